using Terminal.Core.Maintenance;
using Terminal.Core.Text;

namespace Terminal.Core.Console;

/// <summary>
/// What a command says, in one of two forms: lines for a person, or one JSON object a line for a program. A line is opened, filled
/// and closed; everything that came from outside is made harmless on its way.
/// </summary>
public sealed class ConsoleReply
{
    private readonly ConsoleOutput output;
    private readonly TextBuffer number = new TextBuffer(24);
    private bool hasField;
    private int written;

    /// <summary>Writes to the console's output.</summary>
    public ConsoleReply(ConsoleOutput output)
    {
        this.output = output;
        Columns = 80;
    }

    /// <summary>True for one JSON object a line.</summary>
    public bool IsJson;

    /// <summary>Language of the sentences.</summary>
    public Language Language;

    /// <summary>Characters in a line of the other side's screen: what is longer takes several.</summary>
    public int Columns;

    /// <summary>Lines of the screen since this was last set to zero.</summary>
    public int Lines;

    /// <summary>True when the command under way has ended in an error.</summary>
    public bool HasFailed;

    /// <summary>Opens a line of a kind; the kind is one plain word, empty for none.</summary>
    public void Open(string kind)
    {
        hasField = false;
        written += kind.Length;
        if (IsJson)
        {
            output.Text("{\"line\":\"");
            output.Text(kind);
            output.Byte((byte)'"');
            hasField = true;
        }
        else if (kind.Length > 0)
        {
            output.Text(kind);
            output.Text(": ");
        }
    }

    /// <summary>A word or text under a name.</summary>
    public void Word(string name, string value)
    {
        Name(name, true);
        Value(value);
    }

    /// <summary>A text under a name.</summary>
    public void Word(string name, TextBuffer value)
    {
        Name(name, true);
        Quote();
        for (int i = 0; i < value.Length; i++)
        {
            Harmless(value.Chars[i]);
        }

        Quote();
    }

    /// <summary>A number under a name; its unit stands in the name.</summary>
    public void Number(string name, long value)
    {
        number.Clear();
        number.AppendNumber(value, 1);
        Name(name, true);
        output.Text(number);
    }

    /// <summary>Yes or no under a name.</summary>
    public void Flag(string name, bool value)
    {
        Name(name, true);
        output.Text(IsJson ? (value ? "true" : "false") : (value ? "yes" : "no"));
    }

    /// <summary>A cell of a table: for a person the value alone, filled up to a width in characters.</summary>
    public void Cell(string name, string value, int width)
    {
        Name(name, false);
        Value(value);
        for (int i = value.Length; i < width && !IsJson; i++)
        {
            output.Byte((byte)' ');
            written++;
        }

        hasField = IsJson;
    }

    /// <summary>A piece of a long text that is put out over several turns; for programs each piece is an object of its own.</summary>
    public void Piece(TextBuffer text)
    {
        if (IsJson)
        {
            Word("text", text);
            return;
        }

        for (int i = 0; i < text.Length; i++)
        {
            Harmless(text.Chars[i]);
        }
    }

    /// <summary>Closes the line.</summary>
    public void Close()
    {
        if (IsJson)
        {
            output.Byte((byte)'}');
        }

        output.LineEnd();
        Lines += written > Columns ? (written + Columns - 1) / Columns : 1;
        written = 0;
    }

    /// <summary>A sentence, in the language that is set.</summary>
    public void Say(int replyText)
    {
        Say(LongTexts.Get(replyText, Language));
    }

    /// <summary>A line of text.</summary>
    public void Say(string text)
    {
        if (IsJson)
        {
            Open("text");
            Word("text", text);
        }
        else
        {
            Value(text);
        }

        Close();
    }

    /// <summary>The command could not be done; the sentence says why and what to do.</summary>
    public void Fail(int replyText)
    {
        Fail(LongTexts.Get(replyText, Language));
    }

    /// <summary>The same with a sentence in the language of the session.</summary>
    public void Fail(string text)
    {
        HasFailed = true;
        if (IsJson)
        {
            output.Text("{\"ok\":false");
            hasField = true;
            Word("error", text);
        }
        else
        {
            output.Text(Language == Language.Vietnamese ? "Lỗi: " : "Error: ");
            Value(text);
        }

        Close();
    }

    /// <summary>The command is done: a line of its own for programs, nothing for a person.</summary>
    public void Done()
    {
        if (IsJson && !HasFailed)
        {
            output.Text("{\"ok\":true");
            Close();
        }
    }

    /// <summary>A question; no line end follows, the answer stands behind it.</summary>
    public void Question(string text)
    {
        if (IsJson)
        {
            Open("ask");
            Word("text", text);
            Close();
        }
        else
        {
            Value(text);
            written = 0;
        }
    }

    private void Name(string name, bool shown)
    {
        if (IsJson)
        {
            output.Text(hasField ? ",\"" : "\"");
            output.Text(name);
            output.Text("\":");
        }
        else
        {
            if (hasField)
            {
                output.Text(", ");
            }

            if (shown && name.Length > 0)
            {
                output.Text(name);
                output.Byte((byte)' ');
            }
        }

        written += shown ? name.Length + 3 : 0;
        hasField = true;
    }

    private void Value(string value)
    {
        Quote();
        char[] chars = value.ToCharArray();
        for (int i = 0; i < chars.Length; i++)
        {
            Harmless(chars[i]);
        }

        Quote();
    }

    private void Quote()
    {
        if (IsJson)
        {
            output.Byte((byte)'"');
        }
    }

    private void Harmless(char c)
    {
        written++;
        if (c >= 0x20 && c < 0x7F)
        {
            if (IsJson && (c == '"' || c == '\\'))
            {
                output.Byte((byte)'\\');
            }

            output.Byte((byte)c);
        }
        else
        {
            output.Character(c < 0x20 || c < 0xA0 ? '?' : c);
        }
    }
}
