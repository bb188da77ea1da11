namespace Terminal.Drivers.Ports;

/// <summary>Value of one answer header in a buffer of its own that is allocated once and used again.</summary>
public sealed class HttpHeaderValue
{
    /// <summary>The value's bytes (ASCII), without blanks around it; those at and behind <see cref="Length"/> mean nothing.</summary>
    public readonly byte[] Bytes;

    /// <summary>How many bytes are in use; -1 when the answer has no such header, or one that is longer than its room or stands twice.</summary>
    public int Length = -1;

    /// <summary>Room for the given number of bytes.</summary>
    public HttpHeaderValue(int maxBytes)
    {
        Bytes = new byte[maxBytes];
    }

    /// <summary>True when the answer carries the header.</summary>
    public bool IsPresent => Length >= 0;

    /// <summary>Takes the value over; one that is too long counts as absent.</summary>
    public void Set(byte[] buffer, int offset, int count)
    {
        if (count > Bytes.Length)
        {
            Length = -1;
            return;
        }

        System.Array.Copy(buffer, offset, Bytes, 0, count);
        Length = count;
    }

    /// <summary>Forgets the value.</summary>
    public void Clear()
    {
        Length = -1;
    }
}
