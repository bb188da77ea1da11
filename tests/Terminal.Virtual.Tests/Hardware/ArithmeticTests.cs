using System;
using System.Globalization;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Terminal.Virtual.Tests.DeviceApi;
using Terminal.Wiring;

namespace Terminal.Virtual.Tests.Hardware;

/// <summary>Power, watchdog, battery and heights: worked once more by another way, and held against their limits.</summary>
[TestClass]
public class ArithmeticTests
{
    private static readonly Numbers N = Arithmetic.Of(new Tables(Repository.Root));

    [TestMethod]
    public void ThePrinterPeakIsThatOfTheDotsTheDriverLetsFireAtOnce()
    {
        // 96 dots of 176 ohms in parallel at 6 V.
        double parallel = 176.0 / 96;

        Assert.AreEqual(6.0 / parallel * 1000, N.Get("head.peak"), 1);
        Assert.AreEqual(N.Get("head.peak") + 380, N.Get("printer.total"), 1);
    }

    [TestMethod]
    [DataRow("supply.share", 80.0)]
    [DataRow("reg5.share", 80.0)]
    [DataRow("reg6.share", 80.0)]
    [DataRow("board.share", 80.0)]
    [DataRow("fuse.share", 80.0)]
    public void NothingIsLoadedBeyondFourFifths(string name, double mostPercent)
    {
        Assert.IsLessThanOrEqualTo(mostPercent, N.Get(name), name);
    }

    [TestMethod]
    public void AReaderOnTheBoardsRegulatorLeavesItsReserveAtTheBrightnessGiven()
    {
        double full = N.Get("gm65s.peak");
        double backlight = 160;
        double dimmed = full - (backlight * (100 - N.Get("gm65s.brightness")) / 100);

        Assert.AreEqual(N.Get("board.peak") + 160, full, 0.5);
        Assert.IsGreaterThan(0.8 * N.Get("board.regulator"), full, "at full brightness it would not");
        Assert.IsLessThanOrEqualTo(0.8 * N.Get("board.regulator"), dimmed);
    }

    [TestMethod]
    public void WhatHangsOnTheBoardsRegulatorIsCountedThere()
    {
        // What X4 feeds, and what a pin of the chip drives.
        Csv loads = new Tables(Repository.Root).Loads;
        double sum = 0;
        foreach (string part in new[] { "U1", "Q2", "U4", "B1" })
        {
            int row = Enumerable.Range(0, loads.Count).Single(i => loads.Get(i, "load").Contains(part, StringComparison.Ordinal));
            Assert.AreEqual("yes", loads.Get(row, "board_regulator"), part);
            sum += double.Parse(loads.Get(row, "peak_ma"), CultureInfo.InvariantCulture);
        }

        Assert.AreEqual(sum, N.Get("board.peak"), 0.5);
    }

    [TestMethod]
    public void EnergyInIsEnergyOutDividedByTheEfficiency()
    {
        double outWatts = (N.Get("logic.peak") * N.Get("logic.volts") + N.Get("printer.total") * N.Get("printer.volts")) / 1000;
        double inWatts = N.Get("supply.total") / 1000 * N.Get("supply.volts");

        Assert.AreEqual(outWatts / (N.Get("reg.efficiency") / 100), inWatts, 0.05);
    }

    [TestMethod]
    public void ThePrinterKeepsItsVoltageWhileTheHeadFires()
    {
        Assert.IsGreaterThan(N.Get("printer.minimum"), N.Get("printer.least"));
        Assert.IsLessThanOrEqualTo(N.Get("printer.maximum"), N.Get("printer.volts"));
        Assert.IsGreaterThan(N.Get("printer.volts") - N.Get("printer.minimum"), N.Get("dip.bare") / 1000, "without C1 it would not: the capacitor is needed");
    }

    [TestMethod]
    public void TheWatchdogFitsTheDesign()
    {
        Assert.IsGreaterThanOrEqualTo(N.Get("watchdog.least"), N.Get("watchdog.interval"));
        Assert.IsLessThanOrEqualTo(N.Get("watchdog.most"), N.Get("watchdog.latest"));

        // The resistors that the parts list allows instead.
        Assert.IsGreaterThanOrEqualTo(N.Get("watchdog.least"), N.Get("watchdog.seriesinterval"));
        Assert.IsLessThanOrEqualTo(N.Get("watchdog.most"), 2 * N.Get("watchdog.seriesinterval"));
    }

    [TestMethod]
    public void TheClockLastsFromOneChangeOfTheCellToTheNext()
    {
        double hours = N.Get("battery.mah") * 1000 / N.Get("battery.ua");

        Assert.IsLessThanOrEqualTo(hours, N.Get("battery.change") * 52 * N.Get("battery.offweek"));
        Assert.IsGreaterThanOrEqualTo(1.0, N.Get("battery.change"));
    }

    [TestMethod]
    [DataRow("height.queue")]
    [DataRow("height.print")]
    [DataRow("height.language")]
    [DataRow("height.printer")]
    [DataRow("height.reader")]
    public void WhatIsOperatedIsWithinReachOfASeatedPerson(string name)
    {
        Assert.IsGreaterThanOrEqualTo(N.Get("reach.low"), N.Get(name), name);
        Assert.IsLessThanOrEqualTo(Math.Min(N.Get("reach.high"), N.Get("reach.en")), N.Get(name), name);
    }

    [TestMethod]
    public void TheScreenIsNearTheEyesOfASeatedPersonAndTheCaseIsShallow()
    {
        Assert.AreEqual(N.Get("eye.seated"), N.Get("height.panel"), 100);
        Assert.IsLessThanOrEqualTo(N.Get("protrude.max"), N.Get("case.depth"));
    }

    [TestMethod]
    public void ThePartsOfTheFrontDoNotOverlap()
    {
        double half = N.Get("case.button_nut") / 2;
        double panelLow = N.Get("case.panel_y") - (N.Get("case.panel_board_h") / 2);
        double printerHigh = N.Get("case.printer_y") + (N.Get("case.printer_bezel_h") / 2);
        double printerRight = N.Get("case.printer_x") + (N.Get("case.printer_bezel_w") / 2);

        Assert.IsLessThan(panelLow, N.Get("case.queue_y") + half);
        Assert.IsGreaterThan(printerHigh, N.Get("case.queue_y") - half);
        Assert.IsGreaterThan(printerRight, N.Get("case.print_x") - half);
        Assert.IsGreaterThan(N.Get("case.button_nut"), N.Get("case.print_y") - N.Get("case.language_y"));
        Assert.IsGreaterThan(N.Get("case.chin_height"), N.Get("case.printer_y") - (N.Get("case.printer_bezel_h") / 2));
        Assert.IsLessThan((N.Get("case.width") / 2) - N.Get("case.wall"), (1.5 * N.Get("case.queue_pitch")) + half);
        Assert.IsLessThan(N.Get("case.depth") - N.Get("case.wall") - N.Get("case.plate"), N.Get("case.printer_body_d"));
        Assert.IsLessThan(N.Get("case.height") - N.Get("case.wall"), N.Get("case.panel_y") + (N.Get("case.panel_board_h") / 2));
    }

    [TestMethod]
    public void TheCaseStaysCoolEnoughForThePanel()
    {
        Assert.IsLessThan(N.Get("panel.maxtemp") - 10, N.Get("heat.inside"));
    }
}
