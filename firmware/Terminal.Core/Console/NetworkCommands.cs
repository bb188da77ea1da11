using Terminal.Core.Configuration;
using Terminal.Core.Maintenance;
using Terminal.Core.Payloads;
using Terminal.Core.Queue;
using Terminal.Core.Status;
using Terminal.Core.Text;
using Terminal.Drivers.Ports;

namespace Terminal.Core.Console;

/// <summary>lookup, wifi, service, time.</summary>
internal sealed class NetworkCommands : ICommandGroup
{
    private const int JoinMs = 40000;
    private const int ScanMs = 15000;
    private const int AskMs = 12000;
    private const int MaxNetworks = 16;
    private const int CodeLookAhead = 64; // zeros, so that readers of patterns need not ask for the end

    private readonly TextBuffer words = new TextBuffer(160);
    private readonly LocalTime local = new LocalTime();
    private readonly ConfigCommands config = new ConfigCommands();
    private string[] networks;

    /// <inheritdoc/>
    public int Run(CommandCall call)
    {
        switch (call.Command)
        {
            case CommandId.Lookup:
                return Lookup(call);
            case CommandId.Wifi:
            case CommandId.WifiWhy:
                return Wifi(call);
            case CommandId.WifiScan:
                return ScanNetworks(call);
            case CommandId.WifiJoin:
                return Join(call);
            case CommandId.WifiLeave:
                return Leave(call);
            case CommandId.Service:
                return Service(call);
            case CommandId.ServicePing:
                return Ping(call);
            case CommandId.ServiceVerdict:
                return LastVerdict(call);
            case CommandId.ServiceKey:
                return Key(call);
            case CommandId.ServiceCertificate:
                return Certificate(call);
            case CommandId.TimeSet:
                return SetTime(call);
            case CommandId.TimeSync:
                return Sync(call);
            default:
                return Time(call);
        }
    }

    // A citizen before the terminal goes first: there is one look-up at a time.
    private int Lookup(CommandCall call)
    {
        if (call.Count == 0)
        {
            return LastVerdict(call);
        }

        StatusClient client = call.Parts.Client;
        if (call.Parts.Hands.IsServing)
        {
            return call.Fail(ReplyText.CitizenIsServed);
        }

        if (call.Turn == 0)
        {
            return Ask(call);
        }

        if (client.State != LookupState.Done)
        {
            return CommandCall.Waits;
        }

        SayVerdict(call, client);
        client.Clear();
        return CommandCall.Over;
    }

    // The grammar is that of scanned codes, and nothing may stand beside the code: a number that may be somebody's goes nowhere.
    private int Ask(CommandCall call)
    {
        words.Clear();
        words.Append(call.Argument(0).ToUpper());
        DossierCodeReader reader = new DossierCodeReader();
        byte[] code = new byte[words.Length + CodeLookAhead];
        for (int i = 0; i < words.Length; i++)
        {
            code[i] = words.Chars[i] < 0x80 ? (byte)words.Chars[i] : PayloadText.OtherCharacter;
        }

        for (int i = 0; i < words.Length; i++)
        {
            if (DossierCodeReader.IsAnchor(code, i) && reader.ReadAt(code, i) && reader.Code.SameAs(words))
            {
                call.Parts.Client.Ask(words);
                return CommandCall.Waits;
            }
        }

        return call.Fail(ReplyText.WriteDossierCode);
    }

    private void SayVerdict(CommandCall call, StatusClient client)
    {
        ConsoleReply reply = call.Reply;
        reply.Open("lookup");
        reply.Word("verdict", VerdictNames.Of(client.Verdict));
        if (client.Verdict == Verdict.Found || client.Verdict == Verdict.AnswerFrom)
        {
            StatusAnswer answer = client.Answer;
            reply.Number("status", answer.StatusNumber);
            reply.Word("words", Texts.Get(Texts.DossierStatus(answer.StatusNumber), reply.Language));
            words.Clear();
            DateText.Append(answer.AppointmentUtc, local, words);
            reply.Word("appointment", words);
            reply.Word("source", VerdictNames.Of(answer.Source));
        }

        if (client.Verdict == Verdict.CouldNotAsk || client.Verdict == Verdict.AnswerFrom)
        {
            reply.Word("reason", ReasonWords.Name(client.Reason));
        }

        reply.Close();
        if (client.Reason != CouldNotAskReason.None)
        {
            reply.Say(Advice(call, client.Reason));
        }
    }

