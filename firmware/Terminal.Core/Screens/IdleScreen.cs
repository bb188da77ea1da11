using Terminal.Core.Text;
using Terminal.Drivers.Fonts;

namespace Terminal.Core.Screens;

/// <summary>Waiting for a citizen, and the echo of a scan: the same screen with other words, so that little changes.</summary>
internal sealed class IdleScreen
{
    private const int MaxMessageLines = 4;
    private const int CallLines = 2;

    private int advice; // row of what the staff should know

    /// <summary>
    /// Composes the screen down to the invitation; when whole the rest is left to <see cref="Complete"/>. The echo comes without head
    /// and foot unless they stand already: it must be there in 150 ms.
    /// </summary>
    public void Compose(Sheet sheet, ScreenContent content, bool whole)
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
        int messageLines = 0;
        if (content.Message.Length > 0)
        {
            sheet.Say(content.Message);
            messageLines = sheet.CountLines(layout.Note, width);
            messageLines = messageLines > MaxMessageLines ? MaxMessageLines : messageLines;
        }

        int foot = layout.Height - note;
        advice = foot - AdviceLines(sheet, content, width) * note;
        int room = advice - y - (content.ReaderIsDown ? sheet.LineHeight(layout.Body) : 0);
        // A message, or much to tell the staff, needs the room that a large invitation would take.
        int face = messageLines > 0 || room < CallLines * sheet.LineHeight(layout.Verdict) ? layout.Body : layout.Verdict;
        int lineHeight = sheet.LineHeight(face);
        // Words before pictures: the drawing makes room for what people should know, and shows nothing that cannot be done.
        int sceneHeight = content.ReaderIsDown ? 0 : sheet.LineHeight(FontFaceId.Scene);
        int free = room - CallLines * lineHeight - sceneHeight - messageLines * note;
        if (free < 0)
        {
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
        bool reading = content.Kind == ScreenKind.Reading;
        sheet.Say(reading ? TextId.Reading : content.ReaderIsDown ? TextId.ReaderDown : TextId.Invitation);
        int end = sheet.Paragraph(face, layout.Margin, y, width, reading ? 1 : CallLines, Sheet.Centre, Palette.Ink);
        if (!whole)
        {
            return;
        }

        y += CallLines * lineHeight;
        if (content.ReaderIsDown)
        {
            y = end;
            sheet.Say(TextId.QueueNote);
            y += Fitting(sheet, layout.Body, y, advice, 1, Palette.Ink);
        }

        if (messageLines > 0)
        {
            sheet.Say(content.Message);
            Fitting(sheet, layout.Note, y, advice, messageLines, Palette.Blue);
        }
    }

    /// <summary>Composes what stands below the invitation: together they are more than a step.</summary>
    public void Complete(Sheet sheet, ScreenContent content)
    {
        PanelLayout layout = sheet.Layout;
        Advise(sheet, content, advice, layout.Width - 2 * layout.Margin);
        Foot(sheet, content, layout.Height - sheet.LineHeight(layout.Note));
    }

    // The words in the middle where they fit before the given row. Returns the height taken.
    private static int Fitting(Sheet sheet, int face, int y, int end, int lines, int ink)
    {
        PanelLayout layout = sheet.Layout;
        int fitting = (end - y) / sheet.LineHeight(face);
        lines = fitting < lines ? fitting : lines;
        return sheet.Paragraph(face, layout.Margin, y, layout.Width - 2 * layout.Margin, lines, Sheet.Centre, ink) - y;
    }

    private static bool SayAdvice(Sheet sheet, ScreenContent content)
    {
        if (content.Advice == TextId.None)
        {
            return false;
        }

        sheet.Say(content.Advice);
        if (!IsBroken(content))
        {
            sheet.AddFault(content.FaultCode);
        }

        return true;
    }

    // What is broken and whom to tell.
    private static bool SayTrouble(Sheet sheet, ScreenContent content)
    {
        if (!IsBroken(content))
        {
            return false;
        }

        sheet.Say(content.PrinterTrouble);
        sheet.Add(content.PrinterTrouble == TextId.None ? "" : ". ");
        sheet.Add(TextId.TellStaff);
        sheet.AddFault(content.FaultCode);
        return true;
    }

    private static bool IsBroken(ScreenContent content)
    {
        // A code without advice is that of the board: staff are to be told, citizens can do nothing.
        return content.PrinterTrouble != TextId.None || content.ReaderIsDown
            || (content.Advice == TextId.None && content.FaultCode.Length > 0);
    }

    private static int AdviceLines(Sheet sheet, ScreenContent content, int width)
    {
        int face = sheet.Layout.Note;
        int lines = SayAdvice(sheet, content) ? sheet.CountLines(face, width) : 0;
        return SayTrouble(sheet, content) ? lines + sheet.CountLines(face, width) : lines;
    }

    private static void Advise(Sheet sheet, ScreenContent content, int y, int width)
    {
        PanelLayout layout = sheet.Layout;
        if (SayAdvice(sheet, content))
        {
            y = sheet.Paragraph(layout.Note, layout.Margin, y, width, layout.Height, Sheet.Centre, Palette.Red);
        }

        if (SayTrouble(sheet, content))
        {
            sheet.Paragraph(layout.Note, layout.Margin, y, width, layout.Height, Sheet.Centre, Palette.Red);
        }
    }

    // The other language has its place: who needs it cannot read the rest. The signs' words come where there is room beside it.
    private static void Foot(Sheet sheet, ScreenContent content, int y)
    {
        PanelLayout layout = sheet.Layout;
        int x = layout.Margin;
        sheet.Say(TextId.OtherLanguage);
        int needed = sheet.Measure(layout.Note);
        int right = layout.Width - layout.Margin - needed;
        sheet.Line(layout.Note, right, y, needed, Sheet.Right, Palette.Note);
        right -= layout.Gap;
        int printer = content.Printer == PrinterSign.None ? 0 : sheet.LineHeight(layout.NoteIcon) + layout.Gap;
        x = Sign(sheet, x, y, right - printer, content.NetworkUp ? IconId.NetworkUp : IconId.NetworkDown,
            content.NetworkUp ? TextId.Online : TextId.Offline, content.NetworkUp ? Palette.Note : Palette.Red);
        if (printer > 0)
        {
            bool fine = content.Printer != PrinterSign.Fault;
            Sign(sheet, x, y, right, fine ? IconId.PrinterOk : IconId.PrinterFault,
                content.Printer == PrinterSign.Ready ? TextId.PrinterReady
                : fine ? TextId.PaperLow : content.PrinterTrouble, fine ? Palette.Note : Palette.Red);
        }
    }

    // An icon and, where there is room, its words.
    private static int Sign(Sheet sheet, int x, int y, int right, char icon, TextId words, int ink)
    {
        PanelLayout layout = sheet.Layout;
        int size = sheet.LineHeight(layout.NoteIcon);
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
