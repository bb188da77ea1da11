namespace Terminal.Drivers.Reader;

/// <summary>
/// The zone bytes that the terminal cares for, each with the bits it sets and the value it wants there
/// (GM65 user manual, chapter "zone bits").
/// </summary>
public sealed class Gm65Zone
{
    /// <summary>Zone address of the baud rate, two bytes, low byte first.</summary>
    public const int BaudAddress = 0x002A;

    /// <summary>Zone address whose bit 0 starts a reading in command mode.</summary>
    public const int TriggerAddress = 0x0002;

    private const int ModeAddress = 0x0000;
    private const int ReadTimeoutAddress = 0x0006;

    // 002C comes before the types it switches off.
    private static readonly int[] Addresses = { 0x0000, 0x0003, 0x0005, 0x0006, 0x000D, 0x0013, 0x002C, 0x003F, 0x0033, 0x0060 };

    // 0000: lamp while aiming 01, aim 01, beep off (the terminal has its own), success LED on, mode in bits 1-0.
    // 0003: set-up codes off, or a printed code could reprogram the module.
    // 0005: pause between readings 200 ms. 0006: a triggered reading lasts until a code comes (command mode only).
    // 000D: serial port, UTF-8. 0013: same code again after 2 s.
    // 002C: all code types off, then 003F: QR on, 0033: Code 128 on. 0060: tail CR, nothing else around the payload.
    private static readonly int[] Masks = { 0xFF, 0x01, 0xFF, 0xFF, 0x0F, 0xFF, 0x07, 0x01, 0x01, 0xFF };
    private static readonly int[] Values = { 0x94, 0x00, 0x02, 0x00, 0x04, 0x94, 0x00, 0x01, 0x01, 0x01 };

    /// <summary>How many zone bytes there are to set.</summary>
    public static int Count
    {
        get { return Addresses.Length; }
    }

    /// <summary>Zone address of an entry.</summary>
    public static int Address(int index)
    {
        return Addresses[index];
    }

    /// <summary>The byte that should stand there, given what stands there now: bits of others are kept.</summary>
    public static byte Wanted(int index, byte present, ReaderMode mode)
    {
        if (Addresses[index] == ModeAddress)
        {
            // Bits 1-0 count the modes the other way round: 11 sense, 10 continuous, 01 command, 00 manual.
            return (byte)(Values[index] | (3 - (int)mode));
        }

        if (Addresses[index] == ReadTimeoutAddress && mode != ReaderMode.Command)
        {
            return present;
        }

        return (byte)((present & ~Masks[index]) | (Values[index] & Masks[index]));
    }

    /// <summary>Divider of a baud rate as the zone keeps it; 0 for a rate the module does not know.</summary>
    public static int BaudDivider(int baudRate)
    {
        switch (baudRate)
        {
            case 9600: return 0x0139;
            case 14400: return 0x00D0;
            case 19200: return 0x009C;
            case 38400: return 0x004E;
            case 57600: return 0x0034;
            case 115200: return 0x001A;
            default: return 0;
        }
    }
}
