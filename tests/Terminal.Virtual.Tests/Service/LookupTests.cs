using Microsoft.VisualStudio.TestTools.UnitTesting;
using Terminal.Core.Status;
using Terminal.Core.Text;
using Terminal.Virtual.Service;

namespace Terminal.Virtual.Tests.Service;

/// <summary>Look-ups against the sample service over the emulated network.</summary>
[TestClass]
public sealed class LookupTests
{
    [TestMethod]
    [DataRow(1)]
    [DataRow(2)]
    [DataRow(3)]
    [DataRow(4)]
    [DataRow(5)]
    [DataRow(6)]
    [DataRow(7)]
    [DataRow(8)]
    [DataRow(9)]
    [DataRow(10)]
    public void EveryStatusOfTheNationalListIsFound(int status)
    {
        ClientRig rig = new ClientRig();

        long tookMs = rig.Ask(SampleDossiers.Code(status));

        Assert.AreEqual(Verdict.Found, rig.Client.Verdict);
        Assert.AreEqual(status, rig.Client.Answer.StatusNumber);
        Assert.AreEqual(SampleDossiers.Code(status), rig.Client.Answer.Code.ToString());
        Assert.AreEqual(DossierSource.Provincial, rig.Client.Answer.Source);
        Assert.AreEqual("UBND xã Mẫu", rig.Client.Answer.Office.ToString());
        Assert.AreEqual(AnswerFault.None, rig.Client.Reader.Warning);
        Assert.IsTrue(tookMs < 500, "took " + tookMs + " ms");
    }

    [TestMethod]
    public void WhatIsNotThereIsNotFound()
    {
        ClientRig rig = new ClientRig();

        rig.Ask("H26.12-260525-9999");

        Assert.AreEqual(Verdict.NotFound, rig.Client.Verdict);
        Assert.AreEqual(CouldNotAskReason.None, rig.Client.Reason);
    }

    [TestMethod]
    [DataRow(SampleDossiers.NotShownCode, false)]
    [DataRow(SampleDossiers.SecondFactorCode, true)]
    public void WhatIsNotShownIsRefused(string code, bool secondFactor)
    {
        ClientRig rig = new ClientRig();

        rig.Ask(code);

        Assert.AreEqual(Verdict.Refused, rig.Client.Verdict);
        Assert.AreEqual(secondFactor, rig.Client.NeedsSecondFactor);
    }

    [TestMethod]
    public void ALinkIsAskedForByHostAndToken()
    {
        ClientRig rig = new ClientRig();

        rig.Client.AskLink(ClientRig.Text(SampleDossiers.LinkHost), ClientRig.Text(SampleDossiers.Token(4)));
        rig.Wait();

        Assert.AreEqual(Verdict.Found, rig.Client.Verdict);
        Assert.AreEqual(SampleDossiers.Code(4), rig.Client.Answer.Code.ToString());
    }

    [TestMethod]
    [DataRow(ServiceFault.Down, 0, CouldNotAskReason.NoConnection)]
    [DataRow(ServiceFault.Silent, 0, CouldNotAskReason.TimedOut)]
    [DataRow(ServiceFault.Slow, 30000, CouldNotAskReason.TimedOut)]
    [DataRow(ServiceFault.Error, 500, CouldNotAskReason.ServiceFault)]
    [DataRow(ServiceFault.Error, 503, CouldNotAskReason.ServiceFault)]
    [DataRow(ServiceFault.Error, 401, CouldNotAskReason.KeyRefused)]
    [DataRow(ServiceFault.Error, 404, CouldNotAskReason.NotGenuine)]
    [DataRow(ServiceFault.Error, 429, CouldNotAskReason.Busy)]
    [DataRow(ServiceFault.Garbage, 0, CouldNotAskReason.Garbled)]
    [DataRow(ServiceFault.Cut, 0, CouldNotAskReason.Cut)]
    [DataRow(ServiceFault.WrongLength, 0, CouldNotAskReason.Cut)]
    [DataRow(ServiceFault.BadSignature, 0, CouldNotAskReason.NotGenuine)]
    [DataRow(ServiceFault.Replay, 0, CouldNotAskReason.Replayed)]
    [DataRow(ServiceFault.ExpiredCertificate, 0, CouldNotAskReason.Garbled)]
    [DataRow(ServiceFault.Endless, 0, CouldNotAskReason.TimedOut)]
    [DataRow(ServiceFault.Redirect, 0, CouldNotAskReason.Portal)]
    [DataRow(ServiceFault.Unsigned, 0, CouldNotAskReason.NotGenuine)]
    [DataRow(ServiceFault.TooLong, 0, CouldNotAskReason.Garbled)]
    [DataRow(ServiceFault.BrokenJson, 0, CouldNotAskReason.AnswerUnusable)]
    [DataRow(ServiceFault.Dribble, 30000, CouldNotAskReason.TimedOut)]
    public void EveryMisbehaviourIsCouldNotAskAndNeverNotFound(ServiceFault fault, int amount, CouldNotAskReason expected)
    {
        ClientRig rig = new ClientRig();
        rig.Site.Misbehave(fault, amount);

        long tookMs = rig.Ask(SampleDossiers.Code(4));

        Assert.AreEqual(Verdict.CouldNotAsk, rig.Client.Verdict);
        Assert.AreEqual(expected, rig.Client.Reason);
        Assert.IsTrue(tookMs <= 4900, "took " + tookMs + " ms");
        Assert.AreNotEqual(TextId.None, ReasonWords.ForCitizen(rig.Client.Reason));
    }

    [TestMethod]
    [DataRow(ServiceFault.Slow, 3000)]
    [DataRow(ServiceFault.Chunked, 0)]
    [DataRow(ServiceFault.Dribble, 2000)]
    public void WhatIsOnlyUnusualIsFound(ServiceFault fault, int amount)
    {
        ClientRig rig = new ClientRig();
        rig.Site.Misbehave(fault, amount);

        rig.Ask(SampleDossiers.Code(4));

        Assert.AreEqual(Verdict.Found, rig.Client.Verdict);
    }
}
