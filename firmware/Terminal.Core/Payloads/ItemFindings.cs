namespace Terminal.Core.Payloads;

/// <summary>What <see cref="ItemScanner"/> has found in one payload.</summary>
internal sealed class ItemFindings
{
    /// <summary>Items that need no value to be kept.</summary>
    public PaperItems Present;

    /// <summary>Items that were announced by a label and did not keep to their grammar.</summary>
    public PaperItems Malformed;

    /// <summary>Kind of the first word that says what paper it is.</summary>
    public LabelKind PaperWord;

    /// <summary>Stretch of the paper's name.</summary>
    public readonly TextSpan PaperName = new TextSpan();

    /// <summary>Stretch of the system's name.</summary>
    public readonly TextSpan SystemName = new TextSpan();

    /// <summary>Stretch of the scope.</summary>
    public readonly TextSpan Scope = new TextSpan();

    /// <summary>Stretch of a validity in words.</summary>
    public readonly TextSpan Validity = new TextSpan();

    /// <summary>Days by label, 0 when not found; the minute beside it.</summary>
    public int AppointmentDay;
    public int AppointmentMinute;
    public int LatestAppointmentDay;
    public int LatestAppointmentMinute;
    public int ReturnDay;
    public int ReturnMinute;
    public int PublicationDay;
    public int PublicationMinute;
    public int ValidFromDay;
    public int ValidUntilDay;

    /// <summary>Dates alone in their fields, without label.</summary>
    public readonly int[] LooseDays = new int[ItemScanner.MaxLooseDates];
    public readonly int[] LooseMinutes = new int[ItemScanner.MaxLooseDates];
    public int LooseCount;

    private bool validityOpen;

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        Present = PaperItems.None;
        Malformed = PaperItems.None;
        PaperWord = LabelKind.None;
        PaperName.Clear();
        SystemName.Clear();
        Scope.Clear();
        Validity.Clear();
        AppointmentDay = 0;
        LatestAppointmentDay = 0;
        ReturnDay = 0;
        PublicationDay = 0;
        ValidFromDay = 0;
        ValidUntilDay = 0;
        LooseCount = 0;
        validityOpen = false;
    }

    /// <summary>Takes a date that a label has announced; day 0 is one that is no date. The first of a kind counts.</summary>
    public void TakeDate(LabelKind label, int day, int minute)
    {
        switch (label)
        {
            case LabelKind.Appointment:
                Malformed |= day == 0 ? PaperItems.AppointmentDate : PaperItems.None;
                if (AppointmentDay == 0)
                {
                    AppointmentDay = day;
                    AppointmentMinute = minute;
                }

                if (day > LatestAppointmentDay)
                {
                    LatestAppointmentDay = day;
                    LatestAppointmentMinute = minute;
                }

                break;
            case LabelKind.ReturnDate:
                if (ReturnDay == 0)
                {
                    ReturnDay = day;
                    ReturnMinute = minute;
                }

                break;
            case LabelKind.Publication:
                Malformed |= day == 0 ? PaperItems.PublicationTime : PaperItems.None;
                if (PublicationDay == 0)
                {
                    PublicationDay = day;
                    PublicationMinute = minute;
                }

                break;
            default:
                TakeValidity(label, day);
                break;
        }
    }

    /// <summary>Takes a date that stands alone in its field.</summary>
    public void TakeLooseDate(int day, int minute)
    {
        if (day != 0 && LooseCount < ItemScanner.MaxLooseDates)
        {
            LooseDays[LooseCount] = day;
            LooseMinutes[LooseCount] = minute;
            LooseCount++;
        }
    }

    private void TakeValidity(LabelKind label, int day)
    {
        if (label == LabelKind.OtherDate)
        {
            return;
        }

        Malformed |= day == 0 ? PaperItems.Validity : PaperItems.None;
        if (label == LabelKind.ValidFrom)
        {
            ValidFromDay = ValidFromDay == 0 ? day : ValidFromDay;
        }
        else if (label == LabelKind.Validity)
        {
            // One date means until; if a second one follows, the first was the beginning.
            validityOpen = ValidUntilDay == 0;
            ValidUntilDay = ValidUntilDay == 0 ? day : ValidUntilDay;
        }
        else if (validityOpen && day != 0)
        {
            ValidFromDay = ValidUntilDay;
            ValidUntilDay = day;
            validityOpen = false;
        }
        else
        {
            ValidUntilDay = ValidUntilDay == 0 ? day : ValidUntilDay;
        }
    }
}
