using Terminal.Core.Configuration;
using Terminal.Core.Text;
using Terminal.Drivers.Clock;
using Terminal.Drivers.Ports;
using Terminal.Drivers.Printer;
using Terminal.Drivers.Reader;

namespace Terminal.Core.Console;

/// <summary>
/// test: one part, or all of them in turn. What can be judged without a person comes first; then a person looks, listens and presses,
/// and says what it was. What cannot be checked, or nobody judged, is called unknown.
/// </summary>
internal sealed class TestCommands : ICommandGroup
{
    private const string ProbeFile = "probe";
    private const int ProbeBytes = 256;
    private const int PersonMs = 30000;
    private const int AskMs = 12000;
    private const int EnterMs = 500;
    private const int Buttons = 6;

    private const int Reader = 0;
    private const int Printer = 1;
    private const int Flash = 2;
    private const int Memory = 3;
    private const int Clock = 4;
    private const int Wifi = 5;
    private const int Service = 6;
    private const int Panel = 7;
    private const int Tone = 8;
    private const int ButtonsPart = 9;
    private const int Parts = 10;

    private const int Passed = 0;
    private const int Failed = 1;
    private const int Unknown = 2;

    private readonly TextBuffer words = new TextBuffer(160);
    private readonly int[] counts = new int[3];
    private int part = -1; // the one under way, -1 before the first
    private bool isAll;
    private bool isBegun;
    private int seen; // buttons that were down, a bit each; of the drive what it came to

    /// <inheritdoc/>
    public int Run(CommandCall call)
    {
        string wanted = call.Argument(0);
        if (call.Count == 0 || wanted == "start")
        {
            return Start(call);
        }

        if (call.Turn == 0)
        {
            isAll = wanted == "all";
            part = isAll ? Reader : Find(wanted);
            if (part < 0)
            {
                return call.Fail(ReplyText.ChooseTestPart);
            }
        }

        int result = part >= Panel ? Look(call) : part == Service ? AskService(call) : part == Flash ? TryFlash(call) : Judge(call, part);
        if (result < 0)
        {
            return CommandCall.Waits;
        }

        counts[result]++;
        isBegun = false;
        part++;
        return isAll && part < Parts ? CommandCall.More : End(call);
    }

    private static int Find(string name)
    {
        for (int i = 0; i < Parts; i++)
        {
            if (Name(i) == name)
            {
                return i;
            }
        }

        return name == "colours" ? Panel : -1;
    }

    private static string Name(int part)
    {
        switch (part)
        {
            case Reader: return "reader";
            case Printer: return "printer";
            case Flash: return "flash";
            case Memory: return "memory";
            case Clock: return "clock";
            case Wifi: return "wifi";
            case Service: return "service";
            case Panel: return "panel";
            case Tone: return "tone";
            default: return "buttons";
        }
    }

    private int End(CommandCall call)
    {
        if (isAll)
        {
            call.Reply.Open("all");
            call.Reply.Number("passed", counts[Passed]);
            call.Reply.Number("failed", counts[Failed]);
            call.Reply.Number("unknown", counts[Unknown]);
            call.Reply.Close();
        }

        return counts[Failed] > 0 ? call.Fail(ReplyText.PartFailed) : CommandCall.Over;
    }

    // What needs no eyes, ears or fingers.
    private static int Judge(CommandCall call, int part)
    {
        ConsoleParts parts = call.Parts;
        if (parts.Hands.SafeMode != Maintenance.SafeModeReason.None && (part < Flash || part == Wifi))
        {
            return Say(call, part, "stands-still", Unknown);
        }

        switch (part)
        {
            case Reader:
                ReaderState reader = parts.Reader == null ? ReaderState.Unknown : parts.Reader.State;
                return Say(call, part, parts.ReaderWord,
                    reader == ReaderState.Ready ? Passed : reader == ReaderState.Unknown ? Unknown : Failed);
            case Printer:
                return Say(call, part, parts.PrinterWord, OfPrinter(parts));
            case Memory:
                return Say(call, part, parts.System.FreeMemoryBytes.ToString() + "-bytes-free", parts.Faults.IsActive(FaultTable.MemoryLow) ? Failed : Passed);
            case Clock:
                return Say(call, part, parts.ChipWord,
                    !parts.Clock.HasChip ? Unknown : parts.Clock.ChipState == Ds3231State.Good && !parts.Faults.IsActive(FaultTable.ClockChip) ? Passed : Failed);
            default:
                bool isSet = parts.Settings.IsSet(SettingId.WifiSsid);
                return Say(call, part, isSet ? StateWords.Of(parts.Network.State) : "not-set-up",
                    !isSet ? Unknown : parts.Network.State == NetworkState.Up ? Passed : Failed);
        }
    }

    // A head that cannot answer is taken for ready: whether it is there nobody can say.
    private static int OfPrinter(ConsoleParts parts)
    {
        if (parts.Print == null || parts.Settings.IsOn(SettingId.QueueNoPrinter))
        {
            return Unknown;
        }

        PrinterState state = parts.Print.PrinterState;
        return state != PrinterState.Ready && state != PrinterState.PaperLow ? Failed
            : parts.Printer.Profile.RealTimeStatus || parts.Printer.Profile.QueuedStatus ? Passed : Unknown;
    }

