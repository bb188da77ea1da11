using System;
using Terminal.Drivers.Ports;

namespace Terminal.Benchmarks;

/// <summary>
/// Native time and bytes of a port call on the device. Rates that facts give are named; the others are careful guesses
/// until a board has been measured, each in one place.
/// </summary>
internal static class NativeRates
{
    /// <summary>SPI clock of the panel, the default of the board tables.</summary>
    public const double SpiMegahertz = 26.6;

    /// <summary>Setting up one SPI transfer: driver, chip select, data/command pin. A guess.</summary>
    public const double SpiTransferUs = 30;

    /// <summary>Closing a file that was written: littlefs commits its metadata, 10 to 50 ms; the middle.</summary>
    public const double FileCloseUs = 30_000;

    /// <summary>Opening and closing a file that is read. A guess.</summary>
    public const double FileOpenUs = 2_000;

    /// <summary>Flash read, 4 MB/s. A guess.</summary>
    public const double FileByteUs = 0.25;

    /// <summary>A slice of a resource in flash: found by the native resource reader. A guess.</summary>
    public const double BlobReadUs = 60;

    /// <summary>A call into a serial port's or a pin's driver. A guess.</summary>
    public const double DriverCallUs = 15;

    /// <summary>A call of a library's native method, besides the work it does. A guess.</summary>
    public const double LibraryCallUs = 2;

    /// <summary>Bytes copied or cleared by a native method, 40 MB/s.</summary>
    public const double CopyByteUs = 0.025;

    /// <summary>I2C at 400 kHz, nine bits a byte.</summary>
    public const double I2cByteUs = 22.5;

    /// <summary>HMAC-SHA256 in native code: two blocks of 64 bytes and more for the buffer. A guess.</summary>
    public const double HmacUs = 150;

    /// <summary>Bytes that the call moves and the microseconds for which it stops the runtime.</summary>
    public static (int Bytes, double Us) Of(Wire wire, string method, object[] arguments, object result)
    {
        int count = result is int number && number > 0 ? number : 0;
        switch (wire, method)
        {
            case (Wire.Panel, nameof(IDisplayLink.Pixels)):
                return Spi((int)arguments[2], 1);
            case (Wire.Panel, nameof(IDisplayLink.Command)):
                return Spi(1 + (int)arguments[2], (int)arguments[2] > 0 ? 2 : 1);
            case (Wire.Store, nameof(IFileStore.Replace) or nameof(IFileStore.Append)):
                return ((int)arguments[3], FileCloseUs + (int)arguments[3] * FileByteUs);
            case (Wire.Store, nameof(IFileStore.Delete)):
                return (0, FileCloseUs);
            case (Wire.Store, nameof(IFileStore.Read)):
                return (count, FileOpenUs + count * FileByteUs);
            case (Wire.Store, _):
                return (0, FileOpenUs);
            case (Wire.Fonts, nameof(IBlob.Read)):
                return (count, BlobReadUs + count * FileByteUs);
            case (Wire.Clock, nameof(II2cDevice.Write)):
                return ((int)arguments[1], (1 + (int)arguments[1]) * I2cByteUs);
            case (Wire.Clock, nameof(II2cDevice.ReadRegisters)):
                return ((int)arguments[2], (3 + (int)arguments[2]) * I2cByteUs);
            case (Wire.Reader or Wire.Printer or Wire.Console, nameof(ISerialChannel.Read) or nameof(ISerialChannel.Write)):
                return (count, DriverCallUs + count * CopyByteUs);
            case (Wire.Board, nameof(ISystem.HmacSha256)):
                return (0, HmacUs);
            case (Wire.Http, nameof(IHttpChannel.Begin)):
                HttpRequest request = (HttpRequest)arguments[0];
                return (request.Path.Length + request.BodyBytes, DriverCallUs);
            default:
                return (0, DriverCallUs);
        }
    }

    private static (int Bytes, double Us) Spi(int bytes, int transfers)
        => (bytes, (bytes * 8 / SpiMegahertz) + (transfers * SpiTransferUs));
}
