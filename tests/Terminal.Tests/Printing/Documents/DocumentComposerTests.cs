using nanoFramework.TestFramework;
using Terminal.Core.Documents;
using Terminal.Core.Text;
using Terminal.Drivers.Printer;

namespace Terminal.Tests.Documents;

[TestClass]
public class DocumentComposerTests
{
    [TestMethod]
    public void TicketSaysAllOnNarrowPaper()
    {
        Assert.AreEqual(
            "Trung tâm Phục vụ hành chính\ncông xã Bình An\n^\nSố thứ tự\nAB017\nChứng thực, hộ tịch\nQuầy 2\n"
            + "Thứ Hai, 01/06/2026 08:15\nCảm ơn ông/bà. Vui lòng chờ đến\nsố của mình.",
            DocumentLines.Of(Ticket(), Settings(), PrinterProfiles.Generic58()));
    }

    [TestMethod]
    public void TicketInEnglishOnWidePaper()
    {
        PrintJob job = Ticket();
        job.Language = Language.English;
        job.IsReprint = true;
        Assert.AreEqual(
            " REPRINT \nTrung tâm Phục vụ hành chính công xã Bình An\n^\nYour number\nAB017\nChứng thực, hộ tịch\nCounter 2\n"
            + "Mon, 01/06/2026 08:15\nThank you. Please wait for your number.",
            DocumentLines.Of(job, Settings(), PrinterProfiles.Xprinter80()));
    }

    [TestMethod]
    public void WithoutATrustedClockThereIsNoDate()
    {
        PrintJob job = Ticket();
        job.UtcSeconds = 0;
        string text = DocumentLines.Of(job, Settings(), PrinterProfiles.Generic58());
        Assert.Contains("Ngày, giờ chưa được xác nhận", text);
        Assert.DoesNotContains("1970", text);
    }

    [TestMethod]
    public void SlipHasCodeStatusDatesSourceQrAndTheLine()
    {
        Assert.AreEqual(
            "Trung tâm Phục vụ hành chính\ncông xã Bình An\n^\nPHIẾU TRA CỨU HỒ SƠ\n--------------------------------\nMã hồ sơ\n"
            + "H26.12.34-260601-0017\nTình trạng\nYêu cầu bổ sung giấy tờ\nNgày tiếp nhận: 25/05/2026\n"
            + "Ngày hẹn trả kết quả\nThứ Sáu, 05/06/2026 16:30\n--------------------------------\n"
            + "Thông tin lúc 08:14 01/06/2026\nNguồn thông tin: Cổng dịch vụ\ncông tỉnh\n^\n#H26.12.34-260601-0017\n^\n"
            + "Phiếu tra cứu, không thay thế\ngiấy tiếp nhận hồ sơ\nThứ Hai, 01/06/2026 08:15",
            DocumentLines.Of(Slip(), Settings(), PrinterProfiles.Generic58()));
    }

    [TestMethod]
    public void SlipLeavesOutWhatIsNotKnown()
    {
        PrintJob job = Slip();
        job.ReceivedUtcSeconds = 0;
        job.AppointmentUtcSeconds = 0;
        job.InformationUtcSeconds = 0;
        job.Source.Clear();
        string text = DocumentLines.Of(job, Settings(), PrinterProfiles.Generic58());
        Assert.DoesNotContains("Ngày tiếp nhận", text);
        Assert.DoesNotContains("Thông tin lúc", text);
        Assert.DoesNotContains("Nguồn", text);
        Assert.Contains("Vui lòng xem ngày hẹn trên giấy", text);
    }

    [TestMethod]
    public void AnOverdueSlipSaysSo()
    {
        PrintJob job = Slip();
        job.IsOverdue = true;
        Assert.Contains("Hồ sơ đã quá ngày hẹn trả", DocumentLines.Of(job, Settings(), PrinterProfiles.Generic58()));
    }

    [TestMethod]
    public void LargeSlipSaysTheSameInOtherLines()
    {
        PrintJob job = Slip();
        job.LargeType = true;
        string text = DocumentLines.Of(job, Settings(), PrinterProfiles.Generic58());
        Assert.Contains("Yêu cầu bổ sung\ngiấy tờ", text);
        Assert.Contains("Thứ Sáu,\n05/06/2026 16:30", text);
        Assert.Contains("#H26.12.34-260601-0017", text);
        Assert.Contains("giấy tiếp nhận hồ sơ", text);
    }

