using Terminal.Core.Status;
using Terminal.Drivers.Ports;
using nanoFramework.TestFramework;

namespace Terminal.Tests.Status;

[TestClass]
public class LineOpenerTests
{
    private const string Code = "H26.12-260525-0004";

    [TestMethod]
    public void WithHttpsTheConnectionIsOpenBeforeAnybodyAsks()
    {
        ClientBench bench = NewBench();
        bench.Run(3000);
        Assert.AreEqual(1, Handshakes(bench));
        bench.Ask(Code);
        Assert.AreEqual((int)Verdict.Found, (int)bench.Client.Verdict);
        Assert.AreEqual(1, Handshakes(bench));
    }

    [TestMethod]
    public void ALookUpNeverOpensAnything()
    {
        ClientBench bench = NewBench();
        bench.Ask(Code);
        Assert.AreEqual((int)Verdict.CouldNotAsk, (int)bench.Client.Verdict);
        Assert.AreEqual((int)CouldNotAskReason.Preparing, (int)bench.Client.Reason);
        Assert.AreEqual(0, Handshakes(bench));
        Assert.AreEqual(0, bench.Client.Line.Breaker.Failures, "nothing speaks against the service");
    }

    [TestMethod]
    public void WhileSomebodyIsServedNothingThatStopsTheRuntimeIsBegun()
    {
        ClientBench bench = NewBench();
        bench.Client.MayFreeze = false;
        bench.Run(60000);
        Assert.AreEqual(1, bench.Channel.Prepared[(int)HttpNeed.Connection], "a connection stops nobody");
        Assert.AreEqual(0, Handshakes(bench));
        bench.Client.MayFreeze = true;
        bench.Run(1000);
        Assert.AreEqual(1, Handshakes(bench));
    }

    [TestMethod]
    public void AClosedConnectionIsOpenedAgainAndOneThatAlwaysClosesWithGrowingPauses()
    {
        ClientBench bench = NewBench();
        bench.Run(120000);
        bench.Channel.Need = HttpNeed.Connection;
        bench.Run(1000);
        Assert.AreEqual(2, Handshakes(bench), "it had lived long: at once");

        for (int i = 0; i < 1800; i++)
        {
            bench.Channel.Need = bench.Channel.Need == HttpNeed.Nothing ? HttpNeed.Connection : bench.Channel.Need;
            bench.Run(1000);
        }

        Assert.IsTrue(Handshakes(bench) < 32, "in half an hour: " + Handshakes(bench));
        Assert.IsTrue(Handshakes(bench) > 12, "in half an hour: " + Handshakes(bench));
    }

    [TestMethod]
    public void AFailedHandshakeIsTheReasonThatIsTold()
    {
        ClientBench bench = NewBench();
        bench.Channel.Preparation = HttpExchange.CertificateRefused;
        bench.Run(5000);
        bench.Ask(Code);
        Assert.AreEqual((int)CouldNotAskReason.CertificateRefused, (int)bench.Client.Reason);
        Assert.AreEqual((int)CouldNotAskReason.CertificateRefused, (int)bench.Client.Line.LastTrouble);
        Assert.IsTrue(bench.Client.Line.SilentSinceMs > 0);

        bench.Channel.Preparation = HttpExchange.Prepared;
        bench.Run(30000);
        Assert.AreEqual((int)CouldNotAskReason.None, (int)bench.Client.Line.LastTrouble);
        bench.Ask(Code);
        Assert.AreEqual((int)Verdict.Found, (int)bench.Client.Verdict);
    }

    [TestMethod]
    public void WhoWaitsShortensThePauseButNotToNothing()
    {
        ClientBench bench = NewBench();
        bench.Channel.Preparation = HttpExchange.ConnectFailed;
        bench.Run(900000);
        int before = bench.Channel.Prepared[(int)HttpNeed.Connection];
        for (int i = 0; i < 30; i++)
        {
            bench.Ask(Code);
            bench.Run(2000);
        }

        int tries = bench.Channel.Prepared[(int)HttpNeed.Connection] - before;
        Assert.IsTrue(tries >= 2 && tries <= 4, "in a minute: " + tries);
    }

    [TestMethod]
    public void AnExchangeOnTheLineEndsBeforeTheLookUpBegins()
    {
        ClientBench bench = NewBench();
        bench.Run(3000);
        int cancels = bench.Channel.Cancels;
        bench.Channel.LatencyMs = 1000;
        bench.Client.AskTimeNow();
        bench.Run(100);
        bench.Ask(Code);
        Assert.AreEqual((int)Verdict.Found, (int)bench.Client.Verdict);
        Assert.AreEqual(cancels, bench.Channel.Cancels, "a cancelled exchange would have taken the connection with it");
    }

    [TestMethod]
    public void AnExchangeThatDoesNotEndIsGivenUpForTheLookUp()
    {
        ClientBench bench = NewBench();
        bench.Run(3000);
        bench.Channel.LatencyMs = 100000;
        bench.Client.AskTimeNow();
        bench.Run(100);
        int cancels = bench.Channel.Cancels;
        bench.Channel.LatencyMs = 100;
        bench.Channel.HangsUntilCancelled = true;
        bench.Ask(Code);
        Assert.AreEqual(cancels + 1, bench.Channel.Cancels);
        Assert.AreEqual((int)Verdict.Found, (int)bench.Client.Verdict);
    }

