namespace Terminal.Drivers.Printer.Qr;

/// <summary>Rows of dots of a QR code.</summary>
public sealed class QrDots
{
    private const int MaxRowBytes = 72;
    private readonly byte[] packed = new byte[MaxRowBytes];
    private QrCode code;
    private int scale;
    private int packedRow;

    /// <summary>Bytes of a row.</summary>
    public int RowBytes;

    /// <summary>Begins with a complete code, each module of which is scale dots wide.</summary>
    public void Begin(QrCode complete, int dotsAModule)
    {
        code = complete;
        scale = dotsAModule;
        RowBytes = (complete.Size * dotsAModule + 7) / 8;
        packedRow = -1;
    }

    /// <summary>Adds the dots of a row of modules to a piece.</summary>
    public void AddRow(int moduleRow, CommandBuffer piece)
    {
        if (moduleRow != packedRow)
        {
            Pack(code.Row(moduleRow), code.Size);
            packedRow = moduleRow;
        }

        piece.Add(packed, 0, RowBytes);
    }

    private void Pack(long modules, int size)
    {
        int dots = (1 << scale) - 1;
        int accumulator = 0;
        int bits = 0;
        int at = 0;
        for (int x = 0; x < size; x++)
        {
            accumulator = accumulator << scale | ((modules >> x & 1) != 0 ? dots : 0);
            bits += scale;
            while (bits >= 8)
            {
                bits -= 8;
                packed[at] = (byte)(accumulator >> bits);
                at++;
            }
        }

        if (bits > 0)
        {
            packed[at] = (byte)(accumulator << (8 - bits));
        }
    }
}
