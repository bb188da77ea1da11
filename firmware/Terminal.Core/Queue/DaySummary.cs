using Terminal.Core.Configuration;
using Terminal.Core.Text;
using Terminal.Drivers.Store;

namespace Terminal.Core.Queue;

/// <summary>A day of the queue in numbers, by service: what a clerk prints at the end of it. Read from the ledger in steps.</summary>
public sealed class DaySummary
{
    // A number with its letters, which the settings may have changed since.
    private const int NumberMask = 0xFFFF;
    private const int ServiceShift = 16;
    private const int DeviceShift = 24;

    private readonly LedgerReader reader;
    private readonly int[] issued = new int[SettingId.MaxServices];
    private readonly int[] first = new int[SettingId.MaxServices];
    private readonly int[] papers = new int[(int)TicketOutcome.ScreenOnly + 1];
    private readonly int[] last = new int[SettingId.MaxServices];
    private readonly int day;
    private int reprints;

    /// <summary>The summary of a day of a desk; <see cref="Step"/> reads it.</summary>
    public DaySummary(QueueDesk desk, int day)
    {
        this.day = day;
        reader = new LedgerReader(desk);
        reader.Begin(0, false);
    }

    /// <summary>The day that is summed up.</summary>
    public int Day
    {
        get { return day; }
    }

    /// <summary>Reprints.</summary>
    public int Reprints
    {
        get { return reprints; }
    }

    /// <summary>Tickets of a service.</summary>
    public int Issued(int service)
    {
        return issued[service];
    }

    /// <summary>Tickets and reprints whose paper ended in this way.</summary>
    public int Papers(TicketOutcome outcome)
    {
        return papers[(int)outcome];
    }

    /// <summary>Adds the first and the last number of a service, each with the letters that it bore: AB001-AB017.</summary>
    public void AppendSpan(int service, TextBuffer text)
    {
        AppendNumber(first[service], text);
        text.Append('-');
        AppendNumber(last[service], text);
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

        reprints += line.Type == QueueRecord.Reprinted ? 1 : 0;
        if (line.Type == QueueRecord.Ticket && s < SettingId.MaxServices)
        {
            int number = line.DeviceLetter << DeviceShift | line.ServiceLetter << ServiceShift | line.Number;
            first[s] = issued[s] == 0 || line.Number < (first[s] & NumberMask) ? number : first[s];
            last[s] = line.Number > (last[s] & NumberMask) ? number : last[s];
            issued[s]++;
        }
    }

    private static void AppendNumber(int number, TextBuffer text)
    {
        text.Append((char)(number >> DeviceShift));
        text.Append((char)(number >> ServiceShift & 0xFF));
        text.AppendNumber(number & NumberMask, 3);
    }
}
