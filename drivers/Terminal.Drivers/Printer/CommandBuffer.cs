namespace Terminal.Drivers.Printer;

/// <summary>
/// One piece of the stream: whole commands, so that a status request may stand before and behind it.
/// It is filled once and handed to the line in as many calls as the line needs.
/// </summary>
public sealed class CommandBuffer
{
    /// <summary>Room in bytes.</summary>
    public const int Capacity = 512;

    /// <summary>The bytes.</summary>
    public readonly byte[] Bytes = new byte[Capacity];

    /// <summary>How many there are.</summary>
    public int Count;

    /// <summary>How many of them the line has taken.</summary>
    public int Sent;

    /// <summary>Dot rows that the head prints because of this piece.</summary>
    public int PrintRows;

    /// <summary>Dot rows that the head feeds because of this piece.</summary>
    public int FeedRows;

    /// <summary>True when the last byte of a line of text is in this piece.</summary>
    public bool EndsText;

    /// <summary>Bytes of the largest image in this piece: what a head may go on waiting for after a fault.</summary>
    public int ImageBytes;

    /// <summary>Empties the piece.</summary>
    public void Clear()
    {
        Count = 0;
        Sent = 0;
        PrintRows = 0;
        FeedRows = 0;
        EndsText = false;
        ImageBytes = 0;
    }

    /// <summary>Adds a byte.</summary>
    public void Add(int a)
    {
        Bytes[Count] = (byte)a;
        Count++;
    }

    /// <summary>Adds two bytes.</summary>
    public void Add(int a, int b)
    {
        Add(a);
        Add(b);
    }

    /// <summary>Adds three bytes.</summary>
    public void Add(int a, int b, int c)
    {
        Add(a);
        Add(b);
        Add(c);
    }

    /// <summary>Adds bytes.</summary>
    public void Add(byte[] source, int offset, int count)
    {
        System.Array.Copy(source, offset, Bytes, Count, count);
        Count += count;
    }

    /// <summary>Adds zeros.</summary>
    public void AddZeros(int count)
    {
        System.Array.Clear(Bytes, Count, count);
        Count += count;
    }
}
