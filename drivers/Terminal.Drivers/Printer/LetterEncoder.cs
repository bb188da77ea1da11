namespace Terminal.Drivers.Printer;

/// <summary>
/// Lines of text in the head's own letters: those it lacks as user-defined characters, which are sent first, or from its
/// Vietnamese code page.
/// </summary>
public sealed class LetterEncoder
{
    private const int DefinitionBytes = 6 + Glyph.Bytes;
    private const int DefinitionsAPiece = 4;
    private readonly PrinterProfile profile;
    private readonly IGlyphSource glyphs;
    private readonly HeadModes modes;
    private readonly GlyphMemory memory;
    private readonly Tcvn3 codePage;
    private readonly byte[] codes;
    private readonly byte[] columns = new byte[Glyph.Bytes];
    private PrintLine line;
    private int letters;
    private int index;
    private int lastCode;
    private int lastCodeAt;
    private int defined;

    /// <summary>An encoder for a kind of printer; the code page may be null.</summary>
    public LetterEncoder(PrinterProfile profile, IGlyphSource glyphs, HeadModes modes, GlyphMemory memory, Tcvn3 codePage)
    {
        this.profile = profile;
        this.glyphs = glyphs;
        this.modes = modes;
        this.memory = memory;
        this.codePage = codePage;
        codes = new byte[profile.Columns];
    }

    /// <summary>True when the line needs more user-defined characters at the same time than the head holds.</summary>
    public bool NeedsDots;

    /// <summary>Begins a line.</summary>
    public void Begin(PrintLine textLine, int letterCount)
    {
        line = textLine;
        letters = letterCount;
        index = 0;
        NeedsDots = false;
        memory.BeginLine();
        for (int i = 0; i < letters; i++)
        {
            memory.KeepForLine(line.Text[i]);
        }
    }

    /// <summary>
    /// Sees to it that every letter of the line is in the head's memory, and that no plain letter's code is in use.
    /// Fills a piece; true when all are there, or when <see cref="NeedsDots"/> tells that they never will be.
    /// </summary>
    public bool Define(CommandBuffer piece, int pieceBytes)
    {
        defined = 0;
        lastCode = 0;
        while (index < letters)
        {
            if (piece.Count + DefinitionBytes > pieceBytes || defined == DefinitionsAPiece)
            {
                return false;
            }

            codes[index] = (byte)CodeOf(piece, line.Text[index]);
            if (NeedsDots)
            {
                return true;
            }

            index++;
        }

        return true;
    }

    /// <summary>Fills a piece with the line, letters defined.</summary>
    public void Text(CommandBuffer piece)
    {
        BeginText(piece);
        piece.Add(codes, 0, letters);
        EndText(piece);
    }

    /// <summary>Fills a piece with the line in the head's Vietnamese code page.</summary>
    public void CodePageText(CommandBuffer piece)
    {
        BeginText(piece);
        for (int i = 0; i < letters; i++)
        {
            AddFromCodePage(piece, line.Text[i]);
        }

        EndText(piece);
    }

    private int CodeOf(CommandBuffer piece, char letter)
    {
        if (Glyph.IsPlain(letter))
        {
            FreePlain(piece, letter);
            return letter;
        }

        int code = memory.CodeOf(letter);
        if (code != 0)
        {
            memory.Touch(code);
            return code;
        }

        if (!glyphs.TryRead(letter, columns))
        {
            // A control character, or nothing that can be drawn.
            return ' ';
        }

        code = memory.Give(letter);
        if (code == 0)
        {
            NeedsDots = true;
            return 0;
        }

        AddDefinition(piece, code);
        return code;
    }

    private void FreePlain(CommandBuffer piece, char letter)
    {
        if (memory.IsTaken(letter))
        {
            piece.Add(0x1B, 0x3F, letter);
            memory.Release(letter);
            lastCode = 0;
        }
    }

    private void AddDefinition(CommandBuffer piece, int code)
    {
        if (lastCode == 0 || code != lastCode + 1)
        {
            piece.Add(0x1B, 0x26, 3);
            piece.Add(code, code);
            lastCodeAt = piece.Count - 1;
        }

        // A neighbour continues the command before it.
        piece.Bytes[lastCodeAt] = (byte)code;
        lastCode = code;
        piece.Add(Glyph.Width);
        piece.Add(columns, 0, Glyph.Bytes);
        defined++;
    }

    private void AddFromCodePage(CommandBuffer piece, char letter)
    {
        if (Glyph.IsPlain(letter))
        {
            FreePlain(piece, letter);
            piece.Add(letter);
            return;
        }

        int code = codePage.InSmall(letter);
        if (code != 0)
        {
            modes.Page(piece, profile.TcvnPage);
        }
        else
        {
            code = codePage.InCapital(letter);
            if (code != 0)
            {
                modes.Page(piece, profile.TcvnCapitalsPage);
            }
        }

        piece.Add(code == 0 ? '?' : code);
    }

    private void BeginText(CommandBuffer piece)
    {
        int advance = Glyph.Height * line.HeightScale + line.Dots;
        modes.Text(piece, line, advance > 255 ? 255 : advance);
    }

    private void EndText(CommandBuffer piece)
    {
        int height = Glyph.Height * line.HeightScale;
        piece.Add(0x0A);
        piece.PrintRows = letters == 0 ? 0 : height;
        piece.FeedRows = letters == 0 ? height + line.Dots : line.Dots;
        piece.EndsText = letters > 0;
    }
}
