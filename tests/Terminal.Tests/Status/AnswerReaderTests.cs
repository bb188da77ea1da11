using System.Text;
using nanoFramework.TestFramework;
using Terminal.Core.Status;
using Terminal.Core.Text;

namespace Terminal.Tests.Status;

[TestClass]
public class AnswerReaderTests
{
    private const string Code = "H26.12-260525-0004";
    private const long AnsweredUtc = 1780275600;

    [TestMethod]
    public void AWholeRecordIsTaken()
    {
        StatusAnswer answer = new StatusAnswer();
        AnswerReader reader = Read(
            "{\"MaHoSo\":\"H26.12-260525-0004\",\"MaHoSoKhac\":\"000.00.12.H26-260525-0004\",\"TrangThaiHoSo\":9,"
            + "\"NgayTiepNhan\":\"20260525083000\",\"NgayHenTra\":\"2026-06-01\",\"NgayTra\":null,"
            + "\"DonViXuLy\":\"UBND xã Mẫu\",\"TieuDe\":\"Thủ tục hộ tịch\",\"HinhThucTra\":\"3\",\"NoiTra\":\"Quầy 3\","
            + "\"LePhi\":50000,\"MaThanhToan\":\"000201\",\"NguonDuLieu\":\"tinh\",\"TenHeThong\":\"Hệ thống tỉnh\","
            + "\"ThoiDiem\":\"2026-06-01T07:59:00+07:00\"}",
            Code, answer);

        Assert.IsTrue(reader.IsTaken);
        Assert.AreEqual((int)AnswerFault.None, (int)reader.Warning);
        Assert.AreEqual(Code, answer.Code.ToString());
        Assert.AreEqual("000.00.12.H26-260525-0004", answer.OtherCode.ToString());
        Assert.AreEqual(9, answer.StatusNumber);
        Assert.AreEqual(LocalTime.ToUtcSeconds(2026, 5, 25, 8, 30, 0), answer.ReceivedUtc);
        Assert.IsTrue(answer.ReceivedHasTime);
        Assert.AreEqual(LocalTime.ToUtcSeconds(2026, 6, 1, 0, 0, 0), answer.AppointmentUtc);
        Assert.IsFalse(answer.AppointmentHasTime);
        Assert.AreEqual(0L, answer.ReturnedUtc);
        Assert.AreEqual("UBND xã Mẫu", answer.Office.ToString());
        Assert.AreEqual("Thủ tục hộ tịch", answer.Title.ToString());
        Assert.AreEqual((int)ReturnWay.Post, (int)answer.ReturnWay);
        Assert.AreEqual("Quầy 3", answer.ReturnPlace.ToString());
        Assert.AreEqual(50000L, answer.FeeDong);
        Assert.AreEqual("000201", answer.PaymentQr.ToString());
        Assert.AreEqual((int)DossierSource.Provincial, (int)answer.Source);
        Assert.AreEqual("Hệ thống tỉnh", answer.SystemName.ToString());
        Assert.AreEqual(LocalTime.ToUtcSeconds(2026, 6, 1, 7, 59, 0), answer.AnsweredUtc);
        Assert.IsTrue(answer.IsLive);
    }

    [TestMethod]
    public void TheLeastRecordIsTakenWithTheAnswersTime()
    {
        StatusAnswer answer = new StatusAnswer();
        AnswerReader reader = Read("{\"TrangThaiHoSo\":\"4\",\"MaHoSo\":\"h26.12-260525-0004\"}", Code, answer);

        Assert.IsTrue(reader.IsTaken);
        Assert.AreEqual(4, answer.StatusNumber);
        Assert.AreEqual(AnsweredUtc, answer.AnsweredUtc);
        Assert.AreEqual(StatusAnswer.NoFee, answer.FeeDong);
        Assert.AreEqual((int)DossierSource.Unknown, (int)answer.Source);
    }

    [TestMethod]
    public void MembersThatAreNotKnownArePassedOver()
    {
        StatusAnswer answer = new StatusAnswer();
        AnswerReader reader = Read(
            "{\"x\":{\"MaHoSo\":\"other\",\"y\":[1,{\"TrangThaiHoSo\":1}]},\"z\":[[]],\"w\":1e400,\"MaHoSo\":\"" + Code
            + "\",\"maHoSo\":5,\"TrangThaiHoSo\":4.0,\"v\":\"\\/\\u1ed3\",\"ChuHoSo\":\"hidden\"}",
            Code, answer);

        Assert.IsTrue(reader.IsTaken);
        Assert.AreEqual(4, answer.StatusNumber);
    }

