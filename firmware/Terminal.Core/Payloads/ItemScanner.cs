namespace Terminal.Core.Payloads;

/// <summary>
/// Walks once over the folded text, keeps in mind which label was read last, and gives each date, number and stretch of text
/// that follows to the item that the label announces. Dossier and procedure codes have been taken out before.
/// </summary>
internal sealed class ItemScanner
{
    /// <summary>Dates that stand alone in a field, in the order of the text.</summary>
    public const int MaxLooseDates = 4;

    // ID, tax, telephone and account numbers have at least so many: no name is kept beyond one.
    private const int LongNumberDigits = 9;

    private readonly LabelIndex labels = new LabelIndex();
    private readonly DateReader dates = new DateReader();

    /// <summary>Items found so far.</summary>
    public readonly ItemFindings Found = new ItemFindings();

    private int position;
    private bool linkSeparators;
    private bool commaSeparators;
    private LabelKind label;
    private int labelStart;
    private bool labelFixed;
    private bool labelLoose;
    private bool labelIsContent;
    private bool labelIsField;
    private bool valuePending;
    private bool fieldFresh;
    private TextSpan capture;
    private readonly TextSpan discarded = new TextSpan();

    /// <summary>Reads some more of the labels; true when it may begin.</summary>
    public bool Prepare()
    {
        return labels.Build();
    }

    /// <summary>
    /// Starts at the front. In links and link-like text '&amp;' and '?' end a field as well; in lists that have no other
    /// separator, commas do.
    /// </summary>
    public void Begin(bool linkSeparators, bool commaSeparators)
    {
        this.linkSeparators = linkSeparators;
        this.commaSeparators = commaSeparators;
        position = 0;
        capture = null;
        Found.Clear();
        discarded.Clear();
        ClearLabel();
        fieldFresh = true;
    }

    /// <summary>Walks on for about count characters' worth of work; true at the end.</summary>
    public bool Step(PayloadText text, int count)
    {
        byte[] f = text.Folded;
        char[] chars = text.Chars;
        int end = text.Count;
        int at = position;
        int budget = at + count;
        int limit = budget < end ? budget : end;
        while (at < limit)
        {
            int c = f[at];
            if (c >= 'A' && c <= 'Z')
            {
                int before = at > 0 ? f[at - 1] : 0;
                int letter = chars[at];
                // Inside a word only a capital behind a small letter can begin another one.
                if (before < 'A' || before > 'Z'
                    || ((letter < 'a' || letter > 'z') && chars[at - 1] >= 'a' && LabelIndex.IsHump(chars, at)))
                {
                    int next = Word(text, at);
                    budget -= labels.Looked + 6 - (next - at);
                    limit = budget < end ? budget : end;
                    at = next;
                    continue;
                }
            }
            else if (c >= '0' && c <= '9')
            {
                bool insideWord = at > 0 && PayloadText.IsLetter(f[at - 1]);
                int next = insideWord ? FiguresInWord(f, at) : Figures(f, at);
                budget -= 24 - (next - at);
                limit = budget < end ? budget : end;
                at = next;
                continue;
            }
            else if (c != ' ')
            {
                budget -= 4;
                limit = budget < end ? budget : end;
                Sign(f, at, c);
            }

            at++;
        }

        position = at;
        if (position < end)
        {
            return false;
        }

        EndCapture(f, end);
        return true;
    }

    private void Sign(byte[] f, int at, int c)
    {
        switch (c)
        {
            case PayloadText.LineEnd:
            case PayloadText.FieldMark:
                EndField(f, at);
                break;
            case ',':
                if (commaSeparators)
                {
                    EndField(f, at);
                }

                break;
            case '&':
            case '?':
                if (linkSeparators)
                {
                    EndField(f, at);
                }

                break;
            case ':':
            case '=':
                Colon(f, at);
                break;
            case PayloadText.TakenDossierCode:
            case PayloadText.TakenOtherCode:
                TakenCode(f, at, c);
                break;
            case '*':
                if (label == LabelKind.ApplicantId)
                {
                    // An ID number of which figures are hidden.
                    Found.Present |= PaperItems.ApplicantId;
                }

                break;
        }
    }

