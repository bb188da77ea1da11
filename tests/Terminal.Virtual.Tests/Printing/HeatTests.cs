using Microsoft.VisualStudio.TestTools.UnitTesting;
using Terminal.Core.Configuration;
using Terminal.Drivers.Printer;
using Terminal.Virtual.Setup;

namespace Terminal.Virtual.Tests.Printing;

/// <summary>How dark a head prints: told before its first document and again after it lost its power, and to no head that has no such setting.</summary>
[TestClass]
public class HeatTests
{
    [TestMethod]
    [DataRow(0)]
    [DataRow(1)]
    public void TheProfilesHeatIsTold(int profile)
    {
        using var terminal = new PrintingTerminal(profile);
        Assert.AreEqual((7, 80, 2), terminal.Printer.Heat, "nothing is told before there is something to print");
        Print(terminal);
        Assert.AreEqual((11, 120, 40), terminal.Printer.Heat);
        Assert.AreEqual(-1, terminal.Printer.Density, "the head's own density is left alone");
    }

    [TestMethod]
    public void ATechniciansValuesAreToldAgainAfterPowerWasLost()
    {
        using var terminal = new PrintingTerminal(PrinterProfiles.Reference, Darker);
        Print(terminal);
        Assert.AreEqual((11, 150, 40), terminal.Printer.Heat);
        Assert.AreEqual(0x4C, terminal.Printer.Density);
        terminal.Stage.Printer("power-off");
        terminal.Stage.Pass(3_000_000);
        terminal.Stage.Printer("power-on");
        terminal.Stage.Pass(5_000_000);
        Assert.AreEqual((7, 80, 2), terminal.Printer.Heat);
        Print(terminal);
        Assert.AreEqual((11, 150, 40), terminal.Printer.Heat);
        Assert.AreEqual(0x4C, terminal.Printer.Density);
    }

    [TestMethod]
    [DataRow(2)]
    [DataRow(3)]
    public void AHeadWithoutSuchSettingsIsNotTold(int profile)
    {
        using var terminal = new PrintingTerminal(profile, Darker);
        Print(terminal);
        Assert.AreEqual((7, 80, 2), terminal.Printer.Heat);
        Assert.AreEqual(-1, terminal.Printer.Density);
    }

    private static void Darker(Settings settings)
    {
        SampleSetup.Set(settings, SettingId.PrinterHeat, "150");
        SampleSetup.Set(settings, SettingId.PrinterDensity, "12");
    }

    private static void Print(PrintingTerminal terminal)
    {
        int rows = terminal.Printer.Paper.Rows;
        terminal.Stage.Press("1");
        terminal.Stage.Pass(8_000_000);
        Assert.IsTrue(terminal.Printer.Paper.Rows > rows + 100, "a ticket has come out");
        Assert.AreEqual(0, terminal.Printer.Violations.Count, string.Join("; ", terminal.Printer.Violations));
    }
}
