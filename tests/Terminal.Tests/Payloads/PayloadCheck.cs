using System.Text;
using nanoFramework.TestFramework;
using Terminal.Core.Payloads;
using Terminal.Core.Text;

namespace Terminal.Tests.Payloads;

/// <summary>
/// Runs a payload through the recogniser and compares one line of summary. In payloads and expectations § stands for a
/// dossier code and ¤ for a date, so that the tables stay short; \xHH is a byte, \n and \t are what they are.
/// </summary>
public static class PayloadCheck
{
    /// <summary>What § stands for.</summary>
    public const string Code = "H26.12.34-260525-0001";

    /// <summary>What ¤ stands for.</summary>
    public const string Date = "15/06/2026";

    private static PayloadRecogniser recogniser;
    private static byte[] buffer;

    /// <summary>The day on which all tables are read: Monday, 1 June 2026.</summary>
    public static int Today
    {
        get { return LocalTime.DayNumber(2026, 6, 1); }
    }

    /// <summary>Fails unless the payload gives the summary.</summary>
    public static void That(string payload, string expected)
    {
        byte[] bytes = Bytes(payload);
        Assert.AreEqual(Expand(expected), Summary(Scan(bytes, 0, bytes.Length, Today)), payload);
    }

    /// <summary>Scans bytes; the result is valid until the next scan.</summary>
    public static ScannedCode Scan(byte[] bytes, int offset, int count, int today)
    {
        if (recogniser == null)
        {
            recogniser = new PayloadRecogniser();
        }

        bool overlong = count > PayloadText.CapacityBytes;
        recogniser.Begin(bytes, offset, overlong ? PayloadText.CapacityBytes : count, overlong, today);
        int steps = 1;
        while (!recogniser.Step())
        {
            steps++;
            Assert.IsTrue(steps < 200, "the recogniser does not end");
        }

        return recogniser.Result;
    }

    /// <summary>Scans text.</summary>
    public static ScannedCode Scan(string payload)
    {
        byte[] bytes = Bytes(payload);
        return Scan(bytes, 0, bytes.Length, Today);
    }

    /// <summary>
    /// Kind, reason, code (with ? when unconfirmed), then what is there: n other codes, a appointment, p publication,
    /// v validity, c procedure code, m malformed items, h host, t token, d damage.
    /// </summary>
    public static string Summary(ScannedCode code)
    {
        TextBuffer line = new TextBuffer(400);
        line.Append(KindWord(code));
        line.Append(' ');
        line.Append(ScanReasons.Word(code.Reason));
        if (code.HasDossierCode)
        {
            line.Append(' ');
            line.Append(code.DossierCode);
            line.Append(code.CodeUnconfirmed ? "?" : "");
        }

        if (code.DossierCodeCount > 1)
        {
            line.Append(" n=");
            line.AppendNumber(code.DossierCodeCount, 1);
        }

        AppendDay(line, " a=", code.AppointmentDay, code.AppointmentMinute);
        AppendDay(line, " p=", code.PublicationDay, code.PublicationMinute);
        AppendDay(line, " v>", code.ValidFromDay, ScannedCode.NoTime);
        AppendDay(line, " v<", code.ValidUntilDay, ScannedCode.NoTime);
        AppendText(line, " c=", code.ProcedureCode);
        AppendText(line, " v=", code.ValidityText);
        AppendText(line, " s=", code.Scope);
        if (code.Malformed != PaperItems.None)
        {
            line.Append(" m=");
            line.AppendNumber((int)code.Malformed, 1);
        }

        AppendText(line, " h=", code.LinkHost);
        AppendText(line, " t=", code.LinkToken);
        if (code.Damage != TextDamage.None)
        {
            line.Append(" d=");
            line.AppendNumber((int)code.Damage, 1);
        }

        return line.ToString();
    }

    /// <summary>The bytes that a payload of a table means.</summary>
    public static byte[] Bytes(string payload)
    {
        byte[] text = Encoding.UTF8.GetBytes(Expand(payload));
        if (buffer == null)
        {
            buffer = new byte[4096];
        }

        int used = 0;
        for (int i = 0; i < text.Length; i++)
        {
            byte b = text[i];
            if (b == '\\' && i + 1 < text.Length)
            {
                byte next = text[i + 1];
                if (next == 'x')
                {
                    b = (byte)(Nibble(text[i + 2]) * 16 + Nibble(text[i + 3]));
                    i += 3;
                }
                else if (next == 'n' || next == 't' || next == 'r')
                {
                    b = (byte)(next == 'n' ? 10 : next == 't' ? 9 : 13);
                    i++;
                }
            }

            buffer[used] = b;
            used++;
        }

        byte[] result = new byte[used];
        System.Array.Copy(buffer, 0, result, 0, used);
        return result;
    }

    /// <summary>Writes out § and ¤.</summary>
    public static string Expand(string text)
    {
        StringBuilder result = new StringBuilder();
        char[] chars = text.ToCharArray();
        for (int i = 0; i < chars.Length; i++)
        {
            if (chars[i] == '§')
            {
                result.Append(Code);
            }
            else if (chars[i] == '¤')
            {
                result.Append(Date);
            }
            else
            {
                result.Append(chars[i]);
            }
        }

        return result.ToString();
    }

    private static string KindWord(ScannedCode code)
    {
        switch (code.Kind)
        {
            case PaperKind.Slip: return "slip";
            case PaperKind.Result: return "result";
            case PaperKind.OtherPaper: return "other";
            case PaperKind.DossierReference: return "ref";
        }

        switch (code.Foreign)
        {
            case ForeignKind.CitizenCard: return "citizen";
            case ForeignKind.HealthCard: return "health";
            case ForeignKind.Payment: return "pay";
            case ForeignKind.ProcedurePoster: return "poster";
            case ForeignKind.OpaqueSlipLink: return "opaque";
            case ForeignKind.ContactWifiOtherLink: return "contact";
            case ForeignKind.PlainText: return "plain";
            case ForeignKind.Unreadable: return "unreadable";
            default: return "nothing";
        }
    }

    private static void AppendDay(TextBuffer line, string name, int day, int minute)
    {
        if (day == 0)
        {
            return;
        }

        LocalTime time = new LocalTime();
        time.SetDayNumber(day);
        line.Append(name);
        time.AppendDate(line);
        if (minute != ScannedCode.NoTime)
        {
            line.Append(' ');
            line.AppendNumber(minute / 60, 2);
            line.Append(':');
            line.AppendNumber(minute % 60, 2);
        }
    }

    private static void AppendText(TextBuffer line, string name, TextBuffer text)
    {
        if (text.Length > 0)
        {
            line.Append(name);
            line.Append(text);
        }
    }

    private static int Nibble(byte b)
    {
        return b <= '9' ? b - '0' : (b & 0xDF) - 'A' + 10;
    }
}
