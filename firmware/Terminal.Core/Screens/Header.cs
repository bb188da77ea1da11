namespace Terminal.Core.Screens;

/// <summary>The head of a screen: office on the left, clock on the right.</summary>
internal static class Header
{
    private const int MaxOfficeLines = 2;

    /// <summary>Height of the head in pixels.</summary>
    public static int Height(Sheet sheet)
    {
        return MaxOfficeLines * sheet.LineHeight(sheet.Layout.Note);
    }

    /// <summary>Composes the head.</summary>
    public static void Compose(Sheet sheet, ScreenContent content)
    {
        PanelLayout layout = sheet.Layout;
        int note = sheet.LineHeight(layout.Note);
        int width = layout.Width - 2 * layout.Margin;
        int clockWidth = 0;
        if (content.ClockTrusted)
        {
            sheet.Words.Clear();
            sheet.Add("00/00/0000");
            clockWidth = sheet.Measure(layout.Note);
        }

        int officeWidth = width - clockWidth - layout.Gap;
        sheet.Say(content.Office);
        int lines = sheet.CountLines(layout.Note, officeWidth);
        int end = Height(sheet);
        sheet.Band(end, Palette.Head);
        int y = lines < MaxOfficeLines ? (end - note) / 2 : 0;
        sheet.Paragraph(layout.Note, layout.Margin, y, officeWidth, MaxOfficeLines, Sheet.Left, Palette.White);
        if (content.ClockTrusted)
        {
            int x = layout.Width - layout.Margin - clockWidth;
            sheet.Words.Clear();
            content.Clock.AppendTime(sheet.Words);
            sheet.Line(layout.Note, x, 0, clockWidth, Sheet.Right, Palette.White);
            sheet.Words.Clear();
            content.Clock.AppendDate(sheet.Words);
            sheet.Line(layout.Note, x, note, clockWidth, Sheet.Right, Palette.White);
        }
    }
}
