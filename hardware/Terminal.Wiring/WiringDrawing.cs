using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Terminal.Drivers.Board;

namespace Terminal.Wiring;

/// <summary>The wiring drawing: the board in the middle as one looks at it, connectors around it, every wire in its colour.</summary>
public sealed class WiringDrawing
{
    private const int Width = 1700;
    private const int Height = 2370;
    private const int BoardLeft = 700;
    private const int BoardRight = 960;
    private const int BoardTop = 330;
    private const int Pitch = 30;
    private const int BoardBottom = BoardTop + (22 * Pitch) + 30;
    private const int LeftColumn = 300;
    private const int RightColumn = 1360;
    private const int BottomRow = 1150;
    private const int TopRow = 200;
    private const int TopBottomPitch = 124;
    private const string Ink = "#111111";
    private const string Pale = "#f4f4f0";

    // Where connectors stand: first pin's height in a column, first pin's place in a row.
    private static readonly Dictionary<string, int> Places = new()
    {
        ["J2"] = 400, ["J1"] = 590, ["J5"] = 760, ["J3"] = 360, ["S1"] = 500, ["J4"] = 640, ["J7"] = 870,
        ["J8"] = 130, ["J6"] = 640, ["J9"] = 860,
    };

    private readonly Harness harness;
    private readonly Numbers numbers;
    private readonly Csv header;
    private readonly Svg svg = new(Width, Height, "Wiring of the QR status terminal");

    /// <summary>Draws the harness.</summary>
    public WiringDrawing(Harness harness, Numbers numbers)
    {
        this.numbers = numbers;
        this.harness = harness;
        header = harness.Tables.Header;
    }

    /// <summary>The picture.</summary>
    public string Draw()
    {
        svg.Text(40, 50, "QR status terminal: wiring", size: 26, weight: "bold");
        svg.Text(40, 76, $"{harness.Tables.Board.Name}, seen from above. Each line is one wire in its own colour; a flag names the terminal block that a supply wire goes to.", size: 14);
        svg.Text(40, 96, "Generated from drivers/Terminal.Drivers/Board and hardware/tables by: dotnet run --project hardware/Terminal.Wiring", size: 12, fill: "#666666");
        Wires();
        Board();
        foreach (string connector in harness.Wires.Select(w => w.Connector).Distinct())
        {
            Connector(connector);
        }

        new WiringNotes(svg, harness, numbers).Draw();
        return svg.Finish();
    }

    private static int PinY(int position)
    {
        return BoardTop + (position * Pitch);
    }

    private string Place(string connector)
    {
        return harness.Tables.Connectors.Get(harness.ConnectorIndex(connector), "place");
    }

    private (string Side, int Position) HeaderPin(Wire wire)
    {
        if (wire.Gpio >= 0)
        {
            int row = harness.HeaderRow(wire.Gpio);
            return (header.Get(row, "side"), int.Parse(header.Get(row, "position"), CultureInfo.InvariantCulture));
        }

        string[] words = wire.From.Split(' ');
        return (words[0], int.Parse(words[1], CultureInfo.InvariantCulture));
    }

    private (int X, int Y) FarPin(Wire wire)
    {
        int first = Places[wire.Connector];
        return Place(wire.Connector) switch
        {
            "left" => (LeftColumn, first + ((wire.Pin - 1) * Pitch)),
            "right" => (RightColumn, first + ((wire.Pin - 1) * Pitch)),
            "bottom" => (first + ((wire.Pin - 1) * TopBottomPitch), BottomRow),
            // Turned round, so that the wires to the two sides of the board do not cross.
            _ => (first + ((4 - wire.Pin) * TopBottomPitch), TopRow),
        };
    }

    private void Wires()
    {
        List<Wire> signals = harness.Wires.Where(w => w.Gpio >= 0 || w.Inline == "JP1").ToList();
        foreach (string side in new[] { "left", "right" })
        {
            List<Wire> own = signals.Where(w => HeaderPin(w).Side == side).ToList();
            Straight(side, own.Where(w => Place(w.Connector) == side).ToList());
            Around(side, own.Where(w => Place(w.Connector) != side).ToList());
        }
    }

