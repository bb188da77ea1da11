namespace Terminal.Drivers.Printer;

/// <summary>
/// Counts the bytes that a document needs by each way, line by line, before the first one is sent.
/// What every way needs alike (feeds, QR codes, patterns) is left out.
/// </summary>
public sealed class DocumentMeasure
{
    private const int CharacterBytes = 6 + Glyph.Bytes;
    private const int ModeBytes = 4;
    private const int PageBytes = 3;
    private const int ImageHeaderBytes = 8;
    private const int EchoBytes = 3;
    private readonly PrinterProfile profile;
    private readonly GlyphMemory memory;
    private readonly Tcvn3 tcvn;
    private readonly int[] seen = new int[LetterIndex.Count / 32]; // a bit a letter
    private int page;

    /// <summary>Counts for a kind of printer, with what its memory holds; the code page is null where it has none.</summary>
    public DocumentMeasure(PrinterProfile profile, GlyphMemory memory, Tcvn3 codePage)
    {
        this.profile = profile;
        this.memory = memory;
        tcvn = codePage;
    }

    /// <summary>Bytes with the head's letters and user-defined characters; -1 when the head has no room for any.</summary>
    public int GlyphBytes;

    /// <summary>Bytes with all text as dots.</summary>
    public int RasterBytes;

    /// <summary>Bytes with the head's Vietnamese code page; -1 when it has none or lacks a letter.</summary>
    public int CodePageBytes;

    /// <summary>Begins a document.</summary>
    public void Begin()
    {
        System.Array.Clear(seen, 0, seen.Length);
        page = 0;
        GlyphBytes = profile.UserCharacters > 0 ? 0 : -1;
        RasterBytes = 0;
        CodePageBytes = tcvn == null ? -1 : 0;
        memory.BeginDocument();
    }

    /// <summary>Adds a line.</summary>
    public void Add(PrintLine line, int pieceBytes)
    {
        if (line.Kind != PrintLineKind.Text)
        {
            return;
        }

        int room = profile.Columns / line.WidthScale;
        int count = line.Count < room ? line.Count : room;
        int text = count + 1 + ModeBytes;
        int characters = 0;
        int pages = 0;
        for (int i = 0; i < count; i++)
        {
            char letter = line.Text[i];
            if (Glyph.IsPlain(letter))
            {
                memory.KeepForDocument(letter);
                continue;
            }

            if (GlyphBytes >= 0 && memory.CodeOf(letter) == 0 && IsNew(letter))
            {
                characters++;
            }

            pages += PageChange(letter);
        }

        if (GlyphBytes >= 0)
        {
            GlyphBytes += text + characters * CharacterBytes;
        }

        if (CodePageBytes >= 0)
        {
            CodePageBytes += text + pages * PageBytes;
        }

        RasterBytes += RasterBytesOf(line, count, pieceBytes);
    }

    /// <summary>The way with the fewest bytes; raster where the head has room for no user-defined character.</summary>
    public PrintWay Cheapest()
    {
        PrintWay way = PrintWay.Raster;
        int least = RasterBytes;
        if (GlyphBytes >= 0 && GlyphBytes <= least)
        {
            way = PrintWay.Glyphs;
            least = GlyphBytes;
        }

        return CodePageBytes >= 0 && CodePageBytes < least ? PrintWay.CodePage : way;
    }

    private int RasterBytesOf(PrintLine line, int count, int pieceBytes)
    {
        bool doubled = profile.RasterDoubling && line.WidthScale % 2 == 0 && line.HeightScale % 2 == 0;
        int divisor = doubled ? 2 : 1;
        int rowBytes = (count * Glyph.Width * line.WidthScale / divisor + 7) / 8;
        int rows = Glyph.Height * line.HeightScale / divisor;
        int bandRows = rowBytes == 0 ? rows : pieceBytes / rowBytes;
        bandRows = bandRows < 1 ? 1 : bandRows > Glyph.Height ? Glyph.Height : bandRows;
        return rows * rowBytes + (rows + bandRows - 1) / bandRows * (ImageHeaderBytes + EchoBytes);
    }

    // A letter outside the table counts each time: there are few of them.
    private bool IsNew(char letter)
    {
        int index = LetterIndex.Of(letter);
        if (index < 0)
        {
            return true;
        }

        int bit = 1 << (index & 31);
        bool isNew = (seen[index >> 5] & bit) == 0;
        seen[index >> 5] |= bit;
        return isNew;
    }

    private int PageChange(char letter)
    {
        if (CodePageBytes < 0)
        {
            return 0;
        }

        int wanted = page;
        if (tcvn.InSmall(letter) != 0)
        {
            wanted = profile.TcvnPage;
        }
        else if (tcvn.InCapital(letter) != 0)
        {
            wanted = profile.TcvnCapitalsPage;
        }
        else
        {
            CodePageBytes = -1;
            return 0;
        }

        if (wanted == page)
        {
            return 0;
        }

        page = wanted;
        return 1;
    }
}
