using System;
using Terminal.Drivers.Ports;
using Terminal.Virtual.Devices.Panel;

namespace Terminal.ContactSheet;

/// <summary>Wires from a driver straight to a controller, with a clock of their own and counters.</summary>
public sealed class DirectLink : IDisplayLink
{
    private readonly TftController controller;

    /// <summary>Wires to a controller.</summary>
    public DirectLink(TftController controller) => this.controller = controller;

    /// <summary>Time on the wires in milliseconds.</summary>
    public long NowMs { get; set; } = 1000;

    /// <summary>Pixel bytes sent.</summary>
    public long PixelBytes { get; set; }

    /// <summary>Command and parameter bytes sent.</summary>
    public long CommandBytes { get; set; }

    /// <summary>Transfers of pixels.</summary>
    public int PixelWrites { get; set; }

    /// <summary>Commands.</summary>
    public int Commands { get; set; }

    /// <inheritdoc/>
    public int MaxTransferBytes => 4096;

    /// <inheritdoc/>
    public void Reset(bool asserted) => controller.Reset(asserted, NowMs * 1000);

    /// <inheritdoc/>
    public void Command(byte command, byte[] parameters, int count)
    {
        Commands++;
        CommandBytes += 1 + count;
        controller.Command(command, NowMs * 1000);
        if (count > 0)
        {
            controller.Data(parameters.AsSpan(0, count), NowMs * 1000);
        }
    }

    /// <inheritdoc/>
    public void Pixels(byte[] buffer, int offset, int count)
    {
        if (count <= 0 || count > MaxTransferBytes || (count & 1) != 0)
        {
            throw new ArgumentOutOfRangeException(nameof(count), $"A transfer of {count} bytes; even and at most {MaxTransferBytes} is allowed.");
        }

        PixelWrites++;
        PixelBytes += count;
        controller.Data(buffer.AsSpan(offset, count), NowMs * 1000);
    }
}
