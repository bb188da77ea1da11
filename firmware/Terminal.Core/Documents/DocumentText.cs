using Terminal.Core.Text;
using Terminal.Drivers.Printer;

namespace Terminal.Core.Documents;

/// <summary>The words of the rows of a layout.</summary>
public sealed class DocumentText
{
    private readonly DocumentSettings settings;
    private readonly PrinterProfile profile;
    private readonly LocalTime time = new LocalTime();

    /// <summary>Words for the documents of an installation.</summary>
    public DocumentText(DocumentSettings settings, PrinterProfile profile)
    {
        this.settings = settings;
        this.profile = profile;
    }

    /// <summary>
    /// Writes what an item says. An item may say several things, counted by the index; false when there is none at the index.
    /// </summary>
    public bool Write(DocumentItem item, int index, PrintJob job, TextBuffer text)
    {
        text.Clear();
        switch (item)
        {
            case DocumentItem.SummaryServices:
                return WriteService(index, text);
            case DocumentItem.SummaryFigures:
                return WriteFigure(index, job, text);
            default:
                if (index > 0)
                {
                    return false;
                }

                WriteOne(item, job, text);
                return text.Length > 0;
        }
    }

    private static void Word(TextId id, PrintJob job, TextBuffer text)
    {
        text.Append(Texts.Get(id, job.Language));
    }

    private void WriteOne(DocumentItem item, PrintJob job, TextBuffer text)
    {
        switch (item)
        {
            case DocumentItem.Rule:
                for (int i = 0; i < profile.Columns; i++)
                {
                    text.Append('-');
                }

                break;
            case DocumentItem.Reprint:
                if (job.IsReprint)
                {
                    text.Append(' ');
                    Word(TextId.Reprint, job, text);
                    text.Append(' ');
                }

                break;
            case DocumentItem.Office:
                text.Append(job.Language == Language.English && settings.OfficeEnglish.Length > 0 ? settings.OfficeEnglish : settings.Office);
                break;
            case DocumentItem.NumberLabel: Word(TextId.QueueNumber, job, text); break;
            case DocumentItem.Number: text.Append(job.Number); break;
            case DocumentItem.Service: text.Append(job.Service); break;
            case DocumentItem.Counter: WriteCounter(job, text); break;
            case DocumentItem.Moment: WriteMoment(job, text); break;
            case DocumentItem.Thanks: Word(TextId.TicketThanks, job, text); break;
            case DocumentItem.SlipTitle: Word(TextId.SlipTitle, job, text); break;
            case DocumentItem.CodeLabel: Word(TextId.DossierCode, job, text); break;
            case DocumentItem.Code:
            case DocumentItem.CodeQr: text.Append(job.Code); break;
            case DocumentItem.StatusLabel: Word(TextId.Status, job, text); break;
            case DocumentItem.Status: text.Append(job.Status); break;
            case DocumentItem.Received: WriteReceived(job, text); break;
            case DocumentItem.AppointmentLabel: Word(TextId.Appointment, job, text); break;
            case DocumentItem.Appointment: WriteAppointment(job, text); break;
            case DocumentItem.Overdue: Word(job.IsOverdue ? TextId.Overdue : TextId.None, job, text); break;
            case DocumentItem.Information: WriteInformation(job, text); break;
            case DocumentItem.Source: Labelled(TextId.SourceLabel, job.Source, job, ": ", text); break;
            case DocumentItem.NoOfficialPaper: Word(TextId.SlipIsNoOfficialPaper, job, text); break;
            default: WriteTest(item, job, text); break;
        }
    }

    private void WriteTest(DocumentItem item, PrintJob job, TextBuffer text)
    {
        switch (item)
        {
            case DocumentItem.SelfTestTitle: Word(TextId.SelfTestTitle, job, text); break;
            case DocumentItem.Profile: WriteProfile(text); break;
            case DocumentItem.Version: text.Append(settings.Version); break;
            case DocumentItem.GlyphsHeading:
                Word(profile.UserCharacters > 0 ? TextId.WayGlyphs : TextId.None, job, text);
                break;
            case DocumentItem.RasterHeading: Word(TextId.WayRaster, job, text); break;
            case DocumentItem.CodePageHeading:
                Word(profile.TcvnPage > 0 ? TextId.WayCodePage : TextId.None, job, text);
                break;
            case DocumentItem.GlyphsLetters: Letters(profile.UserCharacters > 0, text); break;
            case DocumentItem.RasterLetters: Letters(true, text); break;
            case DocumentItem.CodePageLetters: Letters(profile.TcvnPage > 0, text); break;
            case DocumentItem.TestQrDots:
            case DocumentItem.TestQrCommand:
                if (settings.Support.Length > 0)
                {
                    text.Append(item == DocumentItem.TestQrDots ? settings.Support : null);
                }
                else if (item == DocumentItem.TestQrDots || profile.QrCommand)
                {
                    text.Append("QR TEST ");
                    text.AppendNumber(profile.WidthDots, 1);
                }

                break;
            case DocumentItem.SummaryTitle: Word(TextId.SummaryTitle, job, text); break;
            case DocumentItem.SummaryDay: WriteDay(settings.Figures.UtcSeconds, job, text); break;
            default: break;
        }
    }

