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
        int y = Code(sheet, content, note);
        y = Band(sheet, content, y);
        sheet.Band(layout.Height, Palette.White);
        int bottom = layout.Height;

        // The date comes first; the rest shares what is left.
        bool dated = content.AppointmentDetail != DateDetail.None;
        bool hasDateRow = dated || content.Kind == ScreenKind.Asking;
        if (hasDateRow)
        {
            y = dated ? Appointment(sheet, content, y) : NoDate(sheet, y);
        }

        bool source = content.Kind == ScreenKind.Answer && (content.Source != StatusSource.Unknown || content.AnswerIsStored);
        int room = bottom - y;
        if (content.Overdue && room >= note)
        {
            sheet.Say(TextId.Overdue);
            sheet.Line(layout.Note, layout.Margin, y, Width(layout), Sheet.Left, Palette.Red);
            y += note;
            room -= note;
        }

        if (content.Reason != TextId.None && room >= note)
        {
            sheet.Say(content.Reason);
            y = sheet.Paragraph(layout.Note, layout.Margin, y, Width(layout), room >= 3 * note ? 2 : 1, Sheet.Left, Palette.Ink);
            room = bottom - y;
        }

        y = Next(sheet, content, y, source && room >= 2 * note ? room - note : room);
        if (source && bottom - y >= note)
        {
            Source(sheet, content, bottom - note);
        }
    }

    private static int Width(PanelLayout layout)
    {
        return layout.Width - 2 * layout.Margin;
    }

    private static int Code(Sheet sheet, ScreenContent content, int note)
    {
        PanelLayout layout = sheet.Layout;
        sheet.Words.Clear();
        sheet.Add("00 ");
        sheet.Add(TextId.SecondsLeft);
        int countdownWidth = sheet.Measure(layout.Note) + 4;
        int codeWidth = Width(layout) - countdownWidth;
        sheet.Say(content.DossierCode);
        int lines = sheet.CountLines(layout.Note, codeWidth);
        if (lines < 1)
        {
            lines = 1;
        }

        if (lines > MaxCodeLines)
        {
            lines = MaxCodeLines;
        }

        int end = lines * note;
        sheet.Band(end, Palette.Head);
        sheet.Paragraph(layout.Note, layout.Margin, 0, codeWidth, lines, Sheet.Left, Palette.White);
        if (content.CountdownS > 0)
        {
            sheet.Words.Clear();
            sheet.Words.AppendNumber(content.CountdownS, 1);
            sheet.Words.Append(' ');
            sheet.Add(TextId.SecondsLeft);
            sheet.Line(layout.Note, layout.Width - layout.Margin - countdownWidth, 0, countdownWidth, Sheet.Right, Palette.White);
        }

        return end;
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
        sheet.Add(" (");
        sheet.Add(TextId.CodeWord);
        sheet.Words.Append(' ');
        sheet.Words.AppendNumber(content.Status, 1);
        sheet.Words.Append(')');
    }

    private static int Appointment(Sheet sheet, ScreenContent content, int y)
    {
        PanelLayout layout = sheet.Layout;
        int note = sheet.LineHeight(layout.Note);
        sheet.Say(TextId.Appointment);
        int used = sheet.Line(layout.Note, layout.Margin, y, Width(layout), Sheet.Left, Palette.Note);
        int right = layout.Width - layout.Margin;
        int rest = Width(layout) - used - layout.Gap;
        if (content.PaperAppointmentDetail != DateDetail.None)
        {
            sheet.Say(TextId.OnPaper);
            sheet.Add(": ");
            content.PaperAppointment.AppendDate(sheet.Words);
            if (rest > 0)
            {
                sheet.Line(layout.Note, right - rest, y, rest, Sheet.Right, Palette.Note);
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
        sheet.Line(layout.Verdict, layout.Margin, y, Width(layout), Sheet.Left, Palette.Ink);
        return y + sheet.LineHeight(layout.Verdict);
    }

    private static int NoDate(Sheet sheet, int y)
    {
        PanelLayout layout = sheet.Layout;
        sheet.Say(TextId.NoDateInCode);
        return sheet.Paragraph(layout.Body, layout.Margin, y, Width(layout), 2, Sheet.Left, Palette.Ink);
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

    private static void Source(Sheet sheet, ScreenContent content, int y)
    {
        PanelLayout layout = sheet.Layout;
        sheet.Words.Clear();
        if (content.AnswerIsStored)
        {
            sheet.Add(TextId.AnswerFrom);
            sheet.Words.Append(' ');
            content.AnswerTime.AppendTime(sheet.Words);
            if (content.Source != StatusSource.Unknown)
            {
                sheet.Add(", ");
            }
        }

        if (content.Source != StatusSource.Unknown)
        {
            sheet.Add(content.Source == StatusSource.Province ? TextId.SourceProvincial : TextId.SourceNational);
            if (!content.AnswerIsStored)
            {
                sheet.Add(", ");
                content.AnswerTime.AppendTime(sheet.Words);
            }
        }

        sheet.Line(layout.Note, layout.Margin, y, Width(layout), Sheet.Left, Palette.Note);
    }
}
