using System;
using System.Linq;
using System.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Terminal.Core.Text;

namespace Terminal.Virtual.Tests.Payloads;

/// <summary>The own composition against the Unicode character database.</summary>
[TestClass]
public class CompositionTests
{
    [TestMethod]
    public void EveryLetterComposesAsTheStandardDoes()
    {
        Assert.AreEqual(VietnameseLetters.Count - 2, UnicodeDecompositions.Letters.Count(), "all but đ and Đ");
        for (int i = 0; i < VietnameseLetters.Count; i++)
        {
            string letter = VietnameseLetters.All()[i].ToString();
            Assert.AreEqual(letter, Compose(UnicodeDecompositions.Decompose(letter)));
        }
    }

    [TestMethod]
    public void HalfComposedLettersCompose()
    {
        foreach (char letter in UnicodeDecompositions.Letters)
        {
            string parts = UnicodeDecompositions.Decompose(letter.ToString());
            if (parts.Length == 3)
            {
                Assert.AreEqual(letter.ToString(), Compose(Compose(parts[..2]) + parts[2]), "the first mark composed");
                Assert.AreEqual(letter.ToString(), Compose(Compose($"{parts[0]}{parts[2]}") + parts[1]), "the second mark composed");
            }
        }
    }

    [TestMethod]
    public void RandomTextOfLettersAndMarksGivesTheSameText()
    {
        int seed = TestSeed.Next();
        var random = new SeededRandom((ulong)seed);
        for (int i = 0; i < 20_000; i++)
        {
            var text = new StringBuilder();
            int length = random.Between(1, 12);
            for (int k = 0; k < length; k++)
            {
                text.Append(random.OneIn(5) ? random.Of(' ', 'b', '1', '-', 'đ') : VietnameseLetters.All()[random.Below(VietnameseLetters.Count)]);
            }

            string whole = text.ToString();
            Assert.AreEqual(whole, Compose(UnicodeDecompositions.Decompose(whole)), "seed " + seed);
            Assert.AreEqual(whole, Compose(whole), "composed text stays: seed " + seed);
        }
    }

    private static string Compose(string text)
    {
        char[] chars = text.ToCharArray();
        return new string(chars, 0, VietnameseLetters.ComposeAll(chars, 0, chars.Length));
    }
}
