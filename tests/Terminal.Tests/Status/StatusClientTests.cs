using nanoFramework.TestFramework;
using Terminal.Core.Status;
using Terminal.Core.Text;
using Terminal.Drivers.Ports;
using Terminal.Tests.Fakes;

namespace Terminal.Tests.Status;

[TestClass]
public class StatusClientTests
{
    private const string Code = "H26.12-260525-0004";

    [TestMethod]
    public void ACodeIsAskedForInTheBodyAndAnswered()
    {
        ClientBench bench = new ClientBench();

        int tookMs = bench.Ask("h26.12-260525-0004");

        Assert.AreEqual((int)Verdict.Found, (int)bench.Client.Verdict);
        Assert.AreEqual(4, bench.Client.Answer.StatusNumber);
        Assert.AreEqual("{\"MaHoSo\":\"H26.12-260525-0004\"}", bench.Channel.LastBody);
        Assert.IsTrue(tookMs <= 200, "took " + tookMs + " ms");
    }

    [DataRow(200, "", (int)Verdict.Found)]
    [DataRow(404, "not-found", (int)Verdict.NotFound)]
    [DataRow(500, "", (int)Verdict.CouldNotAsk)]
    public void NothingOfAnExchangeStaysBehindTheVerdict(int status, string word, int verdict)
    {
        ClientBench bench = new ClientBench();
        bench.Channel.StatusCode = status;
        bench.Channel.Body = status == 200 ? "{\"MaHoSo\":\"" + Code + "\",\"TrangThaiHoSo\":4,\"ChuHoSo\":\"somebody\"}"
            : "{\"type\":\"urn:terminal-status:" + word + "\",\"detail\":\"somebody\"}";

        bench.Ask(Code);

        Assert.AreEqual(verdict, (int)bench.Client.Verdict);
        byte[] content = bench.Client.Line.Request.Content;
        for (int i = 0; i < content.Length; i++)
        {
            Assert.AreEqual((byte)0, content[i], "byte " + i);
        }
    }

    [TestMethod]
    public void ALinkIsAskedForByHostAndTokenWithItsEscapes()
    {
        ClientBench bench = new ClientBench();
        TextBuffer host = new TextBuffer(80);
        host.Append("portal.example");
        TextBuffer token = new TextBuffer(80);
        token.Append("a\"\\\u0001ồ");
        bench.Client.AskLink(host, token);
        bench.Run(400);

        Assert.AreEqual((int)Verdict.Found, (int)bench.Client.Verdict);
        Assert.AreEqual(
            "{\"LienKet\":{\"host\":\"portal.example\",\"token\":\"a\\\"\\\\\\u0001ồ\"}}", bench.Channel.LastBody);
    }

    [DataRow(404, "not-found", (int)Verdict.NotFound)]
    [DataRow(403, "not-shown", (int)Verdict.Refused)]
    [DataRow(403, "second-factor", (int)Verdict.Refused)]
    [DataRow(404, "bad-request", (int)Verdict.CouldNotAsk)]
    [DataRow(404, "something-else", (int)Verdict.CouldNotAsk)]
    [DataRow(403, "revoked", (int)Verdict.CouldNotAsk)]
    [DataRow(503, "unavailable", (int)Verdict.CouldNotAsk)]
    [DataRow(500, "", (int)Verdict.CouldNotAsk)]
    [DataRow(302, "not-found", (int)Verdict.NotFound)]
    public void ASignedProblemHasItsVerdict(int status, string word, int verdict)
    {
        ClientBench bench = new ClientBench();
        bench.Channel.StatusCode = status;
        bench.Channel.Body = "{\"title\":\"x\",\"type\":\"urn:terminal-status:" + word + "\"}";

        bench.Ask(Code);

        Assert.AreEqual(verdict, (int)bench.Client.Verdict);
    }

