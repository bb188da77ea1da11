using Terminal.Core.Text;
using Terminal.Drivers.Fonts;

namespace Terminal.Core.Screens;

/// <summary>Waiting for a citizen, and the echo of a scan: the same screen with other words, so that little changes.</summary>
internal static class IdleScreen
{
    private const int MaxMessageLines = 2;

    /// <summary>
    /// Composes the screen. The echo comes without head and foot unless they stand already: it must be there in 150 ms.
    /// </summary>
    public static void Compose(Sheet sheet, ScreenContent content, bool whole)
    {
        PanelLayout layout = sheet.Layout;
        int y = Header.Height(sheet);
        if (whole)
        {
            Header.Compose(sheet, content);
        }

        int note = sheet.LineHeight(layout.Note);
        sheet.Band(layout.Height, Palette.White);
        int width = layout.Width - 2 * layout.Margin;
        bool reading = content.Kind == ScreenKind.Reading;
        int messageLines = 0;
        if (content.Message.Length > 0)
        {
            sheet.Say(content.Message);
            messageLines = sheet.CountLines(layout.Note, width);
            messageLines = messageLines > MaxMessageLines ? MaxMessageLines : messageLines;
        }

        // A message needs the room that a large invitation would take.
        int face = messageLines > 0 ? layout.Body : layout.Verdict;
        sheet.Say(reading ? TextId.Reading : TextId.Invitation);
        int lines = reading ? 1 : sheet.CountLines(face, width);
        int lineHeight = sheet.LineHeight(face);
        int sceneHeight = sheet.LineHeight(FontFaceId.Scene);
        int foot = layout.Height - note;
        sheet.Say(content.Advice);
        int adviceLines = content.Advice == TextId.None ? 0 : sheet.CountLines(layout.Note, width);
        int advice = foot - adviceLines * note;
        int free = advice - y - 2 * lineHeight - sceneHeight - messageLines * note;
        if (free < 0 && adviceLines > 0)
        {
            // Words before pictures: the drawing makes room for what the staff should know.
            free += sceneHeight;
            sceneHeight = 0;
        }

        int gap = free > 0 ? free / 3 : 0;
        y += gap;
        if (whole && sceneHeight > 0)
        {
            sheet.Scene(y);
        }

        y += sceneHeight + gap;
        sheet.Say(reading ? TextId.Reading : TextId.Invitation);
        sheet.Paragraph(face, layout.Margin, y, width, lines, Sheet.Centre, Palette.Ink);
        if (whole)
        {
            if (adviceLines > 0)
            {
                sheet.Say(content.Advice);
                sheet.Paragraph(layout.Note, layout.Margin, advice, width, adviceLines, Sheet.Centre, Palette.Red);
            }

            Foot(sheet, content, foot);
        }

        y += 2 * lineHeight;
        if (whole && messageLines > 0 && y + messageLines * note <= advice)
        {
            sheet.Say(content.Message);
            sheet.Paragraph(layout.Note, layout.Margin, y, width, messageLines, Sheet.Centre, Palette.Blue);
        }
    }

    private static void Foot(Sheet sheet, ScreenContent content, int y)
    {
        PanelLayout layout = sheet.Layout;
        int x = layout.Margin;
        int right = layout.Width - layout.Margin;
        if (!content.ClockTrusted)
        {
            sheet.Say(TextId.DateUnsure);
            x += sheet.Line(layout.Note, x, y, right - x, Sheet.Left, Palette.Red) + layout.Gap;
        }

        x = Sign(sheet, x, y, right, content.NetworkUp ? IconId.NetworkUp : IconId.NetworkDown,
            content.NetworkUp ? TextId.Online : TextId.Offline, content.NetworkUp ? Palette.Note : Palette.Red);
        bool fine = content.Printer == PrinterSign.Ready || content.Printer == PrinterSign.PaperLow;
        if (content.Printer != PrinterSign.None)
        {
            TextId words = content.Printer == PrinterSign.Ready ? TextId.PrinterReady
                : content.Printer == PrinterSign.PaperLow ? TextId.PaperLow
                : content.Printer == PrinterSign.PaperOut ? TextId.PaperOut
                : TextId.PrinterBroken;
            x = Sign(sheet, x, y, right, fine ? IconId.PrinterOk : IconId.PrinterFault, words, fine ? Palette.Note : Palette.Red);
        }

        sheet.Say(TextId.OtherLanguage);
        int needed = sheet.Measure(layout.Note);
        if (right - x >= needed)
        {
            sheet.Line(layout.Note, right - needed, y, needed, Sheet.Right, Palette.Note);
        }
    }

    // An icon and, where there is room, its words.
    private static int Sign(Sheet sheet, int x, int y, int right, char icon, TextId words, int ink)
    {
        PanelLayout layout = sheet.Layout;
        int size = sheet.LineHeight(layout.NoteIcon);
        if (right - x < size)
        {
            return x;
        }

        int centred = y + (sheet.LineHeight(layout.Note) - size) / 2;
        x += sheet.Icon(layout.NoteIcon, x, centred, icon, ink) + layout.Gap / 2;
        sheet.Say(words);
        int needed = sheet.Measure(layout.Note);
        if (right - x >= needed)
        {
            x += sheet.Line(layout.Note, x, y, needed, Sheet.Left, ink) + layout.Gap;
        }

        return x;
    }
}
