using Terminal.Core.Status;
using Terminal.Core.Text;

namespace Terminal.Tests.Status;

/// <summary>A ledger of numbered tickets, in batches of three.</summary>
internal sealed class FakeBatch : ITicketBatch
{
    private int first = 1;
    private int collected;

    public int Lines;

    public int Refused;

    public bool CannotRecord;

    public int Count
    {
        get { return IsReady ? collected : 0; }
    }

    public bool IsReady { get; private set; }

    public int NextSequence
    {
        get { return first; }
    }

    public bool Collect()
    {
        if (collected < 3 && first + collected <= Lines)
        {
            collected++;
            return true;
        }

        IsReady = collected > 0;
        return false;
    }

    public void AppendKey(TextBuffer text)
    {
        text.Append("t-1-");
        text.AppendNumber(first, 1);
    }

    public void Fill(int index, TicketLine line)
    {
        line.Sequence = first + index;
        line.Type = index == 2 ? "gap" : "ticket";
        line.Day = LocalTime.DayNumber(2026, 6, 1);
        line.UtcSeconds = 1780275600;
        if (index != 2)
        {
            line.Number.Append("AB");
            line.Number.AppendNumber(first + index, 3);
            line.Outcome = "printed";
        }
        else
        {
            line.LastNumber = 9;
            line.Reason = 2;
        }
    }

    public bool Acknowledged()
    {
        if (CannotRecord)
        {
            return false;
        }

        first += collected;
        collected = 0;
        IsReady = false;
        return true;
    }

    public bool RefusedForGood()
    {
        Refused++;
        return Acknowledged();
    }
}