    [TestMethod]
    public void EveryEndingOfAnExchangeIsCouldNotAskWithinTheDeadline()
    {
        for (int ending = (int)HttpExchange.TimedOut; ending <= (int)HttpExchange.NoNetwork; ending++)
        {
            ClientBench bench = new ClientBench();
            bench.Channel.Ending = (HttpExchange)ending;

            int tookMs = bench.Ask(Code);

            Assert.AreEqual((int)Verdict.CouldNotAsk, (int)bench.Client.Verdict, "ending " + ending);
            Assert.IsTrue(bench.Client.Reason != CouldNotAskReason.None, "ending " + ending);
            Assert.IsTrue(tookMs <= 4900, "ending " + ending + " took " + tookMs + " ms");
            Assert.IsTrue(bench.Channel.Lookups <= 2, "at most one retry");
        }
    }

    [TestMethod]
    public void OneFailureIsCuredByTheRetryWhicheverItIs()
    {
        for (int ending = (int)HttpExchange.NameFailed; ending <= (int)HttpExchange.TooLong; ending++)
        {
            ClientBench bench = new ClientBench();
            bench.Channel.FailNumber = bench.Channel.Begun + 1;
            bench.Channel.FailWith = (HttpExchange)ending;

            bench.Ask(Code);

            Assert.AreEqual((int)Verdict.Found, (int)bench.Client.Verdict, "ending " + ending);
            Assert.AreEqual(2, bench.Channel.Lookups, "ending " + ending);
        }
    }

    [TestMethod]
    public void AChannelThatNeverEndsIsGivenUp()
    {
        ClientBench bench = new ClientBench();
        bench.Channel.Ending = HttpExchange.Running;

        int tookMs = bench.Ask(Code);

        Assert.AreEqual((int)CouldNotAskReason.TimedOut, (int)bench.Client.Reason);
        Assert.IsTrue(tookMs <= 4900, "took " + tookMs + " ms");
    }

    [TestMethod]
    public void AChannelThatTakesNothingIsNoConnection()
    {
        ClientBench bench = new ClientBench();
        bench.Channel.IsBeginRefused = true;

        bench.Ask(Code);

        Assert.AreEqual((int)Verdict.CouldNotAsk, (int)bench.Client.Verdict);
        Assert.AreEqual((int)CouldNotAskReason.NoConnection, (int)bench.Client.Reason);
    }

    [TestMethod]
    public void WithAnUnconfirmedClockTheTimeIsAskedFirstWithTimeZero()
    {
        ClientBench bench = new ClientBench();
        bench.IsTrusted = false;
        bench.Channel.ClockAhead = 7200;
        int times = bench.Channel.Times;
        TextBuffer code = new TextBuffer(64);
        code.Append(Code);
        bench.Client.Ask(code);
        bench.Run(20);

        Assert.AreEqual(times + 1, bench.Channel.Times);
        Assert.AreEqual("0", bench.Channel.LastTime);
        Assert.AreEqual(0, bench.Channel.Lookups);
        bench.Channel.ClockAhead = 0;
        bench.Run(600);
        Assert.AreEqual((int)Verdict.Found, (int)bench.Client.Verdict);
        Assert.IsTrue(bench.IsTrusted);
        Assert.IsFalse(bench.Channel.LastTime == "0");
    }

    [TestMethod]
    public void AClockTheServiceDoesNotAcceptIsSetAndTheQuestionAskedAgain()
    {
        ClientBench bench = new ClientBench();
        bench.Channel.StatusCode = 401;
        bench.Channel.Body = "{\"type\":\"urn:terminal-status:clock\"}";
        bench.Channel.ClockAhead = 4000;
        int times = bench.Channel.Times;
        TextBuffer code = new TextBuffer(64);
        code.Append(Code);
        bench.Client.Ask(code);
        bench.Run(160);
        Assert.AreEqual(times + 1, bench.Channel.Times, "the time is asked for");
        Assert.AreEqual("0", bench.Channel.LastTime, "with its own time it would be refused once more");

        bench.Channel.StatusCode = 200;
        bench.Channel.Body = "{\"MaHoSo\":\"H26.12-260525-0004\",\"TrangThaiHoSo\":4}";
        bench.Run(600);
        Assert.AreEqual((int)Verdict.Found, (int)bench.Client.Verdict);
    }

