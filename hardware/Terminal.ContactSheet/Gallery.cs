using System;
using System.Collections.Generic;
using System.Linq;
using Terminal.Core.App;
using Terminal.Core.Screens;
using Terminal.Core.Text;
using Terminal.Drivers.Printer.Qr;
using Terminal.Virtual.Service;

namespace Terminal.ContactSheet;

/// <summary>Every screen of the terminal with made-up data.</summary>
public static class Gallery
{
    private const string Code = "H26.12.34-260525-0017";

    /// <summary>One screen: its name and how a content is filled for it.</summary>
    public sealed record Screen(string Name, Action<ScreenContent> Fill);

    /// <summary>All screens in the order of the contact sheet.</summary>
    public static IReadOnlyList<Screen> All { get; } = Make().ToList();

    /// <summary>A content for one screen.</summary>
    public static ScreenContent Content(Screen screen, Language language)
    {
        var content = new ScreenContent
        {
            Language = language,
            ClockTrusted = true,
            NetworkUp = true,
            Printer = PrinterSign.Ready,
        };
        content.Office.Append(language == Language.Vietnamese
            ? "Trung tâm Phục vụ hành chính công xã Mẫu Đức" : "Public Service Centre of Mẫu Đức Commune");
        content.Clock.SetUtcSeconds(LocalTime.ToUtcSeconds(2026, 6, 1, 8, 15, 0));
        screen.Fill(content);
        return content;
    }

