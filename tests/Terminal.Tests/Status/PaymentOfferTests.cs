using nanoFramework.TestFramework;
using Terminal.Core.Status;

namespace Terminal.Tests.Status;

[TestClass]
public class PaymentOfferTests
{
    private const string Accounts = "970499:1; 970400:0000123456789";

    // 970400, account 0000123456789, 50,000 đồng, UBND XA MAU; CRC worked out apart from this code.
    private const string Good = "00020101021238570010A00000072701270006970400011300001234567890208QRIBFTTA53037045405500005802VN5911UBND XA MAU62160812LE PHI HO SO6304";

    [TestMethod]
    public void AGoodCodeMayBeShown()
    {
        PaymentOffer offer = new PaymentOffer();

        Assert.AreEqual((int)PaymentCheck.Good, (int)offer.Look(Answer(WithCrc(Good), 50000), Accounts));
        Assert.AreEqual(50000L, offer.AmountDong);
        Assert.AreEqual("UBND XA MAU", offer.PayeeName.ToString());
        Assert.AreEqual("970400:0000123456789", offer.Account.ToString());
        Assert.AreEqual((int)PaymentCheck.Good, (int)offer.Look(Answer(WithCrc(Good), StatusAnswer.NoFee), Accounts));
    }

    [TestMethod]
    public void EveryOneOfItsCharactersCounts()
    {
        string good = WithCrc(Good);
        PaymentOffer offer = new PaymentOffer();
        for (int i = 0; i < good.Length; i++)
        {
            char[] chars = good.ToCharArray();
            chars[i] = chars[i] == '1' ? '2' : '1';
            Assert.IsTrue(offer.Look(Answer(new string(chars), 50000), Accounts) != PaymentCheck.Good, "character " + i);
        }
    }

    [TestMethod]
    public void WhatDoesNotFitIsNotShown()
    {
        PaymentOffer offer = new PaymentOffer();
        string good = WithCrc(Good);

        Assert.AreEqual((int)PaymentCheck.None, (int)offer.Look(Answer("", 50000), Accounts));
        Assert.AreEqual((int)PaymentCheck.OtherAccount, (int)offer.Look(Answer(good, 50000), "970400:0000123456780"));
        Assert.AreEqual((int)PaymentCheck.OtherAccount, (int)offer.Look(Answer(good, 50000), ""));
        Assert.AreEqual((int)PaymentCheck.OtherAccount, (int)offer.Look(Answer(good, 50000), null));
        Assert.AreEqual((int)PaymentCheck.OtherAmount, (int)offer.Look(Answer(good, 50001), Accounts));
        Assert.AreEqual((int)PaymentCheck.Broken, (int)offer.Look(Answer("http://pay.example", 50000), Accounts));
        StatusAnswer remembered = Answer(good, 50000);
        remembered.IsLive = false;
        Assert.AreEqual((int)PaymentCheck.NotLive, (int)offer.Look(remembered, Accounts));
    }

    private static StatusAnswer Answer(string code, long fee)
    {
        StatusAnswer answer = new StatusAnswer();
        answer.Clear();
        answer.PaymentQr.Append(code);
        answer.FeeDong = fee;
        answer.IsLive = true;
        return answer;
    }

    private static string WithCrc(string text)
    {
        char[] chars = text.ToCharArray();
        int crc = 0xFFFF;
        for (int i = 0; i < chars.Length; i++)
        {
            crc ^= chars[i] << 8;
            for (int bit = 0; bit < 8; bit++)
            {
                crc = (crc & 0x8000) != 0 ? ((crc << 1) ^ 0x1021) & 0xFFFF : (crc << 1) & 0xFFFF;
            }
        }

        string digits = "0123456789ABCDEF";
        return text + digits[crc >> 12] + digits[(crc >> 8) & 15] + digits[(crc >> 4) & 15] + digits[crc & 15];
    }
}
