using nanoFramework.TestFramework;
using Terminal.Core.Text;

namespace Terminal.Tests.Text;

/// <summary>The table of texts: both languages, composed, and the key phrases word for word.</summary>
[TestClass]
public class TextsTests
{
    [TestMethod]
    public void EveryTextIsThereInBothLanguagesAndComposed()
    {
        int id = 1;
        while (Texts.Get((TextId)id, Language.Vietnamese).Length > 0)
        {
            string vietnamese = Texts.Get((TextId)id, Language.Vietnamese);
            char[] chars = vietnamese.ToCharArray();
            Assert.AreEqual(chars.Length, VietnameseLetters.ComposeAll(chars, 0, chars.Length), vietnamese);
            Assert.IsTrue(Texts.Get((TextId)id, Language.English).Length > 0, vietnamese);
            id++;
        }

        Assert.IsTrue(id > (int)TextId.FlattenPaper, "text " + id + " has no words");
    }

    [TestMethod]
    public void KeyPhrases()
    {
        Phrase(TextId.Invitation, "Đưa mã trên giấy hẹn vào ô đọc", "Hold the code on your slip under the reader");
        Phrase(TextId.Asking, "Đang tra cứu", "Looking up");
        Phrase(TextId.Appointment, "Ngày hẹn trả kết quả", "Appointment date");
        Phrase(TextId.NoDateInCode, "Vui lòng xem ngày hẹn trên giấy", "See the date on your paper");
        Phrase(TextId.NotFound, "Không tìm thấy hồ sơ trên hệ thống", "Dossier not found in the system");
        Phrase(TextId.CouldNotAsk, "Chưa tra cứu được", "Could not look up");
        Phrase(TextId.AnswerFrom, "Thông tin lúc", "Information from");
        Phrase(TextId.Refused, "Thông tin hồ sơ này không hiển thị tại máy", "This dossier is not shown here");
        Phrase(TextId.Overdue, "Hồ sơ đã quá ngày hẹn trả", "Past its appointment date");
        Phrase(TextId.ForeignCode, "Đây không phải mã hồ sơ", "This is not a dossier code");
        Phrase(TextId.ProcedurePoster, "Đây là mã hướng dẫn thủ tục", "This is a procedure guide code");
        Phrase(TextId.IdentityCard, "Máy này không đọc thẻ căn cước", "Identity cards are not read here");
        Phrase(TextId.HealthCard, "Máy này không đọc thẻ bảo hiểm y tế", "Health cards are not read here");
        Phrase(TextId.OtherCodeOnSheet, "Vui lòng đưa mã khác trên cùng tờ giấy", "Try the other code on the same sheet");
        Phrase(TextId.CodeNotCertain, "Mã đọc chưa chắc chắn", "Code not certain");
        Phrase(TextId.Unreadable, "Không đọc được mã", "Code could not be read");
        Phrase(TextId.QueueNumber, "Số thứ tự", "Your number");
        Phrase(TextId.QueuePaused, "Tạm dừng nhận số", "Paused");
        Phrase(TextId.QueueClosed, "Đã hết giờ nhận số", "Closed");
        Phrase(TextId.Printing, "Đang in", "Printing");
        Phrase(TextId.NotPrinted, "Chưa in được phiếu", "Not printed");
        Phrase(TextId.PaperOut, "Máy in hết giấy", "Printer is out of paper");
        Phrase(TextId.Reprint, "BẢN IN LẠI", "REPRINT");
        Phrase(TextId.DateUnsure, "Ngày, giờ chưa được xác nhận", "Date and time not confirmed");
        Phrase(TextId.NoSetup, "Máy chưa được cài đặt", "Not set up yet");
        Phrase(
            TextId.SlipIsNoOfficialPaper,
            "Phiếu tra cứu, không thay thế giấy tiếp nhận hồ sơ",
            "For information, does not replace the slip");
    }

    [TestMethod]
    [DataRow(1, "Mới đăng ký")]
    [DataRow(2, "Được tiếp nhận")]
    [DataRow(3, "Không được tiếp nhận")]
    [DataRow(4, "Đang xử lý")]
    [DataRow(5, "Yêu cầu bổ sung giấy tờ")]
    [DataRow(6, "Yêu cầu thực hiện nghĩa vụ tài chính")]
    [DataRow(7, "Công dân yêu cầu rút hồ sơ")]
    [DataRow(8, "Dừng xử lý")]
    [DataRow(9, "Đã xử lý xong")]
    [DataRow(10, "Đã trả kết quả")]
    public void NationalStatusList(int status, string label)
    {
        Assert.AreEqual(label, Texts.Get(Texts.DossierStatus(status), Language.Vietnamese));
    }

    [TestMethod]
    public void UnknownStatusesHaveNoLabel()
    {
        Assert.AreEqual((int)TextId.None, (int)Texts.DossierStatus(0));
        Assert.AreEqual((int)TextId.None, (int)Texts.DossierStatus(11));
        Assert.AreEqual("Thứ Hai", Texts.Get(Texts.Weekday(1), Language.Vietnamese));
        Assert.AreEqual("Chủ nhật", Texts.Get(Texts.Weekday(0), Language.Vietnamese));
    }

    private static void Phrase(TextId id, string vietnamese, string english)
    {
        Assert.AreEqual(vietnamese, Texts.Get(id, Language.Vietnamese));
        Assert.AreEqual(english, Texts.Get(id, Language.English));
    }
}