    [TestMethod]
    public void AKeyThatIsNotTakenGivesWayToTheOther()
    {
        ClientBench bench = new ClientBench();
        bench.Settings = ClientBench.NewSettings();
        bench.Settings.Key2Id = "k2";
        bench.Settings.Key2 = FakeChannel.Bytes("fedcba9876543210");
        bench.Client.Configure(bench.Settings);
        bench.Run(3000);
        bench.Channel.KeyId = "k2";
        bench.Channel.Key = bench.Settings.Key2;

        bench.Ask(Code);

        Assert.AreEqual((int)Verdict.Found, (int)bench.Client.Verdict);
        Assert.AreEqual(2, bench.Client.Line.Keys.KeyNumber);
        Assert.AreEqual(2, bench.Channel.Lookups);
        bench.Ask("H26.12-260525-0009");
        Assert.AreEqual(3, bench.Channel.Lookups, "the key that works is used from now on");
    }

    [TestMethod]
    public void ARevokedDeviceSaysSoAndForgetsItsAnswers()
    {
        ClientBench bench = new ClientBench();
        bench.Ask(Code);
        Assert.AreEqual(1, bench.Client.Cache.Count);
        bench.Channel.StatusCode = 403;
        bench.Channel.Body = "{\"type\":\"urn:terminal-status:revoked\"}";

        bench.Ask(Code);

        Assert.AreEqual((int)Verdict.CouldNotAsk, (int)bench.Client.Verdict);
        Assert.AreEqual((int)CouldNotAskReason.Revoked, (int)bench.Client.Reason);
        Assert.IsTrue(bench.Client.IsRevoked);
        Assert.AreEqual(0, bench.Client.Cache.Count);
        Assert.AreEqual((int)TextId.TerminalRevoked, (int)ReasonWords.ForCitizen(bench.Client.Reason));
    }

    [TestMethod]
    public void AnAnswerOfTodayStandsInWhenNothingCanBeAsked()
    {
        ClientBench bench = new ClientBench();
        bench.Ask(Code);
        long answeredUtc = bench.Client.Answer.AnsweredUtc;
        bench.Channel.Ending = HttpExchange.ConnectFailed;
        bench.Run(60000);

        bench.Ask(Code);

        Assert.AreEqual((int)Verdict.AnswerFrom, (int)bench.Client.Verdict);
        Assert.AreEqual(4, bench.Client.Answer.StatusNumber);
        Assert.AreEqual(answeredUtc, bench.Client.Answer.AnsweredUtc);
        Assert.IsFalse(bench.Client.Answer.IsLive);
        Assert.AreEqual((int)Verdict.CouldNotAsk, (int)AskOther(bench));
    }

    [TestMethod]
    public void AtMidnightTheAnswersAreForgotten()
    {
        ClientBench bench = new ClientBench();
        bench.Ask(Code);
        Assert.AreEqual(1, bench.Client.Cache.Count);
        bench.System.UtcSeconds = LocalTime.ToUtcSeconds(2026, 6, 2, 0, 0, 0) - 2;
        bench.Run(1000);
        Assert.AreEqual(1, bench.Client.Cache.Count);
        bench.Run(2000);
        Assert.AreEqual(0, bench.Client.Cache.Count);
    }

    [TestMethod]
    public void WhatTheServiceDeniesIsNoLongerRemembered()
    {
        ClientBench bench = new ClientBench();
        bench.Ask(Code);
        bench.Channel.StatusCode = 404;
        bench.Channel.Body = "{\"type\":\"urn:terminal-status:not-found\"}";
        bench.Ask(Code);
        bench.Channel.Ending = HttpExchange.Cut;

        bench.Ask(Code);

        Assert.AreEqual((int)Verdict.CouldNotAsk, (int)bench.Client.Verdict);
    }

    [TestMethod]
    public void TheEleventhCodeInFiveMinutesIsSentToTheCounter()
    {
        ClientBench bench = new ClientBench();
        bench.Channel.StatusCode = 404;
        bench.Channel.Body = "{\"type\":\"urn:terminal-status:not-found\"}";
        for (int i = 0; i < 10; i++)
        {
            bench.Ask("H26.12-260525-001" + i);
            Assert.AreEqual((int)Verdict.NotFound, (int)bench.Client.Verdict, "code " + i);
        }

        bench.Ask("H26.12-260525-0020");
        Assert.AreEqual((int)CouldNotAskReason.TooManyCodes, (int)bench.Client.Reason);
        Assert.AreEqual(10, bench.Channel.Lookups);

        bench.Ask("H26.12-260525-0015");
        Assert.AreEqual((int)Verdict.NotFound, (int)bench.Client.Verdict, "a code of before may be asked again");
        bench.Run(300000);
        bench.Ask("H26.12-260525-0020");
        Assert.AreEqual((int)Verdict.NotFound, (int)bench.Client.Verdict, "after five minutes");
    }

