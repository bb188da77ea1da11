using nanoFramework.TestFramework;
using Terminal.Core.Payloads;

namespace Terminal.Tests.Payloads;

/// <summary>Papers in every form that vendors may choose: delimited, labelled, JSON, links.</summary>
[TestClass]
public class PaperFormsTests
{
    [TestMethod]
    public void DelimitedByPosition()
    {
        const string Slip = "slip complete § a=¤ p=25/05/2026 08:30 c=1.001234";
        PayloadCheck.That("§|1.001234|012345678901|Giấy tiếp nhận hồ sơ và hẹn trả kết quả|Hệ thống Mẫu|08:30 25/05/2026|¤", Slip);
        PayloadCheck.That("§;1.001234;012345678901;Giấy hẹn trả kết quả;Cổng dịch vụ công;25/05/2026 08:30;¤", Slip);
        PayloadCheck.That("§\\t1.001234\\t100000001\\tPhiếu hẹn\\tPhần mềm Mẫu\\t20260525083000\\t20260615", Slip);
        PayloadCheck.That("§\\n1.001234\\n012345678901\\nBIÊN NHẬN HỒ SƠ\\niGate Mẫu\\n2026-05-25 08:30:00\\n2026-06-15", Slip);
        PayloadCheck.That("§ | 1.001234 ; 012345678901 \\n Giấy tiếp nhận\\tHệ thống | 2026-05-25T08:30 ; 15.06.2026", Slip);
        PayloadCheck.That("Giấy tiếp nhận|¤|8 giờ 30 phút, ngày 25/05/2026|Hệ thống|012345678901|1.001234|§", Slip);
        PayloadCheck.That("§||1.001234||012345678901||Giấy hẹn||Hệ thống||25/05/2026 8h30||¤", Slip);
        PayloadCheck.That("§#1.001234#012345678901#Giấy hẹn#Hệ thống#25/05/2026 08:30#¤", Slip);
        PayloadCheck.That("§\\x1D1.001234\\x1D012345678901\\x1DGiấy hẹn\\x1DHệ thống\\x1D25/05/2026 08:30\\x1D¤", Slip);
        PayloadCheck.That("§,1.001234,012345678901,Giấy hẹn,Hệ thống,25/05/2026 08:30,¤", Slip);
        PayloadCheck.That("\"§\";\"1.001234\";\"012345678901\";\"Giấy hẹn\";\"Hệ thống\";\"25/05/2026 08:30\";\"¤\"", Slip);
        PayloadCheck.That("012345678901|1.001234|§|Giấy hẹn|Hệ thống|20260525083000|20260615", Slip);
        PayloadCheck.That("012345678901|§|1.001234|25052026|Giấy hẹn|Hệ thống|15062026",
            "slip complete § a=¤ p=25/05/2026 c=1.001234");
    }

    [TestMethod]
    public void ResultsAndOtherPapers()
    {
        PayloadCheck.That("§|1.001234|012345678901|Quyết định|Hệ thống|25/05/2026|Hiệu lực: 01/06/2026 - 31/12/2030|Phạm vi: Toàn quốc",
            "result complete § p=25/05/2026 v>01/06/2026 v<31/12/2030 c=1.001234 s=Toàn quốc");
        PayloadCheck.That("§|1.001234|012345678901|Kết quả giải quyết TTHC|Hệ thống|25/05/2026",
            "result complete § p=25/05/2026 c=1.001234");
        PayloadCheck.That("§;Giấy phép xây dựng;Có hiệu lực từ ngày 01/06/2026 đến hết ngày 31/12/2030",
            "result incomplete § v>01/06/2026 v<31/12/2030");
        PayloadCheck.That("§;Giấy chứng nhận;Thời hạn hiệu lực: 12 tháng;Phạm vi hiệu lực: tỉnh Mẫu",
            "result incomplete § v=12 tháng s=tỉnh Mẫu");
        PayloadCheck.That("§;Trích lục;Thời hạn: vô thời hạn", "result incomplete § v=vô thời hạn");
        PayloadCheck.That("§|Giấy phép|Hiệu lực đến 31/12/2030", "result incomplete § v<31/12/2030");
        PayloadCheck.That("§|1.001234|012345678901|Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ|Hệ thống|25/05/2026",
            "other complete § p=25/05/2026 c=1.001234");
        PayloadCheck.That("§|Phiếu từ chối tiếp nhận", "other incomplete §");
        PayloadCheck.That("§|Văn bản xin lỗi và đề nghị gia hạn|Ngày hẹn trả: ¤", "other incomplete § a=¤");
        PayloadCheck.That("§|1.001234", "other incomplete § c=1.001234");
        PayloadCheck.That("§|1.001234.000.00.00.H48|012345678901", "other incomplete § c=1.001234.000.00.00.H48");
        PayloadCheck.That("§|Hiệu lực: 31/02/2030", "other malformed § m=128");
    }