    private int Wifi(CommandCall call)
    {
        ConsoleParts parts = call.Parts;
        ConsoleReply reply = call.Reply;
        reply.Open("wifi");
        reply.Word("state", StateWords.Of(parts.Network.State));
        reply.Word("ssid", parts.Settings.GetText(SettingId.WifiSsid));
        string address = parts.Network.Address;
        reply.Word("address", address == null ? "" : address);
        reply.Number("signalDbm", parts.Network.SignalDbm);
        reply.Word("lastFailure", StateWords.Of(parts.Supervisor.LastFailure));
        reply.Close();
        if (call.Command != CommandId.WifiWhy)
        {
            return CommandCall.Over;
        }

        NetworkSupervisor supervisor = parts.Supervisor;
        reply.Open("tried");
        reply.Number("attempts", supervisor.Attempts);
        reply.Number("stackRestarts", supervisor.StackRestarts);
        reply.Number("renewals", supervisor.Renewals);
        reply.Number("recoveries", supervisor.Recoveries);
        reply.Number("lastOutageS", supervisor.LastOutageMs / 1000);
        if (parts.Network.State != NetworkState.Up && supervisor.Condition != NetworkCondition.NotSetUp)
        {
            reply.Number("awayS", (call.NowMs - supervisor.DownSinceMs) / 1000);
        }

        reply.Close();
        parts.Faults.Look(call.NowMs);
        int code = parts.Faults.Next(FaultTable.WifiNotSetUp - 1);
        FaultDefinition fault = new FaultDefinition();
        if (code > 0 && code <= FaultTable.WifiHardware && FaultTable.Describe(code, fault))
        {
            reply.Say(fault.Title(reply.Language) + ". -> " + fault.Action(reply.Language));
        }
        else
        {
            reply.Say(ReplyText.WifiIsWell);
        }

        return CommandCall.Over;
    }

    // The fault that it is, with its code; what is no fault has its own sentence.
    private string Advice(CommandCall call, CouldNotAskReason reason)
    {
        FaultDefinition fault = new FaultDefinition();
        int code = FaultWatch.ServiceFault(reason);
        if (!FaultTable.Describe(code, fault))
        {
            return ReasonWords.ForTechnician(reason, call.Reply.Language);
        }

        words.Clear();
        FaultTable.AppendCode(code, words);
        words.Append(' ');
        words.Append(fault.Title(call.Reply.Language));
        words.Append(". -> ");
        words.Append(fault.Action(call.Reply.Language));
        return words.ToString();
    }

    private int ScanNetworks(CommandCall call)
    {
        INetwork network = call.Parts.Network;
        if (call.Turn == 0)
        {
            call.Since = call.NowMs;
            networks = new string[MaxNetworks];
            for (int i = 0; i < MaxNetworks; i++)
            {
                networks[i] = "";
            }

            if (!network.BeginScan())
            {
                return call.Fail(ReplyText.ScanUnderWay);
            }

            return CommandCall.Waits;
        }

        int found = network.ScanResults(networks);
        if (found < 0)
        {
            return call.NowMs - call.Since < ScanMs ? CommandCall.Waits
                : call.Fail(ReplyText.WifiSilent);
        }

        if (call.Step < found && call.Step < MaxNetworks)
        {
            call.Reply.Say(networks[call.Step]);
            call.Step++;
            return CommandCall.More;
        }

        if (found == 0)
        {
            call.Reply.Say(ReplyText.NoNetworkInReach);
        }

        return CommandCall.Over;
    }

    private int Join(CommandCall call)
    {
        ConsoleParts parts = call.Parts;
        if (call.Count == 0)
        {
            return Wifi(call);
        }

        if (call.Step == 0)
        {
            if (call.Answer == null)
            {
                return call.Ask(ReplyText.AskPassword, true);
            }

            if (!config.TrySet(call, SettingId.WifiSsid, call.Argument(0)) || !config.TrySet(call, SettingId.WifiPassword, call.Answer))
            {
                return CommandCall.Over;
            }

            call.Step = 1;
            call.Since = call.NowMs;
            call.Answer = null;
            call.Reply.Say(ReplyText.Joining);
            return CommandCall.Waits;
        }

        // The settings reach the station at one of the next steps; before that its state is the old network's.
        bool settled = call.NowMs - call.Since > 1000;
        if (settled && parts.Network.State == NetworkState.Up)
        {
            return config.Save(call, SettingId.WifiSsid, SettingId.WifiPassword);
        }

        NetworkFailure failure = parts.Supervisor.LastFailure;
        bool isOver = settled && failure != NetworkFailure.None && failure != NetworkFailure.LinkLost;
        if (!isOver && call.NowMs - call.Since < JoinMs)
        {
            return CommandCall.Waits;
        }

        string why = Texts.Get(NetworkSupervisor.FailureWords(failure), call.Reply.Language);
        return call.Fail(why + LongTexts.Get(ReplyText.JoinNotSaved, call.Reply.Language));
    }