    private static IEnumerable<Screen> Make()
    {
        yield return new("start-up", c =>
        {
            c.Kind = ScreenKind.StartUp;
            c.ClockTrusted = false;
            c.Version.Append("0.1.0");
            StartUp start = new();
            for (int part = StartUp.Panel; part < StartUp.Network; part++)
            {
                start.Set(part, part == StartUp.Printer ? PartVerdict.Warning : PartVerdict.Good, 240 + 260 * part);
            }

            start.Fill(c);
        });
        yield return new("no set-up", c =>
        {
            c.Kind = ScreenKind.NoSetup;
            c.FaultCode.Append("M-04");
            c.Lines[0].Append(Texts.Get(TextId.SetupCommand, c.Language));
        });
        yield return new("idle", c => c.Kind = ScreenKind.Idle);
        yield return new("idle, faults", c =>
        {
            c.Kind = ScreenKind.Idle;
            c.ClockTrusted = false;
            c.NetworkUp = false;
            c.Printer = PrinterSign.Fault;
            c.PrinterTrouble = TextId.PaperOut;
            c.Advice = TextId.AdviceConfirmDate;
            c.FaultCode.Append("M-51");
        });
        yield return new("idle, message", c =>
        {
            c.Kind = ScreenKind.Idle;
            c.Message.Append(Pick(c, "Thứ Tư tuần này bộ phận đất đai nghỉ buổi chiều, vui lòng đến buổi sáng.",
                "The land desk is closed this Wednesday afternoon, please come in the morning."));
        });
        yield return new("idle, no numbers", c =>
        {
            c.Kind = ScreenKind.Idle;
            c.Advice = TextId.QueueStoreFailed;
            c.FaultCode.Append("M-10");
        });
        yield return new("idle, reader silent", c =>
        {
            c.Kind = ScreenKind.Idle;
            c.ReaderIsDown = true;
            c.FaultCode.Append("M-20");
        });
        yield return new("reading", c => c.Kind = ScreenKind.Reading);
        yield return new("asking", c => Dossier(c, ScreenKind.Asking, DateDetail.Day));
        yield return new("asking, no date", c => Dossier(c, ScreenKind.Asking, DateDetail.None));
        for (int status = 1; status <= 10; status++)
        {
            int n = status;
            yield return new($"status {n}", c => Answer(c, n));
        }

        yield return new("status 6, code", c =>
        {
            Answer(c, 6);
            c.FeeDong = 1250000;
            c.Payee.Append("UBND XA MAU");
            string payment = SamplePayment.Text(c.FeeDong);
            QrCode code = new();
            code.Begin(payment.ToCharArray(), payment.Length);
            while (!code.IsDone)
            {
                code.Step();
            }

            c.PaymentSize = code.Size;
            for (int y = 0; y < code.Size; y++)
            {
                c.PaymentRows[y] = code.Row(y);
            }
        });
        yield return new("status 9, national", c =>
        {
            Answer(c, 9);
            c.Source = StatusSource.NationalPortal;
        });
        yield return new("other status", c => Answer(c, 37));
        yield return new("overdue", c =>
        {
            Answer(c, 4);
            c.Overdue = true;
        });
        yield return new("two dates", c =>
        {
            Answer(c, 4);
            c.PaperAppointmentDetail = DateDetail.Day;
            c.PaperAppointment.SetDayNumber(LocalTime.DayNumber(2026, 6, 12));
        });
        yield return new("crowded", c =>
        {
            Answer(c, 6);
            c.FeeDong = 1250000;
            c.Overdue = true;
            c.PaperAppointmentDetail = DateDetail.Day;
            c.PaperAppointment.SetDayNumber(LocalTime.DayNumber(2026, 6, 12));
        });
        yield return new("stored answer", c =>
        {
            Answer(c, 4);
            c.AnswerIsStored = true;
        });
        yield return new("not found", c => Dossier(c, ScreenKind.NotFound, DateDetail.Day));
        yield return new("could not ask", c =>
        {
            Dossier(c, ScreenKind.CouldNotAsk, DateDetail.Day);
            c.Reason = TextId.NoNetwork;
        });
        yield return new("refused", c => Dossier(c, ScreenKind.Refused, DateDetail.None));
        yield return new("code not certain", c => Dossier(c, ScreenKind.CodeNotCertain, DateDetail.None));
        yield return new("payment", c =>
        {
            c.Kind = ScreenKind.ForeignCode;
            c.Reason = TextId.PaymentCode;
            c.CountdownS = 15;
        });
        yield return new("link", c =>
        {
            c.Kind = ScreenKind.ForeignCode;
            c.Reason = TextId.LinkCode;
            c.CountdownS = 15;
        });
        yield return new("text", c =>
        {
            c.Kind = ScreenKind.ForeignCode;
            c.Reason = TextId.TextCode;
            c.CountdownS = 15;
        });
        yield return new("poster", c => Notice(c, ScreenKind.ProcedurePoster));
        yield return new("identity card", c => Notice(c, ScreenKind.IdentityCard));
        yield return new("health card", c => Notice(c, ScreenKind.HealthCard));
        yield return new("opaque link", c => Notice(c, ScreenKind.OpaqueLink));
        yield return new("unreadable", c => Notice(c, ScreenKind.Unreadable));
        yield return new("queue choice", c =>
        {
            c.Kind = ScreenKind.QueueChoice;
            c.Lines[0].Append(Pick(c, "Tư pháp, hộ tịch", "Civil status"));
            c.Lines[1].Append(Pick(c, "Đất đai, xây dựng", "Land and building"));
            c.Lines[2].Append(Pick(c, "Bảo trợ xã hội", "Social support"));
            c.Lines[3].Append(Pick(c, "Trả kết quả", "Results"));
        });
        yield return new("queue number", c =>
        {
            c.Kind = ScreenKind.QueueNumber;
            c.QueueNumber.Append("AB017");
            c.ServiceName.Append(Pick(c, "Đất đai, xây dựng", "Land and building"));
            c.NumberIsPrinted = true;
            c.PeopleWaiting = 4;
        });
        yield return new("number to remember", c =>
        {
            c.Kind = ScreenKind.QueueNumber;
            c.QueueNumber.Append("AW1017");
            c.ServiceName.Append(Pick(c, "Tư pháp, hộ tịch", "Civil status"));
        });
        yield return new("queue paused", c => c.Kind = ScreenKind.QueuePaused);
        yield return new("numbers not stored", c =>
        {
            c.Kind = ScreenKind.QueuePaused;
            c.Reason = TextId.QueueStoreFailed;
        });
        yield return new("queue closed", c => c.Kind = ScreenKind.QueueClosed);
        yield return new("printing", c => c.Kind = ScreenKind.Printing);
        yield return new("printed", c => c.Kind = ScreenKind.Printed);
        yield return new("print sent", c => c.Kind = ScreenKind.PrintSent);
        yield return new("not printed", c =>
        {
            c.Kind = ScreenKind.NotPrinted;
            c.Reason = TextId.PaperOut;
            c.FaultCode.Append("M-51");
        });
        yield return new("ticket not printed", c =>
        {
            c.Kind = ScreenKind.NotPrinted;
            c.Reason = TextId.CoverOpen;
            c.QueueNumber.Append("AB017");
            c.FaultCode.Append("M-52");
        });
        yield return new("print unknown", c => c.Kind = ScreenKind.PrintUnknown);
        yield return new("paper out", c => Attention(c, TextId.PaperOut, "M-51"));
        yield return new("cover open", c => Attention(c, TextId.CoverOpen, "M-52"));
        yield return new("printer too hot", c => Attention(c, TextId.PrinterHot, "M-53"));
        yield return new("printer fault", c => Attention(c, TextId.PrinterBroken, "M-54"));
        yield return new("printer silent", c => Attention(c, TextId.PrinterSilent, "M-50"));
        yield return new("out of order", c =>
        {
            c.Kind = ScreenKind.OutOfOrder;
            c.FaultCode.Append("M-20");
            c.Phone.Append("0200 000 000");
        });
        yield return new("maintenance", c => c.Kind = ScreenKind.Maintenance);
        yield return new("safe mode", c =>
        {
            c.Kind = ScreenKind.Maintenance;
            c.FaultCode.Append("M-01");
            c.Phone.Append("0200 000 000");
        });
        yield return new("desk menu", c =>
        {
            c.Kind = ScreenKind.Menu;
            c.Title.Append(Pick(c, "Dành cho nhân viên", "For the staff"));
            c.Lines[0].Append(Pick(c, "Tạm dừng nhận số", "Pause the queue"));
            c.Lines[1].Append(Pick(c, "In lại phiếu cuối", "Reprint the last ticket"));
            c.Lines[2].Append(Pick(c, "Xác nhận ngày, giờ", "Confirm date and time"));
        });
    }

