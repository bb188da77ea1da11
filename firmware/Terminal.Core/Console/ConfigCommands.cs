using Terminal.Core.Configuration;
using Terminal.Core.Maintenance;
using Terminal.Core.Text;
using Terminal.Drivers.Ports;

namespace Terminal.Core.Console;

/// <summary>config: get, set, list, diff, save, revert, export, import.</summary>
internal sealed class ConfigCommands : ICommandGroup
{
    private const int ShownChars = 120;
    private const int ChunkChars = 240;

    private readonly SettingDefinition definition = new SettingDefinition();
    private readonly SettingRefusal refusal = new SettingRefusal();
    private readonly TextBuffer text = new TextBuffer(ShownChars + 4);
    private readonly TextBuffer part = new TextBuffer(ChunkChars);
    private TextBuffer whole;

    /// <inheritdoc/>
    public int Run(CommandCall call)
    {
        switch (call.Command)
        {
            case CommandId.Config:
                return call.Turn == 0 ? Overview(call) : List(call, "", false);
            case CommandId.ConfigGet:
                return call.Count == 0 ? List(call, "", false) : Get(call);
            case CommandId.ConfigSet:
                return call.Count == 0 ? List(call, "", false) : Set(call);
            case CommandId.ConfigList:
                return List(call, call.Argument(0), false);
            case CommandId.ConfigDiff:
                return List(call, "", true);
            case CommandId.ConfigSave:
                return Save(call);
            case CommandId.ConfigRevert:
                return Revert(call);
            case CommandId.ConfigExport:
                return Export(call);
            default:
                return Import(call);
        }
    }

    /// <summary>Saves and says what came of it; what does not go together is not saved.</summary>
    public int Save(CommandCall call)
    {
        return Save(call, -1, -1);
    }

    /// <summary>The same for one or two settings (-1 for none); what else was changed is not saved, and that is said.</summary>
    public int Save(CommandCall call, int first, int second)
    {
        if (!call.Parts.Settings.FitTogether(refusal))
        {
            return call.Fail(LongTexts.Get(ReplyText.NotSaved, call.Reply.Language) + refusal.Message(call.Reply.Language));
        }

        int result = first < 0 ? call.Parts.SaveSettings(AuditSource.Console) : call.Parts.SaveOnly(first, second, AuditSource.Console);
        if (result != StoreResult.Ok)
        {
            return result == StoreResult.Full
                ? call.Fail(ReplyText.SaveDriveFull)
                : call.Fail(call.Parts.Settings.WasNotRead ? ReplyText.SaveNotRead : ReplyText.SaveDriveFails);
        }

        call.Reply.Say(ReplyText.Saved);
        if (call.Parts.Settings.UnsavedCount > 0)
        {
            call.Reply.Say(ReplyText.OthersUnsaved);
        }

        return CommandCall.Over;
    }

    /// <summary>Sets a value for a command; says why when it is refused.</summary>
    public bool TrySet(CommandCall call, int id, string value)
    {
        if (call.Parts.TrySet(id, value, AuditSource.Console, call.NowMs, refusal))
        {
            return true;
        }

        call.Reply.Fail(refusal.Message(call.Reply.Language));
        return false;
    }

    private int Find(CommandCall call)
    {
        int id = SettingSchema.Find(call.Argument(0));
        if (id < 0)
        {
            call.Reply.Fail(ReplyText.NoSuchSetting);
        }

        return id;
    }

    private static int Overview(CommandCall call)
    {
        Settings settings = call.Parts.Settings;
        int set = 0;
        for (int id = 0; id < SettingId.Count; id++)
        {
            set += settings.IsSet(id) ? 1 : 0;
        }

        call.Reply.Open("config");
        call.Reply.Word("stored", StateWords.Of(settings.Stored));
        call.Reply.Number("set", set);
        call.Reply.Number("unsaved", settings.UnsavedCount);
        call.Reply.Close();
        return CommandCall.More;
    }

    private int Get(CommandCall call)
    {
        int id = Find(call);
        if (id >= 0)
        {
            SayValue(call, id);
            SettingSchema.Describe(id, definition);
            ConsoleReply reply = call.Reply;
            reply.OpenBare("about");
            reply.Bare("help", call.IsVietnamese ? definition.HelpVietnamese : definition.HelpEnglish);
            Limits(reply);
            reply.Close();
        }

        return CommandCall.Over;
    }

    private void Limits(ConsoleReply reply)
    {
        if (definition.Kind == SettingKind.Number)
        {
            reply.Number("min", definition.Min);
            reply.Number("max", definition.Max);
        }
        else if (definition.Choices.Length > 0)
        {
            reply.Word("choices", definition.Choices);
        }

        if (definition.NeedsRestart)
        {
            reply.Word("counts", "after-reboot");
        }
    }

