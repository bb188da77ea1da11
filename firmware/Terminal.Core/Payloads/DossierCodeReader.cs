using Terminal.Core.Text;

namespace Terminal.Core.Payloads;

/// <summary>
/// Reads a dossier code around its letter group (H26, G09): agency, date of receipt, serial. There is no check digit, so
/// what stands there is taken as it stands or not at all; what has to be put together again is marked.
/// </summary>
public sealed class DossierCodeReader
{
    /// <summary>Longest agency part.</summary>
    public const int AgencyChars = 35;

    private const int MaxGroups = 12;
    private const int FirstYear = 2018;

    /// <summary>Latest day of receipt that is believed, 0 when today is not known.</summary>
    public int LatestDay;

    /// <summary>Printed form of the code read last.</summary>
    public readonly TextBuffer Code = new TextBuffer(ScannedCode.DossierCodeChars);

    /// <summary>Length of the agency part in <see cref="Code"/>.</summary>
    public int AgencyLength;

    /// <summary>Local day number of its date.</summary>
    public int Day;

    /// <summary>Place of its first character.</summary>
    public int Start;

    /// <summary>Place behind its last character.</summary>
    public int End;

    /// <summary>True when it was put together again.</summary>
    public bool Unconfirmed;

    /// <summary>True when the last attempt met the shape of a code with an impossible part.</summary>
    public bool Malformed;

    /// <summary>True when the last attempt met an agency code that stands alone, from <see cref="Start"/> to <see cref="End"/>.</summary>
    public bool AgencyAlone;

    /// <summary>Number of groups of the agency part read last.</summary>
    public int Groups;

    private readonly int[] groupStart = new int[MaxGroups];
    private readonly int[] groupLength = new int[MaxGroups];

    /// <summary>True when a letter group that nothing is glued to stands at a place.</summary>
    public static bool IsAnchor(byte[] f, int at)
    {
        return PayloadText.IsLetter(f[at]) && PayloadText.IsDigit(f[at + 1]) && PayloadText.IsDigit(f[at + 2])
            && !PayloadText.IsAlnum(f[at + 3]) && (at == 0 || !PayloadText.IsAlnum(f[at - 1]));
    }

    /// <summary>Tries the letter group at a place. True when <see cref="Code"/> holds a dossier code.</summary>
    public bool ReadAt(byte[] f, int anchor)
    {
        Reset();
        bool oneForm = ReadAgency(f, anchor);
        int next = PayloadText.SkipBlanks(f, End, 2);
        if (f[next] == '-' && PayloadText.IsDigit(f[PayloadText.SkipBlanks(f, next + 1, 2)]))
        {
            if (ReadTail(f, next, oneForm))
            {
                return true;
            }

            Malformed = true;
        }
        else if (oneForm && f[End] != '-' && f[End] != '.')
        {
            bool level1 = f[anchor] == 'H' || f[anchor] == 'G';
            AgencyAlone = Groups > 1 || (level1 && IsEdge(f, Start - 1) && IsEdge(f, End));
        }

        return ReadOtherSeparators(f, anchor);
    }

    /// <summary>
    /// Tries a letter that has lost its separators and stands in a run of digits. True when <see cref="Code"/> holds a code,
    /// always an unconfirmed one. <see cref="End"/> is behind the run in any case.
    /// </summary>
    public bool ReadGluedAt(byte[] f, int letter)
    {
        Reset();
        int start = letter;
        while (start > 0 && letter - start < 8 && PayloadText.IsDigit(f[start - 1]))
        {
            start--;
        }

        int end = PayloadText.DigitsEnd(f, letter + 1, 32);
        Start = start;
        End = end;
        int before = letter - start;
        int after = end - letter - 1;
        bool bounded = (start == 0 || !PayloadText.IsAlnum(f[start - 1])) && !PayloadText.IsAlnum(f[end]);
        if (!bounded || (f[letter] != 'H' && f[letter] != 'G') || after < 2 || (before != 0 && before != 4 && before != 7))
        {
            return false;
        }

        int dash = PayloadText.SkipBlanks(f, end, 2);
        if (f[dash] == '-')
        {
            int agencyDigits = before > 0 ? 0 : after - 2;
            if ((before > 0 && after != 2) || agencyDigits > 8 || (agencyDigits & 1) != 0)
            {
                return false;
            }

            SetGluedGroups(start, letter, agencyDigits);
            return ReadTail(f, dash, true) && MarkUnconfirmed();
        }

        return SplitGlued(f, start, letter, after - 2);
    }

