namespace Terminal.Drivers.Printer.Qr;

/// <summary>A QR code by the head's own command, GS ( k.</summary>
public static class QrCommands
{
    private const int LevelM = 0x31;

    /// <summary>Adds model 2, module size, level M, the content and the order to print.</summary>
    public static void Append(CommandBuffer piece, PrintLine line)
    {
        Function(piece, 4, 0x41);
        piece.Add(0x32, 0x00);
        Function(piece, 3, 0x43);
        piece.Add(line.Dots);
        Function(piece, 3, 0x45);
        piece.Add(LevelM);
        Function(piece, line.Count + 3, 0x50);
        piece.Add(0x30);
        bool alphanumeric = true;
        for (int i = 0; i < line.Count; i++)
        {
            char c = line.Text[i];
            alphanumeric = alphanumeric && QrCodewords.AlphanumericValue(c) >= 0;

            // The content is counted data, not commands; but a control character has no business in it either.
            piece.Add(c >= ' ' && c < 0x7F ? c : '?');
        }

        Function(piece, 3, 0x51);
        piece.Add(0x30);
        piece.PrintRows = QrVersion.Size(QrVersion.Smallest(line.Count, alphanumeric)) * line.Dots;
    }

    private static void Function(CommandBuffer piece, int parameterBytes, int function)
    {
        piece.Add(0x1D, 0x28, 0x6B);
        piece.Add(parameterBytes & 0xFF, parameterBytes >> 8);
        piece.Add(0x31, function);
    }
}
