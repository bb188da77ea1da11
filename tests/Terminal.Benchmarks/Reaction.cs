using System;
using System.Collections.Generic;
using System.Linq;

namespace Terminal.Benchmarks;

/// <summary>A command of the scenario and all steps up to the next one that acts. Steps are summed up: a week has many.</summary>
internal sealed class Reaction
{
    // The service has answered or been given up long before; a scan's steps are kept one by one up to then.
    private const long KeptMs = 10_000;

    // A scan whose tail is lost is over 150 ms after its last byte; the sample service answers after 300.
    private const long SaidWithinMs = 280;

    // More steps than a screen's composing takes between two that draw. While paper is printed the loop does not rest.
    private const int ComposingSteps = 16;

    private readonly Dictionary<string, KindCost> _kinds = [];
    private bool _hasBytes;
    private bool _isEchoed;
    private bool _hasAnswer;
    private bool _drawsAnswer;
    private int _quietSteps;

    public Reaction(int line, string text)
    {
        Line = line;
        Text = text;
    }

    public int Line { get; }

    public string Text { get; }

    /// <summary>The steps by what they did.</summary>
    public IEnumerable<KindCost> Kinds => _kinds.Values;

    /// <summary>All steps together.</summary>
    public StepCost Sum { get; } = new();

    /// <summary>For a scan: what follows the reader's last byte, up to the next command that is more than waiting.</summary>
    public StepCost SumSince { get; } = new();

    /// <summary>For a scan: the single steps from the reader's last byte until the service's answer stands on the screen.</summary>
    public List<StepCost> Since { get; } = [];

    /// <summary>For a scan: bytes sent to the service, heads included.</summary>
    public long HttpOut { get; set; }

    /// <summary>Bytes received.</summary>
    public long HttpIn { get; set; }

    /// <summary>True when nothing is wrong with the service.</summary>
    public bool ServiceIsWell { get; set; }

    /// <summary>For a scan: milliseconds from the reader's last byte until the verdict of the service stands on the screen; -1 without one.</summary>
    public long VerdictMs { get; private set; } = -1;

    public bool IsScan => Text.StartsWith("scan", StringComparison.Ordinal);

    /// <summary>For a scan: true when what the paper says stands on the screen. Drawing goes on in every step until then, and the loop then sleeps.</summary>
    public bool IsDrawn { get; private set; }

    /// <summary>For a scan: the steps from the reader's last byte until the first pixels go out; none when they went out before it.</summary>
    public IEnumerable<StepCost> Echo => Since.Take(_isEchoed || !_hasBytes ? 0 : Since.FindIndex(s => s.PixelBytes > 0) + 1);

    /// <summary>
    /// For a scan: the steps from the reader's last byte until all that the paper says stands on the screen. It is drawn in one go,
    /// with at most one turn of another part between: two steps that draw nothing end it. What comes later is the service's.
    /// </summary>
    public IEnumerable<StepCost> Content
    {
        get
        {
            int first = Since.FindIndex(s => s.SaysSomething && s.NowMs - Since[0].NowMs < SaidWithinMs);
            int end = first < 0 ? -1 : Enumerable.Range(first, Since.Count - first)
                .FirstOrDefault(i => Since[i].PixelBytes == 0 && (i + 1 == Since.Count || Since[i + 1].PixelBytes == 0), Since.Count - 1);
            int last = end < 0 ? -1 : Since.FindLastIndex(end, s => s.SaysSomething);
            return Since.Take(last + 1).Where(s => s.SleepMs == 0 || s.PixelBytes > 0);
        }
    }

    public void Add(StepCost step)
    {
        Sum.Add(step);
        if (!_kinds.TryGetValue(step.Kind, out KindCost kind))
        {
            kind = new KindCost(step.Kind);
            _kinds.Add(step.Kind, kind);
        }

        kind.Add(step);
        _hasBytes |= step.Bytes[(int)Wire.Reader] > 0;
        _isEchoed |= _hasBytes && Since.Count == 0 && step.PixelBytes > 0;
    }

    /// <summary>A step after the reader's last byte.</summary>
    public void AddSince(StepCost step)
    {
        SumSince.Add(step);
        _hasBytes |= step.Bytes[(int)Wire.Reader] > 0 && (Since.Count == 0 || step.NowMs - Since[0].NowMs < SaidWithinMs);
        if (VerdictMs >= 0 || (Since.Count > 0 && step.NowMs - Since[0].NowMs > KeptMs))
        {
            return;
        }

        Since.Add(step);
        IsDrawn |= Rests(step);
        _quietSteps = step.PixelBytes > 0 ? 0 : _quietSteps + 1;
        if (_drawsAnswer && (Rests(step) || _quietSteps == ComposingSteps))
        {
            VerdictMs = step.NowMs - Since[0].NowMs;
        }

        _hasAnswer |= step.GotAnswer;
        _drawsAnswer |= _hasAnswer && step.PixelBytes > 0;
    }

    private static bool Rests(StepCost step) => step.SleepMs > 0 && step.PixelBytes == 0;
}
