using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Terminal.ContactSheet;
using Terminal.Core.Text;
using Terminal.Drivers.Printer;
using Terminal.Virtual.Devices.Printer;

namespace Terminal.Virtual.Tests.Printing;

/// <summary>All 134 letters, in every way, dot by dot: from the font file where they are sent, from the head's memory where it has them.</summary>
[TestClass]
public class LetterTests
{
    [TestMethod]
    [DataRow(0, 2)]
    [DataRow(1, 2)]
    [DataRow(2, 2)]
    [DataRow(3, 3)]
    public void TheSelfTestPageShowsAllLettersInEveryWay(int profile, int ways)
    {
        PrintBench bench = Print(profile, "test", PrintWay.Cheapest);
        List<List<(char Letter, int X, int Y)>> sections = Sections(bench);
        Assert.AreEqual(ways, sections.Count);
        string all = AllLetters();
        for (int i = 0; i < sections.Count; i++)
        {
            bool fromHead = i == 2;
            string shown = string.Concat(sections[i].Select(l => l.Letter).OrderBy(c => c));
            Assert.AreEqual(all, shown, "way " + i);
            foreach ((char letter, int x, int y) in sections[i])
            {
                ushort[] expected = fromHead ? HeadRom.Instance.Rows(letter) : FileRows(bench, letter);
                CollectionAssert.AreEqual(expected, PaperRows(bench.Printer.Paper, x, y), $"way {i}: {letter} at {x}, {y}");
            }
        }
    }

    /// <summary>A letter stands for itself only when no other looks the same.</summary>
    [TestMethod]
    public void NoTwoLettersLookTheSame()
    {
        PrintBench bench = PaperGallery.Bench(1);
        var seen = new Dictionary<string, char>();
        foreach (char letter in AllLetters())
        {
            string picture = string.Join(' ', FileRows(bench, letter));
            Assert.IsTrue(seen.TryAdd(picture, letter), $"{letter} looks like {(seen.TryGetValue(picture, out char other) ? other : ' ')}");
        }
    }

    /// <summary>Whichever way is taken, the same lines stand on the paper, in the same order.</summary>
    [TestMethod]
    [DataRow(1)]
    [DataRow(3)]
    public void TheContentIsTheSameInEveryWay(int profile)
    {
        foreach (string document in PaperGallery.Papers)
        {
            List<string> glyphs = Print(profile, document, PrintWay.Glyphs).Traced.Select(t => t.Text).ToList();
            foreach (PrintWay way in new[] { PrintWay.Cheapest, PrintWay.Raster, PrintWay.CodePage })
            {
                List<string> other = Print(profile, document, way).Traced.Select(t => t.Text).ToList();
                CollectionAssert.AreEqual(glyphs, other, document + " " + way);
            }
        }
    }

    private static PrintBench Print(int profile, string document, PrintWay way)
    {
        PrintBench bench = PaperGallery.Bench(profile, 115200, way);
        bench.Run(2000);
        PaperGallery.Order(bench, document);
        Assert.IsTrue(bench.RunUntil(() => bench.Queue.Waiting == 0, 300000));
        Assert.IsTrue(bench.RunToRest(60000));
        return bench;
    }

    // The runs of lines that hold nothing but the letters; a heading between them begins a new one.
    private static List<List<(char Letter, int X, int Y)>> Sections(PrintBench bench)
    {
        string all = AllLetters();
        var sections = new List<List<(char, int, int)>>();
        bool inside = false;
        foreach ((string text, int x, int y, _, _, _) in bench.Traced)
        {
            bool letters = text.All(c => all.Contains(c));
            if (letters)
            {
                if (!inside)
                {
                    sections.Add([]);
                }

                sections[^1].AddRange(text.Select((c, i) => (c, x + 12 * i, y)));
            }

            inside = letters;
        }

        return sections;
    }

    // The letters of the alphabet that are no ASCII, by their blocks.
    private static string AllLetters()
    {
        const string Capitals = "ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯ";
        IEnumerable<char> letters = Capitals.Concat(Capitals.Select(char.ToLowerInvariant))
            .Concat(Enumerable.Range(0x1EA0, 0x1EF9 - 0x1EA0 + 1).Select(c => (char)c));
        Assert.AreEqual(134, letters.Distinct().Count());
        return string.Concat(letters.OrderBy(c => c));
    }

    private static ushort[] FileRows(PrintBench bench, char letter)
    {
        var columns = new byte[Glyph.Bytes];
        Assert.IsTrue(bench.Glyphs.TryRead(letter, columns), letter.ToString());
        var rows = new ushort[24];
        for (int x = 0; x < 12; x++)
        {
            for (int y = 0; y < 24; y++)
            {
                rows[y] |= (ushort)((columns[3 * x + y / 8] >> (7 - y % 8) & 1) << (11 - x));
            }
        }

        return rows;
    }

    private static ushort[] PaperRows(Paper paper, int left, int top)
    {
        var rows = new ushort[24];
        for (int y = 0; y < 24; y++)
        {
            for (int x = 0; x < 12; x++)
            {
                rows[y] |= (ushort)(paper.Dot(left + x, top + y) ? 1 << (11 - x) : 0);
            }
        }

        return rows;
    }
}
