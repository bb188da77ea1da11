using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Terminal.Core.App;
using Terminal.Virtual.Scenarios;

namespace Terminal.Virtual.Tests.Scenarios;

/// <summary>
/// The emulations are strict: a driver with a seeded fault makes a scenario fail that holds without it. Each fault is made where
/// the driver meets its wire, so that it is the same whatever the driver's code looks like.
/// </summary>
[TestClass]
public sealed class MutantTests
{
    private const string Visit =
        "expect screen Đưa mã trên giấy hẹn vào ô đọc\n"
        + "scan H26.12-260525-0009\nwait 2s\nexpect screen H26.12-260525-0009\nexpect screen Đã xử lý xong\n"
        + "press print\nwait 8s\nexpect paper H26.12-260525-0009\nexpect paper Phiếu tra cứu, không thay thế giấy tiếp nhận hồ sơ\n"
        + "printer paper-out\nwait 1s\npress 1\nwait 3s\nexpect screen Máy in hết giấy\nexpect paper-printed\n";

    private static int Run(Action<TerminalPorts> seed)
    {
        List<ScenarioCommand> commands = new ScenarioParser(".").Parse(Encoding.UTF8.GetBytes(Visit));
        VirtualTerminal terminal = new VirtualTerminal(new TerminalOptions
        {
            MakeTerminal = ports =>
            {
                seed(ports);
                return new TerminalApp(ports).Step;
            },
        });
        using RunOutput output = new RunOutput(new StringWriter(), null);
        StringWriter errors = new StringWriter();
        int exit = new ScenarioRunner("visit", terminal, new Stage(terminal, output), output, errors).Run(commands);
        Console.WriteLine(errors);
        return exit;
    }

    private static void Fails(Action<TerminalPorts> seed)
    {
        Assert.AreEqual(ExitCode.Failed, Run(seed));
    }

    // Flips a bit in the low byte of each frame's CRC, which follows its data; the driver hands over one frame at a time.
    private static byte WrongCrc(byte[] bytes, int at)
    {
        return at == 7 + bytes[3] ? (byte)(bytes[at] ^ 1) : bytes[at];
    }

    [TestMethod]
    public void WithoutAFaultTheVisitHolds()
    {
        Assert.AreEqual(ExitCode.Held, Run(_ => { }));
    }

    [TestMethod]
    [DataRow(0x2C, DisplayName = "no memory-write command")]
    [DataRow(0x2A, DisplayName = "no column window")]
    [DataRow(0x2B, DisplayName = "no row window")]
    [DataRow(0x11, DisplayName = "never woken")]
    [DataRow(0x29, DisplayName = "display never on")]
    [DataRow(0x3A, DisplayName = "pixel format not set")]
    public void PanelDriverWithoutACommand(int command)
    {
        Fails(ports => ports.Display = new MutantDisplay(ports.Display, c => c == command));
    }

    [TestMethod]
    public void PanelDriverWithAWrongOrientation()
    {
        Fails(ports => ports.Display = new MutantDisplay(ports.Display, _ => false, 0, 0xE0));
    }

    [TestMethod]
    public void PanelDriverThatSendsAPixelTooFewATransfer()
    {
        Fails(ports => ports.Display = new MutantDisplay(ports.Display, _ => false, 2));
    }

    [TestMethod]
    public void ReaderDriverWithAWrongCrc()
    {
        Fails(ports => ports.Reader = new MutantLine(ports.Reader, WrongCrc));
    }

    [TestMethod]
    public void ReaderDriverThatWritesToWrongZones()
    {
        Fails(ports => ports.Reader = new MutantLine(ports.Reader, (bytes, at) => at == 5 ? (byte)(bytes[at] ^ 0x80) : bytes[at]));
    }

    [TestMethod]
    public void ReaderDriverThatHearsNothing()
    {
        Fails(ports => ports.Reader = new MutantLine(ports.Reader, (bytes, at) => bytes[at], true));
    }

    [TestMethod]
    public void PrinterDriverWithoutEscape()
    {
        Fails(ports => ports.Printer = new MutantLine(ports.Printer, (bytes, at) => bytes[at] == 0x1B ? (byte)0x00 : bytes[at]));
    }

    [TestMethod]
    public void PrinterDriverWithoutLineEnds()
    {
        Fails(ports => ports.Printer = new MutantLine(ports.Printer, (bytes, at) => bytes[at] == 0x0A ? (byte)0x00 : bytes[at]));
    }

    [TestMethod]
    public void PrinterDriverThatHearsNoStatus()
    {
        Fails(ports =>
        {
            ports.Printer = new MutantLine(ports.Printer, (bytes, at) => bytes[at], true);
            ports.PrinterBusy = new DeadInput();
        });
    }
}
