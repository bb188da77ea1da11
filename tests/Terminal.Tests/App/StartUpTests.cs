using Terminal.Core.App;
using Terminal.Core.Text;
using Terminal.Drivers.Ports;
using Terminal.Drivers.Printer;
using Terminal.Drivers.Reader;
using nanoFramework.TestFramework;

namespace Terminal.Tests.App;

[TestClass]
public class StartUpTests
{
    [DataRow((int)ReaderState.Searching, (int)PartVerdict.Waiting)]
    [DataRow((int)ReaderState.Configuring, (int)PartVerdict.Waiting)]
    [DataRow((int)ReaderState.Ready, (int)PartVerdict.Good)]
    [DataRow((int)ReaderState.Unknown, (int)PartVerdict.Unknown)]
    [DataRow((int)ReaderState.SettingsRefused, (int)PartVerdict.Warning)]
    [DataRow((int)ReaderState.Silent, (int)PartVerdict.Bad)]
    public void ReaderVerdicts(int reader, int verdict)
    {
        StartUp start = new StartUp();
        start.Look((ReaderState)reader, PrinterState.Starting, NetworkState.Joining, 900);
        Assert.AreEqual(verdict, (int)start.Verdict(StartUp.Reader));
    }

    [DataRow((int)PrinterState.Starting, (int)PartVerdict.Waiting)]
    [DataRow((int)PrinterState.Ready, (int)PartVerdict.Good)]
    [DataRow((int)PrinterState.PaperLow, (int)PartVerdict.Warning)]
    [DataRow((int)PrinterState.PaperOut, (int)PartVerdict.Warning)]
    [DataRow((int)PrinterState.CoverOpen, (int)PartVerdict.Warning)]
    [DataRow((int)PrinterState.Error, (int)PartVerdict.Bad)]
    [DataRow((int)PrinterState.Silent, (int)PartVerdict.Bad)]
    public void PrinterVerdicts(int printer, int verdict)
    {
        StartUp start = new StartUp();
        start.Look(ReaderState.Searching, (PrinterState)printer, NetworkState.Joining, 900);
        Assert.AreEqual(verdict, (int)start.Verdict(StartUp.Printer));
    }

    [DataRow((int)NetworkState.Off, (int)PartVerdict.Waiting)]
    [DataRow((int)NetworkState.Joining, (int)PartVerdict.Waiting)]
    [DataRow((int)NetworkState.Up, (int)PartVerdict.Good)]
    [DataRow((int)NetworkState.Down, (int)PartVerdict.Warning)]
    public void NetworkVerdicts(int network, int verdict)
    {
        StartUp start = new StartUp();
        start.Look(ReaderState.Searching, PrinterState.Starting, (NetworkState)network, 900);
        Assert.AreEqual(verdict, (int)start.Verdict(StartUp.Network));
    }

    [DataRow(100000, (int)PartVerdict.Good)]
    [DataRow(16384, (int)PartVerdict.Good)]
    [DataRow(16383, (int)PartVerdict.Warning)]
    [DataRow(8191, (int)PartVerdict.Bad)]
    public void MemoryVerdicts(int freeBytes, int verdict)
    {
        StartUp start = new StartUp();
        start.SetMemory(freeBytes, 40);
        Assert.AreEqual(verdict, (int)start.Verdict(StartUp.Memory));
    }

    [TestMethod]
    public void TheFirstVerdictAndItsTimeStand()
    {
        StartUp start = new StartUp();
        start.Look(ReaderState.Ready, PrinterState.Starting, NetworkState.Down, 1200);
        start.Look(ReaderState.Silent, PrinterState.Ready, NetworkState.Up, 5000);
        Assert.AreEqual((int)PartVerdict.Good, (int)start.Verdict(StartUp.Reader));
        Assert.AreEqual(1200, start.TookMs(StartUp.Reader));
        Assert.AreEqual(5000, start.TookMs(StartUp.Printer));
        Assert.AreEqual((int)PartVerdict.Warning, (int)start.Verdict(StartUp.Network));
        Assert.IsFalse(start.IsComplete);
    }

    [TestMethod]
    public void APartThatNeverAnswersGetsItsWarning()
    {
        StartUp start = new StartUp();
        start.Set(StartUp.Panel, PartVerdict.Good, 300);
        start.Set(StartUp.Store, PartVerdict.Good, 400);
        start.SetMemory(90000, 400);
        start.Look(ReaderState.Searching, PrinterState.Starting, NetworkState.Off, StartUp.GiveUpMs - 1);
        Assert.IsFalse(start.IsComplete);
        start.Look(ReaderState.Searching, PrinterState.Starting, NetworkState.Off, StartUp.GiveUpMs);
        Assert.IsTrue(start.IsComplete);
        Assert.AreEqual((int)PartVerdict.Warning, (int)start.Verdict(StartUp.Reader));
    }

    [TestMethod]
    public void ALineSaysPartVerdictAndTime()
    {
        StartUp start = new StartUp();
        TextBuffer line = new TextBuffer(64);
        start.Write(StartUp.Reader, line, Language.English);
        Assert.AreEqual("Reader: waiting", line.ToString());
        start.Look(ReaderState.Ready, PrinterState.Starting, NetworkState.Up, 1234);
        line.Clear();
        start.Write(StartUp.Reader, line, Language.English);
        Assert.AreEqual("Reader: good 1.2 s", line.ToString());
    }
}
