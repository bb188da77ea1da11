using System;
using Terminal.Drivers.Ports;

namespace Terminal.Virtual.World;

/// <summary>
/// The SPI wires to the panel: forwards commands and pixels to the controller and counts the time that they block the terminal.
/// </summary>
public sealed class DisplayWire : IDisplayLink
{
    /// <summary>Clock of the bus: the default of facts/hardware.md F.3 for a GPIO matrix.</summary>
    public const double ClockHz = 26_600_000;

    /// <summary>What a transfer costs besides its bits: setting data/command and chip select, the driver's call.</summary>
    public const double TransferOverheadUs = 10;

    private readonly WorldClock clock;
    private readonly WireTap tap;
    private readonly IPanelController panel;
    private double busyUs;

    /// <summary>Wires to a controller.</summary>
    public DisplayWire(WorldClock clock, WireTap tap, IPanelController panel)
    {
        this.clock = clock;
        this.tap = tap;
        this.panel = panel;
    }

    /// <inheritdoc/>
    public int MaxTransferBytes
    {
        get { return 4096; }
    }

    /// <summary>False while the box has no power: nothing reaches the controller.</summary>
    public bool Powered { get; set; } = true;

    /// <summary>Bytes sent since the world began, commands and data.</summary>
    public long SentBytes { get; private set; }

    /// <summary>Takes the time, in microseconds, that transfers have blocked the terminal since the last call.</summary>
    public long TakeBusyUs()
    {
        long whole = (long)busyUs;
        busyUs -= whole;
        return whole;
    }

    /// <inheritdoc/>
    public void Reset(bool asserted)
    {
        if (Powered)
        {
            panel.Reset(asserted, clock.NowUs);
        }
    }

    /// <inheritdoc/>
    public void Command(byte command, byte[] parameters, int count)
    {
        if (!Powered)
        {
            return;
        }

        Span<byte> first = stackalloc byte[1] { command };
        Count(1);
        tap.Record("panel", true, first, clock.NowUs, 0);
        panel.Command(command, clock.NowUs);
        if (count > 0)
        {
            Count(count);
            tap.Record("panel", true, parameters.AsSpan(0, count), clock.NowUs, 1);
            panel.Data(parameters.AsSpan(0, count), clock.NowUs);
        }
    }

    /// <inheritdoc/>
    public void Pixels(byte[] buffer, int offset, int count)
    {
        if (count > MaxTransferBytes || (count & 1) != 0)
        {
            throw new ArgumentOutOfRangeException(nameof(count), "A run of pixels has an even number of bytes, at most 4,096.");
        }

        if (!Powered || count <= 0)
        {
            return;
        }

        Count(count);
        tap.Record("panel", true, buffer.AsSpan(offset, count), clock.NowUs, 1);
        panel.Data(buffer.AsSpan(offset, count), clock.NowUs);
    }

    private void Count(int bytes)
    {
        SentBytes += bytes;
        busyUs += TransferOverheadUs + bytes * 8 * 1_000_000.0 / ClockHz;
    }
}