    [TestMethod]
    public void RetryAfterIsHonoured()
    {
        ClientBench bench = new ClientBench();
        bench.Channel.StatusCode = 429;
        bench.Channel.Body = "{\"type\":\"urn:terminal-status:busy\"}";
        bench.Channel.RetryAfter = "20";
        bench.Ask(Code);
        Assert.AreEqual((int)CouldNotAskReason.Busy, (int)bench.Client.Reason);
        Assert.AreEqual(1, bench.Channel.Lookups);
        bench.Channel.StatusCode = 200;
        bench.Channel.Body = "{\"MaHoSo\":\"H26.12-260525-0004\",\"TrangThaiHoSo\":4}";

        bench.Run(18000);
        bench.Ask(Code);
        Assert.AreEqual((int)CouldNotAskReason.Busy, (int)bench.Client.Reason);
        Assert.AreEqual(1, bench.Channel.Lookups, "nothing was sent");
        bench.Run(2000);
        bench.Ask(Code);
        Assert.AreEqual((int)Verdict.Found, (int)bench.Client.Verdict);
    }

    [TestMethod]
    public void ADeadServiceIsNotAskedButItsPulseIsFelt()
    {
        ClientBench bench = new ClientBench();
        bench.Channel.Ending = HttpExchange.Running; // never a word
        for (int i = 0; i < 3; i++)
        {
            bench.Ask("H26.12-260525-001" + i);
        }

        Assert.IsTrue(bench.Client.Line.Breaker.IsOpen);
        int lookups = bench.Channel.Lookups;
        bench.Run(2000);
        int tookMs = bench.Ask("H26.12-260525-0015");
        Assert.AreEqual((int)CouldNotAskReason.Paused, (int)bench.Client.Reason);
        Assert.AreEqual(lookups, bench.Channel.Lookups, "no look-up went out");
        Assert.IsTrue(tookMs <= 1600, "said so after " + tookMs + " ms");

        bench.Channel.Ending = HttpExchange.Answered;
        bench.Run(2000);
        bench.Ask(Code);
        Assert.AreEqual((int)Verdict.Found, (int)bench.Client.Verdict, "the first paper after its return is looked up");
        Assert.IsFalse(bench.Client.Line.Breaker.IsOpen);
    }

    [TestMethod]
    public void APulseClosesTheBreakerWithoutAnybodyAsking()
    {
        ClientBench bench = new ClientBench();
        bench.Channel.Ending = HttpExchange.ConnectFailed;
        bench.Ask(Code);
        bench.Ask(Code);
        Assert.IsTrue(bench.Client.Line.Breaker.IsOpen);
        bench.Run(600000);
        Assert.IsTrue(bench.Client.Line.Breaker.IsOpen);
        bench.Channel.Ending = HttpExchange.Answered;
        bench.Run(80000);

        Assert.IsFalse(bench.Client.Line.Breaker.IsOpen, "within the longest pause");
    }

    [TestMethod]
    public void ALookUpGoesBeforeAnErrand()
    {
        ClientBench bench = new ClientBench();
        SlowErrand errand = new SlowErrand();
        bench.Client.AddErrand(errand);
        bench.Channel.LatencyMs = 2000;
        bench.Run(200);
        Assert.AreEqual(1, bench.Channel.Others, "the errand is under way");
        bench.Channel.LatencyMs = 100;

        int tookMs = bench.Ask(Code);

        Assert.AreEqual((int)Verdict.Found, (int)bench.Client.Verdict);
        Assert.IsTrue(tookMs <= 300, "took " + tookMs + " ms");
        Assert.AreEqual(0, errand.Ended);
        bench.Run(1000);
        Assert.IsTrue(errand.Ended > 0, "the errand runs again afterwards");
    }

