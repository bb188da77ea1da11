using System.Text;
using QRCoder;

namespace Terminal.Virtual.Devices.Printer;

/// <summary>QR codes as the board of a printer makes them from GS ( k.</summary>
internal static class QrSymbol
{
    /// <summary>Modules by row, without a quiet zone; the level is the command's (0x30 L, 0x31 M, 0x32 Q, 0x33 H).</summary>
    public static bool[][] Encode(byte[] content, int level)
    {
        QRCodeGenerator.ECCLevel ecc = level switch
        {
            0x30 => QRCodeGenerator.ECCLevel.L,
            0x31 => QRCodeGenerator.ECCLevel.M,
            0x32 => QRCodeGenerator.ECCLevel.Q,
            _ => QRCodeGenerator.ECCLevel.H,
        };
        using QRCodeData code = QRCodeGenerator.GenerateQrCode(Encoding.Latin1.GetString(content), ecc);
        const int Quiet = 4;
        int size = code.ModuleMatrix.Count - 2 * Quiet;
        var modules = new bool[size][];
        for (int y = 0; y < size; y++)
        {
            modules[y] = new bool[size];
            for (int x = 0; x < size; x++)
            {
                modules[y][x] = code.ModuleMatrix[y + Quiet][x + Quiet];
            }
        }

        return modules;
    }
}
