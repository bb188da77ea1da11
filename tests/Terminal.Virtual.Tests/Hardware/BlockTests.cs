using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Terminal.Virtual.Tests.DeviceApi;
using Terminal.Wiring;

namespace Terminal.Virtual.Tests.Hardware;

/// <summary>Terminal blocks have room for their wires, wire is bought in every size, the drawing shows every wire inside the case.</summary>
[TestClass]
public class BlockTests
{
    private static readonly Tables Tables = new(Repository.Root);
    private static readonly Harness Harness = new(Tables);
    private static readonly Numbers N = Arithmetic.Of(Tables);
    private static readonly BlockEnds Ends = new(Harness, (int)N.Get("block.places"));

    [TestMethod]
    public void EveryBlockHasAPlaceForEveryWireInEveryVariant()
    {
        Assert.IsGreaterThan(1, Ends.Variants().Count);
        for (int i = 0; i < Tables.Blocks.Count; i++)
        {
            foreach (string variant in Ends.Variants())
            {
                int ends = Ends.Count(Tables.Blocks.Get(i, "id"), variant);
                Assert.IsLessThanOrEqualTo(Ends.Places(i), ends, $"{Tables.Blocks.Get(i, "id")} {variant}");
            }
        }
    }

    [TestMethod]
    public void AGm65SMovesItsSupplyToTheThreeVoltBlock()
    {
        string variant = Ends.Variants().Single(v => v.StartsWith("GM65-S", StringComparison.Ordinal));

        Assert.AreEqual(Ends.Count("X3", "") - 1, Ends.Count("X3", variant));
        Assert.AreEqual(Ends.Count("X4", "") + 1, Ends.Count("X4", variant));
    }

    [TestMethod]
    public void BlocksTooFewAreRefusedInWords()
    {
        string faults = string.Join("\n", new BlockEnds(Harness, 3).Faults());

        StringAssert.Contains(faults, "Block X5 has 7 places for 16 wires");
        StringAssert.Contains(faults, "with a GM65-S");
    }

    [TestMethod]
    public void AsManyBlocksAreBoughtAsAreBuiltIn()
    {
        int builtIn = Enumerable.Range(0, Tables.Blocks.Count).Sum(Ends.Blocks);

        Assert.AreEqual(builtIn, Quantity(p => p.Contains("lever terminal", StringComparison.Ordinal)));
    }

    [TestMethod]
    public void WireIsBoughtInEverySizeAndLongEnough()
    {
        var count = new Dictionary<string, int>();
        foreach (string area in Harness.Wires.Where(w => !Harness.IsOnBoard(w.Connector)).Select(w => w.AreaMm2)
            .Concat(Enumerable.Range(0, Tables.InternalWires.Count).Select(i => Tables.InternalWires.Get(i, "area_mm2")).Where(a => a.Length > 0))
            .Concat(Enumerable.Repeat(N.Bare("bridge.area"), Enumerable.Range(0, Tables.Blocks.Count).Sum(Ends.Bridges))))
        {
            count[area] = count.GetValueOrDefault(area) + 1;
        }

        Assert.HasCount(3, count);
        foreach ((string area, int wires) in count)
        {
            int metres = Quantity(p => p.StartsWith($"wire {area} mm²", StringComparison.Ordinal));
            Assert.IsGreaterThanOrEqualTo(wires * N.Get("wire.mean"), metres, $"metres of {area} mm² for {wires} wires");
        }
    }

    [TestMethod]
    public void EveryConnectorBoughtIsUsedAndTheOtherWayRound()
    {
        foreach (IGrouping<string, int> part in Enumerable.Range(0, Tables.Connectors.Count).GroupBy(i => Tables.Connectors.Get(i, "part")).Where(g => g.Key.StartsWith("conn-", StringComparison.Ordinal)))
        {
            int row = Enumerable.Range(0, Tables.Parts.Count).Single(i => Tables.Parts.Get(i, "id") == part.Key);
            Assert.AreEqual(part.Count(), int.Parse(Tables.Parts.Get(row, "quantity"), CultureInfo.InvariantCulture), part.Key);
        }
    }

    [TestMethod]
    public void EveryPartSaysWhetherItsNumberWasLookedUp()
    {
        for (int i = 0; i < Tables.Parts.Count; i++)
        {
            string isChecked = Tables.Parts.Get(i, "checked");
            Assert.AreEqual(Tables.Parts.Get(i, "maker") == "any", isChecked == "type", Tables.Parts.Get(i, "part"));
            Assert.IsTrue(isChecked is "yes" or "no" or "type", Tables.Parts.Get(i, "part"));
        }
    }

