using Terminal.Core.Configuration;
using Terminal.Core.Status;
using Terminal.Core.Text;
using Terminal.Drivers.Ports;
using Terminal.Drivers.Printer;
using Terminal.Drivers.Reader;

namespace Terminal.Core.Console;

/// <summary>test, perf, wear, memory, support.</summary>
internal sealed class CareCommands : ICommandGroup
{
    private const string ProbeFile = "probe";
    private const int ProbeBytes = 256;
    private const int ButtonsMs = 20000;
    private const int Kinds = 2;

    private readonly TextBuffer words = new TextBuffer(160);

    /// <inheritdoc/>
    public int Run(CommandCall call)
    {
        switch (call.Command)
        {
            case CommandId.Test:
                return Test(call);
            case CommandId.Perf:
                return Perf(call);
            case CommandId.Wear:
                return Wear(call);
            case CommandId.Memory:
                return Memory(call);
            case CommandId.Support:
                return Support(call);
            case CommandId.SupportQr:
                ComposeQr(call);
                if (!call.Parts.Hands.ShowQr(words, call.NowMs))
                {
                    return call.Fail(ReplyText.QrNotMade);
                }

                call.Reply.Say(ReplyText.QrOnScreen);
                return CommandCall.Over;
            default:
                ComposeQr(call);
                if (!call.Parts.Hands.PrintQr(words, call.NowMs))
                {
                    return call.Fail(ReplyText.PrinterBusy);
                }

                call.Reply.Say(ReplyText.PrintOrdered);
                return CommandCall.Over;
        }
    }

    private int Test(CommandCall call)
    {
        switch (call.Argument(0))
        {
            case "panel":
            case "colours":
                call.Parts.Hands.ShowColours(call.NowMs);
                call.Reply.Say(ReplyText.LookAtBars);
                return CommandCall.Over;
            case "tone":
                call.Parts.Hands.PlayTones(call.NowMs);
                call.Reply.Say(ReplyText.ListenToTones);
                return CommandCall.Over;
            case "buttons":
                return Buttons(call);
            case "reader":
                return Judge(call, "reader", ReaderWord(call), call.Parts.Reader != null && call.Parts.Reader.State == ReaderState.Ready);
            case "printer":
                return Judge(call, "printer", PrinterWord(call), IsPrinterGood(call));
            case "flash":
                return Judge(call, "flash", "write-read-delete", IsFlashGood(call.Parts.Files));
            case "memory":
                return Judge(call, "memory", call.Parts.System.FreeMemoryBytes.ToString(), IsMemoryGood(call));
            case "all":
                return All(call);
            case "start":
                return Start(call);
            default:
                return call.Fail(ReplyText.ChooseTestPart);
        }
    }

    // The self-test of this start: each part's verdict, and how long after power-on it came.
    private int Start(CommandCall call)
    {
        words.Clear();
        if (!call.Parts.Hands.WriteStart(call.Turn, words, call.Reply.Language))
        {
            return CommandCall.Over;
        }

        call.Reply.Open(call.Reply.IsJson ? "start" : "");
        call.Reply.Word(call.Reply.IsJson ? "part" : "", words);
        call.Reply.Close();
        return CommandCall.More;
    }

    // What needs no eyes, ears or fingers.
    private static int All(CommandCall call)
    {
        switch (call.Turn)
        {
            case 0:
                Judge(call, "reader", ReaderWord(call), call.Parts.Reader != null && call.Parts.Reader.State == ReaderState.Ready);
                return CommandCall.More;
            case 1:
                Judge(call, "printer", PrinterWord(call), IsPrinterGood(call));
                return CommandCall.More;
            case 2:
                Judge(call, "flash", "write-read-delete", IsFlashGood(call.Parts.Files));
                return CommandCall.More;
            case 3:
                Judge(call, "memory", call.Parts.System.FreeMemoryBytes.ToString(), IsMemoryGood(call));
                return CommandCall.More;
            case 4:
                Judge(call, "wifi", StateWords.Of(call.Parts.Network.State), call.Parts.Network.State == NetworkState.Up);
                return CommandCall.More;
            default:
                string service = ReasonWords.Name(call.Parts.Client.Line.LastTrouble);
                Judge(call, "service", service, call.Parts.Client.Line.LastTrouble == CouldNotAskReason.None);
                call.Reply.Say(ReplyText.RestNeedsPerson);
                return CommandCall.Over;
        }
    }

