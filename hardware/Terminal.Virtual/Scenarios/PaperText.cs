using System;
using System.Collections.Generic;
using System.Linq;
using Terminal.Drivers.Ports;
using Terminal.Virtual.World;

namespace Terminal.Virtual.Scenarios;

/// <summary>
/// Knows which texts stand on the paper: it hears each text when its last byte was handed to the wire, waits until the printer
/// has acted on all bytes up to there and its head has burnt the rows, and counts the text only when there is ink in its box.
/// </summary>
public sealed class PaperText : ITextTrace
{
    // What is handed over in one go behind a line's last byte may feed the paper on.
    private const int SlackRows = 200;
    private readonly SerialWire wire;
    private readonly PrinterPart printer;
    private readonly List<Entry> waiting = new List<Entry>();
    private readonly List<Entry> standing = new List<Entry>();

    /// <summary>Looks at what the printer makes of what the terminal writes to the wire.</summary>
    public PaperText(SerialWire wire, PrinterPart printer)
    {
        this.wire = wire;
        this.printer = printer;
        printer.Moved = Look;
    }

    private sealed class Entry
    {
        public TextRun Run;
        public long LastByte;
        public long BottomRow = -1;
    }

    /// <inheritdoc/>
    public void Drawn(char[] text, int offset, int count, int x, int y, int width, int height)
    {
        TextRun run = new TextRun
        {
            Text = new string(text, offset, count), X = x, Y = y, Width = width, Height = height,
        };
        waiting.Add(new Entry { Run = run, LastByte = wire.WrittenBytes });
    }

    /// <summary>The texts on the paper from a row on, in the order in which they were printed.</summary>
    public List<TextRun> Since(long row)
    {
        return standing.Where(e => e.BottomRow > row).Select(e => e.Run).ToList();
    }

    /// <summary>What was on its way to the paper is lost with the printer's power.</summary>
    public void ForgetWaiting()
    {
        waiting.Clear();
    }

    /// <summary>Forgets texts above a row.</summary>
    public void ForgetBefore(long row)
    {
        standing.RemoveAll(e => e.BottomRow <= row);
    }

    private void Look()
    {
        foreach (Entry entry in waiting)
        {
            if (entry.BottomRow < 0 && printer.ActedOnBytes >= entry.LastByte)
            {
                entry.BottomRow = printer.Rows + printer.PendingRows;
            }
        }

        while (waiting.Count > 0 && waiting[0].BottomRow >= 0 && printer.Rows >= waiting[0].BottomRow)
        {
            List<Entry> together = waiting.TakeWhile(e => e.LastByte == waiting[0].LastByte).ToList();
            waiting.RemoveRange(0, together.Count);
            Settle(together);
        }
    }

    // Lines that were handed over together lie on the paper as they lie in their document.
    private void Settle(List<Entry> together)
    {
        long lowestRow = LowestInkedRow(together);
        int lowestEdge = together.Max(e => e.Run.Bottom);
        foreach (Entry entry in together)
        {
            entry.BottomRow = lowestRow + 1 - (lowestEdge - entry.Run.Bottom);
            entry.Run = OnPaper(entry);
            if (lowestRow >= 0 && HasInk(entry.Run, entry.BottomRow))
            {
                standing.Add(entry);
            }
        }
    }

    // A layout counts from the top of its document; the paper counts from the beginning of the roll.
    private static TextRun OnPaper(Entry entry)
    {
        return new TextRun
        {
            Text = entry.Run.Text,
            X = entry.Run.X,
            Y = (int)entry.BottomRow - entry.Run.Height,
            Width = entry.Run.Width,
            Height = entry.Run.Height,
        };
    }

    // The lowest row with ink in the columns of the texts, below what was handed over earlier; -1 for none.
    private long LowestInkedRow(List<Entry> together)
    {
        long bottom = together[0].BottomRow;
        long top = Math.Max(0, bottom - together.Max(e => e.Run.Bottom) + together.Min(e => e.Run.Y) - SlackRows);
        if (standing.Count > 0)
        {
            top = Math.Max(top, standing[^1].BottomRow);
        }

        for (long row = bottom - 1; row >= top; row--)
        {
            if (together.Any(e => InkIn(e.Run, row)))
            {
                return row;
            }
        }

        return -1;
    }

    private bool HasInk(TextRun run, long bottomRow)
    {
        for (long row = Math.Max(0, bottomRow - run.Height); row < bottomRow; row++)
        {
            if (InkIn(run, row))
            {
                return true;
            }
        }

        return false;
    }

    private bool InkIn(TextRun run, long row)
    {
        for (int x = run.X; x < run.Right; x++)
        {
            if (printer.Dot(x, row))
            {
                return true;
            }
        }

        return false;
    }
}
