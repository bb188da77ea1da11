using Terminal.Core.Text;

namespace Terminal.Core.Status;

/// <summary>Puts the members of one dossier record where they belong and checks each of them.</summary>
internal sealed class RecordBuilder
{
    private readonly NameTable names = new NameTable();
    private readonly DossierDate date = new DossierDate();
    private readonly char[] provincial = "tinh".ToCharArray();
    private readonly char[] national = "quoc-gia".ToCharArray();
    private StatusAnswer record;
    private long defaultUtc;
    private int seen;
    private AnswerFault fault;
    private AnswerFault warning;
    private int warningMember;
    private int missingMember;

    public RecordBuilder()
    {
        for (int i = 0; i < AnswerMember.Count; i++)
        {
            names.Add(AnswerMember.Name(i));
        }
    }

    /// <summary>Members seen in this record, a bit each.</summary>
    public int Seen
    {
        get { return seen; }
    }

    /// <summary>Why the last member was refused.</summary>
    public AnswerFault Fault
    {
        get { return fault; }
    }

    /// <summary>The first thing that was left out.</summary>
    public AnswerFault Warning
    {
        get { return warning; }
    }

    /// <summary>The member of which it was left out.</summary>
    public int WarningMember
    {
        get { return warningMember; }
    }

    /// <summary>What an incomplete record lacks.</summary>
    public int MissingMember
    {
        get { return missingMember; }
    }

    public void Begin(long defaultUtc)
    {
        this.defaultUtc = defaultUtc;
        fault = AnswerFault.None;
        warning = AnswerFault.None;
        warningMember = AnswerMember.Unknown;
    }

    public void BeginRecord(StatusAnswer record)
    {
        this.record = record;
        record.AnsweredUtc = defaultUtc;
        seen = 0;
    }

    public void ResumeRecord(StatusAnswer record, int seen)
    {
        this.record = record;
        this.seen = seen;
    }

    public int FindMember(char[] chars, int count)
    {
        return names.Find(chars, 0, count);
    }

    /// <summary>Notes a member; false when it has been seen before.</summary>
    public bool MarkSeen(int member)
    {
        bool first = (Seen & (1 << member)) == 0;
        seen |= 1 << member;
        return first;
    }

    public bool IsComplete(StatusAnswer record)
    {
        missingMember = record.Code.Length == 0 ? AnswerMember.Code : AnswerMember.Status;
        return record.Code.Length > 0 && (Seen & (1 << AnswerMember.Status)) != 0;
    }

    /// <summary>Takes a plain value; false when the record cannot be used with it.</summary>
    public bool Take(int member, JsonToken token, JsonReader json)
    {
        if (!MarkSeen(member))
        {
            return Refuse(AnswerFault.Twice);
        }

        bool isText = token == JsonToken.String || token == JsonToken.Number;
        if (token == JsonToken.Null || (token == JsonToken.String && json.TextLength == 0))
        {
            if (member == AnswerMember.Status)
            {
                seen &= ~(1 << member);
            }

            return true; // as if it were not there
        }

        if (!isText)
        {
            return Refuse(AnswerFault.WrongKind);
        }

        switch (member)
        {
            case AnswerMember.Code:
                return TakeCode(record.Code, json) || Refuse(AnswerFault.NotACode);
            case AnswerMember.OtherCode:
                if (!TakeCode(record.OtherCode, json))
                {
                    Warn(AnswerFault.NotACode, member);
                }

                return true;
            case AnswerMember.Status:
                return TakeStatus(json) || Refuse(AnswerFault.NotANumber);
            case AnswerMember.Received:
            case AnswerMember.Appointment:
            case AnswerMember.Returned:
            case AnswerMember.AnsweredAt:
                TakeDate(member, json);
                return true;
            case AnswerMember.Office:
                return TakeText(member, record.Office, json);
            case AnswerMember.Title:
                return TakeText(member, record.Title, json);
            case AnswerMember.ReturnPlace:
                return TakeText(member, record.ReturnPlace, json);
            case AnswerMember.SystemName:
                return TakeText(member, record.SystemName, json);
            case AnswerMember.PaymentQr:
                return TakePayment(json);
            case AnswerMember.ReturnWay:
            case AnswerMember.Fee:
                TakeNumber(member, json);
                return true;
            default:
                TakeSource(json);
                return true;
        }
    }

