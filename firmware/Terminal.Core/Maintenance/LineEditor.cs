namespace Terminal.Core.Maintenance;

/// <summary>
/// The line being typed: editing, history, escape sequences of a VT100. A line is UTF-8 bytes, at most <see cref="MaxBytes"/>;
/// the cursor moves over whole characters.
/// </summary>
public sealed class LineEditor
{
    /// <summary>Longest line in bytes; what is typed beyond rings the bell and is not taken.</summary>
    public const int MaxBytes = 512;

    // Up to so many bytes a line is taken off the screen character by character; a longer one begins on a new line.
    private const int ErasedBytes = 80;

    private readonly byte[] backspaces = new byte[32];
    private readonly ConsoleOutput output;
    private byte[] line; // null until a key is pressed
    private readonly LineHistory history = new LineHistory();
    private int length;
    private int cursor;
    private EscapeState escape;
    private int parameter;
    private int firstParameter;
    private bool lastWasReturn;
    private bool isCut;
    private int screenRows;
    private bool isVt100;
    private int screenColumns;

    /// <summary>Echoes to the output.</summary>
    public LineEditor(ConsoleOutput output)
    {
        this.output = output;
        Echo = true;
        Prompt = "";
        for (int i = 0; i < backspaces.Length; i++)
        {
            backspaces[i] = 0x08;
        }
    }

    private enum EscapeState
    {
        None,
        Escape,
        Bracket,
    }

    /// <summary>The bytes of the line; <see cref="Length"/> of them count.</summary>
    public byte[] Line
    {
        get { return line; }
    }

    /// <summary>Length of the line in bytes.</summary>
    public int Length
    {
        get { return length; }
    }

    /// <summary>False while a secret is typed: nothing is echoed and nothing goes into the history.</summary>
    public bool Echo;

    /// <summary>True while nothing at all is shown of what is typed, because a program reads along.</summary>
    public bool IsSilent;

    /// <summary>What stands before the line.</summary>
    public string Prompt;

    /// <summary>True when more was typed than a line takes: what stands in it is not what was meant.</summary>
    public bool IsCut
    {
        get { return isCut; }
    }

    /// <summary>True while the cursor stands behind the last character: a further one costs little then.</summary>
    public bool IsAtEnd
    {
        get { return cursor == length; }
    }

    /// <summary>Lines of the other side's screen; 0 where it has not told.</summary>
    public int ScreenRows
    {
        get { return screenRows; }
    }

    /// <summary>Characters in a line of the other side's screen; 0 where it has not told.</summary>
    public int ScreenColumns
    {
        get { return screenColumns; }
    }

    /// <summary>True once the other side has answered as a VT100 does: then the cursor may move within the line.</summary>
    public bool IsVt100
    {
        get { return isVt100; }
    }

    /// <summary>Sends the other side's cursor to the far corner, asks where that is, and back; only a VT100 answers.</summary>
    public void AskTerminal()
    {
        isVt100 = false;
        screenRows = 0;
        screenColumns = 0;
        output.Text("\u001B7\u001B[999;999H\u001B[6n\u001B8");
    }

    private bool IsShown
    {
        get { return Echo && !IsSilent; }
    }

    /// <summary>
    /// While a key is waited for: true for a byte that is none, because it ends the line that ended already or belongs to the
    /// answer of the other side about its screen.
    /// </summary>
    public bool TakesAnswer(byte value)
    {
        bool endsLine = lastWasReturn && value == 0x0A;
        lastWasReturn = value == 0x0D;
        if (escape == EscapeState.None && value != 0x1B)
        {
            return endsLine;
        }

        bool steers = escape == EscapeState.Bracket && value != (byte)';' && value != (byte)'R' && (value < (byte)'0' || value > (byte)'9');
        if (steers)
        {
            // A key of many bytes, such as an arrow, is a key.
            escape = EscapeState.None;
            return false;
        }

        Feed(value);
        return true;
    }

    /// <summary>Takes one byte from the line and tells what came of it.</summary>
    public EditResult Feed(byte value)
    {
        line = line == null ? new byte[MaxBytes] : line;
        if (escape != EscapeState.None)
        {
            FeedEscape(value);
            return EditResult.None;
        }

        bool afterReturn = lastWasReturn;
        lastWasReturn = value == (byte)'\r';
        switch (value)
        {
            case 0x0D:
                return Enter();
            case 0x0A:
                return afterReturn ? EditResult.None : Enter();
            case 0x1B:
                escape = EscapeState.Escape;
                parameter = 0;
                return EditResult.None;
            case 0x03:
                if (!IsSilent)
                {
                    output.Text("^C");
                    output.LineEnd();
                }

                Clear();
                return EditResult.Cancelled;
            case 0x09:
                return EditResult.Complete;
            case 0x08:
            case 0x7F:
                Backspace();
                return EditResult.None;
            case 0x01:
                MoveTo(0);
                return EditResult.None;
            case 0x05:
                MoveTo(length);
                return EditResult.None;
            case 0x15:
                Replace(line, 0, 0);
                return EditResult.None;
            default:
                if (value >= 0x20)
                {
                    Insert(value);
                }

                return EditResult.Typed;
        }
    }

    /// <summary>Rings the other side's bell.</summary>
    public void Bell()
    {
        if (!IsSilent)
        {
            output.Byte(0x07);
        }
    }

