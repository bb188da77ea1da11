using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Terminal.Drivers.Board;

namespace Terminal.Wiring;

/// <summary>The tables that documents contain, as Markdown.</summary>
public sealed class DocumentTables
{
    private readonly Tables tables;
    private readonly Harness harness;
    private readonly Numbers numbers;

    /// <summary>Tables of a repository.</summary>
    public DocumentTables(Tables tables, Harness harness, Numbers numbers)
    {
        this.tables = tables;
        this.harness = harness;
        this.numbers = numbers;
    }

    /// <summary>The table with the name.</summary>
    public string Get(string name)
    {
        return name switch
        {
            "pins" => Pins(),
            "unused-pins" => UnusedPins(),
            "connectors" => Connectors(),
            "wires" => Wires(),
            "internal-wires" => InternalWires(),
            "blocks" => Blocks(),
            "variants" => Columns(tables.Variants, new[] { "with a", "wire", "goes to", "note" }, "variant", "pin", "to", "note"),
            "module-pins" => Columns(tables.ModulePins, new[] { "part", "module", "its pin", "its name", "goes to", "source" }, "part", "module", "pin", "name", "connector", "source"),
            "setup-codes" => Columns(tables.SetupCodes, new[] { "module", "document", "*Serial Output* in section", "*Reset* in section" }, "module", "document", "serial_output", "reset"),
            "placement" => Columns(tables.Placement, new[] { "id", "part", "on", "x", "y", "w", "h", "height", "held by" }, "id", "part", "on", "x", "y", "w", "h", "height", "holder"),
            "parts" => new PartsList(tables).Markdown(),
            "parts-totals" => new PartsList(tables).TotalsMarkdown(),
            "loads" => Loads(),
            "case" => Case(),
            "heights" => Heights(),
            "reader-zones" => DeviceSettings.ReaderZones(),
            "reader-check" => DeviceSettings.ReaderFrames(),
            "printer-profiles" => DeviceSettings.PrinterProfilesTable(),
            "printer-setup" => DeviceSettings.PrinterSetup(),
            "settings" => DeviceSettings.First(),
            _ => throw new FormatException($"There is no table {name}."),
        };
    }

    private static string Row(params string[] cells)
    {
        return "| " + string.Join(" | ", cells.Select(c => c.Replace("|", "\\|", StringComparison.Ordinal))) + " |\n";
    }

    private static string Head(params string[] cells)
    {
        return Row(cells) + "|" + string.Concat(Enumerable.Repeat("---|", cells.Length)) + "\n";
    }

    /// <summary>Head and rows.</summary>
    public static string Table(string[] head, IEnumerable<string[]> rows)
    {
        return Head(head) + string.Concat(rows.Select(Row));
    }

    private static string Invariant(int number)
    {
        return number.ToString(CultureInfo.InvariantCulture);
    }

    private string Pins()
    {
        return Table(
            new[] { "GPIO", "board pin", "signal", "direction", "active", "to", "wire", "in the way" },
            tables.Board.Pins.OrderBy(p => p.Gpio).Select(p => new[]
            {
                Invariant(p.Gpio),
                harness.Wires.Single(w => w.Gpio == p.Gpio).From,
                p.Signal,
                p.Direction switch { PinDirection.Input => "in", PinDirection.Output => "out", _ => "in and out" },
                p.ActiveLow ? "low" : "high",
                p.Connector,
                harness.IsOnBoard(p.Connector[..p.Connector.IndexOf('-')]) ? "on the board" : $"{p.Colour} {Colours.Name(p.Colour)}",
                harness.Wires.Single(w => w.Gpio == p.Gpio).Inline,
            }));
    }

    private string UnusedPins()
    {
        var rows = new List<string[]>();
        for (int i = 0; i < tables.Header.Count; i++)
        {
            string gpio = tables.Header.Get(i, "gpio");
            if (gpio.Length == 0)
            {
                continue;
            }

            int number = int.Parse(gpio, CultureInfo.InvariantCulture);
            if (tables.Board.Pins.All(p => p.Gpio != number))
            {
                rows.Add(new[]
                {
                    gpio,
                    $"{tables.Header.Get(i, "side")} {tables.Header.Get(i, "position")}",
                    tables.Board.Chip.IsFree(number) ? "free" : $"taken by the {tables.Board.Chip.Name} itself: do not connect",
                });
            }
        }

        return Table(new[] { "GPIO", "board pin", "state" }, rows);
    }

