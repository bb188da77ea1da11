using Terminal.Drivers.Board;
using nanoFramework.TestFramework;

namespace Terminal.Tests.Board;

/// <summary>Flash is written for a change of the addressing and for nothing else.</summary>
[TestClass]
public class StationAddressTests
{
    [TestMethod]
    public void DhcpIsWrittenOnlyOverAFixedAddress()
    {
        StationAddress wish = new StationAddress();
        wish.Want(null, "255.255.255.0", null, null);
        wish.Compare(true, "0.0.0.0", "", "", null);
        Nothing(wish);
        wish.Compare(false, "10.0.0.9", "", "", null);
        Assert.IsTrue(wish.NeedsDhcp);
        Assert.IsFalse(wish.NeedsFixed);
    }

    [TestMethod]
    public void EveryPartOfAFixedAddressCounts()
    {
        StationAddress wish = new StationAddress();
        wish.Want("10.0.0.9", "255.255.255.0", "10.0.0.1", "10.0.0.2");
        string[] servers = new string[] { "10.0.0.2" };
        wish.Compare(false, "10.0.0.9", "255.255.255.0", "10.0.0.1", servers);
        Nothing(wish);
        wish.Compare(false, "10.0.0.8", "255.255.255.0", "10.0.0.1", servers);
        Assert.IsTrue(wish.NeedsFixed);
        wish.Compare(false, "10.0.0.9", "255.255.0.0", "10.0.0.1", servers);
        Assert.IsTrue(wish.NeedsFixed);
        wish.Compare(false, "10.0.0.9", "255.255.255.0", "10.0.0.254", servers);
        Assert.IsTrue(wish.NeedsFixed);
        wish.Compare(false, "10.0.0.9", "255.255.255.0", "10.0.0.1", new string[] { "8.8.8.8" });
        Assert.IsFalse(wish.NeedsFixed);
        Assert.IsTrue(wish.NeedsNameServer);
        wish.Compare(true, "10.0.0.9", "255.255.255.0", "10.0.0.1", null);
        Assert.IsTrue(wish.NeedsFixed);
        Assert.IsTrue(wish.NeedsNameServer);
    }

    [TestMethod]
    public void WhatWasCarriedOutIsNotLookedAtAgain()
    {
        StationAddress wish = new StationAddress();
        wish.Want("10.0.0.9", null, null, null);
        Assert.IsFalse(wish.IsApplied);
        wish.Applied();
        wish.Want("10.0.0.9", null, null, null);
        Assert.IsTrue(wish.IsApplied, "without link the station may show no address");
        wish.Want("10.0.0.9", null, null, "10.0.0.2");
        Assert.IsFalse(wish.IsApplied);
    }

    private static void Nothing(StationAddress wish)
    {
        Assert.IsFalse(wish.NeedsDhcp);
        Assert.IsFalse(wish.NeedsFixed);
        Assert.IsFalse(wish.NeedsNameServer);
    }
}
