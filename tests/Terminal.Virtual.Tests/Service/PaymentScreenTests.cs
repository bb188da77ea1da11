using System.IO;
using System.Linq;
using System.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Terminal.Drivers.Printer.Qr;
using Terminal.Virtual.Scenarios;
using Terminal.Virtual.Service;

namespace Terminal.Virtual.Tests.Service;

/// <summary>The payment QR on the panel: module for module the one that was sent, and only when all that is asked of it holds.</summary>
[TestClass]
public sealed class PaymentScreenTests
{
    private const string Code = "H26.12-260601-0400";
    private const long Fee = 1250000;

    [TestMethod]
    public void A_good_code_stands_beside_amount_and_payee()
    {
        VirtualTerminal terminal = Show(SamplePayment.Text(Fee), Fee);

        AssertWords(terminal, "1.250.000", true);
        AssertWords(terminal, "UBND XA MAU", true);
        AssertWords(terminal, "Hệ thống của tỉnh", true);
        Assert.IsTrue(StandsOnPanel(terminal, SamplePayment.Text(Fee)));
    }

    [TestMethod]
    [DataRow("other account", DisplayName = "other account")]
    [DataRow("other amount")]
    [DataRow("broken checksum")]
    [DataRow("control character")]
    public void Otherwise_only_the_amount(string what)
    {
        string text = what switch
        {
            "other account" => SamplePayment.Text(Fee, "970499", "0000000000002"),
            "other amount" => SamplePayment.Text(Fee + 1),
            "broken checksum" => SamplePayment.Text(Fee)[..^1] + "Z",
            _ => SamplePayment.Text(Fee, payee: "UBND\\u0007XA"),
        };
        VirtualTerminal terminal = Show(text, Fee);

        AssertWords(terminal, "1.250.000", true);
        AssertWords(terminal, "Thụ hưởng", false);
        Assert.IsFalse(StandsOnPanel(terminal, text));
    }

    private static VirtualTerminal Show(string payment, long fee)
    {
        VirtualTerminal terminal = new VirtualTerminal(new TerminalOptions());
        Stage stage = new Stage(terminal, new RunOutput(TextWriter.Null, null));
        stage.SetDossier(Code, "{\"TrangThaiHoSo\":6,\"NguonDuLieu\":\"tinh\",\"LePhi\":" + fee + ",\"MaThanhToan\":\"" + payment + "\"}");
        stage.BeginLife();
        stage.Scan(Encoding.ASCII.GetBytes(Code));
        stage.Pass(3_000_000);
        AssertWords(terminal, Code, true);
        return terminal;
    }

    private static void AssertWords(VirtualTerminal terminal, string words, bool there)
    {
        Assert.AreEqual(there, ReadingOrder.Holds(terminal.ScreenText.Standing.ToList(), words), words);
    }

    // Looks for the code at every place and size at which it could stand.
    private static bool StandsOnPanel(VirtualTerminal terminal, string text)
    {
        QrCode code = new QrCode();
        Assert.IsTrue(code.Begin(text.ToCharArray(), text.Length));
        while (!code.Step())
        {
        }

        for (int scale = 2; scale <= 4; scale++)
        {
            for (int y = 0; y + code.Size * scale <= terminal.Parts.Panel.Height; y++)
            {
                for (int x = 0; x + code.Size * scale <= terminal.Parts.Panel.Width; x++)
                {
                    if (StandsAt(terminal, code, x, y, scale))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    private static bool StandsAt(VirtualTerminal terminal, QrCode code, int x, int y, int scale)
    {
        for (int row = 0; row < code.Size; row++)
        {
            for (int column = 0; column < code.Size; column++)
            {
                int colour = terminal.Parts.Panel.Colour(x + column * scale + scale / 2, y + row * scale + scale / 2);
                if ((colour == 0) != code.IsDark(column, row))
                {
                    return false;
                }
            }
        }

        return true;
    }
}
