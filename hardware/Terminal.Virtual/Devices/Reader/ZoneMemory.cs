using System;

namespace Terminal.Virtual.Devices.Reader;

/// <summary>
/// The module's settings, one byte an address (facts/hardware.md D.3): a volatile copy that counts,
/// and a saved one that is loaded when power comes on.
/// </summary>
public sealed class ZoneMemory
{
    /// <summary>Mode, lights, beep, success lamp.</summary>
    public const int Mode = 0x0000;

    /// <summary>Bit 0 triggers one reading in command mode.</summary>
    public const int Trigger = 0x0002;

    /// <summary>Bit 0: printed set-up codes are obeyed.</summary>
    public const int SetupCodes = 0x0003;

    /// <summary>Pause between two readings, in units of 100 ms.</summary>
    public const int Interval = 0x0005;

    /// <summary>How long a triggered reading tries, in units of 100 ms; 0 for ever.</summary>
    public const int ReadTimeout = 0x0006;

    /// <summary>Output port and text encoding.</summary>
    public const int Output = 0x000D;

    /// <summary>Same-code delay: bit 7 on, bits 6-0 in units of 100 ms.</summary>
    public const int SameCode = 0x0013;

    /// <summary>Speed of the serial port, two bytes, low byte first.</summary>
    public const int Baud = 0x002A;

    /// <summary>Code types together: 00 none, 01 all, 02 the default ones.</summary>
    public const int Symbologies = 0x002C;

    /// <summary>Bit 0: Code 128 is read.</summary>
    public const int Code128Enable = 0x0033;

    /// <summary>Bit 0: QR codes are read.</summary>
    public const int QrEnable = 0x003F;

    /// <summary>What is put around the payload: tail, prefix, suffix, code letter.</summary>
    public const int Format = 0x0060;

    /// <summary>Prefix bytes: their number, then the bytes.</summary>
    public const int Prefix = 0x0062;

    /// <summary>Suffix bytes: their number, then the bytes.</summary>
    public const int Suffix = 0x0072;

    /// <summary>Text that is sent when a reading failed: its number of bytes, then the bytes.</summary>
    public const int FailText = 0x0081;

    /// <summary>Reset: 50 factory defaults, 55 saved settings.</summary>
    public const int Reset = 0x00D9;

    /// <summary>Hardware version (read only), then software version and date.</summary>
    public const int HardwareVersion = 0x00E1;

    private const int Size = 0x0100;

    private readonly byte[] live = new byte[Size];
    private readonly byte[] saved = new byte[Size];

    /// <summary>A module as it leaves the factory.</summary>
    public ZoneMemory()
    {
        LoadFactoryDefaults();
        Save();
        SaveCount = 0;
    }

    /// <summary>How often the settings were written to the module's flash.</summary>
    public int SaveCount { get; private set; }

    /// <summary>A byte as it counts now; addresses that do not exist read 00.</summary>
    public byte this[int address]
    {
        get { return address < Size ? live[address] : (byte)0; }
        set
        {
            if (address < HardwareVersion)
            {
                live[address] = value;
            }
        }
    }

    /// <summary>Speed of the serial port in baud, 0 for a divider that means none.</summary>
    public int BaudRate
    {
        get { return BaudOf(live[Baud] | live[Baud + 1] << 8); }
    }

    /// <summary>Speed that a divider stands for, 0 for none.</summary>
    public static int BaudOf(int divider)
    {
        switch (divider)
        {
            case 0x09C4: return 1200;
            case 0x0271: return 4800;
            case 0x0139: return 9600;
            case 0x00D0: return 14400;
            case 0x009C: return 19200;
            case 0x004E: return 38400;
            case 0x0034: return 57600;
            case 0x001A: return 115200;
            default: return 0;
        }
    }

    /// <summary>Writes the settings to flash.</summary>
    public void Save()
    {
        Array.Copy(live, saved, Size);
        SaveCount++;
    }

    /// <summary>Loads the settings from flash, as when power comes on.</summary>
    public void Load()
    {
        Array.Copy(saved, live, Size);
        live[Trigger] = 0;
    }

    /// <summary>Loads what the factory has set.</summary>
    public void LoadFactoryDefaults()
    {
        Array.Clear(live);
        live[Mode] = 0xD4;
        live[SetupCodes] = 0x01;
        live[Interval] = 10;
        live[ReadTimeout] = 50;
        live[0x000A] = 0xDA;
        live[0x000B] = 0x3C;
        live[0x000E] = 0x01;
        live[Baud] = 0x39;
        live[Baud + 1] = 0x01;
        live[Symbologies] = 0x02;
        live[Code128Enable] = 0x01;
        live[QrEnable] = 0x01;
        live[HardwareVersion] = 0x64;
        live[HardwareVersion + 1] = 0x87;
        live[HardwareVersion + 2] = 22;
        live[HardwareVersion + 3] = 5;
        live[HardwareVersion + 4] = 17;
    }
}
