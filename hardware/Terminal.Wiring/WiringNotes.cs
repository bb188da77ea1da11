using System;
using System.Collections.Generic;
using System.Linq;
using Terminal.Drivers.Board;

namespace Terminal.Wiring;

/// <summary>The lower part of the drawing: each terminal block with every wire on it, the small parts, the colours.</summary>
public sealed class WiringNotes
{
    private const int Top = 1275;
    private const int BlockPitch = 92;
    private const int EndPitch = 94;
    private const string Ink = "#111111";
    private readonly Svg svg;
    private readonly Harness harness;
    private readonly Numbers numbers;
    private readonly BlockEnds blocks;

    /// <summary>Draws onto a picture.</summary>
    public WiringNotes(Svg svg, Harness harness, Numbers numbers)
    {
        this.numbers = numbers;
        this.svg = svg;
        this.harness = harness;
        blocks = new BlockEnds(harness, (int)numbers.Get("block.places"));
    }

    /// <summary>Draws all.</summary>
    public void Draw()
    {
        svg.Text(40, Top, "Terminal blocks: every wire that ends on them", size: 17, weight: "bold");
        for (int i = 0; i < harness.Tables.Blocks.Count; i++)
        {
            Block(i, Top + 16 + (i * BlockPitch));
        }

        int below = Top + 40 + (harness.Tables.Blocks.Count * BlockPitch);
        svg.Text(40, below, "Small parts: pin, wire, other end (X: terminal block)", size: 17, weight: "bold");
        int notes = new ComponentDrawing(svg, harness).Draw(40, below + 16);
        Circuits(40, notes + 12);
        Legend();
    }

    private void Block(int row, int y)
    {
        Csv t = harness.Tables.Blocks;
        string id = t.Get(row, "id");
        string colour = Colours.Svg(t.Get(row, "colour"));
        IReadOnlyList<string> ends = blocks.On(id);
        int busY = y + 22;
        int first = 164;
        svg.Rect(40, y, 100, 44, "#f4f4f0", Ink, 5, 2);
        svg.Text(90, y + 18, $"{id} {t.Get(row, "name")}", "middle", 13, "bold");
        svg.Text(90, y + 35, blocks.Bridges(row) == 0 ? "1 block" : $"{blocks.Blocks(row)} blocks bridged", "middle", 10);
        svg.Wire(colour, (140, busY), (first + ((ends.Count - 1) * EndPitch) + 40, busY));
        for (int i = 0; i < ends.Count; i++)
        {
            int x = first + (i * EndPitch);
            (string name, string letters, string area) = WireOf(id, ends[i]);
            svg.Wire(name, Colours.Svg(letters), (x + 34, busY), (x + 34, busY + 22));
            svg.Circle(x + 34, busY, 5, colour, Ink);
            svg.Rect(x - 8, busY + 22, 86, 34, "#fff7d6", Ink, 2);
            svg.Text(x + 35, busY + 36, ends[i], "middle", 11, "bold");
            svg.Text(x + 35, busY + 50, $"{letters} {area} mm²", "middle", 10);
        }
    }

    private (string Name, string Colour, string Area) WireOf(string block, string end)
    {
        Csv t = harness.Tables.InternalWires;
        for (int i = 0; i < t.Count; i++)
        {
            string from = t.Get(i, "from");
            string to = t.Get(i, "to");
            if ((from == block && to == end) || (to == block && from == end))
            {
                return (from + ">" + to, t.Get(i, "colour"), t.Get(i, "area_mm2"));
            }
        }

        Wire wire = harness.Wires.Single(w => w.From == block && w.To == end);
        return (block + ">" + end, wire.Colour, wire.AreaMm2);
    }

    private void Circuits(int x, int y)
    {
        string[] lines =
        {
            "S2 to S7: one contact each to J6-1 to J6-6, the other contacts chained to J6-7.  Without a DTR wire at the printer: bridge J2-5 to J2-2.",
            "JP1: open while flashing, closed in service. Open it too while the watchdog is not yet fed.",
            "Plug of the technician's cable W1: pin 4 bridged to pin 1; adapter GND 1, RXD 2, TXD 3; its 5 V stays free.",
            $"J3: do not lay wires here; the board's bridge chip drives GPIO {harness.Tables.Board.Gpio(PinRole.ConsoleRx)}.  BT1 sits in the holder on U5: dashed, no wire.",
            "A GM65-S or GM60-S reader: J1-1 goes to X4 instead of X3.",
        };
        foreach (string line in lines)
        {
            svg.Text(x, y, line, size: 13);
            y += 20;
        }
    }

    private void Legend()
    {
        svg.Text(40, 140, "Colours (IEC 60757)", size: 14, weight: "bold");
        int i = 0;
        foreach (string letters in harness.Wires.Select(w => w.Colour).Distinct().OrderBy(c => c, StringComparer.Ordinal))
        {
            int x = 40 + (i % 4 * 130);
            int y = 162 + (i / 4 * 24);
            svg.Wire(Colours.Svg(letters), (x, y - 4), (x + 26, y - 4));
            svg.Text(x + 34, y, $"{letters} {Colours.Name(letters)}", size: 12);
            i++;
        }

        svg.Text(40, 250, "Blue box: part in the way of a wire.  Yellow flag: terminal block.", size: 12);
        svg.Text(40, 268, "Green box: on the board itself.  Grey GPIO: not to be used.", size: 12);
    }
}
