using System.Text;
using Terminal.Core.Text;

namespace Terminal.Core.Payloads;

/// <summary>
/// Finds dossier, procedure and agency codes wherever they stand in the text, takes them out of it and keeps the first of
/// each. A code read as it stands wins over one put together again; one announced as "the other code" comes second.
/// </summary>
internal sealed class CodeCollector
{
    private static readonly byte[] WordKhac = Encoding.UTF8.GetBytes("KHAC");

    private const int LongestGluedWord = 16;

    private readonly DossierCodeReader reader = new DossierCodeReader();
    private int position;
    private bool firstIsOther;
    private int work;

    /// <summary>True when something had the shape of a dossier code and was none.</summary>
    public bool Malformed;

    /// <summary>Day of receipt in the code kept, 0 when there is none.</summary>
    public int ReceiptDay;

    /// <summary>True when a procedure code is the whole text, or a label announces it.</summary>
    public bool ProcedureStandsOut;

    /// <summary>Starts at the front. Days after latestDay are no day of receipt; 0 when today is not known.</summary>
    public void Begin(PayloadText text, int latestDay, ScannedCode result)
    {
        position = 0;
        firstIsOther = false;
        Malformed = false;
        ReceiptDay = 0;
        ProcedureStandsOut = false;
        reader.LatestDay = latestDay;
        if (text.Folded[0] == '+')
        {
            ReadHibc(text, result);
        }
    }

    /// <summary>Looks at up to count more characters; true at the end.</summary>
    public bool Step(PayloadText text, ScannedCode result, int count)
    {
        byte[] f = text.Folded;
        int end = text.Count;
        int at = position;
        int budget = at + count;
        int limit = budget < end ? budget : end;
        while (at < limit)
        {
            int c = f[at];
            if (c < 'A')
            {
                if (c == '.')
                {
                    budget -= 4;
                    limit = budget < end ? budget : end;
                    int length = ProcedureCodeReader.LengthAt(f, at);
                    if (length > 0)
                    {
                        TakeProcedure(text, result, at - 1, length);
                        at += length - 2;
                        budget -= 32;
                        limit = budget < end ? budget : end;
                    }
                }
            }
            else if (c <= 'Z')
            {
                c = f[at + 1];
                if (c >= '0' && c <= '9')
                {
                    int next = Letter(text, result, at);
                    budget -= work - (next - at);
                    limit = budget < end ? budget : end;
                    at = next;
                    continue;
                }
            }

            at++;
        }

        position = at;
        return at >= end;
    }

    // Place where the search goes on.
    private int Letter(PayloadText text, ScannedCode result, int at)
    {
        byte[] f = text.Folded;
        work = 4;
        bool glued = IsGluedToWord(f, at);
        if (glued || DossierCodeReader.IsAnchor(f, at))
        {
            work = 64;
            if (reader.ReadAt(f, at))
            {
                work = 128;
                reader.Unconfirmed |= glued;
                TakeDossier(text, result);
                return reader.End;
            }

            Malformed |= reader.Malformed;
            if (reader.AgencyAlone && result.AgencyCode.Length == 0 && reader.End - reader.Start <= DossierCodeReader.AgencyChars)
            {
                result.AgencyCode.AppendAscii(f, reader.Start, reader.End - reader.Start);
                Fill(f, reader.Start, reader.End, PayloadText.TakenOtherCode);
            }

            return at + 3;
        }

        bool gluedBefore = at > 0 && PayloadText.IsDigit(f[at - 1]);
        if (PayloadText.IsDigit(f[at + 2]) && (gluedBefore || PayloadText.IsDigit(f[at + 3])) && (at == 0 || !PayloadText.IsLetter(f[at - 1])))
        {
            work = 64;
            if (reader.ReadGluedAt(f, at))
            {
                work = 128;
                TakeDossier(text, result);
            }

            return reader.End > at ? reader.End : at + 1;
        }

        return at + 1;
    }

    // "MHSH26.12…": a label that has lost what stood behind it.
    private static bool IsGluedToWord(byte[] f, int at)
    {
        if ((f[at] != 'H' && f[at] != 'G') || !PayloadText.IsDigit(f[at + 2]) || (f[at + 3] != '.' && f[at + 3] != '-'))
        {
            return false;
        }

        int start = at;
        while (start > 0 && at - start < LongestGluedWord && PayloadText.IsLetter(f[start - 1]))
        {
            start--;
        }

        return start < at && (start == 0 || f[start - 1] == ' ' || f[start - 1] == PayloadText.FieldMark || f[start - 1] == PayloadText.LineEnd);
    }

