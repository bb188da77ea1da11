namespace Terminal.Core.Maintenance;

/// <summary>
/// The line being typed: editing, history, escape sequences of a VT100. A line is UTF-8 bytes, at most <see cref="MaxBytes"/>;
/// the cursor moves over whole characters.
/// </summary>
public sealed class LineEditor
{
    /// <summary>Longest line in bytes; what is typed beyond rings the bell and is not taken.</summary>
    public const int MaxBytes = 512;

    private readonly ConsoleOutput output;
    private readonly byte[] line = new byte[MaxBytes];
    private readonly LineHistory history = new LineHistory();
    private int length;
    private int cursor;
    private EscapeState escape;
    private int parameter;
    private bool lastWasReturn;

    /// <summary>Echoes to the output.</summary>
    public LineEditor(ConsoleOutput output)
    {
        this.output = output;
        Echo = true;
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
    public bool Echo { get; set; }

    /// <summary>True once the other side has answered as a VT100 does: then the cursor may move within the line.</summary>
    public bool IsVt100 { get; private set; }

    /// <summary>Asks the other side where its cursor is; only a VT100 answers.</summary>
    public void AskTerminal()
    {
        IsVt100 = false;
        output.Text("\x1B[6n");
    }

    /// <summary>Takes one byte from the line and tells what came of it.</summary>
    public EditResult Feed(byte value)
    {
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
                output.Text("^C");
                output.LineEnd();
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
                Replace(line, 0);
                return EditResult.None;
            default:
                if (value >= 0x20)
                {
                    Insert(value);
                }

                return EditResult.Typed;
        }
    }

    /// <summary>Adds bytes at the end, as completion does.</summary>
    public void Append(byte[] bytes, int offset, int count)
    {
        MoveTo(length);
        for (int i = 0; i < count; i++)
        {
            Insert(bytes[offset + i]);
        }
    }

    /// <summary>Shows the line again, as after other output.</summary>
    public void Redraw()
    {
        if (Echo)
        {
            for (int i = 0; i < length; i++)
            {
                output.Byte(line[i]);
            }

            MoveBack(CharactersBetween(cursor, length));
        }
    }

    /// <summary>Forgets the line and overwrites it.</summary>
    public void Clear()
    {
        System.Array.Clear(line, 0, line.Length);
        length = 0;
        cursor = 0;
    }

    /// <summary>Takes the newest line out of the history, when it turned out to hold a secret.</summary>
    public void ForgetLast()
    {
        history.ForgetLast();
    }

    private EditResult Enter()
    {
        output.LineEnd();
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
                IsVt100 = true;
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
            Replace(history.Line, bytes);
        }
    }

    private void Replace(byte[] bytes, int count)
    {
        MoveTo(length);
        while (length > 0)
        {
            Backspace();
        }

        Append(bytes, 0, count);
    }

    private void Insert(byte value)
    {
        if (length == MaxBytes)
        {
            output.Byte(0x07);
            return;
        }

        System.Array.Copy(line, cursor, line, cursor + 1, length - cursor);
        line[cursor] = value;
        length++;
        cursor++;
        if (Echo)
        {
            output.Byte(value);
            if (cursor < length && !IsContinuation(cursor))
            {
                for (int i = cursor; i < length; i++)
                {
                    output.Byte(line[i]);
                }

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
        if (Echo)
        {
            output.Byte(0x08);
            for (int i = cursor; i < length; i++)
            {
                output.Byte(line[i]);
            }

            output.Byte((byte)' ');
            MoveBack(CharactersBetween(cursor, length) + 1);
        }
    }

    private void MoveTo(int position)
    {
        if (Echo)
        {
            MoveBack(CharactersBetween(position, cursor));
            for (int i = cursor; i < position; i++)
            {
                output.Byte(line[i]);
            }
        }

        cursor = position;
    }

    private void MoveBack(int characters)
    {
        for (int i = 0; i < characters; i++)
        {
            output.Byte(0x08);
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
