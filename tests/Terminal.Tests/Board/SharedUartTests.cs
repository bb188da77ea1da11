using Terminal.Drivers.Board;
using Terminal.Drivers.Ports;
using Terminal.Tests.Fakes;
using Terminal.Tests.Reader;
using nanoFramework.TestFramework;

namespace Terminal.Tests.Board;

[TestClass]
public class SharedUartTests
{
    [TestMethod]
    public void PrinterHasTheLineUntilPlugIsStill()
    {
        Bench bench = new Bench();
        byte[] data = { 1, 2, 3 };
        Assert.AreEqual(3, bench.Uart.Printer.Write(data, 0, 3));
        Assert.AreEqual(0, bench.Uart.Console.Write(data, 0, 3));
        bench.Uart.Step(0);
        bench.Plug.Down = true;
        bench.Uart.Step(1000);
        bench.Uart.Step(1299);
        Assert.IsFalse(bench.Uart.JackHasLine);
        bench.Uart.Step(1300);
        Assert.IsTrue(bench.Uart.JackHasLine);
        Assert.AreEqual(0, bench.Uart.Printer.Write(data, 0, 3));
        Assert.AreEqual(3, bench.Uart.Console.Write(data, 0, 3));
    }

    [TestMethod]
    public void WhatIsBeingPrintedIsEndedFirst()
    {
        Bench bench = new Bench();
        byte[] data = { 1, 2, 3 };
        bench.Plug.Down = true;
        for (int ms = 0; ms < 5000; ms += 250)
        {
            bench.Uart.Printer.Write(data, 0, 3);
            bench.Uart.Step(ms);
            Assert.IsFalse(bench.Uart.JackHasLine);
        }

        bench.Uart.Step(4750 + SharedUart.QuietMs - 1);
        Assert.IsFalse(bench.Uart.JackHasLine);
        bench.Uart.Step(4750 + SharedUart.QuietMs);
        Assert.IsTrue(bench.Uart.JackHasLine);
    }

    [TestMethod]
    public void PrinterThatNeverComesToRestDoesNotKeepTheTechnicianOut()
    {
        Bench bench = new Bench();
        byte[] data = { 1, 2, 3 };
        bench.Plug.Down = true;
        int ms = 0;
        for (; ms < SharedUart.LongestWaitMs; ms += 100)
        {
            bench.Uart.Printer.Write(data, 0, 3);
            bench.Uart.Step(ms);
            Assert.IsFalse(bench.Uart.JackHasLine);
        }

        bench.Uart.Printer.Write(data, 0, 3);
        bench.Uart.Step(ms);
        Assert.IsTrue(bench.Uart.JackHasLine);
    }

    [TestMethod]
    public void ScratchingContactChangesNothing()
    {
        Bench bench = new Bench();
        for (int ms = 0; ms < 3000; ms += 100)
        {
            bench.Plug.Down = !bench.Plug.Down;
            bench.Uart.Step(ms);
        }

        Assert.IsFalse(bench.Uart.JackHasLine);
        Assert.AreEqual(0, bench.JackOpened);
    }

    [TestMethod]
    public void PulledPlugGivesPrinterItsSpeedBack()
    {
        Bench bench = new Bench();
        bench.Uart.Printer.SetBaudRate(19200);
        bench.Plug.Down = true;
        bench.Uart.Step(0);
        bench.Uart.Step(300);
        bench.Plug.Down = false;
        bench.Uart.Step(5000);
        bench.Uart.Step(5300);
        Assert.IsFalse(bench.Uart.JackHasLine);
        Assert.AreEqual(2, bench.PrinterOpened);
        Assert.AreEqual(19200, bench.Uart.Printer.BaudRate);
    }

    [TestMethod]
    public void LineThatDoesNotOpenIsDeadNotFatal()
    {
        Bench bench = new Bench();
        bench.Fails = true;
        bench.Plug.Down = true;
        bench.Uart.Step(0);
        bench.Uart.Step(300);
        byte[] data = { 1 };
        Assert.AreEqual(0, bench.Uart.Console.Write(data, 0, 1));
        Assert.AreEqual(0, bench.Uart.Console.Read(data, 0, 1));
        Assert.IsFalse(bench.Uart.Console.SetBaudRate(9600));
    }

    private sealed class Bench : IUartSwitch
    {
        public readonly FakeInput Plug = new FakeInput();
        public readonly SharedUart Uart;
        public int JackOpened;
        public int PrinterOpened;
        public bool Fails;

        public Bench()
        {
            Uart = new SharedUart(this, Plug);
        }

        public ISerialChannel OpenPrinter()
        {
            PrinterOpened++;
            return Fails ? null : new FakeLine();
        }

        public ISerialChannel OpenJack()
        {
            JackOpened++;
            return Fails ? null : new FakeLine();
        }
    }
}
