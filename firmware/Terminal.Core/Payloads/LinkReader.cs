using System.Text;
using Terminal.Core.Text;

namespace Terminal.Core.Payloads;

/// <summary>
/// What is kept of a link: its host and, where it holds nothing else, its token. A link is never followed; user, port, path
/// and parameters are dropped.
/// </summary>
internal sealed class LinkReader
{
    private const int LookedAt = 256;
    private const int WordsLookedAt = 128;

    // ID, tax, telephone and account numbers have at least so many figures.
    private const int PersonalDigits = 9;

    private static readonly byte[] GovVn = Encoding.UTF8.GetBytes(".GOV.VN");

    // Words in path or host by which one-stop systems give themselves away, then those of surveys, identity apps and invoices,
    // whose tokens are none of this terminal's business; folded, separated by blanks.
    private readonly char[] slipWords = "APIQR TRA-CUU TRACUU HO-SO HOSO PHIEU BIENNHAN BIEN-NHAN /QR".ToCharArray();
    private readonly char[] systemWords = "DICHVUCONG MOTCUA IGATE DVC HCC TTHC".ToCharArray();
    private readonly char[] otherWords = "DANH-GIA DANHGIA KHAO-SAT KHAOSAT HAI-LONG HAILONG VNEID HOADON HOA-DON".ToCharArray();
    private readonly char[] procedureWords = "THU-TUC THUTUC THU_TUC".ToCharArray();

    /// <summary>True when the payload is a link, or holds one.</summary>
    public bool IsLink;

    /// <summary>True for a page about a procedure on a government host, though it may name no procedure code, or by a GUID.</summary>
    public bool IsProcedurePage;

    private bool slip;
    private bool system;

    /// <summary>Looks at the bytes, before any decoding, and takes the host.</summary>
    public void ReadHost(PayloadText text, PayloadSurvey survey, TextBuffer host)
    {
        host.Clear();
        byte[] b = text.Folded;
        int start;
        if (survey.SchemeEnd > 0)
        {
            IsLink = true;
            start = survey.SchemeEnd + 3;
        }
        else
        {
            start = 0;
            int end = HostEnd(b, 0);
            bool domain = end > 3 && EndsLikeDomain(b, end);
            bool www = end > 4 && (b[0] | 32) == 'w' && (b[1] | 32) == 'w' && (b[2] | 32) == 'w' && b[3] == '.';
            IsLink = survey.QueryMark >= 0 || (survey.Blanks == 0 && domain && (b[end] == '/' || www));
        }

        if (IsLink)
        {
            TakeHost(b, start, host);
        }
    }

    /// <summary>Looks for the words by which slips, one-stop systems and pages of procedures are known.</summary>
    public void ReadWords(PayloadText text, TextBuffer host)
    {
        int count = text.Count < WordsLookedAt ? text.Count : WordsLookedAt;
        bool government = EndsWithGovVn(host);
        bool other = ContainsAny(text.Folded, count, otherWords);
        slip = !other && ContainsAny(text.Folded, count, slipWords);
        system = !other && (government || ContainsAny(text.Folded, count, systemWords));
        IsProcedurePage = government && !slip && ContainsAny(text.Folded, count, procedureWords);
    }

    /// <summary>
    /// Looks for the token of an opaque link in the decoded text, after <see cref="ReadWords"/>, and says whether the link is
    /// one of a slip.
    /// </summary>
    public bool ReadToken(PayloadText text, TextBuffer token)
    {
        token.Clear();
        int count = text.Count < LookedAt ? text.Count : LookedAt;
        byte[] f = text.Folded;
        bool guid = false;
        int best = -1;
        int length = 0;
        for (int at = 8; at < count && !guid; at++)
        {
            if (f[at] == '-' && IsGuid(f, at - 8))
            {
                best = at - 8;
                length = 36;
                guid = true;
            }
            else if (f[at] == '=' && best < 0 && slip && IsTokenKey(f, at))
            {
                length = TokenLength(f, at + 1);
                best = length > 0 ? at + 1 : -1;
            }
        }

        if (best < 0 && slip && system)
        {
            best = LastSegment(f, count);
            length = best > 0 ? TokenLength(f, best) : 0;
            best = length > 0 && IsMixed(f, best, length) ? best : -1;
        }

        if (best < 0 || !(slip || system) || !IsAscii(text.Chars, best, length))
        {
            return false;
        }

        token.Append(text.Chars, best, length);
        return true;
    }

    private static int HostEnd(byte[] b, int at)
    {
        int start = at;
        while (at - start < 80 && b[at] != 0 && b[at] != '/' && b[at] != '?' && b[at] != '#' && b[at] != '\\' && b[at] > ' ')
        {
            at++;
        }

        return at;
    }

    // A dot and a last label of letters only, a port allowed behind it.
    private static bool EndsLikeDomain(byte[] b, int end)
    {
        int colon = end;
        while (colon > 0 && PayloadText.IsDigit(b[colon - 1]))
        {
            colon--;
        }

        end = colon > 0 && b[colon - 1] == ':' ? colon - 1 : end;
        int start = end;
        while (start > 0 && PayloadText.IsLetter(b[start - 1] & 0xDF))
        {
            start--;
        }

        return end - start >= 2 && start >= 2 && b[start - 1] == '.' && b[start - 2] != '.';
    }