    private void Reset()
    {
        Code.Clear();
        Unconfirmed = false;
        Malformed = false;
        AgencyAlone = false;
        Groups = 0;
    }

    private bool MarkUnconfirmed()
    {
        Unconfirmed = true;
        return true;
    }

    // Fills the groups around the letter group; false when the letter group is neither first nor last, or not the only one.
    private bool ReadAgency(byte[] f, int anchor)
    {
        int start = anchor;
        int before = 0;
        while (start >= 2 && f[start - 1] == '.' && PayloadText.IsAlnum(f[start - 2]) && anchor - start <= AgencyChars)
        {
            start -= 2;
            while (start > 0 && PayloadText.IsAlnum(f[start - 1]) && anchor - start <= AgencyChars)
            {
                start--;
            }

            before++;
        }

        int spaced = ReadBack322(f, anchor);
        Start = spaced >= 0 && spaced < start ? spaced : start;
        bool one = before < MaxGroups - 1;

        int at = Start;
        while (one && at < anchor)
        {
            int end = at;
            while (PayloadText.IsAlnum(f[end]))
            {
                end++;
            }

            one = AddGroup(f, at, end - at);
            at = end;
            while (at < anchor && !PayloadText.IsAlnum(f[at]))
            {
                at++;
            }
        }

        int prefixGroups = Groups;
        groupStart[Groups] = anchor;
        groupLength[Groups] = 3;
        Groups++;
        End = anchor + 3;
        while (one)
        {
            int next = NextGroup(f, End);
            if (next < 0)
            {
                break;
            }

            int end = next;
            while (PayloadText.IsAlnum(f[end]) && end - next <= AgencyChars)
            {
                end++;
            }

            one = AddGroup(f, next, end - next);
            End = end;
        }

        return one && (prefixGroups == 0 || Groups == prefixGroups + 1) && f[End] != 0x7F;
    }

    // Place of the group behind the dot at or near a place, -1 when there is none.
    private static int NextGroup(byte[] f, int at)
    {
        if (f[at] == '.' && PayloadText.IsAlnum(f[at + 1]))
        {
            return at + 1;
        }

        // "H26. 12 .34-": blanks around the dot only where two digits and another separator follow.
        int dot = PayloadText.SkipBlanks(f, at, 1);
        int digits = PayloadText.SkipBlanks(f, dot + 1, 1);
        int end = PayloadText.DigitsEnd(f, digits, 3);
        int behind = PayloadText.SkipBlanks(f, end, 1);
        return f[dot] == '.' && end - digits == 2 && (f[behind] == '.' || f[behind] == '-') ? digits : -1;
    }

    private bool AddGroup(byte[] f, int at, int length)
    {
        bool letterGroup = length == 3 && PayloadText.IsLetter(f[at]) && PayloadText.IsDigit(f[at + 1]) && PayloadText.IsDigit(f[at + 2]);
        if (letterGroup || Groups >= MaxGroups - 1)
        {
            return false;
        }

        groupStart[Groups] = at;
        groupLength[Groups] = length;
        Groups++;
        return true;
    }

    // "000. 00. 53. H48", "000-00-53-H48": three, two and two digits before the letter group; the start or -1.
    private static int ReadBack322(byte[] f, int anchor)
    {
        int at = BackDigits(f, anchor, 2);
        at = at < 0 ? -1 : BackDigits(f, at, 2);
        at = at < 0 ? -1 : BackDigits(f, at, 3);
        return at;
    }

    // From a group back over dot and blanks to the start of exactly so many digits; -1 when they are not there.
    private static int BackDigits(byte[] f, int at, int digits)
    {
        int end = at - 1;
        while (end > 0 && at - end < 4 && f[end] == ' ')
        {
            end--;
        }

        if (end < 0 || f[end] != '.')
        {
            return -1;
        }

        end--;
        while (end > 0 && at - end < 6 && f[end] == ' ')
        {
            end--;
        }

        int start = end - digits + 1;
        if (start < 0 || (start > 0 && PayloadText.IsAlnum(f[start - 1])))
        {
            return -1;
        }

        return PayloadText.DigitsEnd(f, start, digits) == end + 1 ? start : -1;
    }

