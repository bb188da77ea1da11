using System;
using System.Collections.Generic;
using System.Text;
using Terminal.Core.App;
using Terminal.Drivers.Ports;
using Terminal.Virtual.Devices.Network;
using Terminal.Virtual.Devices.Store;
using Terminal.Virtual.Scenarios;
using Terminal.Virtual.Service;
using Terminal.Virtual.Setup;
using Terminal.Virtual.World;

namespace Terminal.Virtual.Recovery;

/// <summary>
/// One whole terminal, one fault: papers are held under the reader while it lasts and afterwards, and only the screen tells what
/// came of them. Nobody touches anything else.
/// </summary>
public sealed class RecoveryTrial
{
    private const string Second = "H26.12-260525-0104";
    private const long Ms = 1_000;
    private const long LookUs = 40 * Ms;
    private const long VerdictUs = 8_000 * Ms;
    private const long EverySecondsUs = 5_000 * Ms;
    private const long PatienceUs = 900_000 * Ms;
    private const long AlertUs = 2_000 * Ms;
    private const int IdleSleepMs = 10;
    private const int LongSleepMs = 100;

    private readonly RecoveryOutcome outcome;
    private readonly VirtualTerminal terminal;
    private readonly EmulatedHttpChannel channel;
    private long endUs = long.MaxValue;
    private bool isOver;
    private int writes;
    private int writesBefore;
    private int startsBefore;
    private bool useSecond;
    private bool isLongWait;

    /// <summary>A trial; nothing happens before <see cref="Run"/>.</summary>
    public RecoveryTrial(RecoveryFault fault, RecoveryMoment moment, int seconds, int seed)
    {
        outcome = new RecoveryOutcome { Fault = fault, Moment = moment, Seconds = seconds };
        terminal = new VirtualTerminal(new TerminalOptions { Seed = seed, ProveTexts = false, MakeTerminal = Make });
        channel = (EmulatedHttpChannel)Parts.Network.Http;
        Parts.Network.Service.Dossiers.Set(SampleDossiers.Code(4), "{\"TrangThaiHoSo\":4,\"NguonDuLieu\":\"tinh\"}");
        Parts.Network.Service.Dossiers.Set(Second, "{\"TrangThaiHoSo\":4,\"NguonDuLieu\":\"tinh\"}");
        if (fault.Change != null)
        {
            Parts.Drive.Load(StoreImage.Empty);
            SampleSetup.Write(new VirtualFileStore(Parts.Drive), fault.Change);
        }
    }

    private WorldParts Parts => terminal.Parts;

    private long NowUs => terminal.Parts.Clock.NowUs;

    /// <summary>Runs it to the recovery, or until nobody would wait any longer.</summary>
    public RecoveryOutcome Run()
    {
        Parts.Drive.Changed = operation => writes += IsOwn(operation.Name) ? 0 : 1;
        Approach();
        long lengthUs = outcome.Seconds * 1_000_000L;
        long strikeUs = NowUs;
        writesBefore = writes;
        startsBefore = terminal.Processor.Starts;
        outcome.Fault.Begin(Parts, lengthUs);
        endUs = strikeUs + lengthUs;
        Continue();
        foreach (double share in new[] { 0, 0.25, 0.5, 0.75 })
        {
            long atUs = strikeUs + (long)(lengthUs * share);
            if (!isOver && (share == 0 || lengthUs >= 30_000_000))
            {
                PassUntil(atUs);
                Look();
            }
        }

        PassUntil(endUs);
        for (long untilUs = endUs + PatienceUs; outcome.RecoveryMs < 0 && NowUs < untilUs;)
        {
            long nextUs = NowUs + EverySecondsUs;
            Look();
            PassUntil(outcome.RecoveryMs < 0 ? nextUs : NowUs);
        }

        outcome.FlashWrites = writes - writesBefore;
        outcome.Restarts = Math.Max(0, terminal.Processor.Starts - Math.Max(1, startsBefore));
        return outcome;
    }

    // While nobody is there for a long time, the loop rests a tenth of a second instead of a hundredth: hours go by faster, and
    // no time in the tables changes by more than that.
    private Func<long, int> Make(TerminalPorts ports)
    {
        Func<long, int> step = new TerminalApp(ports).Step;
        return nowMs =>
        {
            int sleepMs = step(nowMs);
            return isLongWait && sleepMs >= IdleSleepMs ? LongSleepMs : sleepMs;
        };
    }

    // The ledger of numbers, and the record of starts: written for reasons of their own.
    private static bool IsOwn(string name)
    {
        return name.StartsWith("journal", StringComparison.Ordinal) || name.StartsWith("maintenance", StringComparison.Ordinal);
    }

