using Terminal.Core.Text;

namespace Terminal.Core.Screens;

/// <summary>Screens that say one thing: a coloured band with icon and words, then at most two paragraphs.</summary>
internal sealed class NoticeScreen
{
    private TextId words;
    private int ground;
    private char icon;
    private TextId first;
    private TextId second;

    /// <summary>Composes the screen; false when the kind is not one of these.</summary>
    public bool Compose(Sheet sheet, ScreenContent content)
    {
        if (!Choose(content))
        {
            return false;
        }

        PanelLayout layout = sheet.Layout;
        int note = sheet.LineHeight(layout.Note);
        sheet.Band(note, Palette.Head);
        int iconSize = sheet.LineHeight(layout.VerdictIcon);
        int x = layout.Margin + iconSize + layout.Gap;
        int width = layout.Width - layout.Margin - x;
        sheet.Say(words);
        int lines = sheet.CountLines(layout.Verdict, width);
        lines = lines > 3 ? 3 : lines;
        int height = lines * sheet.LineHeight(layout.Verdict);
        int pad = note / 2;
        int y = note;
        int bandEnd = y + height + 2 * pad;
        sheet.Band(bandEnd, ground);
        int ink = Palette.TextOn(ground);
        sheet.Paragraph(layout.Verdict, x, y + pad, width, lines, Sheet.Left, ink);
        sheet.Icon(layout.VerdictIcon, layout.Margin, y + pad + (height - iconSize) / 2, icon, ink);
        sheet.Band(layout.Height, Palette.White);
        y = bandEnd + pad / 2;
        y = Number(sheet, content, y);
        y = Paragraphs(sheet, content, y);
        Lines(sheet, content, y);
        Head(sheet, content);
        return true;
    }

    private static void Head(Sheet sheet, ScreenContent content)
    {
        PanelLayout layout = sheet.Layout;
        int width = layout.Width - 2 * layout.Margin;
        int countdownWidth = 0;
        if (content.CountdownS > 0)
        {
            countdownWidth = Header.CountdownWidth(sheet, content.CountdownS);
            Header.Countdown(sheet, content.CountdownS, countdownWidth, 0);
        }

        sheet.Say(content.Office);
        sheet.Line(layout.Note, layout.Margin, 0, width - countdownWidth, Sheet.Left, Palette.White);
    }

    // A number holds, paper or not: it comes before everything else.
    private static int Number(Sheet sheet, ScreenContent content, int y)
    {
        PanelLayout layout = sheet.Layout;
        if (content.QueueNumber.Length == 0)
        {
            return y;
        }

        sheet.Say(TextId.QueueNumber);
        sheet.Words.Append(' ');
        sheet.Words.Append(content.QueueNumber);
        return sheet.Paragraph(layout.Verdict, layout.Margin, y, layout.Width - 2 * layout.Margin, 1, Sheet.Left, Palette.Ink);
    }

    // Both paragraphs in the larger face where there is room for both, else the first, else none.
    private int Paragraphs(Sheet sheet, ScreenContent content, int y)
    {
        PanelLayout layout = sheet.Layout;
        int room = layout.Height - y;
        bool small = content.Kind == ScreenKind.NoSetup || content.Kind == ScreenKind.OutOfOrder
            || (content.Kind == ScreenKind.Maintenance && content.FaultCode.Length > 0);
        int large = small ? layout.Note : layout.Body;
        Say(sheet, content, second);
        int secondLarge = Height(sheet, large);
        int secondSmall = Height(sheet, layout.Note);
        Say(sheet, content, first);
        int firstLarge = Height(sheet, large);
        y = Text(sheet, firstLarge + secondSmall <= room ? large : layout.Note, y);
        Say(sheet, content, second);
        return Text(sheet, firstLarge + secondLarge <= room ? large : layout.Note, y);
    }

    // A printer's fault is said with its code.
    private void Say(Sheet sheet, ScreenContent content, TextId id)
    {
        sheet.Say(id);
        bool isPrinter = content.Kind == ScreenKind.NotPrinted || content.Kind == ScreenKind.PrinterAttention;
        if (isPrinter && id != TextId.None && (id == first || first == TextId.None))
        {
            sheet.AddFault(content.FaultCode);
        }
    }

    private static int Height(Sheet sheet, int face)
    {
        return sheet.CountLines(face, sheet.Layout.Width - 2 * sheet.Layout.Margin) * sheet.LineHeight(face);
    }

    private static int Text(Sheet sheet, int face, int y)
    {
        PanelLayout layout = sheet.Layout;
        int fitting = (layout.Height - y) / sheet.LineHeight(face);
        return sheet.Paragraph(face, layout.Margin, y, layout.Width - 2 * layout.Margin, fitting, Sheet.Left, Palette.Ink);
    }

