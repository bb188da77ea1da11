using System.Text;
using Terminal.Core.Text;
using Terminal.Tests.Fakes;
using nanoFramework.TestFramework;

namespace Terminal.Tests.Text;

/// <summary>The letter tables, which the device has instead of culture data.</summary>
[TestClass]
public class VietnameseLettersTests
{
    private const string Lower = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ";
    private const string Upper = "ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴĐ";
    private const string Folded = "AAAAAAAAAAAAAAAAAEEEEEEEEEEEIIIIIOOOOOOOOOOOOOOOOOUUUUUUUUUUUYYYYYD";

    [TestMethod]
    public void All134LettersInBothCases()
    {
        char[] lower = Lower.ToCharArray();
        char[] upper = Upper.ToCharArray();
        char[] folded = Folded.ToCharArray();
        Assert.AreEqual(VietnameseLetters.Count, lower.Length + upper.Length);
        for (int i = 0; i < lower.Length; i++)
        {
            Assert.AreEqual((int)upper[i], (int)VietnameseLetters.Upper(lower[i]), "upper case of letter " + i);
            Assert.AreEqual((int)lower[i], (int)VietnameseLetters.Lower(upper[i]), "lower case of letter " + i);
            Assert.AreEqual((int)upper[i], (int)VietnameseLetters.Upper(upper[i]), "upper stays");
            Assert.AreEqual((int)lower[i], (int)VietnameseLetters.Lower(lower[i]), "lower stays");
            Assert.AreEqual((int)folded[i], (int)VietnameseLetters.Fold(lower[i]), "base of letter " + i);
            Assert.AreEqual((int)folded[i], (int)VietnameseLetters.Fold(upper[i]), "base of capital " + i);
        }
    }

    [TestMethod]
    public void TheLettersCanBeCountedThrough()
    {
        int found = 0;
        char[] letters = VietnameseLetters.All();
        char[] lower = Lower.ToCharArray();
        char[] upper = Upper.ToCharArray();
        for (int i = 0; i < VietnameseLetters.Count; i++)
        {
            char letter = letters[i];
            char[] list = i < VietnameseLetters.Count / 2 ? lower : upper;
            for (int k = 0; k < list.Length; k++)
            {
                found += list[k] == letter ? 1 : 0;
            }
        }

        Assert.AreEqual(VietnameseLetters.Count, found, "each place another letter of the list");
    }

    [TestMethod]
    public void EveryLetterIsComposedFromItsPartsInAnyOrder()
    {
        char[] shapes = "-\u0302\u0306\u031B".ToCharArray();
        char[] tones = "-\u0300\u0301\u0303\u0309\u0323".ToCharArray();
        char[] vowels = "aeiouyAEIOUY".ToCharArray();
        int composed = 0;
        for (int v = 0; v < vowels.Length; v++)
        {
            for (int s = 0; s < shapes.Length; s++)
            {
                char shaped = s == 0 ? vowels[v] : VietnameseLetters.Compose(vowels[v], shapes[s]);
                for (int t = 0; t < tones.Length && shaped != '\0' && VietnameseLetters.Fold(shaped) != 0; t++)
                {
                    char whole = t == 0 ? shaped : VietnameseLetters.Compose(shaped, tones[t]);
                    if (whole == '\0')
                    {
                        continue;
                    }

                    composed += whole >= 0x80 ? 1 : 0;
                    if (s != 0 && t != 0)
                    {
                        char toned = VietnameseLetters.Compose(vowels[v], tones[t]);
                        Assert.AreEqual((int)whole, (int)VietnameseLetters.Compose(toned, shapes[s]), "tone before shape");
                    }
                }
            }
        }

        // 66 letters with marks that can be taken off in each case; đ has none. And ĕ, ĭ, ŏ, ŭ of other languages.
        Assert.AreEqual(2 * (66 + 4), composed);
    }

    [TestMethod]
    [DataRow("Tie\u0302\u0301ng Vie\u0323\u0302t", "Tiếng Việt")]
    [DataRow("Tiê\u0301ng Viê\u0323t", "Tiếng Việt")]
    [DataRow("hô\u0300 sơ \u0111a\u0303", "hồ sơ đã")]
    [DataRow("u\u031B\u0323 u\u0323\u031B", "ự ự")]
    [DataRow("O\u031B\u0301", "Ớ")]
    [DataRow("a\u0301\u0302", "ấ")]
    [DataRow("Da\u0306k La\u0306k, Kro\u0306ng", "Dăk Lăk, Krŏng")]
    [DataRow("n\u0303", "ñ")]
    [DataRow("m\u0300", "m\u0300")]
    [DataRow("\u0301a", "\u0301a")]
    [DataRow("Á\u0300", "Á\u0300")]
    [DataRow("", "")]
    public void TextIsBroughtToNfc(string decomposed, string expected)
    {
        char[] chars = decomposed.ToCharArray();
        int count = VietnameseLetters.ComposeAll(chars, 0, chars.Length);
        Assert.AreEqual(expected, new string(chars, 0, count));
    }

    [TestMethod]
    public void WhatIsNoLetterStaysAsItIs()
    {
        char[] others = "×÷ßĸŉ0 -€日".ToCharArray();
        for (int i = 0; i < others.Length; i++)
        {
            Assert.AreEqual((int)others[i], (int)VietnameseLetters.Upper(others[i]), "upper " + (int)others[i]);
            Assert.AreEqual((int)others[i], (int)VietnameseLetters.Lower(others[i]), "lower " + (int)others[i]);
        }

        Assert.AreEqual(0, (int)VietnameseLetters.Fold('日'));
        Assert.AreEqual(0, (int)VietnameseLetters.Fold('×'));
        Assert.AreEqual((int)'A', (int)VietnameseLetters.Fold('Ａ'), "full width");
        Assert.AreEqual((int)'7', (int)VietnameseLetters.Fold('７'));
    }

    [TestMethod]
    public void Tcvn3AndWindows1258ReadTheSameWord()
    {
        Assert.AreEqual("Bộ phận Một cửa", Legacy("42 E9 20 70 68 CB 6E 20 4D E9 74 20 63 F6 61", true));
        Assert.AreEqual("Bộ phận Một cửa", Legacy("42 F4 F2 20 70 68 E2 F2 6E 20 4D F4 F2 74 20 63 FD D2 61", false));
        Assert.AreEqual(0, (int)LegacyEncodings.FromTcvn3(0xFF));
        Assert.AreEqual(0, (int)LegacyEncodings.FromTcvn3(0x80));
    }

    private static string Legacy(string hex, bool tcvn3)
    {
        byte[] bytes = Hex.Bytes(hex);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < bytes.Length; i++)
        {
            byte b = bytes[i];
            text.Append(b < 0x80 ? (char)b : tcvn3 ? LegacyEncodings.FromTcvn3(b) : LegacyEncodings.FromWindows1258(b));
        }

        char[] chars = text.ToString().ToCharArray();
        return new string(chars, 0, VietnameseLetters.ComposeAll(chars, 0, chars.Length));
    }
}