    [TestMethod]
    public void LabelsInManyWordings()
    {
        PayloadCheck.That("Mã số hồ sơ: §\\nMã TTHC: 1.001234\\nMã định danh tổ chức, cá nhân: 012345678901\\nTên giấy tờ: Giấy tiếp nhận" +
            "\\nTên hệ thống: Mẫu\\nThời điểm xuất bản: 9 giờ 05 phút, ngày 25/05/2026\\nNgày hẹn trả kết quả: ¤",
            "slip complete § a=¤ p=25/05/2026 09:05 c=1.001234");
        PayloadCheck.That("MA HO SO: §; MA TTHC: 1.001234; NGAY HEN TRA: 15-06-2026", "slip incomplete § a=¤ c=1.001234");
        PayloadCheck.That("Mã HS = § | Hẹn trả = 15.06.2026 08:00", "slip incomplete § a=¤ 08:00");
        PayloadCheck.That("MHS: §\\tNgày trả KQ: 15/6/26", "slip incomplete § a=¤");
        PayloadCheck.That("ma_ho_so=§&ngay_hen_tra=2026-06-15", "slip incomplete § a=¤");
        PayloadCheck.That("maHoSo=§;ngayHenTra=20260615083000", "slip incomplete § a=¤ 08:30");
        PayloadCheck.That("Số hồ sơ § hẹn trả ngày ¤", "slip incomplete § a=¤");
        PayloadCheck.That("Ngày hẹn: ¤|Mã: §", "slip incomplete § a=¤");
        PayloadCheck.That("Thời gian hẹn trả kết quả: ¤ 16:30|§", "slip incomplete § a=¤ 16:30");
        PayloadCheck.That("Hạn trả: ¤|§", "slip incomplete § a=¤");
        PayloadCheck.That("Trả kết quả ngày ¤|§", "slip incomplete § a=¤");
        PayloadCheck.That("Hẹn ông/bà đến nhận kết quả vào ngày ¤, mã hồ sơ §", "slip incomplete § a=¤");
        PayloadCheck.That("Ngày hẹn trả|¤|Mã hồ sơ|§", "slip incomplete § a=¤");
        PayloadCheck.That("Ngày hẹn trả:\\r\\n¤\\r\\nMã hồ sơ:\\r\\n§", "slip incomplete § a=¤");
        PayloadCheck.That("Mã hồ sơ: § Ngày tiếp nhận: 25/05/2026 08:00 Ngày hẹn trả: ¤ 16:30", "slip incomplete § a=¤ 16:30");
        PayloadCheck.That("Mã hồ sơ: § - Ngày hẹn trả: ¤", "slip incomplete § a=¤");
        PayloadCheck.That("Appointment date: ¤; Dossier code: §", "slip incomplete § a=¤");
        PayloadCheck.That("Ngày hẹn trả\\t:\\t¤\\nMã hồ sơ\\t:\\t§", "slip incomplete § a=¤");
        PayloadCheck.That("Thời gian trả kết quả: vào hồi 16 giờ 30 phút, ngày 15 tháng 06 năm 2026; Mã số hồ sơ: §", "slip incomplete § a=¤ 16:30");
        PayloadCheck.That("Trả kết quả hồi 16 giờ 30, ngày 15/6/2026. Mã HS §", "slip incomplete § a=¤ 16:30");
        PayloadCheck.That("Hẹn trả: buổi chiều ngày ¤; §", "slip incomplete § a=¤");
    }

    [TestMethod]
    public void ALabelHoldsOnlyForItsOwnValue()
    {
        PayloadCheck.That("Ngày hẹn trả:;25/05/2026;§", "other incomplete § p=25/05/2026");
        PayloadCheck.That("Ngày hẹn trả kết quả: 30 ngày kể từ ngày 25/05/2026; §", "ref code-only §");
        PayloadCheck.That("§;Giấy phép;Có hiệu lực kể từ ngày 01/06/2026", "result incomplete § v>01/06/2026");
        PayloadCheck.That("Ngày hẹn trả: không có, in 25/05/2026; §", "ref code-only §");
        PayloadCheck.That("Ngày hẹn trả: theo quy định|§|25/05/2026", "other incomplete § p=25/05/2026");
        PayloadCheck.That("§|Ngày sinh: 01/02/2019", "ref code-only §");
        PayloadCheck.That("§|Ngày tiếp nhận: 25/05/2026", "ref code-only §");
        PayloadCheck.That("§|SĐT: 0900000000|Họ tên: Nguyễn Văn Mẫu", "ref code-only §");
        PayloadCheck.That("§|Giấy hẹn|25/05/2026", "slip incomplete § p=25/05/2026");
        PayloadCheck.That("§|Giấy hẹn|¤", "slip incomplete § a=¤");
        PayloadCheck.That("§|Giấy hẹn trả kết quả|25/05/2026 08:00|¤", "slip incomplete § a=¤ p=25/05/2026 08:00");
        PayloadCheck.That("§|25/05/2026|¤", "other incomplete § p=25/05/2026");
        PayloadCheck.That("§|Giấy hẹn|01/02/1999", "slip incomplete §");
    }