    // Dash, date, dash, serial, from the first dash.
    private bool ReadTail(byte[] f, int dash, bool oneForm)
    {
        int dateAt = PayloadText.SkipBlanks(f, dash + 1, 2);
        int dateEnd = PayloadText.DigitsEnd(f, dateAt, 9);
        int second = PayloadText.SkipBlanks(f, dateEnd, 2);
        if (!oneForm || f[second] != '-')
        {
            return false;
        }

        int serialAt = PayloadText.SkipBlanks(f, second + 1, 2);
        int serialEnd = PayloadText.DigitsEnd(f, serialAt, 8);
        if (PayloadText.IsAlnum(f[serialEnd]))
        {
            return false;
        }

        // "…-0001-1": the code may have one more part than is known here.
        int behind = f[serialEnd];
        Unconfirmed = (behind == '-' && PayloadText.IsAlnum(f[serialEnd + 1]))
            || (behind == '.' && PayloadText.IsDigit(f[serialEnd + 1]));
        return !GoesOnInFront(f, Start) && Print(f, dateAt, dateEnd - dateAt, serialAt, serialEnd - serialAt);
    }

    // Puts the printed form together when date and serial are in their grammar.
    private bool Print(byte[] f, int dateAt, int dateDigits, int serialAt, int serialDigits)
    {
        Day = ReceiptDay(f, dateAt, dateDigits);
        if (Day == 0 || serialDigits < 4 || serialDigits > 7)
        {
            return false;
        }

        Code.Clear();
        for (int i = 0; i < Groups; i++)
        {
            if (i > 0)
            {
                Code.Append('.');
            }

            Code.AppendAscii(f, groupStart[i], groupLength[i]);
        }

        AgencyLength = Code.Length;
        Code.Append('-');
        Code.AppendAscii(f, dateAt, dateDigits);
        Code.Append('-');
        Code.AppendAscii(f, serialAt, serialDigits);
        End = serialAt + serialDigits;
        if (AgencyLength > AgencyChars || Code.Overflowed)
        {
            Code.Clear();
            return false;
        }

        return true;
    }

    private int ReceiptDay(byte[] f, int at, int digits)
    {
        if (digits != 6 && digits != 8)
        {
            return 0;
        }

        int yearDigits = digits - 4;
        int year = PayloadText.Number(f, at, yearDigits) + (yearDigits == 2 ? 2000 : 0);
        int month = PayloadText.Number(f, at + yearDigits, 2);
        int day = PayloadText.Number(f, at + yearDigits + 2, 2);
        if (year < FirstYear || year > 2099 || !LocalTime.IsDate(year, month, day))
        {
            return 0;
        }

        int number = LocalTime.DayNumber(year, month, day);
        return LatestDay != 0 && number > LatestDay ? 0 : number;
    }

    // Blanks, dots, slashes, underscores or line ends where dashes and dots belong. Digits are never moved between parts.
    private bool ReadOtherSeparators(byte[] f, int anchor)
    {
        Groups = 0;
        int start = BackParts(f, anchor);
        bool old = start < anchor;
        if (GoesOnInFront(f, start))
        {
            return false;
        }

        for (int part = start; part < anchor;)
        {
            int end = PayloadText.DigitsEnd(f, part, 4);
            AddGroup(f, part, end - part);
            part = end + 1;
        }

        groupStart[Groups] = anchor;
        groupLength[Groups] = 3;
        Groups++;
        int next = AfterSeparator(f, anchor + 3);
        while (next > 0 && Groups < 6)
        {
            int end = PayloadText.DigitsEnd(f, next, 9);
            int digits = end - next;
            int serialAt = digits == 6 || digits == 8 ? AfterSeparator(f, end) : -1;
            if (serialAt > 0)
            {
                int serialEnd = PayloadText.DigitsEnd(f, serialAt, 8);
                Start = start;
                return !PayloadText.IsAlnum(f[serialEnd]) && Print(f, next, digits, serialAt, serialEnd - serialAt)
                    && MarkUnconfirmed();
            }

            if (old || digits != 2)
            {
                return false;
            }

            AddGroup(f, next, digits);
            next = AfterSeparator(f, end);
        }

        return false;
    }