    // Fault code, number to call, version and lines where a screen has them.
    private static void Lines(Sheet sheet, ScreenContent content, int y)
    {
        PanelLayout layout = sheet.Layout;
        int width = layout.Width - 2 * layout.Margin;
        int note = sheet.LineHeight(layout.Note);
        bool fault = content.Kind == ScreenKind.OutOfOrder || content.Kind == ScreenKind.Maintenance;
        bool coded = fault || content.Kind == ScreenKind.NoSetup;
        if (fault && content.Phone.Length > 0)
        {
            sheet.Say(TextId.PleaseCall);
            sheet.Words.Append(' ');
            sheet.Words.Append(content.Phone);
            // A long number leaves the code no line of its own.
            coded &= content.Kind == ScreenKind.OutOfOrder && sheet.Measure(layout.Body) <= width;
            if (!coded)
            {
                sheet.AddFault(content.FaultCode);
            }

            y = sheet.Paragraph(coded ? layout.Body : layout.Note, layout.Margin, y, width, 2, Sheet.Left, Palette.Ink);
        }

        if (coded && content.FaultCode.Length > 0)
        {
            sheet.Say(TextId.FaultCode);
            sheet.Words.Append(' ');
            sheet.Words.Append(content.FaultCode);
            y = sheet.Paragraph(content.Kind == ScreenKind.OutOfOrder ? layout.Body : layout.Note, layout.Margin, y, width, 1, Sheet.Left, Palette.Ink);
        }

        if (content.Kind == ScreenKind.StartUp && content.Version.Length > 0)
        {
            sheet.Say(TextId.Version);
            sheet.Words.Append(' ');
            sheet.Words.Append(content.Version);
            y = sheet.Paragraph(layout.Note, layout.Margin / 2, y, width, 1, Sheet.Left, Palette.Note);
        }

        if (content.Kind == ScreenKind.StartUp)
        {
            // Two columns, a little into the margins: all parts have room on the smaller panel too.
            int x = layout.Margin / 2;
            int column = layout.Width / 2 - x;
            for (int i = 0; i < ScreenContent.MaxLines; i++)
            {
                sheet.Say(content.Lines[i]);
                sheet.Line(layout.Note, x + i % 2 * (layout.Width / 2), y + i / 2 * note, column, Sheet.Left, Palette.Ink);
            }
        }
        else if (content.Kind == ScreenKind.NoSetup || content.Kind == ScreenKind.Maintenance)
        {
            for (int i = 0; i < ScreenContent.MaxLines && y + note <= layout.Height; i++)
            {
                if (content.Lines[i].Length > 0)
                {
                    sheet.Say(content.Lines[i]);
                    sheet.Line(layout.Note, layout.Margin, y, width, Sheet.Left, Palette.Ink);
                    y += note;
                }
            }
        }
    }

    private bool Choose(ScreenContent content)
    {
        switch (content.Kind)
        {
            case ScreenKind.StartUp: return Set(TextId.StartingUp, Palette.Blue, IconId.Clock, TextId.None, TextId.None);
            case ScreenKind.NoSetup: return Set(TextId.NoSetup, Palette.Grey, IconId.Wrench, content.Reason == TextId.None ? TextId.SetupNote : content.Reason, TextId.None);
            case ScreenKind.ForeignCode: return Set(TextId.ForeignCode, Palette.Yellow, IconId.Warning, content.Reason, TextId.UpperLeftCode);
            case ScreenKind.ProcedurePoster: return Set(TextId.ProcedurePoster, Palette.Yellow, IconId.Poster, TextId.PosterNote, TextId.None);
            case ScreenKind.IdentityCard: return Set(TextId.IdentityCard, Palette.Yellow, IconId.Card, TextId.CardNote, TextId.None);
            case ScreenKind.HealthCard: return Set(TextId.HealthCard, Palette.Yellow, IconId.Card, TextId.CardNote, TextId.None);
            case ScreenKind.OpaqueLink: return Set(TextId.OtherCodeOnSheet, Palette.Yellow, IconId.Sheet, TextId.OpaqueNote, TextId.None);
            case ScreenKind.Unreadable: return Set(TextId.Unreadable, Palette.Yellow, IconId.Warning, TextId.UnreadableNote, TextId.None);
            case ScreenKind.QueuePaused: return Set(TextId.QueuePaused, Palette.Grey, IconId.Clock, content.Reason, TextId.QueuePausedNote);
            case ScreenKind.QueueClosed: return Set(TextId.QueueClosed, Palette.Grey, IconId.Clock, TextId.QueueClosedNote, TextId.None);
            case ScreenKind.Printing: return Set(TextId.Printing, Palette.Blue, IconId.PrinterOk, TextId.OneMoment, TextId.None);
            case ScreenKind.Printed: return Set(TextId.Printed, Palette.Green, IconId.Check, TextId.TakePaper, TextId.None);
            case ScreenKind.PrintSent: return Set(TextId.SentToPrinter, Palette.Blue, IconId.PrinterOk, TextId.TakePaper, TextId.LookForPaper);
            case ScreenKind.NotPrinted: return Set(TextId.NotPrinted, Palette.Red, IconId.PrinterFault, content.Reason, TextId.TellStaff);
            case ScreenKind.PrintUnknown: return Set(TextId.PrintUnknown, Palette.Yellow, IconId.Warning, content.Reason, TextId.LookForPaper);
            case ScreenKind.PrinterAttention: return Set(content.Reason, Palette.Yellow, IconId.PrinterPaper, TextId.TellStaff, TextId.PrinterNote);
            case ScreenKind.OutOfOrder: return Set(TextId.OutOfOrder, Palette.Red, IconId.Stop, TextId.AskAtCounter, TextId.None);
            case ScreenKind.Maintenance: return Set(TextId.Maintenance, Palette.Grey, IconId.Wrench, TextId.MaintenanceNote, TextId.None);
            default: return false;
        }
    }

    private bool Set(TextId title, int colour, char sign, TextId firstText, TextId secondText)
    {
        words = title;
        ground = colour;
        icon = sign;
        first = firstText;
        second = secondText;
        return true;
    }
}
