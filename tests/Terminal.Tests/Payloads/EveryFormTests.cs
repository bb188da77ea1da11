using nanoFramework.TestFramework;
using Terminal.Core.Payloads;

namespace Terminal.Tests.Payloads;

/// <summary>Every form of a paper, with every kind of paper, with every reason that a paper can have.</summary>
[TestClass]
public class EveryFormTests
{
    private const int Forms = 12;
    private const int LinkForm = 11;

    [TestMethod]
    public void Slips()
    {
        EveryFormGives(PaperKind.Slip, ScanReason.Complete);
        EveryFormGives(PaperKind.Slip, ScanReason.NoDate);
        EveryFormGives(PaperKind.Slip, ScanReason.Incomplete);
        EveryFormGives(PaperKind.Slip, ScanReason.Malformed);
        EveryFormGives(PaperKind.Slip, ScanReason.Unconfirmed);
        EveryFormGives(PaperKind.Slip, ScanReason.NoCode);
        EveryFormGives(PaperKind.Slip, ScanReason.BadCode);
    }

    [TestMethod]
    public void Results()
    {
        EveryFormGives(PaperKind.Result, ScanReason.Complete);
        EveryFormGives(PaperKind.Result, ScanReason.Incomplete);
        EveryFormGives(PaperKind.Result, ScanReason.Malformed);
        EveryFormGives(PaperKind.Result, ScanReason.Unconfirmed);
        EveryFormGives(PaperKind.Result, ScanReason.NoCode);
        EveryFormGives(PaperKind.Result, ScanReason.BadCode);
    }

    [TestMethod]
    public void OtherPapers()
    {
        EveryFormGives(PaperKind.OtherPaper, ScanReason.Complete);
        EveryFormGives(PaperKind.OtherPaper, ScanReason.Incomplete);
        EveryFormGives(PaperKind.OtherPaper, ScanReason.Malformed);
        EveryFormGives(PaperKind.OtherPaper, ScanReason.Unconfirmed);
        EveryFormGives(PaperKind.OtherPaper, ScanReason.NoCode);
        EveryFormGives(PaperKind.OtherPaper, ScanReason.BadCode);
    }

    private static void EveryFormGives(PaperKind kind, ScanReason reason)
    {
        bool withoutCode = reason == ScanReason.NoCode || reason == ScanReason.BadCode;
        for (int form = 0; form < Forms; form++)
        {
            if (form == LinkForm && withoutCode)
            {
                // A link without a code is a link, whatever else stands in it.
                continue;
            }

            string payload = Paper(kind, reason, form);
            ScannedCode code = PayloadCheck.Scan(payload);
            Assert.AreEqual(ScanReasons.Word(reason), ScanReasons.Word(code.Reason), payload);
            Assert.AreEqual((int)kind, (int)code.Kind, payload);
            Assert.AreEqual(withoutCode ? "" : PayloadCheck.Code, code.DossierCode.ToString(), payload);
            Assert.AreEqual(reason == ScanReason.Unconfirmed, code.CodeUnconfirmed, payload);
            bool dated = kind == PaperKind.Slip && reason != ScanReason.NoDate;
            Assert.AreEqual(dated, code.HasAppointment, payload);
            Assert.AreEqual(!withoutCode && kind != PaperKind.Result && !dated, code.DateIsOnPaper, payload);
        }
    }

    private static string Paper(PaperKind kind, ScanReason reason, int form)
    {
        string text = Opening(form);
        switch (reason)
        {
            case ScanReason.NoCode: break;
            case ScanReason.BadCode: text += Item(form, "Mã hồ sơ", "maHoSo", "H26.12.34-261325-0001"); break;
            case ScanReason.Unconfirmed: text += Item(form, "Mã hồ sơ", "maHoSo", "H26.12.34/260525/0001"); break;
            default: text += Item(form, "Mã hồ sơ", "maHoSo", PayloadCheck.Code); break;
        }

        if (reason != ScanReason.Incomplete)
        {
            text += Item(form, "Mã TTHC", "maTTHC", "1.001234");
        }

        text += reason == ScanReason.Malformed
            ? Item(form < 5 ? 5 : form, "CCCD", "soCCCD", "12345") + (form < 5 ? Separator(form) : "")
            : Item(form, "Số định danh", "soDinhDanh", "012345678901");
        text += Item(form, "Tên giấy tờ", "tenGiayTo", Name(kind));
        text += Item(form, "Tên hệ thống", "tenHeThong", "Hệ thống Mẫu");
        text += Item(form, "Thời điểm xuất bản", "thoiDiemXuatBan", "25/05/2026 08:30");
        if (kind == PaperKind.Slip && reason != ScanReason.NoDate)
        {
            text += Item(form, "Ngày hẹn trả kết quả", "ngayHenTra", PayloadCheck.Date);
        }

        return text + Closing(form);
    }

    private static string Name(PaperKind kind)
    {
        switch (kind)
        {
            case PaperKind.Slip: return "Giấy tiếp nhận hồ sơ và hẹn trả kết quả";
            case PaperKind.Result: return "Quyết định cấp phép";
            default: return "Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ";
        }
    }

    // 0 to 4 values alone, 5 to 9 with labels, 10 JSON, 11 a link.
    private static string Item(int form, string label, string key, string value)
    {
        switch (form)
        {
            case 5:
            case 6: return label + ": " + value + Separator(form);
            case 7: return label + "=" + value + Separator(form);
            case 8: return key + "=" + value + Separator(form);
            case 9: return label + Separator(0) + value + Separator(form);
            case 10: return "\"" + key + "\":\"" + value + "\",";
            case LinkForm: return key + "=" + value + "&";
            default: return value + Separator(form);
        }
    }

    private static string Separator(int form)
    {
        switch (form)
        {
            case 0:
            case 9: return "|";
            case 1:
            case 7: return ";";
            case 2:
            case 8: return "\\t";
            case 3:
            case 6: return "\\n";
            case 4: return " | ";
            case 5: return "; ";
            default: return "";
        }
    }

    private static string Opening(int form)
    {
        return form == 10 ? "{" : form == LinkForm ? "https://dvc.mau.example/x?" : "";
    }

    private static string Closing(int form)
    {
        return form == 10 ? "\"x\":1}" : form == LinkForm ? "y=1" : "";
    }
}
