using Terminal.Core.Text;

namespace Terminal.Core.Screens;

/// <summary>
/// The screens about one dossier: code on top, verdict on a coloured band, appointment, what to do, where it comes from.
/// Rows are dealt out from the top by importance; what does not fit any more is left out from the end.
/// </summary>
internal sealed class DossierScreen
{
    private const int MaxCodeLines = 2;
    private const int MaxVerdictLines = 3;

    private readonly Verdict verdict = new Verdict();

    public void Compose(Sheet sheet, ScreenContent content)
    {
        PanelLayout layout = sheet.Layout;
        verdict.Set(content);
        int note = sheet.LineHeight(layout.Note);
        int y = Code(sheet, content);
        y = Band(sheet, content, y);
        sheet.Band(layout.Height, Palette.White);
        int bottom = layout.Height;

        if (content.AppointmentDetail != DateDetail.None)
        {
            y = Appointment(sheet, content, y, DateFace(sheet, content, bottom - y));
        }
        else if (content.DateIsOnPaper)
        {
            y = NoDate(sheet, y, NoDateFace(sheet, content, bottom - y));
        }

        if (content.Overdue && bottom - y >= note)
        {
            sheet.Say(TextId.Overdue);
            sheet.Line(layout.Note, layout.Margin, y, Width(layout), Sheet.Left, Palette.Red);
            y += note;
        }

        if (content.Reason != TextId.None && bottom - y >= note)
        {
            sheet.Say(content.Reason);
            if (content.Kind == ScreenKind.CouldNotAsk && content.FaultCode.Length > 0)
            {
                sheet.Words.Append(" (");
                sheet.Words.Append(content.FaultCode);
                sheet.Words.Append(')');
            }

            int lines = bottom - y >= 3 * note ? 2 : 1;
            y = sheet.Paragraph(layout.Note, layout.Margin, y, Width(layout), lines, Sheet.Left, Palette.Ink);
        }

        bool source = content.Kind == ScreenKind.Answer && (content.Source != StatusSource.Unknown || content.AnswerIsStored);
        int room = bottom - y;
        y = Next(sheet, content, y, source && room >= 2 * note ? room - note : room);
        if (source && bottom - y >= note)
        {
            Source(sheet, content, bottom - note);
        }
    }

    // The date is as large as the verdict, unless a long note would then not fit any more.
    private int DateFace(Sheet sheet, ScreenContent content, int room)
    {
        PanelLayout layout = sheet.Layout;
        if (content.Kind != ScreenKind.NotFound && content.Kind != ScreenKind.CouldNotAsk)
        {
            return layout.Verdict;
        }

        int note = sheet.LineHeight(layout.Note);
        room -= note + sheet.LineHeight(layout.Verdict);
        if (content.Reason != TextId.None)
        {
            room -= note;
        }

        sheet.Say(verdict.Next);
        return sheet.CountLines(layout.Note, Width(layout)) * note > room ? layout.Body : layout.Verdict;
    }

    private int NoDateFace(Sheet sheet, ScreenContent content, int room)
    {
        PanelLayout layout = sheet.Layout;
        TextId next = content.Next != TextId.None ? content.Next : verdict.Next;
        if (next == TextId.None)
        {
            return layout.Body;
        }

        int note = sheet.LineHeight(layout.Note);
        sheet.Say(TextId.NoDateInCode);
        room -= sheet.CountLines(layout.Body, Width(layout)) * sheet.LineHeight(layout.Body) + (content.Reason != TextId.None ? note : 0);
        sheet.Say(next);
        return sheet.CountLines(layout.Note, Width(layout)) * note > room ? layout.Note : layout.Body;
    }

    private static int Width(PanelLayout layout)
    {
        return layout.Width - 2 * layout.Margin;
    }