    private int Word(PayloadText text, int at)
    {
        LabelKind kind = labels.FindAt(text.Folded, text.Chars, at);
        bool fresh = fieldFresh;
        fieldFresh = false;
        if (kind == LabelKind.None || (kind >= LabelKind.SlipWord && !fresh))
        {
            UnknownWord();
            return kind == LabelKind.None ? at + 1 : labels.End;
        }

        // "Hẹn trả: từ ngày 15/06/2026" is no validity, and "từ" alone is nothing unless a date is due.
        bool dateIsDue = valuePending && IsDate(label);
        if (kind == LabelKind.ValidFrom && !dateIsDue && labels.End - at == 2)
        {
            UnknownWord();
            return labels.End;
        }

        if (kind == LabelKind.Filler || (kind == LabelKind.ValidFrom && dateIsDue && label != LabelKind.Validity))
        {
            // "Ngày 15/06/2026" alone in a field is still a date that stands alone.
            fieldFresh = fresh;
            return labels.End;
        }

        if (kind >= LabelKind.SlipWord)
        {
            ContentWord(kind, at);
            return labels.End;
        }

        label = kind;
        labelStart = at;
        labelFixed = false;
        labelLoose = false;
        labelIsContent = false;
        labelIsField = fresh;
        valuePending = false;
        return labels.End;
    }

    private void UnknownWord()
    {
        labelIsField = false;
        valuePending = false;
        if (!labelFixed)
        {
            labelLoose = true;
            return;
        }

        if (label == LabelKind.DossierCode)
        {
            Found.Malformed |= PaperItems.DossierCode;
        }

        label = LabelKind.None;
        labelFixed = false;
    }

    // A word at the start of a field, or of a labelled name, that tells what the field is.
    private void ContentWord(LabelKind kind, int at)
    {
        if (kind == LabelKind.SystemWord)
        {
            StartCapture(Found.SystemName, at);
            label = LabelKind.SystemName;
        }
        else
        {
            if (Found.PaperWord == LabelKind.None)
            {
                Found.PaperWord = kind;
            }

            StartCapture(Found.PaperName, at);
            label = LabelKind.None;
        }

        labelStart = at;
        labelFixed = false;
        labelLoose = false;
        labelIsContent = true;
        labelIsField = false;
        valuePending = false;
    }

    private void Colon(byte[] f, int at)
    {
        if (f[at + 1] == '/' && f[at + 2] == '/')
        {
            return;
        }

        if (label == LabelKind.None || (labelIsContent && labelLoose))
        {
            fieldFresh = capture == null;
            labelLoose = true;
            return;
        }

        EndCapture(f, labelStart);
        // "Ngày hẹn trả⇥:⇥15/06/2026": a colon in a field of its own still announces the next one.
        labelIsField = labelFixed && fieldFresh;
        valuePending = true;
        labelFixed = true;
        labelLoose = false;
        labelIsContent = false;
        fieldFresh = label == LabelKind.PaperName;
        StartLabelledText(at + 1);
    }

    private void TakenCode(byte[] f, int at, int kind)
    {
        if (kind == PayloadText.TakenOtherCode && label == LabelKind.DossierCode && labelFixed)
        {
            Found.Malformed |= PaperItems.DossierCode;
        }

        EndValue(f, at);
    }

    private int Figures(byte[] f, int at)
    {
        bool announced = label != LabelKind.None && !labelLoose;
        bool date = announced && IsDate(label);
        if (dates.ReadAt(f, at, date) && !(announced && !date && dates.DigitsOnly) && (date || !dates.ShortYear))
        {
            int end = dates.End;
            if (date)
            {
                Found.TakeDate(label, dates.Day, dates.Minute);
            }
            else if (!announced && fieldFresh && IsFieldEdge(f, end))
            {
                Found.TakeLooseDate(dates.Day, dates.Minute);
            }

            bool validity = date && (label == LabelKind.Validity || label == LabelKind.ValidFrom);
            EndValue(f, at);
            if (validity)
            {
                label = LabelKind.ValidUntil;
                labelFixed = true;
            }

            return end;
        }

        return Number(f, at, announced);
    }

