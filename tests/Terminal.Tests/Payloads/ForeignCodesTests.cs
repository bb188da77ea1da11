using nanoFramework.TestFramework;
using Terminal.Core.Payloads;
using Terminal.Core.Text;

namespace Terminal.Tests.Payloads;

/// <summary>Every other code that people hold under the reader, and that nothing of it stays.</summary>
[TestClass]
public class ForeignCodesTests
{
    [TestMethod]
    public void CitizenCards()
    {
        const string Card = "citizen identity-card";
        PayloadCheck.That("001099000001|100000001|NGUYỄN VĂN MẪU|01021999|Nam|Thôn Mẫu, Xã Mẫu|01072021", Card);
        PayloadCheck.That("001099000001||NGUYỄN THỊ MẪU|01021999|Nữ|Thôn Mẫu|01072021", Card);
        PayloadCheck.That("001099000001|NGUYỄN THỊ MẪU|01021999|Nữ|Thôn Mẫu|01072021", Card);
        PayloadCheck.That("001099000001||MẪU|01021999|Nu\\xCC\\x83|Xã|01072024|||NGUYỄN VĂN CHA|TRẦN THỊ MẸ", Card);
        PayloadCheck.That("001099000001|100000001|M\\xFF\\xFE|01021999|N\\xFF|X\\xFF|01072021", Card + " d=4");
        PayloadCheck.That("001099000001|100000001|NGUYỄN", Card);
        PayloadCheck.That("001099000001||NGUYỄN VĂN MẪU|0102", Card);
        PayloadCheck.That("\\xEF\\xBB\\xBF001099000001|100000001|NGUYỄN VĂN MẪU|01021999|Nam|§|01072021", Card);
        PayloadCheck.That("001099000001;100000001;NGUYỄN VĂN MẪU;01021999;Nam;Xã Mẫu;01072021", Card);
    }

    [TestMethod]
    public void HealthCards()
    {
        PayloadCheck.That("DN4010000000001|4e677579e1bb856e|01/02/1999|1|78c3a3204d|01 - 001|01/01/2026|-", "health health-card");
        PayloadCheck.That("0100000001|4e677579e1bb856e|01/02/1999|2|78c3a3204d|01 - 001|01/01/2026", "health health-card");
        PayloadCheck.That("DN4010000000001|4e67", "health health-card");
        PayloadCheck.That("DN4010000000001", "health health-card");
        PayloadCheck.That("DN4010000000001|NGUYỄN VĂN MẪU|01/02/1999|1|Xã Mẫu", "health health-card");
    }

    [TestMethod]
    public void Payments()
    {
        string whole = ScanReasons.Example(ScanReason.Payment);
        PayloadCheck.That(whole, "pay payment");
        PayloadCheck.That(ScanReasons.Example(ScanReason.PaymentDamaged), "pay payment-damaged");
        PayloadCheck.That(whole.Substring(0, whole.Length - 5), "pay payment-damaged");
        PayloadCheck.That("000201010212", "pay payment-damaged");
    }

    [TestMethod]
    public void ContactsAndWifi()
    {
        PayloadCheck.That("WIFI:T:WPA;S:MAU;P:§;;", "contact wifi");
        PayloadCheck.That("wifi:S:Mau;;", "contact wifi");
        PayloadCheck.That("BEGIN:VCARD\\nVERSION:3.0\\nN:Mẫu\\nTEL:0900000000\\nEND:VCARD", "contact contact");
        PayloadCheck.That("MECARD:N:Mau;TEL:0900000000;;", "contact contact");
        PayloadCheck.That("tel:+84900000000", "contact contact");
        PayloadCheck.That("mailto:a@mau.vn", "contact contact");
        PayloadCheck.That("SMSTO:0900000000:Xin chào", "contact contact");
        PayloadCheck.That("geo:10.762622,106.660172", "contact contact");
        PayloadCheck.That("BEGIN:VEVENT\\nSUMMARY:Họp\\nDTSTART:20260615T163000\\nEND:VEVENT", "contact contact");
        PayloadCheck.That("BEGIN:VCARD\\nNOTE:§\\nEND:VCARD", "contact contact");
        PayloadCheck.That("MECARD:N:Mau;NOTE:§;;", "contact contact");
    }

    [TestMethod]
    public void MessagesAndCalendarEntriesWithACode()
    {
        PayloadCheck.That("SMSTO:0900000000:TRA CUU § 012345678901", "ref code-only §");
        PayloadCheck.That("mailto:a@mau.vn?subject=MHS%20§", "ref code-only §");
        PayloadCheck.That("MATMSG:TO:a@mau.vn;SUB:§;BODY:x;;", "ref code-only §");
        PayloadCheck.That("BEGIN:VEVENT\\nSUMMARY:Hẹn trả §\\nDTSTART:20260615T163000\\nEND:VEVENT", "ref code-only §");
        PayloadCheck.That("BEGIN:VCALENDAR\\nBEGIN:VEVENT\\nSUMMARY:Hẹn trả: ¤ - §\\nEND:VEVENT", "slip incomplete § a=¤");
    }

