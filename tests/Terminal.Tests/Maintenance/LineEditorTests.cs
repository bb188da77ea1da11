using System.Text;
using Terminal.Core.Maintenance;
using Terminal.Tests.Fakes;

using nanoFramework.TestFramework;

namespace Terminal.Tests.Maintenance;

[TestClass]
public class LineEditorTests
{
    [DataRow("status\r", "status")]
    [DataRow("stx\u007Fatus\r", "status")]
    [DataRow("tatus\x01s\r", "status")]
    [DataRow("sttus\x1B[D\x1B[D\x1B[Da\r", "status")]
    [DataRow("xstatus\x1B[H\x1B[3~\r", "status")]
    [DataRow("nothing\x15status\r", "status")]
    [DataRow("Tân Mẫu\x08\x08\x08ỹ\r", "Tân ỹ")]
    [DataRow("a\x1B[999;999Rb\r", "ab")]
    [DataRow("\x1BOA\x1B[Zok\r", "ok")]
    public void KeysGiveLine(string keys, string expected)
    {
        Bench bench = new Bench();
        Assert.IsTrue(bench.Type(keys) == EditResult.Entered);
        Assert.AreEqual(expected, bench.Line());
    }

    [TestMethod]
    public void ReturnLineFeedIsOneEnter()
    {
        Bench bench = new Bench();
        bench.Type("a\r");
        bench.Editor.Clear();
        Assert.IsTrue(bench.Editor.Feed((byte)'\n') == EditResult.None);
        Assert.IsTrue(bench.Editor.Feed((byte)'\n') == EditResult.Entered);
    }

    [TestMethod]
    public void ALineThatIsTooLongIsKnownToBeCut()
    {
        Bench bench = new Bench();
        for (int i = 0; i < LineEditor.MaxBytes; i++)
        {
            bench.Editor.Feed((byte)'x');
        }

        Assert.IsFalse(bench.Editor.IsCut);
        bench.Editor.Feed((byte)'y');
        Assert.IsTrue(bench.Editor.IsCut);
        bench.Editor.Clear();
        Assert.IsFalse(bench.Editor.IsCut);
    }

    [TestMethod]
    public void AVt100TellsTheSizeOfItsScreen()
    {
        Bench bench = new Bench();
        bench.Type("\x1B[50;132R");
        Assert.IsTrue(bench.Editor.IsVt100);
        Assert.AreEqual(50, bench.Editor.ScreenRows);
        Assert.AreEqual(132, bench.Editor.ScreenColumns);
    }

    [TestMethod]
    public void HistoryGoesBackAndForth()
    {
        Bench bench = new Bench();
        bench.Enter("one");
        bench.Enter("two");
        bench.Type("\x1B[A\x1B[A");
        Assert.AreEqual("one", bench.Line());
        bench.Type("\x1B[B");
        Assert.AreEqual("two", bench.Line());
        bench.Type("\x1B[B");
        Assert.AreEqual("", bench.Line());
    }

    [TestMethod]
    public void SecretIsNeitherEchoedNorKept()
    {
        Bench bench = new Bench();
        bench.Editor.Echo = false;
        bench.Enter("482913");
        bench.Editor.Echo = true;
        bench.Type("\x1B[A");
        Assert.AreEqual("", bench.Line());
        Assert.IsFalse(bench.Echoed().Contains("482913"));
    }

    [TestMethod]
    public void ForgottenLineIsGone()
    {
        Bench bench = new Bench();
        bench.Enter("config set wifi.password swordfish");
        bench.Editor.ForgetLast();
        bench.Type("\x1B[A");
        Assert.AreEqual("", bench.Line());
    }

    [TestMethod]
    public void TenThousandCharactersAreBounded()
    {
        Bench bench = new Bench();
        for (int i = 0; i < 10000; i++)
        {
            bench.Editor.Feed((byte)'x');
            bench.Output.Step();
            bench.Wire.WrittenBytes = 0;
        }

        Assert.AreEqual(LineEditor.MaxBytes, bench.Editor.Length);
    }

    [TestMethod]
    public void AnswerToCursorQuestionMarksVt100()
    {
        Bench bench = new Bench();
        bench.Editor.AskTerminal();
        Assert.IsFalse(bench.Editor.IsVt100);
        bench.Type("\x1B[12;40R");
        Assert.IsTrue(bench.Editor.IsVt100);
        Assert.AreEqual("", bench.Line());
    }

    [TestMethod]
    public void RandomBytesNeverBreakTheEditor()
    {
        const int Seed = 20260601;
        System.Random random = new System.Random(Seed);
        Bench bench = new Bench();
        for (int i = 0; i < 3000; i++)
        {
            if (bench.Editor.Feed((byte)random.Next(256)) == EditResult.Entered)
            {
                bench.Editor.Clear();
            }

            bench.Output.Step();
            bench.Wire.WrittenBytes = 0;
            Assert.IsTrue(bench.Editor.Length <= LineEditor.MaxBytes, "seed 20260601");
        }
    }

    [TestMethod]
    public void ASilentEditorShowsNothingAndTakesEverything()
    {
        Bench bench = new Bench();
        bench.Editor.IsSilent = true;
        bench.Type("abc\u001B[D\bx\u0003version");
        Assert.AreEqual("version", bench.Line());
        Assert.IsTrue(bench.Type("\r") == EditResult.Entered);
        Assert.AreEqual("", bench.Echoed());
        bench.Editor.Clear();
        bench.Type("\u001B[A");
        Assert.AreEqual("version", bench.Line());
    }

    [TestMethod]
    public void TheEndOfALineAndTheOthersAnswerAreNoKeys()
    {
        Bench bench = new Bench();
        bench.Type("log follow\r");
        Assert.IsTrue(bench.Editor.TakesAnswer(0x0A));
        Assert.IsFalse(bench.Editor.TakesAnswer(0x0A));
        byte[] answer = Encoding.UTF8.GetBytes("\u001B[24;80R");
        for (int i = 0; i < answer.Length; i++)
        {
            Assert.IsTrue(bench.Editor.TakesAnswer(answer[i]));
        }

        Assert.AreEqual(24, bench.Editor.ScreenRows);
        Assert.IsFalse(bench.Editor.TakesAnswer((byte)'q'));
        bench.Editor.TakesAnswer(0x1B);
        bench.Editor.TakesAnswer((byte)'[');
        Assert.IsFalse(bench.Editor.TakesAnswer((byte)'A'), "an arrow is a key");
        Assert.IsFalse(bench.Editor.TakesAnswer(0x0D));
        Assert.IsTrue(bench.Editor.TakesAnswer(0x0A));
    }

    private sealed class Bench
    {
        public readonly FakeLine Wire = new FakeLine();
        public readonly ConsoleOutput Output;
        public readonly LineEditor Editor;

        public Bench()
        {
            Output = new ConsoleOutput(Wire);
            Editor = new LineEditor(Output);
        }

        public EditResult Type(string keys)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(keys);
            EditResult last = EditResult.None;
            for (int i = 0; i < bytes.Length; i++)
            {
                last = Editor.Feed(bytes[i]);
            }

            return last;
        }

        public void Enter(string keys)
        {
            Type(keys + "\r");
            Editor.Clear();
        }

        public string Line()
        {
            return Editor.Length == 0 ? "" : Encoding.UTF8.GetString(Editor.Line, 0, Editor.Length);
        }

        public string Echoed()
        {
            Output.Step();
            return Wire.WrittenBytes == 0 ? "" : Encoding.UTF8.GetString(Wire.Written, 0, Wire.WrittenBytes);
        }
    }
}
