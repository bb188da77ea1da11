using Terminal.Core.Text;
using Terminal.Drivers.Printer;

namespace Terminal.Core.Documents;

/// <summary>
/// Reads a job's layout row by row and breaks its texts into lines for the paper at hand. Nothing of the document is kept
/// but the row that is being broken.
/// </summary>
public sealed class DocumentComposer : IPrintSource
{
    private const int QrModule58Dots = 6;
    private const int QrModule80Dots = 8;
    private readonly DocumentText words;
    private readonly PrinterProfile profile;
    private readonly TextBuffer content = new TextBuffer(192);
    private PrintJob job;
    private byte[] layout;
    private int row;
    private int index;
    private int broken;

    /// <summary>A composer for the documents of an installation.</summary>
    public DocumentComposer(DocumentSettings settings, PrinterProfile profile)
    {
        words = new DocumentText(settings, profile);
        this.profile = profile;
    }

    /// <summary>Sets the job to compose.</summary>
    public void Open(PrintJob next)
    {
        job = next;
        layout = DocumentLayouts.Get(next.Kind, next.LargeType);
        Rewind();
    }

    /// <inheritdoc/>
    public void Rewind()
    {
        row = 0;
        index = 0;
        broken = 0;
        content.Clear();
    }

    /// <inheritdoc/>
    public bool Next(PrintLine line)
    {
        while (broken >= content.Length)
        {
            if (row * DocumentLayouts.RowBytes >= layout.Length)
            {
                return false;
            }

            if (IsWithoutText(Item))
            {
                WithoutText(line);
                row++;
                return true;
            }

            broken = 0;
            if (words.Write(Item, index, job, content))
            {
                index++;
            }
            else
            {
                content.Clear();
                index = 0;
                row++;
            }
        }

        Fill(line);
        return true;
    }

    private DocumentItem Item
    {
        get { return (DocumentItem)layout[row * DocumentLayouts.RowBytes]; }
    }

    private int Gap
    {
        get { return layout[row * DocumentLayouts.RowBytes + 2]; }
    }

    private static bool IsWithoutText(DocumentItem item)
    {
        return item == DocumentItem.Space || item == DocumentItem.Pattern;
    }

    private void WithoutText(PrintLine line)
    {
        line.Kind = Item == DocumentItem.Space ? PrintLineKind.Feed : PrintLineKind.Pattern;
        line.Dots = Gap;
    }

    private void Fill(PrintLine line)
    {
        DocumentStyles.Apply((DocumentStyle)layout[row * DocumentLayouts.RowBytes + 1], line);
        line.Dots = Gap;
        switch (Item)
        {
            case DocumentItem.CodeQr:
            case DocumentItem.TestQrCommand:
            case DocumentItem.TestQrDots:
                FillQr(line);
                return;
            case DocumentItem.Number:
                FitNumber(line);
                break;
            case DocumentItem.GlyphsLetters: line.Way = PrintWay.Glyphs; break;
            case DocumentItem.RasterLetters: line.Way = PrintWay.Raster; break;
            case DocumentItem.CodePageLetters: line.Way = PrintWay.CodePage; break;
            default: break;
        }

        Break(line);
    }

    private void FillQr(PrintLine line)
    {
        line.Kind = PrintLineKind.Qr;
        line.Dots = profile.Columns < 48 ? QrModule58Dots : QrModule80Dots;
        line.Way = Item == DocumentItem.TestQrDots ? PrintWay.Raster : PrintWay.Cheapest;
        Take(line, content.Length < PrintLine.MaxChars ? content.Length : PrintLine.MaxChars);
        broken = content.Length;
        for (int i = 0; i < line.Count; i++)
        {
            // A telephone acts on what it reads: a control character has no business in there either.
            line.Text[i] = Glyph.IsPlain(line.Text[i]) ? line.Text[i] : '?';
        }
    }

    // The number stays on one line: as large as it fits.
    private void FitNumber(PrintLine line)
    {
        while (line.WidthScale > 1 && content.Length * line.WidthScale > profile.Columns)
        {
            line.WidthScale--;
        }

        line.HeightScale = line.WidthScale;
    }

    // Breaks at the last blank that fits; a word that does not fit on a line is cut.
    private void Break(PrintLine line)
    {
        int room = profile.Columns / line.WidthScale;
        int left = content.Length - broken;
        if (left <= room)
        {
            Take(line, left);
            return;
        }

        int count = LastBlank(room);
        if (line.Align == PrintAlign.Centre && count > 0 && left - count - 1 < room / 4)
        {
            // A word or two alone in the middle of a line look lost.
            int earlier = LastBlank(left * 2 / 3);
            count = earlier > 0 ? earlier : count;
        }

        if (count == 0)
        {
            Take(line, room);
            return;
        }

        Take(line, count);
        while (broken < content.Length && content.Chars[broken] == ' ')
        {
            broken++;
        }
    }

    // Place of the last blank up to the given one, from where the text is broken; 0 for none.
    private int LastBlank(int count)
    {
        while (count > 0 && content.Chars[broken + count] != ' ')
        {
            count--;
        }

        return count;
    }

    private void Take(PrintLine line, int count)
    {
        System.Array.Copy(content.Chars, broken, line.Text, 0, count);
        line.Count = count;
        broken += count;
    }
}
