using System;
using System.Collections.Generic;
using System.Globalization;
using Terminal.Core.Configuration;
using Terminal.Core.Queue;
using Terminal.Drivers.Ports;
using Terminal.Virtual.Devices.Store;

namespace Terminal.PowerCuts;

/// <summary>
/// Ordinary days on the reference board's drive, one after the other: every paper is begun and confirmed, the ledger is
/// uploaded, the box is switched off every evening. Tells how long the flash endures it.
/// </summary>
public sealed class LongTerm
{
    /// <summary>Bytes of the reference board's drive: littlefs on the module with 16 MB of flash (facts/hardware.md A.5).</summary>
    public const int DriveBytes = 3 * 1024 * 1024;

    private readonly int ticketsPerDay;
    private readonly int journalBytes;
    private readonly List<Fact> facts = new List<Fact>();
    private Box box;

    /// <summary>So many tickets a day; the journal's files are at most so long.</summary>
    public LongTerm(int ticketsPerDay, int journalBytes = QueueDesk.DefaultJournalBytes)
    {
        this.ticketsPerDay = ticketsPerDay;
        this.journalBytes = journalBytes;
    }

    /// <summary>The drive.</summary>
    public WornFiles Files { get; } = new WornFiles(DriveBytes);

    /// <summary>Days so far.</summary>
    public int Days { get; private set; }

    /// <summary>Most calls of the drive between a press and its number.</summary>
    public long MostCallsOfAPress { get; private set; }

    /// <summary>The last number of the last day.</summary>
    public int LastNumber { get; private set; }

    /// <summary>The longest that a journal file has been, in bytes.</summary>
    public int LongestFileBytes { get; private set; }

    /// <summary>Bytes that the last start has read.</summary>
    public int RecoveryReadBytes { get; private set; }

    /// <summary>Years until the most worn block has reached its endurance.</summary>
    public double Years
    {
        get { return Files.Wear.Years(Days); }
    }

    /// <summary>The terminal at the end.</summary>
    public Box Box
    {
        get { return box; }
    }

    /// <summary>One day more; throws when a press gives no number.</summary>
    public void Day(bool uploads = true)
    {
        long opening = DayScript.Monday + Days * 86400L;
        facts.Clear();
        box = new Box(Files, facts, new BoxTime(opening, true), journalBytes);
        RecoveryReadBytes = box.Desk.Journal.RecoveryReadBytes;
        if (Days == 0)
        {
            box.SaveSettings(1);
        }

        int pauseS = 8 * 3600 / ticketsPerDay;
        for (int i = 0; i < ticketsPerDay; i++)
        {
            Ticket();
            box.Pass(pauseS);
            LongestFileBytes = Math.Max(LongestFileBytes, box.Desk.Journal.LengthBytes);
            facts.RemoveAll(f => f.What != Fact.Kind.Day);
            if (uploads && i % LedgerUpload.MaxLines == 0)
            {
                box.SendBatch();
            }
        }

        Days++;
    }

    /// <summary>The report in Markdown: a row for each number of tickets a day.</summary>
    public static string Report()
    {
        const int days = 60;
        string text = string.Create(CultureInfo.InvariantCulture, $"Reference board: drive of {DriveBytes / 1024 / 1024} MiB, blocks of {FlashDrive.BlockBytes:N0} bytes that endure {FlashWear.EnduredErases:N0} erases; {days} days each.\n\n")
            + "| tickets a day | closes a day | erases a day | erases of the most worn block | years |\n|---:|---:|---:|---:|---:|\n";
        foreach (int tickets in new[] { 100, 500, 2000 })
        {
            LongTerm run = new LongTerm(tickets);
            for (int i = 0; i < days; i++)
            {
                run.Day();
            }

            text += string.Create(CultureInfo.InvariantCulture,
                $"| {tickets:N0} | {run.Files.Wear.Closes / days:N0} | {run.Files.Wear.TotalErases / days:N0} | {run.Files.Wear.MostErases:N0} | {run.Years:N0} |\n");
        }

        return text.TrimEnd('\n');
    }

    private void Ticket()
    {
        long before = Files.Calls;
        PressResult result = box.Desk.Press(0, 0, box.Board.UptimeMs, box.Last);
        MostCallsOfAPress = Math.Max(MostCallsOfAPress, Files.Calls - before);
        if (result != PressResult.Given)
        {
            throw new BrokenInvariantException("D1", $"day {Days + 1}: after number {LastNumber} a press says {result}");
        }

        LastNumber = box.Last.Number;
        box.Desk.Report(box.Last.Sequence, TicketOutcome.Printing);
        box.Desk.Report(box.Last.Sequence, TicketOutcome.Printed);
    }
}
