using nanoFramework.TestFramework;
using Terminal.Core.Status;
using Terminal.Core.Text;
using Terminal.Tests.Fakes;

namespace Terminal.Tests.Status;

[TestClass]
public class BreakerTests
{
    [TestMethod]
    public void ItOpensAtTheThirdFailureRunningAndClosesAtTheFirstSuccess()
    {
        Breaker breaker = new Breaker(NewJitter(), 3);
        breaker.Failure(1000);
        breaker.Failure(2000);
        Assert.IsFalse(breaker.IsOpen);
        breaker.Success();
        breaker.Failure(3000);
        breaker.Failure(4000);
        Assert.IsFalse(breaker.IsOpen, "a success in between counts");
        breaker.Failure(5000);
        Assert.IsTrue(breaker.IsOpen);
        breaker.Success();
        Assert.IsFalse(breaker.IsOpen);
        Assert.AreEqual(0, breaker.Failures);
    }

    [TestMethod]
    public void APulseIsDueByItselfAndOnRequestNotTooOften()
    {
        Breaker breaker = new Breaker(NewJitter(), 1);
        breaker.Failure(10000);
        Assert.IsFalse(breaker.MayProbe(10000 + Breaker.MinProbeGapMs - 1));
        Assert.IsTrue(breaker.MayProbe(10000 + Breaker.MinProbeGapMs));
        Assert.IsFalse(breaker.IsProbeDue(breaker.NextProbeMs - 1));
        Assert.IsTrue(breaker.IsProbeDue(breaker.NextProbeMs));
    }

    [TestMethod]
    public void PausesGrowUpToTheLongestAndAreSpread()
    {
        Backoff backoff = new Backoff(NewJitter(), 1000, 20000);
        int before = 0;
        bool spread = false;
        for (int i = 0; i < 12; i++)
        {
            int pauseMs = backoff.TakeMs();
            Assert.IsTrue(pauseMs >= 500 && pauseMs <= 30000, "pause " + pauseMs);
            spread |= pauseMs % 1000 != 0;
            Assert.IsTrue(i == 0 || i > 4 || pauseMs > before / 2, "pause " + pauseMs + " after " + before);
            before = pauseMs;
        }

        Assert.IsTrue(spread, "terminals that lost the same router must not come back in the same moment");
        Assert.AreEqual(12, backoff.Count);
        backoff.Reset();
        Assert.IsTrue(backoff.TakeMs() <= 1500);
    }

    [TestMethod]
    public void TheSameSeedSpreadsInTheSameWay()
    {
        Jitter first = NewJitter();
        Jitter second = NewJitter();
        for (int i = 0; i < 20; i++)
        {
            Assert.AreEqual(first.Spread(60000), second.Spread(60000));
        }
    }

    [TestMethod]
    public void TheLimitCountsDifferentCodesAndForgetsThemAfterTheWindow()
    {
        LookupLimit limit = new LookupLimit();
        limit.Configure(2, 300000);
        Assert.IsTrue(limit.Admit(Code("H26-260601-0001"), 0));
        Assert.IsTrue(limit.Admit(Code("H26-260601-0002"), 1000));
        Assert.IsFalse(limit.Admit(Code("H26-260601-0003"), 2000));
        Assert.IsTrue(limit.Admit(Code("H26-260601-0001"), 299000), "the same code again");
        Assert.IsTrue(limit.Admit(Code("H26-260601-0003"), 300000), "the first has had its time");
        Assert.IsFalse(limit.Admit(Code("H26-260601-0001"), 300500));
        limit.Configure(3, 300000);
        Assert.IsTrue(limit.Admit(Code("H26-260601-0001"), 300500), "a larger limit holds at once");
        limit.Configure(0, 300000);
        Assert.IsTrue(limit.Admit(Code("H26-260601-0009"), 300600), "none at all");
    }

    [TestMethod]
    public void EveryReasonHasAWordOfItsOwnWordsForTheCitizenAndAdviceForTheTechnician()
    {
        string seen = "|";
        for (int i = (int)CouldNotAskReason.None; i <= (int)CouldNotAskReason.Cancelled; i++)
        {
            CouldNotAskReason reason = (CouldNotAskReason)i;
            string word = "|" + ReasonWords.Name(reason) + "|";
            Assert.IsTrue(seen.IndexOf(word) < 0, word);
            seen += ReasonWords.Name(reason) + "|";
            bool isTrouble = reason != CouldNotAskReason.None && reason != CouldNotAskReason.Cancelled;
            Assert.AreEqual(isTrouble, ReasonWords.ForCitizen(reason) != TextId.None, word);
        }

        Assert.AreEqual("Wi-Fi is not joined; type: wifi why", ReasonWords.ForTechnician(CouldNotAskReason.NoNetwork, Language.English));
        Assert.AreEqual("Wi-Fi chưa kết nối; gõ: wifi why", ReasonWords.ForTechnician(CouldNotAskReason.NoNetwork, Language.Vietnamese));
    }

    [TestMethod]
    public void EveryVerdictHasAWordOfItsOwn()
    {
        string seen = "|";
        for (int i = (int)Verdict.None; i <= (int)Verdict.AnswerFrom; i++)
        {
            string word = VerdictNames.Of((Verdict)i);
            Assert.IsTrue(seen.IndexOf("|" + word + "|") < 0, word);
            seen += word + "|";
        }
    }

    private static Jitter NewJitter()
    {
        return new Jitter(new FakeBoard());
    }

    private static TextBuffer Code(string code)
    {
        TextBuffer text = new TextBuffer(64);
        text.Append(code);
        return text;
    }
}