    // To a connector in the column on the same side. Wires that descend take their lanes from the board outwards, those that
    // rise the other way round: so they do not cross within a connector.
    private void Straight(string side, List<Wire> wires)
    {
        int board = side == "left" ? BoardLeft : BoardRight;
        int outward = side == "left" ? -1 : 1;
        List<Wire> falling = wires.Where(w => FarPin(w).Y < PinY(HeaderPin(w).Position)).OrderBy(w => FarPin(w).Y).ToList();
        List<Wire> rising = wires.Except(falling).OrderByDescending(w => FarPin(w).Y).ToList();
        int lane = 0;
        foreach (Wire wire in falling.Concat(rising))
        {
            (int x, int y) = FarPin(wire);
            int boardY = PinY(HeaderPin(wire).Position);
            int laneX = board + (outward * (150 + (11 * lane)));
            if (harness.IsOnBoard(wire.Connector))
            {
                // The board has this line already.
                svg.Line(board, boardY, x, y, "#555555", 2, "7 6");
                continue;
            }

            svg.Wire(Colours.Svg(wire.Colour), (board, boardY), (laneX, boardY), (laneX, y), (x, y));
            lane++;
        }
    }

    // To a connector above or below the board.
    private void Around(string side, List<Wire> wires)
    {
        int board = side == "left" ? BoardLeft : BoardRight;
        int outward = side == "left" ? -1 : 1;
        int lane = 0;
        foreach (Wire wire in wires.OrderByDescending(w => HeaderPin(w).Position))
        {
            (int x, int y) = FarPin(wire);
            int boardY = PinY(HeaderPin(wire).Position);
            int laneX = board + (outward * (78 + (12 * lane)));
            bool up = Place(wire.Connector) == "top";
            int busY = up ? TopRow + 50 + (side == "left" ? 0 : 14) : BoardBottom + 22 + (11 * lane) + (side == "left" ? 0 : 48);
            svg.Wire(Colours.Svg(wire.Colour), (board, boardY), (laneX, boardY), (laneX, busY), (x, busY), (x, y));
            if (wire.Inline == "JP1")
            {
                svg.Rect(laneX - 26, busY + 18, 52, 24, "#ffffff", Ink, 3);
                svg.Text(laneX, busY + 35, "JP1", "middle", 13, "bold");
            }

            lane++;
        }
    }

    private void Board()
    {
        svg.Rect(BoardLeft, BoardTop - 20, BoardRight - BoardLeft, BoardBottom - BoardTop + 20, "#dfeadf", Ink, 8, 2);
        svg.Rect(BoardLeft + 75, BoardTop - 14, 110, 22, "#ffffff", "#888888", 3);
        svg.Text((BoardLeft + BoardRight) / 2, BoardTop + 2, "antenna", "middle", 12, fill: "#555555");
        svg.Text((BoardLeft + BoardRight) / 2, BoardTop + 420, "U1", "middle", 22, "bold");
        svg.Text((BoardLeft + BoardRight) / 2, BoardTop + 444, "ESP32-S3-", "middle", 14);
        svg.Text((BoardLeft + BoardRight) / 2, BoardTop + 462, "DevKitC-1", "middle", 14);
        svg.Rect(BoardLeft + 44, BoardBottom - 26, 60, 24, "#ffffff", "#888888", 3);
        svg.Text(BoardLeft + 74, BoardBottom - 9, "UART", "middle", 12);
        svg.Rect(BoardRight - 104, BoardBottom - 26, 60, 24, "#ffffff", "#888888", 3);
        svg.Text(BoardRight - 74, BoardBottom - 9, "USB", "middle", 12);
        for (int i = 0; i < header.Count; i++)
        {
            HeaderPad(i);
        }
    }

    private void HeaderPad(int row)
    {
        bool left = header.Get(row, "side") == "left";
        string label = header.Get(row, "label");
        string position = header.Get(row, "position");
        int y = PinY(int.Parse(position, CultureInfo.InvariantCulture));
        int x = left ? BoardLeft : BoardRight;
        string gpio = header.Get(row, "gpio");
        PinUse use = gpio.Length == 0 ? null : harness.Tables.Board.Pins.FirstOrDefault(p => p.Gpio.ToString(CultureInfo.InvariantCulture) == gpio);
        bool reset = label == "RST";
        svg.Circle(x, y, 7, use == null && !reset ? "#ffffff" : Colours.Svg(use?.Colour ?? "BN"), Ink);
        string name = gpio.Length == 0 ? label : label == gpio ? "GPIO " + gpio : $"GPIO {gpio} {label}";
        bool barred = gpio.Length > 0 && use == null;
        svg.Text(left ? x + 14 : x - 14, y + 5, name, left ? "start" : "end", 12, use == null ? "normal" : "bold", barred ? "#aaaaaa" : Ink);
        svg.Text(left ? x - 11 : x + 11, y - 5, position, left ? "end" : "start", 10, fill: "#666666");

        string block = label switch { "3V3" => "X4", "5V" => "X3", "G" => "X5", _ => "" };
        bool first = label != "3V3" || position == "1";
        if (block.Length > 0 && first && left)
        {
            Flag(x, y, left ? -1 : 1, block, label == "G" ? "BK" : label == "5V" ? "RD" : "PK");
        }
    }

