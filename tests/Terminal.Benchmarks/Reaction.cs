using System;
using System.Collections.Generic;
using System.Linq;

namespace Terminal.Benchmarks;

/// <summary>A command of the scenario and all steps up to the next one that acts.</summary>
internal sealed class Reaction
{
    public Reaction(int line, string text)
    {
        Line = line;
        Text = text;
    }

    public int Line { get; }

    public string Text { get; }

    /// <summary>Steps while the command itself ran: for a scan, up to the reader's last byte.</summary>
    public List<StepCost> During { get; } = [];

    /// <summary>Steps while expectations looked, up to the next command.</summary>
    public List<StepCost> After { get; } = [];

    /// <summary>For a scan: all steps after the reader's last byte up to the next command that is more than waiting.</summary>
    public List<StepCost> Since { get; } = [];

    /// <summary>For a scan: bytes sent to the service and received from it, heads included.</summary>
    public long HttpOut { get; set; }

    /// <summary>True when nothing is wrong with the service.</summary>
    public bool ServiceIsWell { get; set; }

    /// <summary>Bytes received.</summary>
    public long HttpIn { get; set; }

    /// <summary>For a scan: milliseconds from the reader's last byte until the verdict of the service stands on the screen; -1 without one.</summary>
    public long VerdictMs
    {
        get
        {
            int answered = Since.FindIndex(s => s.GotAnswer);
            int drawn = answered < 0 ? -1 : Since.FindIndex(answered, s => s.PixelBytes > 0);
            int end = drawn < 0 ? -1 : Since.FindIndex(drawn, s => s.SleepMs > 0 && s.PixelBytes == 0);
            return end < 0 ? -1 : Since[end].NowMs - Since[0].NowMs;
        }
    }

    public IEnumerable<StepCost> All => During.Concat(After);

    public bool IsScan => Text.StartsWith("scan", StringComparison.Ordinal);

    /// <summary>For a scan: instructions from the reader's last byte until the first pixels go out.</summary>
    public long EchoInstructions
    {
        get
        {
            int first = Since.FindIndex(s => s.PixelBytes > 0);
            return first < 0 ? 0 : Since.Take(first + 1).Sum(s => s.Instructions);
        }
    }

    /// <summary>For a scan: instructions from the reader's last byte until what the paper says stands on the screen.</summary>
    public long ContentInstructions
    {
        get
        {
            // Drawing goes on in every step until the screen is whole; then the loop sleeps.
            int end = Since.FindIndex(s => s.SleepMs > 0 && s.PixelBytes == 0);
            List<StepCost> burst = end < 0 ? Since : Since.Take(end).ToList();
            int last = burst.FindLastIndex(s => s.PixelBytes > 0);
            return burst.Take(last + 1).Sum(s => s.Instructions);
        }
    }
}
