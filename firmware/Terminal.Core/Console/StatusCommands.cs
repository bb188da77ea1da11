using Terminal.Core.Configuration;
using Terminal.Core.Payloads;
using Terminal.Core.Status;
using Terminal.Core.Text;

namespace Terminal.Core.Console;

/// <summary>status, fault, scan.</summary>
internal sealed class StatusCommands : ICommandGroup
{
    private readonly FaultDefinition fault = new FaultDefinition();
    private readonly TextBuffer words = new TextBuffer(200);
    private readonly LocalTime local = new LocalTime();

    /// <inheritdoc/>
    public int Run(CommandCall call)
    {
        switch (call.Command)
        {
            case CommandId.Status:
                return Status(call);
            case CommandId.Fault:
                return call.Count == 0 ? Faults(call) : Explain(call);
            case CommandId.Scan:
                return Scans(call);
            case CommandId.ScanLive:
                return Live(call);
            case CommandId.ScanReasons:
                return Reasons(call);
            default:
                return Systems(call);
        }
    }

    private int Status(CommandCall call)
    {
        switch (call.Turn)
        {
            case 0:
                call.Parts.Faults.Look(call.NowMs);
                call.Step = call.Parts.Faults.First;
                SayFault(call);
                return CommandCall.More;
            case 1:
                OtherFaults(call);
                return CommandCall.More;
            case 2:
                Terminal(call);
                return CommandCall.More;
            case 3:
                Time(call);
                return CommandCall.More;
            case 4:
                Devices(call);
                return CommandCall.More;
            case 5:
                Network(call);
                return CommandCall.More;
            default:
                Records(call);
                return CommandCall.Over;
        }
    }

    // The first line: what is wrong, and what to do next.
    private void SayFault(CommandCall call)
    {
        ConsoleReply reply = call.Reply;
        reply.OpenBare("diagnosis");
        words.Clear();
        if (!FaultTable.Describe(call.Step, fault))
        {
            reply.Bare("title", call.IsVietnamese ? "OK. Máy hoạt động tốt." : "OK. Everything works.");
            reply.Close();
            return;
        }

        FaultTable.AppendCode(call.Step, words);
        if (reply.IsJson)
        {
            reply.Word("code", words);
            reply.Word("title", fault.Title(reply.Language));
            reply.Word("action", fault.Action(reply.Language));
        }
        else
        {
            words.Append(' ');
            words.Append(fault.Title(reply.Language));
            words.Append(". -> ");
            words.Append(fault.Action(reply.Language));
            reply.Bare("", words);
        }

        reply.Close();
    }

    private void OtherFaults(CommandCall call)
    {
        FaultWatch watch = call.Parts.Faults;
        words.Clear();
        for (int code = watch.Next(call.Step); code > 0 && call.Step > 0; code = watch.Next(code))
        {
            if (words.Length > 0)
            {
                words.Append(' ');
            }

            FaultTable.AppendCode(code, words);
        }

        if (words.Length > 0)
        {
            call.Reply.Open("also");
            call.Reply.Bare("codes", words);
            call.Reply.Close();
        }
    }

    private static void Terminal(CommandCall call)
    {
        ConsoleParts parts = call.Parts;
        ConsoleReply reply = call.Reply;
        reply.Open("terminal");
        reply.Word("office", parts.Settings.GetText(SettingId.OfficeName));
        reply.Word("letter", parts.Settings.GetText(SettingId.DeviceLetter));
        reply.Word("id", parts.Settings.GetText(SettingId.DeviceId));
        reply.Word("firmware", parts.Version);
        reply.Close();
        reply.Open("start");
        reply.Word("reason", StateWords.Of(parts.System.ResetReason));
        reply.Number("uptimeMin", call.NowMs / 60000);
        reply.Number("starts", parts.Record.Starts);
        reply.Number("freeMemoryBytes", parts.System.FreeMemoryBytes);
        reply.Close();
    }

    private void Time(CommandCall call)
    {
        ConsoleReply reply = call.Reply;
        reply.Open("time");
        words.Clear();
        local.SetUtcSeconds(call.Parts.Clock.UtcSeconds);
        local.AppendDate(words);
        words.Append(' ');
        local.AppendTime(words);
        reply.Word("local", words);
        reply.Word("confirmedBy", StateWords.Of(call.Parts.Clock.Source));
        reply.Close();
        reply.Open("settings");
        reply.Word("stored", StateWords.Of(call.Parts.Settings.Stored));
        reply.Flag("unsaved", call.Parts.Access.HasUnsaved);
        reply.Flag("pin", call.Parts.Access.HasPin);
        reply.Close();
    }

    private static void Devices(CommandCall call)
    {
        ConsoleParts parts = call.Parts;
        ConsoleReply reply = call.Reply;
        if (parts.Reader != null)
        {
            reply.Open("reader");
            reply.Word("state", parts.ReaderWord);
            reply.Word("kind", parts.Settings.GetText(SettingId.ReaderKind));
            reply.Number("scans", parts.Scans.Total);
            reply.Close();
        }

        if (parts.Print != null)
        {
            reply.Open("printer");
            reply.Word("state", parts.PrinterWord);
            reply.Word("profile", parts.Settings.GetText(SettingId.PrinterProfile));
            reply.Number("waiting", parts.Print.Waiting);
            reply.Close();
        }
    }

