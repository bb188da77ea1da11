using nanoFramework.TestFramework;
using Terminal.Core.Payloads;

namespace Terminal.Tests.Payloads;

/// <summary>The table of reasons: complete, without doubles, and every example gives its reason.</summary>
[TestClass]
public class ScanReasonsTests
{
    [TestMethod]
    public void EveryReasonHasAWordAMeaningAndAnExample()
    {
        for (int i = 1; i <= ScanReasons.Count; i++)
        {
            ScanReason reason = (ScanReason)i;
            string word = ScanReasons.Word(reason);
            Assert.AreNotEqual("none", word, "reason " + i);
            Assert.IsTrue(ScanReasons.Meaning(reason).Length > 10, word);
            Assert.IsTrue(ScanReasons.MeaningVietnamese(reason).Length > 10, word);
            for (int other = 1; other < i; other++)
            {
                Assert.AreNotEqual(ScanReasons.Word((ScanReason)other), word, "reason " + i);
            }
        }

        Assert.AreEqual("none", ScanReasons.Word((ScanReason)(ScanReasons.Count + 1)), "Count is the last reason");
    }

    [TestMethod]
    public void EveryExampleGivesItsReason()
    {
        for (int i = 1; i <= ScanReasons.Count; i++)
        {
            ScanReason reason = (ScanReason)i;
            if (reason != ScanReason.Overlong)
            {
                Assert.AreEqual(ScanReasons.Word(reason), ScanReasons.Word(PayloadCheck.Scan(ScanReasons.Example(reason)).Reason));
            }
        }
    }

    [TestMethod]
    public void TheLabelsFitTheirIndex()
    {
        LabelIndex index = new LabelIndex();
        int steps = 0;
        while (!index.Build())
        {
            steps++;
            Assert.IsTrue(steps < 100, "the index does not end");
        }

        Assert.IsTrue(index.Used > 300, "the table was read");
        Assert.IsTrue(index.Used < 720, "more than 70 % of the slots: searches get long");
    }
}