    private bool TakeCode(TextBuffer code, JsonReader json)
    {
        code.Clear();
        code.Append(json.Text, 0, json.TextLength);
        if (json.IsTextCut || !DossierCodeText.IsPlausible(code))
        {
            code.Wipe();
            return false;
        }

        DossierCodeText.ToUpper(code);
        return true;
    }

    private bool TakeStatus(JsonReader json)
    {
        bool isNumber = WholeNumber.TryRead(json.Text, json.TextLength, out long number);
        record.StatusNumber = isNumber ? (int)number : 0;
        return isNumber && !json.IsTextCut && number >= 0 && number <= 9999;
    }

    private void TakeDate(int member, JsonReader json)
    {
        if (json.IsTextCut || !date.TryRead(json.Text, json.TextLength))
        {
            Warn(AnswerFault.NotADate, member);
            return;
        }

        switch (member)
        {
            case AnswerMember.Received:
                record.ReceivedUtc = date.UtcSeconds;
                record.ReceivedHasTime = date.HasTime;
                break;
            case AnswerMember.Appointment:
                record.AppointmentUtc = date.UtcSeconds;
                record.AppointmentHasTime = date.HasTime;
                break;
            case AnswerMember.Returned:
                record.ReturnedUtc = date.UtcSeconds;
                record.ReturnedHasTime = date.HasTime;
                break;
            default:
                record.AnsweredUtc = date.UtcSeconds;
                break;
        }
    }

    private bool TakeText(int member, TextBuffer target, JsonReader json)
    {
        // A record that is only judged has no room for texts.
        if (target.Capacity > 0 && !PublicText.Copy(json.Text, json.TextLength, json.IsTextCut, target))
        {
            Warn(AnswerFault.TooLong, member);
        }

        return true;
    }

    private bool TakePayment(JsonReader json)
    {
        if (record.PaymentQr.Capacity == 0)
        {
            return true;
        }

        // A payment text is taken whole or not at all: one character less is another payee.
        record.PaymentQr.Clear();
        record.PaymentQr.Append(json.Text, 0, json.TextLength);
        if (json.IsTextCut || record.PaymentQr.Overflowed)
        {
            record.PaymentQr.Wipe();
            Warn(AnswerFault.TooLong, AnswerMember.PaymentQr);
        }

        return true;
    }

    private void TakeNumber(int member, JsonReader json)
    {
        bool isNumber = WholeNumber.TryRead(json.Text, json.TextLength, out long number);
        if (!isNumber || json.IsTextCut || number < 0)
        {
            Warn(AnswerFault.NotANumber, member);
        }
        else if (member == AnswerMember.Fee)
        {
            record.FeeDong = number;
        }
        else if (number >= 1 && number <= 3)
        {
            record.ReturnWay = (ReturnWay)(int)number;
        }
        else
        {
            Warn(AnswerFault.UnknownWord, member);
        }
    }

    private void TakeSource(JsonReader json)
    {
        if (Is(json, provincial))
        {
            record.Source = DossierSource.Provincial;
        }
        else if (Is(json, national))
        {
            record.Source = DossierSource.National;
        }
        else
        {
            Warn(AnswerFault.UnknownWord, AnswerMember.Source);
        }
    }

    private static bool Is(JsonReader json, char[] word)
    {
        if (json.TextLength != word.Length)
        {
            return false;
        }

        for (int i = 0; i < word.Length; i++)
        {
            if (json.Text[i] != word[i])
            {
                return false;
            }
        }

        return true;
    }

    private void Warn(AnswerFault fault, int member)
    {
        if (Warning == AnswerFault.None)
        {
            warning = fault;
            warningMember = member;
        }
    }

    private bool Refuse(AnswerFault fault)
    {
        this.fault = fault;
        return false;
    }
}
