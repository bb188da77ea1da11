using nanoFramework.TestFramework;
using Terminal.Core.App;

namespace Terminal.Tests.App;

[TestClass]
public class LatencyRecordTests
{
    [DataRow(0, 0)]
    [DataRow(50, 0)]
    [DataRow(51, 1)]
    [DataRow(1500, 3)]
    [DataRow(15000, 5)]
    [DataRow(15001, 6)]
    [DataRow(3600000, 6)]
    public void AWaitCountsInItsClassAndInNoOther(int ms, int expected)
    {
        LatencyRecord record = new LatencyRecord();
        record.Add(LatencyRecord.Verdict, ms);
        for (int kind = 0; kind < LatencyRecord.Kinds; kind++)
        {
            for (int i = 0; i < LatencyRecord.Classes; i++)
            {
                bool isIt = kind == LatencyRecord.Verdict && i == expected;
                Assert.AreEqual(isIt ? 1 : 0, record.Count(kind, i));
            }

            Assert.AreEqual(kind == LatencyRecord.Verdict ? ms : 0, (int)record.LongestMs(kind));
        }
    }

    [TestMethod]
    public void ACountStaysAtItsMost()
    {
        LatencyRecord record = new LatencyRecord();
        for (int i = 0; i < 65540; i++)
        {
            record.Add(LatencyRecord.Echo, 20);
        }

        Assert.AreEqual(65535, record.Count(LatencyRecord.Echo, 0));
        Assert.AreEqual(20, (int)record.LongestMs(LatencyRecord.Echo));
    }
}
