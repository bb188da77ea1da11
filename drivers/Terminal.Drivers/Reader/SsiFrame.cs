namespace Terminal.Drivers.Reader;

/// <summary>
/// Packets of the SSI family (GM67, M5 Atom QR): length without checksum, operation, source, status or data, and a checksum of two
/// bytes, high byte first: the two's complement of the sum of all bytes before it.
/// </summary>
public static class SsiFrame
{
    /// <summary>Operation: set parameters.</summary>
    public const byte SendParameter = 0xC6;

    /// <summary>Operation, from the module: done.</summary>
    public const byte Acknowledge = 0xD0;

    /// <summary>Operation, from the module: not done; the status says why.</summary>
    public const byte Refuse = 0xD1;

    /// <summary>Operation: begin to read (host mode).</summary>
    public const byte Start = 0xE4;

    /// <summary>Operation: scanning is permitted. Changes nothing where it is permitted anyway, and is answered.</summary>
    public const byte Enable = 0xE9;

    /// <summary>Bytes of an answer without data.</summary>
    public const int AnswerBytes = 6;

    private const byte FromHost = 0x04;

    /// <summary>Puts a packet together and returns its length in bytes.</summary>
    public static int Build(byte[] packet, byte operation, byte status, byte[] data, int dataOffset, int dataBytes)
    {
        packet[0] = (byte)(4 + dataBytes);
        packet[1] = operation;
        packet[2] = FromHost;
        packet[3] = status;
        System.Array.Copy(data, dataOffset, packet, 4, dataBytes);
        int sum = Checksum(packet, packet[0]);
        packet[packet[0]] = (byte)(sum >> 8);
        packet[packet[0] + 1] = (byte)sum;
        return packet[0] + 2;
    }

    /// <summary>Checksum of the first bytes of a packet.</summary>
    public static int Checksum(byte[] packet, int count)
    {
        int sum = 0;
        for (int i = 0; i < count; i++)
        {
            sum += packet[i];
        }

        return -sum & 0xFFFF;
    }
}
