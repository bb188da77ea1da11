using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Terminal.Virtual.Service;

namespace Terminal.Virtual.Page;

/// <summary>
/// The gallery: what citizens hold under the reader, right papers and wrong ones. All of it is made up; no number belongs to anybody.
/// </summary>
public static class SamplePapers
{
    private static readonly JsonSerializerOptions Plain = new JsonSerializerOptions
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly (string Vi, string En)[] Statuses =
    {
        ("Mới đăng ký", "newly filed"),
        ("Được tiếp nhận", "received"),
        ("Không được tiếp nhận", "not accepted"),
        ("Đang xử lý", "being processed"),
        ("Yêu cầu bổ sung giấy tờ", "more papers needed"),
        ("Yêu cầu thực hiện nghĩa vụ tài chính", "payment needed"),
        ("Công dân yêu cầu rút hồ sơ", "withdrawn"),
        ("Dừng xử lý", "stopped"),
        ("Đã xử lý xong", "finished"),
        ("Đã trả kết quả", "handed over"),
    };

    /// <summary>The gallery as the page wants it.</summary>
    public static string ToJson(long utcSeconds)
    {
        return JsonSerializer.Serialize(All(utcSeconds), Plain);
    }

    /// <summary>All papers; dates are set around the given moment.</summary>
    public static List<Dictionary<string, string>> All(long utcSeconds)
    {
        DateTimeOffset today = DateTimeOffset.FromUnixTimeSeconds(utcSeconds).ToOffset(TimeSpan.FromHours(7));
        string issued = today.AddDays(-4).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
        string due = today.AddDays(9).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
        string yesterday = today.AddDays(-1).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
        string slip = "Giấy tiếp nhận hồ sơ và hẹn trả kết quả";
        string system = "Hệ thống thông tin giải quyết TTHC tỉnh Mẫu";
        List<Dictionary<string, string>> papers = new List<Dictionary<string, string>>();
        Add(papers, "Giấy hẹn: các mục cách bằng |", "Slip: items separated by |",
            string.Join("|", SampleDossiers.Code(4), "1.001234", "000000000000", slip, system, "09:05 " + issued, due));
        Add(papers, "Giấy hẹn: các mục cách bằng ;", "Slip: items separated by ;",
            string.Join(";", SampleDossiers.Code(5), "1.001234", "000000000000", slip, system, "09:05 " + issued, "17:00 " + due));
        Add(papers, "Giấy hẹn: từng dòng", "Slip: one item a line",
            string.Join("\n", SampleDossiers.Code(6), "1.001234", "000000000000", slip, system, "09:05 " + issued, due));
        Add(papers, "Giấy hẹn: tên mục và giá trị", "Slip: named items",
            "Mã số hồ sơ: " + SampleDossiers.Code(9) + "\nMã TTHC: 1.001234\nTên giấy tờ: " + slip + "\nHệ thống: " + system
                + "\nThời điểm xuất bản: 9 giờ 05 phút, ngày " + issued + "\nNgày hẹn trả kết quả: " + due);
        Add(papers, "Đường dẫn tra cứu có MHS=", "Look-up link with MHS=",
            "https://dichvucong.tinhmau.example/portaldvc/tra-cuu?MHS=" + SampleDossiers.Code(2));
        Add(papers, "Giấy hẹn đã quá ngày", "Slip past its date",
            string.Join("|", SampleDossiers.Code(8), "1.001234", "000000000000", slip, system, "09:05 " + issued, yesterday));
        for (int status = 1; status <= Statuses.Length; status++)
        {
            Add(papers, "Mã hồ sơ: " + Statuses[status - 1].Vi, "Bare code: " + Statuses[status - 1].En, SampleDossiers.Code(status));
        }

        Add(papers, "Mã hồ sơ không có trên hệ thống", "Code that the service does not know", "000.00.12.H99-260525-0777");
        Add(papers, "Mã hồ sơ dạng 2018", "Code of the 2018 form, unknown", "000.17.22.H99-260521-0001");
        Add(papers, "Hồ sơ không hiển thị tại máy", "Dossier not shown here", SampleDossiers.NotShownCode);
        Add(papers, "Hồ sơ có hai nguồn dữ liệu", "Dossier with two sources", SampleDossiers.TwoSourcesCode);
        Add(papers, "Kết quả giải quyết", "Result paper",
            string.Join("|", SampleDossiers.Code(10), "1.001234", "000000000000", "Kết quả giải quyết thủ tục hành chính", system, "15:30 " + issued, "Không thời hạn", "Toàn quốc"));
        Add(papers, "Đường dẫn giấy hẹn không đọc được mã", "Opaque slip link",
            "https://" + SampleDossiers.LinkHost + "/apiqr/qr?id=" + SampleDossiers.Token(4));
        Foreign(papers);
        return papers;
    }

    private static void Foreign(List<Dictionary<string, string>> papers)
    {
        Add(papers, "Thẻ căn cước (dữ liệu giả)", "Identity card (made up)",
            "000000000000||NGUYỄN VĂN MẪU|01011990|Nam|Thôn Mẫu, Xã Tân Mẫu, Tỉnh Mẫu|01012024");
        Add(papers, "Thẻ bảo hiểm y tế (dữ liệu giả)", "Health card (made up)",
            "XX0000000000000|4e677579e1bb856e2056c4836e204de1baab75|01/01/1990|1|5468c3b46e204de1baab75|00 - 000|01/01/2026|31/12/2026");
        Add(papers, "Mã thanh toán VietQR", "Payment code (VietQR)", SamplePayment.Text(50000));
        Add(papers, "Mã hướng dẫn thủ tục", "Procedure poster",
            "https://dichvucong.gov.vn/p/home/dvc-chi-tiet-thu-tuc-hanh-chinh.html?ma_thu_tuc=1.001193");
        Add(papers, "Mã Wi-Fi", "Wi-Fi code", "WIFI:T:WPA;S:QuanMau;P:matkhaumau;;");
        Add(papers, "Danh thiếp", "Contact", "BEGIN:VCARD\nVERSION:3.0\nN:Mẫu;Nguyễn Văn\nEND:VCARD");
        Add(papers, "Văn bản bất kỳ", "Any text", "Xin chào, đây không phải hồ sơ.");
        Add(papers, "Lệnh máy in giấu trong mã", "Printer commands hidden in a code", "\u001B@\u001DV\u0000H26.12-260525-0004");
        Add(papers, "Văn bản rất dài", "Very long text", new StringBuilder().Insert(0, "dài ", 400).ToString());
    }

    private static void Add(List<Dictionary<string, string>> papers, string vi, string en, string text)
    {
        papers.Add(new Dictionary<string, string> { ["vi"] = vi, ["en"] = en, ["text"] = text });
    }
}
