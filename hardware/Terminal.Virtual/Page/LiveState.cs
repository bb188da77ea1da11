using System.Collections.Generic;
using System.Linq;
using Terminal.Virtual.Devices.Printer;
using Terminal.Virtual.World;

namespace Terminal.Virtual.Page;

/// <summary>Where every switch of the page stands.</summary>
public static class LiveState
{
    /// <summary>Names and values as the page wants them.</summary>
    public static Dictionary<string, object> Of(LiveTerminal live)
    {
        VirtualTerminal terminal = live.Terminal;
        WorldParts parts = terminal.Parts;
        ThermalPrinter printer = parts.Printer.Printer;
        return new Dictionary<string, object>
        {
            ["power"] = parts.IsOn,
            ["frozen"] = terminal.Processor.IsFrozen,
            ["starts"] = terminal.Processor.Starts,
            ["broken"] = live.Broken,
            ["lamp"] = parts.Lamp.IsOn,
            ["backlight"] = parts.Backlight.Percent,
            ["tones"] = parts.Tones.Count,
            ["toneHz"] = parts.Tones.Tones.LastOrDefault()?.FrequencyHz ?? 0,
            ["reader"] = parts.ReaderWire.Plugged,
            ["console"] = parts.ConsoleWire.Plugged,
            ["wifi"] = parts.Network.WifiWord,
            ["service"] = parts.Network.ServiceWord,
            ["paper"] = printer.PaperOut ? "paper-out" : printer.PaperLow ? "paper-low" : "paper-ok",
            ["cover"] = printer.CoverOpen ? "cover-open" : "cover-closed",
            ["heat"] = printer.Hot ? "hot" : "cool",
            ["line"] = printer.Offline ? "offline" : printer.Silent ? "silent" : printer.Garbage ? "garbage" : "online",
            ["dots"] = printer.Paper.WidthDots,
            ["buttons"] = new[] { "1", "2", "3", "4", "print", "language" }.Where(n => parts.Button(n).IsDown).ToArray(),
        };
    }
}
