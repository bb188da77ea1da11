using Terminal.Drivers.Fonts;

namespace Terminal.Core.Screens;

/// <summary>Sizes of a screen for one size of panel, as data.</summary>
internal sealed class PanelLayout
{
    /// <summary>Width of the panel in pixels.</summary>
    public int Width;

    /// <summary>Height of the panel in pixels.</summary>
    public int Height;

    /// <summary>Free space left and right, in pixels.</summary>
    public int Margin;

    /// <summary>Space between an icon and its text, in pixels.</summary>
    public int Gap;

    /// <summary>Face of verdicts and dates.</summary>
    public int Verdict;

    /// <summary>Face of what to do.</summary>
    public int Body;

    /// <summary>Face of the rest.</summary>
    public int Note;

    /// <summary>Face of dossier codes, where they fit on a line; else that of notes.</summary>
    public int Code;

    /// <summary>Face of queue numbers.</summary>
    public int Number;

    /// <summary>Face of the verdict's icon.</summary>
    public int VerdictIcon;

    /// <summary>Face of the icons at the foot.</summary>
    public int NoteIcon;

    /// <summary>The layout for a panel.</summary>
    public static PanelLayout For(int width, int height)
    {
        PanelLayout layout = new PanelLayout();
        layout.Width = width;
        layout.Height = height;
        bool reference = width >= 400 && height >= 300;
        layout.Margin = reference ? 16 : 8;
        layout.Gap = reference ? 12 : 8;
        layout.Verdict = reference ? FontFaceId.Large : FontFaceId.Medium;
        layout.Body = reference ? FontFaceId.Medium : FontFaceId.Small;
        layout.Note = reference ? FontFaceId.Small : FontFaceId.Tiny;
        layout.Code = FontFaceId.Small;
        layout.Number = FontFaceId.Huge;
        layout.VerdictIcon = FontFaceId.IconMedium;
        layout.NoteIcon = FontFaceId.IconSmall;
        return layout;
    }
}