    private static void Network(CommandCall call)
    {
        ConsoleParts parts = call.Parts;
        ConsoleReply reply = call.Reply;
        reply.Open("wifi");
        reply.Word("state", StateWords.Of(parts.Network.State));
        reply.Word("ssid", parts.Settings.GetText(SettingId.WifiSsid));
        string address = parts.Network.Address;
        reply.Word("address", address == null ? "" : address);
        reply.Number("signalDbm", parts.Network.SignalDbm);
        reply.Close();
        reply.Open("service");
        reply.Word("url", parts.Settings.GetText(SettingId.ServiceUrl));
        reply.Word("last", parts.ServiceWord);
        reply.Number("lookups", parts.Hands.LookUps);
        reply.Close();
    }

    private static void Records(CommandCall call)
    {
        ConsoleParts parts = call.Parts;
        ConsoleReply reply = call.Reply;
        int issued = 0;
        for (int service = 0; service < SettingId.MaxServices; service++)
        {
            issued += parts.Settings.IsServiceActive(service) ? parts.Queue.IssuedToday(service) : 0;
        }

        reply.Open("queue");
        reply.Word("ledger", StateWords.Of(parts.Queue.Journal.State));
        reply.Number("givenToday", issued);
        reply.Number("ledgerBytes", parts.Queue.Journal.LengthBytes);
        reply.Close();
    }

    private int Faults(CommandCall call)
    {
        FaultWatch watch = call.Parts.Faults;
        if (call.Turn == 0)
        {
            watch.Look(call.NowMs);
        }

        call.Step = watch.Next(call.Step);
        if (call.Step == 0)
        {
            if (call.Turn == 0)
            {
                call.Reply.Say(ReplyText.AllWell);
            }

            return CommandCall.Over;
        }

        SayFault(call);
        return CommandCall.More;
    }

    private int Explain(CommandCall call)
    {
        string text = call.Argument(0);
        int code;
        if (text.StartsWith("M-") || text.StartsWith("m-"))
        {
            text = text.Substring(2);
        }

        if (!int.TryParse(text, out code) || !FaultTable.Describe(code, fault))
        {
            return call.Fail(ReplyText.NoSuchFault);
        }

        call.Step = code;
        SayFault(call);
        return CommandCall.Over;
    }

    private static int Scans(CommandCall call)
    {
        ScanLog scans = call.Parts.Scans;
        if (call.Turn == 0)
        {
            call.Step = scans.Oldest;
        }

        if (!scans.Say(call.Step, call.Reply))
        {
            return call.Turn == 0 ? call.Say(ReplyText.NothingScanned) : CommandCall.Over;
        }

        call.Step++;
        return CommandCall.More;
    }

    private static int Systems(CommandCall call)
    {
        PaperTally papers = call.Parts.Papers;
        for (; call.Step <= PaperTally.MaxSystems; call.Step++)
        {
            int row = call.Step;
            if (papers.Papers(row) == 0)
            {
                continue;
            }

            ConsoleReply reply = call.Reply;
            reply.Open("system");
            reply.Word("name", papers.Name(row));
            reply.Number("papers", papers.Papers(row));
            reply.Number("complete", papers.PapersWith(row, ScanReason.Complete));
            for (int item = 0; item < PaperItemWords.Count; item++)
            {
                if (papers.Missing(row, item) > 0)
                {
                    reply.Number("without-" + PaperItemWords.Word(item), papers.Missing(row, item));
                }

                if (papers.Malformed(row, item) > 0)
                {
                    reply.Number("malformed-" + PaperItemWords.Word(item), papers.Malformed(row, item));
                }
            }

            reply.Close();
            call.Step++;
            return CommandCall.More;
        }

        if (call.Turn == 0)
        {
            call.Reply.Say(ReplyText.NoPaperScanned);
        }

        return CommandCall.Over;
    }

    private static int Reasons(CommandCall call)
    {
        string wanted = call.Argument(0);
        for (call.Step++; call.Step <= ScanReasons.Count; call.Step++)
        {
            ScanReason reason = (ScanReason)call.Step;
            string word = ScanReasons.Word(reason);
            if (wanted.Length > 0 && word != wanted)
            {
                continue;
            }

            ConsoleReply reply = call.Reply;
            reply.OpenBare("reason");
            reply.Cell("reason", word, 16);
            reply.Cell("meaning", call.IsVietnamese ? ScanReasons.MeaningVietnamese(reason) : ScanReasons.Meaning(reason), 0);
            if (!reply.IsJson)
            {
                reply.Close();
                reply.Cell("", "", 16);
            }

            reply.Bare("example", ScanReasons.Example(reason));
            reply.Close();
            call.Since++;
            return CommandCall.More;
        }

        return call.Since > 0 ? CommandCall.Over : call.Fail(ReplyText.NoSuchReason);
    }

    private static int Live(CommandCall call)
    {
        ScanLog scans = call.Parts.Scans;
        if (call.Turn == 0)
        {
            call.WantsKey = true;
            call.Step = scans.Total;
            call.Reply.Say(ReplyText.HoldCodeUnderReader);
            return CommandCall.Waits;
        }

        if (call.Key != 0)
        {
            return CommandCall.Over;
        }

        if (call.Step >= scans.Total)
        {
            return CommandCall.Waits;
        }

        call.Step = call.Step < scans.Oldest ? scans.Oldest : call.Step;
        scans.Say(call.Step, call.Reply);
        call.Step++;
        return CommandCall.Waits;
    }
}
