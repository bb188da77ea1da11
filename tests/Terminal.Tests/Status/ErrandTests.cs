using nanoFramework.TestFramework;
using Terminal.Core.Status;
using Terminal.Drivers.Ports;

namespace Terminal.Tests.Status;

[TestClass]
public class ErrandTests
{
    [TestMethod]
    public void TheLedgerIsHandedInBatchByBatch()
    {
        ClientBench bench = new ClientBench();
        FakeBatch batch = new FakeBatch();
        batch.Lines = 4;
        TicketErrand errand = new TicketErrand(batch, bench.Client.Jitter);
        bench.Client.AddErrand(errand);
        bench.Channel.Body = "{\"accepted\":3}";
        bench.Run(1000);

        Assert.AreEqual(2, errand.Sent);
        Assert.AreEqual(5, batch.NextSequence);
        Assert.AreEqual(
            "{\"key\":\"t-1-4\",\"lines\":[{\"seq\":4,\"type\":\"ticket\",\"day\":\"2026-06-01\",\"at\":1780275600,"
            + "\"number\":\"AB004\",\"outcome\":\"printed\"}]}",
            bench.Channel.LastBody);
    }

    [TestMethod]
    public void AnEmptyLedgerSendsNothing()
    {
        ClientBench bench = new ClientBench();
        TicketErrand errand = new TicketErrand(new FakeBatch(), bench.Client.Jitter);
        bench.Client.AddErrand(errand);
        int begun = bench.Channel.Begun;
        bench.Run(60000);

        Assert.AreEqual(begun, bench.Channel.Begun);
    }

    [TestMethod]
    public void ABatchThatFailsIsHandedInAgainAsItWas()
    {
        ClientBench bench = new ClientBench();
        FakeBatch batch = new FakeBatch();
        batch.Lines = 3;
        TicketErrand errand = new TicketErrand(batch, bench.Client.Jitter);
        bench.Channel.Ending = HttpExchange.Cut;
        bench.Client.AddErrand(errand);
        bench.Run(1000);
        string first = bench.Channel.LastBody;
        Assert.AreEqual(0, errand.Sent);
        Assert.AreEqual((int)CouldNotAskReason.Cut, (int)errand.LastTrouble);
        bench.Channel.Ending = HttpExchange.Answered;
        bench.Run(10000);

        Assert.AreEqual(1, errand.Sent);
        Assert.AreEqual(first, bench.Channel.LastBody);
    }

    [TestMethod]
    public void ABatchWhoseReceiptCannotBeRecordedIsHandedInAgain()
    {
        ClientBench bench = new ClientBench();
        FakeBatch batch = new FakeBatch();
        batch.Lines = 1;
        batch.CannotRecord = true;
        TicketErrand errand = new TicketErrand(batch, bench.Client.Jitter);
        bench.Client.AddErrand(errand);
        bench.Run(1000);
        Assert.AreEqual(0, errand.Sent);
        batch.CannotRecord = false;
        bench.Run(10000);

        Assert.AreEqual(1, errand.Sent);
    }

    [TestMethod]
    public void ABatchThatIsMalformedForTheServiceIsPassedOver()
    {
        ClientBench bench = new ClientBench();
        FakeBatch batch = new FakeBatch();
        batch.Lines = 3;
        TicketErrand errand = new TicketErrand(batch, bench.Client.Jitter);
        bench.Channel.StatusCode = 400;
        bench.Channel.Body = "{\"type\":\"urn:terminal-status:bad-request\"}";
        bench.Client.AddErrand(errand);
        bench.Run(1000);

        Assert.AreEqual(1, batch.Refused);
        Assert.AreEqual(1, errand.Refused);
        Assert.AreEqual(4, batch.NextSequence);
    }

