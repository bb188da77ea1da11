using Terminal.Core.Configuration;
using Terminal.Core.Maintenance;
using Terminal.Core.Text;

namespace Terminal.Core.Console;

/// <summary>setup and site: the first set-up, step by step or from a pasted file.</summary>
internal sealed class SetupCommands : ICommandGroup
{
    // Settings that the wizard asks for, in turn; the services of the queue come between them and the test page.
    private static readonly byte[] Asked =
    {
        SettingId.Language, SettingId.Pin, SettingId.OfficeName, SettingId.OfficeCode, SettingId.DeviceLetter, SettingId.WifiSsid,
        SettingId.WifiPassword, SettingId.ServiceUrl, SettingId.DeviceId, SettingId.ServiceKey1Id, SettingId.ServiceKey1,
        SettingId.PrinterProfile,
    };

    // What a site file does not carry is typed.
    private static readonly byte[] Typed = { SettingId.Pin, SettingId.WifiPassword, SettingId.ServiceKey1 };

    private readonly ConfigCommands config = new ConfigCommands();
    private readonly SettingDefinition definition = new SettingDefinition();
    private int service;

    /// <inheritdoc/>
    public int Run(CommandCall call)
    {
        return call.Command == CommandId.Setup ? Wizard(call) : Site(call);
    }

    private int Wizard(CommandCall call)
    {
        if (call.Turn == 0)
        {
            service = 0;
            call.Reply.Say(ReplyText.EnterKeeps);
            call.Reply.IsInterim = true;
            return AskSetting(call, Asked[0], 1, Asked.Length + 2);
        }

        if (call.Step < Asked.Length)
        {
            if (!Take(call, Asked[call.Step]))
            {
                return AskSetting(call, Asked[call.Step], call.Step + 1, Asked.Length + 2);
            }

            call.Step++;
            return call.Step < Asked.Length ? AskSetting(call, Asked[call.Step], call.Step + 1, Asked.Length + 2) : AskService(call);
        }

        return call.Step == Asked.Length ? TakeService(call) : Finish(call);
    }

    // True when the answer was taken or nothing was typed.
    private bool Take(CommandCall call, int id)
    {
        string value = call.Answer;
        call.Answer = null;
        if (value.Length == 0 || config.TrySet(call, id, value))
        {
            return true;
        }

        call.Reply.HasFailed = false;
        return false;
    }

    private static int ThisOffice(CommandCall call)
    {
        Settings settings = call.Parts.Settings;
        call.Reply.Open("site");
        call.Reply.Word("office", settings.GetText(SettingId.OfficeCode));
        call.Reply.Word("name", settings.GetText(SettingId.OfficeName));
        call.Reply.Word("device", settings.GetText(SettingId.DeviceId));
        call.Reply.Close();
        return CommandCall.Over;
    }

    private int AskSetting(CommandCall call, int id, int number, int of)
    {
        SettingSchema.Describe(id, definition);
        string help = call.IsVietnamese ? definition.HelpVietnamese : definition.HelpEnglish;
        string choices = definition.Choices.Length > 0 ? " (" + definition.Choices + ")" : "";
        string value = definition.IsSecret ? (call.Parts.Settings.IsSet(id) ? "***" : "") : call.Parts.Settings.GetText(id);
        string question = number.ToString() + "/" + of.ToString() + " " + help + choices + " [" + value + "]: ";
        return call.Ask(question, definition.IsSecret);
    }

    private int AskService(CommandCall call)
    {
        string number = (service + 1).ToString();
        string name = call.Parts.Settings.GetText(SettingId.Service(service, ServiceField.Name));
        string rest = number + " [" + name + "]: ";
        string step = (Asked.Length + 1).ToString() + "/" + (Asked.Length + 2).ToString();
        return call.Ask(step + (call.IsVietnamese ? " Lĩnh vực " : " Service ") + rest, false);
    }

    // Names of services one after the other; an empty line behind the last one that there is ends them.
    private int TakeService(CommandCall call)
    {
        int id = SettingId.Service(service, ServiceField.Name);
        bool isEmpty = call.Answer.Length == 0;
        bool taken = Take(call, id);
        if (taken)
        {
            service++;
        }

        if (service < SettingId.MaxServices && (!taken || !isEmpty || call.Parts.Settings.IsServiceActive(service)))
        {
            return AskService(call);
        }

        call.Step++;
        string question = (Asked.Length + 2).ToString() + "/" + (Asked.Length + 2).ToString();
        return call.Ask(question + LongTexts.Get(ReplyText.AskPrintTest, call.Reply.Language), false);
    }

    private int Finish(CommandCall call)
    {
        bool print = call.Answer == "y";
        call.Answer = null;
        call.Reply.IsInterim = false;
        if (call.Parts.Settings.GetText(SettingId.OfficeName).Length == 0)
        {
            return call.Fail(ReplyText.NoOfficeName);
        }

        config.Save(call);
        if (!call.Reply.HasFailed)
        {
            if (print)
            {
                call.Parts.Hands.PrintTest(call.NowMs);
            }

            call.Reply.Say(ReplyText.SetupDone);
            if (call.Command == CommandId.Site)
            {
                call.EndLines();
            }
        }

        return CommandCall.Over;
    }

    // Common lines, then a line an office: @99001|name=value|name=value. Those of other offices are passed over.
    private int Site(CommandCall call)
    {
        if (call.Turn == 0)
        {
            return call.Count == 0 ? ThisOffice(call) : call.AskLines(ReplyText.PasteSiteFile);
        }

        if (call.Since > 0)
        {
            return SiteSecrets(call);
        }

        string line = PastedLine.Trim(call.Answer);
        if (line == "end")
        {
            if (call.Note == null)
            {
                call.Reply.IsInterim = false;
                return call.Fail(ReplyText.SiteNotInFile);
            }

            call.Since = 1;
            call.Step = 0;
            return AskSetting(call, Typed[0], 1, Typed.Length);
        }

        TakeSiteLine(call, line);
        return call.NextLine();
    }

    private void TakeSiteLine(CommandCall call, string line)
    {
        if (!line.StartsWith("@"))
        {
            SettingLine.Take(call, line, config);
            return;
        }

        string[] items = line.Substring(1).Split('|');
        if (PastedLine.Trim(items[0]) != call.Argument(0))
        {
            return;
        }

        call.Note = items[0];
        for (int i = 1; i < items.Length; i++)
        {
            SettingLine.Take(call, items[i], config);
        }
    }

    private int SiteSecrets(CommandCall call)
    {
        if (Take(call, Typed[call.Step]))
        {
            call.Step++;
        }

        if (call.Step < Typed.Length)
        {
            return AskSetting(call, Typed[call.Step], call.Step + 1, Typed.Length);
        }

        return Finish(call);
    }
}