    [TestMethod]
    public void DatesAsVendorsPrintThem()
    {
        const string Date = "slip incomplete § a=¤";
        PayloadCheck.That("§|Hẹn trả: 15h00 Thứ 2, ¤", Date + " 15:00");
        PayloadCheck.That("§|Hẹn trả: Thứ 2, ngày ¤", Date);
        PayloadCheck.That("§|Hẹn trả: Thứ hai, ngày ¤ lúc 16h", Date + " 16:00");
        PayloadCheck.That("§|Hẹn trả: 16h30' ngày 15/6/2026", Date + " 16:30");
        PayloadCheck.That("§|Hẹn trả: 4:30 PM ¤", Date + " 16:30");
        PayloadCheck.That("§|Hẹn trả từ ¤ đến 20/06/2026", Date);
        PayloadCheck.That("§|Hẹn trả: từ ¤ đến 20/06/2026", Date);
        PayloadCheck.That("§|Hẹn trả: từ ngày ¤", Date);
        PayloadCheck.That("§|Hẹn trả: T2 ¤", Date);
        PayloadCheck.That("§|Hẹn trả: 20260615T163000", Date + " 16:30");
        PayloadCheck.That("§|Hẹn trả: 20260614T170000Z", Date + " 00:00");
        PayloadCheck.That("§|Giấy phép|Thời hạn: từ 01/06/2026", "result incomplete § v>01/06/2026");
        PayloadCheck.That("§|Nhận từ 25/05/2026", "ref code-only §");
        PayloadCheck.That("§|Giấy phép|Thời hạn: từ ngày 01/06/2026 đến ngày 01/06/2031", "result incomplete § v>01/06/2026 v<01/06/2031");
        PayloadCheck.That("§|Hẹn trả kết quả từ ngày ¤", Date);
        PayloadCheck.That("{\"MaHoSo\":\"§\",\"NgayHenTra\":\"\\/Date(1781514000000)\\/\"}", Date + " 16:00");
        PayloadCheck.That("§|Hẹn trả: 6/15/2026 4:30:00 PM", "slip malformed § m=64");
        // Before its day of receipt: month and day stand the other way round.
        PayloadCheck.That("§|Hẹn trả: 6/5/2026 4:30:00 PM", "slip malformed § m=64");
    }

    [TestMethod]
    public void APostponedDateWins()
    {
        PayloadCheck.That("Phiếu xin lỗi|§|Ngày hẹn trả cũ: 28/05/2026|Ngày hẹn trả mới: ¤", "other incomplete § a=¤");
        PayloadCheck.That("Phiếu xin lỗi|§|Ngày hẹn trả: 28/05/2026|Ngày hẹn trả mới: ¤ 16:30", "other incomplete § a=¤ 16:30");
        PayloadCheck.That("Phiếu xin lỗi|§|đã hẹn trả ngày 28/05/2026, nay gia hạn đến ngày ¤", "other incomplete § a=¤");
        PayloadCheck.That("Mã hồ sơ: §; Hẹn trả: ¤; Mã hồ sơ: H26.12.34-260525-0002; Hẹn trả: 20/06/2026", "slip incomplete § n=2 a=¤");
    }

    [TestMethod]
    public void MalformedItems()
    {
        PayloadCheck.That("§;Ngày hẹn trả: 31/06/2026", "slip malformed § m=64");
        PayloadCheck.That("§;Ngày hẹn trả: 15/13/2026", "slip malformed § m=64");
        PayloadCheck.That("§;Ngày hẹn trả: ¤;Thời điểm xuất bản: 25/05/2027", "slip malformed § a=¤ m=32");
        PayloadCheck.That("§;Ngày hẹn trả: 15/06/2099", "slip malformed § m=64");
        PayloadCheck.That("§;Mã TTHC: 12345;Ngày hẹn trả: ¤", "slip malformed § a=¤ m=2");
        PayloadCheck.That("§;MST: 0100000000;Ngày hẹn trả: ¤", "slip malformed § a=¤ m=4");
        PayloadCheck.That("§;CCCD: 12345;Ngày hẹn trả: ¤", "slip malformed § a=¤ m=4");
    }

