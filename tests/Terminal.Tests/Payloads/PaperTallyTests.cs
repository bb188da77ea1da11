using nanoFramework.TestFramework;
using Terminal.Core.Payloads;

namespace Terminal.Tests.Payloads;

/// <summary>Completeness, counted per issuing system.</summary>
[TestClass]
public class PaperTallyTests
{
    [TestMethod]
    public void PapersAreCountedByTheSystemThatIssuedThem()
    {
        PaperTally tally = new PaperTally();
        Count(tally, "§|1.001234|012345678901|Giấy hẹn|Hệ thống Mẫu|25/05/2026 08:30|¤");
        Count(tally, "§|1.001234|Giấy hẹn|Hệ thống Mẫu|25/05/2026 08:30|¤");
        Count(tally, "§;Hệ thống Mẫu;Giấy hẹn;Ngày hẹn trả: 31/06/2026");
        Count(tally, "https://dichvucong.mau.example/tra-cuu?MHS=§");
        Count(tally, "§");
        Count(tally, "Giấy tiếp nhận|1.001234|¤");
        Assert.AreEqual(4, tally.Systems);
        Assert.AreEqual("Hệ thống Mẫu", tally.Name(0).ToString());
        Assert.AreEqual("dichvucong.mau.example", tally.Name(1).ToString());
        Assert.AreEqual("H26.12.34", tally.Name(2).ToString());
        Assert.AreEqual("-", tally.Name(3).ToString());
        Assert.AreEqual(3, tally.Papers(0));
        Assert.AreEqual(1, tally.PapersWith(0, ScanReason.Complete));
        Assert.AreEqual(1, tally.PapersWith(0, ScanReason.Incomplete));
        Assert.AreEqual(1, tally.PapersWith(0, ScanReason.Malformed));
        Assert.AreEqual(2, tally.Missing(0, Item("applicant-id")));
        Assert.AreEqual(1, tally.Missing(0, Item("procedure-code")));
        Assert.AreEqual(0, tally.Missing(0, Item("paper-name")));
        Assert.AreEqual(1, tally.Malformed(0, Item("appointment-date")));
        Assert.AreEqual(1, tally.PapersWith(1, ScanReason.CodeLink));
        Assert.AreEqual(1, tally.PapersWith(2, ScanReason.CodeOnly));
        Assert.AreEqual(1, tally.PapersWith(3, ScanReason.NoCode));
    }

    [TestMethod]
    public void ForeignCodesHaveNoRow()
    {
        PaperTally tally = new PaperTally();
        Count(tally, ScanReasons.Example(ScanReason.IdentityCard));
        Count(tally, ScanReasons.Example(ScanReason.IdentityCard));
        Count(tally, ScanReasons.Example(ScanReason.OpaqueLink));
        Assert.AreEqual(0, tally.Systems);
        Assert.AreEqual(2, tally.Scans(ScanReason.IdentityCard));
        Assert.AreEqual(1, tally.Scans(ScanReason.OpaqueLink));
        Assert.AreEqual(0, tally.Scans(ScanReason.Complete));
    }

    [TestMethod]
    public void TheTableIsBounded()
    {
        PaperTally tally = new PaperTally();
        for (int i = 10; i < 40; i++)
        {
            Count(tally, "H" + i + "-260525-0001");
        }

        Count(tally, "H10-260525-0002");
        Assert.AreEqual(PaperTally.MaxSystems, tally.Systems);
        Assert.AreEqual("H10", tally.Name(0).ToString());
        Assert.AreEqual(2, tally.Papers(0));
        Assert.AreEqual(30 - PaperTally.MaxSystems, tally.Papers(PaperTally.MaxSystems), "all others");
        Assert.AreEqual("*", tally.Name(PaperTally.MaxSystems).ToString());
    }

    [TestMethod]
    public void EveryItemHasAWord()
    {
        int all = 0;
        for (int i = 0; i < PaperItemWords.Count; i++)
        {
            all |= (int)PaperItemWords.At(i);
            Assert.IsTrue(PaperItemWords.Word(i).Length > 0, "item " + i);
        }

        Assert.AreEqual((int)(PaperItems.Minimum | PaperItems.AppointmentDate | PaperItems.Validity | PaperItems.Scope | PaperItems.AgencyCode), all);
        Assert.AreEqual("", PaperItemWords.Word(PaperItemWords.Count));
    }

    private static void Count(PaperTally tally, string payload)
    {
        tally.Count(PayloadCheck.Scan(payload));
    }

    private static int Item(string word)
    {
        for (int i = 0; i < PaperItemWords.Count; i++)
        {
            if (PaperItemWords.Word(i) == word)
            {
                return i;
            }
        }

        return -1;
    }
}
