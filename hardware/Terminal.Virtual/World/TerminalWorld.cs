using System;
using Terminal.Drivers.Ports;

namespace Terminal.Virtual.World;

/// <summary>
/// The world's loop: brings every part and the terminal's processor forward together, event by event,
/// and switches the box's power.
/// </summary>
public sealed class TerminalWorld
{
    /// <summary>Steps without sleep at one moment after which the terminal counts as hanging.</summary>
    public const int MaxStepsAtOnce = 20_000;

    /// <summary>How long power stays away after a cut, in microseconds.</summary>
    public const long CutUs = 5_000_000;

    private readonly WorldParts parts;
    private readonly Processor processor;
    private long powerReturnsUs = long.MaxValue;

    /// <summary>A world of parts around a processor; the box is switched off.</summary>
    public TerminalWorld(WorldParts parts, Processor processor)
    {
        this.parts = parts;
        this.processor = processor;
    }

    /// <summary>True while the box has power.</summary>
    public bool IsOn
    {
        get { return parts.IsOn; }
    }

    /// <summary>Holds the world back to real time; null for virtual time. It is told the moment that is about to be entered.</summary>
    public Action<long> Pace { get; set; }

    /// <summary>Power comes on.</summary>
    public void PowerOn()
    {
        powerReturnsUs = long.MaxValue;
        if (!IsOn)
        {
            parts.PowerOn();
            processor.Start(ResetReason.PowerOn);
        }
    }

    /// <summary>Power goes.</summary>
    public void PowerOff()
    {
        powerReturnsUs = long.MaxValue;
        if (IsOn)
        {
            processor.Stop();
            parts.PowerOff();
        }
    }

    /// <summary>Lets time pass up to the given moment.</summary>
    public void RunUntil(long untilUs)
    {
        while (true)
        {
            long nextUs = Math.Min(untilUs, Math.Min(processor.NextEventUs, powerReturnsUs));
            AdvanceTo(Math.Max(nextUs, parts.Clock.NowUs));
            Happen();
            if (parts.Clock.NowUs >= untilUs && !processor.IsDue)
            {
                return;
            }
        }
    }

    /// <summary>
    /// Runs what is due at this moment until the terminal sleeps and nothing more crosses a wire. No time passes.
    /// </summary>
    public void Settle()
    {
        AdvanceTo(parts.Clock.NowUs);
        for (int steps = 0; processor.CanStep; steps++)
        {
            long before = parts.Tap.Count;
            int sleepMs = Step();
            AdvanceTo(parts.Clock.NowUs);
            if (sleepMs > 0 && parts.Tap.Count == before)
            {
                return;
            }

            if (steps > MaxStepsAtOnce)
            {
                throw new StepBoundException("a sleep after at most " + MaxStepsAtOnce + " steps", "none");
            }
        }
    }

    /// <summary>The runtime stands still for a time, while the world goes on; a reset by the watchdog ends it.</summary>
    public void Freeze(long us)
    {
        processor.Freeze(parts.Clock.NowUs + us);
        RunUntil(parts.Clock.NowUs + us);
    }

    private void Happen()
    {
        if (parts.Clock.NowUs >= powerReturnsUs)
        {
            PowerOn();
        }

        if (processor.WatchdogBites)
        {
            processor.CountWatchdogReset();
            Restart(ResetReason.Watchdog);
        }

        if (processor.IsDue)
        {
            Step();
        }
    }

    private int Step()
    {
        try
        {
            int sleepMs = processor.Step();
            if (parts.PowerHasFailed)
            {
                Cut();
            }
            else if (parts.Board.RestartAsked)
            {
                Restart(ResetReason.Software);
            }

            return sleepMs;
        }
        catch (Exception) when (parts.PowerHasFailed)
        {
            Cut();
            return 1;
        }
        catch (Exception) when (parts.Board.RestartAsked)
        {
            Restart(ResetReason.Software);
            return 1;
        }
    }

    // The supply failed inside a store operation; it returns after five seconds.
    private void Cut()
    {
        PowerOff();
        powerReturnsUs = parts.Clock.NowUs + CutUs;
    }

    private void Restart(ResetReason reason)
    {
        processor.Stop();
        parts.ResetBoard();
        processor.Start(reason);
    }

    private void AdvanceTo(long nowUs)
    {
        Pace?.Invoke(nowUs);
        parts.AdvanceTo(nowUs);
    }
}