    [TestMethod]
    public void NoWordStandsAloneInTheMiddleOfALine()
    {
        string wide = DocumentLines.Of(Slip(), Settings(), PrinterProfiles.Xprinter80());
        Assert.Contains("Phiếu tra cứu, không thay thế\ngiấy tiếp nhận hồ sơ\n", wide);
        PrintJob job = Slip();
        job.LargeType = true;
        Assert.Contains("Phiếu tra cứu, không thay thế\ngiấy tiếp nhận hồ sơ\n", DocumentLines.Of(job, Settings(), PrinterProfiles.EpsonTm()));
    }

    [TestMethod]
    public void ALongWordIsCutAndNothingIsLost()
    {
        PrintJob job = Slip();
        job.Code.Clear();
        job.Code.Append("H26.12.34.56.78.90.12.34.56.78.90.12-20260601-0000017");
        string text = DocumentLines.Of(job, Settings(), PrinterProfiles.Generic58());
        Assert.Contains("H26.12.34.56.78.90.12.34.56.78.9\n0.12-20260601-0000017\n", text);
        Assert.Contains("#H26.12.34.56.78.90.12.34.56.78.90.12-20260601-0000017", text);
    }

    [DataRow("AB017", 384, 6)]
    [DataRow("AB1017", 384, 5)]
    [DataRow("AB017", 576, 8)]
    [DataRow("AB1017", 576, 8)]
    public void TheNumberIsAsLargeAsItFits(string number, int widthDots, int scale)
    {
        PrinterProfile profile = widthDots == 384 ? PrinterProfiles.Generic58() : PrinterProfiles.Xprinter80();
        DocumentComposer composer = new DocumentComposer(Settings(), profile);
        PrintJob job = Ticket();
        job.Number.Clear();
        job.Number.Append(number);
        composer.Open(job);
        PrintLine line = new PrintLine();
        do
        {
            line.Clear();
            Assert.IsTrue(composer.Next(line));
        }
        while (new string(line.Text, 0, line.Count) != number);

        Assert.AreEqual(scale, line.WidthScale);
        Assert.AreEqual(scale, line.HeightScale);
        Assert.IsTrue(number.Length * Glyph.Width * scale <= widthDots);
    }

    [TestMethod]
    public void SelfTestShowsEveryLetterInEveryWay()
    {
        PrintJob job = new PrintJob();
        job.Kind = DocumentKind.SelfTest;
        DocumentComposer composer = new DocumentComposer(Settings(), PrinterProfiles.EpsonTm());
        composer.Open(job);
        int[] letters = new int[4];
        int codes = 0;
        int patterns = 0;
        PrintLine line = new PrintLine();
        line.Clear();
        while (composer.Next(line))
        {
            letters[(int)line.Way] += line.Kind == PrintLineKind.Text && line.Way != PrintWay.Cheapest ? line.Count : 0;
            codes += line.Kind == PrintLineKind.Qr ? 1 : 0;
            patterns += line.Kind == PrintLineKind.Pattern ? 1 : 0;
            line.Clear();
        }

        Assert.AreEqual(134, letters[(int)PrintWay.Glyphs]);
        Assert.AreEqual(134, letters[(int)PrintWay.Raster]);
        Assert.AreEqual(134, letters[(int)PrintWay.CodePage]);
        Assert.AreEqual(2, codes);
        Assert.AreEqual(1, patterns);
    }

    [TestMethod]
    public void SelfTestShowsOnlyWhatTheHeadHas()
    {
        PrintJob job = new PrintJob();
        job.Kind = DocumentKind.SelfTest;
        string text = DocumentLines.Of(job, Settings(), PrinterProfiles.Generic58());
        Assert.Contains("generic58 384", text);
        Assert.Contains("Terminal 0.1.0", text);
        Assert.Contains("Chữ nạp vào máy in", text);
        Assert.Contains("Chữ in bằng điểm ảnh", text);
        Assert.DoesNotContains("bảng mã", text);
    }

