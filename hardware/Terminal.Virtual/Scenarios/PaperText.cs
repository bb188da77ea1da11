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
    private const int SlackRows = 8;
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

        for (int i = 0; i < waiting.Count; i++)
        {
            Entry entry = waiting[i];
            if (entry.BottomRow >= 0 && printer.Rows >= entry.BottomRow)
            {
                waiting.RemoveAt(i);
                i--;
                if (HasInk(entry))
                {
                    entry.Run = OnPaper(entry);
                    standing.Add(entry);
                }
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

    private bool HasInk(Entry entry)
    {
        long top = Math.Max(0, entry.BottomRow - entry.Run.Height - SlackRows);
        for (long row = top; row < entry.BottomRow; row++)
        {
            for (int x = entry.Run.X; x < entry.Run.Right; x++)
            {
                if (printer.Dot(x, row))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
