using System;
using System.Collections.Generic;
using Terminal.Core.Configuration;
using Terminal.Core.Queue;
using Terminal.Drivers.Ports;
using Terminal.Drivers.Store;
using Terminal.Virtual.Setup;

namespace Terminal.PowerCuts;

/// <summary>A terminal's settings, clock and queue over a drive, from power-on to power-off.</summary>
public sealed class Box
{
    /// <summary>Bytes of a journal file: small, so that a day's script compacts it.</summary>
    public const int JournalBytes = 3 * 1024;

    private const int MaxSteps = 20_000;
    private readonly List<Fact> facts;
    private long datedUtcSeconds;
    private long datedMs = -1;

    /// <summary>Power comes on. The facts are those of all boxes on this drive.</summary>
    public Box(IFileStore files, List<Fact> facts, BoxTime time, int journalBytes = JournalBytes)
    {
        this.facts = facts;
        Files = files;
        Board = new BoxSystem { UtcSeconds = time.IsKnown ? time.UtcSeconds : 0 };
        Settings = new Settings(files);
        StoredSettings = Settings.Load();
        if (!StoredSettings)
        {
            SampleSetup.Apply(Settings);
        }

        Settings.TrySet(SettingId.QueueLockSeconds, "0", new SettingRefusal());
        Clock = new TrustedClock(Board, null);
        if (time.IsKnown)
        {
            Clock.Confirm(time.UtcSeconds, ClockSource.Service, 0);
        }

        Desk = new QueueDesk(files, Settings, Clock, journalBytes);
        Upload = new LedgerUpload(Desk);
        Run();
    }

    /// <summary>The drive.</summary>
    public IFileStore Files { get; }

    /// <summary>The board.</summary>
    public BoxSystem Board { get; }

    /// <summary>The settings.</summary>
    public Settings Settings { get; }

    /// <summary>True when stored settings were found at power-on.</summary>
    public bool StoredSettings { get; }

    /// <summary>The clock.</summary>
    public TrustedClock Clock { get; }

    /// <summary>The queue.</summary>
    public QueueDesk Desk { get; }

    /// <summary>The upload.</summary>
    public LedgerUpload Upload { get; }

    /// <summary>The last ticket that was given.</summary>
    public Ticket Last { get; } = new Ticket();

    /// <summary>Lets the queue work until it has nothing to do at once.</summary>
    public void Run()
    {
        int steps = 0;
        while (Desk.Step(Board.UptimeMs))
        {
            if (++steps > MaxSteps)
            {
                throw new BrokenInvariantException("R1", $"the queue still works after {MaxSteps} steps");
            }
        }

        NoteDay();
    }

    /// <summary>Time passes.</summary>
    public void Pass(int seconds)
    {
        Board.UptimeMs += seconds * 1000L;
        Board.UtcSeconds += Clock.IsTrusted ? seconds : 0;
        Run();
    }

    /// <summary>By how much a time differs from what the clock should say, after the last time in this power-on that gave a date; 0 without one.</summary>
    public long StraySeconds(long utcSeconds)
    {
        return datedMs < 0 ? 0 : utcSeconds - datedUtcSeconds - (Board.UptimeMs - datedMs) / 1000;
    }

    /// <summary>Somebody confirms a time.</summary>
    public void SetTime(long utcSeconds)
    {
        Clock.Confirm(utcSeconds, ClockSource.Service, Board.UptimeMs);
        Run();
    }

    /// <summary>A button is pressed.</summary>
    public PressResult Press(int service, int priority = 0)
    {
        PressResult result = Desk.Press(service, priority, Board.UptimeMs, Last);
        NoteDay();
        if (result == PressResult.Given)
        {
            Ticket shown = new Ticket();
            shown.CopyFrom(Last);
            facts.Add(new Fact { What = Fact.Kind.Ticket, Sequence = shown.Sequence, Ticket = shown, Day = shown.Day });
        }

        Run();
        return result;
    }

    /// <summary>What became of a paper is told.</summary>
    public void Report(uint sequence, TicketOutcome outcome)
    {
        bool done = Desk.Report(sequence, outcome);
        facts.Add(new Fact { What = Fact.Kind.Outcome, Sequence = sequence, Outcome = outcome, OnlyTried = !done });

        Run();
    }

    /// <summary>The last ticket is printed once more.</summary>
    public bool Reprint()
    {
        Ticket ticket = new Ticket();
        bool done = Desk.ReprintLast(ticket);
        if (done)
        {
            facts.Add(new Fact { What = Fact.Kind.Reprint, Sequence = ticket.Sequence, Ticket = ticket, Day = ticket.Day });
            Last.CopyFrom(ticket);
        }

        Run();
        return done;
    }

    /// <summary>The last ticket is cancelled.</summary>
    public void Cancel(Ticket ticket)
    {
        bool done = Desk.Cancel(ticket);
        facts.Add(new Fact { What = Fact.Kind.Cancel, Sequence = ticket.Sequence, Day = ticket.Day, OnlyTried = !done });

        Run();
    }

    /// <summary>A service is paused or reopened.</summary>
    public void SetPaused(int service, bool paused)
    {
        int day = Desk.State.Day;
        bool done = Desk.SetPaused(service, paused);
        facts.Add(new Fact { What = paused ? Fact.Kind.Pause : Fact.Kind.Reopen, Number = service, Day = day, OnlyTried = !done });

        Run();
    }

    /// <summary>One batch goes to the service and is acknowledged.</summary>
    public void SendBatch()
    {
        while (Upload.Step())
        {
        }

        if (Upload.IsReady)
        {
            uint last = Upload.Line(Upload.Count - 1).Sequence;
            bool done = Upload.Acknowledged();
            facts.Add(new Fact { What = Fact.Kind.Acknowledge, Sequence = last, OnlyTried = !done });
        }

        Run();
    }

    /// <summary>Settings are changed and saved; the mark tells one saving from another.</summary>
    public void SaveSettings(int mark)
    {
        Settings.TrySet(SettingId.SiteMessage, "mark " + mark, new SettingRefusal());
        bool done = Settings.Save() == StoreResult.Ok;
        facts.Add(new Fact { What = Fact.Kind.Settings, Number = mark, OnlyTried = !done });
    }

    private void NoteDay()
    {
        if (Desk.IsDateKnown)
        {
            datedUtcSeconds = Board.UtcSeconds;
            datedMs = Board.UptimeMs;
        }

        Fact last = facts.FindLast(f => f.What == Fact.Kind.Day);
        if (Desk.IsReady && Desk.State.Day != (last == null ? 0 : last.Day))
        {
            facts.Add(new Fact { What = Fact.Kind.Day, Day = Desk.State.Day });
        }
    }

    /// <summary>All lines of the ledger.</summary>
    public List<LedgerLine> Ledger()
    {
        List<LedgerLine> lines = new List<LedgerLine>();
        LedgerReader reader = new LedgerReader(Desk);
        reader.Begin(0, false);
        while (true)
        {
            if (reader.Next())
            {
                LedgerLine line = new LedgerLine();
                line.CopyFrom(reader.Line);
                lines.Add(line);
            }
            else if (reader.IsAtEnd)
            {
                return lines;
            }
        }
    }
}