    private string Connectors()
    {
        var rows = new List<string[]>();
        for (int i = 0; i < tables.Connectors.Count; i++)
        {
            string id = tables.Connectors.Get(i, "id");
            foreach (Wire wire in harness.Wires.Where(w => w.Connector == id))
            {
                rows.Add(new[] { wire.To, tables.Connectors.Get(i, "title"), wire.Signal, harness.IsOnBoard(id) ? "on the board" : $"{wire.Colour} {Colours.Name(wire.Colour)}", wire.From, tables.Connectors.Get(i, "note") });
            }
        }

        return Table(new[] { "pin", "connector", "signal", "wire", "from", "note" }, rows);
    }

    private string Wires()
    {
        return Table(
            new[] { "no.", "from", "through", "to", "signal", "colour", "mm²" },
            harness.Wires.Where(w => !harness.IsOnBoard(w.Connector)).Select((w, i) => new[]
            {
                Invariant(i + 1), w.From, w.Inline, w.To, w.Signal, $"{w.Colour} {Colours.Name(w.Colour)}", w.AreaMm2,
            }));
    }

    private string InternalWires()
    {
        Csv t = tables.InternalWires;
        int laid = harness.Wires.Count(w => !harness.IsOnBoard(w.Connector));
        return Table(
            new[] { "no.", "from", "to", "purpose", "colour", "mm²" },
            Enumerable.Range(0, t.Count).Select(i => new[]
            {
                t.Get(i, "area_mm2").Length == 0 ? "" : Invariant(++laid), t.Get(i, "from"), t.Get(i, "to"), t.Get(i, "purpose"), $"{t.Get(i, "colour")} {Colours.Name(t.Get(i, "colour"))}", t.Get(i, "area_mm2"),
            }));
    }

    private string Blocks()
    {
        Csv t = tables.Blocks;
        var ends = new BlockEnds(harness, (int)numbers.Get("block.places"));
        return Table(
            new[] { "block", "voltage", "feeds", "blocks", "bridges", "places", "ends", "ends on it", "note" },
            Enumerable.Range(0, t.Count).Select(i => new[]
            {
                t.Get(i, "id"), t.Get(i, "name"), t.Get(i, "feeds"), Invariant(ends.Blocks(i)), Invariant(ends.Bridges(i)), Invariant(ends.Places(i)),
                Invariant(ends.On(t.Get(i, "id")).Count), string.Join(", ", ends.On(t.Get(i, "id"))), t.Get(i, "note"),
            }));
    }

    private string Columns(Csv t, string[] head, params string[] columns)
    {
        return Table(head, Enumerable.Range(0, t.Count).Select(i => columns.Select(c => t.Get(i, c)).ToArray()));
    }

    private string Loads()
    {
        Csv t = tables.Loads;
        var rows = Enumerable.Range(0, t.Count).Select(i => new[] { t.Get(i, "load"), t.Get(i, "rail"), t.Get(i, "board_regulator"), t.Get(i, "typical_ma"), t.Get(i, "peak_ma"), t.Get(i, "source") }).ToList();
        rows.Add(new[] { "printer head (A3)", "+6 V", "no", "0", numbers.Bare("head.peak"), "computed below" });
        rows.Add(new[] { "**sum +5 V**", "+5 V", "", numbers.Bare("logic.typical"), numbers.Bare("logic.peak"), "" });
        rows.Add(new[] { "**sum +6 V**", "+6 V", "", numbers.Bare("printer.typical"), numbers.Bare("printer.total"), "with the head" });
        return Table(new[] { "load", "rail", "by the board's regulator", "typical mA", "peak mA", "where the number is from" }, rows);
    }

    private string Case()
    {
        Csv t = tables.Enclosure;
        return Table(
            new[] { "name", "value", "unit", "meaning" },
            Enumerable.Range(0, t.Count).Select(i => new[] { $"`{t.Get(i, "name")}`", t.Get(i, "value"), t.Get(i, "unit"), t.Get(i, "meaning") }));
    }

    private string Heights()
    {
        (string What, string Name)[] rows =
        {
            ("upper edge of the case", "height.top"),
            ("upper wall screws", "height.highholes"),
            ("middle of the screen", "height.panel"),
            ("four service buttons", "height.queue"),
            ("print button", "height.print"),
            ("paper comes out", "height.printer"),
            ("language button", "height.language"),
            ("lower wall screws", "height.lowholes"),
            ("reader window", "height.reader"),
            ("lower edge of the case", "mount.height"),
        };
        var text = new StringBuilder(Head("what", "above the finished floor"));
        foreach ((string what, string name) in rows)
        {
            text.Append(Row(what, numbers.Text(name)));
        }

        return text.ToString();
    }
}
