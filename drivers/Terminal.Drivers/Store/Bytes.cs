namespace Terminal.Drivers.Store;

/// <summary>Numbers in a byte array, least significant byte first.</summary>
public static class Bytes
{
    /// <summary>Reads two bytes.</summary>
    public static int Get16(byte[] buffer, int offset)
    {
        return buffer[offset] | buffer[offset + 1] << 8;
    }

    /// <summary>Reads four bytes.</summary>
    public static uint Get32(byte[] buffer, int offset)
    {
        return (uint)(buffer[offset] | buffer[offset + 1] << 8 | buffer[offset + 2] << 16 | buffer[offset + 3] << 24);
    }

    /// <summary>Writes the lower two bytes.</summary>
    public static void Put16(byte[] buffer, int offset, int value)
    {
        buffer[offset] = (byte)value;
        buffer[offset + 1] = (byte)(value >> 8);
    }

    /// <summary>Writes four bytes.</summary>
    public static void Put32(byte[] buffer, int offset, uint value)
    {
        buffer[offset] = (byte)value;
        buffer[offset + 1] = (byte)(value >> 8);
        buffer[offset + 2] = (byte)(value >> 16);
        buffer[offset + 3] = (byte)(value >> 24);
    }
}
