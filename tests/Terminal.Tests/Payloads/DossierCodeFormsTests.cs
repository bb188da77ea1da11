using nanoFramework.TestFramework;

namespace Terminal.Tests.Payloads;

/// <summary>Every form of a dossier code that was seen, cleaned, recovered or refused.</summary>
[TestClass]
public class DossierCodeFormsTests
{
    [TestMethod]
    public void FormsSeenInTheWild()
    {
        PayloadCheck.That("§", "ref code-only §");
        PayloadCheck.That("000.00.53.H48-220921-0099", "ref code-only 000.00.53.H48-220921-0099");
        PayloadCheck.That("000.17.22.H56-210531-0001", "ref code-only 000.17.22.H56-210531-0001");
        PayloadCheck.That("38.98.H29-210519-0013", "ref code-only 38.98.H29-210519-0013");
        PayloadCheck.That("G09.20-20260529-0092637", "ref code-only G09.20-20260529-0092637");
        PayloadCheck.That("H26-260525-0001", "ref code-only H26-260525-0001");
        PayloadCheck.That("H26.12-260525-12345", "ref code-only H26.12-260525-12345");
        PayloadCheck.That("H26.12.34.56-20260525-123456", "ref code-only H26.12.34.56-20260525-123456");
        PayloadCheck.That("H26.126-260525-0001", "ref code-only H26.126-260525-0001");
    }

    [TestMethod]
    public void CleanedOfBlanksDashesAndCase()
    {
        PayloadCheck.That("h26.12.34-260525-0001", "ref code-only §");
        PayloadCheck.That("  H26.12.34 - 260525 - 0001 ", "ref code-only §");
        PayloadCheck.That("H26.12.34–260525–0001", "ref code-only §");
        PayloadCheck.That("H26.12.34—260525‑0001", "ref code-only §");
        PayloadCheck.That("H26.12.34\\xC2\\xA0-\\xC2\\xA0260525-0001", "ref code-only §");
        PayloadCheck.That("000. 00. 53. H48 - 220921 - 0099", "ref code-only 000.00.53.H48-220921-0099");
        PayloadCheck.That("Ｈ２６.12.34－260525－0001", "ref code-only §");
        PayloadCheck.That("\"§\"", "ref code-only §");
        PayloadCheck.That("'§'", "ref code-only §");
        PayloadCheck.That("“§”", "ref code-only §");
        PayloadCheck.That("(§)", "ref code-only §");
        PayloadCheck.That("§.", "ref code-only §");
    }

    [TestMethod]
    public void WrappingsOfReadersAndEncoders()
    {
        PayloadCheck.That("\\xEF\\xBB\\xBF§", "ref code-only §");
        PayloadCheck.That("\\000026§", "ref code-only §");
        PayloadCheck.That("]Q1§", "ref code-only §");
        PayloadCheck.That("]Q2\\000026\\xEF\\xBB\\xBF§\\r\\n", "ref code-only §");
        PayloadCheck.That("\\n\\t§\\x00", "ref code-only §");
        PayloadCheck.That("\\x1B§\\x1D", "ref code-only §");
    }

    [TestMethod]
    public void HibcPlusAndCheckCharacter()
    {
        // Without a check character four digits can be nothing but the serial.
        PayloadCheck.That("+§", "ref code-only §");
        PayloadCheck.That("+§S", "ref code-only §");
        PayloadCheck.That("+000.00.53.H48-220921-0099.", "ref code-only 000.00.53.H48-220921-0099");
        PayloadCheck.That("+38.98.H29-210519-00137", "ref code-only 38.98.H29-210519-0013");
        PayloadCheck.That("+G09.20-20260529-0092637F", "ref code-only G09.20-20260529-0092637");
        // A wrong check character, or perhaps none and a longer serial: shown, but not as certain.
        PayloadCheck.That("+38.98.H29-210519-00138", "ref unconfirmed 38.98.H29-210519-00138?");
        PayloadCheck.That("+G09.20-20260529-0092637", "ref unconfirmed G09.20-20260529-0092637?");
        PayloadCheck.That("+§Z", "ref unconfirmed §?");
        PayloadCheck.That("+84900000000", "plain number");
    }

