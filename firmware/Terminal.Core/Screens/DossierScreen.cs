using Terminal.Core.Text;
using Terminal.Drivers.Fonts;
using Terminal.Drivers.Panel;

namespace Terminal.Core.Screens;

/// <summary>
/// The screens about one dossier: code on top, verdict on a coloured band, appointment, what to do, where it comes from.
/// Rows are dealt out from the top by importance; what does not fit any more is left out from the end. While the service has said
/// nothing, what the paper says is drawn first and the band's words last.
/// </summary>
internal sealed class DossierScreen
{
    private const int MaxCodeLines = 2;
    private const int MaxVerdictLines = 3;
    private const int MaxPayeeLines = 3;

    // In pixels a module: a telephone reads two at half an arm's length; more than three take the room that the date needs.
    private const int MinCodeScale = 2;
    private const int MaxCodeScale = 3;

    private readonly Verdict verdict = new Verdict();
    private int right; // of the text, in pixels
    private int below; // the band, in pixels
    private int bandTop; // of the band, in pixels
    private int bandLines;
    private bool isCrowded;
    private int noteFace;
    private bool hasPayment;

    /// <summary>Composes code and band, and a payment code; the rest is left to <see cref="Complete"/>: together they are more than a step.</summary>
    public void Compose(Sheet sheet, ScreenContent content)
    {
        PanelLayout layout = sheet.Layout;
        verdict.Set(content);
        hasPayment = false;
        right = layout.Width - layout.Margin;
        noteFace = layout.Note;
        isCrowded = IsCrowded(sheet, content);
        if (isCrowded && noteFace == FontFaceId.Small)
        {
            // Verdict and date keep their size on the reference panel.
            noteFace = FontFaceId.Tiny;
        }

        below = Band(sheet, content, Code(sheet, content));
        sheet.Band(layout.Height, Palette.White);
        if (!isCrowded && MayPay(content))
        {
            below = Payment(sheet, content, below);
        }
    }

    /// <summary>Composes what stands below the band.</summary>
    public void Complete(Sheet sheet, ScreenContent content)
    {
        PanelLayout layout = sheet.Layout;
        int note = sheet.LineHeight(noteFace);
        int y = below;
        // Where an answer is from is always said: its room is not to be had.
        int sourceLines = content.Kind == ScreenKind.Answer ? SaySource(sheet, content) : 0;
        int bottom = layout.Height - sourceLines * note;
        if (sourceLines > 0)
        {
            sheet.Paragraph(noteFace, layout.Margin, bottom, Width(sheet), sourceLines, Sheet.Left, Palette.Note);
        }

        bool dated = content.AppointmentDetail != DateDetail.None;
        if (dated)
        {
            y = Appointment(sheet, content, y, bottom, DateFace(sheet, content, bottom - y));
        }
        else if (content.DateIsOnPaper && !hasPayment)
        {
            y = NoDate(sheet, y, NoDateFace(sheet, content, bottom - y));
        }

        if (content.Overdue && bottom - y >= note)
        {
            sheet.Say(TextId.Overdue);
            sheet.Line(noteFace, layout.Margin, y, Width(sheet), Sheet.Left, Palette.Red);
            y += note;
        }

        if (content.Reason != TextId.None && bottom - y >= note)
        {
            sheet.Say(content.Reason);
            if (content.Kind == ScreenKind.CouldNotAsk)
            {
                sheet.AddFault(content.FaultCode);
            }

            int lines = bottom - y >= 3 * note ? 2 : 1;
            y = sheet.Paragraph(noteFace, layout.Margin, y, Width(sheet), lines, Sheet.Left, Palette.Ink);
        }

        Next(sheet, content, y, bottom - y);
        if (IsPaperFirst(content))
        {
            Words(sheet, content);
            BandWords(sheet, bandTop);
        }
    }

    private static bool MayPay(ScreenContent content)
    {
        return content.PaymentSize > 0 && content.Kind == ScreenKind.Answer && content.FeeDong > 0;
    }

