using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Hashing;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Terminal.Drivers.Fonts;
using Terminal.FontMaker;
using Terminal.Virtual.Blobs;
using Terminal.Virtual.Proof;
using Terminal.Virtual.Tests.DeviceApi;

namespace Terminal.Virtual.Tests.Screens;

/// <summary>The font file that is shipped: fresh, whole, and with a picture of its own for every Vietnamese letter.</summary>
[TestClass]
public sealed class FontArtefactTests
{
    private const string LowerCase = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ";
    private const int LimitBytes = 64 * 1024;
    private static readonly int[] TextFaces = { FontFaceId.Tiny, FontFaceId.Small, FontFaceId.Medium, FontFaceId.Large, FontFaceId.PrinterCell };
    private static readonly string Fonts = Path.Combine(Repository.Root, "hardware", "fonts");

    [TestMethod]
    public void File_is_made_from_these_inputs_by_this_generator()
    {
        byte[] file = File.ReadAllBytes(Path.Combine(Fonts, FontMaker.Program.FontFile));
        byte[] source = SourceHash.Of(
            Path.Combine(Fonts, FontMaker.Program.TypefaceFile), Path.Combine(Repository.Root, "hardware", "Terminal.FontMaker"));
        CollectionAssert.AreEqual(
            source[..24], file[16..40],
            "hardware/fonts/terminal.font is stale: dotnet run --project hardware/Terminal.FontMaker, then the contact sheets.");
        Assert.AreEqual(BitConverter.ToUInt32(file, 44), Crc32.HashToUInt32(file.AsSpan(48)));
        Assert.AreEqual(file.Length, BitConverter.ToInt32(file, 40));
        Assert.IsTrue(file.Length <= LimitBytes, $"{file.Length} bytes");
        Assert.IsTrue(File.Exists(Path.Combine(Fonts, "OFL.txt")), "the typeface's licence");
    }

    [TestMethod]
    public void Each_of_134_letters_has_its_own_picture()
    {
        FontBook book = new(FileBlob.Fonts());
        string letters = LowerCase + LowerCase.ToUpperInvariant();
        Assert.AreEqual(134, letters.Distinct().Count());
        string ascii = string.Concat(Enumerable.Range(' ', 95).Select(c => (char)c));
        foreach (int id in TextFaces)
        {
            Dictionary<string, char> pictures = [];
            foreach (char letter in (ascii + letters + "–—“”…•°₫").Where(c => c != ' '))
            {
                string picture = string.Join(' ', book.Faces.Single(f => f.Id == id).Columns(letter.ToString()).Select(Convert.ToHexString));
                Assert.AreNotEqual(new string('0', picture.Count(c => c != ' ')), picture.Replace(" ", ""), $"face {id} cannot draw {letter}");
                bool isNew = pictures.TryAdd(picture, letter);
                Assert.IsTrue(isNew, isNew ? "" : $"face {id} draws {letter} as {pictures[picture]}");
            }
        }
    }

    [TestMethod]
    [DataRow("äöüßçñøåĭŏƀčšž", "aouscnoaiobcsz")]
    [DataRow("\u00A0\u2011\u2212\u2033", " --\"")]
    [DataRow("漢😀", "??")]
    public void Letters_outside_the_font_fall_back(string text, string drawn)
    {
        FontFile file = FileBlob.Open(FileBlob.Fonts());
        FontFace face = file.Face(FontFaceId.Small);
        int[] glyphs = text.Select(face.Glyph).Where(g => g >= 0).ToArray();
        int[] expected = drawn.Select(face.Glyph).ToArray();
        CollectionAssert.AreEqual(expected, glyphs);
    }

    [TestMethod]
    public void Queue_numbers_have_all_digits_and_capitals()
    {
        FontFace face = FileBlob.Open(FileBlob.Fonts()).Face(FontFaceId.Huge);
        byte[] buffer = new byte[FontFace.BufferBytes];
        foreach (char c in "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ")
        {
            Assert.IsTrue(face.ReadGlyph(face.Glyph(c), buffer) > 0, $"{c}");
        }
    }

    [TestMethod]
    public void Digits_are_equally_wide_so_that_a_countdown_does_not_jump()
    {
        FontFile file = FileBlob.Open(FileBlob.Fonts());
        // The 4 of the face for codes needs a pixel more than the others; clock and countdown are never drawn with it.
        foreach (int id in TextFaces.Append(FontFaceId.Huge).Where(id => id != FontFaceId.Medium))
        {
            FontFace face = file.Face(id);
            Assert.AreEqual(1, "0123456789".Select(c => face.Advance(face.Glyph(c))).Distinct().Count(), $"face {id}");
        }
    }
}
