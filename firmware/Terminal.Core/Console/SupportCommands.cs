using Terminal.Core.Configuration;
using Terminal.Core.Maintenance;
using Terminal.Core.Text;

namespace Terminal.Core.Console;

/// <summary>support: what is needed from afar, for a mail or as a QR code. No name, no address, no network's name, no secret.</summary>
internal sealed class SupportCommands : ICommandGroup
{
    // Of each kind of record the block has the newest ones, so many at most.
    private const int Kept = 16;

    private const int Head = 0;
    private const int Perf = 1;
    private const int Records = 2; // the three rings of the record: restarts, faults, changes
    private const int Log = 5;
    private const int Scans = 6;
    private const int Changed = 7;
    private const int Foot = 8;

    private readonly TextBuffer words = new TextBuffer(160);
    private readonly SettingDefinition setting = new SettingDefinition();
    private LogCommands records;
    private int section;
    private int item;
    private int settingId = -1;

    /// <inheritdoc/>
    public int Run(CommandCall call)
    {
        switch (call.Command)
        {
            case CommandId.Support:
                return Block(call);
            case CommandId.SupportQr:
                return ShowQr(call);
            default:
                ComposeQr(call);
                return call.Parts.Hands.PrintQr(words, call.NowMs) ? call.Say(ReplyText.PrintOrdered) : call.Fail(ReplyText.PrinterBusy);
        }
    }

    // In three turns: to make the code is enough work for one.
    private int ShowQr(CommandCall call)
    {
        if (call.Turn == 0)
        {
            ComposeQr(call);
            return CommandCall.More;
        }

        if (call.Turn == 1)
        {
            return call.Parts.Hands.ShowQr(words, call.NowMs) ? CommandCall.More : call.Fail(ReplyText.QrNotMade);
        }

        return call.Say(ReplyText.QrOnScreen);
    }

    // A line a turn, section by section. Never held back at a page's end.
    private int Block(CommandCall call)
    {
        call.Reply.Lines = 0;
        if (Say(call))
        {
            item++;
            return CommandCall.More;
        }

        section++;
        item = 0;
        return section > Foot ? CommandCall.Over : CommandCall.More;
    }

    private bool Say(CommandCall call)
    {
        records = records ?? new LogCommands();
        switch (section)
        {
            case Head:
                return SayHead(call);
            case Perf:
                return CareCommands.Perf(call, item);
            case Log:
                EventLog log = call.Parts.Log;
                return records.Say(call, (log.Total - Kept < log.Oldest ? log.Oldest : log.Total - Kept) + item);
            case Scans:
                return call.Parts.Scans.Say(call.Parts.Scans.Oldest + item, call.Reply);
            case Changed:
                return SayChanged(call);
            case Foot:
                if (item == 0)
                {
                    call.Reply.Say("-----END SUPPORT-----");
                }

                return item == 0;
            default:
                return item < Kept && records.SayKept(call, section - Records, item);
        }
    }

    private bool SayHead(CommandCall call)
    {
        ConsoleParts parts = call.Parts;
        ConsoleReply reply = call.Reply;
        switch (item)
        {
            case 0:
                parts.Faults.Look(call.NowMs);
                reply.Say("-----BEGIN SUPPORT-----");
                ComposeQr(call);
                reply.Open("summary");
                reply.Bare("summary", words);
                reply.Close();
                return true;
            case 1:
                new NetworkCommands().Time(call);
                return true;
            case 2:
                reply.Open("kinds");
                reply.Word("reader", parts.Settings.GetText(SettingId.ReaderKind));
                reply.Word("panel", parts.Settings.GetText(SettingId.PanelKind));
                reply.Word("printer", parts.Settings.GetText(SettingId.PrinterProfile));
                reply.Word("board", parts.System.UniqueId);
                reply.Close();
                return true;
            case 3:
                CareCommands.Wear(call);
                return true;
            case 4:
                reply.Open("network");
                reply.Number("attempts", parts.Supervisor.Attempts);
                reply.Number("stackRestarts", parts.Supervisor.StackRestarts);
                reply.Number("recoveries", parts.Supervisor.Recoveries);
                reply.Number("lastOutageS", parts.Supervisor.LastOutageMs / 1000);
                reply.Close();
                if (parts.Record.FaultText.Length > 0)
                {
                    reply.Say(parts.Record.FaultText);
                }

                return true;
            default:
                return false;
        }
    }

    // What differs from its default: numbers and choices with their value, of everything else only that it is set.
    private bool SayChanged(CommandCall call)
    {
        Settings settings = call.Parts.Settings;
        do
        {
            settingId = SettingId.Next(settingId);
        }
        while (settingId >= 0 && !settings.IsSet(settingId));

        if (settingId < 0)
        {
            return false;
        }

        SettingSchema.Describe(settingId, setting);
        ConsoleReply reply = call.Reply;
        reply.Open("setting");
        reply.Cell("name", setting.FullName, 20);
        if (setting.Kind == SettingKind.Number)
        {
            reply.Cell("value", settings.GetInt(settingId), 0);
        }
        else
        {
            bool isShown = setting.Kind == SettingKind.Choice || setting.Kind == SettingKind.Switch || setting.Kind == SettingKind.Letter
                || setting.Kind == SettingKind.Hours;
            reply.Bare("value", isShown ? settings.GetText(settingId) : "set");
        }

        reply.Close();
        return true;
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
        int code = parts.Faults.First;
        words.Append(code > 0 ? " " : "");
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
        words.Append(parts.ServiceWord);
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