    private int Leave(CommandCall call)
    {
        if (config.TrySet(call, SettingId.WifiSsid, "") && config.TrySet(call, SettingId.WifiPassword, ""))
        {
            call.Reply.Say(ReplyText.WifiLeft);
        }

        return CommandCall.Over;
    }

    private static int Service(CommandCall call)
    {
        ConsoleParts parts = call.Parts;
        ServiceLine line = parts.Client.Line;
        ConsoleReply reply = call.Reply;
        reply.Open("service");
        reply.Word("url", parts.Settings.GetText(SettingId.ServiceUrl));
        reply.Word("device", parts.Settings.GetText(SettingId.DeviceId));
        reply.Flag("configured", line.IsConfigured);
        reply.Number("key", line.Keys.KeyNumber);
        reply.Word("last", parts.ServiceWord);
        reply.Flag("paused", line.Breaker.IsOpen);
        reply.Flag("revoked", line.IsRevoked);
        reply.Close();
        reply.Open("asked");
        reply.Number("lookups", parts.Hands.LookUps);
        reply.Number("silentS", line.SilentSinceMs == 0 ? 0 : (call.NowMs - line.SilentSinceMs) / 1000);
        reply.Number("clockOffS", parts.Client.Time.LastOffsetSeconds);
        reply.Close();
        if (line.AddressFault != null && line.AddressFault.Length > 0)
        {
            reply.Say(line.AddressFault);
        }

        return CommandCall.Over;
    }

    private int Ping(CommandCall call)
    {
        StatusClient client = call.Parts.Client;
        if (call.Turn == 0)
        {
            if (!client.Line.IsConfigured)
            {
                return call.Fail(ReplyText.ServiceNotSetUp);
            }

            if (call.Parts.Network.State != NetworkState.Up)
            {
                return call.Fail(ReplyText.NoWifi);
            }

            client.AskTimeNow();
            call.Since = call.NowMs;
            return CommandCall.Waits;
        }

        if (!client.IsTimeAsked)
        {
            return call.NowMs - call.Since < AskMs ? CommandCall.Waits
                : call.Fail(ReplyText.LineBusy);
        }

        CouldNotAskReason reason = client.TimeReason;
        ConsoleReply reply = call.Reply;
        reply.Open("ping");
        reply.Word("result", ReasonWords.Name(reason));
        reply.Number("tookMs", call.NowMs - call.Since);
        reply.Number("clockOffS", client.Time.LastOffsetSeconds);
        reply.Close();
        if (reason != CouldNotAskReason.None)
        {
            string advice = Advice(call, reason);
            return call.Fail(advice);
        }

        reply.Say(ReplyText.ServiceAnswers);
        return CommandCall.Over;
    }

    private int LastVerdict(CommandCall call)
    {
        ServiceLine line = call.Parts.Client.Line;
        ConsoleReply reply = call.Reply;
        reply.Open("verdict");
        reply.Word("last", call.Parts.ServiceWord);
        if (line.HasAsked && line.LastExchangeMs > 0)
        {
            reply.Number("ageS", (call.NowMs - line.LastExchangeMs) / 1000);
        }

        reply.Number("httpStatus", line.Request.StatusCode);
        words.Clear();
        call.Parts.Client.Reader.Describe(words);
        if (words.Length > 0)
        {
            reply.Word("answer", words);
        }

        reply.Close();
        if (!line.HasAsked)
        {
            reply.Say(ReplyText.NeverAsked);
        }
        else if (line.LastTrouble != CouldNotAskReason.None)
        {
            reply.Say(Advice(call, line.LastTrouble));
        }

        return CommandCall.Over;
    }

    private int Key(CommandCall call)
    {
        string number = call.Argument(0);
        if (call.Count == 0)
        {
            return Keys(call);
        }

        if (number != "1" && number != "2")
        {
            return call.Fail(ReplyText.ChooseKey);
        }

        if (call.Answer == null)
        {
            return call.Ask(ReplyText.AskKey, true);
        }

        int keyId = number == "1" ? SettingId.ServiceKey1 : SettingId.ServiceKey2;
        int nameId = number == "1" ? SettingId.ServiceKey1Id : SettingId.ServiceKey2Id;
        Settings settings = call.Parts.Settings;
        string before = settings.GetText(nameId);
        bool wasUnsaved = settings.IsUnsaved(nameId);
        if (call.Count > 1 && !config.TrySet(call, nameId, call.Argument(1)))
        {
            return CommandCall.Over;
        }

        if (config.TrySet(call, keyId, call.Answer))
        {
            return config.Save(call, keyId, nameId);
        }

        // A key that was not taken leaves its name as it was.
        if (!wasUnsaved)
        {
            settings.TrySetNow(nameId, before, new SettingRefusal());
            call.Parts.Access.HasUnsaved = settings.UnsavedCount > 0;
        }

        return CommandCall.Over;
    }

