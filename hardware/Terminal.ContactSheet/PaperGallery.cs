using Terminal.Core.Documents;
using Terminal.Core.Text;
using Terminal.Drivers.Printer;
using Terminal.Virtual.Devices.Printer;

namespace Terminal.ContactSheet;

/// <summary>Documents and printers to try. All data is made up.</summary>
public static class PaperGallery
{
    public const string Code = "H26.12.34-260601-0017";

    /// <summary>2026-06-01T08:15:00+07:00.</summary>
    public static readonly long Now = LocalTime.ToUtcSeconds(2026, 6, 1, 8, 15, 0);

    /// <summary>Every kind of document.</summary>
    public static readonly string[] Documents = ["ticket", "slip", "large", "test", "summary"];

    /// <summary>What stands on a contact sheet: the kinds, and their forms when something is not as usual.</summary>
    public static readonly string[] Papers =
        ["ticket", "reprint", "undated", "slip", "overdue", "not-found", "large", "summary", "test"];

    public static PrinterModel Model(int profile) => profile switch
    {
        0 => PrinterModel.Generic58Blind,
        1 => PrinterModel.Generic58,
        2 => PrinterModel.Xprinter80,
        _ => PrinterModel.EpsonTm,
    };

    public static PrintBench Bench(int profile, int baudRate = 9600, PrintWay way = PrintWay.Cheapest) =>
        new(PrinterProfiles.Get(profile), Model(profile), baudRate, way);

    /// <summary>Orders a document; returns its number, 0 when there is no room.</summary>
    public static int Order(PrintBench bench, string document, Language language = Language.Vietnamese, bool marked = false)
    {
        DocumentKind kind = document switch
        {
            "ticket" or "reprint" or "undated" => DocumentKind.QueueTicket,
            "slip" or "large" or "overdue" or "not-found" => DocumentKind.StatusSlip,
            "test" => DocumentKind.SelfTest,
            _ => DocumentKind.DailySummary,
        };
        PrintJob job = bench.Queue.Prepare(kind);
        if (job == null)
        {
            return 0;
        }

        job.Language = language;
        bool vietnamese = language == Language.Vietnamese;
        job.IsReprint = marked || document == "reprint";
        job.LargeType = document == "large";
        job.UtcSeconds = document == "undated" ? 0 : Now;
        switch (kind)
        {
            case DocumentKind.QueueTicket:
                job.Number.Append("AB017");
                job.Service.Append(vietnamese ? "Chứng thực, hộ tịch" : "Certification, civil status");
                job.Counter.Append("2");
                break;
            case DocumentKind.StatusSlip:
                job.Code.Append(Code);
                if (document == "not-found")
                {
                    job.Status.Append(Texts.Get(TextId.NotFound, language));
                    break;
                }

                bool overdue = document == "overdue";
                job.Status.Append(Texts.Get(Texts.DossierStatus(overdue ? 4 : 5), language));
                job.Source.Append(vietnamese ? "Cổng dịch vụ công tỉnh" : "Provincial public service portal");
                job.ReceivedUtcSeconds = Now - 7 * 86400;
                job.AppointmentUtcSeconds = LocalTime.ToUtcSeconds(2026, overdue ? 5 : 6, overdue ? 29 : 5, 16, 30, 0);
                job.AppointmentHasTime = true;
                job.IsOverdue = overdue;
                job.InformationUtcSeconds = Now - 60;
                break;
            case DocumentKind.DailySummary:
                Figures(bench.Settings.Figures, vietnamese);
                break;
            default:
                break;
        }

        return bench.Queue.Submit(job, bench.NowMs);
    }

    private static void Figures(DailyFigures figures, bool vietnamese)
    {
        figures.Services = 2;
        figures.UtcSeconds = Now;
        figures.Names[0] = vietnamese ? "Chứng thực, hộ tịch" : "Certification, civil status";
        figures.Numbers[0] = "AA001-AA132";
        figures.Issued[0] = 131;
        figures.Names[1] = vietnamese ? "Đất đai, môi trường" : "Land, environment";
        figures.Issued[1] = 0;
        figures.LookUps = 214;
        figures.Slips = 57;
        figures.Printed = 183;
        figures.NotPrinted = 2;
        figures.Unknown = 1;
        figures.Reprints = 2;
    }

    private static TextBuffer Text(string text)
    {
        var buffer = new TextBuffer(40);
        buffer.Append(text);
        return buffer;
    }
}