    private static string Pick(ScreenContent content, string vietnamese, string english)
    {
        return content.Language == Language.Vietnamese ? vietnamese : english;
    }

    private static void Attention(ScreenContent content, TextId reason, string code)
    {
        content.Kind = ScreenKind.PrinterAttention;
        content.Reason = reason;
        content.FaultCode.Append(code);
    }

    private static void Notice(ScreenContent content, ScreenKind kind)
    {
        content.Kind = kind;
        content.CountdownS = 15;
    }

    private static void Answer(ScreenContent content, int status)
    {
        Dossier(content, ScreenKind.Answer, DateDetail.DayAndTime);
        content.Status = status;
        content.Source = StatusSource.Province;
        content.AnswerTime.SetUtcSeconds(LocalTime.ToUtcSeconds(2026, 6, 1, 8, 15, 0));
    }

    private static void Dossier(ScreenContent content, ScreenKind kind, DateDetail detail)
    {
        content.Kind = kind;
        content.DossierCode.Append(Code);
        content.Paper = TextId.PaperSlip;
        content.DateIsOnPaper = kind == ScreenKind.Asking && detail == DateDetail.None;
        content.CountdownS = kind == ScreenKind.Asking ? 0 : 30;
        content.AppointmentDetail = detail;
        content.Appointment.SetUtcSeconds(LocalTime.ToUtcSeconds(2026, 6, 15, 16, 30, 0));
    }
}
