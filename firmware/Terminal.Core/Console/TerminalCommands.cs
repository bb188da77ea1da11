using Terminal.Core.Configuration;
using Terminal.Core.Maintenance;
using Terminal.Core.Text;
using Terminal.Drivers.Ports;

namespace Terminal.Core.Console;

/// <summary>safe-mode, reboot, factory-reset.</summary>
internal sealed class TerminalCommands : ICommandGroup
{
    private const string Confirmation = "ERASE";

    /// <inheritdoc/>
    public int Run(CommandCall call)
    {
        switch (call.Command)
        {
            case CommandId.SafeMode:
                return SafeMode(call);
            case CommandId.Reboot:
                return Restart(call, RestartOrder.Console);
            default:
                return FactoryReset(call);
        }
    }

    // With edits that only memory holds a restart waits for a word on what becomes of them.
    private static int Restart(CommandCall call, RestartOrder order)
    {
        int unsaved = call.Parts.Settings.UnsavedCount;
        if (unsaved > 0)
        {
            switch (call.Answer)
            {
                case null:
                    return call.Ask(call.Filled(ReplyText.AskUnsaved, unsaved), false);
                case "DISCARD":
                    break;
                case "SAVE":
                    new ConfigCommands().Save(call);
                    if (call.Reply.HasFailed)
                    {
                        return CommandCall.Over;
                    }

                    break;
                default:
                    return call.Fail(ReplyText.NothingDone);
            }
        }

        call.Reply.Say(ReplyText.Restarting);
        call.Parts.Hands.Restart(order);
        return CommandCall.Over;
    }

    private static int SafeMode(CommandCall call)
    {
        SafeModeReason reason = call.Parts.Hands.SafeMode;
        switch (call.Argument(0))
        {
            case "on":
                return Restart(call, RestartOrder.IntoSafeMode);
            case "off":
                return reason == SafeModeReason.None ? call.Fail(ReplyText.NotInSafeMode)
                    : Restart(call, RestartOrder.OutOfSafeMode);
            case "":
                call.Reply.Open("safe-mode");
                call.Reply.Bare("state", Word(reason));
                call.Reply.Close();
                return CommandCall.Over;
            default:
                return call.Fail(ReplyText.ChooseOnOff);
        }
    }

    private static string Word(SafeModeReason reason)
    {
        switch (reason)
        {
            case SafeModeReason.FailedStarts: return "on, starts-did-not-reach-idle";
            case SafeModeReason.Request: return "on, asked-for";
            case SafeModeReason.Button: return "on, button-1-held";
            default: return "off";
        }
    }

    private static int FactoryReset(CommandCall call)
    {
        if (call.Answer == null)
        {
            return call.Ask(ReplyText.AskErase, false);
        }

        if (call.Answer != Confirmation)
        {
            return call.Fail(ReplyText.NothingDone);
        }

        // Both copies, one a turn: the older one would still hold keys and PIN.
        ConsoleParts parts = call.Parts;
        call.Step++;
        if (call.Step == 1)
        {
            parts.Settings.ResetToDefaults();
            return CommandCall.More;
        }

        if (call.Step == 2 ? parts.Settings.Save() != StoreResult.Ok : !parts.Settings.OverwriteOlderCopy())
        {
            return call.Fail(ReplyText.EraseDriveFails);
        }

        if (call.Step == 2)
        {
            return CommandCall.More;
        }

        parts.Record.AddChange(AuditKind.FactoryReset, AuditSource.Console, -1, parts.TrustedUtcSeconds);
        parts.Access.HasUnsaved = false;
        return Restart(call, RestartOrder.FactoryReset);
    }
}
