using System.Text;
using Terminal.Drivers.Board;
using Terminal.Tests.Fakes;
using nanoFramework.TestFramework;

namespace Terminal.Tests.Board;

[TestClass]
public class BenchTests
{
    [TestMethod]
    public void LineWithExclamationMarkIsACodeAndTheRestIsTheConsoles()
    {
        FakeLine line = new FakeLine();
        Bench bench = new Bench(line);
        line.Arrive(Encoding.UTF8.GetBytes("state\r!H26\rlog !x\r"));
        byte[] buffer = new byte[64];
        int console = bench.Console.Read(buffer, 0, buffer.Length);
        Assert.AreEqual("state\rlog !x\r", Text(buffer, console));
        int code = bench.Reader.Read(buffer, 0, buffer.Length);
        Assert.AreEqual("H26\r", Text(buffer, code));
        Assert.AreEqual("!H26\r", Text(line.Written, line.WrittenBytes), "what is typed is seen");
    }

    [TestMethod]
    public void CodeMayArriveInPiecesAndIsReadInPieces()
    {
        FakeLine line = new FakeLine();
        Bench bench = new Bench(line);
        byte[] buffer = new byte[2];
        line.Arrive(Encoding.UTF8.GetBytes("!H"));
        bench.Console.Read(buffer, 0, 2);
        Assert.AreEqual(0, bench.Reader.Read(buffer, 0, 2));
        line.Arrive(Encoding.UTF8.GetBytes("26\r"));
        bench.Console.Read(buffer, 0, 2);
        Assert.AreEqual(2, bench.Reader.Read(buffer, 0, 2));
        Assert.AreEqual("H2", Text(buffer, 2));
        Assert.AreEqual(2, bench.Reader.Read(buffer, 0, 2));
        Assert.AreEqual("6\r", Text(buffer, 2));
    }

    [TestMethod]
    public void SecondCodeTypedBeforeTheFirstIsFetchedStandsBehindIt()
    {
        FakeLine line = new FakeLine();
        Bench bench = new Bench(line);
        line.Arrive(Encoding.UTF8.GetBytes("!H26\r!K"));
        byte[] buffer = new byte[64];
        bench.Console.Read(buffer, 0, buffer.Length);
        Assert.AreEqual(2, bench.Reader.Read(buffer, 0, 2));
        line.Arrive(Encoding.UTF8.GetBytes("7\r"));
        bench.Console.Read(buffer, 0, buffer.Length);
        Assert.AreEqual("6\rK7\r", Text(buffer, bench.Reader.Read(buffer, 0, buffer.Length)));
    }

    [TestMethod]
    public void BenchIsWhereTheDriveSaysSoAndALineIs()
    {
        MemoryFiles files = new MemoryFiles();
        FakeLine line = new FakeLine();
        Assert.IsNull(Bench.Find(files, line));
        files.Replace(Bench.FileName, new byte[] { 1 }, 0, 1);
        Assert.IsNotNull(Bench.Find(files, line));
        Assert.IsNull(Bench.Find(files, null));
    }

    [TestMethod]
    public void PaperComesBackAsLinesBeforeTheConsoleGoesOn()
    {
        FakeLine line = new FakeLine();
        Bench bench = new Bench(line);
        char[] office = { 'X', 'ã', ' ', 'M', 'ẫ' };
        bench.Drawn(office, 0, 5, 10, 0, 80, 24);
        bench.Drawn("A001".ToCharArray(), 0, 4, 10, 30, 80, 24);
        bench.Drawn("08:00".ToCharArray(), 0, 5, 100, 30, 80, 24);
        byte[] reply = Encoding.UTF8.GetBytes("ok");
        Assert.AreEqual(0, bench.Console.Write(reply, 0, 2));
        for (int i = 0; i < 4; i++)
        {
            bench.Step();
        }

        Assert.AreEqual("\r\n| Xã Mẫ\r\n| A001 08:00", Text(line.Written, line.WrittenBytes));
        Assert.AreEqual(2, bench.Console.Write(reply, 0, 2));
    }

    [TestMethod]
    public void TooMuchPaperIsCutAndMarked()
    {
        FakeLine line = new FakeLine();
        Bench bench = new Bench(line);
        char[] text = "0123456789012345678901234567890123456789".ToCharArray();
        for (int i = 0; i < 100; i++)
        {
            bench.Drawn(text, 0, text.Length, 0, i * 30, 380, 24);
        }

        for (int i = 0; i < 60; i++)
        {
            bench.Step();
        }

        Assert.IsTrue(line.WrittenBytes <= Bench.PaperBytes);
        Assert.AreEqual("...", Text(line.Written, line.WrittenBytes).Substring(line.WrittenBytes - 3));
    }

    [TestMethod]
    public void TooLongACodeIsCutAndTheNextIsWhole()
    {
        FakeLine line = new FakeLine();
        Bench bench = new Bench(line);
        line.WriteLimitBytes = 0;
        byte[] big = new byte[3000];
        for (int i = 0; i < big.Length; i++)
        {
            big[i] = (byte)(i == 0 ? '!' : i == big.Length - 1 ? '\r' : 'A');
        }

        byte[] buffer = new byte[4000];
        line.Arrive(big);
        bench.Console.Read(buffer, 0, buffer.Length);
        Assert.AreEqual(Bench.CodeBytes, bench.Reader.Read(buffer, 0, buffer.Length));
        line.Arrive(Encoding.UTF8.GetBytes("!B\r"));
        bench.Console.Read(buffer, 0, buffer.Length);
        Assert.AreEqual(2, bench.Reader.Read(buffer, 0, buffer.Length));
    }

    private static string Text(byte[] bytes, int count)
    {
        return new string(Encoding.UTF8.GetChars(bytes, 0, count));
    }
}
