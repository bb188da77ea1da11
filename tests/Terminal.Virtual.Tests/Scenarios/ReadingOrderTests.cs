using System.Collections.Generic;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Terminal.Virtual.Scenarios;

namespace Terminal.Virtual.Tests.Scenarios;

/// <summary>How the words on a panel or paper are put together.</summary>
[TestClass]
public sealed class ReadingOrderTests
{
    private static TextRun Run(string text, int x, int y, int width = 100, int height = 24)
    {
        return new TextRun { Text = text, X = x, Y = y, Width = width, Height = height };
    }

    [TestMethod]
    public void RowsAreReadFromTheLeft()
    {
        List<TextRun> runs = new List<TextRun> { Run("cứu", 200, 10), Run("tra", 110, 12), Run("Đang", 0, 11), Run("sau", 0, 60) };
        Assert.AreEqual("Đang tra cứu\nsau", ReadingOrder.ByRows(runs));
        Assert.IsTrue(ReadingOrder.Holds(runs, "Đang tra cứu"));
    }

    [TestMethod]
    public void WrappedTextIsFoundAcrossItsLineBreak()
    {
        List<TextRun> runs = new List<TextRun> { Run("Đưa mã trên giấy", 40, 100, 300), Run("hẹn vào ô đọc", 60, 130, 260) };
        Assert.IsTrue(ReadingOrder.Holds(runs, "Đưa mã trên giấy hẹn vào ô đọc"));
    }

    [TestMethod]
    public void WrappedTextInAColumnIsWholeBesideAnother()
    {
        List<TextRun> runs = new List<TextRun>
        {
            Run("Ngày hẹn trả", 0, 100), Run("Chủ nhật", 240, 100), Run("kết quả", 0, 126, 60), Run("07/06", 240, 126, 60),
        };
        Assert.IsTrue(ReadingOrder.Holds(runs, "Ngày hẹn trả kết quả"));
        Assert.IsTrue(ReadingOrder.Holds(runs, "Chủ nhật 07/06"));
        Assert.IsFalse(ReadingOrder.Holds(runs, "kết quả Chủ nhật"));
    }

    [TestMethod]
    public void CaseCountsAndCompositionDoesNot()
    {
        List<TextRun> runs = new List<TextRun> { Run("Tra cứu", 0, 0) };
        Assert.IsTrue(ReadingOrder.Holds(runs, "Tra cu\u031B\u0301u"));
        Assert.IsTrue(ReadingOrder.Holds(runs, "Tra \n  cứu"));
        Assert.IsFalse(ReadingOrder.Holds(runs, "tra cứu"));
    }
}