    // Amount and payee stand in words beside the code, and the source: nobody pays by a code that does not say whom and how much.
    // Where there is no room for all of it, there is no code.
    private int Payment(Sheet sheet, ScreenContent content, int y)
    {
        PanelLayout layout = sheet.Layout;
        int modules = content.PaymentSize + 2 * ModulePainter.QuietModules;
        int scale = (layout.Height - y) / modules;
        scale = scale > MaxCodeScale ? MaxCodeScale : scale;
        int whole = right;
        for (; scale >= MinCodeScale; scale--)
        {
            int side = modules * scale;
            right = layout.Width - side - layout.Gap;
            if (HasRoom(sheet, content, y) && sheet.Code(layout.Width - side, y, side, scale, Checksum(content)))
            {
                hasPayment = true;
                SayFee(sheet, content);
                y = sheet.Paragraph(noteFace, layout.Margin, y, Width(sheet), 2, Sheet.Left, Palette.Ink);
                SayPayee(sheet, content);
                return sheet.Paragraph(noteFace, layout.Margin, y, Width(sheet), MaxPayeeLines, Sheet.Left, Palette.Ink);
            }
        }

        right = whole;
        return y;
    }

    // For amount, payee, appointment and source in the column beside the code.
    private bool HasRoom(Sheet sheet, ScreenContent content, int y)
    {
        PanelLayout layout = sheet.Layout;
        int lines = SaySource(sheet, content) + DateRows(sheet, content);
        SayFee(sheet, content);
        lines += sheet.CountLines(noteFace, Width(sheet));
        if (content.Overdue)
        {
            sheet.Say(TextId.Overdue);
            lines += sheet.Measure(noteFace) > Width(sheet) ? layout.Height : 0;
        }

        SayPayee(sheet, content);
        int payee = sheet.CountLines(noteFace, Width(sheet));
        return payee <= MaxPayeeLines && y + (lines + payee) * sheet.LineHeight(noteFace) <= layout.Height;
    }

    // Label, date, the paper's date where it has no room beside the label, and that it is past, in lines of notes.
    private int DateRows(Sheet sheet, ScreenContent content)
    {
        return content.AppointmentDetail == DateDetail.None ? 0 : 2 + PaperDateRows(sheet, content) + (content.Overdue ? 1 : 0);
    }

    private int PaperDateRows(Sheet sheet, ScreenContent content)
    {
        if (content.PaperAppointmentDetail == DateDetail.None)
        {
            return 0;
        }

        sheet.Say(TextId.Appointment);
        int label = sheet.Measure(noteFace) + sheet.Layout.Gap;
        SayPaperDate(sheet, content, true);
        return label + sheet.Measure(noteFace) <= Width(sheet) ? 0 : 1;
    }

    private static void SayPayee(Sheet sheet, ScreenContent content)
    {
        sheet.Say(TextId.FeePayee);
        sheet.Add(": ");
        sheet.Words.Append(content.Payee);
    }

    private static int Checksum(ScreenContent content)
    {
        int sum = content.PaymentSize;
        for (int i = 0; i < content.PaymentSize; i++)
        {
            long row = content.PaymentRows[i];
            sum = sum * 31 + (int)row + (int)(row >> 32);
        }

        return sum;
    }

    // The date is as large as the verdict, unless a note would then not fit any more.
    private int DateFace(Sheet sheet, ScreenContent content, int room)
    {
        PanelLayout layout = sheet.Layout;
        if (hasPayment)
        {
            return noteFace;
        }

        bool answer = content.Kind == ScreenKind.Answer;
        if (!answer && content.Kind != ScreenKind.NotFound && content.Kind != ScreenKind.CouldNotAsk)
        {
            return layout.Verdict;
        }

        int note = sheet.LineHeight(noteFace);
        // Label, reason, and of an answer that it is overdue.
        sheet.Say(content.Reason);
        room -= note * (1 + sheet.CountLines(noteFace, Width(sheet)) + (content.Overdue ? 1 : 0)
            + PaperDateRows(sheet, content));
        SayNext(sheet, content);
        room -= sheet.CountLines(noteFace, Width(sheet)) * note;
        return room >= sheet.LineHeight(layout.Verdict) ? layout.Verdict
            : !answer || room >= sheet.LineHeight(layout.Body) ? layout.Body : noteFace;
    }

