using Terminal.Core.Text;

namespace Terminal.Core.Status;

/// <summary>
/// Reads the answer to a look-up, in slices, into a <see cref="StatusAnswer"/>. Unknown members are passed over, any order is
/// taken, numbers may come as strings. A record that cannot be shown is refused with a named fault; a member that
/// is not needed and is wrong is left out with a warning. Of several records the provincial one is taken: one that stands in the list
/// of others is checked and passed over, and read once more when it has proved the best.
/// </summary>
public sealed class AnswerReader
{
    /// <summary>Bytes looked at in one slice.</summary>
    public const int SliceBytes = 192;

    private readonly JsonReader json = new JsonReader(416);
    private readonly RecordBuilder builder = new RecordBuilder();
    private readonly StatusAnswer other = new StatusAnswer(false);
    private readonly TextBuffer asked = new TextBuffer(64);
    private StatusAnswer result;
    private byte[] buffer;
    private int count;
    private int recordAt;
    private int bestAt;
    private DossierSource bestSource;
    private bool takesBest;
    private int recordDepth;
    private int skipDepth;
    private int member;
    private int outerSeen;
    private AnswerFault fault;
    private bool isTaken;

    /// <summary>Why the answer was refused.</summary>
    public AnswerFault Fault
    {
        get { return fault; }
    }

    /// <summary>What was left out of an answer that was taken, the first of it; None when nothing was.</summary>
    public AnswerFault Warning => builder.Warning;

    /// <summary>True when the answer has been taken.</summary>
    public bool IsTaken
    {
        get { return isTaken; }
    }

    /// <summary>
    /// Begins. Asked is the dossier code that was asked for, empty when a link was asked for; defaultUtc is the time of
    /// the answer where a record names none of its own.
    /// </summary>
    public void Begin(byte[] buffer, int count, TextBuffer asked, long defaultUtc, StatusAnswer result)
    {
        this.result = result;
        this.buffer = buffer;
        this.count = count;
        this.asked.CopyFrom(asked);
        DossierCodeText.ToUpper(this.asked);
        result.Clear();
        builder.Begin(defaultUtc);
        fault = AnswerFault.None;
        isTaken = false;
        bestAt = -1;
        takesBest = false;
        BeginAt(0);
    }

    private void BeginAt(int offset)
    {
        json.Begin(buffer, offset, count - offset);
        recordDepth = 0;
        skipDepth = 0;
        member = AnswerMember.Unknown;
    }

    /// <summary>Reads one slice; true when the end is reached, well or not.</summary>
    public bool Step()
    {
        json.Budget = SliceBytes;
        while (true)
        {
            JsonToken token = json.Read();
            if (token == JsonToken.Pending)
            {
                return false;
            }

            if (token == JsonToken.Invalid)
            {
                return Refuse(AnswerFault.NotJson);
            }

            if (token == JsonToken.End)
            {
                return Finish();
            }

            if (skipDepth > 0)
            {
                if (json.Depth < skipDepth)
                {
                    skipDepth = 0;
                }

                continue;
            }

            if (!Take(token))
            {
                result.Clear();
                return true;
            }

            if (takesBest && recordDepth == 0)
            {
                return Finish();
            }
        }
    }

    /// <summary>Says in English what is wrong with the answer and where, for console and log.</summary>
    public void Describe(TextBuffer text)
    {
        AnswerFault fault = Fault != AnswerFault.None ? Fault : Warning;
        int at = Fault != AnswerFault.None ? FaultMember : builder.WarningMember;
        if (fault == AnswerFault.None)
        {
            return;
        }

        if (fault == AnswerFault.NotJson)
        {
            text.Append(FaultNames.Json(json.Fault));
            text.Append(" at byte ");
            text.AppendNumber(json.At, 1);
            return;
        }

        if (at != AnswerMember.Unknown)
        {
            text.Append(AnswerMember.Name(at));
            text.Append(": ");
        }

        text.Append(FaultNames.Answer(fault));
    }

    private int FaultMember;

