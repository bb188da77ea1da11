using System.IO.Hashing;
using Terminal.Drivers.Ports;

namespace Terminal.Tests.Fakes;

/// <summary>
/// The far end of the panel's wires: keeps the last commands as text, a checksum of everything, and how far the windows
/// reach; it notes a window that overflows.
/// </summary>
public sealed class WireLog : IDisplayLink
{
    private readonly Crc32 crc = new Crc32();
    private readonly Crc32 pixelCrc = new Crc32();
    private readonly char[] text = new char[2000];
    private readonly byte[] one = new byte[1];
    private int textLength;
    private int top;
    private int endY;
    private int left;
    private int endX;
    private int windowLeft;

    /// <summary>Pixel bytes received.</summary>
    public int PixelBytes;

    /// <summary>Transfers of pixels.</summary>
    public int Transfers;

    /// <summary>Commands.</summary>
    public int Commands;

    /// <summary>Bytes of the last transfer, at most the first 512.</summary>
    public readonly byte[] Last = new byte[512];

    /// <summary>Right edge of what any window covered, in pixels.</summary>
    public int MaxX;

    /// <summary>Bottom edge of what any window covered.</summary>
    public int MaxY;

    /// <summary>What was done wrong, or empty.</summary>
    public string Wrong = "";

    /// <inheritdoc/>
    public int MaxTransferBytes { get; set; } = 4096;

    /// <summary>Checksum of all commands, parameters and pixels.</summary>
    public uint Checksum
    {
        get { return crc.GetCurrentHashAsUInt32(); }
    }

    /// <summary>Checksum of the pixels alone, however they were cut into transfers.</summary>
    public uint PixelChecksum
    {
        get { return pixelCrc.GetCurrentHashAsUInt32(); }
    }

    /// <summary>Commands and reset since the last call: "R1 R0 01 3A:55".</summary>
    public string TakeText()
    {
        string result = new string(text, 0, textLength);
        textLength = 0;
        return result;
    }

    /// <summary>Forgets counts and checksum.</summary>
    public void Clear()
    {
        crc.Reset();
        pixelCrc.Reset();
        PixelBytes = 0;
        Transfers = 0;
        Commands = 0;
        textLength = 0;
    }

    /// <inheritdoc/>
    public void Reset(bool asserted)
    {
        Put(asserted ? "R1" : "R0");
    }

    /// <inheritdoc/>
    public void Command(byte command, byte[] parameters, int count)
    {
        Commands++;
        Separate();
        PutHex(command);
        Count(command);
        for (int i = 0; i < count; i++)
        {
            Put(i == 0 ? ':' : ' ');
            PutHex(parameters[i]);
            Count(parameters[i]);
        }

        if (command == 0x2A)
        {
            top = parameters[0] << 8 | parameters[1];
            endY = (parameters[2] << 8 | parameters[3]) + 1;
            MaxY = endY > MaxY ? endY : MaxY;
        }
        else if (command == 0x2B)
        {
            left = parameters[0] << 8 | parameters[1];
            endX = (parameters[2] << 8 | parameters[3]) + 1;
            MaxX = endX > MaxX ? endX : MaxX;
        }
        else if (command == 0x2C)
        {
            windowLeft = (endX - left) * (endY - top) * 2;
        }
    }

    /// <inheritdoc/>
    public void Pixels(byte[] buffer, int offset, int count)
    {
        if (count <= 0 || count > MaxTransferBytes || (count & 1) != 0)
        {
            Wrong = "a transfer has a length that is not allowed";
        }

        byte[] copy = new byte[count];
        System.Array.Copy(buffer, offset, copy, 0, count);
        System.Array.Copy(buffer, offset, Last, 0, count < Last.Length ? count : Last.Length);
        crc.Append(copy);
        pixelCrc.Append(copy);
        PixelBytes += count;
        Transfers++;
        windowLeft -= count;
        if (windowLeft < 0)
        {
            Wrong = "more pixels than the window holds";
        }
    }

    private void Count(byte value)
    {
        one[0] = value;
        crc.Append(one);
    }

    private void Put(string words)
    {
        Separate();
        for (int i = 0; i < words.Length; i++)
        {
            Put(words[i]);
        }
    }

    private void Separate()
    {
        if (textLength > 0)
        {
            Put(' ');
        }
    }

    private void PutHex(byte value)
    {
        Put(Digit(value >> 4));
        Put(Digit(value & 15));
    }

    private static char Digit(int value)
    {
        return (char)(value < 10 ? '0' + value : 'A' + value - 10);
    }

    private void Put(char c)
    {
        if (textLength < text.Length)
        {
            text[textLength] = c;
            textLength++;
        }
    }
}