    [TestMethod]
    public void AHeartbeatTellsHowTheTerminalIs()
    {
        ClientBench bench = new ClientBench();
        FakePartner partner = new FakePartner();
        bench.Channel.Body = "{\"UtcSeconds\":1}";
        HeartbeatErrand errand = Beat(bench, partner);

        Assert.AreEqual(1, errand.Sent);
        Assert.AreEqual(
            "{\"version\":\"1.2.3\",\"reset\":\"power\",\"printer\":\"ready\",\"reader\":\"ready\",\"clock\":\"chip\",\"uptime\":60,"
            + "\"clockOffset\":-2,\"signal\":-61,\"memory\":40000,\"flashWrites\":0,\"paperMm\":0,\"tickets\":0,\"waiting\":0,"
            + "\"lookups\":0,\"lookupsFailed\":0,\"wifiRestarts\":0,\"settingsRefused\":0,\"faults\":[\"M-07\"]}",
            bench.Channel.LastBody);
        bench.Run(600000);
        Assert.IsTrue(errand.Sent >= 8 && errand.Sent <= 14, errand.Sent + " heartbeats in ten minutes");
    }

    [TestMethod]
    public void WhatTheServiceSaysIsTaken()
    {
        ClientBench bench = new ClientBench();
        FakePartner partner = new FakePartner();
        bench.Channel.Body = "{\"ThongBao\":{\"vi\":\"Nghỉ lễ 02/9\",\"en\":\"Closed\\u0007 on 2 September\",\"fr\":\"x\"},"
            + "\"x\":{\"volume\":\"1\"},\"CaiDat\":{\"volume\":40,\"answer.seconds\":\"45\",\"pin\":\"0000\",\"y\":{\"volume\":2}},\"vi\":\"z\"}";
        HeartbeatErrand errand = Beat(bench, partner);

        Assert.AreEqual("Nghỉ lễ 02/9", partner.Vietnamese);
        Assert.AreEqual("Closed on 2 September", partner.English);
        Assert.AreEqual("volume=40;answer.seconds=45;", partner.Settings);
        Assert.AreEqual(1, errand.RefusedSettings);
    }

    // On the device a text ends at its first zero: "40" and what stands behind it would be taken for 40.
    [TestMethod]
    public void ASettingWithAZeroInItIsRefusedWhole()
    {
        ClientBench bench = new ClientBench();
        FakePartner partner = new FakePartner();
        bench.Channel.Body = "{\"CaiDat\":{\"volume\":\"40\\u00000\",\"answer.seconds\":\"45\"}}";
        HeartbeatErrand errand = Beat(bench, partner);

        Assert.AreEqual("answer.seconds=45;", partner.Settings);
        Assert.AreEqual(1, errand.RefusedSettings);
    }

    [TestMethod]
    public void ABrokenAnswerToAHeartbeatIsNoMessage()
    {
        ClientBench bench = new ClientBench();
        FakePartner partner = new FakePartner();
        bench.Channel.Body = "{\"ThongBao\":{\"vi\":\"half";
        Beat(bench, partner);

        Assert.AreEqual(0, partner.Messages);
    }

    [TestMethod]
    public void WithAnUnconfirmedClockNothingButTheTimeIsAsked()
    {
        ClientBench bench = new ClientBench();
        FakeBatch batch = new FakeBatch();
        batch.Lines = 3;
        bench.IsTrusted = false;
        bench.Channel.ClockAhead = -1000000000; // a time that is none
        bench.Client.AddErrand(new TicketErrand(batch, bench.Client.Jitter));
        bench.Run(60000);

        Assert.AreEqual(0, bench.Channel.Others);
        Assert.IsFalse(bench.IsTrusted);
    }

    // Lets it beat for the first time.
    private static HeartbeatErrand Beat(ClientBench bench, FakePartner partner)
    {
        HeartbeatErrand errand = new HeartbeatErrand(partner, bench.Client.Jitter);
        errand.Configure(60000);
        bench.Client.AddErrand(errand);
        bench.Run(20000);
        return errand;
    }
}
