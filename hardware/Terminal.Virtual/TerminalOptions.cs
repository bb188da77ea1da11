using System;
using Terminal.Core.App;
using Terminal.Virtual.Devices.Printer;
using Terminal.Virtual.Gateway;
using Terminal.Virtual.World;

namespace Terminal.Virtual;

/// <summary>How a virtual terminal is put together.</summary>
public sealed class TerminalOptions
{
    /// <summary>The moment at which every world begins.</summary>
    public static readonly DateTimeOffset FirstMoment = new DateTimeOffset(2026, 6, 1, 8, 0, 0, TimeSpan.FromHours(7));

    /// <summary>True time at the beginning.</summary>
    public DateTimeOffset Start { get; init; } = FirstMoment;

    /// <summary>Where all that is random comes from.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Makes the terminal at each start of the board and gives its step; a test may put something else in its place.</summary>
    public Func<TerminalPorts, Func<long, int>> MakeTerminal { get; init; } = ports => new TerminalApp(ports).Step;

    /// <summary>Folder that keeps the drive's content, or null.</summary>
    public string StoreFolder { get; init; }

    /// <summary>A status service of the user's, or null for the embedded one.</summary>
    public Uri Gateway { get; init; }

    /// <summary>The terminal's name at the gateway, or null for the sample's.</summary>
    public string Device { get; init; }

    /// <summary>The key for the gateway, or null for the sample's.</summary>
    public KeyFile Key { get; init; }

    /// <summary>
    /// True: a traced text counts only when the pixels or dots in its box are that text as the font has it.
    /// False for a bench that draws no letters.
    /// </summary>
    public bool ProveTexts { get; init; } = true;

    /// <summary>The panel; null for the reference panel.</summary>
    public IPanelDevice Panel { get; init; }

    /// <summary>The printer, set to 9,600 baud; null for the reference printer. The settings must name its profile.</summary>
    public PrinterModel Printer { get; init; }
}
