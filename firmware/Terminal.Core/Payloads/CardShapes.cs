using Terminal.Core.Text;

namespace Terminal.Core.Payloads;

/// <summary>
/// Recognises identity and health cards by the shape of their fields, before anything of a payload is looked at more closely.
/// Cut-off cards count too: what begins like a card is never taken for a paper.
/// </summary>
internal sealed class CardShapes
{
    private const int MaxFields = 16;

    // Cards are shorter; papers that are longer have their first fields within it.
    private const int LookedAt = 700;

    // More than the longest number of a card, damaged or not.
    private const int LongestNumber = 24;

    private readonly int[] starts = new int[MaxFields];
    private readonly int[] ends = new int[MaxFields];
    private int fields;

    /// <summary>The card that a payload is, <see cref="ForeignKind.None"/> when it is none.</summary>
    public ForeignKind Classify(byte[] f, int count)
    {
        count = count < LookedAt ? count : LookedAt;
        // Cards begin with their number; most papers are told apart by their first field, and many by its length.
        if (IsLongField(f, count))
        {
            return ForeignKind.None;
        }

        Split(f, count, 1);
        if (!IsDamagedNumber(f) && !IsHealthLength())
        {
            return ForeignKind.None;
        }

        Split(f, count, MaxFields);
        if (IsCitizenCard(f))
        {
            return ForeignKind.CitizenCard;
        }

        return IsHealthCard(f) ? ForeignKind.HealthCard : ForeignKind.None;
    }

    // A character of the first field stands so far behind its first one that it is no number.
    private static bool IsLongField(byte[] f, int count)
    {
        int at = 0;
        while (at < count && IsMargin(f[at]))
        {
            at++;
        }

        int end = at + LongestNumber;
        if (end >= count || IsMargin(f[end]))
        {
            return false;
        }

        while (at <= end && f[at] != '|')
        {
            at++;
        }

        return at > end;
    }

    private static bool IsMargin(byte c)
    {
        return c <= ' ' || c == '"';
    }

    private void Split(byte[] f, int count, int most)
    {
        fields = 0;
        int start = 0;
        for (int at = 0; at <= count && fields < most; at++)
        {
            if (at == count || f[at] == '|')
            {
                int from = start;
                int to = at;
                while (from < to && IsMargin(f[from]))
                {
                    from++;
                }

                while (to > from && IsMargin(f[to - 1]))
                {
                    to--;
                }

                starts[fields] = from;
                ends[fields] = to;
                fields++;
                start = at + 1;
            }
        }
    }

    private bool IsCitizenCard(byte[] f)
    {
        if (fields < 3 || !IsDamagedNumber(f))
        {
            return false;
        }

        bool oldNumber = Length(1) == 0 || IsDigits(f, 1, 9);
        int birth = -1;
        for (int i = 1; i <= 4 && birth < 0; i++)
        {
            birth = i < fields && IsCardDate(f, i) ? i : -1;
        }

        if (birth > 0 && birth + 1 < fields && IsSex(f, birth + 1))
        {
            return true;
        }

        // Name behind the two numbers: a card, though the rest may be cut off or unreadable.
        return IsDigits(f, 0, 12) && oldNumber && ((birth > 0 && fields >= 4) || IsName(f, 2));
    }

    private bool IsHealthCard(byte[] f)
    {
        if (IsHealthNumber(f))
        {
            return fields == 1 || IsHex(f, 1) || Length(1) == 0 || IsName(f, 1);
        }

        return IsHealthLength() && fields >= 4 && IsHex(f, 1) && Length(3) == 1 && f[starts[3]] >= '0' && f[starts[3]] <= '2';
    }

    private bool IsHealthLength()
    {
        int length = Length(0);
        return length == 10 || length == 12 || length == 15;
    }

    // Two letters and thirteen digits.
    private bool IsHealthNumber(byte[] f)
    {
        int at = starts[0];
        return fields > 0 && Length(0) == 15 && PayloadText.IsLetter(f[at]) && PayloadText.IsLetter(f[at + 1])
            && PayloadText.DigitsEnd(f, at + 2, 13) == at + 15;
    }

    private int Length(int field)
    {
        return field < fields ? ends[field] - starts[field] : -1;
    }

    private bool IsDigits(byte[] f, int field, int digits)
    {
        return Length(field) == digits && PayloadText.DigitsEnd(f, starts[field], digits) == ends[field];
    }

    // An ID number, perhaps with a wrong character, or run together with the next number.
    private bool IsDamagedNumber(byte[] f)
    {
        int length = Length(0);
        int digits = 0;
        for (int i = 0; i < length && i < 24; i++)
        {
            digits += PayloadText.IsDigit(f[starts[0] + i]) ? 1 : 0;
        }

        return length >= 11 && length <= 23 && digits >= length - 2;
    }

    // ddMMyyyy of somebody alive or of a card's issue.
    private bool IsCardDate(byte[] f, int field)
    {
        if (!IsDigits(f, field, 8))
        {
            return false;
        }

        int at = starts[field];
        int year = PayloadText.Number(f, at + 4, 4);
        return year >= 1880 && year <= 2099 && LocalTime.IsDate(year, PayloadText.Number(f, at + 2, 2), PayloadText.Number(f, at, 2));
    }

    private bool IsSex(byte[] f, int field)
    {
        int at = starts[field];
        return (Length(field) == 3 && f[at] == 'N' && f[at + 1] == 'A' && f[at + 2] == 'M')
            || (Length(field) == 2 && f[at] == 'N' && f[at + 1] == 'U');
    }

    // Letters and blanks only, and no word that papers and systems begin with.
    private bool IsName(byte[] f, int field)
    {
        int length = Length(field);
        if (length < 2 || length > 60)
        {
            return false;
        }

        int at = starts[field];
        bool paper = (f[at] == 'G' && f[at + 1] == 'I' && f[at + 2] == 'A' && f[at + 3] == 'Y')
            || (f[at] == 'P' && f[at + 1] == 'H' && f[at + 2] == 'I' && f[at + 3] == 'E' && f[at + 4] == 'U')
            || (f[at] == 'H' && f[at + 1] == 'E' && f[at + 2] == ' ' && f[at + 3] == 'T');
        for (int i = 0; i < length && !paper; i++)
        {
            byte c = f[at + i];
            paper = !PayloadText.IsLetter(c) && c != ' ' && c != '"' && c != PayloadText.OtherCharacter;
        }

        return !paper;
    }

    private bool IsHex(byte[] f, int field)
    {
        int length = Length(field);
        if (length < 4 || (length & 1) != 0)
        {
            return false;
        }

        int looked = length < 64 ? length : 64;
        for (int i = 0; i < looked; i++)
        {
            if (HexPair.Digit(f[starts[field] + i]) < 0)
            {
                return false;
            }
        }

        return true;
    }
}