    [TestMethod]
    public void ANewPaperReplacesTheOldQuestion()
    {
        ClientBench bench = new ClientBench();
        TextBuffer code = new TextBuffer(64);
        code.Append("H26.12-260525-0001");
        bench.Client.Ask(code);
        bench.Run(40);

        bench.Ask(Code);

        Assert.AreEqual((int)Verdict.Found, (int)bench.Client.Verdict);
        Assert.AreEqual(Code, bench.Client.Answer.Code.ToString());
    }

    [TestMethod]
    public void GivingUpIsNoVerdictAgainstTheService()
    {
        ClientBench bench = new ClientBench();
        TextBuffer code = new TextBuffer(64);
        code.Append(Code);
        bench.Client.Ask(code);
        bench.Run(40);
        bench.Client.Cancel();

        Assert.AreEqual((int)CouldNotAskReason.Cancelled, (int)bench.Client.Reason);
        Assert.AreEqual(0, bench.Client.Line.Breaker.Failures);
        bench.Client.Clear();
        Assert.AreEqual((int)LookupState.Idle, (int)bench.Client.State);
        Assert.AreEqual((int)Verdict.None, (int)bench.Client.Verdict);
    }

    [TestMethod]
    public void WithoutSettingsItSaysSo()
    {
        ClientBench bench = new ClientBench();
        bench.Settings = ClientBench.NewSettings();
        bench.Settings.Key1 = null;
        Assert.IsFalse(bench.Client.Configure(bench.Settings));

        bench.Ask(Code);

        Assert.AreEqual((int)CouldNotAskReason.NotConfigured, (int)bench.Client.Reason);
    }

    [TestMethod]
    public void ANameThatIsNotResolvedIsTriedAgainWhileIdle()
    {
        ClientBench bench = new ClientBench();
        bench.Channel.IsNameUnknown = true;
        bench.Settings = ClientBench.NewSettings();
        bench.Settings.BaseAddress = "http://gateway.example:8080";
        bench.Client.Configure(bench.Settings);
        bench.Ask(Code);
        Assert.AreEqual((int)CouldNotAskReason.Preparing, (int)bench.Client.Reason, "never inside a look-up");
        Assert.AreEqual(0, bench.Channel.Prepared[(int)HttpNeed.Name]);
        bench.Run(1000);
        bench.Ask(Code);
        Assert.AreEqual((int)CouldNotAskReason.NameFailed, (int)bench.Client.Reason);
        Assert.AreEqual((int)CouldNotAskReason.NameFailed, (int)bench.Client.Line.LastTrouble);
        bench.Channel.IsNameUnknown = false;
        bench.Run(10000);

        bench.Ask(Code);
        Assert.AreEqual((int)Verdict.Found, (int)bench.Client.Verdict);
        int asked = bench.Channel.Prepared[(int)HttpNeed.Name];
        bench.Run(60000);
        Assert.AreEqual(asked, bench.Channel.Prepared[(int)HttpNeed.Name], "a name that is known is not asked for again");
    }

    [TestMethod]
    public void WhicheverCallFailsTheNextLookUpIsRight()
    {
        int total = 8;
        for (int n = 1; n <= total; n++)
        {
            ClientBench bench = new ClientBench();
            int begun = bench.Channel.Begun;
            bench.Channel.FailNumber = begun + n;
            bench.Channel.FailWith = HttpExchange.TimedOut;
            for (int i = 0; i < total; i++)
            {
                bench.Ask(Code);
                bool isRight = bench.Client.Verdict == Verdict.Found
                    || (bench.Channel.Begun == bench.Channel.FailNumber
                        && (bench.Client.Verdict == Verdict.CouldNotAsk || bench.Client.Verdict == Verdict.AnswerFrom));
                Assert.IsTrue(isRight, "call " + n + " failed, look-up " + i + ": verdict " + (int)bench.Client.Verdict);
            }
        }
    }

    private static Verdict AskOther(ClientBench bench)
    {
        bench.Ask("H26.12-260525-0444");
        return bench.Client.Verdict;
    }
}