    [TestMethod]
    public void LostSeparatorsAreRecoveredAsUnconfirmed()
    {
        PayloadCheck.That("H2612342605250001", "ref unconfirmed §?");
        PayloadCheck.That("h2612342605250001", "ref unconfirmed §?");
        PayloadCheck.That("0000053H482209210099", "ref unconfirmed 000.00.53.H48-220921-0099?");
        PayloadCheck.That("3898H292105190013", "ref unconfirmed 38.98.H29-210519-0013?");
        PayloadCheck.That("G0920202605290092637", "ref unconfirmed G09.20-20260529-0092637?");
        PayloadCheck.That("H261234-260525-0001", "ref unconfirmed §?");
        PayloadCheck.That("0000053H48-220921-0099", "ref unconfirmed 000.00.53.H48-220921-0099?");
        PayloadCheck.That("H26.12.34 260525 0001", "ref unconfirmed §?");
        PayloadCheck.That("H26.12.34.260525.0001", "ref unconfirmed §?");
        PayloadCheck.That("H26.12.34/260525/0001", "ref unconfirmed §?");
        PayloadCheck.That("H26_12_34_260525_0001", "ref unconfirmed §?");
        PayloadCheck.That("H26-12-34-260525-0001", "ref unconfirmed §?");
        PayloadCheck.That("000-00-53-H48-220921-0099", "ref unconfirmed 000.00.53.H48-220921-0099?");
        PayloadCheck.That("38-98-H29-210519-0013", "ref unconfirmed 38.98.H29-210519-0013?");
        PayloadCheck.That("H26.12.34-260525-\\n0001", "ref unconfirmed §?");
        PayloadCheck.That("H26. 12. 34-260525-0001", "ref unconfirmed §?");
        PayloadCheck.That("§-2", "ref unconfirmed §?");
        PayloadCheck.That("§*", "ref unconfirmed §?");
        PayloadCheck.That("G01.A1.3-260525-0001", "ref unconfirmed G01.A1.3-260525-0001?");
        PayloadCheck.That(".00.53.H48-220921-0099", "ref unconfirmed 00.53.H48-220921-0099?");
        PayloadCheck.That("H26.\\xE2\\x80\\x8B12.34-260525-\\xC2\\xAD0001", "ref unconfirmed §?");
        PayloadCheck.That("H26.12.34-260525- 0001", "ref unconfirmed §?");
        PayloadCheck.That("H26.12.34-260525-'0001", "plain bad-code");
        PayloadCheck.That("000 00.53.H48-220921-0099", "ref unconfirmed 00.53.H48-220921-0099?");
        PayloadCheck.That("Noi dung CK H2612342605250001 le phi", "ref unconfirmed §?");
    }

    [TestMethod]
    public void SomeLostSeparatorsAreRecoveredAsUnconfirmed()
    {
        PayloadCheck.That("H26.12.34-2605250001", "ref unconfirmed §?");
        PayloadCheck.That("H261234-2605250001", "ref unconfirmed §?");
        PayloadCheck.That("G09.20-202605290092637", "ref unconfirmed G09.20-20260529-0092637?");
        PayloadCheck.That("000.00.53.H482209210099", "ref unconfirmed 000.00.53.H48-220921-0099?");
        PayloadCheck.That("000.00.53H48-220921-0099", "ref unconfirmed 000.00.53.H48-220921-0099?");
        PayloadCheck.That("0000053H48-2209210099", "ref unconfirmed 000.00.53.H48-220921-0099?");
        PayloadCheck.That("38.98H292105190013", "ref unconfirmed 38.98.H29-210519-0013?");
        PayloadCheck.That("H26.12.34+260525+0001", "ref unconfirmed §?");
        PayloadCheck.That("000+00+53+H48+220921+0099", "ref unconfirmed 000.00.53.H48-220921-0099?");
        // A word that has lost the colon behind it.
        PayloadCheck.That("MHS§", "ref unconfirmed §?");
        PayloadCheck.That("Mã hồ sơ|mahosoh26.12.34-260525-0001", "ref unconfirmed §?");
        // What stands there is not all of it.
        PayloadCheck.That("9000.00.53.H482209210099", "plain text");
        PayloadCheck.That("53.H482209210099", "plain text");
        PayloadCheck.That("000.00.53.XH48-220921-0099", "plain text");
        PayloadCheck.That("H26.12.34-26052500011234567", "plain bad-code");
    }

    [TestMethod]
    public void ANumberThatMayBeSomebodysIsNoPartOfACode()
    {
        PayloadCheck.That("012345678901.H26-260525-0001", "plain bad-code");
        PayloadCheck.That("H26.012345678901-260525-0001", "plain bad-code");
        PayloadCheck.That("H26.012345678901", "plain text");
        PayloadCheck.That("H26-012345678901", "plain bad-code");
        PayloadCheck.That("H26012345678901", "plain text");
    }

