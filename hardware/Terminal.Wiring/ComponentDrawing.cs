using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Terminal.Drivers.Board;

namespace Terminal.Wiring;

/// <summary>The small parts of the drawing: each with its pins, and every wire on them in its colour.</summary>
public sealed class ComponentDrawing
{
    private const string Ink = "#111111";
    private const int ColumnWidth = 326;
    private const int BoxWidth = 150;
    private const int RowPitch = 28;

    // The parts by columns, with their names on the drawing.
    private static readonly (string Designator, string Name)[][] Columns =
    {
        new[] { ("J10", "from P1"), ("F1", "fuse"), ("C1", "capacitor") },
        new[] { ("U6", "level shifter") },
        new[] { ("Q1", "2N7000"), ("Q2", "AO3401A") },
        new[] { ("U4", "TPL5010"), ("U2", "regulator") },
        new[] { ("U5", "DS3231"), ("BT1", "CR1220 cell"), ("U3", "regulator") },
    };

    private readonly Svg svg;
    private readonly Harness harness;

    /// <summary>Draws onto a picture.</summary>
    public ComponentDrawing(Svg svg, Harness harness)
    {
        this.svg = svg;
        this.harness = harness;
    }

    /// <summary>Draws all from this height downwards; gives the height below.</summary>
    public int Draw(int left, int top)
    {
        int bottom = top;
        for (int column = 0; column < Columns.Length; column++)
        {
            int y = top;
            foreach ((string designator, string name) in Columns[column])
            {
                y = Component(designator, name, left + (column * ColumnWidth), y);
            }

            bottom = Math.Max(bottom, y);
        }

        return bottom;
    }

    private int Component(string designator, string name, int x, int y)
    {
        List<Pin> pins = PinsOf(designator);
        int height = 34 + (pins.Count * RowPitch);
        svg.Rect(x, y, BoxWidth, height, "#f4f4f0", Ink, 6, 2);
        svg.Text(x + 10, y + 21, $"{designator}  {name}", size: 13, weight: "bold");
        string last = "";
        for (int i = 0; i < pins.Count; i++)
        {
            Pin pin = pins[i];
            int pinY = y + 46 + (i * RowPitch);
            if (pin.Name != last)
            {
                svg.Text(x + BoxWidth - 16, pinY + 5, pin.Name, "end", 12, "bold");
            }

            last = pin.Name;
            (int X, int Y) from = (x + BoxWidth, pinY);
            (int X, int Y) to = (x + BoxWidth + 36, pinY);
            if (pin.IsLaid)
            {
                svg.Wire(pin.Wire, Colours.Svg(pin.Colour), from, to);
            }
            else
            {
                svg.Line(from.X, from.Y, to.X, to.Y, "#555555", 2, "5 4");
            }

            svg.Circle(from.X, from.Y, 6, Colours.Svg(pin.Colour), Ink);
            svg.Rect(to.X, pinY - 11, 116, 22, "#fff7d6", Ink, 2);
            svg.Text(to.X + 58, pinY + 4, $"{pin.End} {pin.Colour}", "middle", 11);
        }

        return y + height + 14;
    }

    private List<Pin> PinsOf(string designator)
    {
        var pins = new List<Pin>();
        Csv t = harness.Tables.InternalWires;
        for (int i = 0; i < t.Count; i++)
        {
            string from = t.Get(i, "from");
            string to = t.Get(i, "to");
            bool laid = t.Get(i, "area_mm2").Length > 0;
            foreach ((string own, string far) in new[] { (from, to), (to, from) })
            {
                if (Designator(own) == designator)
                {
                    pins.Add(new Pin(own[designator.Length..].Trim().Length == 0 ? "" : own[designator.Length..].Trim(), Far(far), t.Get(i, "colour"), from + ">" + to, laid));
                }
            }
        }

        AddSignals(designator, pins);
        return pins.OrderBy(p => pins.FindIndex(q => q.Name == p.Name)).ToList();
    }

    // The lines of the board that lead through this part.
    private void AddSignals(string designator, List<Pin> pins)
    {
        Csv t = harness.Tables.InlineParts;
        for (int i = 0; i < t.Count; i++)
        {
            string signal = t.Get(i, "signal");
            Wire wire = harness.Wires.Single(w => w.Signal == signal);
            string gpio = "GPIO " + wire.Gpio.ToString(CultureInfo.InvariantCulture);
            foreach ((string side, string far) in new[] { ("chip_side", gpio), ("far_side", wire.To) })
            {
                // "gate Q1" belongs to Q1; "LV1" to the only part of the row.
                string[] words = t.Get(i, side).Split(' ');
                string owner = words.Length > 1 ? words[1] : t.Get(i, "designator");
                if (words[0].Length > 0 && owner == designator)
                {
                    pins.Add(new Pin(words[0], far, wire.Colour, signal + " " + side, true));
                }
            }
        }
    }

    private static string Designator(string end)
    {
        return end.Split(' ')[0].TrimEnd('+', '-');
    }

    // A resistor is named with its value.
    private string Far(string end)
    {
        string designator = Designator(end);
        if (designator[0] != 'R')
        {
            return end;
        }

        Csv t = harness.Tables.Parts;
        int row = Enumerable.Range(0, t.Count).First(i => t.Get(i, "designators").Split(' ').Contains(designator));
        string[] words = t.Get(row, "part").Split(' ');
        return $"{designator} {words[1]} {words[2]}";
    }

    private sealed record Pin(string Name, string End, string Colour, string Wire, bool IsLaid);
}