    [TestMethod]
    public void AnUnconfirmedClockJudgesNoCertificate()
    {
        ClientBench bench = NewBench();
        bench.IsTrusted = false;
        bench.Run(5000);
        Assert.AreEqual(0, Handshakes(bench));
        bench.Ask(Code);
        Assert.AreEqual((int)CouldNotAskReason.ClockUnsure, (int)bench.Client.Reason);
        bench.IsTrusted = true;
        bench.Run(2000);
        Assert.AreEqual(1, Handshakes(bench));
    }

    [TestMethod]
    public void ThePulseKeepsTheConnectionOpen()
    {
        ClientBench bench = NewBench();
        bench.Run(3000);
        int times = bench.Channel.Times;
        bench.Run(300000);
        int pulses = bench.Channel.Times - times;
        Assert.IsTrue(pulses >= 5 && pulses <= 6, "in five minutes: " + pulses);

        ClientBench plain = new ClientBench();
        times = plain.Channel.Times;
        plain.Run(300000);
        Assert.AreEqual(times, plain.Channel.Times, "plain HTTP needs none");
    }

    [TestMethod]
    public void EveryCallThatStopsTheRuntimeIsMarkedBeforeAndAfter()
    {
        ClientBench bench = NewBench();
        FakeMark mark = new FakeMark();
        mark.MarksAll = true;
        bench.Client.Line.Opener.Mark = mark;
        bench.Run(3000);
        Assert.AreEqual(2, mark.Befores, "the step that wrote the mark did nothing else");
        Assert.AreEqual(1, mark.Afters);
        Assert.AreEqual(1, Handshakes(bench));
    }

    [TestMethod]
    public void AMarkForACallThatIsNotMadeIsWithdrawn()
    {
        ClientBench bench = NewBench();
        FakeMark mark = new FakeMark();
        mark.MarksAll = true;
        bench.Client.Line.Opener.Mark = mark;
        for (int i = 0; i < 150 && mark.Befores == 0; i++)
        {
            bench.Run(20);
        }

        Assert.AreEqual(1, mark.Befores);
        bench.Client.MayFreeze = false;
        bench.Run(100);
        Assert.AreEqual(0, Handshakes(bench), "somebody came between the mark and the call");
        Assert.AreEqual(1, mark.Withdrawn);

        bench.Client.Line.Opener.Reset();
        Assert.AreEqual(1, mark.Withdrawn, "nothing is marked any more");
    }

    [TestMethod]
    public void WhatIsHeldBackIsNotTriedUntilATechnicianAsks()
    {
        ClientBench bench = NewBench();
        FakeMark mark = new FakeMark();
        mark.Held = true;
        bench.Client.Line.Opener.Mark = mark;
        bench.Run(600000);
        Assert.AreEqual(0, Handshakes(bench));
        bench.Ask(Code);
        Assert.AreEqual((int)CouldNotAskReason.HeldBack, (int)bench.Client.Reason);
        Assert.AreEqual((int)CouldNotAskReason.HeldBack, (int)bench.Client.Line.LastTrouble);

        bench.Client.AskTimeNow();
        bench.Run(3000);
        Assert.IsTrue(bench.Client.IsTimeAsked);
        Assert.AreEqual((int)CouldNotAskReason.None, (int)bench.Client.TimeReason);
        Assert.AreEqual((int)CouldNotAskReason.None, (int)bench.Client.Line.LastTrouble);
    }

    [TestMethod]
    public void ATechnicianIsToldWhyTheWayCannotBeOpened()
    {
        ClientBench bench = NewBench();
        bench.Channel.Preparation = HttpExchange.CertificateRefused;
        bench.Run(60000);
        bench.Client.AskTimeNow();
        bench.Run(1000);
        Assert.IsTrue(bench.Client.IsTimeAsked);
        Assert.AreEqual((int)CouldNotAskReason.CertificateRefused, (int)bench.Client.TimeReason);
    }

    [TestMethod]
    public void AnotherServiceIsNotHeldAgainstTheOldOne()
    {
        ClientBench bench = NewBench();
        FakeMark mark = new FakeMark();
        bench.Client.Line.Opener.Mark = mark;
        bench.Client.Configure(bench.Settings);
        Assert.AreEqual(0, mark.Forgets, "the same once more");
        ServiceSettings other = NewSettings();
        other.BaseAddress = "https://192.0.2.11:8443";
        bench.Client.Configure(other);
        Assert.AreEqual(1, mark.Forgets);
    }

    [TestMethod]
    public void AServiceThatHasMovedIsFoundAgainByItsName()
    {
        ClientBench bench = NewBench("http://gateway.example:8080");
        bench.Run(3000);
        Assert.AreEqual(1, bench.Channel.Prepared[(int)HttpNeed.Name]);
        bench.Channel.Ending = HttpExchange.ConnectFailed;
        for (int i = 0; i < 12; i++)
        {
            bench.Ask(Code);
            bench.Run(60000);
        }

        Assert.AreEqual(2, bench.Channel.Prepared[(int)HttpNeed.Name], "after ten minutes of silence its name is resolved anew");
    }

    private static int Handshakes(ClientBench bench)
    {
        return bench.Channel.Prepared[(int)HttpNeed.Handshake];
    }

    private static ServiceSettings NewSettings()
    {
        ServiceSettings settings = ClientBench.NewSettings();
        settings.BaseAddress = "https://192.0.2.10:8443";
        settings.RootCertificatePem = "-----BEGIN CERTIFICATE-----";
        return settings;
    }

    private static ClientBench NewBench(string address = "https://192.0.2.10:8443")
    {
        ClientBench bench = new ClientBench();
        bench.Settings = NewSettings();
        bench.Settings.BaseAddress = address;
        bench.Client.Configure(bench.Settings);
        return bench;
    }
}