    [TestMethod]
    public void SummaryHasALineForEachFigure()
    {
        DocumentSettings settings = Settings();
        DailyFigures figures = settings.Figures;
        figures.Services = 2;
        figures.UtcSeconds = Moment();
        figures.Names[0] = "Hộ tịch";
        figures.Issued[0] = 12;
        figures.Numbers[0] = "AA001-AA012";
        figures.Names[1] = "Đất đai";
        figures.LookUps = 34;
        figures.Unknown = 5;
        PrintJob job = new PrintJob();
        job.Kind = DocumentKind.DailySummary;
        job.UtcSeconds = Moment();
        string text = DocumentLines.Of(job, settings, PrinterProfiles.Xprinter80());
        Assert.Contains("Thứ Hai, 01/06/2026", text);
        Assert.Contains("Hộ tịch: 12 (AA001-AA012)\nĐất đai: 0\n", text);
        Assert.Contains("Số lượt tra cứu hồ sơ: 34", text);
        Assert.Contains("Không rõ đã in hay chưa: 5", text);
        Assert.DoesNotContains("Tra cứu, phiếu tra cứu: từ", text);
        figures.SinceUtcSeconds = Moment();
        LocalTime since = new LocalTime();
        since.SetUtcSeconds(Moment());
        TextBuffer time = new TextBuffer(8);
        since.AppendTime(time);
        text = DocumentLines.Of(job, settings, PrinterProfiles.Xprinter80());
        Assert.Contains("Tra cứu, phiếu tra cứu: từ " + time.ToString(), text);
    }

    [TestMethod]
    public void EveryDocumentFitsThePaperInBothLanguages()
    {
        for (int kind = 0; kind < 4; kind++)
        {
            for (int variant = 0; variant < 16; variant++)
            {
                PrintJob job = kind == 0 ? Ticket() : Slip();
                job.Kind = (DocumentKind)kind;
                job.Language = (variant & 1) == 0 ? Language.Vietnamese : Language.English;
                job.LargeType = (variant & 2) != 0;
                job.IsReprint = (variant & 4) != 0;
                job.IsOverdue = true;
                PrinterProfile profile = (variant & 8) == 0 ? PrinterProfiles.Generic58() : PrinterProfiles.EpsonTm();
                AssertFits(job, profile);
            }
        }
    }

    private static void AssertFits(PrintJob job, PrinterProfile profile)
    {
        DocumentComposer composer = new DocumentComposer(Settings(), profile);
        composer.Open(job);
        PrintLine line = new PrintLine();
        int lines = 0;
        line.Clear();
        while (composer.Next(line))
        {
            Assert.IsTrue(line.Kind == PrintLineKind.Qr || line.Count * line.WidthScale <= profile.Columns);
            Assert.IsTrue(line.Count == 0 || line.Text[0] != ' ' || job.IsReprint);
            lines++;
            line.Clear();
        }

        Assert.IsTrue(lines > 5);
    }

    private static long Moment()
    {
        return LocalTime.ToUtcSeconds(2026, 6, 1, 8, 15, 0);
    }

    private static DocumentSettings Settings()
    {
        DocumentSettings settings = new DocumentSettings();
        settings.Office = "Trung tâm Phục vụ hành chính công xã Bình An";
        settings.Version = "Terminal 0.1.0";
        return settings;
    }

    private static PrintJob Ticket()
    {
        PrintJob job = new PrintJob();
        job.UtcSeconds = Moment();
        job.Number.Append("AB017");
        job.Service.Append("Chứng thực, hộ tịch");
        job.Counter.Append("2");
        return job;
    }

    private static PrintJob Slip()
    {
        PrintJob job = new PrintJob();
        job.Kind = DocumentKind.StatusSlip;
        job.UtcSeconds = Moment();
        job.Code.Append("H26.12.34-260601-0017");
        job.Status.Append("Yêu cầu bổ sung giấy tờ");
        job.Source.Append("Cổng dịch vụ công tỉnh");
        job.ReceivedUtcSeconds = LocalTime.ToUtcSeconds(2026, 5, 25, 9, 0, 0);
        job.AppointmentUtcSeconds = LocalTime.ToUtcSeconds(2026, 6, 5, 16, 30, 0);
        job.AppointmentHasTime = true;
        job.InformationUtcSeconds = Moment() - 60;
        return job;
    }
}
