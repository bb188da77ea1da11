using System.Threading.Tasks;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Terminal.Core.Status;
using Terminal.Virtual.Service;

namespace Terminal.Virtual.Tests.Service;

/// <summary>Whichever call of the channel fails, once or from then on: no wrong verdict, and back by itself.</summary>
[TestClass]
public sealed class FailingChannelTests
{
    private const string Missing = "H26.12-260525-9999";

    [TestMethod]
    public void The_nth_call_fails_once()
    {
        int total = CallsOfAVisit();
        Parallel.For(1, total + 1, n =>
        {
            ClientRig rig = new ClientRig(1, n);
            Ask(rig, SampleDossiers.Code(4), Verdict.Found, n);
            Ask(rig, Missing, Verdict.NotFound, n);
            rig.Run(10000);
            rig.Ask(SampleDossiers.Code(5));
            Assert.AreEqual(Verdict.Found, rig.Client.Verdict, "call " + n);
        });
    }

    [TestMethod]
    public void All_calls_from_the_nth_on_fail_until_the_repair()
    {
        int total = CallsOfAVisit();
        Parallel.For(1, total + 1, n =>
        {
            ClientRig rig = new ClientRig(1, n, true);
            Ask(rig, SampleDossiers.Code(4), Verdict.Found, n);
            Ask(rig, Missing, Verdict.NotFound, n);
            rig.Run(120000);
            rig.Ask(SampleDossiers.Code(6));
            Assert.AreEqual(rig.Failing.Calls < n ? Verdict.Found : Verdict.CouldNotAsk, rig.Client.Verdict, "call " + n);
            rig.Failing.FailAt = 0;
            rig.Run(150000);
            rig.Ask(SampleDossiers.Code(5));
            Assert.AreEqual(Verdict.Found, rig.Client.Verdict, "call " + n + ": " + rig.Client.Reason);
        });
    }

    // The right verdict, or none at all; and in time.
    private static void Ask(ClientRig rig, string code, Verdict right, int n)
    {
        long tookMs = rig.Ask(code);
        Assert.IsTrue(
            rig.Client.Verdict == right || rig.Client.Verdict == Verdict.CouldNotAsk,
            "call " + n + ", " + code + ": " + rig.Client.Verdict);
        Assert.IsTrue(tookMs <= 4800, "call " + n + " took " + tookMs + " ms");
    }

    private static int CallsOfAVisit()
    {
        ClientRig rig = new ClientRig();
        Ask(rig, SampleDossiers.Code(4), Verdict.Found, 0);
        Ask(rig, Missing, Verdict.NotFound, 0);
        Assert.IsTrue(rig.Failing.Calls > 50);
        return rig.Failing.Calls;
    }
}
