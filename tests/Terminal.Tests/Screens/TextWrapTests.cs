using nanoFramework.TestFramework;
using Terminal.Drivers.Fonts;

namespace Terminal.Tests.Screens;

[TestClass]
public class TextWrapTests
{
    // Every character is 10 wide; the lines are parted by |.
    [TestMethod]
    [DataRow("một hai ba", 100, "một hai ba")]
    [DataRow("một hai ba", 70, "một hai |ba")]
    [DataRow("một hai ba", 69, "một |hai ba")]
    [DataRow("một hai ba", 30, "một |hai |ba")]
    [DataRow("nghiêng", 30, "ngh|iên|g")]
    [DataRow("H26.12-260525-0017", 140, "H26.12-260525-|0017")]
    [DataRow("a/b/c", 40, "a/b/|c")]
    [DataRow("Số: 12-34", 80, "Số: |12-34")]
    [DataRow("dòng\nmới", 100, "dòng\n|mới")]
    [DataRow("a", 1, "a")]
    [DataRow("ab", 0, "a|b")]
    [DataRow("", 50, "")]
    [DataRow("   ", 10, "   ")]
    public void LinesEndAtSyllables(string text, int widthPx, string lines)
    {
        char[] chars = text.ToCharArray();
        byte[] widths = new byte[chars.Length];
        for (int i = 0; i < widths.Length; i++)
        {
            widths[i] = 10;
        }

        char[] result = new char[60];
        int length = 0;
        int at = 0;
        while (at < chars.Length)
        {
            int count = TextWrap.LineLength(chars, widths, at, chars.Length - at, widthPx);
            Assert.IsTrue(count > 0);
            if (at > 0)
            {
                result[length] = '|';
                length++;
            }

            System.Array.Copy(chars, at, result, length, count);
            length += count;
            at += count;
        }

        Assert.AreEqual(lines, new string(result, 0, length));
    }

    [TestMethod]
    [DataRow("ab  \n", 2)]
    [DataRow("   ", 0)]
    [DataRow("", 0)]
    [DataRow("ab", 2)]
    public void BlanksAtTheEndAreNotDrawn(string text, int count)
    {
        char[] chars = text.ToCharArray();
        Assert.AreEqual(count, TextWrap.TrimEnd(chars, 0, chars.Length));
    }

    [TestMethod]
    [DataRow(0, 0)]
    [DataRow(9, 0)]
    [DataRow(10, 1)]
    [DataRow(29, 1)]
    [DataRow(30, 2)]
    [DataRow(99, 3)]
    public void FittingCountsWholeCharacters(int widthPx, int fitting)
    {
        byte[] widths = new byte[] { 10, 20, 30 };
        Assert.AreEqual(fitting, TextWrap.Fitting(widths, 0, 3, widthPx));
        Assert.AreEqual(50, TextWrap.Measure(widths, 1, 2));
    }

    [TestMethod]
    [DataRow("công xã Mẫu", 110, 11)]
    [DataRow("công xã Mẫu", 105, 8)]
    [DataRow("công xã Mẫu", 70, 7)]
    [DataRow("công xã Mẫu", 60, 5)]
    [DataRow("nghiêng", 30, 3)]
    [DataRow("nghiêng", 0, 0)]
    public void AnEllipsisFollowsAWholeWord(string text, int widthPx, int fitting)
    {
        char[] chars = text.ToCharArray();
        byte[] widths = new byte[chars.Length];
        for (int i = 0; i < widths.Length; i++)
        {
            widths[i] = 10;
        }

        Assert.AreEqual(fitting, TextWrap.FittingWords(chars, widths, 0, chars.Length, widthPx));
    }
}