    private void Flag(int x, int y, int direction, string block, string colour)
    {
        svg.Wire(Colours.Svg(colour), (x, y), (x + (direction * 34), y));
        FlagBox(direction < 0 ? x - 66 : x + 34, y - 10, block);
    }

    private void FlagBox(int x, int y, string block)
    {
        svg.Rect(x, y, 32, 20, "#fff7d6", Ink, 2);
        svg.Text(x + 16, y + 15, block, "middle", 12, "bold");
    }

    private void Connector(string id)
    {
        List<Wire> wires = harness.Wires.Where(w => w.Connector == id).OrderBy(w => w.Pin).ToList();
        Csv t = harness.Tables.Connectors;
        int row = harness.ConnectorIndex(id);
        string title = id + "  " + t.Get(row, "title");
        string place = t.Get(row, "place");
        if (place is "left" or "right")
        {
            Column(wires, title, place == "left", harness.IsOnBoard(id));
        }
        else
        {
            Row(wires, title, place == "top");
        }
    }

    private void Column(List<Wire> wires, string title, bool left, bool onBoard)
    {
        int x = left ? LeftColumn : RightColumn;
        int first = FarPin(wires[0]).Y;
        int last = FarPin(wires[^1]).Y;
        int boxX = left ? x - 250 : x;
        svg.Rect(boxX, first - 38, 250, last - first + 56, onBoard ? "#dfeadf" : Pale, Ink, 6, 2);
        svg.Text(boxX + 12, first - 18, title, size: 14, weight: "bold");
        foreach (Wire wire in wires)
        {
            (int pinX, int y) = FarPin(wire);
            svg.Circle(pinX, y, 7, Colours.Svg(wire.Colour), Ink);
            svg.Text(left ? x - 16 : x + 16, y + 5, $"{wire.Pin}", left ? "end" : "start", 13, "bold");
            svg.Text(left ? x - 36 : x + 36, y + 5, Label(wire), left ? "end" : "start", 12);
            if (wire.Gpio < 0)
            {
                Flag(pinX, y, left ? 1 : -1, wire.From, wire.Colour);
            }
            else if (wire.Inline.Length > 0)
            {
                Inline(wire, left ? pinX + 120 : pinX - 120, y);
            }
        }
    }

    private void Inline(Wire wire, int x, int y)
    {
        Csv t = harness.Tables.InlineParts;
        for (int i = 0; i < t.Count; i++)
        {
            if (t.Get(i, "signal") == wire.Signal)
            {
                bool resistor = t.Get(i, "chip_side").Length == 0;
                string words = resistor || wire.Inline.Contains(' ', StringComparison.Ordinal)
                    ? $"{wire.Inline} {t.Get(i, "text")}"
                    : $"{t.Get(i, "far_side")} {wire.Inline} {t.Get(i, "chip_side")}";
                int width = 20 + (words.Length * 7);
                svg.Rect(x - (width / 2), y - 12, width, 24, "#e8eefc", Ink, 3);
                svg.Text(x, y + 4, words, "middle", 11, "bold");
            }
        }
    }

    private void Row(List<Wire> wires, string title, bool top)
    {
        int left = wires.Min(w => FarPin(w).X) - 66;
        int right = wires.Max(w => FarPin(w).X) + 66;
        int y = FarPin(wires[0]).Y;
        int boxY = top ? y - 76 : y;
        svg.Rect(left, boxY, right - left, 76, Pale, Ink, 6, 2);
        svg.Text(left + 12, top ? boxY + 22 : boxY + 66, title, size: 14, weight: "bold");
        foreach (Wire wire in wires)
        {
            int x = FarPin(wire).X;
            svg.Circle(x, y, 7, Colours.Svg(wire.Colour), Ink);
            svg.Text(x, top ? y - 32 : y + 26, $"{wire.Pin}", "middle", 13, "bold");
            svg.Text(x, top ? y - 16 : y + 42, Label(wire), "middle", 10);
            if (wire.Gpio < 0 && wire.Inline.Length == 0)
            {
                int end = top ? y + 26 : y - 26;
                svg.Wire(Colours.Svg(wire.Colour), (x, y), (x, end));
                FlagBox(x - 16, top ? end : end - 20, wire.From);
            }
        }
    }

    private string Label(Wire wire)
    {
        return harness.IsOnBoard(wire.Connector) ? $"{wire.Signal} (no wire)" : $"{wire.Signal} {wire.Colour}";
    }
}
