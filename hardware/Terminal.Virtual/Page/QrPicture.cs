using System.Text;
using QRCoder;
using QRCoder.Exceptions;

namespace Terminal.Virtual.Page;

/// <summary>The picture of a QR code as it would be printed on a paper.</summary>
public static class QrPicture
{
    private const int PixelsPerModule = 4;

    /// <summary>A PNG, or null when the text is empty or too long for a code.</summary>
    public static byte[] Encode(string text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        try
        {
            using QRCodeData data = QRCodeGenerator.GenerateQrCode(Encoding.UTF8.GetBytes(text), QRCodeGenerator.ECCLevel.M);
            using PngByteQRCode code = new PngByteQRCode(data);
            return code.GetGraphic(PixelsPerModule);
        }
        catch (DataTooLongException)
        {
            return null;
        }
    }
}