    private static int Code(Sheet sheet, ScreenContent content)
    {
        PanelLayout layout = sheet.Layout;
        sheet.Words.Clear();
        sheet.Add("00 ");
        sheet.Add(TextId.SecondsLeft);
        int countdownWidth = sheet.Measure(layout.Note) + 4;
        int codeWidth = Width(layout) - countdownWidth;
        sheet.Say(content.DossierCode);
        // A long note needs the room that a large code would take on a small panel.
        int face = content.Kind == ScreenKind.NotFound ? layout.Note : layout.Code;
        int lines = sheet.CountLines(face, codeWidth);
        if (lines > 1 && face != layout.Note)
        {
            face = layout.Note;
            lines = sheet.CountLines(face, codeWidth);
        }

        lines = lines < 1 ? 1 : lines > MaxCodeLines ? MaxCodeLines : lines;
        int end = lines * sheet.LineHeight(face);
        sheet.Band(end, Palette.Head);
        sheet.Paragraph(face, layout.Margin, 0, codeWidth, lines, Sheet.Left, Palette.White);
        if (content.CountdownS > 0)
        {
            Countdown(sheet, content.CountdownS, layout.Width - layout.Margin - countdownWidth, end, countdownWidth);
        }

        return end;
    }

    private static void Countdown(Sheet sheet, int seconds, int x, int headHeight, int width)
    {
        int note = sheet.LineHeight(sheet.Layout.Note);
        int y = headHeight < 2 * note ? (headHeight - note) / 2 : 0;
        sheet.Words.Clear();
        sheet.Words.AppendNumber(seconds, 1);
        sheet.Words.Append(' ');
        sheet.Add(TextId.SecondsLeft);
        sheet.Line(sheet.Layout.Note, x, y, width, Sheet.Right, Palette.White);
    }

    private int Band(Sheet sheet, ScreenContent content, int y)
    {
        PanelLayout layout = sheet.Layout;
        int iconSize = sheet.LineHeight(layout.VerdictIcon);
        int textX = layout.Margin + iconSize + layout.Gap;
        int width = layout.Width - layout.Margin - textX;
        Words(sheet, content);
        int lines = sheet.CountLines(layout.Verdict, width);
        if (lines > MaxVerdictLines)
        {
            lines = MaxVerdictLines;
        }

        int lineHeight = sheet.LineHeight(layout.Verdict);
        int height = lines * lineHeight;
        sheet.Band(y + height, verdict.Ground);
        int ink = Palette.TextOn(verdict.Ground);
        sheet.Paragraph(layout.Verdict, textX, y, width, lines, Sheet.Left, ink);
        sheet.Icon(layout.VerdictIcon, layout.Margin, y + (height - iconSize) / 2, verdict.Icon, ink);
        return y + height;
    }

    private void Words(Sheet sheet, ScreenContent content)
    {
        if (verdict.Words != TextId.None)
        {
            sheet.Say(verdict.Words);
            return;
        }

        sheet.Say(TextId.OtherStatus);
        // A line of its own: the brackets are not torn apart.
        sheet.Add("\n(");
        sheet.Add(TextId.CodeWord);
        sheet.Words.Append(' ');
        sheet.Words.AppendNumber(content.Status, 1);
        sheet.Words.Append(')');
    }

    private static int Appointment(Sheet sheet, ScreenContent content, int y, int dateFace)
    {
        PanelLayout layout = sheet.Layout;
        int note = sheet.LineHeight(layout.Note);
        sheet.Say(TextId.Appointment);
        int used = sheet.Line(layout.Note, layout.Margin, y, Width(layout), Sheet.Left, Palette.Note);
        int right = layout.Width - layout.Margin;
        int rest = Width(layout) - used - layout.Gap;
        bool twoDates = content.PaperAppointmentDetail != DateDetail.None;
        if (twoDates)
        {
            SayPaperDate(sheet, content);
            if (sheet.Measure(layout.Note) <= rest)
            {
                sheet.Line(layout.Note, right - rest, y, rest, Sheet.Right, Palette.Note);
                twoDates = false;
            }
        }
        else if (content.AppointmentDetail == DateDetail.DayAndTime)
        {
            sheet.Words.Clear();
            content.Appointment.AppendTime(sheet.Words);
            sheet.Line(layout.Note, right - rest, y, rest, Sheet.Right, Palette.Ink);
        }

        y += note;
        Dates.SayDay(sheet, content.Appointment);
        sheet.Line(dateFace, layout.Margin, y, Width(layout), Sheet.Left, Palette.Ink);
        y += sheet.LineHeight(dateFace);
        if (twoDates && y + note <= layout.Height)
        {
            SayPaperDate(sheet, content);
            sheet.Line(layout.Note, layout.Margin, y, Width(layout), Sheet.Left, Palette.Note);
            y += note;
        }

        return y;
    }