    /// <summary>Overwrites what is left of texts; called when the answer is no longer shown.</summary>
    public void Wipe()
    {
        asked.Wipe();
        other.Clear();
        System.Array.Clear(json.Text, 0, json.Text.Length);
    }

    private bool Take(JsonToken token)
    {
        switch (token)
        {
            case JsonToken.BeginObject:
                return BeginObject();
            case JsonToken.EndObject:
                return EndRecord();
            case JsonToken.BeginArray:
                return BeginArray();
            case JsonToken.EndArray:
                return true; // the list of other records; all other arrays are skipped
            case JsonToken.Name:
                member = builder.FindMember(json.Text, json.TextLength);
                return true;
            default:
                return TakeValue(token);
        }
    }

    private bool BeginObject()
    {
        if (recordDepth == 0)
        {
            recordDepth = 1;
            builder.BeginRecord(result);
            return true;
        }

        if (recordDepth == 1 && member == AnswerMember.Others && json.Depth == 3)
        {
            recordDepth = 3;
            recordAt = json.At - 1;
            outerSeen = builder.Seen;
            other.Clear();
            builder.BeginRecord(other);
            return true;
        }

        return SkipNested();
    }

    private bool BeginArray()
    {
        if (recordDepth == 0)
        {
            Fail(AnswerFault.NotAnObject, AnswerMember.Unknown);
            return false;
        }

        if (recordDepth == 1 && member == AnswerMember.Others && json.Depth == 2)
        {
            return builder.MarkSeen(AnswerMember.Others) || Fail(AnswerFault.Twice, AnswerMember.Others);
        }

        return SkipNested();
    }

    private bool SkipNested()
    {
        if (member != AnswerMember.Unknown)
        {
            // An object or array where the contract has a plain value.
            return Fail(AnswerFault.WrongKind, member);
        }

        skipDepth = json.Depth;
        return true;
    }

    private bool TakeValue(JsonToken token)
    {
        if (recordDepth == 0)
        {
            return Fail(AnswerFault.NotAnObject, AnswerMember.Unknown);
        }

        if (member == AnswerMember.Others)
        {
            return token == JsonToken.Null || Fail(AnswerFault.WrongKind, member);
        }

        if (member == AnswerMember.Unknown)
        {
            return true;
        }

        return builder.Take(member, token, json) || Fail(builder.Fault, member);
    }

    private bool EndRecord()
    {
        bool isOuter = recordDepth == 1;
        StatusAnswer record = isOuter ? result : other;
        if ((!isOuter || takesBest) && record.Code.Length == 0)
        {
            record.Code.CopyFrom(asked); // a record in the list may leave out what it shares
        }

        if (!builder.IsComplete(record))
        {
            return Fail(AnswerFault.Missing, builder.MissingMember);
        }

        if (asked.Length > 0 && !record.Code.SameAs(asked) && !record.OtherCode.SameAs(asked))
        {
            return Fail(AnswerFault.OtherCode, AnswerMember.Code);
        }

        if (!isOuter)
        {
            KeepBetter();
            recordDepth = 1;
            builder.ResumeRecord(result, outerSeen);
            member = AnswerMember.Others;
            return true;
        }

        recordDepth = 0;
        return true;
    }

    /// <summary>Where the best of the other records stands is kept until the outer one is complete.</summary>
    private void KeepBetter()
    {
        if (bestAt < 0 || other.Source > bestSource)
        {
            bestAt = recordAt;
            bestSource = other.Source;
        }
    }

    private bool Finish()
    {
        if (bestAt >= 0 && bestSource > result.Source && !takesBest)
        {
            takesBest = true;
            result.Clear();
            BeginAt(bestAt);
            return false;
        }

        result.IsLive = true;
        isTaken = true;
        return true;
    }

    private bool Refuse(AnswerFault fault)
    {
        Fail(fault, AnswerMember.Unknown);
        result.Clear();
        return true;
    }

    private bool Fail(AnswerFault fault, int member)
    {
        this.fault = fault;
        FaultMember = member;
        return false;
    }
}