    /// <summary>Adds bytes at the end, as completion does.</summary>
    public void Append(byte[] bytes, int offset, int count)
    {
        MoveTo(length);
        count = count > MaxBytes - length ? MaxBytes - length : count;
        System.Array.Copy(bytes, offset, line, length, count);
        length += count;
        MoveTo(length);
    }

    /// <summary>Shows the line again, as after other output.</summary>
    public void Redraw()
    {
        if (IsShown)
        {
            output.Bytes(line, 0, length);
            MoveBack(CharactersBetween(cursor, length));
        }
    }

    /// <summary>Forgets the line and overwrites it.</summary>
    public void Clear()
    {
        if (line != null)
        {
            System.Array.Clear(line, 0, line.Length);
        }

        length = 0;
        cursor = 0;
        isCut = false;
    }

    /// <summary>Takes the newest line out of the history, when it turned out to hold a secret.</summary>
    public void ForgetLast()
    {
        history.ForgetLast();
    }

    /// <summary>Overwrites and forgets every line of the history.</summary>
    public void ForgetAll()
    {
        history.Clear();
    }

    private EditResult Enter()
    {
        if (!IsSilent)
        {
            output.LineEnd();
        }

        if (Echo && length > 0)
        {
            history.Add(line, length);
        }

        history.Rewind();
        return EditResult.Entered;
    }

    private void FeedEscape(byte value)
    {
        if (escape == EscapeState.Escape)
        {
            escape = value == (byte)'[' || value == (byte)'O' ? EscapeState.Bracket : EscapeState.None;
            return;
        }

        if (value >= (byte)'0' && value <= (byte)'9')
        {
            parameter = parameter < 1000 ? parameter * 10 + (value - '0') : parameter;
            return;
        }

        if (value == (byte)';')
        {
            firstParameter = parameter;
            parameter = 0;
            return;
        }

        escape = EscapeState.None;
        Escape(value);
    }

    private void Escape(byte final)
    {
        switch (final)
        {
            case (byte)'R':
                isVt100 = true;
                screenRows = firstParameter;
                screenColumns = parameter;
                break;
            case (byte)'A':
                Recall(history.Older());
                break;
            case (byte)'B':
                Recall(history.Newer());
                break;
            case (byte)'C':
                MoveTo(Next(cursor));
                break;
            case (byte)'D':
                MoveTo(Previous(cursor));
                break;
            case (byte)'H':
                MoveTo(0);
                break;
            case (byte)'F':
                MoveTo(length);
                break;
            case (byte)'~':
                if (parameter == 3 && cursor < length)
                {
                    MoveTo(Next(cursor));
                    Backspace();
                }

                break;
        }
    }

    private void Recall(int bytes)
    {
        if (bytes >= 0)
        {
            Replace(history.Room, history.Offset, bytes);
        }
    }

    private void Replace(byte[] bytes, int offset, int count)
    {
        if (IsShown && length > ErasedBytes)
        {
            output.LineEnd();
            output.Text(Prompt);
            length = 0;
            cursor = 0;
        }

        MoveTo(length);
        while (length > 0)
        {
            Backspace();
        }

        Append(bytes, offset, count);
    }

    private void Insert(byte value)
    {
        if (length == MaxBytes)
        {
            Bell();
            isCut = true;
            return;
        }

        System.Array.Copy(line, cursor, line, cursor + 1, length - cursor);
        line[cursor] = value;
        length++;
        cursor++;
        if (IsShown)
        {
            output.Byte(value);
            if (cursor < length && !IsContinuation(cursor))
            {
                output.Bytes(line, cursor, length - cursor);
                MoveBack(CharactersBetween(cursor, length));
            }
        }
    }

    private void Backspace()
    {
        if (cursor == 0)
        {
            return;
        }

        int from = Previous(cursor);
        int removed = cursor - from;
        System.Array.Copy(line, cursor, line, from, length - cursor);
        length -= removed;
        cursor = from;
        if (IsShown)
        {
            output.Byte(0x08);
            output.Bytes(line, cursor, length - cursor);
            output.Byte((byte)' ');
            MoveBack(CharactersBetween(cursor, length) + 1);
        }
    }

    private void MoveTo(int position)
    {
        if (IsShown)
        {
            MoveBack(CharactersBetween(position, cursor));
            if (position > cursor)
            {
                output.Bytes(line, cursor, position - cursor);
            }
        }

        cursor = position;
    }

    private void MoveBack(int characters)
    {
        while (characters > 0)
        {
            int run = characters < backspaces.Length ? characters : backspaces.Length;
            output.Bytes(backspaces, 0, run);
            characters -= run;
        }
    }

    private int CharactersBetween(int from, int to)
    {
        int characters = 0;
        for (int i = from; i < to; i++)
        {
            if (!IsContinuation(i))
            {
                characters++;
            }
        }

        return characters;
    }

    private bool IsContinuation(int index)
    {
        return (line[index] & 0xC0) == 0x80;
    }

    private int Previous(int position)
    {
        int p = position > 0 ? position - 1 : 0;
        while (p > 0 && IsContinuation(p))
        {
            p--;
        }

        return p;
    }

    private int Next(int position)
    {
        int p = position < length ? position + 1 : length;
        while (p < length && IsContinuation(p))
        {
            p++;
        }

        return p;
    }
}
