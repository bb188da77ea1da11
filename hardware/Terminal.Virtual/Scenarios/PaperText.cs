using System;
using System.Collections.Generic;
using System.Linq;
using Terminal.Drivers.Ports;
using Terminal.Virtual.Proof;
using Terminal.Virtual.World;

namespace Terminal.Virtual.Scenarios;

/// <summary>
/// Knows which texts stand on the paper: it hears each text when its last byte was handed to the wire, waits until the printer
/// has acted on all bytes up to there and its head has burnt the rows, and counts the text only when the dots of its box are the text.
/// </summary>
public sealed class PaperText : ITextTrace
{
    // What is handed over in one go behind a line's last byte may feed the paper on.
    private const int SlackRows = 200;
    private readonly SerialWire wire;
    private readonly PrinterPart printer;
    private readonly PaperProof proof;
    private readonly List<Entry> waiting = new List<Entry>();
    private readonly List<Entry> standing = new List<Entry>();

    /// <summary>
    /// Looks at what the printer makes of what the terminal writes to the wire. With a proof, dots count only when they are the
    /// text; without (null), when there is ink.
    /// </summary>
    public PaperText(SerialWire wire, PrinterPart printer, PaperProof proof)
    {
        this.proof = proof;
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

    // Lines that were handed over together lie on the paper as they lie in their document: the first place is taken
    // at which all of them stand, below what was handed over before.
    private void Settle(List<Entry> together)
    {
        int highestEdge = together.Min(e => e.Run.Y);
        int height = together.Max(e => e.Run.Bottom) - highestEdge;
        long bottom = together[0].BottomRow;
        long top = Math.Max(0, bottom - height - SlackRows);
        if (standing.Count > 0)
        {
            top = Math.Max(top, standing[^1].BottomRow);
        }

        for (long row = top; row + height <= bottom; row++)
        {
            if (together.TrueForAll(e => Stands(e.Run, row + e.Run.Y - highestEdge)))
            {
                foreach (Entry entry in together)
                {
                    entry.BottomRow = row + entry.Run.Bottom - highestEdge;
                    entry.Run = OnPaper(entry);
                    standing.Add(entry);
                }

                return;
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

    private bool Stands(TextRun run, long row)
    {
        return proof == null ? HasInk(run, row) : proof.Shows(run.Text, run.X, row, run.Width, run.Height);
    }

    private bool HasInk(TextRun run, long topRow)
    {
        for (long row = topRow; row < topRow + run.Height; row++)
        {
            for (int x = run.X; x < run.Right; x++)
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
