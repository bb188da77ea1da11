namespace Terminal.Drivers.Reader;

/// <summary>
/// Picks one awaited reply out of the bytes of the line. Replies are only looked for while one is awaited:
/// a code whose content looks like a reply can therefore pass for nothing but a scan.
/// </summary>
internal sealed class Gm65Reply
{
    private const int MaxBytes = 16;
    private readonly byte[] bytes = new byte[MaxBytes];
    private int used;
    private byte head;
    private int expectedBytes;
    private bool awaited;
    private bool good;

    /// <summary>True from <see cref="Await"/> until the reply has come or was given up.</summary>
    public bool Awaited
    {
        get { return awaited; }
    }

    /// <summary>True when the awaited reply has come with a right CRC and status 0.</summary>
    public bool Good
    {
        get { return good; }
    }

    /// <summary>Bytes held back because they may be the beginning of the reply.</summary>
    public int HeldBytes
    {
        get { return used; }
    }

    /// <summary>The bytes held back, or the reply.</summary>
    public byte[] Bytes
    {
        get { return bytes; }
    }

    /// <summary>Begins to wait for a reply: head 02 (zone) or 03 (heartbeat) with so many data bytes.</summary>
    public void Await(byte headByte, int dataBytes)
    {
        head = headByte;
        expectedBytes = dataBytes + Gm65Frame.ReplyOverheadBytes;
        used = 0;
        awaited = true;
        good = false;
    }

    /// <summary>Stops waiting.</summary>
    public void GiveUp()
    {
        awaited = false;
        used = 0;
    }

    /// <summary>Data byte of the reply.</summary>
    public byte Data(int index)
    {
        return bytes[4 + index];
    }

    /// <summary>
    /// Looks at one byte. True when it was taken as part of the reply; false when it, and what was held back before it,
    /// is no reply: the caller then treats <see cref="HeldBytes"/> bytes and this one as scan.
    /// </summary>
    public bool Take(byte value)
    {
        bool fits;
        switch (used)
        {
            case 0: fits = value == head; break;
            case 1: fits = value == 0x00; break;
            case 2: fits = true; break;
            case 3: fits = value == expectedBytes - Gm65Frame.ReplyOverheadBytes; break;
            default: fits = true; break;
        }

        if (!fits)
        {
            return false;
        }

        bytes[used] = value;
        used++;
        if (used == expectedBytes)
        {
            int crc = (bytes[used - 2] << 8) | bytes[used - 1];

            // A write is acknowledged with the fixed bytes 33 31, which is the CRC of 00 01 00.
            good = bytes[2] == 0x00 && crc == Gm65Frame.Crc(bytes, 2, used - 4);
            awaited = false;
            used = 0;
        }

        return true;
    }
}
