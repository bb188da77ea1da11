using nanoFramework.TestFramework;
using Terminal.Drivers.Ports;

namespace Terminal.Tests.Ports;

[TestClass]
public class StoreResultTests
{
    [TestMethod]
    [DataRow(StoreResult.NotFound)]
    [DataRow(StoreResult.Failed)]
    [DataRow(StoreResult.Full)]
    public void FaultsAreNegativeSoThatCountsAreNeverMistakenForThem(int fault)
    {
        Assert.IsTrue(fault < StoreResult.Ok);
    }

    [TestMethod]
    public void FaultsDiffer()
    {
        Assert.AreNotEqual(StoreResult.NotFound, StoreResult.Failed);
        Assert.AreNotEqual(StoreResult.Failed, StoreResult.Full);
        Assert.AreNotEqual(StoreResult.NotFound, StoreResult.Full);
    }
}
