using nanoFramework.TestFramework;
using Terminal.Core.Payloads;

namespace Terminal.Tests.Payloads;

/// <summary>Text that was damaged on its way, and text that is only written another way.</summary>
[TestClass]
public class DamagedTextTests
{
    [TestMethod]
    public void DoubleEncodedUtf8IsUndone()
    {
        // "Ngày hẹn trả: …" taken for Latin-1 and encoded again, then the same taken for Windows-1252.
        PayloadCheck.That("Ng\\xC3\\x83\\xC2\\xA0y h\\xC3\\xA1\\xC2\\xBA\\xC2\\xB9n tr\\xC3\\xA1\\xC2\\xBA\\xC2\\xA3: ¤; §", "slip incomplete § a=¤ d=1");
        PayloadCheck.That("Gi\\xC3\\xA1\\xC2\\xBA\\xC2\\xA5y h\\xC3\\xA1\\xC2\\xBA\\xC2\\xB9n \\xC3\\xA1\\xC2\\xBB\\xE2\\x80\\xA1; §", "slip incomplete § d=1");
        PayloadCheck.That("Giá: «á»; §", "ref code-only §");
    }

    [TestMethod]
    public void LegacyEncodingsAreNamedAndRead()
    {
        PayloadCheck.That("Ng\\xB5y h\\xD1n tr\\xB6: ¤; M\\xB7 h\\xE5 s\\xAC: §", "slip incomplete § a=¤ d=3");
        PayloadCheck.That("Ng\\xE0y he\\xF2n tra\\xD2: ¤; Ma\\xDE h\\xF4\\xCC s\\xF5: §", "slip incomplete § a=¤ d=2");
        PayloadCheck.That("\\xFF\\xFF\\x80\\x90\\xFF|§", "ref code-only § d=4");
        PayloadCheck.That("§|Gi\\xC3", "ref code-only § d=4");
        ScannedCode code = PayloadCheck.Scan("§|Tªn giÊy tê: Qu\\x42|T\\xAAn h\\xD6 th\\xE8ng: t\\xD8nh M\\xC9u");
        Assert.AreEqual("tỉnh Mẫu", code.SystemName.ToString());
    }

    [TestMethod]
    public void DecomposedTextIsComposed()
    {
        // NFD, marks in the wrong order, and half composed as Windows-1258 text is.
        PayloadCheck.That("Nga\\xCC\\x80y he\\xCC\\xA3n tra\\xCC\\x89: ¤; §", "slip incomplete § a=¤");
        ScannedCode code = PayloadCheck.Scan(
            "§|He\\xCC\\xA3\\xCC\\x82 tho\\xCC\\x82\\xCC\\x81ng ti\\xCC\\x89nh Ma\\xCC\\x83\\xCC\\x82u|Gi\\xC3\\xA2\\xCC\\x81y he\\xCC\\xA3n");
        Assert.AreEqual("Hệ thống tỉnh Mẫu", code.SystemName.ToString());
        Assert.AreEqual("Giấy hẹn", code.PaperName.ToString());
    }

    [TestMethod]
    public void ControlCharactersNeverPass()
    {
        ScannedCode code = PayloadCheck.Scan("§|Gi\\x00ấy\\x1B[2Jhẹn|Tên giấy tờ: Giấy\\x07 hẹn\\xC2\\x85A\\xE2\\x80\\xAEB\\x1D§");
        Assert.AreEqual(0, Controls(code));
        code = PayloadCheck.Scan("Tên giấy tờ: A\\x1B@B\\x1DC\\x00D\\x7FE|§");
        Assert.AreEqual(0, Controls(code));
        PayloadCheck.That("H26.12.34-260\\x00525-0001", "plain bad-code");
        PayloadCheck.That("H26.12.34-\\x00260525-0001", "ref unconfirmed §?");
    }

    [TestMethod]
    public void EveryTruncationIsTotal()
    {
        for (int i = 1; i <= ScanReasons.Count; i++)
        {
            byte[] whole = PayloadCheck.Bytes(ScanReasons.Example((ScanReason)i));
            // On the device every one would take too long; the desktop's fuzz run takes them all.
            for (int length = 0; length <= whole.Length; length += 7)
            {
                byte[] part = new byte[length];
                System.Array.Copy(whole, 0, part, 0, length);
                ScannedCode code = PayloadCheck.Scan(part, 0, length, PayloadCheck.Today);
                Assert.IsTrue(code.Reason != ScanReason.None);
                Assert.IsTrue((code.Kind == PaperKind.None) != (code.Foreign == ForeignKind.None));
            }
        }
    }

    [TestMethod]
    public void TheLongestPayloadIsRead()
    {
        byte[] bytes = new byte[PayloadText.CapacityBytes];
        for (int i = 0; i < bytes.Length; i++)
        {
            bytes[i] = (byte)(i % 7 == 0 ? ' ' : 'A' + i % 23);
        }

        byte[] code = PayloadCheck.Bytes("|§");
        System.Array.Copy(code, 0, bytes, bytes.Length - code.Length, code.Length);
        Assert.AreEqual(PayloadCheck.Expand("ref code-only §"), PayloadCheck.Summary(PayloadCheck.Scan(bytes, 0, bytes.Length, PayloadCheck.Today)));
    }

    private static int Controls(ScannedCode code)
    {
        int controls = 0;
        for (int i = 0; i < code.PaperName.Length; i++)
        {
            char c = code.PaperName.Chars[i];
            controls += c < ' ' || (c >= 0x7F && c < 0xA0) || c == 0x202E ? 1 : 0;
        }

        return controls;
    }
}
