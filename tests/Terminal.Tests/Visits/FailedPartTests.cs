using Terminal.Drivers.Ports;
using nanoFramework.TestFramework;

namespace Terminal.Tests.Visits;

/// <summary>A terminal whose board could not open a part starts without it and names it on screen, console and in the log.</summary>
[TestClass]
public class FailedPartTests
{
    [DataRow((int)BoardPart.Panel)]
    [DataRow((int)BoardPart.Backlight)]
    [DataRow((int)BoardPart.Buzzer)]
    [DataRow((int)BoardPart.Clock)]
    [DataRow((int)BoardPart.Reader)]
    [DataRow((int)BoardPart.Buttons)]
    [DataRow((int)BoardPart.Wifi)]
    [DataRow((int)BoardPart.Service)]
    [DataRow((int)BoardPart.Printer)]
    public void TheTerminalStartsWithoutThePartAndNamesIt(int part)
    {
        Box box = new Box(null, 1 << part);
        box.Run(20000);
        box.Type("login 2468");
        string faults = box.Type("fault");
        Assert.IsTrue(faults.IndexOf("M-06") >= 0, faults);
        string log = box.Type("log");
        Assert.IsTrue(log.IndexOf("cannot open: " + BoardParts.Name(part)) >= 0, log);
    }

    [TestMethod]
    public void WhatStillWorksServes()
    {
        Box box = new Box(null, (1 << (int)BoardPart.Printer) | (1 << (int)BoardPart.Wifi) | (1 << (int)BoardPart.Console));
        box.Run(20000);
        Assert.IsTrue(box.Screen.Has("M-06"), box.Screen.ToString());
        box.Scan(Box.Code);
        box.Await("Chưa tra cứu được", 5000);
    }
}
