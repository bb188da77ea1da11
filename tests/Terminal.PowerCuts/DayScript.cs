using System;
using System.Collections.Generic;
using Terminal.Core.Queue;
using Terminal.Drivers.Ports;
using Terminal.Virtual.Devices.Store;

namespace Terminal.PowerCuts;

/// <summary>
/// A day at the counter, and a night: every kind of thing that writes to the drive, with compaction, midnight, switching
/// off and on, a clock that is unset, jumps ahead and comes back.
/// </summary>
public sealed class DayScript
{
    /// <summary>2026-06-01 07:30 in Việt Nam, a Monday.</summary>
    public const long Monday = 1780273800;

    private readonly List<Fact> facts = new List<Fact>();
    private readonly IFileStore files;
    private readonly EnumeratedFiles recorded;
    private Box box;
    private long worldUtc = Monday;
    private int firstChangeOfAction;
    private bool given;

    private DayScript(IFileStore files)
    {
        this.files = files;
        recorded = files as EnumeratedFiles;
    }

    /// <summary>Facts in their order.</summary>
    public List<Fact> Facts
    {
        get { return facts; }
    }

    /// <summary>Every change of the drive.</summary>
    public List<EnumeratedFiles.Change> Changes
    {
        get { return recorded.Changes; }
    }

    /// <summary>Things done.</summary>
    public int Operations { get; private set; }

    /// <summary>Compactions that the day has seen.</summary>
    public uint Compactions { get; private set; }

    /// <summary>The terminal at the end of the day.</summary>
    public Box Box
    {
        get { return box; }
    }

    /// <summary>What the clock says at the end.</summary>
    public BoxTime Time
    {
        get { return new BoxTime(worldUtc, box.Clock.IsTrusted); }
    }

    /// <summary>Presses that gave no number because of the drive.</summary>
    public int Refused { get; private set; }

    /// <summary>Plays the day on a drive that remembers every change.</summary>
    public static DayScript Play()
    {
        DayScript script = null;
        EnumeratedFiles files = new EnumeratedFiles(StoreImage.Empty, () => script.facts.Count);
        script = new DayScript(files);
        script.Run();
        return script;
    }

    /// <summary>Plays the day on any drive.</summary>
    public static DayScript Play(IFileStore files)
    {
        DayScript script = new DayScript(files);
        script.Run();
        return script;
    }

    private void Run()
    {
        Do(() => Start(true));
        Do(() => box.SaveSettings(1));
        for (int i = 0; i < 6; i++)
        {
            Serve(i % 2, i == 3 ? 1 : 0);
        }

        Do(() => Press(0));
        Paper(TicketOutcome.Printing);
        Paper(TicketOutcome.NotPrinted);
        Do(() => given = box.Reprint());
        Paper(TicketOutcome.Printing);
        Paper(TicketOutcome.Printed);
        Do(() => box.SetPaused(1, true));
        Do(() => Press(1));
        Do(() => box.SetPaused(1, false));
        Do(() => box.SendBatch());
        Serve(1, 0);
        Do(() => CancelLast());
        Do(() => box.SaveSettings(2));

        // Evening: switched off; next morning the clock chip is dead, numbers go on without a date.
        Do(() => Press(0));
        worldUtc += 86400;
        Do(() => Start(false));
        Serve(0, 0);
        Serve(1, 0);
        Do(() => Confirm(worldUtc));
        Serve(0, 0);
        Serve(1, 2);
        Do(() => box.SetPaused(0, true));
        Do(() => box.SaveSettings(3));
        Do(() => box.SetPaused(0, false));
        for (int i = 0; i < 4; i++)
        {
            Serve(0, 0);
        }

        for (int i = 0; i < 10; i++)
        {
            Serve(1 + i % 2, 0);
        }

        // The clock jumps a day ahead and comes back.
        Do(() => Confirm(worldUtc + 86400));
        Serve(0, 0);
        Do(() => Confirm(worldUtc + 60));
        Serve(0, 0);
        Do(() => box.SendBatch());
        Do(() => box.SendBatch());
        for (int i = 0; i < 5; i++)
        {
            Serve(i % 3, 0);
        }

        // Midnight between press and print.
        Do(() => Press(0));
        Do(() => Confirm(worldUtc + 86400));
        Paper(TicketOutcome.Printing);
        Paper(TicketOutcome.Printed);
        Serve(0, 0);
        Serve(2, 0);
        Do(() => box.SendBatch());
        Do(() => box.SaveSettings(4));
        Serve(1, 0);
        Compactions = box.Desk.Journal.Generation - 1;
    }

    private void Serve(int service, int priority)
    {
        Do(() => Press(service, priority));
        Paper(TicketOutcome.Printing);
        Paper(TicketOutcome.Printed);
    }

    private void Paper(TicketOutcome outcome)
    {
        Do(() =>
        {
            if (given)
            {
                box.Report(box.Last.Sequence, outcome);
            }
        });
    }

    private void Press(int service, int priority = 0)
    {
        PressResult result = box.Press(service, priority);
        given = result == PressResult.Given;
        if (!given && result != PressResult.Paused)
        {
            if (result != PressResult.StoreFailed && result != PressResult.StoreFull)
            {
                throw new BrokenInvariantException("D1", $"a press with a failing drive says {result}");
            }

            Refused++;
        }
    }

    private void CancelLast()
    {
        if (given)
        {
            box.Cancel(box.Last);
        }
    }

    private void Start(bool isTimeKnown)
    {
        box = new Box(files, facts, new BoxTime(worldUtc, isTimeKnown));
    }

    private void Confirm(long utcSeconds)
    {
        worldUtc = utcSeconds;
        box.SetTime(utcSeconds);
    }

    private void Do(Action action)
    {
        firstChangeOfAction = recorded == null ? 0 : recorded.Changes.Count;
        action();
        box.Pass(20);
        worldUtc += 20;
        Operations++;
        for (int i = firstChangeOfAction; recorded != null && i < recorded.Changes.Count; i++)
        {
            recorded.Changes[i].FactsAllowed = facts.Count;
            recorded.Changes[i].Time = new BoxTime(worldUtc, box.Clock.IsTrusted);
        }
    }
}
