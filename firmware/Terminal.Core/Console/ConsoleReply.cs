using Terminal.Core.Maintenance;
using Terminal.Core.Text;

namespace Terminal.Core.Console;

/// <summary>
/// What a command says, in one of two forms: lines for a person, or one JSON object a line for a program. A line is opened, filled
/// and closed; everything that came from outside is made harmless on its way, and no line ends in blanks.
/// </summary>
public sealed class ConsoleReply
{
    private readonly ConsoleOutput output;
    private readonly TextBuffer number = new TextBuffer(24);
    private bool hasField;
    private int written;
    private int blanks; // held back until something follows them on the line

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

    /// <summary>True while an error is only of one line among those that are pasted or asked for: the command goes on.</summary>
    public bool IsInterim;

    /// <summary>Opens a line of a kind; the kind is one plain word.</summary>
    public void Open(string kind)
    {
        OpenBare(kind);
        if (!IsJson)
        {
            Plain(kind);
            Plain(": ");
        }
    }

    /// <summary>The same, and only a program is told the kind.</summary>
    public void OpenBare(string kind)
    {
        blanks = 0;
        hasField = IsJson;
        if (IsJson)
        {
            output.Text("{\"line\":\"");
            output.Text(kind);
            output.Byte((byte)'"');
        }
    }

    /// <summary>A word or text under a name; a person sees a dash where there is none.</summary>
    public void Word(string name, string value)
    {
        Name(name, true);
        Value(value.Length == 0 && !IsJson ? "-" : value);
    }

    /// <summary>A text under a name.</summary>
    public void Word(string name, TextBuffer value)
    {
        Name(name, true);
        Value(value);
    }

    /// <summary>A word or text whose name only a program is told.</summary>
    public void Bare(string name, string value)
    {
        Name(name, false);
        Value(value);
    }

    /// <summary>A text whose name only a program is told.</summary>
    public void Bare(string name, TextBuffer value)
    {
        Name(name, false);
        Value(value);
    }

    /// <summary>A number under a name; its unit stands in the name.</summary>
    public void Number(string name, long value)
    {
        Name(name, true);
        Digits(value);
    }

    /// <summary>Yes or no under a name.</summary>
    public void Flag(string name, bool value)
    {
        Name(name, true);
        Plain(IsJson ? (value ? "true" : "false") : (value ? "yes" : "no"));
    }

    /// <summary>A cell of a table: for a person the value alone, filled up to a width in characters.</summary>
    public void Cell(string name, string value, int width)
    {
        Name(name, false);
        Value(value);
        Fill(width - value.Length);
    }

    /// <summary>A cell with a number.</summary>
    public void Cell(string name, long value, int width)
    {
        Name(name, false);
        Digits(value);
        Fill(width - number.Length);
    }

    /// <summary>A sign between two cells of a person's line; a program does without.</summary>
    public void Sign(string sign)
    {
        if (!IsJson)
        {
            Plain(sign);
        }
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
        blanks = 0;
    }

    /// <summary>A sentence, in the language that is set.</summary>
    public void Say(int replyText)
    {
        Say(LongTexts.Get(replyText, Language));
    }

    /// <summary>A line of text.</summary>
    public void Say(string text)
    {
        OpenBare("text");
        Bare("text", text);
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
        if (!IsJson || IsInterim)
        {
            OpenBare("refused");
        }
        else
        {
            output.Text("{\"ok\":false");
            hasField = true;
        }

        Sign(Language == Language.Vietnamese ? "Lỗi: " : "Error: ");
        Bare("error", text);
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
        OpenBare("ask");
        Bare("text", text);
        if (IsJson)
        {
            Close();
            return;
        }

        Release();
        written = 0;
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
                Plain(", ");
            }

            if (shown)
            {
                Plain(name);
                Plain(" ");
            }
        }

        hasField = true;
    }

    private void Digits(long value)
    {
        number.Clear();
        number.AppendNumber(value, 1);
        Release();
        output.Text(number);
        written += number.Length;
    }

    // The cell behind follows without a comma.
    private void Fill(int count)
    {
        hasField = IsJson;
        blanks += count > 0 && !IsJson ? count : 0;
    }

    private void Plain(string text)
    {
        char[] chars = text.ToCharArray();
        for (int i = 0; i < chars.Length; i++)
        {
            Harmless(chars[i]);
        }
    }

    private void Value(string value)
    {
        Quote();
        Plain(value);
        Quote();
    }

    private void Value(TextBuffer value)
    {
        Quote();
        for (int i = 0; i < value.Length; i++)
        {
            Harmless(value.Chars[i]);
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

    private void Release()
    {
        for (; blanks > 0; blanks--)
        {
            output.Byte((byte)' ');
            written++;
        }
    }

    private void Harmless(char c)
    {
        if (c == ' ' && !IsJson)
        {
            blanks++;
            return;
        }

        Release();
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