    private void TakeDossier(PayloadText text, ScannedCode result)
    {
        byte[] f = text.Folded;
        bool other = IsAnnouncedAsOther(f, reader.Start);
        Fill(f, reader.Start, reader.End, PayloadText.TakenDossierCode);
        if (result.DossierCode.Length == 0)
        {
            Keep(result, other);
            return;
        }

        if (reader.Code.SameAs(result.DossierCode))
        {
            result.CodeUnconfirmed &= reader.Unconfirmed;
            return;
        }

        if (reader.Code.SameAs(result.OtherDossierCode))
        {
            return;
        }

        result.DossierCodeCount += result.DossierCodeCount < 3 ? 1 : 0;
        bool better = (result.CodeUnconfirmed && !reader.Unconfirmed)
            || (firstIsOther && !other && result.CodeUnconfirmed == reader.Unconfirmed);
        if (better)
        {
            result.OtherDossierCode.CopyFrom(result.DossierCode);
            int count = result.DossierCodeCount;
            Keep(result, other);
            result.DossierCodeCount = count;
        }
        else if (result.OtherDossierCode.Length == 0)
        {
            result.OtherDossierCode.CopyFrom(reader.Code);
        }
    }

    private void Keep(ScannedCode result, bool other)
    {
        result.DossierCode.CopyFrom(reader.Code);
        result.CodeUnconfirmed = reader.Unconfirmed;
        result.DossierCodeCount = 1;
        ReceiptDay = reader.Day;
        firstIsOther = other;
    }

    private void TakeProcedure(PayloadText text, ScannedCode result, int at, int length)
    {
        byte[] f = text.Folded;
        if (result.ProcedureCode.Length == 0)
        {
            result.ProcedureCode.AppendAscii(f, at, length);
            int before = at;
            while (before > 0 && at - before < 4 && (f[before - 1] == ' ' || f[before - 1] == ':' || f[before - 1] == '=' || f[before - 1] == '"'))
            {
                before--;
            }

            ProcedureStandsOut = (at == 0 && at + length >= text.Count)
                || (before >= 4 && before < at && f[before - 1] == 'C' && f[before - 2] == 'H' && f[before - 3] == 'T')
                || (before >= 3 && before < at && f[before - 1] == 'C' && f[before - 2] == 'U' && f[before - 3] == 'T');
        }

        Fill(f, at, at + length, PayloadText.TakenOtherCode);
    }

    // '+', the code, and a check character that may have been a blank and trimmed away.
    private void ReadHibc(PayloadText text, ScannedCode result)
    {
        byte[] f = text.Folded;
        int count = text.Count;
        if (count > ScannedCode.DossierCodeChars + 2)
        {
            return;
        }

        byte last = f[count - 1];
        bool checkedLast = HibcCheck.ValueOf(f, 0, count - 1) == HibcCheck.CharacterValue(last);
        bool checkedBlank = HibcCheck.ValueOf(f, 0, count) == HibcCheck.Blank;
        bool confirmed = true;
        bool found = false;
        if (checkedLast)
        {
            found = ReadWhole(text, count - 1, last);
        }

        bool proven = found || checkedBlank;

        if (!found)
        {
            found = ReadWhole(text, count, 0);
            int dash = count - 1;
            while (dash > 0 && f[dash] != '-')
            {
                dash--;
            }

            // Four digits can hold no check character; of more, the last may be a wrong one.
            confirmed = checkedBlank || count - dash - 1 == 4;
        }

        if (!found && !PayloadText.IsDigit(last))
        {
            found = ReadWhole(text, count - 1, last);
            confirmed = false;
        }

        if (found)
        {
            reader.Unconfirmed = !confirmed || (reader.Unconfirmed && (!proven || reader.Day == 0));
            Keep(result, false);
            Fill(f, 0, count, PayloadText.TakenDossierCode);
        }
    }

    // Reads the code from place 1 to end; what stands at the end is put aside meanwhile.
    private bool ReadWhole(PayloadText text, int end, byte putAside)
    {
        byte[] f = text.Folded;
        if (putAside != 0)
        {
            f[end] = 0;
        }

        bool found = false;
        for (int at = 1; at < end && !found; at++)
        {
            found = DossierCodeReader.IsAnchor(f, at) && reader.ReadAt(f, at);
        }

        found = found && reader.Start == 1 && reader.End == end;
        if (putAside != 0)
        {
            f[end] = putAside;
        }

        return found;
    }

    // "Mã hồ sơ khác:", "mã hồ sơ cũ".
    private static bool IsAnnouncedAsOther(byte[] f, int start)
    {
        int at = start;
        while (at > 0 && start - at < 6 && !PayloadText.IsAlnum(f[at - 1]))
        {
            at--;
        }

        return (at >= 4 && PayloadText.StandsAt(f, at - 4, WordKhac))
            || (at >= 3 && f[at - 1] == 'U' && f[at - 2] == 'C' && !PayloadText.IsLetter(f[at - 3]));
    }

    private static void Fill(byte[] f, int start, int end, byte value)
    {
        for (int i = start; i < end; i++)
        {
            f[i] = value;
        }
    }
}