    private static void Letters(bool supported, TextBuffer text)
    {
        if (supported)
        {
            text.Append(VietnameseLetters.All(), 0, VietnameseLetters.Count);
        }
    }

    private static void Labelled(TextId label, TextBuffer value, PrintJob job, string separator, TextBuffer text)
    {
        if (value.Length > 0)
        {
            Word(label, job, text);
            text.Append(separator);
            text.Append(value);
        }
    }

    // A number gets the label, a name stands for itself.
    private static void WriteCounter(PrintJob job, TextBuffer text)
    {
        bool isNumber = job.Counter.Length > 0 && job.Counter.Chars[0] >= '0' && job.Counter.Chars[0] <= '9';
        if (isNumber)
        {
            Labelled(TextId.Counter, job.Counter, job, " ", text);
        }
        else
        {
            text.Append(job.Counter);
        }
    }

    private void WriteDay(long utcSeconds, PrintJob job, TextBuffer text)
    {
        if (utcSeconds == 0)
        {
            return;
        }

        time.SetUtcSeconds(utcSeconds);
        Word(Texts.Weekday(time.Weekday), job, text);
        text.Append(", ");
        time.AppendDate(text);
    }

    private void WriteMoment(PrintJob job, TextBuffer text)
    {
        if (job.UtcSeconds == 0)
        {
            Word(TextId.DateUnsure, job, text);
            return;
        }

        WriteDay(job.UtcSeconds, job, text);
        text.Append(' ');
        time.AppendTime(text);
    }

    private void WriteReceived(PrintJob job, TextBuffer text)
    {
        if (job.ReceivedUtcSeconds != 0)
        {
            Word(TextId.ReceivedDate, job, text);
            text.Append(": ");
            time.SetUtcSeconds(job.ReceivedUtcSeconds);
            time.AppendDate(text);
        }
    }

    private void WriteAppointment(PrintJob job, TextBuffer text)
    {
        if (job.AppointmentUtcSeconds == 0)
        {
            Word(TextId.NoDateInCode, job, text);
            return;
        }

        WriteDay(job.AppointmentUtcSeconds, job, text);
        if (job.AppointmentHasTime)
        {
            text.Append(' ');
            time.AppendTime(text);
        }
    }

    private void WriteInformation(PrintJob job, TextBuffer text)
    {
        if (job.InformationUtcSeconds != 0)
        {
            Word(TextId.AnswerFrom, job, text);
            text.Append(' ');
            time.SetUtcSeconds(job.InformationUtcSeconds);
            time.AppendTime(text);
            text.Append(' ');
            time.AppendDate(text);
        }
    }

    private void WriteProfile(TextBuffer text)
    {
        text.Append(profile.Name);
        text.Append(' ');
        text.AppendNumber(profile.WidthDots, 1);
        text.Append(" x ");
        text.AppendNumber(profile.Columns, 1);
        text.Append(", ");
        text.AppendNumber(profile.BufferBytes, 1);
        text.Append(" B");
    }

    private bool WriteService(int index, TextBuffer text)
    {
        DailyFigures figures = settings.Figures;
        if (index >= figures.Services)
        {
            return false;
        }

        text.Append(figures.Names[index]);
        text.Append(": ");
        text.AppendNumber(figures.Issued[index], 1);
        if (figures.Issued[index] > 0)
        {
            text.Append(" (");
            text.Append(figures.Numbers[index]);
            text.Append(')');
        }

        return true;
    }

    private bool WriteFigure(int index, PrintJob job, TextBuffer text)
    {
        DailyFigures figures = settings.Figures;
        switch (index)
        {
            case 0: Figure(TextId.SummaryLookUps, figures.LookUps, job, text); return true;
            case 1: Figure(TextId.SummarySlips, figures.Slips, job, text); return true;
            case 2: Figure(TextId.SummaryPrinted, figures.Printed, job, text); return true;
            case 3: Figure(TextId.SummarySent, figures.Sent, job, text); return true;
            case 4: Figure(TextId.SummaryNotPrinted, figures.NotPrinted, job, text); return true;
            case 5: Figure(TextId.SummaryUnknown, figures.Unknown, job, text); return true;
            case 6: Figure(TextId.SummaryReprints, figures.Reprints, job, text); return true;
            case 7: return WriteSince(figures.SinceUtcSeconds, job, text);
            default: return false;
        }
    }

    private bool WriteSince(long utcSeconds, PrintJob job, TextBuffer text)
    {
        if (utcSeconds == 0)
        {
            return false;
        }

        Word(TextId.SummarySince, job, text);
        text.Append(' ');
        time.SetUtcSeconds(utcSeconds);
        time.AppendTime(text);
        return true;
    }

    private static void Figure(TextId label, int value, PrintJob job, TextBuffer text)
    {
        Word(label, job, text);
        text.Append(": ");
        text.AppendNumber(value, 1);
    }
}
