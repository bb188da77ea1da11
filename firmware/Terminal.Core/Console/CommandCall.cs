using Terminal.Core.Maintenance;
using Terminal.Core.Text;

namespace Terminal.Core.Console;

/// <summary>
/// One command under way. It is run in turns, each of them short and saying at most <see cref="TurnBytes"/>, until it says that it is over.
/// </summary>
public sealed class CommandCall
{
    /// <summary>What a turn may write, in bytes.</summary>
    public const int TurnBytes = 768;

    /// <summary>Result of a turn: another one at once.</summary>
    public const int More = 0;

    /// <summary>Result of a turn: the command is over.</summary>
    public const int Over = 1;

    /// <summary>Result of a turn: a line is to be typed first.</summary>
    public const int Asks = 2;

    /// <summary>Result of a turn: nothing to say now; time or a key must come first.</summary>
    public const int Waits = 3;

    private readonly CommandLine words;
    private int command;
    private bool isSecret;
    private int nameWords;

    /// <summary>A call over the words of the line.</summary>
    public CommandCall(CommandLine words, ConsoleReply reply, ConsoleParts parts)
    {
        this.words = words;
        Reply = reply;
        Parts = parts;
    }

    /// <summary>Where it says what it has to say.</summary>
    public readonly ConsoleReply Reply;

    /// <summary>The terminal.</summary>
    public readonly ConsoleParts Parts;

    /// <summary>The command, one of <see cref="CommandId"/>.</summary>
    public int Command
    {
        get { return command; }
    }

    /// <summary>Turns so far: 0 in the first.</summary>
    public int Turn;

    /// <summary>Milliseconds since power-on.</summary>
    public long NowMs;

    /// <summary>A key that was pressed since the last turn, 0 for none.</summary>
    public byte Key;

    /// <summary>True when a key ends the command; otherwise what is typed meanwhile waits for its end.</summary>
    public bool WantsKey;

    /// <summary>The line that was typed as the answer.</summary>
    public string Answer;

    /// <summary>True while the answer is not to be shown.</summary>
    public bool IsSecret
    {
        get { return isSecret; }
    }

    /// <summary>Free for the command, 0 at its begin.</summary>
    public int Step;

    /// <summary>Free for the command, 0 at its begin.</summary>
    public long Since;

    /// <summary>Free for the command, null at its begin.</summary>
    public string Note;

    /// <summary>Lines that were pasted and not taken.</summary>
    public int Refused;

    /// <summary>Words of the command's name.</summary>
    public int NameWords
    {
        get { return nameWords; }
    }

    /// <summary>Number of arguments.</summary>
    public int Count
    {
        get { return words.Count - NameWords; }
    }

    /// <summary>True when the console speaks Vietnamese.</summary>
    public bool IsVietnamese
    {
        get { return Reply.Language == Language.Vietnamese; }
    }

    /// <summary>An argument; empty where there is none.</summary>
    public string Argument(int index)
    {
        return words.Word(NameWords + index);
    }

    /// <summary>The arguments from one on, with single blanks between them.</summary>
    public string Rest(int index)
    {
        string text = Argument(index);
        for (int i = index + 1; i < Count; i++)
        {
            text = text + " " + Argument(i);
        }

        return text;
    }

    /// <summary>Says a sentence and ends.</summary>
    public int Say(int replyText)
    {
        Reply.Say(replyText);
        return Over;
    }

    /// <summary>Begins a command.</summary>
    public void Begin(int command, int nameWords)
    {
        this.command = command;
        this.nameWords = nameWords;
        Turn = 0;
        Key = 0;
        WantsKey = false;
        Answer = null;
        isSecret = false;
        Step = 0;
        Since = 0;
        Note = null;
        Refused = 0;
        Reply.HasFailed = false;
        Reply.IsInterim = false;
    }

    /// <summary>Ends with a sentence on why it could not be done.</summary>
    public int Fail(int replyText)
    {
        Reply.Fail(replyText);
        return Over;
    }

    /// <summary>The same with a value where {n} stands.</summary>
    public int Fail(int replyText, long value)
    {
        return Fail(Filled(replyText, value));
    }

    /// <summary>A sentence with a value where {n} stands. Allocates.</summary>
    public string Filled(int replyText, long value)
    {
        return LongTexts.Fill(LongTexts.Get(replyText, Reply.Language), "{n}", value.ToString());
    }

    /// <summary>The same with a sentence in the language of the session.</summary>
    public int Fail(string text)
    {
        Reply.Fail(text);
        return Over;
    }

    /// <summary>Asks for lines that are pasted below a sentence; what is wrong with one of them ends nothing.</summary>
    public int AskLines(int replyText)
    {
        isSecret = false;
        Reply.Say(replyText);
        Reply.IsInterim = true;
        return NextLine();
    }

    /// <summary>Counts a line that was refused, and asks for the next one.</summary>
    public int NextLine()
    {
        Answer = null;
        Refused += Reply.HasFailed ? 1 : 0;
        Reply.HasFailed = false;
        return Asks;
    }

    /// <summary>The last line is there: the command fails when one was refused, and says how many.</summary>
    public int EndLines()
    {
        Reply.IsInterim = false;
        return Refused == 0 ? Over : Fail(ReplyText.LinesRefused, Refused);
    }

    /// <summary>Asks for a line; the next turn has it in <see cref="Answer"/>.</summary>
    public int Ask(int replyText, bool isSecret)
    {
        return Ask(LongTexts.Get(replyText, Reply.Language), isSecret);
    }

    /// <summary>The same with a question in the language of the session.</summary>
    public int Ask(string question, bool isSecret)
    {
        this.isSecret = isSecret;
        Answer = null;
        Reply.Question(question);
        return Asks;
    }
}
