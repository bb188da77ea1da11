using Terminal.Core.Text;

namespace Terminal.Core.Payloads;

/// <summary>A stretch of the payload that holds an item of free text.</summary>
internal sealed class TextSpan
{
    // Names are cut at 80 characters; marks and doubled blanks may stand between them.
    private const int LookedAt = 160;

    // No name is kept beyond a number of so many figures.
    private const int PersonalDigits = 9;

    /// <summary>First character.</summary>
    public int Start;

    /// <summary>Place behind the last character; not above <see cref="Start"/> when the item is not there.</summary>
    public int End;

    /// <summary>Forgets the stretch.</summary>
    public void Clear()
    {
        Start = 0;
        End = 0;
    }

    /// <summary>
    /// Copies the text: trimmed, blanks joined, cut where it begins to speak of a person. False when less than two letters
    /// are left.
    /// </summary>
    public bool CopyTo(PayloadText text, TextBuffer target)
    {
        target.Clear();
        byte[] f = text.Folded;
        if (End - Start > LookedAt)
        {
            End = Start + LookedAt;
        }

        int end = CutPerson(f);
        int at = Start;
        while (at < end && !PayloadText.IsAlnum(f[at]))
        {
            at++;
        }

        while (end > at && !PayloadText.IsAlnum(f[end - 1]) && f[end - 1] != ')')
        {
            end--;
        }

        int letters = 0;
        bool blank = false;
        int figures = 0;
        int number = 0;
        for (; at < end; at++)
        {
            if (f[at] == ' ' || f[at] == PayloadText.LineEnd)
            {
                blank = true;
                continue;
            }

            bool letter = PayloadText.IsLetter(f[at]);
            if (PayloadText.IsDigit(f[at]))
            {
                number = figures == 0 ? target.Length : number;
                figures++;
                if (figures == PersonalDigits)
                {
                    // "012 345 678 901": somebody's number, written in parts.
                    System.Array.Clear(target.Chars, number, target.Length - number);
                    target.Length = number;
                    break;
                }
            }
            else if (letter)
            {
                figures = 0;
            }

            if (blank && target.Length > 0)
            {
                target.Append(' ');
            }

            blank = false;
            letters += letter ? 1 : 0;
            target.Append(text.Chars[at]);
        }

        // Cut at the room there is, the name may end in a blank.
        if (target.Length > 0 && target.Chars[target.Length - 1] == ' ')
        {
            target.Length--;
        }

        if (letters < 2)
        {
            target.Wipe();
        }

        return letters >= 2;
    }

    // "… của ông Nguyễn", "… cho bà Trần": the paper's name ends before them.
    private int CutPerson(byte[] f)
    {
        for (int at = Start; at + 8 < End; at++)
        {
            if (f[at] == ' ' && f[at + 1] == 'C' && f[at + 4] == ' '
                && ((f[at + 2] == 'U' && f[at + 3] == 'A') || (f[at + 2] == 'H' && f[at + 3] == 'O'))
                && ((f[at + 5] == 'O' && f[at + 6] == 'N' && f[at + 7] == 'G' && !PayloadText.IsLetter(f[at + 8]))
                    || (f[at + 5] == 'B' && f[at + 6] == 'A' && !PayloadText.IsLetter(f[at + 7]))))
            {
                return at;
            }
        }

        return End;
    }
}