    [TestMethod]
    public void Json()
    {
        PayloadCheck.That("{\"MaHoSo\":\"§\",\"MaTTHC\":\"1.001234\",\"NgayHenTra\":\"20260615163000\",\"NgayTiepNhan\":\"20260525080000\"," +
            "\"ChuHoSo\":\"Nguyễn Văn Mẫu\",\"MaDoiTuong\":\"012345678901\"}", "slip incomplete § a=¤ 16:30 c=1.001234");
        PayloadCheck.That("{\"maHoSo\":\"§\",\"tenTTHC\":\"\\u0110\\u0103ng\",\"ngayHenTra\":\"2026-06-15T16:30:00\"}", "slip incomplete § a=¤ 16:30");
        PayloadCheck.That("{\"data\":[{\"dossierNo\":\"§\",\"dueDate\":\"2026-06-15T09:30:00Z\"}]}", "slip incomplete § a=¤ 16:30");
        PayloadCheck.That("{\"dossierNo\":\"§\",\"dueDate\":1781514000000}", "slip incomplete § a=¤ 16:00");
        PayloadCheck.That("{\"NgayHenTra\":null,\"x\":\"20260601\",\"MaHoSo\":\"§\"}", "other incomplete § p=01/06/2026");
        PayloadCheck.That("{\"NgayHenTra\":\"\",\"MaHoSo\":\"§\"}", "ref code-only §");
        PayloadCheck.That("[{\"key\":\"Mã hồ sơ\",\"value\":\"§\"},{\"key\":\"Ngày hẹn trả\",\"value\":\"¤\"}]", "slip incomplete § a=¤");
        PayloadCheck.That("{\"MaHoSo\":\"H26.12.34\\u002D260525-0001\"", "ref code-only §");
        PayloadCheck.That("{'maHoSo':'§','ngayHenTra':'¤'}", "slip incomplete § a=¤");
        PayloadCheck.That("{\"MaHoSo\":\"§\",\"MaHoSoKhac\":\"H26.12.34-260525-0009\"}", "ref code-only § n=2");
        PayloadCheck.That("{\"a\":1}", "plain text");
    }

    [TestMethod]
    public void NamesAreKeptWithoutPeople()
    {
        ScannedCode code = PayloadCheck.Scan("§|Giấy phép xây dựng của ông Nguyễn Văn Mẫu|Cổng dịch vụ công tỉnh Mẫu");
        Assert.AreEqual("Giấy phép xây dựng", code.PaperName.ToString());
        Assert.AreEqual("Cổng dịch vụ công tỉnh Mẫu", code.SystemName.ToString());
        Assert.AreEqual("H26.12.34", code.AgencyCode.ToString());
        code = PayloadCheck.Scan("§|Tên giấy tờ:   Giấy   hẹn  |Tên hệ thống: Mẫu 012345678901|Mã cơ quan: 000.00.53.H48");
        Assert.AreEqual("Giấy hẹn", code.PaperName.ToString());
        Assert.AreEqual("Mẫu", code.SystemName.ToString());
        Assert.AreEqual("000.00.53.H48", code.AgencyCode.ToString());
        code = PayloadCheck.Scan("§|Tên giấy tờ: Giấy hẹn 012 345 678 901|Tên hệ thống: Mẫu 0123.4567.8901|Phạm vi: số 0-1-2-3-4-5-6-7-8");
        Assert.AreEqual("Giấy hẹn", code.PaperName.ToString());
        Assert.AreEqual("Mẫu", code.SystemName.ToString());
        Assert.AreEqual("số", code.Scope.ToString());
        code = PayloadCheck.Scan("§|Nguyễn Văn Mẫu|Giấy hẹn");
        Assert.AreEqual("Giấy hẹn", code.PaperName.ToString());
        Assert.AreEqual(0, code.SystemName.Length);
    }

    [TestMethod]
    public void PapersWithoutCode()
    {
        PayloadCheck.That("Giấy tiếp nhận hồ sơ và hẹn trả kết quả|1.001234|¤", "slip no-code a=¤ c=1.001234");
        PayloadCheck.That("Giấy tiếp nhận|Hệ thống|Ngày hẹn trả: ¤", "slip no-code a=¤");
        PayloadCheck.That("Giấy tiếp nhận|Hệ thống|H26.12.34-261325-0001", "slip bad-code");
        Assert.IsTrue(ScanTexts.KeyPhrase(PayloadCheck.Scan("Giấy hẹn|Hệ thống")) == Terminal.Core.Text.TextId.OtherCodeOnSheet);
    }
}
