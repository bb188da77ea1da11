using System;
using Terminal.Drivers.Ports;

namespace Terminal.Virtual.World;

/// <summary>
/// The emulated board's processor: it runs the terminal's loop, sleeps as long as the loop says, stands still when frozen,
/// restarts on request and is reset by the external watchdog when the loop does not feed it.
/// </summary>
public sealed class Processor
{
    /// <summary>Time-out of the external watchdog (MAX6369, longest setting), in microseconds.</summary>
    public const long WatchdogUs = 60_000_000;

    /// <summary>What a step costs at least, in microseconds of the world's time.</summary>
    public const long StepCostUs = 250;

    /// <summary>Time from reset to the first step: boot loader and runtime.</summary>
    public const long BootUs = 400_000;

    /// <summary>Native time that one step may take (DESIGN §3), in microseconds.</summary>
    public const long StepBoundUs = 20_000;

    private readonly WorldClock clock;
    private readonly BoardSystem board;
    private readonly Func<Func<long, int>> terminalFactory;
    private readonly Func<long> takeBusyUs;
    private Func<long, int> step;
    private long startedUs;
    private long nextStepUs;
    private long frozenUntilUs;

    /// <summary>A processor that makes its terminal anew at each start; the factory gives the terminal's step.</summary>
    public Processor(WorldClock clock, BoardSystem board, Func<Func<long, int>> terminalFactory, Func<long> takeBusyUs)
    {
        this.clock = clock;
        this.board = board;
        this.terminalFactory = terminalFactory;
        this.takeBusyUs = takeBusyUs;
    }

    /// <summary>True while the processor has power.</summary>
    public bool Running { get; private set; }

    /// <summary>Starts since the world began.</summary>
    public int Starts { get; private set; }

    /// <summary>Resets by the watchdog since the world began.</summary>
    public int WatchdogResets { get; private set; }

    /// <summary>Steps since the world began.</summary>
    public long Steps { get; private set; }

    /// <summary>True while the runtime stands still.</summary>
    public bool IsFrozen
    {
        get { return clock.NowUs < frozenUntilUs; }
    }

    /// <summary>When something happens next by itself: a step or the watchdog. long.MaxValue without power.</summary>
    public long NextEventUs
    {
        get
        {
            if (!Running)
            {
                return long.MaxValue;
            }

            return Math.Min(Math.Max(nextStepUs, frozenUntilUs), board.WatchdogFedUs + WatchdogUs);
        }
    }

    /// <summary>Leaves reset.</summary>
    public void Start(ResetReason reason)
    {
        Starts++;
        board.Start(reason);
        step = terminalFactory();
        takeBusyUs();
        frozenUntilUs = 0;
        startedUs = clock.NowUs;
        nextStepUs = startedUs + BootUs;
        Running = true;
    }

    /// <summary>Power is gone; what was in memory is lost.</summary>
    public void Stop()
    {
        Running = false;
        step = null;
    }

    /// <summary>The runtime stands still until the given moment.</summary>
    public void Freeze(long untilUs)
    {
        frozenUntilUs = untilUs;
    }

    /// <summary>True when the watchdog has waited too long.</summary>
    public bool WatchdogBites
    {
        get { return Running && clock.NowUs >= board.WatchdogFedUs + WatchdogUs; }
    }

    /// <summary>Counts a reset by the watchdog.</summary>
    public void CountWatchdogReset()
    {
        WatchdogResets++;
    }

    /// <summary>True when a step is due now.</summary>
    public bool IsDue
    {
        get { return Running && !IsFrozen && clock.NowUs >= nextStepUs; }
    }

    /// <summary>True when a step could be made now although the loop may be asleep.</summary>
    public bool CanStep
    {
        get { return Running && !IsFrozen && clock.NowUs >= startedUs + BootUs; }
    }

    /// <summary>One step of the terminal. Returns how long it wants to sleep, in milliseconds.</summary>
    public int Step()
    {
        Steps++;
        int sleepMs = step(board.UptimeMs);
        long busyUs = takeBusyUs();
        if (sleepMs < 0 || sleepMs > 1000)
        {
            throw new StepBoundException("a sleep of 0 to 1,000 ms", sleepMs + " ms");
        }

        if (busyUs > StepBoundUs)
        {
            throw new StepBoundException("at most 20 ms on the panel's wires in one step", busyUs / 1000 + " ms");
        }

        nextStepUs = clock.NowUs + Math.Max(busyUs, StepCostUs) + sleepMs * 1000L;
        return sleepMs;
    }
}
