using System;
using Terminal.Core.Maintenance;
using Terminal.Drivers.Board;
using Terminal.Tests.Fakes;
using nanoFramework.TestFramework;

namespace Terminal.Tests.Board;

[TestClass]
public class FaultRecordTests
{
    [TestMethod]
    public void AFaultIsKeptWithItsKindAndMessage()
    {
        MemoryFiles files = new MemoryFiles();
        FaultRecord.Write(files, new InvalidOperationException("synthetic"));
        Assert.StartsWith("System.InvalidOperationException: synthetic", Kept(files));
        FaultRecord.Write(files, new ArgumentException("another"));
        Assert.StartsWith("System.ArgumentException: another", Kept(files));
        Assert.AreEqual(2, files.Writes);
        Assert.AreEqual(MaintenanceRecord.FaultFile, FaultRecord.FileName, "the terminal takes it from there");
    }

    // A wrong pin table: the device starts anew every few seconds, and nobody may see it for days.
    [TestMethod]
    public void TheSameFaultAtEveryStartIsWrittenOnce()
    {
        MemoryFiles files = new MemoryFiles();
        for (int i = 0; i < 100; i++)
        {
            FaultRecord.Write(files, new InvalidOperationException("GPIO 19 (LAMP) is taken by the ESP32-S3 itself."));
        }

        Assert.AreEqual(1, files.Writes);
    }

    [TestMethod]
    public void ALongOneIsCutAndStillKnownAgain()
    {
        MemoryFiles files = new MemoryFiles();
        Exception fault = new InvalidOperationException(new string('x', 600));
        FaultRecord.Write(files, fault);
        FaultRecord.Write(files, fault);
        Assert.AreEqual(500, files.Get(FaultRecord.FileName).Length);
        Assert.AreEqual(1, files.Writes);
    }

    private static string Kept(MemoryFiles files)
    {
        byte[] bytes = files.Get(FaultRecord.FileName);
        return System.Text.Encoding.UTF8.GetString(bytes, 0, bytes.Length);
    }
}
