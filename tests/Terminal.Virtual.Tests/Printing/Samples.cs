using Terminal.Core.Documents;
using Terminal.Core.Text;
using Terminal.Drivers.Printer;
using Terminal.Virtual.Devices.Printer;

namespace Terminal.Virtual.Tests.Printing;

/// <summary>Documents and printers to try. All data is made up.</summary>
internal static class Samples
{
    public const string Code = "H26.12.34-260601-0017";

    /// <summary>2026-06-01T08:15:00+07:00.</summary>
    public static readonly long Now = LocalTime.ToUtcSeconds(2026, 6, 1, 8, 15, 0);

    public static readonly string[] Documents = ["ticket", "slip", "large", "test", "summary"];

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
            "ticket" => DocumentKind.QueueTicket,
            "slip" or "large" => DocumentKind.StatusSlip,
            "test" => DocumentKind.SelfTest,
            _ => DocumentKind.DailySummary,
        };
        PrintJob job = bench.Queue.Prepare(kind);
        if (job == null)
        {
            return 0;
        }

        job.Language = language;
        job.IsReprint = marked;
        job.LargeType = document == "large";
        job.UtcSeconds = Now;
        switch (kind)
        {
            case DocumentKind.QueueTicket:
                job.Number.Append("AB017");
                job.Service.Append("Chứng thực, hộ tịch");
                job.Counter.Append("2");
                break;
            case DocumentKind.StatusSlip:
                job.Code.Append(Code);
                job.Status.Append(Texts.Get(Texts.DossierStatus(5), language));
                job.Source.Append("Cổng dịch vụ công tỉnh");
                job.ReceivedUtcSeconds = Now - 7 * 86400;
                job.AppointmentUtcSeconds = LocalTime.ToUtcSeconds(2026, 6, 5, 16, 30, 0);
                job.AppointmentHasTime = true;
                job.InformationUtcSeconds = Now - 60;
                break;
            case DocumentKind.DailySummary:
                Figures(bench.Settings.Figures);
                break;
            default:
                break;
        }

        return bench.Queue.Submit(job, bench.NowMs);
    }

    private static void Figures(DailyFigures figures)
    {
        figures.Services = 2;
        figures.UtcSeconds = Now;
        figures.Names[0].CopyFrom(Text("Chứng thực, hộ tịch"));
        figures.First[0].CopyFrom(Text("AA001"));
        figures.Last[0].CopyFrom(Text("AA132"));
        figures.Issued[0] = 131;
        figures.Names[1].CopyFrom(Text("Đất đai, môi trường"));
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
