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

    /// <summary>Longest group in it: a longer one may be somebody's number.</summary>
    public const int GroupChars = 8;

    private const int MaxGroups = 12;
    private const int FirstYear = 2018;

    /// <summary>Latest day of receipt that is believed, 0 when today is not known. A later one may be a wrong clock's fault as well as the paper's.</summary>
    public int LatestDay;

    /// <summary>Printed form of the code read last.</summary>
    public readonly TextBuffer Code = new TextBuffer(ScannedCode.DossierCodeChars);

    /// <summary>Length of the agency part in <see cref="Code"/>.</summary>
    public int AgencyLength;

    /// <summary>Local day number of its date, 0 when that is later than <see cref="LatestDay"/>.</summary>
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

    private bool spacedDots;
    private bool plainSpan;
    private int anchorGroup;

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
        else if (oneForm && plainSpan && f[End] != '-' && f[End] != '.')
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
        int start = GluedFront(f, letter);
        int end = PayloadText.DigitsEnd(f, letter + 1, 32);
        Start = start;
        End = end;
        int before = letter - start;
        int after = end - letter - 1;
        if (start < 0 || PayloadText.IsAlnum(f[end]) || (f[letter] != 'H' && f[letter] != 'G') || after < 2)
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

            SetGluedGroups(f, start, letter, agencyDigits);
            return ReadTail(f, dash, true) && MarkUnconfirmed();
        }

        return SplitGlued(f, start, letter, after - 2);
    }

    // Start of the 3 + 2 + 2 or 2 + 2 figures in front of the letter, with or without a dot between any two; the letter itself
    // when there are none, -1 when something else stands there.
    private static int GluedFront(byte[] f, int letter)
    {
        int second = GluedBack(f, letter, 2);
        int first = second < 0 ? -1 : GluedBack(f, second, 2);
        int zeroth = first < 0 ? -1 : GluedBack(f, first, 3);
        return zeroth >= 0 && StandsAlone(f, zeroth) ? zeroth
            : first >= 0 && StandsAlone(f, first) ? first
            : StandsAlone(f, letter) ? letter : -1;
    }

    private static int GluedBack(byte[] f, int at, int digits)
    {
        int end = at > 0 && IsJoint(f[at - 1]) ? at - 1 : at;
        int start = end - digits;
        return start >= 0 && PayloadText.DigitsEnd(f, start, digits) == end ? start : -1;
    }

    private static bool StandsAlone(byte[] f, int start)
    {
        return (start == 0 || !PayloadText.IsAlnum(f[start - 1])) && !GoesOnInFront(f, start);
    }

    private void Reset()
    {
        Code.Clear();
        Unconfirmed = false;
        Malformed = false;
        AgencyAlone = false;
        Groups = 0;
        spacedDots = false;
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
        bool spacedFront = spaced >= 0 && spaced < start;
        Start = spacedFront ? spaced : start;
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

        plainSpan = !spacedFront;
        anchorGroup = Groups;
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

            spacedDots |= next != End + 1;
            plainSpan &= next == End + 1;

            int end = next;
            while (PayloadText.IsAlnum(f[end]) && end - next <= AgencyChars)
            {
                end++;
            }

            one = AddGroup(f, next, end - next);
            End = end;
        }

        return one && (anchorGroup == 0 || Groups == anchorGroup + 1) && f[End] != 0x7F;
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
        if (letterGroup || length > GroupChars || Groups >= MaxGroups - 1)
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
            return oneForm && !GoesOnInFront(f, Start) && SplitTail(f, dateAt);
        }

        int serialAt = PayloadText.SkipBlanks(f, second + 1, 2);
        int serialEnd = PayloadText.DigitsEnd(f, serialAt, 8);
        if (PayloadText.IsAlnum(f[serialEnd]))
        {
            return false;
        }

        // A blank on one side of a dash only, or a strange sign at either end, may be a figure that was misread.
        bool even = (dash == End) == (dateAt == dash + 1) && (second == dateEnd) == (serialAt == second + 1);
        Unconfirmed = spacedDots || !even || !HasKnownShape() || !EndsCleanly(f, serialEnd) || NumberInFront(f)
            || NumberBehind(f, serialEnd, serialEnd - serialAt)
            || (serialEnd - serialAt > 4 && Start > 0 && (f[Start - 1] == '+' || f[0] == '+'));
        if (GoesOnInFront(f, Start) || !Print(f, dateAt, dateEnd - dateAt, serialAt, serialEnd - serialAt, 0))
        {
            return false;
        }

        // A whole code of a day to come stands there figure by figure: it is shown, and not certain.
        if (LatestDay != 0 && Day > LatestDay)
        {
            Unconfirmed = true;
            Day = 0;
        }

        return true;
    }

    // "H26.12-2605250001": date and serial without the dash between them. A date of eight figures begins with 20, which as one
    // of six would be a month above 12: never both.
    private bool SplitTail(byte[] f, int at)
    {
        int end = PayloadText.DigitsEnd(f, at, 16);
        int digits = end - at;
        return !PayloadText.IsAlnum(f[end])
            && (Print(f, at, 8, at + 8, digits - 8, LatestDay) || Print(f, at, 6, at + 6, digits - 6, LatestDay)) && MarkUnconfirmed();
    }

    // "…-0001-1", "…-0001*": the code may have one more part than is known here.
    private static bool EndsCleanly(byte[] f, int end)
    {
        switch ((int)f[end])
        {
            case 0:
            case ' ':
            case ',':
            case ';':
            case ':':
            case ')':
            case ']':
            case '}':
            case '"':
            case '&':
            case '?':
            case '/':
            case '<':
            case PayloadText.FieldMark:
            case PayloadText.LineEnd:
                return true;
            case '.':
                return !PayloadText.IsDigit(f[end + 1]);
            default:
                return false;
        }
    }

    // Units are written with two or three figures a level behind the letter group, in front of it as 000.00.00 or 00.00. Any
    // other shape may have lost or won a dot or a figure.
    private bool HasKnownShape()
    {
        if (anchorGroup == 0)
        {
            bool known = true;
            for (int i = 1; i < Groups; i++)
            {
                known &= groupLength[i] == 2 || groupLength[i] == 3;
            }

            return known;
        }

        return anchorGroup >= 2 && anchorGroup <= 3 && groupLength[anchorGroup - 1] == 2 && groupLength[anchorGroup - 2] == 2
            && (anchorGroup == 2 || groupLength[0] == 3);
    }

    // "000 00.53.H48", "98,H29", ".53.H48": a group of figures that has lost its dot or itself, or another number. Nothing can
    // be lost in front of a whole shape.
    private bool NumberInFront(byte[] f)
    {
        bool whole = anchorGroup == 0 ? Groups > 1 : anchorGroup > 2;
        if (whole || Start == 0)
        {
            return false;
        }

        int end = Start - 1;
        while (end > 0 && Start - end < 4 && !PayloadText.IsAlnum(f[end - 1]))
        {
            end--;
        }

        int at = end;
        while (at > 0 && end - at < 4 && PayloadText.IsDigit(f[at - 1]))
        {
            at--;
        }

        int digits = end - at;
        bool alone = at == 0 || f[at - 1] == ' ' || f[at - 1] == '"' || f[at - 1] == '.'
            || f[at - 1] == PayloadText.FieldMark || f[at - 1] == PayloadText.LineEnd;
        return f[Start - 1] == '.' || ((digits == 2 || digits == 3) && alone);
    }

    // "0092 637": one to three figures that may be the rest of the serial.
    private static bool NumberBehind(byte[] f, int end, int serialDigits)
    {
        int at = f[end] == 0 ? end : PayloadText.SkipBlanks(f, end + 1, 2);
        int after = PayloadText.DigitsEnd(f, at, 4);
        int digits = after - at;
        byte c = f[after];
        return digits > 0 && digits + serialDigits <= 7
            && (c == 0 || (c == ' ' && f[end] == ' ') || c == ',' || c == '"' || c == PayloadText.FieldMark || c == PayloadText.LineEnd);
    }

    // Puts the printed form together when date and serial are in their grammar and the day is not after the latest, 0 for any.
    private bool Print(byte[] f, int dateAt, int dateDigits, int serialAt, int serialDigits, int latestDay)
    {
        Day = ReceiptDay(f, dateAt, dateDigits, latestDay);
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

    private static int ReceiptDay(byte[] f, int at, int digits, int latestDay)
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
        return latestDay != 0 && number > latestDay ? 0 : number;
    }

    // Blanks, dots, slashes, underscores, plus signs (bank notes) or line ends where dashes and dots belong. Digits are never moved
    // between parts.
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
                return !PayloadText.IsAlnum(f[serialEnd]) && Print(f, next, digits, serialAt, serialEnd - serialAt, LatestDay)
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
        if (IsJoint(c) || c == '+' || c == PayloadText.LineEnd)
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
        if (end < 0 || (f[end] != ' ' && f[end] != '+' && !IsJoint(f[end])))
        {
            return -1;
        }

        int start = end - digits;
        return start >= 0 && PayloadText.DigitsEnd(f, start, digits) == end && (start == 0 || !PayloadText.IsAlnum(f[start - 1]))
            ? start : -1;
    }

    // "53-H48", "X.H48", "12/H26": what stands in front belongs to it, so that the rest is not the code. Letters and a dash
    // are a label ("MHS-H26…"), four figures and a slash are part of a path ("/2026/H26…"): no group of a unit is as long.
    private static bool GoesOnInFront(byte[] f, int start)
    {
        if (start < 2 || !IsJoint(f[start - 1]) || !PayloadText.IsAlnum(f[start - 2]))
        {
            return false;
        }

        bool label = f[start - 1] == '-' || f[start - 1] == '_' || f[start - 1] == '/';
        bool path = f[start - 1] == '/' && start >= 5 && PayloadText.DigitsEnd(f, start - 5, 4) == start - 1;
        return !label || (PayloadText.IsDigit(f[start - 2]) && !path);
    }

    private static bool IsJoint(byte c)
    {
        return c == '.' || c == '-' || c == '_' || c == '/';
    }

    private void SetGluedGroups(byte[] f, int start, int letter, int agencyDigits)
    {
        Groups = 0;
        int at = start;
        while (at < letter)
        {
            // Three groups are 3 + 2 + 2, two are 2 + 2; dots may stand behind some of them.
            int left = 0;
            for (int i = at; i < letter; i++)
            {
                left += PayloadText.IsDigit(f[i]) ? 1 : 0;
            }

            int length = left == 7 ? 3 : 2;
            groupStart[Groups] = at;
            groupLength[Groups] = length;
            Groups++;
            at += length;
            at += PayloadText.IsDigit(f[at]) || at == letter ? 0 : 1;
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

            SetGluedGroups(f, start, letter, agencyDigits);
            int dateAt = letter + 3 + agencyDigits;
            if (Print(f, dateAt, dateDigits, dateAt + dateDigits, serialDigits, LatestDay))
            {
                return MarkUnconfirmed();
            }
        }

        return false;
    }

    private static bool IsEdge(byte[] f, int at)
    {
        return at < 0 || f[at] == 0 || f[at] == PayloadText.LineEnd || f[at] == PayloadText.FieldMark || f[at] == ' ' || f[at] == ':' || f[at] == '=' || f[at] == '"';
    }
}