    // "T2", "A12": part of a word, unless it is as long as a number that may be somebody's.
    private int FiguresInWord(byte[] f, int at)
    {
        int end = PayloadText.DigitsEnd(f, at, 24);
        if (end - at >= LongNumberDigits)
        {
            EndValue(f, at);
        }

        return end;
    }

    private int Number(byte[] f, int at, bool announced)
    {
        int end = PayloadText.DigitsEnd(f, at, 24);
        int digits = end - at;
        bool bounded = !PayloadText.IsAlnum(f[end]);
        bool branch = digits == 10 && f[end] == '-' && PayloadText.DigitsEnd(f, end + 1, 4) == end + 4;
        if (announced && label == LabelKind.ApplicantId)
        {
            bool tax = (digits == 10 || digits == 13) && TaxCode.IsValidAt(f, at);
            bool right = bounded && (digits == 12 || digits == 9 || tax);
            Found.Present |= right ? PaperItems.ApplicantId : PaperItems.None;
            Found.Malformed |= right ? PaperItems.None : PaperItems.ApplicantId;
        }
        else if (announced && label == LabelKind.ProcedureCode)
        {
            Found.Malformed |= PaperItems.ProcedureCode;
        }
        else if (announced && label == LabelKind.DossierCode)
        {
            Found.Malformed |= PaperItems.DossierCode;
        }
        else if (announced && IsDate(label) && digits > 2)
        {
            Found.TakeDate(label, 0, ScannedCode.NoTime);
        }
        else if (!announced && bounded && (digits == 12 || digits == 9 || ((digits == 10 || digits == 13) && TaxCode.IsValidAt(f, at))))
        {
            Found.Present |= PaperItems.ApplicantId;
        }
        else if (digits < LongNumberDigits)
        {
            // A small number inside a name or a sentence changes nothing.
            fieldFresh = false;
            valuePending = false;
            labelIsField = false;
            return end;
        }

        EndValue(f, at);
        return branch ? end + 4 : end;
    }

    private void EndValue(byte[] f, int at)
    {
        EndCapture(f, at);
        ClearLabel();
        fieldFresh = false;
    }

    // A field that is nothing but a label announces the next one, and so does a label with a colon at the end of a line.
    private void EndField(byte[] f, int at)
    {
        EndCapture(f, at);
        bool announces = labelIsField || (valuePending && f[at] == PayloadText.LineEnd);
        fieldFresh = true;
        if (!announces)
        {
            ClearLabel();
            return;
        }

        labelFixed = true;
        StartLabelledText(at + 1);
    }

    private void ClearLabel()
    {
        label = LabelKind.None;
        labelFixed = false;
        labelLoose = false;
        labelIsContent = false;
        labelIsField = false;
        valuePending = false;
    }

    private void StartLabelledText(int at)
    {
        switch (label)
        {
            case LabelKind.PaperName: StartCapture(Found.PaperName, at); break;
            case LabelKind.SystemName: StartCapture(Found.SystemName, at); break;
            case LabelKind.Scope: StartCapture(Found.Scope, at); break;
            case LabelKind.Validity: StartCapture(Found.Validity, at); break;
        }
    }

    private void StartCapture(TextSpan span, int at)
    {
        if (capture == null || capture.Start > at)
        {
            capture = span.End > span.Start ? discarded : span;
            capture.Start = at;
            capture.End = at;
        }
    }

    private void EndCapture(byte[] f, int at)
    {
        if (capture == null)
        {
            return;
        }

        for (int i = 0; i < 16 && capture.Start < at && !PayloadText.IsAlnum(f[capture.Start]); i++)
        {
            capture.Start++;
        }

        capture.End = at > capture.Start ? at : capture.Start;
        capture = null;
    }

    private static bool IsDate(LabelKind kind)
    {
        return kind >= LabelKind.Publication && kind <= LabelKind.Validity;
    }

    private static bool IsFieldEdge(byte[] f, int at)
    {
        at = PayloadText.SkipBlanks(f, at, 8);
        byte c = f[at];
        return c == 0 || c == PayloadText.FieldMark || c == PayloadText.LineEnd || c == '.' || c == ',' || c == ')' || c == '&' || c == '"';
    }
}
