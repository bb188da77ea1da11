namespace Terminal.Virtual.Service;

/// <summary>Synthetic dossiers, one for each national status, and two that are not shown.</summary>
public static class SampleDossiers
{
    /// <summary>A dossier that the service does not show at a terminal.</summary>
    public const string NotShownCode = "H26.12-260518-0091";

    /// <summary>A dossier for which the service asks a second factor.</summary>
    public const string SecondFactorCode = "H26.12-260518-0092";

    /// <summary>A dossier of which both the province and the national portal tell: 5 (more papers) and 9 (done).</summary>
    public const string TwoSourcesCode = "H26.12-260518-0093";

    /// <summary>A dossier of which only the national portal tells.</summary>
    public const string NationalOnlyCode = "H26.12-260518-0094";

    /// <summary>Host of the sample's opaque links.</summary>
    public const string LinkHost = "dichvucong.tinhmau.example";

    /// <summary>Code of the sample dossier with this status, 1 to 10.</summary>
    public static string Code(int status)
    {
        return "H26.12-260525-00" + status.ToString("D2", System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Token of the sample link that stands for the dossier with this status.</summary>
    public static string Token(int status)
    {
        return "00000000-0000-4000-8000-0000000000" + status.ToString("D2", System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Writes the samples into a book.</summary>
    public static void Fill(DossierBook book)
    {
        for (int status = 1; status <= 10; status++)
        {
            book.Set(Code(status), Record(status));
            book.Link(LinkHost, Token(status), Code(status));
        }

        book.Set(NotShownCode, "{\"TuChoi\":\"not-shown\"}");
        book.Set(SecondFactorCode, "{\"TuChoi\":\"second-factor\"}");
        book.Set(TwoSourcesCode, "{\"TrangThaiHoSo\":\"9\",\"NguonDuLieu\":\"quoc-gia\",\"NgayHenTra\":\"20260612170000\","
            + "\"DonViXuLy\":\"UBND xã Mẫu\",\"BanGhiKhac\":[{\"TrangThaiHoSo\":5,\"NguonDuLieu\":\"tinh\","
            + "\"NgayHenTra\":\"2026-06-12 17:00:00\",\"DonViXuLy\":\"UBND xã Mẫu\"}]}");
        book.Set(NationalOnlyCode, "{\"TrangThaiHoSo\":9,\"NguonDuLieu\":\"quoc-gia\",\"NgayHenTra\":\"20260612\","
            + "\"DonViXuLy\":\"UBND xã Mẫu\",\"TenHeThong\":\"Cổng Dịch vụ công quốc gia\"}");
    }

    private static string Record(int status)
    {
        string common = "\"TrangThaiHoSo\":" + (status % 2 == 0 ? "\"" + status + "\"" : status.ToString())
            + ",\"DonViXuLy\":\"UBND xã Mẫu\",\"TieuDe\":\"Thủ tục hộ tịch\",\"NguonDuLieu\":\"tinh\""
            + ",\"TenHeThong\":\"Hệ thống thông tin giải quyết TTHC tỉnh Mẫu\"";
        string more = status switch
        {
            1 => "",
            3 => ",\"NgayTiepNhan\":null",
            6 => ",\"NgayTiepNhan\":\"20260525083000\",\"NgayHenTra\":\"20260615170000\",\"LePhi\":50000,\"MaThanhToan\":\""
                + SamplePayment.Text(50000) + "\"",
            9 => ",\"NgayTiepNhan\":\"2026-05-25 08:30:00\",\"NgayHenTra\":\"2026-06-01T17:00:00+07:00\",\"HinhThucTra\":1,"
                + "\"NoiTra\":\"Quầy 3, Trung tâm Phục vụ hành chính công xã Mẫu\"",
            10 => ",\"NgayTiepNhan\":\"20260525083000\",\"NgayHenTra\":\"20260529170000\",\"NgayTra\":\"20260529101500\"",
            _ => ",\"NgayTiepNhan\":\"20260525083000\",\"NgayHenTra\":\"20260615170000\"",
        };
        return "{" + common + more + "}";
    }
}
