using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Terminal.Drivers.Board;

namespace Terminal.Wiring;

/// <summary>All wires between board, blocks and connectors, put together from the board's table and the connector tables.</summary>
public sealed class Harness
{
    /// <summary>Cross-section of signal wires.</summary>
    public const string SignalArea = "0.25";

    /// <summary>Puts the wires together.</summary>
    public Harness(Tables tables)
    {
        Tables = tables;
        var wires = new List<Wire>();
        foreach (PinUse use in tables.Board.Pins)
        {
            wires.Add(new Wire(use.Signal, HeaderName(use.Gpio), use.Connector, use.Colour, SignalArea, InlineOf(use.Signal), use.Gpio));
        }

        for (int i = 0; i < tables.ConnectorPins.Count; i++)
        {
            Csv t = tables.ConnectorPins;
            string to = t.Get(i, "to");
            bool reset = t.Get(i, "kind") == "reset";
            wires.Add(new Wire(
                t.Get(i, "name"),
                reset ? PinName(FindLabel(to)) : to,
                t.Get(i, "pin"),
                t.Get(i, "colour"),
                t.Get(i, "area_mm2"),
                reset ? "JP1" : "",
                -1));
        }

        Wires = wires.OrderBy(w => ConnectorIndex(w.Connector)).ThenBy(w => w.Pin).ToList();
    }

    /// <summary>The tables behind it.</summary>
    public Tables Tables { get; }

    /// <summary>Wires in the order of connectors and pins.</summary>
    public IReadOnlyList<Wire> Wires { get; }

    /// <summary>True for the connector whose lines the board has already.</summary>
    public bool IsOnBoard(string connector)
    {
        return Tables.Connectors.Get(ConnectorIndex(connector), "part").Length == 0;
    }

    /// <summary>Row of a connector in its table.</summary>
    public int ConnectorIndex(string id)
    {
        for (int i = 0; i < Tables.Connectors.Count; i++)
        {
            if (Tables.Connectors.Get(i, "id") == id)
            {
                return i;
            }
        }

        throw new FormatException($"The board table names connector {id}, which is not in hardware/tables/connectors.csv.");
    }

    /// <summary>Row of a GPIO in the header table.</summary>
    public int HeaderRow(int gpio)
    {
        string text = gpio.ToString(CultureInfo.InvariantCulture);
        for (int i = 0; i < Tables.Header.Count; i++)
        {
            if (Tables.Header.Get(i, "gpio") == text)
            {
                return i;
            }
        }

        throw new FormatException($"GPIO {gpio} is not on the board's headers (hardware/tables/board-header.csv).");
    }

    /// <summary>Faults of the tables in words; empty when all is right.</summary>
    public IReadOnlyList<string> Faults()
    {
        var faults = new List<string>();
        string pinFault = PinCheck.FirstFault(Tables.Board);
        if (pinFault != null)
        {
            faults.Add(pinFault);
        }

        foreach (IGrouping<string, Wire> twice in Wires.GroupBy(w => w.To).Where(g => g.Count() > 1))
        {
            faults.Add($"Connector pin {twice.Key} has {twice.Count()} wires.");
        }

        foreach (IGrouping<string, Wire> connector in Wires.GroupBy(w => w.Connector))
        {
            int last = connector.Max(w => w.Pin);
            bool onBoard = IsOnBoard(connector.Key);
            for (int pin = 1; pin <= last && !onBoard; pin++)
            {
                if (connector.All(w => w.Pin != pin))
                {
                    faults.Add($"Connector {connector.Key} has no wire on pin {pin}; add it to hardware/tables/connector-pins.csv.");
                }
            }

            foreach (IGrouping<string, Wire> colour in connector.GroupBy(w => w.Colour).Where(g => g.Count() > 1))
            {
                faults.Add($"Connector {connector.Key} has {colour.Count()} wires of colour {colour.Key}: they could be swapped.");
            }
        }

        faults.AddRange(new BlockEnds(this, PlacesOfOneBlock()).Faults());
        foreach (Wire wire in Wires.Where(w => !Colours.Known(w.Colour)))
        {
            faults.Add($"Wire {wire.Signal} has the colour {wire.Colour}, which IEC 60757 does not know.");
        }

        return faults;
    }

    private int PlacesOfOneBlock()
    {
        Csv t = Tables.Values;
        return int.Parse(t.Get(Enumerable.Range(0, t.Count).First(i => t.Get(i, "name") == "block.places"), "value"), CultureInfo.InvariantCulture);
    }

    private static string PinNameOf(string side, string position, string label)
    {
        return $"{side} {position} ({label})";
    }

    private string HeaderName(int gpio)
    {
        return PinName(HeaderRow(gpio));
    }

    private string PinName(int row)
    {
        Csv t = Tables.Header;
        return PinNameOf(t.Get(row, "side"), t.Get(row, "position"), t.Get(row, "label"));
    }

    private int FindLabel(string label)
    {
        for (int i = 0; i < Tables.Header.Count; i++)
        {
            if (Tables.Header.Get(i, "label") == label)
            {
                return i;
            }
        }

        throw new FormatException($"The board has no pin {label}.");
    }

    private string InlineOf(string signal)
    {
        Csv t = Tables.InlineParts;
        for (int i = 0; i < t.Count; i++)
        {
            if (t.Get(i, "signal") == signal)
            {
                return t.Get(i, "designator");
            }
        }

        return "";
    }
}
