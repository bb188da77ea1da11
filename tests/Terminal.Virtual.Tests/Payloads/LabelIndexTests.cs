using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Terminal.Core.Payloads;

namespace Terminal.Virtual.Tests.Payloads;

/// <summary>A word is a label's wording or it is none: the table keeps less than the whole word.</summary>
[TestClass]
public class LabelIndexTests
{
    private const int Letters = 26;

    private readonly LabelIndex index = new();
    private readonly Dictionary<string, LabelKind> wordings = [];

    public LabelIndexTests()
    {
        while (!index.Build())
        {
        }

        foreach (LabelKind kind in Enum.GetValues<LabelKind>().Where(k => k != LabelKind.None))
        {
            foreach (string wording in LabelWordings.Of(kind).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                wordings.TryAdd(wording.Replace("_", "", StringComparison.Ordinal), kind);
            }
        }
    }

    [TestMethod]
    public void EveryWordingIsFound()
    {
        foreach ((string word, LabelKind kind) in wordings)
        {
            Assert.AreEqual(kind, Find(word), word);
        }
    }

    [TestMethod]
    public void NoOtherWordOfUpToFourLettersIsTakenForOne()
    {
        for (int length = 1, words = Letters; length <= 4; length++, words *= Letters)
        {
            char[] word = new char[length];
            for (int i = 0; i < words; i++)
            {
                for (int at = 0, rest = i; at < length; at++, rest /= Letters)
                {
                    word[at] = (char)('A' + rest % Letters);
                }

                string text = new(word);
                Assert.AreEqual(wordings.GetValueOrDefault(text), Find(text), text);
            }
        }
    }

    private LabelKind Find(string word) => index.FindAt([.. word.Select(c => (byte)c), 0], (word + "\0").ToCharArray(), 0);
}
