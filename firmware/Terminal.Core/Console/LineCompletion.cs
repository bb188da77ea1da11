using System.Text;
using Terminal.Core.Configuration;
using Terminal.Core.Maintenance;

namespace Terminal.Core.Console;

/// <summary>
/// Completes the word at the end of the line: command names word by word, behind config get, set and list the names of settings, behind
/// help those of commands, and where an argument is one of few words these.
/// </summary>
internal sealed class LineCompletion
{
    private readonly LineEditor editor;
    private readonly ConsoleOutput output;
    private readonly CommandDefinition definition = new CommandDefinition();
    private readonly SettingDefinition setting = new SettingDefinition();
    private string typed;
    private int wordAt;
    private string common;
    private string last;
    private int found;
    private bool isListing;
    private bool goesOn;

    /// <summary>Completes in an editor.</summary>
    public LineCompletion(LineEditor editor, ConsoleOutput output)
    {
        this.editor = editor;
        this.output = output;
    }

    /// <summary>Completes as far as it is certain; where nothing is, shows what it could be.</summary>
    public void Complete(ConsoleAccess access)
    {
        typed = editor.Length == 0 ? "" : Encoding.UTF8.GetString(editor.Line, 0, editor.Length);
        char[] letters = typed.ToCharArray();
        wordAt = letters.Length;
        while (wordAt > 0 && letters[wordAt - 1] != ' ')
        {
            wordAt--;
        }

        isListing = false;
        Look(access);
        if (found == 0)
        {
            editor.Bell();
            return;
        }

        string rest = common.Substring(typed.Length) + (found == 1 ? " " : "");
        if (rest.Length > 0)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(rest);
            editor.Append(bytes, 0, bytes.Length);
            return;
        }

        output.LineEnd();
        isListing = true;
        Look(access);
        output.LineEnd();
        output.Text(editor.Prompt);
        editor.Redraw();
    }

    private void Look(ConsoleAccess access)
    {
        found = 0;
        common = "";
        last = "";
        goesOn = typed.StartsWith("config get ") || typed.StartsWith("config set ") || typed.StartsWith("config list ");
        if (goesOn)
        {
            string head = typed.Substring(0, wordAt);

            // The settings of a service once its number is typed: there are too many of them to show before.
            int queue = typed.IndexOf("queue.");
            bool isService = queue > 0 && typed.IndexOf('.', queue + 6) > 0;
            for (int id = access.MayRead ? SettingId.Next(-1) : -1; id >= 0 && (isService || id < SettingId.SingleCount); id = SettingId.Next(id))
            {
                SettingSchema.Describe(id, setting);
                Offer(head + setting.FullName);
            }

            return;
        }

        string first = typed.StartsWith("help ") ? "help " : "";

        for (int id = 0; CommandTable.Describe(id, definition); id++)
        {
            if (CommandFinder.Allows(access, definition.Rights))
            {
                Offer(first + definition.Name);
            }
        }

        if (found == 0)
        {
            OfferChoices(access);
        }
    }

    // [on|off], 1|2 [NAME], DATE|all: words in small letters and figures stand for themselves.
    private void OfferChoices(ConsoleAccess access)
    {
        for (int id = 0; CommandTable.Describe(id, definition); id++)
        {
            string head = definition.Name + " ";
            string choices = definition.Arguments;
            if (choices.IndexOf('|') < 0 || !typed.StartsWith(head) || !CommandFinder.Allows(access, definition.Rights))
            {
                continue;
            }

            goesOn = true;
            int blank = choices.IndexOf(' ');
            choices = blank > 0 ? choices.Substring(0, blank) : choices[0] == '[' ? choices.Substring(1, choices.Length - 2) : choices;
            string[] words = choices.Split('|');
            for (int i = 0; i < words.Length; i++)
            {
                if (words[i][0] > 'Z' || words[i][0] < 'A')
                {
                    Offer(head + words[i]);
                }
            }
        }
    }

    private void Offer(string candidate)
    {
        if (!candidate.StartsWith(typed))
        {
            return;
        }

        int blank = goesOn ? -1 : candidate.IndexOf(' ', typed.Length);
        string word = blank > 0 ? candidate.Substring(0, blank) : candidate;
        if (word == last)
        {
            return;
        }

        last = word;
        found++;
        if (isListing)
        {
            output.Text(word.Substring(wordAt));
            output.Text("  ");
        }

        if (found == 1)
        {
            common = word;
            return;
        }

        int same = 0;
        while (same < common.Length && same < word.Length && common[same] == word[same])
        {
            same++;
        }

        common = common.Substring(0, same);
    }
}
