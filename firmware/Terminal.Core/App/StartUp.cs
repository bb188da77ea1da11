using Terminal.Core.Screens;
using Terminal.Core.Text;
using Terminal.Drivers.Ports;
using Terminal.Drivers.Printer;
using Terminal.Drivers.Reader;

namespace Terminal.Core.App;

/// <summary>
/// The self-test of a start: each part with its verdict and how long it took. The terminal serves as soon as panel and store
/// are ready; reader, printer and network tell their verdict when they have one.
/// </summary>
public sealed class StartUp
{
    /// <summary>Number of parts.</summary>
    public const int Parts = 6;

    /// <summary>Panel and typeface.</summary>
    public const int Panel = 0;

    /// <summary>Settings and the queue's journal.</summary>
    public const int Store = 1;

    /// <summary>Free memory.</summary>
    public const int Memory = 2;

    /// <summary>Reader module, by its heartbeat.</summary>
    public const int Reader = 3;

    /// <summary>Printer, by its status.</summary>
    public const int Printer = 4;

    /// <summary>Wi-Fi.</summary>
    public const int Network = 5;

    /// <summary>Below this many free bytes something is wrong: all that is needed has been taken by then.</summary>
    public const int LeastFreeBytes = 8192;

    /// <summary>Below this many free bytes the memory should be looked at.</summary>
    public const int FewFreeBytes = 16384;

    /// <summary>A part that has said nothing by then gets a warning, in milliseconds from power-on.</summary>
    public const int GiveUpMs = 60000;

    /// <summary>The start-up screen stays at most so long for reader and printer, in milliseconds from power-on.</summary>
    public const int ShownMs = 3000;

    /// <summary>The start-up screen stays at least so long behind the panel's first picture, so that it can be read.</summary>
    public const int ReadableMs = 1000;

    private readonly PartVerdict[] verdicts = new PartVerdict[Parts];
    private readonly int[] tookMs = new int[Parts];
    private int revision;

    /// <summary>Changes with every verdict: so many parts have one.</summary>
    public int Revision
    {
        get { return revision; }
    }

    /// <summary>True when every part has its verdict.</summary>
    public bool IsComplete
    {
        get { return Revision == Parts; }
    }

    /// <summary>True when people can be served: panel and store have been looked at.</summary>
    public bool IsReady
    {
        get { return verdicts[Panel] != PartVerdict.Waiting && verdicts[Store] != PartVerdict.Waiting; }
    }

    /// <summary>
    /// True when the start-up screen has nothing more to wait for. Reader and printer may take <see cref="ShownMs"/>; the
    /// network is not waited for.
    /// </summary>
    public bool MayBeLeft(long nowMs)
    {
        bool settled = verdicts[Reader] != PartVerdict.Waiting && verdicts[Printer] != PartVerdict.Waiting;
        return IsReady && nowMs >= tookMs[Panel] + ReadableMs && (settled || nowMs >= ShownMs);
    }

    /// <summary>Verdict of a part.</summary>
    public PartVerdict Verdict(int part)
    {
        return verdicts[part];
    }

    /// <summary>Milliseconds from power-on to the verdict.</summary>
    public int TookMs(int part)
    {
        return tookMs[part];
    }

    /// <summary>Takes a verdict down; the first one of a start counts.</summary>
    public void Set(int part, PartVerdict verdict, long nowMs)
    {
        if (verdicts[part] == PartVerdict.Waiting && verdict != PartVerdict.Waiting)
        {
            verdicts[part] = verdict;
            tookMs[part] = (int)nowMs;
            revision++;
        }
    }

    /// <summary>Takes down how much memory is free.</summary>
    public void SetMemory(int freeBytes, long nowMs)
    {
        Set(Memory, freeBytes < LeastFreeBytes ? PartVerdict.Bad : freeBytes < FewFreeBytes ? PartVerdict.Warning : PartVerdict.Good, nowMs);
    }

    /// <summary>Takes down what the board could not open, a bit a <see cref="BoardPart"/>: nothing more is to be waited for there.</summary>
    public void SetFailed(int failedParts, long nowMs)
    {
        SetFailed(failedParts, BoardPart.Panel, Panel, nowMs);
        SetFailed(failedParts, BoardPart.Backlight, Panel, nowMs);
        SetFailed(failedParts, BoardPart.Reader, Reader, nowMs);
        SetFailed(failedParts, BoardPart.Printer, Printer, nowMs);
        SetFailed(failedParts, BoardPart.Wifi, Network, nowMs);
        SetFailed(failedParts, BoardPart.Service, Network, nowMs);
    }

    /// <summary>Looks at the parts that answer in their own time.</summary>
    public void Look(ReaderState reader, PrinterState printer, NetworkState network, long nowMs)
    {
        Set(Reader, OfReader(reader), nowMs);
        Set(Printer, OfPrinter(printer), nowMs);
        Set(Network, OfNetwork(network), nowMs);
        for (int i = Reader; nowMs >= GiveUpMs && i < Parts; i++)
        {
            Set(i, PartVerdict.Warning, nowMs);
        }
    }

    /// <summary>Writes one part with its verdict and time, for screen and console.</summary>
    public void Write(int part, TextBuffer line, Language language)
    {
        line.Append(Texts.Get(TextId.PartPanel + part, language));
        line.Append(": ");
        line.Append(Texts.Get(TextId.PartWaiting + (int)verdicts[part], language));
        if (verdicts[part] != PartVerdict.Waiting)
        {
            int tenths = (tookMs[part] + 50) / 100;
            line.Append(' ');
            line.AppendNumber(tenths / 10, 1);
            line.Append(language == Language.English ? '.' : ',');
            line.AppendNumber(tenths % 10, 1);
            line.Append(" s");
        }
    }

    /// <summary>Fills the start-up screen: a line a part.</summary>
    public void Fill(ScreenContent content)
    {
        for (int i = 0; i < Parts; i++)
        {
            Write(i, content.Lines[i], content.Language);
        }
    }

    private void SetFailed(int failedParts, BoardPart of, int part, long nowMs)
    {
        if (BoardParts.Has(failedParts, of))
        {
            Set(part, PartVerdict.Bad, nowMs);
        }
    }

    private static PartVerdict OfReader(ReaderState state)
    {
        switch (state)
        {
            case ReaderState.Ready: return PartVerdict.Good;
            case ReaderState.SettingsRefused: return PartVerdict.Warning;
            case ReaderState.Silent: return PartVerdict.Bad;
            case ReaderState.Unknown: return PartVerdict.Unknown;
            default: return PartVerdict.Waiting;
        }
    }

    private static PartVerdict OfPrinter(PrinterState state)
    {
        switch (state)
        {
            case PrinterState.Starting: return PartVerdict.Waiting;
            case PrinterState.Ready: return PartVerdict.Good;
            case PrinterState.Error:
            case PrinterState.Silent: return PartVerdict.Bad;
            default: return PartVerdict.Warning;
        }
    }

    // A network that is away now comes back by itself: that is no fault of the terminal.
    private static PartVerdict OfNetwork(NetworkState state)
    {
        switch (state)
        {
            case NetworkState.Up: return PartVerdict.Good;
            case NetworkState.Down: return PartVerdict.Warning;
            default: return PartVerdict.Waiting;
        }
    }
}
