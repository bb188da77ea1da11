using Terminal.Core.Text;

namespace Terminal.Core.Screens;

/// <summary>The head of a screen: office on the left; clock on the right, or that it is not confirmed.</summary>
internal static class Header
{
    private const int MaxLines = 2;

    /// <summary>Height of the head in pixels.</summary>
    public static int Height(Sheet sheet)
    {
        return MaxLines * sheet.LineHeight(sheet.Layout.Note);
    }

    /// <summary>Room that a countdown takes at the right of the head, in pixels; the same for all seconds but three digits.</summary>
    public static int CountdownWidth(Sheet sheet, int seconds)
    {
        sheet.Words.Clear();
        sheet.Add(seconds > 99 ? "000 " : "00 ");
        sheet.Add(TextId.SecondsLeft);
        return sheet.Measure(sheet.Layout.Note) + 4;
    }

    /// <summary>Puts a countdown into that room.</summary>
    public static void Countdown(Sheet sheet, int seconds, int width, int y)
    {
        PanelLayout layout = sheet.Layout;
        sheet.Words.Clear();
        sheet.Words.AppendNumber(seconds, 1);
        sheet.Words.Append(' ');
        sheet.Add(TextId.SecondsLeft);
        sheet.Line(layout.Note, layout.Width - layout.Margin - width, y, width, Sheet.Right, Palette.White);
    }

    /// <summary>Composes the head.</summary>
    public static void Compose(Sheet sheet, ScreenContent content)
    {
        PanelLayout layout = sheet.Layout;
        int note = sheet.LineHeight(layout.Note);
        int width = layout.Width - 2 * layout.Margin;
        int clockWidth;
        if (content.ClockTrusted)
        {
            sheet.Words.Clear();
            sheet.Add("00/00/0000");
            clockWidth = sheet.Measure(layout.Note);
        }
        else
        {
            // A little more than half: two lines, wherever between the words they end.
            sheet.Say(TextId.DateUnsure);
            clockWidth = sheet.Measure(layout.Note) * 5 / 8;
        }

        int officeWidth = width - clockWidth - layout.Gap;
        sheet.Say(content.Office);
        int lines = sheet.CountLines(layout.Note, officeWidth);
        int end = Height(sheet);
        sheet.Band(end, Palette.Head);
        int y = lines < MaxLines ? (end - note) / 2 : 0;
        sheet.Paragraph(layout.Note, layout.Margin, y, officeWidth, MaxLines, Sheet.Left, Palette.White);
        int x = layout.Width - layout.Margin - clockWidth;
        if (content.ClockTrusted)
        {
            sheet.Words.Clear();
            content.Clock.AppendTime(sheet.Words);
            sheet.Line(layout.Note, x, 0, clockWidth, Sheet.Right, Palette.White);
            sheet.Words.Clear();
            content.Clock.AppendDate(sheet.Words);
            sheet.Line(layout.Note, x, note, clockWidth, Sheet.Right, Palette.White);
        }
        else
        {
            sheet.Say(TextId.DateUnsure);
            sheet.Paragraph(layout.Note, x, 0, clockWidth, MaxLines, Sheet.Right, Palette.White);
        }
    }
}