    private static int Judge(CommandCall call, string part, string state, bool good)
    {
        ConsoleReply reply = call.Reply;
        reply.Open("test");
        reply.Word("part", part);
        reply.Word("state", state);
        reply.Word("result", good ? "pass" : "FAIL");
        reply.Close();
        reply.HasFailed |= !good;
        return CommandCall.Over;
    }

    private static string ReaderWord(CommandCall call)
    {
        return call.Parts.Reader == null ? "none" : StateWords.Of(call.Parts.Reader.State);
    }

    private static string PrinterWord(CommandCall call)
    {
        return call.Parts.Settings.IsOn(SettingId.QueueNoPrinter) ? "none" : StateWords.Of(call.Parts.Print.PrinterState);
    }

    private static bool IsPrinterGood(CommandCall call)
    {
        PrinterState state = call.Parts.Print.PrinterState;
        return call.Parts.Settings.IsOn(SettingId.QueueNoPrinter) || state == PrinterState.Ready || state == PrinterState.PaperLow;
    }

    private static bool IsMemoryGood(CommandCall call)
    {
        return !call.Parts.Faults.IsActive(FaultTable.MemoryLow);
    }

    // A file of its own is written, closed, read back and removed.
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

        return files.Delete(ProbeFile) == StoreResult.Ok && same;
    }

    private static int Buttons(CommandCall call)
    {
        ITerminalHands hands = call.Parts.Hands;
        if (call.Turn == 0)
        {
            hands.ButtonsAreTested = true;
            call.WantsKey = true;
            call.Since = call.NowMs;
            call.Reply.Say(ReplyText.PressEachButton);
            return CommandCall.Waits;
        }

        int down = hands.ButtonsDown;
        for (int i = 0; i < 6; i++)
        {
            if ((down & ~call.Step & 1 << i) != 0)
            {
                call.Reply.Open("button");
                call.Reply.Word("", i < 4 ? (i + 1).ToString() : i == 4 ? "print" : "language");
                call.Reply.Close();
            }
        }

        call.Step = down;
        if (call.Key == 0 && call.NowMs - call.Since < ButtonsMs)
        {
            return CommandCall.Waits;
        }

        hands.ButtonsAreTested = false;
        return CommandCall.Over;
    }

    private static int Perf(CommandCall call)
    {
        ITerminalHands hands = call.Parts.Hands;
        ConsoleReply reply = call.Reply;
        reply.Open(call.Turn == 0 ? "understood" : "verdict");
        int upTo = 1;
        for (int i = 0; upTo > 0; i++)
        {
            upTo = hands.WaitsUpToMs(i);
            reply.Number(upTo > 0 ? "to" + upTo.ToString() + "ms" : "longer", hands.Waits(call.Turn, i));
        }

        reply.Number("longestMs", hands.LongestWaitMs(call.Turn));
        reply.Close();
        return call.Turn == Kinds - 1 ? CommandCall.Over : CommandCall.More;
    }

    private static int Wear(CommandCall call)
    {
        ConsoleParts parts = call.Parts;
        ConsoleReply reply = call.Reply;
        reply.Open("wear");
        reply.Number("starts", parts.Record.Starts);
        reply.Number("watchdogs", parts.Record.Watchdogs);
        reply.Number("settingsWrites", parts.Settings.File.Sequence);
        reply.Number("recordWrites", parts.Record.File.Sequence);
        reply.Number("ledgerGenerations", parts.Queue.Journal.Generation);
        reply.Number("flashWritesSinceStart", parts.Hands.FlashWrites);
        reply.Close();
        if (parts.Printer != null)
        {
            reply.Open("printer");
            reply.Number("bytesSinceStart", parts.Printer.BytesSent);
            reply.Number("garbledBytes", parts.Printer.GarbledBytes);
            reply.Close();
        }

        return CommandCall.Over;
    }

    private static int Memory(CommandCall call)
    {
        ConsoleReply reply = call.Reply;
        reply.Open("memory");
        reply.Number("freeBytes", call.Parts.System.FreeMemoryBytes);
        reply.Number("lowestFreeBytes", call.Parts.Faults.LowestFreeBytes);
        reply.Close();
        return CommandCall.Over;
    }

    // Everything that is needed from afar: no name, no address, no network's name, no secret. Never held back at a page's end.
    private int Support(CommandCall call)
    {
        ConsoleParts parts = call.Parts;
        ConsoleReply reply = call.Reply;
        reply.Lines = 0;
        switch (call.Turn)
        {
            case 0:
                parts.Faults.Look(call.NowMs);
                reply.Say("-----BEGIN SUPPORT-----");
                ComposeQr(call);
                reply.Open("summary");
                reply.Word("", words);
                reply.Close();
                return CommandCall.More;
            case 1:
                reply.Open("kinds");
                reply.Word("reader", parts.Settings.GetText(SettingId.ReaderKind));
                reply.Word("panel", parts.Settings.GetText(SettingId.PanelKind));
                reply.Word("printer", parts.Settings.GetText(SettingId.PrinterProfile));
                reply.Word("board", parts.System.UniqueId);
                reply.Close();
                return CommandCall.More;
            case 2:
                Wear(call);
                return CommandCall.More;
            case 3:
                reply.Open("network");
                reply.Number("attempts", parts.Supervisor.Attempts);
                reply.Number("stackRestarts", parts.Supervisor.StackRestarts);
                reply.Number("recoveries", parts.Supervisor.Recoveries);
                reply.Number("lastOutageS", parts.Supervisor.LastOutageMs / 1000);
                reply.Close();
                return CommandCall.More;
            case 4:
                Restarts(call);
                return CommandCall.More;
            default:
                if (parts.Record.FaultText.Length > 0)
                {
                    reply.Say(parts.Record.FaultText);
                }

                reply.Say("-----END SUPPORT-----");
                return CommandCall.Over;
        }
    }

    private void Restarts(CommandCall call)
    {
        words.Clear();
        for (int back = 0; back < call.Parts.Record.Count(0); back++)
        {
            int reason;
            int order;
            int flags;
            call.Parts.Record.Read(0, back, out reason, out order, out flags);
            words.Append(back > 0 ? " " : "");
            words.Append(StateWords.Of((ResetReason)reason));
            words.Append((flags & 1) != 0 ? "!" : "");
        }

        call.Reply.Open("restarts");
        call.Reply.Word("", words);
        call.Reply.Close();
    }

    // ASCII on one line, at most 120 characters: it must fit a QR code that a telephone reads from a panel.
    private void ComposeQr(CommandCall call)
    {
        ConsoleParts parts = call.Parts;
        words.Clear();
        words.Append("QRT ");
        words.Append(parts.Version);
        words.Append(' ');
        words.Append(parts.Settings.GetText(SettingId.DeviceId));
        words.Append(' ');
        int code = parts.Faults.First;
        for (int count = 0; code > 0 && count < 6; count++)
        {
            FaultTable.AppendCode(code, words);
            words.Append(',');
            code = parts.Faults.Next(code);
        }

        Add(" up", call.NowMs / 60000);
        Add(" st", parts.Record.Starts);
        Add(" wd", parts.Record.Watchdogs);
        Add(" mem", parts.System.FreeMemoryBytes);
        Add(" rf", parts.Network.SignalDbm);
        words.Append(' ');
        words.Append(StateWords.Of(parts.System.ResetReason));
        words.Append(' ');
        words.Append(ReasonWords.Name(parts.Client.Line.LastTrouble));
        words.Append(' ');
        words.Append(StateWords.Of(parts.Queue.Journal.State));
        words.Length = words.Length > 120 ? 120 : words.Length;
    }

    private void Add(string name, long number)
    {
        words.Append(name);
        words.AppendNumber(number, 1);
    }
}