    private int NoDateFace(Sheet sheet, ScreenContent content, int room)
    {
        PanelLayout layout = sheet.Layout;
        TextId next = content.Next != TextId.None ? content.Next : verdict.Next;
        if (next == TextId.None)
        {
            return layout.Body;
        }

        int note = sheet.LineHeight(noteFace);
        sheet.Say(TextId.NoDateInCode);
        room -= sheet.CountLines(layout.Body, Width(sheet)) * sheet.LineHeight(layout.Body) + (content.Reason != TextId.None ? note : 0);
        sheet.Say(next);
        return sheet.CountLines(noteFace, Width(sheet)) * note > room ? noteFace : layout.Body;
    }

    private int Width(Sheet sheet)
    {
        return right - sheet.Layout.Margin;
    }

    private int Code(Sheet sheet, ScreenContent content)
    {
        PanelLayout layout = sheet.Layout;
        int countdownWidth = Header.CountdownWidth(sheet, content.CountdownS);
        int codeWidth = layout.Width - 2 * layout.Margin - countdownWidth;
        sheet.Say(content.DossierCode);
        // A long note needs the room that a large code would take on a small panel.
        int face = content.Kind == ScreenKind.NotFound || isCrowded ? layout.Note : layout.Code;
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
            int note = sheet.LineHeight(layout.Note);
            Header.Countdown(sheet, content.CountdownS, countdownWidth, end < 2 * note ? (end - note) / 2 : 0);
        }