    // The service is asked for its time: line, key and signature in one. Its result, -1 while it is asked.
    private int AskService(CommandCall call)
    {
        ConsoleParts parts = call.Parts;
        if (!isBegun)
        {
            if (!parts.Client.Line.IsConfigured || parts.Hands.SafeMode != Maintenance.SafeModeReason.None)
            {
                return Say(call, Service, "not-set-up", Unknown);
            }

            if (parts.Network.State != NetworkState.Up)
            {
                return Say(call, Service, "no-wifi", Failed);
            }

            isBegun = true;
            call.Since = call.NowMs;
            parts.Client.AskTimeNow();
            return -1;
        }

        if (parts.Client.IsTimeAsked)
        {
            return Say(call, Service, Status.ReasonWords.Name(parts.Client.TimeReason),
                parts.Client.TimeReason == Status.CouldNotAskReason.None ? Passed : Failed);
        }

        return call.NowMs - call.Since < AskMs ? -1 : Say(call, Service, "line-busy", Unknown);
    }

    // Panel, tone, buttons. Alone the first two are only shown; among all of them a key says what they were.
    private int Look(CommandCall call)
    {
        ITerminalHands hands = call.Parts.Hands;
        if (!isBegun)
        {
            isBegun = true;
            seen = 0;
            call.Since = call.NowMs;
            call.Step = 0;
            if (part == Panel)
            {
                hands.ShowColours(call.NowMs);
            }
            else if (part == Tone)
            {
                hands.PlayTones(call.NowMs);
            }
            else
            {
                hands.ButtonsAreTested = true;
            }

            call.Reply.Say(part == Panel ? ReplyText.LookAtBars : part == Tone ? ReplyText.ListenToTones : ReplyText.PressEachButton);
            if (!isAll && part < ButtonsPart)
            {
                return Passed;
            }

            call.WantsKey = true;
            if (isAll)
            {
                call.Reply.Say(ReplyText.JudgeByKey);
            }

            return -1;
        }

        if (part == ButtonsPart)
        {
            TakeButtons(call);
        }

        // Enter behind the key that ended the last part is none.
        bool isEnter = (call.Key == 0x0D || call.Key == 0x0A) && call.NowMs - call.Since < EnterMs;
        byte key = isEnter ? (byte)0 : call.Key;
        bool areAll = seen == (1 << Buttons) - 1;
        if (key == 0 && !areAll && call.NowMs - call.Since < PersonMs)
        {
            return -1;
        }

        hands.ButtonsAreTested = false;
        call.WantsKey = false;
        return Say(call, part, part < ButtonsPart ? "by-eye-and-ear" : Count(seen).ToString() + "-of-6-pressed",
            areAll || key == (byte)'y' ? Passed : key == (byte)'n' ? Failed : Unknown);
    }

    private void TakeButtons(CommandCall call)
    {
        int down = call.Parts.Hands.ButtonsDown;
        for (int i = 0; i < Buttons; i++)
        {
            if ((down & ~call.Step & 1 << i) != 0)
            {
                call.Reply.Open("button");
                call.Reply.Bare("button", i < 4 ? (i + 1).ToString() : i == 4 ? "print" : "language");
                call.Reply.Close();
            }
        }

        call.Step = down;
        seen |= down;
    }

    private static int Count(int bits)
    {
        int count = 0;
        for (; bits > 0; bits >>= 1)
        {
            count += bits & 1;
        }

        return count;
    }

    private static int Say(CommandCall call, int part, string state, int result)
    {
        ConsoleReply reply = call.Reply;
        reply.Open("test");
        reply.Word("part", Name(part));
        reply.Word("state", state);
        reply.Word("result", result == Passed ? "pass" : result == Failed ? "FAIL" : "unknown");
        reply.Close();
        return result;
    }

    // The self-test of this start: each part's verdict, and how long after power-on it came.
    private int Start(CommandCall call)
    {
        words.Clear();
        if (!call.Parts.Hands.WriteStart(call.Turn, words, call.Reply.Language))
        {
            return call.Count == 0 ? call.Say(ReplyText.ChooseTestPart) : CommandCall.Over;
        }

        call.Reply.OpenBare("start");
        call.Reply.Bare("part", words);
        call.Reply.Close();
        return CommandCall.More;
    }

    // A file of its own is written, closed and read back, and removed in another turn: two writes are too much for one.
    private int TryFlash(CommandCall call)
    {
        if (!isBegun)
        {
            isBegun = true;
            seen = IsFlashGood(call.Parts.Files) ? Passed : Failed;
            return -1;
        }

        return Say(call, Flash, "write-read-delete", call.Parts.Files.Delete(ProbeFile) == StoreResult.Ok ? seen : Failed);
    }

    private static bool IsFlashGood(IFileStore files)
    {
        byte[] written = new byte[ProbeBytes];
        byte[] read = new byte[ProbeBytes];
        for (int i = 0; i < ProbeBytes; i++)
        {
            written[i] = (byte)(i * 73 + 29);
        }

        if (files.Replace(ProbeFile, written, 0, ProbeBytes) != StoreResult.Ok || files.Read(ProbeFile, 0, read, 0, ProbeBytes) != ProbeBytes)
        {
            return false;
        }

        bool same = true;
        for (int i = 0; i < ProbeBytes; i++)
        {
            same &= written[i] == read[i];
        }

        return same;
    }
}
