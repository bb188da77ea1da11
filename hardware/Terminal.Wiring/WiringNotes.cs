using System;
using System.Collections.Generic;
using System.Linq;
using Terminal.Drivers.Board;

namespace Terminal.Wiring;

/// <summary>The lower part of the drawing: supplies with all that hangs on each block, the small circuits, the colours.</summary>
public sealed class WiringNotes
{
    private const int Top = 1275;
    private const string Ink = "#111111";
    private readonly Svg svg;
    private readonly Harness harness;
    private readonly Numbers numbers;

    /// <summary>Draws onto a picture.</summary>
    public WiringNotes(Svg svg, Harness harness, Numbers numbers)
    {
        this.numbers = numbers;
        this.svg = svg;
        this.harness = harness;
    }

    /// <summary>Everything that hangs on a block, in the order of the tables.</summary>
    public static IReadOnlyList<string> On(Harness harness, string block)
    {
        var ends = new List<string>();
        Csv t = harness.Tables.InternalWires;
        for (int i = 0; i < t.Count; i++)
        {
            if (t.Get(i, "from") == block)
            {
                ends.Add(t.Get(i, "to"));
            }
            else if (t.Get(i, "to") == block)
            {
                ends.Add(t.Get(i, "from"));
            }
        }

        ends.AddRange(harness.Wires.Where(w => w.From == block).Select(w => w.To));
        return ends;
    }

    /// <summary>Draws all.</summary>
    public void Draw()
    {
        Supplies();
        Circuits();
        Legend();
    }

    private void Supplies()
    {
        svg.Text(40, Top, "Supplies", size: 17, weight: "bold");
        int y = Top + 22;
        Node(40, y, 130, "P1 adaptor", numbers.Text("supply.volts"));
        Edge("OG", 170, 200, y);
        Node(200, y, 70, "F1", numbers.Text("fuse.amps"));
        Edge("OG", 270, 300, y);
        Node(300, y, 70, "X1", BlockName("X1"));
        Edge("OG", 370, 400, y);
        Node(400, y, 150, "U2 regulator", numbers.Text("logic.volts"));
        Edge("RD", 550, 580, y);
        Node(580, y, 70, "X3", BlockName("X3"));
        svg.Wire(Colours.Svg("OG"), (335, y + 44), (335, y + 88), (400, y + 88));
        Node(400, y + 66, 150, "U3 regulator", numbers.Text("printer.volts"));
        Edge("RD", 550, 580, y + 66);
        Node(580, y + 66, 70, "X2", BlockName("X2"));
        Edge("RD", 650, 680, y + 66);
        Node(680, y + 66, 150, "C1 at the printer", numbers.Text("c1.microfarad"));
        Edge("RD", 650, 680, y);
        Node(680, y, 150, "U1 board", "5V pin");
        Edge("PK", 830, 860, y);
        Node(860, y, 70, "X4", BlockName("X4"));

        int line = y + 142;
        Csv t = harness.Tables.Blocks;
        for (int i = 0; i < t.Count; i++)
        {
            string id = t.Get(i, "id");
            string ends = string.Join(", ", On(harness, id));
            svg.Text(40, line, $"{id} {t.Get(i, "name")}", size: 12, weight: "bold");
            foreach (string part in Wrap(ends, 118))
            {
                svg.Text(130, line, part, size: 12);
                line += 18;
            }
        }
    }

    private void Circuits()
    {
        string[] lines =
        {
            "U6 level shifter: LV to X4, HV to X3, GND to X5. Without a DTR wire at the printer: bridge J2-5 to J2-2.",
            $"Q1 2N7000: gate GPIO {harness.Tables.Board.Gpio(PinRole.Backlight)}, R3 {Resistor("R3")} from gate to X5; source X5; drain to the gate of Q2.",
            $"Q2 AO3401A: source X4; R4 {Resistor("R4")} from gate to X4; drain to J5-8.",
            $"U4 TPL5010: VDD J9-2; GND J9-3; DELAY over R1 {numbers.Text("watchdog.resistor")} to GND; DONE J9-1, R2 {Resistor("R2")} to GND; RSTn J9-4.",
            "JP1: open while flashing, closed in service. Open it too while the watchdog is not yet fed.",
            "J4 plug of the technician's cable: pin 4 bridged to pin 1; adapter GND 1, RXD 2, TXD 3; its 5 V stays free.",
            $"J3: do not lay wires here; the board's bridge chip drives GPIO {harness.Tables.Board.Gpio(PinRole.ConsoleRx)}.",
        };
        svg.Text(970, Top, "Small circuits", size: 17, weight: "bold");
        int y = Top + 26;
        foreach (string line in lines)
        {
            foreach (string part in Wrap(line, 92))
            {
                svg.Text(970, y, part, size: 13);
                y += 18;
            }

            y += 5;
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

    private string BlockName(string id)
    {
        Csv t = harness.Tables.Blocks;
        return t.Get(Enumerable.Range(0, t.Count).First(i => t.Get(i, "id") == id), "name");
    }

    // "resistor 10 kΩ 5 % 0.25 W" in the parts list.
    private string Resistor(string designator)
    {
        Csv t = harness.Tables.Parts;
        string[] words = t.Get(Enumerable.Range(0, t.Count).First(i => t.Get(i, "designators").Split(' ').Contains(designator)), "part").Split(' ');
        return words[1] + " " + words[2];
    }

    private void Node(int x, int y, int width, string name, string second)
    {
        svg.Rect(x, y, width, 44, "#f4f4f0", Ink, 5);
        svg.Text(x + (width / 2), y + 19, name, "middle", 13, "bold");
        svg.Text(x + (width / 2), y + 36, second, "middle", 12);
    }

    private void Edge(string colour, int from, int to, int y)
    {
        svg.Wire(Colours.Svg(colour), (from, y + 22), (to, y + 22));
    }

    private static IEnumerable<string> Wrap(string text, int columns)
    {
        var line = "";
        foreach (string word in text.Split(' '))
        {
            if (line.Length + word.Length + 1 > columns)
            {
                yield return line;
                line = "";
            }

            line += (line.Length == 0 ? "" : " ") + word;
        }

        yield return line;
    }
}
