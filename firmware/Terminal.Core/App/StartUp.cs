using Terminal.Core.Screens;
using Terminal.Core.Text;

namespace Terminal.Core.App;

/// <summary>What has been looked at during the start, each part with its verdict and how long it took.</summary>
public sealed class StartUp
{
    /// <summary>Number of parts.</summary>
    public const int Parts = 6;

    /// <summary>Panel controller.</summary>
    public const int Panel = 0;

    /// <summary>Settings.</summary>
    public const int Settings = 1;

    /// <summary>Journal of the queue.</summary>
    public const int Journal = 2;

    /// <summary>Reader module.</summary>
    public const int Reader = 3;

    /// <summary>Printer.</summary>
    public const int Printer = 4;

    /// <summary>Typeface.</summary>
    public const int Fonts = 5;

    private readonly PartVerdict[] verdicts = new PartVerdict[Parts];
    private readonly int[] tookMs = new int[Parts];

    /// <summary>Changes with every verdict.</summary>
    public int Revision { get; private set; }

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
            Revision++;
        }
    }

    /// <summary>Fills the start-up screen: a line a part.</summary>
    public void Fill(ScreenContent content)
    {
        for (int i = 0; i < Parts; i++)
        {
            TextBuffer line = content.Lines[i];
            line.Append(Texts.Get(TextId.PartPanel + i, content.Language));
            line.Append(": ");
            line.Append(Texts.Get(TextId.PartWaiting + (int)verdicts[i], content.Language));
            if (verdicts[i] != PartVerdict.Waiting)
            {
                line.Append(", ");
                line.AppendNumber(tookMs[i], 1);
                line.Append(" ms");
            }
        }
    }
}
