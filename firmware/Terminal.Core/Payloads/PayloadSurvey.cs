using Terminal.Core.Text;

namespace Terminal.Core.Payloads;

/// <summary>One look over the bytes, which decides how they have to be read.</summary>
internal sealed class PayloadSurvey
{
    /// <summary>Bytes that are no UTF-8.</summary>
    public int Invalid;

    /// <summary>Control characters other than tab, line ends and the four separators.</summary>
    public int Controls;

    /// <summary>Blanks.</summary>
    public int Blanks;

    /// <summary>Percent signs with two hexadecimal digits behind them.</summary>
    public int PercentEscapes;

    /// <summary>Place of the first "://", -1 when there is none.</summary>
    public int SchemeEnd;

    /// <summary>Place of the first '?' with a '/' before it and no blank before both, -1 when there is none.</summary>
    public int QueryMark;

    /// <summary>Printable ASCII characters.</summary>
    public int Printable;

    private int position;
    private int doublePairs;
    private bool allSingleByte;
    private int lastPoint;
    private int tcvn3Marks;
    private int windows1258Marks;
    private bool slashSeen;

    /// <summary>Starts again at the front.</summary>
    public void Begin()
    {
        position = 0;
        Invalid = 0;
        Controls = 0;
        Blanks = 0;
        PercentEscapes = 0;
        SchemeEnd = -1;
        QueryMark = -1;
        Printable = 0;
        doublePairs = 0;
        allSingleByte = true;
        lastPoint = 0;
        tcvn3Marks = 0;
        windows1258Marks = 0;
        slashSeen = false;
    }

    /// <summary>What the text has suffered.</summary>
    public TextDamage Damage
    {
        get
        {
            if (Invalid > 0)
            {
                return tcvn3Marks > 0 && tcvn3Marks * 3 >= windows1258Marks ? TextDamage.Tcvn3
                    : windows1258Marks > 0 ? TextDamage.Windows1258
                    : TextDamage.Unknown;
            }

            return allSingleByte && doublePairs >= 2 ? TextDamage.DoubleUtf8 : TextDamage.None;
        }
    }

    /// <summary>Looks at up to count more characters; true at the end.</summary>
    public bool Step(PayloadText text, int count)
    {
        byte[] b = text.Folded;
        int end = text.Count;
        int at = position;
        while (at < end && count > 0)
        {
            count--;
            int c = b[at];
            if (c >= 0x40 && c < 0x7F)
            {
                Printable++;
                at++;
            }
            else if (c < 0x80)
            {
                SeeAscii(b, at, c);
                at++;
            }
            else
            {
                at += SeeOther(b, at, end);
                count -= 3;
                continue;
            }

            lastPoint = c;
        }

        position = at;
        return at >= end;
    }

    private void SeeAscii(byte[] b, int at, int c)
    {
        if (c > ' ' && c < 0x7F)
        {
            Printable++;
            if (c == '/')
            {
                slashSeen |= Blanks == 0;
                if (SchemeEnd < 0 && at >= 2 && b[at - 1] == '/' && b[at - 2] == ':')
                {
                    SchemeEnd = at - 2;
                }
            }
            else if (c == '%')
            {
                if (PercentEscapes >= 0 && HexPair.At(b, at + 1) >= 0)
                {
                    PercentEscapes++;
                }
            }
            else if (c == '?' && QueryMark < 0 && Blanks == 0 && slashSeen)
            {
                QueryMark = at;
            }
        }
        else if (c == ' ' || c == '\t' || c == '\n' || c == '\r')
        {
            Blanks++;
        }
        else if (c < 0x1C || c == 0x7F)
        {
            Controls++;
        }
    }

    private int SeeOther(byte[] b, int at, int end)
    {
        int next = Utf8.Next(b, at, end);
        if (next < 0)
        {
            Invalid++;
            int raw = b[at];
            if ((raw >= 0xA8 && raw <= 0xAE) || (raw >= 0xB5 && raw <= 0xBE))
            {
                tcvn3Marks++;
            }
            else if (raw == 0xCC || raw == 0xD2 || raw == 0xDE || raw == 0xEC || raw == 0xF2
                || raw == 0xE2 || raw == 0xEA || raw == 0xF4 || raw == 0xE3 || raw == 0xF0 || raw == 0xF5 || raw == 0xFD)
            {
                windows1258Marks++;
            }

            lastPoint = raw;
            return 1;
        }

        int point = next >> 3;
        if (point >= 0x80 && point < 0xA0)
        {
            Controls++;
        }

        if (allSingleByte)
        {
            int single = LegacyEncodings.ToWindows1252(point);
            allSingleByte = single >= 0;
            if (lastPoint == 0xE1 && (single == 0xBA || single == 0xBB))
            {
                doublePairs += 2;
            }
            else if (lastPoint >= 0xC3 && lastPoint <= 0xC6 && single >= 0x80 && single < 0xC0)
            {
                doublePairs++;
            }
        }

        lastPoint = point;
        return next & 7;
    }
}
