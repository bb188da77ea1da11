using System.Text;
using Terminal.Core.Configuration;
using Terminal.Core.Maintenance;

namespace Terminal.Core.Console;

/// <summary>Completes the word at the end of the line: command names word by word, and behind config get, set and list the names of settings.</summary>
internal sealed class LineCompletion
{
    private readonly LineEditor editor;
    private readonly ConsoleOutput output;
    private readonly CommandDefinition definition = new CommandDefinition();
    private readonly SettingDefinition setting = new SettingDefinition();
    private string typed;
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
        isListing = false;
        Look(access);
        if (found == 0)
        {
            output.Byte(0x07);
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
            string head = typed.Substring(0, typed.LastIndexOf(' ') + 1);
            for (int id = 0; id < SettingId.SingleCount && access.MayRead; id++)
            {
                SettingSchema.Describe(id, setting);
                Offer(head + setting.Name);
            }

            return;
        }

        for (int id = 0; CommandTable.Describe(id, definition); id++)
        {
            if (CommandFinder.Allows(access, definition.Rights))
            {
                Offer(definition.Name);
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
            output.Text(word.Substring(typed.LastIndexOf(' ') + 1));
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
