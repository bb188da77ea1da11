using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Terminal.Core.Queue;
using Terminal.Virtual.Devices.Store;

namespace Terminal.PowerCuts;

/// <summary>
/// The day's script with a drive that fails at its n-th call, for every n and in every way, once and from then on. During
/// it a press gives a durable number or says why not; afterwards the invariants hold.
/// </summary>
public sealed class FaultRun
{
    private const long DriveBytes = 256 * 1024;

    private static readonly DriveFault[] Faults =
    {
        DriveFault.Dead, DriveFault.ReadOnly, DriveFault.Full, DriveFault.LiesAboutFailure, DriveFault.FailsHalfway,
        DriveFault.LosesSilently, DriveFault.FlipsBit,
    };

    private long failures;

    /// <summary>Calls of the drive in the script.</summary>
    public long Calls { get; private set; }

    /// <summary>Days played.</summary>
    public long Days { get; private set; }

    /// <summary>Days that broke an invariant.</summary>
    public long Failures
    {
        get { return failures; }
    }

    /// <summary>The first such day in words; null for none.</summary>
    public string FirstFailure { get; private set; }

    /// <summary>Plays every n-th call, all or up to the first failure.</summary>
    public void Run(int everyCall, bool stopAtFailure = false)
    {
        FlashDrive whole = new FlashDrive(DriveBytes, 1);
        DayScript.Play(new VirtualFileStore(whole));
        Calls = whole.Calls;
        List<(int, DriveFault, bool)> plays = new List<(int, DriveFault, bool)>();
        for (int n = 1; n <= Calls; n += everyCall)
        {
            foreach (DriveFault fault in Faults)
            {
                plays.Add((n, fault, false));
                plays.Add((n, fault, true));
            }
        }

        Days = plays.Count;
        Parallel.ForEach(plays, (play, loop) =>
        {
            if (stopAtFailure && Volatile.Read(ref failures) > 0)
            {
                loop.Stop();
                return;
            }

            try
            {
                Play(play.Item1, play.Item2, play.Item3);
            }
            catch (Exception e)
            {
                if (Interlocked.Increment(ref failures) == 1)
                {
                    FirstFailure = $"call {play.Item1}, {play.Item2}, {(play.Item3 ? "from then on" : "once")}: "
                        + (e is BrokenInvariantException ? e.Message : e.ToString());
                }
            }
        });
    }

    /// <summary>Plays one day with a fault.</summary>
    public static void Play(int call, DriveFault fault, bool fromThenOn)
    {
        FlashDrive drive = new FlashDrive(DriveBytes, call);
        drive.FaultAtCall(call, fault, fromThenOn);
        DayScript script = DayScript.Play(new VirtualFileStore(drive));
        Known known = new Known(script.Facts, script.Facts.Count);
        Known tried = new Known(script.Facts, script.Facts.Count, true);
        if (!fromThenOn)
        {
            // The drive is well again: so is the terminal, by itself.
            script.Box.Pass(120);
            Invariants.Check(script.Box, known, tried, true);
        }

        drive.FaultAtCall(long.MaxValue / 2, DriveFault.None, false);
        drive.Fault = DriveFault.None;
        Box box = new Box(new VirtualFileStore(drive), script.Facts, new BoxTime(script.Time.UtcSeconds + 300, script.Time.IsKnown));
        Invariants.Check(box, known, tried, true, true);
        for (int service = 0; service < 3; service++)
        {
            if (box.Press(service) != PressResult.Given && !box.Desk.IsPaused(service))
            {
                throw new BrokenInvariantException("D1", $"with a good drive service {service + 1} gives no number");
            }
        }

        Invariants.Check(box, new Known(script.Facts, script.Facts.Count), new Known(script.Facts, script.Facts.Count, true), true);
    }
}
