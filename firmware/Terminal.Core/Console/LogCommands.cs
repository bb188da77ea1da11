using Terminal.Core.Configuration;
using Terminal.Core.Maintenance;
using Terminal.Core.Text;
using Terminal.Drivers.Ports;

namespace Terminal.Core.Console;

/// <summary>log.</summary>
internal sealed class LogCommands : ICommandGroup
{
    private const int Restarts = 0;
    private const int Faults = 1;
    private const int Changes = 2;

    private readonly TextBuffer words = new TextBuffer(EventLog.LineChars);
    private readonly LocalTime local = new LocalTime();
    private readonly SettingDefinition setting = new SettingDefinition();
    private readonly FaultDefinition fault = new FaultDefinition();

    /// <inheritdoc/>
    public int Run(CommandCall call)
    {
        switch (call.Command)
        {
            case CommandId.Log:
                return Memory(call);
            case CommandId.LogFollow:
                return Follow(call);
            case CommandId.LogLevel:
                return Level(call);
            case CommandId.LogKept:
                return Kept(call);
            default:
                return Audit(call);
        }
    }

    /// <summary>The word of a change.</summary>
    public static string Word(AuditKind kind)
    {
        switch (kind)
        {
            case AuditKind.Changed: return "changed";
            case AuditKind.Saved: return "saved";
            case AuditKind.Reverted: return "reverted";
            case AuditKind.FactoryReset: return "factory-reset";
            case AuditKind.PinCleared: return "pin-cleared-with-case-open";
            case AuditKind.SignedIn: return "signed-in";
            case AuditKind.WrongPin: return "wrong-pin";
            case AuditKind.TimeSet: return "time-set";
            default: return "none";
        }
    }

    // Records of older firmware have no source: the button in the case is told by what it did.
    private static string Word(AuditSource source, AuditKind kind)
    {
        switch (source)
        {
            case AuditSource.Desk: return "desk-menu";
            case AuditSource.Service: return "service";
            case AuditSource.Improv: return "improv";
            case AuditSource.Restart: return "restart";
            default: return kind == AuditKind.PinCleared ? "case-button" : "console";
        }
    }

    /// <summary>Who asked for a restart, in one word.</summary>
    public static string Word(RestartOrder order)
    {
        switch (order)
        {
            case RestartOrder.Console: return "technician";
            case RestartOrder.Network: return "network";
            case RestartOrder.IntoSafeMode: return "into-safe-mode";
            case RestartOrder.OutOfSafeMode: return "out-of-safe-mode";
            case RestartOrder.FactoryReset: return "factory-reset";
            case RestartOrder.Settings: return "settings";
            default: return "nobody";
        }
    }

    private int Memory(CommandCall call)
    {
        EventLog log = call.Parts.Log;
        if (call.Turn == 0)
        {
            int lines = EventLog.Lines;
            if (call.Count > 0 && (!int.TryParse(call.Argument(0), out lines) || lines < 1))
            {
                return call.Fail(ReplyText.GiveLineCount);
            }

            call.Step = log.Total - lines < log.Oldest ? log.Oldest : log.Total - lines;
        }

        if (!Say(call, call.Step))
        {
            return CommandCall.Over;
        }

        call.Step++;
        return CommandCall.More;
    }

    private int Follow(CommandCall call)
    {
        EventLog log = call.Parts.Log;
        if (call.Turn == 0)
        {
            call.WantsKey = true;
            call.Step = log.Total;
            call.Reply.Say(ReplyText.AnyKeyEnds);
            return CommandCall.Waits;
        }

        if (call.Key != 0)
        {
            return CommandCall.Over;
        }

        if (call.Step < log.Total)
        {
            call.Step = call.Step < log.Oldest ? log.Oldest : call.Step;
            Say(call, call.Step);
            call.Step++;
        }

        return CommandCall.Waits;
    }

    /// <summary>Says an event by its number; false when there is none.</summary>
    public bool Say(CommandCall call, int number)
    {
        long uptimeMs;
        LogLevel level;
        LogArea area;
        if (!call.Parts.Log.Read(number, words, out uptimeMs, out level, out area))
        {
            return false;
        }

        ConsoleReply reply = call.Reply;
        reply.OpenBare("log");
        reply.Cell("uptimeS", uptimeMs / 1000, 8);
        reply.Cell("level", Word(level), 8);
        reply.Cell("area", Word(area), 9);
        reply.Bare("text", words);
        reply.Close();
        return true;
    }

