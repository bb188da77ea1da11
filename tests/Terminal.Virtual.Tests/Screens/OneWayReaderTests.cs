using System.IO;
using System.Linq;
using System.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Terminal.Virtual.Scenarios;
using Terminal.Virtual.World;

namespace Terminal.Virtual.Tests.Screens;

/// <summary>One wire of the reader's cable is broken, the one towards it: it answers nothing and still reads codes.</summary>
[TestClass]
public sealed class OneWayReaderTests
{
    private const string Code = "H26.12-260601-0411";
    private const string Invitation = "Đưa mã trên giấy hẹn vào ô đọc";
    private const string Down = "Máy đang không đọc được mã";

    [TestMethod]
    public void A_reader_that_reads_is_not_called_broken()
    {
        VirtualTerminal terminal = new VirtualTerminal(new TerminalOptions());
        Stage stage = new Stage(terminal, new RunOutput(TextWriter.Null, null));
        stage.SetDossier(Code, "{\"TrangThaiHoSo\":4,\"NguonDuLieu\":\"tinh\"}");
        stage.BeginLife();
        AssertWords(terminal, Invitation, true);

        terminal.Parts.ReaderWire.Attach(new Deaf(terminal.Parts.Reader));
        stage.Pass(90_000_000);
        AssertWords(terminal, Down, true);

        // While it is looked for at other speeds nothing is understood: people hold the paper up again.
        for (int i = 0; i < 5 && !Holds(terminal, "Đang xử lý"); i++)
        {
            stage.Scan(Encoding.ASCII.GetBytes(Code));
            stage.Pass(2_700_000);
        }

        AssertWords(terminal, "Đang xử lý", true);
        stage.Pass(40_000_000);
        AssertWords(terminal, Invitation, true);

        // The whole wire again, and broken again: nothing has been read since, so nobody is invited.
        terminal.Parts.ReaderWire.Attach(terminal.Parts.Reader);
        stage.Pass(60_000_000);
        AssertWords(terminal, Invitation, true);
        terminal.Parts.ReaderWire.Attach(new Deaf(terminal.Parts.Reader));
        stage.Pass(90_000_000);
        AssertWords(terminal, Down, true);
    }

    private static void AssertWords(VirtualTerminal terminal, string words, bool there)
    {
        Assert.AreEqual(there, Holds(terminal, words), words);
    }

    private static bool Holds(VirtualTerminal terminal, string words)
    {
        return ReadingOrder.Holds(terminal.ScreenText.Standing.ToList(), words);
    }

    private sealed class Deaf : ISerialDevice
    {
        private readonly ISerialDevice reader;

        public Deaf(ISerialDevice reader)
        {
            this.reader = reader;
        }

        public int BaudRate => reader.BaudRate;

        public void Receive(byte value, long atUs)
        {
        }
    }
}
