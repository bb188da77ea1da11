using nanoFramework.TestFramework;
using Terminal.Drivers.Printer;

namespace Terminal.Tests.Printer;

[TestClass]
public class PrinterStatusTests
{
    // Answers to DLE EOT 1, 2, 3 and 4 (facts/hardware.md E.2), and the state they mean together.
    [DataRow(0x12, 0x12, 0x12, 0x12, 1)]
    [DataRow(0x16, 0x12, 0x12, 0x12, 1)]
    [DataRow(0x12, 0x12, 0x12, 0x1E, 2)]
    [DataRow(0x1A, 0x32, 0x12, 0x72, 3)]
    [DataRow(0x1A, 0x32, 0x12, 0x7E, 3)]
    [DataRow(0x1A, 0x32, 0x12, 0x12, 3)]
    [DataRow(0x1A, 0x16, 0x12, 0x12, 4)]
    [DataRow(0x1A, 0x36, 0x12, 0x72, 4)]
    [DataRow(0x1A, 0x52, 0x52, 0x12, 5)]
    [DataRow(0x1A, 0x12, 0x12, 0x12, 6)]
    [DataRow(0x1A, 0x1A, 0x12, 0x12, 6)]
    [DataRow(0x1A, 0x52, 0x1A, 0x12, 7)]
    [DataRow(0x1A, 0x52, 0x32, 0x12, 7)]
    [DataRow(0x1A, 0x52, 0x12, 0x12, 7)]
    public void AnswersMeanAState(int one, int two, int three, int four, int state)
    {
        PrinterStatus status = new PrinterStatus(true);
        int[] answers = new int[] { 0, one, two, three, four };
        Assert.AreEqual((int)PrinterState.Starting, (int)status.State);
        Answer(status, answers, 12);
        Assert.IsFalse(status.IsDoubtful);
        Assert.AreEqual(state, (int)status.State);

        // And back to where it was.
        Answer(status, new int[] { 0, 0x12, 0x12, 0x12, 0x12 }, 8);
        Assert.AreEqual((int)PrinterState.Ready, (int)status.State);
    }

    [TestMethod]
    public void OneBadAnswerIsNotBelieved()
    {
        PrinterStatus status = Ready();
        Ask(status, 0x1A);
        Assert.IsTrue(status.IsDoubtful);
        Assert.AreEqual((int)PrinterState.Ready, (int)status.State);
        Ask(status, 0x12);
        Assert.IsFalse(status.IsDoubtful);
        Assert.AreEqual((int)PrinterState.Ready, (int)status.State);
    }

    [TestMethod]
    public void AByteOfGarbageThatLooksLikeAFaultIsNotBelievedHoweverOftenItComes()
    {
        PrinterStatus status = Ready();
        for (int i = 0; i < 8; i++)
        {
            status.GarbledBytes += 3;
            Ask(status, 0x1E);
            Assert.AreEqual((int)PrinterState.Ready, (int)status.State);
        }

        Ask(status, 0x1E);
        Assert.IsFalse(status.NextQuestion() == 1, "twice with nothing in between is believed");
    }

    [TestMethod]
    public void FaultsAreJudgedTogetherWhenTheyCome()
    {
        PrinterStatus status = Ready();
        int[] answers = new int[] { 0, 0x1A, 0x32, 0x12, 0x72 };
        for (int i = 0; i < 12; i++)
        {
            Answer(status, answers, 1);
            PrinterState state = status.State;
            Assert.IsTrue(state == PrinterState.Ready || state == PrinterState.PaperOut);
        }

        Assert.AreEqual((int)PrinterState.PaperOut, (int)status.State);
    }

    [TestMethod]
    public void FaultsAreJudgedTogetherWhenTheyGo()
    {
        PrinterStatus status = Ready();
        Answer(status, new int[] { 0, 0x1A, 0x52, 0x52, 0x12 }, 12);
        Assert.AreEqual((int)PrinterState.Overheated, (int)status.State);
        int[] good = new int[] { 0, 0x12, 0x12, 0x12, 0x12 };
        for (int i = 0; i < 8; i++)
        {
            Answer(status, good, 1);
            PrinterState state = status.State;
            Assert.IsTrue(state == PrinterState.Overheated || state == PrinterState.Ready);
        }

        Assert.AreEqual((int)PrinterState.Ready, (int)status.State);
    }

    [TestMethod]
    public void FourMissedAnswersAreSilenceAndOneAnswerEndsIt()
    {
        PrinterStatus status = Ready();
        for (int i = 0; i < 4; i++)
        {
            Assert.AreEqual((int)PrinterState.Ready, (int)status.State);
            status.Asked(status.NextQuestion(), i * 1000);
            status.Tick(i * 1000 + PrinterStatus.AnswerTimeoutMs - 1);
            Assert.IsTrue(status.IsAsking);
            status.Tick(i * 1000 + PrinterStatus.AnswerTimeoutMs);
            Assert.IsFalse(status.IsAsking);
        }

        Assert.AreEqual((int)PrinterState.Silent, (int)status.State);
        Ask(status, 0x12);
        Assert.AreEqual((int)PrinterState.Ready, (int)status.State);
    }

    [TestMethod]
    public void AnUnaskedAnswerIsLeftAlone()
    {
        PrinterStatus status = Ready();
        status.Take(0x1A);
        status.Take(0x1A);
        Assert.IsFalse(status.IsDoubtful);
        Assert.AreEqual((int)PrinterState.Ready, (int)status.State);
    }

    [TestMethod]
    public void AHeadThatNeverAnswersIsReady()
    {
        PrinterStatus status = new PrinterStatus(false);
        Assert.AreEqual((int)PrinterState.Ready, (int)status.State);
        Assert.IsFalse(status.IsDoubtful);
    }

    [TestMethod]
    public void KindsOfAnswersAreToldApart()
    {
        for (int value = 0; value < 256; value++)
        {
            bool realTime = PrinterStatus.IsRealTime((byte)value);
            bool echo = PrinterStatus.IsEcho((byte)value);
            Assert.IsFalse(realTime && echo);
            Assert.AreEqual((value & 0x93) == 0x12, realTime);
            Assert.AreEqual(value == 0 || value == 3 || value == 12 || value == 15, echo);
        }

        Assert.IsTrue(PrinterStatus.EchoTellsPaperOut(0x0C));
        Assert.IsFalse(PrinterStatus.EchoTellsPaperOut(0x03));
    }

    private static PrinterStatus Ready()
    {
        PrinterStatus status = new PrinterStatus(true);
        Answer(status, new int[] { 0, 0x12, 0x12, 0x12, 0x12 }, 4);
        Assert.AreEqual((int)PrinterState.Ready, (int)status.State);
        return status;
    }

    private static void Answer(PrinterStatus status, int[] answers, int times)
    {
        for (int i = 0; i < times; i++)
        {
            int question = status.NextQuestion();
            status.Asked(question, 0);
            status.Take((byte)answers[question]);
        }
    }

    private static void Ask(PrinterStatus status, byte answer)
    {
        status.Asked(status.NextQuestion(), 0);
        status.Take(answer);
    }
}
