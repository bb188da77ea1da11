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

    /// <summary>Percent signs.</summary>
    public int Percents;

    /// <summary>Plus signs.</summary>
    public int Pluses;

    /// <summary>Place of the first "://", -1 when there is none.</summary>
    public int SchemeEnd;

    /// <summary>Place of the first '?' with a '/' before it and no blank before both, -1 when there is none.</summary>
    public int QueryMark;

    /// <summary>Bytes outside ASCII.</summary>
    public int Others;

    /// <summary>Vertical bars, semicolons, tabs and line ends.</summary>
    public int Separators;

    /// <summary>Commas.</summary>
    public int Commas;

    // 1 for the ASCII characters that are counted one by one.
    private readonly byte[] remarkables = new byte[128];

    private int position;
    private int lastEnd;
    private int doublePairs;
    private bool allSingleByte;
    private int lastPoint;
    private int tcvn3Marks;
    private int windows1258Marks;
    private bool slashSeen;
    private bool thirdExpected;

    /// <summary>Builds the table of characters.</summary>
    public PayloadSurvey()
    {
        for (int c = 0; c <= ' '; c++)
        {
            remarkables[c] = (byte)(c >= 0x1C && c < ' ' ? 0 : 1);
        }

        remarkables['/'] = 1;
        remarkables['%'] = 1;
        remarkables['+'] = 1;
        remarkables[','] = 1;
        remarkables[';'] = 1;
        remarkables['|'] = 1;
        remarkables['?'] = 1;
        remarkables[0x7F] = 1;
    }

    /// <summary>Starts again at the front.</summary>
    public void Begin()
    {
        position = 0;
        Invalid = 0;
        Controls = 0;
        Blanks = 0;
        Percents = 0;
        Pluses = 0;
        SchemeEnd = -1;
        QueryMark = -1;
        Others = 0;
        Separators = 0;
        Commas = 0;
        doublePairs = 0;
        allSingleByte = true;
        lastPoint = 0;
        lastEnd = 0;
        tcvn3Marks = 0;
        windows1258Marks = 0;
        slashSeen = false;
        thirdExpected = false;
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
        byte[] remarkable = remarkables;
        int end = text.Count;
        int at = position;
        int budget = at + count;
        int limit = budget < end ? budget : end;
        while (at < limit)
        {
            int c = b[at];
            if (c >= 0x80)
            {
                int length = SeeOther(b, at, end);
                at += length;
                // Such a character costs as much as eight others.
                budget -= 8 - length;
                limit = budget < end ? budget : end;
                continue;
            }

            if (remarkable[c] != 0)
            {
                SeeAscii(b, at, c);
                budget--;
                limit = budget < end ? budget : end;
            }

            at++;
        }

        position = at;
        return at >= end;
    }

    private void SeeAscii(byte[] b, int at, int c)
    {
        switch ((char)c)
        {
            case '/':
                slashSeen |= Blanks == 0;
                if (SchemeEnd < 0 && at >= 2 && b[at - 1] == '/' && b[at - 2] == ':')
                {
                    SchemeEnd = at - 2;
                }

                break;
            case '%':
                Percents++;
                break;
            case '+':
                Pluses++;
                break;
            case ',':
                Commas++;
                break;
            case ';':
            case '|':
                Separators++;
                break;
            case '?':
                if (QueryMark < 0 && Blanks == 0 && slashSeen)
                {
                    QueryMark = at;
                }

                break;
            case ' ':
                Blanks++;
                break;
            case '\t':
            case '\n':
            case '\r':
                Blanks++;
                Separators++;
                break;
            default:
                Controls++;
                break;
        }
    }

    private int SeeOther(byte[] b, int at, int end)
    {
        if (at != lastEnd)
        {
            lastPoint = 0;
            thirdExpected = false;
        }

        int next = Utf8.Next(b, at, end);
        if (next < 0)
        {
            Invalid++;
            Others++;
            lastEnd = at + 1;
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
                // "á»" also ends a quotation; only a third byte makes it a letter.
                thirdExpected = true;
            }
            else if (thirdExpected)
            {
                doublePairs += single >= 0x80 && single < 0xC0 ? 2 : 0;
                thirdExpected = false;
            }
            else if (lastPoint >= 0xC3 && lastPoint <= 0xC6 && single >= 0x80 && single < 0xC0)
            {
                doublePairs++;
            }
        }

        lastPoint = point;
        Others += next & 7;
        lastEnd = at + (next & 7);
        return next & 7;
    }
}
