using Terminal.Drivers.Clock;
using nanoFramework.TestFramework;

namespace Terminal.Tests.Clock;

[TestClass]
public class TimeServerWatchTests
{
    private const long Now = 1780272000;

    [TestMethod]
    public void ClockThatOnlyRunsOnIsNoAnswer()
    {
        TimeServerWatch watch = new TimeServerWatch();
        long chip = watch.Ask(Now);
        Assert.AreEqual(0L, watch.Answer(chip, Now));
        Assert.AreEqual(0L, watch.Answer(chip + 5, Now + 5));
        Assert.AreEqual(0L, watch.Answer(chip + 86400, Now + 86399), "a day on, and a second between the two");
    }

    [TestMethod]
    public void AnswerIsSeenAlsoWhenTheClockWasRight()
    {
        TimeServerWatch watch = new TimeServerWatch();
        watch.Ask(Now);
        Assert.AreEqual(Now + 3, watch.Answer(Now + 3, Now + 3));
        Assert.AreEqual(0L, watch.Answer(Now + 4, Now + 4), "told once");
    }

    [TestMethod]
    public void NothingIsToldWithoutAQuestionNorOfAClockFrom1970()
    {
        TimeServerWatch watch = new TimeServerWatch();
        Assert.AreEqual(0L, watch.Answer(Now, Now + 100));
        watch.Ask(5);
        Assert.AreEqual(0L, watch.Answer(7, 7));
        Assert.AreEqual(Now, watch.Answer(Now, 9));
    }

    [TestMethod]
    public void AnswerThatLiesWhereTheClockWasPutIsSeenAtTheNextQuestion()
    {
        TimeServerWatch watch = new TimeServerWatch();
        long truth = watch.Ask(Now);
        Assert.AreEqual(0L, watch.Answer(truth, Now));
        watch.Ask(Now + 60);
        Assert.AreEqual(truth + 60, watch.Answer(truth + 60, Now + 60));
    }
}
