using Terminal.Core.Text;

namespace Terminal.Core.Console;

/// <summary>help, login, logout, lang, json, version.</summary>
internal sealed class SessionCommands : ICommandGroup
{
    private readonly CommandDefinition definition = new CommandDefinition();

    /// <inheritdoc/>
    public int Run(CommandCall call)
    {
        ConsoleReply reply = call.Reply;
        switch (call.Command)
        {
            case CommandId.Help:
                return call.Count == 0 ? Overview(call) : Detail(call);
            case CommandId.Login:
                return Login(call);
            case CommandId.Logout:
                call.Parts.Access.SignOut();
                reply.Say(ReplyText.SignedOut);
                return CommandCall.Over;
            case CommandId.Lang:
                return Lang(call);
            case CommandId.Json:
                return Json(call);
            default:
                reply.Open("version");
                reply.Word("firmware", call.Parts.Version);
                reply.Word("board", call.Parts.System.UniqueId);
                reply.Close();
                return CommandCall.Over;
        }
    }

    // A line a first word, with the second words behind it; what needs signing in is listed and marked.
    private int Overview(CommandCall call)
    {
        // What only concerns the session stands on one line.
        while (call.Step < CommandId.Help)
        {
            CommandTable.Describe(call.Step, definition);
            call.Step++;
            string first = CommandFinder.FirstWord(definition.Name);
            if (first != call.Note)
            {
                call.Note = first;
                SayLine(call, first);
                return CommandCall.More;
            }
        }

        call.Reply.Say("help login logout lang json");
        if (!call.Parts.Access.MayRead)
        {
            call.Reply.Say(ReplyText.SignInForMore);
        }

        return CommandCall.Over;
    }

    private void SayLine(CommandCall call, string first)
    {
        string help = call.IsVietnamese ? definition.HelpVietnamese : definition.HelpEnglish;
        string verbs = "";
        bool isAllowed = false;
        for (int id = call.Step - 1; CommandTable.Describe(id, definition) && CommandFinder.FirstWord(definition.Name) == first; id++)
        {
            isAllowed |= CommandFinder.Allows(call.Parts.Access, definition.Rights);
            if (definition.Name.Length > first.Length)
            {
                verbs = verbs + (verbs.Length > 0 ? "|" : "") + definition.Name.Substring(first.Length + 1);
            }
        }

        ConsoleReply reply = call.Reply;
        reply.OpenBare("help");
        reply.Cell("command", first, 14);
        string mark = isAllowed ? "" : call.IsVietnamese ? " (cần đăng nhập)" : " (login needed)";
        reply.Cell("help", (verbs.Length > 0 ? verbs : help) + mark, 0);
        reply.Close();
    }

    private int Detail(CommandCall call)
    {
        string wanted = call.Rest(0);
        while (CommandTable.Describe(call.Step, definition))
        {
            call.Step++;
            if (definition.Name == wanted || CommandFinder.FirstWord(definition.Name) == wanted)
            {
                call.Note = wanted;
                ConsoleReply reply = call.Reply;
                reply.OpenBare("help");
                reply.Cell("command", definition.Name + " " + definition.Arguments, 28);
                reply.Cell("help", call.IsVietnamese ? definition.HelpVietnamese : definition.HelpEnglish, 0);
                if (definition.Name == wanted || reply.IsJson)
                {
                    if (!reply.IsJson)
                    {
                        reply.Close();
                    }

                    reply.Word(reply.IsJson ? "example" : call.IsVietnamese ? "Ví dụ:" : "Example:", definition.Example);
                }

                reply.Close();
                return CommandCall.More;
            }
        }

        return call.Note != null ? CommandCall.Over : call.Fail(ReplyText.NoSuchCommand);
    }

    private static int Login(CommandCall call)
    {
        Terminal.Core.Maintenance.ConsoleAccess access = call.Parts.Access;
        if (!access.HasPin)
        {
            call.Reply.Say(ReplyText.NoPinSet);
            return CommandCall.Over;
        }

        long waitMs = access.WaitLeftMs(call.NowMs);
        if (waitMs > 0)
        {
            string seconds = ((waitMs + 999) / 1000).ToString();
            return call.Fail(LongTexts.Fill(LongTexts.Get(ReplyText.WaitAfterWrongPin, call.Reply.Language), "{s}", seconds));
        }

        string pin = call.Count > 0 ? call.Argument(0) : call.Answer;
        if (pin == null)
        {
            return call.Ask(ReplyText.AskPin, true);
        }

        call.Answer = null;
        if (!access.SignIn(pin, call.NowMs, call.Parts.TrustedUtcSeconds))
        {
            string wait = ((access.WaitLeftMs(call.NowMs) + 999) / 1000).ToString();
            call.Parts.Log.Add(Maintenance.LogLevel.Warning, Maintenance.LogArea.Console, call.NowMs, "wrong PIN");
            return call.Fail(LongTexts.Fill(LongTexts.Get(ReplyText.WrongPin, call.Reply.Language), "{s}", wait));
        }

        call.Parts.Log.Add(Maintenance.LogLevel.Info, Maintenance.LogArea.Console, call.NowMs, "signed in");
        call.Reply.Say(ReplyText.SignedIn);
        return CommandCall.Over;
    }

    private static int Lang(CommandCall call)
    {
        ConsoleReply reply = call.Reply;
        string word = call.Argument(0);
        if (word == "vi" || word == "en")
        {
            reply.Language = word == "vi" ? Language.Vietnamese : Language.English;
        }
        else if (call.Count > 0)
        {
            return call.Fail(ReplyText.ChooseLanguage);
        }

        reply.Open("lang");
        reply.Bare("lang", reply.Language == Language.Vietnamese ? "vi" : "en");
        reply.Close();
        return CommandCall.Over;
    }

    private static int Json(CommandCall call)
    {
        ConsoleReply reply = call.Reply;
        string word = call.Argument(0);
        if (word == "on" || word == "off")
        {
            reply.IsJson = word == "on";
        }
        else if (call.Count > 0)
        {
            return call.Fail(ReplyText.ChooseOnOff);
        }

        reply.Open("json");
        reply.Sign("off");
        if (reply.IsJson)
        {
            reply.Flag("on", true);
        }

        reply.Close();
        return CommandCall.Over;
    }
}