    private static int Level(CommandCall call)
    {
        EventLog log = call.Parts.Log;
        string wanted = call.Argument(0);
        for (LogLevel level = LogLevel.Debug; level <= LogLevel.Error; level++)
        {
            if (Word(level) == wanted)
            {
                log.Level = level;
                wanted = "";
            }
        }

        if (wanted.Length > 0)
        {
            return call.Fail(ReplyText.ChooseLogLevel);
        }

        call.Reply.Open("level");
        call.Reply.Bare("level", Word(log.Level));
        call.Reply.Close();
        return CommandCall.Over;
    }

    // Restarts, newest first, then faults.
    private int Kept(CommandCall call)
    {
        MaintenanceRecord record = call.Parts.Record;
        int restarts = record.Count(Restarts);
        if (call.Turn == 0 && record.FaultText.Length > 0)
        {
            call.Reply.Say(record.FaultText);
        }

        bool isFault = call.Step >= restarts;
        if (!SayKept(call, isFault ? Faults : Restarts, isFault ? call.Step - restarts : call.Step))
        {
            return CommandCall.Over;
        }

        call.Step++;
        return CommandCall.More;
    }

    /// <summary>Says an entry of a ring, 0 being the newest: ring 0 has restarts, 1 faults, 2 changes. False when there is none.</summary>
    public bool SayKept(CommandCall call, int ring, int back)
    {
        if (back >= call.Parts.Record.Count(ring))
        {
            return false;
        }

        if (ring == Restarts)
        {
            SayRestart(call, back);
        }
        else if (ring == Faults)
        {
            SayFault(call, back);
        }
        else
        {
            SayChange(call, back);
        }

        return true;
    }

    private void SayRestart(CommandCall call, int back)
    {
        int reason;
        int order;
        int flags;
        long utc = call.Parts.Record.Read(Restarts, back, out reason, out order, out flags);
        ConsoleReply reply = call.Reply;
        reply.Open("start");
        SayTime(reply, utc);
        reply.Word("reason", StateWords.Of((ResetReason)reason));
        if (order != 0)
        {
            reply.Word("by", Word((RestartOrder)order));
        }

        if ((flags & 1) != 0)
        {
            reply.Word("after", "firmware-error");
        }

        if (flags >> 4 != 0)
        {
            reply.Word("mode", "safe");
        }

        reply.Close();
    }

    private void SayFault(CommandCall call, int back)
    {
        int code;
        int begins;
        int third;
        long utc = call.Parts.Record.Read(Faults, back, out code, out begins, out third);
        ConsoleReply reply = call.Reply;
        reply.Open("fault");
        SayTime(reply, utc);
        words.Clear();
        FaultTable.AppendCode(code, words);
        reply.Word("code", words);
        reply.Bare("event", begins == 1 ? "begins" : "over");
        if (FaultTable.Describe(code, fault))
        {
            reply.Bare("title", fault.Title(reply.Language));
        }

        reply.Close();
    }

    private int Audit(CommandCall call)
    {
        if (!SayKept(call, Changes, call.Step))
        {
            return call.Step == 0 ? call.Say(ReplyText.NothingChanged) : CommandCall.Over;
        }

        call.Step++;
        return CommandCall.More;
    }

    private void SayChange(CommandCall call, int back)
    {
        int kind;
        int source;
        int settingId;
        long utc = call.Parts.Record.Read(Changes, back, out kind, out source, out settingId);
        ConsoleReply reply = call.Reply;
        reply.Open("audit");
        SayTime(reply, utc);
        reply.Word("who", Word((AuditSource)source, (AuditKind)kind));
        reply.Word("what", Word((AuditKind)kind));
        if (settingId > 0 && SettingSchema.Describe(settingId - 1, setting))
        {
            reply.Word("setting", setting.FullName);
        }

        reply.Close();
    }

    private void SayTime(ConsoleReply reply, long utcSeconds)
    {
        words.Clear();
        DateText.Append(utcSeconds, local, words);
        reply.Word("at", words);
    }

    private static string Word(LogLevel level)
    {
        switch (level)
        {
            case LogLevel.Debug: return "debug";
            case LogLevel.Info: return "info";
            case LogLevel.Warning: return "warning";
            default: return "error";
        }
    }

    private static string Word(LogArea area)
    {
        switch (area)
        {
            case LogArea.System: return "system";
            case LogArea.Reader: return "reader";
            case LogArea.Panel: return "panel";
            case LogArea.Printer: return "printer";
            case LogArea.Network: return "network";
            case LogArea.Service: return "service";
            case LogArea.Queue: return "queue";
            case LogArea.Store: return "store";
            default: return "console";
        }
    }
}