    private static int Keys(CommandCall call)
    {
        Settings settings = call.Parts.Settings;
        ConsoleReply reply = call.Reply;
        reply.Open("keys");
        reply.Number("inUse", call.Parts.Client.Line.Keys.KeyNumber);
        reply.Flag("key1", settings.IsSet(SettingId.ServiceKey1));
        reply.Word("name1", settings.GetText(SettingId.ServiceKey1Id));
        reply.Flag("key2", settings.IsSet(SettingId.ServiceKey2));
        reply.Word("name2", settings.GetText(SettingId.ServiceKey2Id));
        reply.Close();
        return CommandCall.Over;
    }

    private int Certificate(CommandCall call)
    {
        if (call.Answer == null)
        {
            call.Note = "";
            return call.AskLines(ReplyText.PasteCertificate);
        }

        string typed = PastedLine.Trim(call.Answer);
        bool isEnd = typed == "end";
        if (!isEnd && typed.Length > 0)
        {
            call.Note = call.Note.Length == 0 ? typed : call.Note + "\n" + typed;
        }

        if (!isEnd && !typed.StartsWith("-----END"))
        {
            return call.NextLine();
        }

        if (call.EndLines() == CommandCall.Over && call.Reply.HasFailed)
        {
            return CommandCall.Over;
        }

        if (isEnd)
        {
            call.Note = "";
        }

        return config.TrySet(call, SettingId.ServiceCertificate, call.Note) ? config.Save(call, SettingId.ServiceCertificate, -1) : CommandCall.Over;
    }

    /// <summary>Says what time it is, and who says so.</summary>
    public int Time(CommandCall call)
    {
        TrustedClock clock = call.Parts.Clock;
        ConsoleReply reply = call.Reply;
        reply.Open("time");
        words.Clear();
        DateText.Append(clock.UtcSeconds, local, words);
        reply.Word("local", words);
        reply.Flag("confirmed", clock.IsTrusted);
        reply.Word("by", StateWords.Of(clock.Source));
        reply.Word("chip", call.Parts.ChipWord);
        reply.Number("jumps", clock.Jumps);
        reply.Number("refused", clock.RefusedTimes);
        reply.Close();
        return CommandCall.Over;
    }

    private int SetTime(CommandCall call)
    {
        if (call.Count == 0)
        {
            return Time(call);
        }

        TrustedClock clock = call.Parts.Clock;
        int day = DateText.Day(call.Argument(0));
        int minute = DateText.Minute(call.Argument(1));
        long utcSeconds = day * 86400L + minute * 60 - LocalTime.OffsetSeconds;
        bool isTime = day >= 0 && minute >= 0 && TrustedClock.IsPlausible(utcSeconds);
        long daysOff = (utcSeconds > clock.UtcSeconds ? utcSeconds - clock.UtcSeconds : clock.UtcSeconds - utcSeconds) / 86400;
        if (isTime && daysOff > 0 && clock.IsTrusted && call.Answer == null)
        {
            // A slip of the hand: with the wrong day numbers begin anew, and the service refuses what is signed.
            return call.Ask(call.Filled(ReplyText.AskFarTime, daysOff), false);
        }

        if (call.Answer != null && call.Answer != "YES")
        {
            return call.Fail(ReplyText.NothingDone);
        }

        if (!isTime || !clock.Confirm(utcSeconds, ClockSource.Clerk, call.NowMs))
        {
            return call.Fail(ReplyText.WriteTimeAs);
        }

        call.Parts.Record.AddChange(AuditKind.TimeSet, AuditSource.Console, -1, utcSeconds);
        call.Parts.Log.Add(LogLevel.Info, LogArea.Console, call.NowMs, "time set");
        return Time(call);
    }

    private int Sync(CommandCall call)
    {
        string server = call.Parts.Settings.GetText(SettingId.SntpServer);
        if (call.Turn == 0)
        {
            if (server.Length == 0)
            {
                return call.Fail(ReplyText.NoTimeServer);
            }

            if (call.Parts.Network.State != NetworkState.Up)
            {
                return call.Fail(ReplyText.NoWifi);
            }

            call.Step = call.Parts.Clock.Confirmations;
            call.Since = call.NowMs;
            call.Parts.Network.RequestTime(server);
            return CommandCall.Waits;
        }

        if (call.Parts.Clock.Confirmations != call.Step)
        {
            return Time(call);
        }

        return call.NowMs - call.Since < AskMs ? CommandCall.Waits
            : call.Fail(ReplyText.TimeServerSilent);
    }
}