    private static void SayPaperDate(Sheet sheet, ScreenContent content)
    {
        sheet.Say(TextId.OnPaper);
        sheet.Add(": ");
        content.PaperAppointment.AppendDate(sheet.Words);
    }

    private static int NoDate(Sheet sheet, int y, int face)
    {
        PanelLayout layout = sheet.Layout;
        sheet.Say(TextId.NoDateInCode);
        return sheet.Paragraph(face, layout.Margin, y, Width(layout), 2, Sheet.Left, Palette.Ink);
    }

    private int Next(Sheet sheet, ScreenContent content, int y, int room)
    {
        PanelLayout layout = sheet.Layout;
        TextId next = content.Next != TextId.None ? content.Next : verdict.Next;
        if (next == TextId.None)
        {
            return y;
        }

        sheet.Say(next);
        if (content.Status == 6 && content.Kind == ScreenKind.Answer && content.FeeDong > 0)
        {
            sheet.Add(": ");
            AddDong(sheet, content.FeeDong);
        }

        int face = layout.Body;
        int lines = sheet.CountLines(face, Width(layout));
        if (lines * sheet.LineHeight(face) > room)
        {
            face = layout.Note;
            lines = sheet.CountLines(face, Width(layout));
        }

        int fitting = room / sheet.LineHeight(face);
        return sheet.Paragraph(face, layout.Margin, y, Width(layout), lines < fitting ? lines : fitting, Sheet.Left, Palette.Ink);
    }

    // 1250000 becomes "1.250.000 ₫".
    private static void AddDong(Sheet sheet, long dong)
    {
        long unit = 1;
        while (dong / unit >= 1000)
        {
            unit *= 1000;
        }

        sheet.Words.AppendNumber(dong / unit, 1);
        while (unit > 1)
        {
            unit /= 1000;
            sheet.Words.Append('.');
            sheet.Words.AppendNumber(dong / unit % 1000, 3);
        }

        sheet.Add(" ₫");
    }

    // A stored answer always says from when it is; its source is added where there is room.
    private static void Source(Sheet sheet, ScreenContent content, int y)
    {
        PanelLayout layout = sheet.Layout;
        SaySource(sheet, content, true);
        if (sheet.Measure(layout.Note) > Width(layout))
        {
            SaySource(sheet, content, false);
        }

        sheet.Line(layout.Note, layout.Margin, y, Width(layout), Sheet.Left, Palette.Note);
    }

    private static void SaySource(Sheet sheet, ScreenContent content, bool withSystem)
    {
        sheet.Words.Clear();
        if (content.AnswerIsStored)
        {
            sheet.Add(TextId.AnswerFrom);
            sheet.Words.Append(' ');
            content.AnswerTime.AppendTime(sheet.Words);
        }

        if (content.Source != StatusSource.Unknown && withSystem)
        {
            if (content.AnswerIsStored)
            {
                sheet.Add(", ");
            }

            sheet.Add(content.Source == StatusSource.Province ? TextId.SourceProvincial : TextId.SourceNational);
        }

        if (!content.AnswerIsStored)
        {
            sheet.Add(withSystem ? ", " : "");
            content.AnswerTime.AppendTime(sheet.Words);
        }
    }
}
