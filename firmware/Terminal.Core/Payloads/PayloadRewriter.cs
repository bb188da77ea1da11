using Terminal.Core.Text;

namespace Terminal.Core.Payloads;

/// <summary>
/// Takes wrappings off in place, each in one pass that never writes ahead of what it reads: percent-encoding, UTF-8 encoded
/// twice, and JSON, of which a list of "key : value" fields is left.
/// </summary>
internal sealed class PayloadRewriter
{
    /// <summary>True when the pass has found something to take off.</summary>
    public bool Changed;

    /// <summary>
    /// True when a figure or letter was escaped, which no encoder does: the percent sign may have stood for another character.
    /// Holds until <see cref="Forget"/>.
    /// </summary>
    public bool PlainEscaped;

    private int read;
    private int write;
    private bool inString;

    /// <summary>Forgets what earlier payloads had.</summary>
    public void Forget()
    {
        PlainEscaped = false;
    }

    /// <summary>Starts a pass.</summary>
    public void Begin()
    {
        read = 0;
        write = 0;
        inString = false;
        Changed = false;
    }

    /// <summary>Percent-encoding, one layer of it, and in links '+' for a blank.</summary>
    public bool StepPercent(PayloadText text, bool plusIsBlank, int count)
    {
        byte[] b = text.Folded;
        while (read < text.Count && count > 0)
        {
            count--;
            int c = b[read];
            int value = -1;
            if (c == '%')
            {
                value = HexPair.At(b, read + 1);
                count -= 4;
            }

            if (value >= 0)
            {
                c = value;
                read += 2;
                Changed = true;
                PlainEscaped |= (PayloadText.IsLetter(c & 0xDF) && c < 0x80) || PayloadText.IsDigit(c);
            }
            else if (c == '+' && plusIsBlank)
            {
                c = ' ';
            }

            read++;
            b[write] = (byte)c;
            write++;
        }

        return Ended(text);
    }

    /// <summary>UTF-8 that was encoded twice: each character becomes the byte that it once was.</summary>
    public bool StepDoubleUtf8(PayloadText text, int count)
    {
        byte[] b = text.Folded;
        while (read < text.Count && count > 0)
        {
            count--;
            count -= b[read] < 0x80 ? 0 : 4;
            int next = Utf8.Next(b, read, text.Count);
            int single = next < 0 ? b[read] : LegacyEncodings.ToWindows1252(next >> 3);
            read += next < 0 ? 1 : next & 7;
            b[write] = (byte)single;
            write++;
        }

        return Ended(text);
    }

    /// <summary>JSON: structure becomes field ends, quotes become blanks, escapes become what they stand for.</summary>
    public bool StepJson(PayloadText text, int count)
    {
        byte[] b = text.Folded;
        while (read < text.Count && count > 0)
        {
            count--;
            int c = b[read];
            read++;
            if (c == '"')
            {
                inString = !inString;
                c = ' ';
            }
            else if (!inString)
            {
                c = c == '{' || c == '}' || c == '[' || c == ']' || c == ',' ? PayloadText.FieldMark : c;
            }
            else if (c == '\\' && read < text.Count)
            {
                Unescape(b, text.Count);
                count -= 12;
                continue;
            }

            b[write] = (byte)c;
            write++;
        }

        return Ended(text);
    }

    private void Unescape(byte[] b, int end)
    {
        int c = b[read];
        read++;
        if (c == 'u')
        {
            int high = read + 4 <= end ? HexPair.At(b, read) : -1;
            int low = high >= 0 ? HexPair.At(b, read + 2) : -1;
            if (low >= 0)
            {
                read += 4;
                int point = (high << 8) | low;
                PlainEscaped |= point < 0x80 && (PayloadText.IsLetter(point & 0xDF) || PayloadText.IsDigit(point));
                // Half a surrogate pair is no character; whole ones are outside what the terminal can draw.
                write += Utf8.Put(b, write, point >= 0xD800 && point <= 0xDFFF ? Utf8.Replacement : point);
                return;
            }
        }

        b[write] = c == 'n' || c == 'r' ? PayloadText.LineEnd : c == 't' ? PayloadText.FieldMark : c == 'b' || c == 'f' ? (byte)' ' : (byte)c;
        write++;
    }

    private bool Ended(PayloadText text)
    {
        if (read < text.Count)
        {
            return false;
        }

        text.CutTo(write);
        return true;
    }
}