        return end;
    }

    private int Band(Sheet sheet, ScreenContent content, int y)
    {
        PanelLayout layout = sheet.Layout;
        int bandFace = BandFace(sheet);
        Words(sheet, content);
        bandLines = sheet.CountLines(bandFace, layout.Width - layout.Margin - BandX(sheet));
        if (bandLines > MaxVerdictLines)
        {
            bandLines = MaxVerdictLines;
        }

        // A little ground below the words, where there is room for it: the tail of a g that ends at white is no g from afar.
        int end = y + bandLines * sheet.LineHeight(bandFace) + (bandLines == 1 ? sheet.LineHeight(noteFace) / 4 : 0);
        int icon = y + sheet.LineHeight(layout.VerdictIcon);
        end = end < icon ? icon : end;
        bandTop = y;
        sheet.Band(end, verdict.Ground);
        if (!IsPaperFirst(content))
        {
            BandWords(sheet, y);
        }

        return end;
    }

    private int BandFace(Sheet sheet)
    {
        return isCrowded && noteFace == sheet.Layout.Note ? sheet.Layout.Body : sheet.Layout.Verdict;
    }

    // Two dates, or one that is past: rather smaller words than an answer without what to do.
    private bool IsCrowded(Sheet sheet, ScreenContent content)
    {
        PanelLayout layout = sheet.Layout;
        int dates = DateRows(sheet, content);
        if (content.Kind != ScreenKind.Answer || dates < 3)
        {
            return false;
        }

        int note = sheet.LineHeight(layout.Note);
        int lines = dates + SaySource(sheet, content);
        SayNext(sheet, content);
        lines += sheet.CountLines(layout.Note, Width(sheet));
        Words(sheet, content);
        int words = sheet.CountLines(layout.Verdict, layout.Width - layout.Margin - BandX(sheet));
        int band = words * sheet.LineHeight(layout.Verdict) + (words == 1 ? note / 4 : 0);

        // The date of the reference panel is as large as the verdict.
        int date = layout.Note == FontFaceId.Small ? sheet.LineHeight(layout.Verdict) : note;
        return sheet.LineHeight(layout.Code) + band + date + (lines - 1) * note > layout.Height;
    }

    private static bool IsPaperFirst(ScreenContent content)
    {
        return content.Kind == ScreenKind.Asking || content.Kind == ScreenKind.CouldNotAsk;
    }

    // Left edge of the band's words, behind the icon.
    private static int BandX(Sheet sheet)
    {
        PanelLayout layout = sheet.Layout;
        return layout.Margin + sheet.LineHeight(layout.VerdictIcon) + layout.Gap;
    }

    private void BandWords(Sheet sheet, int y)
    {
        PanelLayout layout = sheet.Layout;
        int x = BandX(sheet);
        int ink = Palette.TextOn(verdict.Ground);
        int bandFace = BandFace(sheet);
        int icon = sheet.LineHeight(layout.VerdictIcon);
        int room = bandLines * sheet.LineHeight(bandFace) - icon;
        sheet.Paragraph(bandFace, x, room < 0 ? y - room / 2 : y, layout.Width - layout.Margin - x, bandLines, Sheet.Left, ink);
        sheet.Icon(layout.VerdictIcon, layout.Margin, room < 0 ? y : y + room / 2, verdict.Icon, ink);
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

    private int Appointment(Sheet sheet, ScreenContent content, int y, int bottom, int dateFace)
    {
        PanelLayout layout = sheet.Layout;
        int note = sheet.LineHeight(noteFace);
        sheet.Say(TextId.Appointment);
        int used = sheet.Line(noteFace, layout.Margin, y, Width(sheet), Sheet.Left, Palette.Note);
        int rest = Width(sheet) - used - layout.Gap;
        bool twoDates = content.PaperAppointmentDetail != DateDetail.None;
        if (twoDates)
        {
            bool isBelow = PaperDateRows(sheet, content) > 0
                && y + note + sheet.LineHeight(dateFace) + note * (1 + RowsBelowDates(sheet, content)) <= bottom;
            SayPaperDate(sheet, content, true);
            if (sheet.Measure(noteFace) > rest && !isBelow)
            {
                SayPaperDate(sheet, content, false);
            }

            if (sheet.Measure(noteFace) <= rest)
            {
                sheet.Line(noteFace, right - rest, y, rest, Sheet.Right, Palette.Note);
                twoDates = false;
            }
            else
            {
                twoDates = isBelow;
            }
        }
        else if (content.AppointmentDetail == DateDetail.DayAndTime && !hasPayment)
        {
            sheet.Words.Clear();
            content.Appointment.AppendTime(sheet.Words);
            sheet.Line(noteFace, right - rest, y, rest, Sheet.Right, Palette.Ink);
        }

        y += note;
        Dates.SayDay(sheet, content.Appointment);
        if (hasPayment && content.AppointmentDetail == DateDetail.DayAndTime)
        {
            sheet.Add(", ");
            content.Appointment.AppendTime(sheet.Words);
            if (sheet.Measure(dateFace) > Width(sheet))
            {
                Dates.SayDay(sheet, content.Appointment);
            }
        }

        sheet.Line(dateFace, layout.Margin, y, Width(sheet), Sheet.Left, Palette.Ink);
        y += sheet.LineHeight(dateFace);
        if (twoDates)
        {
            SayPaperDate(sheet, content, true);
            sheet.Line(noteFace, layout.Margin, y, Width(sheet), Sheet.Left, Palette.Note);
            y += note;
        }

        return y;
    }

    // What counts more than the date that stands on the paper anyhow, in lines of notes.
    private int RowsBelowDates(Sheet sheet, ScreenContent content)
    {
        int rows = (content.Overdue ? 1 : 0) + (content.Reason != TextId.None ? 1 : 0);
        if (!hasPayment)
        {
            SayNext(sheet, content);
            rows += sheet.CountLines(noteFace, Width(sheet));
        }

        return rows;
    }

    private static void SayPaperDate(Sheet sheet, ScreenContent content, bool whole)
    {
        sheet.Say(TextId.OnPaper);
        sheet.Add(": ");
        if (whole)
        {
            content.PaperAppointment.AppendDate(sheet.Words);
            return;
        }

        // The year gives way where there is no room for it.
        sheet.Words.AppendNumber(content.PaperAppointment.Day, 2);
        sheet.Words.Append('/');
        sheet.Words.AppendNumber(content.PaperAppointment.Month, 2);
    }

    private int NoDate(Sheet sheet, int y, int face)
    {
        PanelLayout layout = sheet.Layout;
        sheet.Say(TextId.NoDateInCode);
        return sheet.Paragraph(face, layout.Margin, y, Width(sheet), 2, Sheet.Left, Palette.Ink);
    }

    private void Next(Sheet sheet, ScreenContent content, int y, int room)
    {
        PanelLayout layout = sheet.Layout;
        if (hasPayment)
        {
            return;
        }

        bool fee = SayNext(sheet, content);
        int face = layout.Body;
        int lines = sheet.CountLines(face, Width(sheet));
        if (lines * sheet.LineHeight(face) > room)
        {
            face = noteFace;
            if (fee && sheet.CountLines(face, Width(sheet)) * sheet.LineHeight(face) > room)
            {
                // The amount is what counts.
                SayFee(sheet, content);
            }
        }

        sheet.Paragraph(face, layout.Margin, y, Width(sheet), room / sheet.LineHeight(face), Sheet.Left, Palette.Ink);
    }

    // What to do; true with the amount to pay.
    private bool SayNext(Sheet sheet, ScreenContent content)
    {
        sheet.Say(content.Next != TextId.None ? content.Next : verdict.Next);
        bool fee = content.Status == 6 && content.Kind == ScreenKind.Answer && content.FeeDong > 0;
        if (fee)
        {
            sheet.Add(": ");
            AddDong(sheet, content.FeeDong);
        }

        return fee;
    }

    private static void SayFee(Sheet sheet, ScreenContent content)
    {
        sheet.Say(TextId.FeeDue);
        sheet.Add(": ");
        AddDong(sheet, content.FeeDong);
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

        sheet.Add("\u00A0₫"); // never alone on a line
    }

    // Says where the answer is from, and in how many lines. A stored answer always says from when it is, a live one where it comes
    // from; the other of both is added where there is room.
    private int SaySource(Sheet sheet, ScreenContent content)
    {
        int face = noteFace;
        SaySource(sheet, content, true);
        if (sheet.Measure(face) <= Width(sheet))
        {
            return 1;
        }

        SaySource(sheet, content, false);
        return sheet.CountLines(face, Width(sheet));
    }

    private static void SaySource(Sheet sheet, ScreenContent content, bool whole)
    {
        sheet.Words.Clear();
        bool stored = content.AnswerIsStored;
        if (stored)
        {
            sheet.Add(TextId.AnswerFrom);
            sheet.Words.Append(' ');
            content.AnswerTime.AppendTime(sheet.Words);
            if (content.AnswerIsOfAnotherDay)
            {
                sheet.Words.Append(' ');
                content.AnswerTime.AppendDate(sheet.Words);
            }
        }

        if (whole || !stored)
        {
            sheet.Add(stored ? ", " : "");
            sheet.Add(content.Source == StatusSource.Province ? TextId.SourceProvincial
                : content.Source == StatusSource.NationalPortal ? TextId.SourceNational : TextId.SourceUnknown);
        }

        if (!stored && content.AnswerIsOfAnotherDay)
        {
            // What the source's system knew on another day is not what it knows at that hour of today.
            sheet.Add(", ");
            content.AnswerTime.AppendDate(sheet.Words);
        }
        else if (!stored && whole)
        {
            sheet.Add(", ");
            content.AnswerTime.AppendTime(sheet.Words);
        }
    }
}
