using System;
using System.Collections.Generic;
using System.Linq;
using Terminal.Drivers.Ports;
using Terminal.Virtual.Proof;
using Terminal.Virtual.World;

namespace Terminal.Virtual.Scenarios;

/// <summary>
/// Knows which texts stand on the panel: it hears each text that is drawn, keeps the pixels of its box as they are on the glass
/// just then, and counts the text only when those pixels are the text and as long as they stand.
/// </summary>
public sealed class ScreenText : ITextTrace
{
    private const int MostEntries = 200;
    private readonly IPanelView panel;
    private readonly ScreenProof proof;
    private readonly List<Entry> entries = new List<Entry>();

    /// <summary>Looks at a panel. With a proof, pixels count only when they are the text; without (null), when they show anything.</summary>
    public ScreenText(IPanelView panel, ScreenProof proof)
    {
        this.panel = panel;
        this.proof = proof;
    }

    private sealed record Entry(TextRun Run, int[] Pixels)
    {
        // What the proof has said; null before it was asked.
        public bool? IsProven { get; set; }
    }

    /// <summary>The texts on the panel now; none while it is dark.</summary>
    public IReadOnlyList<TextRun> Standing
    {
        get
        {
            entries.RemoveAll(e => !Stands(e) || !IsProven(e));
            return panel.IsLit ? entries.Select(e => e.Run).ToList() : new List<TextRun>();
        }
    }

    /// <inheritdoc/>
    public void Drawn(char[] text, int offset, int count, int x, int y, int width, int height)
    {
        TextRun run = new TextRun
        {
            Text = new string(text, offset, count), X = x, Y = y, Width = width, Height = height,
        };
        entries.RemoveAll(e => Covers(run, e.Run));
        if (entries.Count >= MostEntries)
        {
            entries.RemoveAll(e => !Stands(e));
        }

        if (count > 0 && width > 0 && height > 0 && IsInside(run))
        {
            int[] pixels = Pixels(run);
            if (ShowsSomething(pixels))
            {
                entries.Add(new Entry(run, pixels));
            }
        }
    }

    /// <summary>The panel has lost its power: nothing stands there any more.</summary>
    public void Forget()
    {
        entries.Clear();
    }

    private static bool Covers(TextRun upper, TextRun lower)
    {
        return upper.X <= lower.X && upper.Y <= lower.Y && upper.Right >= lower.Right && upper.Bottom >= lower.Bottom;
    }

    // Asked only when somebody looks: most of what is drawn is never looked at.
    private bool IsProven(Entry entry)
    {
        entry.IsProven ??= proof == null || proof.Shows(entry.Run.Text, entry.Pixels, entry.Run.Width, entry.Run.Height);
        return entry.IsProven.Value;
    }

    // A box of one colour shows no text, whatever was meant to be drawn there.
    private static bool ShowsSomething(int[] pixels)
    {
        return pixels.AsSpan().ContainsAnyExcept(pixels[0]);
    }

    private bool IsInside(TextRun run)
    {
        return run.X >= 0 && run.Y >= 0 && run.Right <= panel.Width && run.Bottom <= panel.Height;
    }

    private bool Stands(Entry entry)
    {
        return IsInside(entry.Run) && entry.Pixels.AsSpan().SequenceEqual(Pixels(entry.Run));
    }

    private int[] Pixels(TextRun run)
    {
        int[] pixels = new int[run.Width * run.Height];
        for (int row = 0; row < run.Height; row++)
        {
            for (int column = 0; column < run.Width; column++)
            {
                pixels[row * run.Width + column] = panel.Colour(run.X + column, run.Y + row);
            }
        }

        return pixels;
    }
}
