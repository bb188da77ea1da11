using Terminal.Core.Configuration;
using Terminal.Drivers.Store;

namespace Terminal.Core.Queue;

/// <summary>A day of the queue in numbers, by service: what a clerk prints at the end of it. Read from the ledger in steps.</summary>
public sealed class DaySummary
{
    private readonly LedgerReader reader;
    private readonly int[] issued = new int[SettingId.MaxServices];
    private readonly int[] priority = new int[SettingId.MaxServices];
    private readonly int[] cancelled = new int[SettingId.MaxServices];
    private readonly int[] first = new int[SettingId.MaxServices];
    private readonly int[] papers = new int[(int)TicketOutcome.ScreenOnly + 1];
    private readonly int[] last = new int[SettingId.MaxServices];
    private int day;
    private int total;
    private int undated;
    private int reprints;
    private int gaps;
    private long firstUtcSeconds;
    private long lastUtcSeconds;

    /// <summary>Summaries of a desk's days.</summary>
    public DaySummary(QueueDesk desk)
    {
        reader = new LedgerReader(desk);
    }

    /// <summary>The day that is summed up.</summary>
    public int Day
    {
        get { return day; }
    }

    /// <summary>Tickets of all services.</summary>
    public int Total
    {
        get { return total; }
    }

    /// <summary>Tickets that bear no date.</summary>
    public int Undated
    {
        get { return undated; }
    }

    /// <summary>Reprints.</summary>
    public int Reprints
    {
        get { return reprints; }
    }

    /// <summary>Ledger lines that tell of left out numbers.</summary>
    public int Gaps
    {
        get { return gaps; }
    }

    /// <summary>Time of the first ticket in seconds since 1970-01-01 UTC, 0 when not known.</summary>
    public long FirstUtcSeconds
    {
        get { return firstUtcSeconds; }
    }

    /// <summary>Time of the last ticket in seconds since 1970-01-01 UTC, 0 when not known.</summary>
    public long LastUtcSeconds
    {
        get { return lastUtcSeconds; }
    }

    /// <summary>Tickets of a service.</summary>
    public int Issued(int service)
    {
        return issued[service];
    }

    /// <summary>Tickets of a service with a priority class.</summary>
    public int Priority(int service)
    {
        return priority[service];
    }

    /// <summary>Tickets of a service that a clerk cancelled.</summary>
    public int Cancelled(int service)
    {
        return cancelled[service];
    }

    /// <summary>Tickets and reprints whose paper ended in this way.</summary>
    public int Papers(TicketOutcome outcome)
    {
        return papers[(int)outcome];
    }

    /// <summary>First number of a service, 0 for none.</summary>
    public int First(int service)
    {
        return first[service];
    }

    /// <summary>Last number of a service, 0 for none.</summary>
    public int Last(int service)
    {
        return last[service];
    }

    /// <summary>Begins summing up a day; <see cref="Step"/> carries it on.</summary>
    public void Begin(int day)
    {
        this.day = day;
        total = 0;
        undated = 0;
        reprints = 0;
        gaps = 0;
        firstUtcSeconds = 0;
        lastUtcSeconds = 0;
        for (int i = 0; i < SettingId.MaxServices; i++)
        {
            issued[i] = 0;
            priority[i] = 0;
            cancelled[i] = 0;
            first[i] = 0;
            last[i] = 0;
        }

        for (int i = 0; i < papers.Length; i++)
        {
            papers[i] = 0;
        }

        reader.Begin(0, false);
    }

    /// <summary>Reads on. Returns true while there is more.</summary>
    public bool Step()
    {
        if (reader.Next())
        {
            LedgerLine line = reader.Line;
            if (line.Day == Day)
            {
                Take(line);
            }
        }

        return !reader.IsAtEnd;
    }

    private void Take(LedgerLine line)
    {
        int s = line.Service;
        if (LineWindow.HasOutcome(line.Type) && (int)line.Outcome < papers.Length)
        {
            papers[(int)line.Outcome]++;
        }

        switch (line.Type)
        {
            case QueueRecord.Reprinted:
                reprints++;
                break;
            case QueueRecord.Gap:
                gaps++;
                break;
            case QueueRecord.Cancelled:
                if (s < SettingId.MaxServices)
                {
                    cancelled[s]++;
                }

                break;
            case QueueRecord.Ticket:
                if (s < SettingId.MaxServices)
                {
                    TakeTicket(line, s);
                }

                break;
        }
    }

    private void TakeTicket(LedgerLine line, int s)
    {
        total++;
        issued[s]++;
        undated += line.IsDated ? 0 : 1;
        priority[s] += line.Priority > 0 ? 1 : 0;
        first[s] = first[s] == 0 || line.Number < first[s] ? line.Number : first[s];
        last[s] = line.Number > last[s] ? line.Number : last[s];
        if (line.UtcSeconds != 0)
        {
            firstUtcSeconds = FirstUtcSeconds == 0 ? line.UtcSeconds : FirstUtcSeconds;
            lastUtcSeconds = line.UtcSeconds;
        }
    }
}