    [TestMethod]
    public void NumbersTokensAndText()
    {
        PayloadCheck.That("012345678901", "plain number");
        PayloadCheck.That("100000001", "plain number");
        PayloadCheck.That("0100000000-001", "plain number");
        PayloadCheck.That("8934567890123", "plain number");
        PayloadCheck.That("aGVsbG8tdGhpcy1pcy1hLXN5bnRoZXRpYy10b2tlbi1mb3ItdGVzdGluZy1vbmx5LTAwMDE", "plain token");
        PayloadCheck.That("Xin chào", "plain text");
        PayloadCheck.That("Nguyễn Văn Mẫu, sinh ngày 01/02/1999", "plain text");
        PayloadCheck.That("日本語", "plain text");
        PayloadCheck.That("😀", "plain text");
    }

    [TestMethod]
    public void Unreadable()
    {
        PayloadCheck.That("", "unreadable empty");
        PayloadCheck.That("  \\r\\n", "unreadable empty");
        PayloadCheck.That("\\x00\\x01\\x1B", "unreadable empty");
        PayloadCheck.That("\\xC2\\xA0\\xE2\\x80\\x8B", "unreadable empty");
        PayloadCheck.That("\\xFF\\xFE\\x80\\x81\\x90\\x8D", "unreadable binary d=4");
        byte[] longest = new byte[PayloadText.CapacityBytes + 1];
        for (int i = 0; i < longest.Length; i++)
        {
            longest[i] = (byte)'A';
        }

        Assert.AreEqual("unreadable overlong", PayloadCheck.Summary(PayloadCheck.Scan(longest, 0, longest.Length, 0)));
        Assert.AreEqual(0, (int)longest[0], "what was looked at is overwritten");
    }

    [TestMethod]
    public void NothingOfAForeignCodeStays()
    {
        Nothing("001099000001|100000001|NGUYỄN VĂN MẪU|01021999|Nam|Thôn Mẫu, Xã Mẫu|01072021");
        Nothing("01099000001|100000001|NGUYỄN VĂN MẪU|01022019|Nam|Hệ thống, Xã Mẫu|01072021");
        Nothing("DN4010000000001|4e677579e1bb856e|01/02/1999|1|78c3a3204d|01 - 001|01/01/2026|-");
        Nothing("012345678901");
        Nothing("Nguyễn Văn Mẫu, CCCD 012345678901, H26.12");
        Nothing("https://zalo.me/0900000000");
        Nothing("WIFI:S:Mau;P:§;;");
    }

    [TestMethod]
    public void TheKeyPhraseOfEachKind()
    {
        Phrase("§", TextId.NoDateInCode);
        Phrase("§|Ngày hẹn trả: ¤", TextId.Appointment);
        Phrase("§|Quyết định", TextId.None);
        Phrase("H2612342605250001", TextId.CodeNotCertain);
        Phrase("001099000001|100000001|NGUYỄN VĂN MẪU|01021999|Nam|Xã|01072021", TextId.IdentityCard);
        Phrase("DN4010000000001", TextId.HealthCard);
        Phrase(ScanReasons.Example(ScanReason.Payment), TextId.ForeignCode);
        Phrase("1.001234", TextId.ProcedurePoster);
        Phrase(ScanReasons.Example(ScanReason.OpaqueLink), TextId.OtherCodeOnSheet);
        Phrase("tel:1", TextId.ForeignCode);
        Phrase("Xin chào", TextId.ForeignCode);
        Phrase("", TextId.Unreadable);
    }

    private static void Phrase(string payload, TextId expected)
    {
        Assert.AreEqual((int)expected, (int)ScanTexts.KeyPhrase(PayloadCheck.Scan(payload)), payload);
    }

    private static void Nothing(string payload)
    {
        byte[] bytes = PayloadCheck.Bytes(payload);
        ScannedCode code = PayloadCheck.Scan(bytes, 0, bytes.Length, PayloadCheck.Today);
        Assert.IsTrue(code.Kind == PaperKind.None, payload);
        int kept = code.DossierCode.Length + code.OtherDossierCode.Length + code.ProcedureCode.Length + code.AgencyCode.Length
            + code.SystemName.Length + code.PaperName.Length + code.Scope.Length + code.ValidityText.Length
            + code.LinkHost.Length + code.LinkToken.Length + code.AppointmentDay + code.PublicationDay + code.ValidFromDay
            + code.ValidUntilDay + (int)code.Present;
        Assert.AreEqual(0, kept, payload);
        for (int i = 0; i < bytes.Length; i++)
        {
            Assert.AreEqual(0, (int)bytes[i], "the caller's buffer is overwritten");
        }

        for (int i = 0; i < code.PaperName.Chars.Length; i++)
        {
            Assert.AreEqual(0, (int)code.PaperName.Chars[i] + (int)code.SystemName.Chars[i], "also behind the end");
        }
    }
}