    // Everything before the fault.
    private void Approach()
    {
        switch (outcome.Moment)
        {
            case RecoveryMoment.Boot:
                return;
            case RecoveryMoment.Joining:
                terminal.World.PowerOn();
                PassWhile(() => Parts.Network.Station.State != NetworkState.Joining);
                PassUntil(NowUs + 1_000 * Ms);
                return;
            default:
                terminal.World.PowerOn();
                PassUntil(NowUs + 12_000 * Ms);
                break;
        }

        if (outcome.Moment == RecoveryMoment.RequestSent)
        {
            long sent = channel.BytesOut;
            Present();
            PassWhile(() => channel.BytesOut == sent);
        }
        else if (outcome.Moment == RecoveryMoment.AnswerHalfRead)
        {
            long received = channel.BytesIn;
            Parts.Network.Site.GapMs = 400;
            Present();
            PassWhile(() => channel.BytesIn == received);
            Parts.Network.Site.GapMs = 0;
        }
    }

    // What was under way when the fault struck.
    private void Continue()
    {
        switch (outcome.Moment)
        {
            case RecoveryMoment.Boot:
                terminal.World.PowerOn();
                PassUntil(NowUs + 3_000 * Ms);
                break;
            case RecoveryMoment.RequestSent:
            case RecoveryMoment.AnswerHalfRead:
                Await(NowUs);
                break;
        }
    }

    // A citizen holds a paper under the reader and reads what comes of it.
    private void Look()
    {
        useSecond = !useSecond;
        Present();
        Await(NowUs);
    }

    private void Present()
    {
        Parts.Reader.Present(Encoding.ASCII.GetBytes(Code), NowUs, NowUs + 2_000 * Ms);
        PassWhile(() => Parts.Reader.IsPresented);
        PassUntil(Math.Max(NowUs, Parts.ReaderWire.DeviceDoneUs));
    }

    private string Code => useSecond ? Second : SampleDossiers.Code(4);

    private void Await(long sinceUs)
    {
        long seen = -1;
        while (NowUs - sinceUs < VerdictUs)
        {
            PassUntil(NowUs + LookUs);
            long drawn = Parts.Tap.CountOf("panel");
            if (drawn == seen)
            {
                continue;
            }

            seen = drawn;
            IReadOnlyList<TextRun> words = terminal.ScreenText.Standing;
            if (ReadingOrder.Holds((IReadOnlyCollection<TextRun>)words, Code) && Judge(words))
            {
                outcome.SlowestMs = Math.Max(outcome.SlowestMs, (int)((NowUs - sinceUs) / Ms));
                return;
            }
        }

        outcome.Wrong ??= "no verdict after " + VerdictUs / 1_000_000 + " s: " + ReadingOrder.ByRows(terminal.ScreenText.Standing);
    }

    private bool Judge(IReadOnlyList<TextRun> words)
    {
        string all = ReadingOrder.ByRows(words);
        if (all.Contains("Chưa tra cứu được", StringComparison.Ordinal))
        {
            outcome.CouldNotAsk++;
        }
        else if (all.Contains("Thông tin lúc", StringComparison.Ordinal))
        {
            outcome.Stored++;
        }
        else if (all.Contains("Đang xử lý", StringComparison.Ordinal))
        {
            outcome.Found++;
            if (isOver && outcome.RecoveryMs < 0)
            {
                outcome.RecoveryMs = (int)((NowUs - endUs) / Ms);
            }
        }
        else if (all.Contains("Không tìm thấy", StringComparison.Ordinal) || all.Contains("không hiển thị", StringComparison.Ordinal))
        {
            outcome.Wrong ??= all;
        }
        else
        {
            return false; // still asking, or still being drawn
        }

        return true;
    }

    private void PassWhile(Func<bool> condition)
    {
        long untilUs = NowUs + 60_000_000;
        while (condition() && NowUs < untilUs)
        {
            PassUntil(NowUs + Ms);
        }
    }

    private void PassUntil(long us)
    {
        if (!isOver && endUs <= us)
        {
            RunUntil(endUs);
            isOver = true;
            outcome.FlashWritesInFault = writes - writesBefore;
            outcome.Fault.End(Parts);
        }

        RunUntil(us);
    }

    private void RunUntil(long us)
    {
        if (us - NowUs > 5 * AlertUs)
        {
            isLongWait = true;
            terminal.World.RunUntil(us - AlertUs);
            isLongWait = false;
        }

        if (us > NowUs)
        {
            terminal.World.RunUntil(us);
        }
    }
}
