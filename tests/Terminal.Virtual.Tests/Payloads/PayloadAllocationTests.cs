using System;
using System.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Terminal.Core.Payloads;
using Terminal.Core.Text;

namespace Terminal.Virtual.Tests.Payloads;

/// <summary>A scan allocates nothing once the recogniser is there.</summary>
[TestClass]
public class PayloadAllocationTests
{
    [TestMethod]
    public void NoExampleAllocates()
    {
        var recogniser = new PayloadRecogniser();
        int today = LocalTime.DayNumber(2026, 6, 1);
        byte[] buffer = new byte[PayloadText.CapacityBytes];
        for (int round = 0; round < 2; round++)
        {
            for (int i = 1; i <= ScanReasons.Count; i++)
            {
                byte[] payload = Encoding.UTF8.GetBytes(ScanReasons.Example((ScanReason)i));
                payload.CopyTo(buffer, 0);
                long before = GC.GetAllocatedBytesForCurrentThread();
                recogniser.Begin(buffer, 0, payload.Length, false, today);
                while (!recogniser.Step())
                {
                }

                long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
                Assert.IsTrue(round == 0 || allocated == 0, $"{ScanReasons.Word((ScanReason)i)}: {allocated} bytes");
            }
        }
    }
}