    [DataRow("not json", (int)AnswerFault.NotJson, "JSON has a bad word at byte 0")]
    [DataRow("{\"MaHoSo\":\"H26.12-260525-0004\"", (int)AnswerFault.NotJson, "JSON ends early at byte 30")]
    [DataRow("[]", (int)AnswerFault.NotAnObject, "not a JSON object")]
    [DataRow("\"text\"", (int)AnswerFault.NotAnObject, "not a JSON object")]
    [DataRow("{\"TrangThaiHoSo\":4}", (int)AnswerFault.Missing, "MaHoSo: missing")]
    [DataRow("{\"MaHoSo\":\"H26.12-260525-0004\"}", (int)AnswerFault.Missing, "TrangThaiHoSo: missing")]
    [DataRow("{\"MaHoSo\":\"H26.12-260525-0004\",\"TrangThaiHoSo\":null}", (int)AnswerFault.Missing, "TrangThaiHoSo: missing")]
    [DataRow("{\"MaHoSo\":\"H26.12-260525-0005\",\"TrangThaiHoSo\":4}", (int)AnswerFault.OtherCode, "MaHoSo: another code than was asked for")]
    [DataRow("{\"MaHoSo\":[1],\"TrangThaiHoSo\":4}", (int)AnswerFault.WrongKind, "MaHoSo: of the wrong kind")]
    [DataRow("{\"MaHoSo\":\"H26.12-260525-0004\",\"TrangThaiHoSo\":true}", (int)AnswerFault.WrongKind, "TrangThaiHoSo: of the wrong kind")]
    [DataRow("{\"MaHoSo\":\"H26.12-260525-0004\",\"TrangThaiHoSo\":\"done\"}", (int)AnswerFault.NotANumber, "TrangThaiHoSo: not a whole number")]
    [DataRow("{\"MaHoSo\":\"H26.12-260525-0004\",\"TrangThaiHoSo\":-4}", (int)AnswerFault.NotANumber, "TrangThaiHoSo: not a whole number")]
    [DataRow("{\"MaHoSo\":\"H26.12-260525-0004\",\"TrangThaiHoSo\":4.5}", (int)AnswerFault.NotANumber, "TrangThaiHoSo: not a whole number")]
    [DataRow("{\"MaHoSo\":\"H26.12-260525-0004\",\"TrangThaiHoSo\":4,\"TrangThaiHoSo\":9}", (int)AnswerFault.Twice, "TrangThaiHoSo: stands twice")]
    [DataRow("{\"MaHoSo\":\"<script>\",\"TrangThaiHoSo\":4}", (int)AnswerFault.NotACode, "MaHoSo: not a dossier code")]
    [DataRow("{\"MaHoSo\":\"H26.12-260525-0004\",\"TrangThaiHoSo\":4,\"BanGhiKhac\":5}", (int)AnswerFault.WrongKind, "BanGhiKhac: of the wrong kind")]
    [DataRow("{\"MaHoSo\":\"H26.12-260525-0004\",\"TrangThaiHoSo\":4,\"BanGhiKhac\":[{}]}", (int)AnswerFault.Missing, "TrangThaiHoSo: missing")]
    public void WhatCannotBeShownIsRefusedByName(string json, int fault, string words)
    {
        StatusAnswer answer = new StatusAnswer();
        AnswerReader reader = Read(json, Code, answer);

        Assert.IsFalse(reader.IsTaken);
        Assert.AreEqual(fault, (int)reader.Fault);
        TextBuffer text = new TextBuffer(100);
        reader.Describe(text);
        Assert.AreEqual(words, text.ToString());
        Assert.AreEqual(0, answer.Code.Length, "nothing of a refused answer stays");
        Assert.AreEqual(0, answer.StatusNumber);
    }

    [DataRow("\"NgayHenTra\":\"20260230\"", (int)AnswerFault.NotADate, "NgayHenTra: not a date")]
    [DataRow("\"NgayTra\":\"soon\"", (int)AnswerFault.NotADate, "NgayTra: not a date")]
    [DataRow("\"LePhi\":\"much\"", (int)AnswerFault.NotANumber, "LePhi: not a whole number")]
    [DataRow("\"LePhi\":-1", (int)AnswerFault.NotANumber, "LePhi: not a whole number")]
    [DataRow("\"HinhThucTra\":9", (int)AnswerFault.UnknownWord, "HinhThucTra: not a word of the contract")]
    [DataRow("\"NguonDuLieu\":\"abroad\"", (int)AnswerFault.UnknownWord, "NguonDuLieu: not a word of the contract")]
    [DataRow("\"MaHoSoKhac\":\"a b\"", (int)AnswerFault.NotACode, "MaHoSoKhac: not a dossier code")]
    public void WhatIsNotNeededAndIsWrongIsLeftOutWithAWarning(string member, int fault, string words)
    {
        StatusAnswer answer = new StatusAnswer();
        AnswerReader reader = Read("{\"MaHoSo\":\"" + Code + "\",\"TrangThaiHoSo\":4," + member + "}", Code, answer);

        Assert.IsTrue(reader.IsTaken);
        Assert.AreEqual(fault, (int)reader.Warning);
        TextBuffer text = new TextBuffer(100);
        reader.Describe(text);
        Assert.AreEqual(words, text.ToString());
        Assert.AreEqual(0L, answer.AppointmentUtc);
        Assert.AreEqual(0L, answer.ReturnedUtc);
        Assert.AreEqual(StatusAnswer.NoFee, answer.FeeDong);
        Assert.AreEqual(0, answer.OtherCode.Length);
    }

