using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Terminal.Drivers.Board;
using Terminal.Virtual.Tests.DeviceApi;
using Terminal.Wiring;

namespace Terminal.Virtual.Tests.Hardware;

/// <summary>The wiring drawing and the pin map say what the firmware's board table says.</summary>
[TestClass]
public class WiringTests
{
    private static readonly Tables Tables = new(Repository.Root);
    private static readonly Harness Harness = new(Tables);

    [TestMethod]
    public void TheTablesHaveNoFault()
    {
        Assert.AreEqual("", string.Join("\n", Harness.Faults()));
    }

    [TestMethod]
    public void EveryPinOfTheBoardTableHasOneWireWithItsEnds()
    {
        foreach (PinUse use in Tables.Board.Pins)
        {
            Wire wire = Harness.Wires.Single(w => w.Gpio == use.Gpio);
            Assert.AreEqual(use.Connector, wire.To);
            Assert.AreEqual(use.Signal, wire.Signal);
            Assert.AreEqual(use.Colour, wire.Colour);
        }
    }

    [TestMethod]
    public void ThePinMapAgreesWithTheBoardTable()
    {
        // Read back from the committed file, not from what would be written.
        string map = File.ReadAllText(Path.Combine(Repository.Root, "hardware", "PINS.md"));
        string table = map[map.IndexOf("| GPIO | board pin | signal", System.StringComparison.Ordinal)..map.IndexOf("## Pins that are not used", System.StringComparison.Ordinal)];
        var found = new Dictionary<int, string[]>();
        foreach (Match row in Regex.Matches(table, @"^\| (\d+) \|(.*)\|$", RegexOptions.Multiline))
        {
            found.Add(int.Parse(row.Groups[1].Value, CultureInfo.InvariantCulture), row.Groups[2].Value.Split('|').Select(c => c.Trim()).ToArray());
        }

        CollectionAssert.AreEquivalent(Tables.Board.Pins.Select(p => p.Gpio).ToList(), found.Keys.ToList());
        foreach (PinUse use in Tables.Board.Pins)
        {
            string[] cells = found[use.Gpio];
            Assert.AreEqual(use.Signal, cells[1]);
            Assert.AreEqual(use.Direction == PinDirection.Input ? "in" : use.Direction == PinDirection.Output ? "out" : "in and out", cells[2]);
            Assert.AreEqual(use.ActiveLow ? "low" : "high", cells[3]);
            Assert.AreEqual(use.Connector, cells[4]);
        }
    }

    [TestMethod]
    public void TheDrawingNamesEverySignalAndDrawsEveryWire()
    {
        XDocument drawing = XDocument.Load(Path.Combine(Repository.Root, "hardware", "wiring", "wiring.svg"));
        XNamespace svg = "http://www.w3.org/2000/svg";
        List<string> texts = drawing.Descendants(svg + "text").Select(t => t.Value).ToList();
        List<XElement> lines = drawing.Descendants(svg + "polyline").ToList();
        foreach (Wire wire in Harness.Wires)
        {
            string label = Harness.IsOnBoard(wire.Connector) ? wire.Signal + " (no wire)" : wire.Signal + " " + wire.Colour;
            Assert.IsTrue(texts.Contains(label), $"{label} is not on the drawing.");
        }

        foreach (IGrouping<string, Wire> colour in Harness.Wires.Where(w => !Harness.IsOnBoard(w.Connector)).GroupBy(w => w.Colour))
        {
            int drawn = lines.Count(l => l.Attribute("stroke").Value == Colours.Svg(colour.Key));
            Assert.IsGreaterThanOrEqualTo(colour.Count(), drawn, $"wires of colour {colour.Key}");
        }
    }

    [TestMethod]
    public void NoTwoWiresLieOnOneAnother()
    {
        // Parallel pieces on the same line that overlap could not be told apart.
        XDocument drawing = XDocument.Load(Path.Combine(Repository.Root, "hardware", "wiring", "wiring.svg"));
        XNamespace svg = "http://www.w3.org/2000/svg";
        var pieces = new List<(int Wire, int Axis, int At, int From, int To)>();
        int number = 0;
        foreach (XElement line in drawing.Descendants(svg + "polyline").Where(l => l.Attribute("stroke-width").Value == "3"))
        {
            int[][] points = line.Attribute("points").Value.Split(' ').Select(p => p.Split(',').Select(int.Parse).ToArray()).ToArray();
            for (int i = 1; i < points.Length; i++)
            {
                int axis = points[i][0] == points[i - 1][0] ? 0 : 1;
                int a = points[i - 1][1 - axis];
                int b = points[i][1 - axis];
                pieces.Add((number, axis, points[i][axis], System.Math.Min(a, b), System.Math.Max(a, b)));
            }

            number++;
        }

        Assert.IsGreaterThan(50, pieces.Count);
        foreach (var one in pieces)
        {
            foreach (var other in pieces.Where(p => p.Wire > one.Wire && p.Axis == one.Axis && System.Math.Abs(p.At - one.At) < 6))
            {
                int overlap = System.Math.Min(one.To, other.To) - System.Math.Max(one.From, other.From);
                Assert.IsLessThanOrEqualTo(0, overlap, $"two wires overlap near {one.At} from {one.From} to {one.To}");
            }
        }
    }

    [TestMethod]
    public void AWrongBoardTableIsRefusedInWords()
    {
        var wrong = new Tables(Repository.Root);
        PinUse[] pins = wrong.Board.Pins;
        PinUse first = pins[0];
        pins[1] = new PinUse(first.Gpio, pins[1].Role, pins[1].Direction, pins[1].ActiveLow, pins[1].Signal, first.Connector, "XX");

        string faults = string.Join("\n", new Harness(wrong).Faults());

        StringAssert.Contains(faults, $"GPIO {first.Gpio} serves");
        StringAssert.Contains(faults, $"Connector pin {first.Connector} has 2 wires");
        StringAssert.Contains(faults, "IEC 60757");
    }
}