    [TestMethod]
    public void WhatIsOutsideTheGrammarIsNoCode()
    {
        PayloadCheck.That("H26.12.34-261325-0001", "plain bad-code");
        PayloadCheck.That("H26.12.34-260230-0001", "plain bad-code");
        PayloadCheck.That("H26.12.34-171231-0001", "plain bad-code");
        PayloadCheck.That("H26.12.34-20171231-0001", "plain bad-code");
        PayloadCheck.That("H26.12.34-260525-001", "plain bad-code");
        PayloadCheck.That("H26.12.34-260525-00000001", "plain bad-code");
        PayloadCheck.That("H26.12.34-26052-0001", "plain bad-code");
        PayloadCheck.That("H26.12.34-2605250-0001", "plain bad-code");
        PayloadCheck.That("H26.12.34-260525-0001A", "plain bad-code");
        PayloadCheck.That("H26.12.H34-260525-0001", "plain bad-code");
        PayloadCheck.That("53-H48-220921-0099", "plain bad-code");
        PayloadCheck.That("X.H26.12-260525-0001", "plain bad-code");
        PayloadCheck.That("26.12.34-260525-0001", "plain number");
        PayloadCheck.That("HH6.12.34-260525-0001", "plain text");
        PayloadCheck.That("H26.12.34", "plain text");
        PayloadCheck.That("KQ.G07.000122", "plain text");
        PayloadCheck.That("G03-GD10", "plain text");
        PayloadCheck.That("DN479012345678H12", "plain text");
    }

    [TestMethod]
    public void ADayOfReceiptAfterTomorrowMakesACodeUncertain()
    {
        PayloadCheck.That("H26.12.34-260601-0001", "ref code-only H26.12.34-260601-0001");
        PayloadCheck.That("H26.12.34-260602-0001", "ref code-only H26.12.34-260602-0001");
        PayloadCheck.That("H26.12.34-260603-0001", "ref unconfirmed H26.12.34-260603-0001?");
        PayloadCheck.That("H26.12.34-20990101-0001", "ref unconfirmed H26.12.34-20990101-0001?");
        PayloadCheck.That("H26.12.34-20990101-0001|§", "ref code-only § n=2");
        PayloadCheck.That("H26.12.34 260603 0001", "plain number");
        PayloadCheck.That("H26.12.34-2606030001", "plain bad-code");
        byte[] bytes = PayloadCheck.Bytes("H26.12.34-990101-0001");
        Assert.AreEqual(
            "ref code-only H26.12.34-990101-0001",
            PayloadCheck.Summary(PayloadCheck.Scan(bytes, 0, bytes.Length, 0)),
            "without a trusted clock no date is too late");
    }

    [TestMethod]
    public void SeveralCodes()
    {
        PayloadCheck.That("§, H26.12.34-260525-0002", "ref code-only § n=2");
        PayloadCheck.That("§ §", "ref code-only §");
        PayloadCheck.That("§|H2612342605250001", "ref code-only §");
        PayloadCheck.That("H2612342605250001|§", "ref code-only §");
        PayloadCheck.That("H2612342605250009|§", "ref code-only § n=2");
        PayloadCheck.That("Mã hồ sơ khác: H26.12.34-260525-0009; Mã hồ sơ: §", "ref code-only § n=2");
        PayloadCheck.That("Mã hồ sơ cũ H26.12.34-260525-0009. Mã hồ sơ mới §", "ref code-only § n=2");
        PayloadCheck.That("H26-260525-0001;H26-260525-0002;H26-260525-0003;H26-260525-0004", "ref code-only H26-260525-0001 n=3");
        Assert.AreEqual("H26-260525-0002", PayloadCheck.Scan("H26-260525-0001;H26-260525-0002").OtherDossierCode.ToString());
    }

    [TestMethod]
    public void InsideSentences()
    {
        PayloadCheck.That("Mã hồ sơ của ông/bà là §, vui lòng giữ giấy này.", "ref code-only §");
        PayloadCheck.That("Ma ho so §", "ref code-only §");
        PayloadCheck.That("MHS-§", "ref code-only §");
        PayloadCheck.That("HS:§/ABC", "ref code-only §");
        PayloadCheck.That("SMSTO:1900:MHS §", "ref code-only §");
        PayloadCheck.That("năm 2026. § là mã", "ref code-only §");
        PayloadCheck.That("ngày 12. § là mã", "ref code-only §");
    }
}