    private int Set(CommandCall call)
    {
        int id = Find(call);
        if (id < 0)
        {
            return CommandCall.Over;
        }

        SettingSchema.Describe(id, definition);
        bool isSecret = definition.IsSecret;
        bool needsRestart = definition.NeedsRestart;
        if (call.Count == 1 && !isSecret)
        {
            SayValue(call, id);
            return CommandCall.Over;
        }

        string value = call.Count > 1 ? call.Rest(1) : call.Answer;
        if (value == null)
        {
            return call.Ask(definition.FullName + ": ", true);
        }

        if (!TrySet(call, id, value))
        {
            return CommandCall.Over;
        }

        SayValue(call, id);
        if (needsRestart)
        {
            call.Reply.Say(ReplyText.UnsavedNeedsReboot);
        }
        else
        {
            call.Reply.Say(ReplyText.Unsaved);
        }

        return CommandCall.Over;
    }

    private void SayValue(CommandCall call, int id)
    {
        text.Clear();
        call.Parts.Settings.AppendValue(id, text);
        if (text.Length > ShownChars)
        {
            text.Length = ShownChars;
            text.Append("...");
        }

        SettingSchema.Describe(id, definition);
        Settings settings = call.Parts.Settings;
        ConsoleReply reply = call.Reply;
        reply.OpenBare("setting");
        reply.Cell("name", definition.FullName + (settings.IsUnsaved(id) && !reply.IsJson ? " *" : ""), 22);
        reply.Sign("= ");
        if (definition.Kind == SettingKind.Number)
        {
            reply.Cell("value", settings.GetInt(id), 0);
        }
        else
        {
            reply.Bare("value", text);
        }

        if (reply.IsJson)
        {
            reply.Flag("default", !settings.IsSet(id));
            reply.Flag("unsaved", settings.IsUnsaved(id));
        }

        reply.Close();
    }

    // One setting a turn; services that are not offered are left out unless they are asked for by name.
    private int List(CommandCall call, string prefix, bool unsavedOnly)
    {
        Settings settings = call.Parts.Settings;
        int id = SettingId.Next(call.Step - 1);
        for (int looked = 0; id >= 0 && looked < 16; looked++)
        {
            call.Step = id + 1;
            SettingSchema.Describe(id, definition);
            bool isWanted = unsavedOnly ? settings.IsUnsaved(id)
                : prefix.Length > 0 ? definition.FullName.StartsWith(prefix)
                : definition.ServiceNumber == 0 || settings.IsServiceActive(definition.ServiceNumber - 1);
            if (isWanted)
            {
                SayValue(call, id);
                call.Since++;
                return CommandCall.More;
            }

            id = SettingId.Next(id);
        }

        if (id >= 0)
        {
            return CommandCall.More;
        }

        if (call.Since == 0)
        {
            call.Reply.Say(unsavedOnly ? ReplyText.NothingUnsaved : ReplyText.NoSettingBeginsSo);
        }

        return CommandCall.Over;
    }

    private static int Revert(CommandCall call)
    {
        Settings settings = call.Parts.Settings;
        if (call.Turn == 0)
        {
            if (settings.UnsavedCount == 0)
            {
                call.Parts.Access.HasUnsaved = false;
                return call.Say(ReplyText.NothingUnsaved);
            }

            if (!settings.BeginRevert())
            {
                return call.Fail(ReplyText.NothingStored);
            }

            return CommandCall.More;
        }

        if (settings.LoadStep())
        {
            return CommandCall.More;
        }

        call.Parts.Access.HasUnsaved = false;
        call.Parts.Record.AddChange(AuditKind.Reverted, AuditSource.Console, -1, call.Parts.TrustedUtcSeconds);
        call.Reply.Say(ReplyText.Reverted);
        return CommandCall.Over;
    }

    // A long value leaves in pieces: Since counts the characters that are out.
    private int Export(CommandCall call)
    {
        call.Reply.Lines = 0;
        if (call.Step >= SettingId.Count)
        {
            return CommandCall.Over;
        }

        whole = whole ?? new TextBuffer(2200);
        whole.Clear();
        if (!call.Parts.Settings.ExportLine(call.Step, whole))
        {
            int next = SettingId.Next(call.Step);
            call.Step = next < 0 ? SettingId.Count : next;
            return CommandCall.More;
        }

        int from = (int)call.Since;
        int count = whole.Length - from < ChunkChars ? whole.Length - from : ChunkChars;
        part.Clear();
        part.Append(whole.Chars, from, count);
        bool isLast = from + count == whole.Length;
        if (from == 0 || call.Reply.IsJson)
        {
            call.Reply.OpenBare("export");
        }

        call.Reply.Piece(part);
        call.Since = isLast ? 0 : from + count;
        if (isLast || call.Reply.IsJson)
        {
            call.Reply.Close();
        }

        call.Step += isLast ? 1 : 0;
        return CommandCall.More;
    }

    private int Import(CommandCall call)
    {
        if (call.Answer == null)
        {
            return call.AskLines(ReplyText.PasteSettings);
        }

        string line = call.Answer;
        if (PastedLine.Trim(line) == "end")
        {
            call.Reply.Open("import");
            call.Reply.Number("taken", call.Step);
            call.Reply.Number("refused", call.Refused);
            call.Reply.Close();
            if (call.Step > 0)
            {
                call.Reply.Say(ReplyText.UnsavedSeeDiff);
            }

            return call.EndLines();
        }

        call.Step += SettingLine.Take(call, line, this) ? 1 : 0;
        return call.NextLine();
    }
}