    [TestMethod]
    public void ContactsAndAdaptersAreBoughtForAllThatNeedThem()
    {
        int pins = Harness.Wires.Count(w => Tables.Connectors.Get(Harness.ConnectorIndex(w.Connector), "part").StartsWith("conn-xh", StringComparison.Ordinal));
        int small = Enumerable.Range(0, Tables.Parts.Count).Count(i => Tables.Parts.Get(i, "part").Contains(", SOT-23", StringComparison.Ordinal));

        Assert.IsGreaterThanOrEqualTo(pins, Quantity(p => p.StartsWith("crimp contact JST XH", StringComparison.Ordinal)));
        Assert.AreEqual(small, Quantity(p => p.StartsWith("adapter board SOT-23", StringComparison.Ordinal)));
        Assert.AreEqual((int)N.Get("boss.count"), Quantity(p => p.StartsWith("screw M3", StringComparison.Ordinal)));
    }

    [TestMethod]
    public void EveryPartThatADocumentNamesIsInTheBillOfMaterials()
    {
        HashSet<string> bought = Enumerable.Range(0, Tables.Parts.Count).SelectMany(i => Tables.Parts.Get(i, "designators").Split(' ')).ToHashSet();
        HashSet<string> connectors = Enumerable.Range(0, Tables.Connectors.Count).Select(i => Tables.Connectors.Get(i, "id")).ToHashSet();
        string text = string.Concat(GeneratedFiles.Templates(Repository.Root).Select(File.ReadAllText))
            + File.ReadAllText(Path.Combine(Tables.Folder, "placement.csv")) + File.ReadAllText(Path.Combine(Tables.Folder, "loads.csv"));
        var named = Regex.Matches(text, @"(?<![\w-])(?:[ABCFJPQRSUWX]|BT|JP)\d{1,2}(?![\w])").Select(m => m.Value).Distinct();

        Assert.AreEqual("", string.Join(", ", named.Where(n => !bought.Contains(n) && !connectors.Contains(n)).Order()), "named, but not in hardware/tables/parts.csv");
    }

    [TestMethod]
    public void EachDesignatorIsBoughtOnce()
    {
        for (int i = 0; i < Tables.Parts.Count; i++)
        {
            string[] designators = Tables.Parts.Get(i, "designators").Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (designators.Length > 0 && designators[0][0] != 'X')
            {
                Assert.AreEqual(designators.Length, int.Parse(Tables.Parts.Get(i, "quantity"), CultureInfo.InvariantCulture), Tables.Parts.Get(i, "part"));
            }
        }
    }

    [TestMethod]
    public void TheDrawingShowsEveryWireInsideTheCase()
    {
        XDocument drawing = XDocument.Load(Path.Combine(Repository.Root, "hardware", "wiring", "wiring.svg"));
        XNamespace svg = "http://www.w3.org/2000/svg";
        var drawn = drawing.Descendants(svg + "g").Where(g => g.Attribute("data-wire") != null)
            .ToLookup(g => g.Attribute("data-wire").Value, g => g.Elements(svg + "polyline").Last().Attribute("stroke").Value);
        List<string> texts = drawing.Descendants(svg + "text").Select(t => t.Value).ToList();
        Csv t = Tables.InternalWires;
        for (int i = 0; i < t.Count; i++)
        {
            string name = t.Get(i, "from") + ">" + t.Get(i, "to");
            if (t.Get(i, "area_mm2").Length > 0)
            {
                CollectionAssert.Contains(drawn[name].ToList(), Colours.Svg(t.Get(i, "colour")), $"{name} is not on the drawing");
            }
        }

        foreach (string part in new[] { "BT1", "J10", "F1", "C1", "U2", "U3", "U4", "U5", "U6", "Q1", "Q2" })
        {
            Assert.IsTrue(texts.Any(x => x.StartsWith(part + "  ", StringComparison.Ordinal)), $"{part} is not on the drawing");
        }
    }

    [TestMethod]
    public void EveryPinOfReaderAndPrinterIsTracedToTheModulesOwnPin()
    {
        Csv t = Tables.ModulePins;
        foreach ((string part, string connector) in new[] { ("A1", "J1"), ("A3", "J2") })
        {
            var reference = Enumerable.Range(0, t.Count).Where(i => t.Get(i, "part") == part && t.Get(i, "module").Contains("(reference)", StringComparison.Ordinal)).ToList();
            CollectionAssert.AreEquivalent(
                Harness.Wires.Where(w => w.Connector == connector).Select(w => w.To).ToList(),
                reference.Select(i => t.Get(i, "connector")).Distinct().ToList());
        }

        for (int i = 0; i < t.Count; i++)
        {
            Assert.IsTrue(Harness.Wires.Any(w => w.To == t.Get(i, "connector")), t.Get(i, "connector"));
            Assert.AreNotEqual("", t.Get(i, "source"));
        }
    }

    private static int Quantity(Func<string, bool> isPart)
    {
        int row = Enumerable.Range(0, Tables.Parts.Count).Single(i => isPart(Tables.Parts.Get(i, "part")));
        return int.Parse(Tables.Parts.Get(row, "quantity"), CultureInfo.InvariantCulture);
    }
}
