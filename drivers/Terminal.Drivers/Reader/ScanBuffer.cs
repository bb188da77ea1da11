namespace Terminal.Drivers.Reader;

/// <summary>
/// Collects the bytes of one scan. A code may hold line breaks itself, so its end is the tail followed by silence:
/// a scan with its tail and nothing behind it is <see cref="ScanProgress.Provisional"/> at once and final a moment later.
/// </summary>
public sealed class ScanBuffer
{
    /// <summary>Largest payload of a QR code, version 40-L in byte mode (ISO/IEC 18004, table 7).</summary>
    public const int MaxPayloadBytes = 2953;

    /// <summary>Silence after a tail that ends a scan. A reader sends a scan without pauses; at 9,600 baud a byte takes 1.04 ms.</summary>
    public const int TailSilenceMs = 20;

    /// <summary>Silence that ends a scan whose tail was lost, or a reader that adds none.</summary>
    public const int LostTailSilenceMs = 150;

    private const int TailBytes = 2;
    private readonly byte[] bytes = new byte[MaxPayloadBytes + TailBytes];
    private int used;
    private long lastByteMs;
    private bool overlong;
    private int receivedBytes;

    /// <summary>The payload; <see cref="Length"/> bytes of it count.</summary>
    public byte[] Bytes
    {
        get { return bytes; }
    }

    /// <summary>Length of the payload in bytes, its tail left out.</summary>
    public int Length
    {
        get
        {
            int length = used;
            if (TabIsTail && length > 0 && bytes[length - 1] == (byte)'\t')
            {
                return length - 1;
            }

            if (length > 0 && bytes[length - 1] == (byte)'\n')
            {
                length--;
            }

            if (length > 0 && bytes[length - 1] == (byte)'\r')
            {
                length--;
            }

            return length > MaxPayloadBytes ? MaxPayloadBytes : length;
        }
    }

    /// <summary>True when the module ends its lines with a TAB, which then is no part of the payload either.</summary>
    public bool TabIsTail;

    /// <summary>True when more bytes came than a code can hold; what came behind them is lost.</summary>
    public bool Overlong
    {
        get { return overlong; }
    }

    /// <summary>Grows with every byte that arrives: tells whether a provisional scan is still the same.</summary>
    public int ReceivedBytes
    {
        get { return receivedBytes; }
    }

    /// <summary>Adds what has arrived.</summary>
    public void Add(byte[] source, int offset, int count, long nowMs)
    {
        // A lone zero is no scan: a line whose reader loses its power or cable falls low, which a UART takes for one.
        if (count <= 0 || (count == 1 && receivedBytes == 0 && source[offset] == 0))
        {
            return;
        }

        int room = bytes.Length - used;
        int taken = count;
        if (taken > room)
        {
            taken = room;
            overlong = true;
        }

        System.Array.Copy(source, offset, bytes, used, taken);
        used += taken;
        receivedBytes += count;
        lastByteMs = nowMs;
    }

    /// <summary>How the scan stands at the given time.</summary>
    public ScanProgress Progress(long nowMs)
    {
        if (ReceivedBytes == 0)
        {
            return ScanProgress.None;
        }

        long silentMs = nowMs - lastByteMs;
        bool tail = !Overlong && used > 0 && IsTail(bytes[used - 1]);
        if (tail)
        {
            return silentMs >= TailSilenceMs ? ScanProgress.Final : ScanProgress.Provisional;
        }

        return silentMs >= LostTailSilenceMs ? ScanProgress.Final : ScanProgress.Receiving;
    }

    /// <summary>Overwrites the payload and starts anew.</summary>
    public void Wipe()
    {
        System.Array.Clear(bytes, 0, bytes.Length);
        used = 0;
        receivedBytes = 0;
        overlong = false;
    }

    private bool IsTail(byte last)
    {
        return last == (byte)'\r' || last == (byte)'\n' || (TabIsTail && last == (byte)'\t');
    }
}