    [TestMethod]
    public void ATitleOf300CharactersIsCutAndMarked()
    {
        StatusAnswer answer = new StatusAnswer();
        AnswerReader reader = Read(
            "{\"MaHoSo\":\"" + Code + "\",\"TrangThaiHoSo\":4,\"TieuDe\":\"" + new string('a', 300) + "\"}", Code, answer);

        Assert.IsTrue(reader.IsTaken);
        Assert.AreEqual((int)AnswerFault.TooLong, (int)reader.Warning);
        Assert.AreEqual(120, answer.Title.Length);
        Assert.AreEqual('…', answer.Title.Chars[119]);
    }

    [TestMethod]
    public void ControlAndHiddenCharactersNeverReachAText()
    {
        StatusAnswer answer = new StatusAnswer();
        Read(
            "{\"MaHoSo\":\"" + Code + "\",\"TrangThaiHoSo\":4,\"TieuDe\":\"\\u001b[2J\\u0000A\\r\\n\\u202eB\\u200b\\u0007C\\ufeff <b>D</b> \"}",
            Code, answer);

        Assert.AreEqual("[2J A B C <b>D</b>", Checked(answer.Title));
    }

    [TestMethod]
    public void TextIsComposed()
    {
        StatusAnswer answer = new StatusAnswer();
        Read("{\"MaHoSo\":\"" + Code + "\",\"TrangThaiHoSo\":4,\"DonViXuLy\":\"Ma\\u0302\\u0303u\"}", Code, answer);

        Assert.AreEqual("Mẫu", answer.Office.ToString());
    }

    [TestMethod]
    public void OfTwoSourcesTheProvincialOneIsTaken()
    {
        string national = "\"TrangThaiHoSo\":9,\"NguonDuLieu\":\"quoc-gia\"";
        string provincial = "\"TrangThaiHoSo\":5,\"NguonDuLieu\":\"tinh\"";
        StatusAnswer answer = new StatusAnswer();

        AnswerReader reader = Read("{\"MaHoSo\":\"" + Code + "\"," + national + ",\"BanGhiKhac\":[{" + provincial + "}]}", Code, answer);
        Assert.IsTrue(reader.IsTaken);
        Assert.AreEqual(5, answer.StatusNumber);
        Assert.AreEqual((int)DossierSource.Provincial, (int)answer.Source);

        reader = Read("{\"BanGhiKhac\":[{" + national + "}],\"MaHoSo\":\"" + Code + "\"," + provincial + "}", Code, answer);
        Assert.IsTrue(reader.IsTaken);
        Assert.AreEqual(5, answer.StatusNumber);
        Assert.AreEqual(Code, answer.Code.ToString());
    }

    [TestMethod]
    public void TheOtherCodeOfADossierMayHaveBeenAskedFor()
    {
        StatusAnswer answer = new StatusAnswer();
        AnswerReader reader = Read(
            "{\"MaHoSo\":\"H26.12-260525-0777\",\"MaHoSoKhac\":\"" + Code + "\",\"TrangThaiHoSo\":4}", Code, answer);

        Assert.IsTrue(reader.IsTaken);
        Assert.AreEqual("H26.12-260525-0777", answer.Code.ToString());
    }

    [TestMethod]
    public void ALinkMayStandForAnyCode()
    {
        StatusAnswer answer = new StatusAnswer();

        Assert.IsTrue(Read("{\"MaHoSo\":\"H26.12-260525-0777\",\"TrangThaiHoSo\":4}", "", answer).IsTaken);
    }

    [TestMethod]
    public void AnUnknownStatusIsTakenAsItIs()
    {
        StatusAnswer answer = new StatusAnswer();

        Assert.IsTrue(Read("{\"MaHoSo\":\"" + Code + "\",\"TrangThaiHoSo\":\"27\"}", Code, answer).IsTaken);
        Assert.AreEqual(27, answer.StatusNumber);
        Assert.AreEqual((int)TextId.None, (int)Texts.DossierStatus(answer.StatusNumber));
    }

    internal static AnswerReader Read(string json, string asked, StatusAnswer answer)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(json);
        TextBuffer code = new TextBuffer(64);
        code.Append(asked);
        AnswerReader reader = new AnswerReader();
        reader.Begin(bytes, bytes.Length, code, AnsweredUtc, answer);
        int slices = 0;
        while (!reader.Step())
        {
            slices++;
            Assert.IsTrue(slices < 100, "the reader comes to an end");
        }

        return reader;
    }

    private static string Checked(TextBuffer text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            Assert.IsTrue(text.Chars[i] >= ' ' && text.Chars[i] != '\u202E' && text.Chars[i] != '\u200B', "character " + i);
        }

        return text.ToString();
    }
}