    private static void TakeHost(byte[] b, int start, TextBuffer host)
    {
        int end = start;
        int limit = start + 300;
        while (end < limit && b[end] > ' ' && b[end] != '/' && b[end] != '?' && b[end] != '#' && b[end] != '\\')
        {
            end++;
            if (b[end - 1] == '@')
            {
                start = end;
            }
        }

        bool dot = false;
        int figures = 0;
        int last = '.';
        for (int i = start; i < end; i++)
        {
            byte c = b[i];
            if (c == ':')
            {
                break;
            }

            bool letter = PayloadText.IsLetter(c & 0xDF) && c < 0x80;
            bool plain = letter || PayloadText.IsDigit(c) || c == '-' || (c == '.' && last != '.');
            last = c;
            figures = PayloadText.IsDigit(c) ? figures + 1 : 0;
            if (!plain || figures == PersonalDigits || host.Length == host.Capacity)
            {
                // A host with other letters may only look like one that people know, one with a long number may name somebody: none
                // is kept.
                host.Wipe();
                return;
            }

            dot |= c == '.';
            host.Append((char)(letter ? c | 32 : c));
        }

        if (!dot || last == '.')
        {
            host.Wipe();
        }
    }

    private static bool EndsWithGovVn(TextBuffer host)
    {
        int start = host.Length - GovVn.Length;
        for (int i = 0; start >= 0 && i < GovVn.Length; i++)
        {
            if (VietnameseLetters.Upper(host.Chars[start + i]) != GovVn[i])
            {
                return false;
            }
        }

        return start > 0;
    }

    // id, token, key, guid, uuid, code, data, t, k, q, c, d: words that hold no meaning.
    private static bool IsTokenKey(byte[] f, int equals)
    {
        int start = equals;
        while (start > 0 && equals - start < 8 && PayloadText.IsLetter(f[start - 1]))
        {
            start--;
        }

        int length = equals - start;
        byte first = f[start];
        byte last = f[equals - 1];
        return (length == 1 && (first == 'T' || first == 'K' || first == 'Q' || first == 'C' || first == 'D'))
            || (length == 2 && first == 'I' && last == 'D')
            || (length == 3 && first == 'K' && last == 'Y')
            || (length == 4 && ((first == 'G' && last == 'D') || (first == 'U' && last == 'D') || (first == 'C' && last == 'E')
                || (first == 'D' && last == 'A')))
            || (length == 5 && first == 'T' && last == 'N');
    }

    // 8 to 64 letters, digits, '-' and '_'; never with a number in it that may be somebody's. Identifiers and digests in
    // hexadecimal have as many figures in a row by chance.
    private static int TokenLength(byte[] f, int at)
    {
        int end = at;
        bool hex = true;
        bool letters = false;
        int figures = 0;
        bool personal = false;
        while (end - at <= 64 && (PayloadText.IsAlnum(f[end]) || f[end] == '-' || f[end] == '_'))
        {
            letters |= PayloadText.IsLetter(f[end]);
            hex &= HexPair.Digit(f[end]) >= 0;
            figures = PayloadText.IsDigit(f[end]) ? figures + 1 : 0;
            personal |= figures == PersonalDigits;
            end++;
        }

        int length = end - at;
        bool digest = hex && letters && (length == 24 || length == 32 || length == 40 || length == 64);
        return length < 8 || length > 64 || (personal && !digest) ? 0 : length;
    }

    // "/qr/Ab3dE9xZ12": the place of the last part of a path, when nothing but a fragment or a query follows it; else -1.
    private static int LastSegment(byte[] f, int count)
    {
        int end = 0;
        int slash = -1;
        while (end < count && f[end] != '?' && f[end] != PayloadText.FieldMark && f[end] != ' ' && f[end] != PayloadText.LineEnd)
        {
            slash = f[end] == '/' && PayloadText.IsAlnum(f[end + 1]) ? end : slash;
            end++;
        }

        return slash < 0 || slash + 1 + TokenLength(f, slash + 1) != (end > 0 && f[end - 1] == '/' ? end - 1 : end) ? -1 : slash + 1;
    }

    // Words of a path have no figures between their letters.
    private static bool IsMixed(byte[] f, int at, int length)
    {
        bool digit = false;
        bool letter = false;
        for (int i = at; i < at + length; i++)
        {
            digit |= PayloadText.IsDigit(f[i]);
            letter |= PayloadText.IsLetter(f[i]);
        }

        return digit && letter;
    }

    // Letters with marks fold to plain ones, but are in no token.
    private static bool IsAscii(char[] chars, int at, int count)
    {
        for (int i = at; i < at + count; i++)
        {
            if (chars[i] >= 0x80)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsGuid(byte[] f, int at)
    {
        if (at > 0 && PayloadText.IsAlnum(f[at - 1]))
        {
            return false;
        }

        for (int i = 0; i < 36; i++)
        {
            bool dash = i == 8 || i == 13 || i == 18 || i == 23;
            if (dash ? f[at + i] != '-' : HexPair.Digit(f[at + i]) < 0)
            {
                return false;
            }
        }

        return !PayloadText.IsAlnum(f[at + 36]);
    }

    private static bool ContainsAny(byte[] f, int count, char[] words)
    {
        int start = 0;
        for (int i = 0; i <= words.Length; i++)
        {
            if (i == words.Length || words[i] == ' ')
            {
                if (Contains(f, count, words, start, i - start))
                {
                    return true;
                }

                start = i + 1;
            }
        }

        return false;
    }

    private static bool Contains(byte[] f, int count, char[] words, int start, int length)
    {
        int first = words[start];
        int last = count - length;
        for (int at = 0; at <= last; at++)
        {
            if (f[at] == first)
            {
                int same = 1;
                while (same < length && f[at + same] == words[start + same])
                {
                    same++;
                }

                if (same == length)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