    // Place of the digit behind one separator with blanks around it, -1 when there is none.
    private static int AfterSeparator(byte[] f, int at)
    {
        int next = PayloadText.SkipBlanks(f, at, 2);
        byte c = f[next];
        if (IsJoint(c) || c == PayloadText.LineEnd)
        {
            next = PayloadText.SkipBlanks(f, next + 1, 2);
            while (f[next] == PayloadText.LineEnd && next - at < 6)
            {
                next++;
            }
        }

        return next > at && PayloadText.IsDigit(f[next]) ? next : -1;
    }

    // Start of the parts in front of the letter group: three of 3 + 2 + 2 digits or two of 2 + 2, one separator behind each.
    private static int BackParts(byte[] f, int anchor)
    {
        int second = BackPart(f, anchor, 2);
        int first = second < 0 ? -1 : BackPart(f, second, 2);
        int zeroth = first < 0 ? -1 : BackPart(f, first, 3);
        // Two pairs of digits behind blanks are more often something else.
        return zeroth >= 0 ? zeroth : first >= 0 && f[second - 1] != ' ' ? first : anchor;
    }

    private static int BackPart(byte[] f, int at, int digits)
    {
        int end = at - 1;
        if (end < 0 || (f[end] != ' ' && !IsJoint(f[end])))
        {
            return -1;
        }

        int start = end - digits;
        return start >= 0 && PayloadText.DigitsEnd(f, start, digits) == end && (start == 0 || !PayloadText.IsAlnum(f[start - 1]))
            ? start : -1;
    }

    // "53-H48", "X.H48", "12/H26": what stands in front belongs to it, so that the rest is not the code. Letters and a dash
    // are a label ("MHS-H26…").
    private static bool GoesOnInFront(byte[] f, int start)
    {
        if (start < 2 || !IsJoint(f[start - 1]) || !PayloadText.IsAlnum(f[start - 2]))
        {
            return false;
        }

        bool label = f[start - 1] == '-' || f[start - 1] == '_' || f[start - 1] == '/';
        return !label || PayloadText.IsDigit(f[start - 2]);
    }

    private static bool IsJoint(byte c)
    {
        return c == '.' || c == '-' || c == '_' || c == '/';
    }

    private void SetGluedGroups(int start, int letter, int agencyDigits)
    {
        Groups = 0;
        int at = start;
        while (at < letter)
        {
            // Seven digits are 3 + 2 + 2, four are 2 + 2.
            int length = letter - at == 7 ? 3 : 2;
            groupStart[Groups] = at;
            groupLength[Groups] = length;
            Groups++;
            at += length;
        }

        groupStart[Groups] = letter;
        groupLength[Groups] = 3;
        Groups++;
        for (int i = 0; i < agencyDigits; i += 2)
        {
            groupStart[Groups] = letter + 3 + i;
            groupLength[Groups] = 2;
            Groups++;
        }
    }

    // The usual lengths first: 6 + 4 of the rule of 2018, 8 + 7 of the newer one.
    private bool SplitGlued(byte[] f, int start, int letter, int digits)
    {
        for (int i = 0; i < 8; i++)
        {
            int dateDigits = i == 0 || i == 2 || i == 4 || i == 5 ? 6 : 8;
            int serialDigits = i == 0 || i == 3 ? 4 : i == 2 || i == 6 ? 5 : i == 4 || i == 7 ? 6 : 7;
            int agencyDigits = digits - dateDigits - serialDigits;
            if (agencyDigits < 0 || agencyDigits > 8 || (agencyDigits & 1) != 0 || (letter > start && agencyDigits != 0))
            {
                continue;
            }

            SetGluedGroups(start, letter, agencyDigits);
            int dateAt = letter + 3 + agencyDigits;
            if (Print(f, dateAt, dateDigits, dateAt + dateDigits, serialDigits))
            {
                return MarkUnconfirmed();
            }
        }

        return false;
    }

    private static bool IsEdge(byte[] f, int at)
    {
        return at < 0 || f[at] == 0 || f[at] == PayloadText.LineEnd || f[at] == PayloadText.FieldMark || f[at] == ' ' || f[at] == ':' || f[at] == '=';
    }
}
