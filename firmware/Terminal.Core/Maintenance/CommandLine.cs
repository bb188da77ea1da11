using System.Text;

namespace Terminal.Core.Maintenance;

/// <summary>
/// A typed line cut into commands (at ;) and words (at blanks). A word may stand in double quotes; inside them \" and \\ hold.
/// </summary>
public sealed class CommandLine
{
    /// <summary>Most words of one command.</summary>
    public const int MaxWords = 12;

    private readonly string[] words = new string[MaxWords];
    private byte[] line;
    private int length;
    private int next;
    private int count;
    private string error;

    /// <summary>How many words the command has; 0 is an empty command.</summary>
    public int Count
    {
        get { return count; }
    }

    /// <summary>Why the command cannot be read, or null.</summary>
    public string Error
    {
        get { return error; }
    }

    /// <summary>Begins with a line.</summary>
    public void Begin(byte[] bytes, int count)
    {
        line = bytes;
        length = count;
        next = 0;
        this.count = 0;
        error = null;
    }

    /// <summary>Goes to the next command of the line; false at its end.</summary>
    public bool NextCommand()
    {
        count = 0;
        error = null;
        if (next >= length)
        {
            return false;
        }

        while (next < length && line[next] != (byte)';')
        {
            if (line[next] == (byte)' ' || line[next] == (byte)'\t')
            {
                next++;
            }
            else
            {
                ReadWord();
            }
        }

        next++;
        return true;
    }

    /// <summary>A word, or an empty text where there is none.</summary>
    public string Word(int index)
    {
        return index < Count ? words[index] : "";
    }

    private void ReadWord()
    {
        byte[] word = new byte[length - next];
        int used = 0;
        bool quoted = false;
        while (next < length)
        {
            byte b = line[next];
            if (b == (byte)'"')
            {
                quoted = !quoted;
                next++;
                continue;
            }

            if (!quoted && (b == (byte)' ' || b == (byte)'\t' || b == (byte)';'))
            {
                break;
            }

            if (quoted && b == (byte)'\\' && next + 1 < length)
            {
                next++;
                b = line[next];
            }

            word[used] = b;
            used++;
            next++;
        }

        if (quoted)
        {
            error = "A closing \" is missing.";
        }

        if (Count < MaxWords)
        {
            words[Count] = used == 0 ? "" : Encoding.UTF8.GetString(word, 0, used);
            count++;
        }
        else
        {
            error = "Too many words: at most 12. Put text with blanks in double quotes.";
        }
    }
}
