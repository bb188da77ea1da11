using System;
using System.IO;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Terminal.ContactSheet;
using Terminal.Drivers.Fonts;
using Terminal.Drivers.Panel;
using Terminal.Drivers.Printer;
using Terminal.FontMaker;
using Terminal.Virtual.Blobs;
using Terminal.Virtual.Proof;
using Terminal.Virtual.Tests.DeviceApi;

namespace Terminal.Virtual.Tests.Screens;

/// <summary>No pixel is lost between the drawing of a glyph, the file, the panel and the paper.</summary>
[TestClass]
public sealed class FontPicturesTests
{
    private const int White = 0xFFFF;
    private const int Black = 0;

    [TestMethod]
    public void Every_glyph_is_in_the_file_as_it_was_drawn()
    {
        string fonts = Path.Combine(Repository.Root, "hardware", "fonts");
        using Typeface typeface = new(Path.Combine(fonts, FontMaker.Program.TypefaceFile));
        BlobWriter writer = new(typeface);
        FontBook book = new(new FileBlob(writer.Write(new byte[32])));
        int glyphs = 0;
        foreach ((int id, char character, byte[][] drawn) in writer.Pictures())
        {
            byte[][] read = book.Faces.Single(face => face.Id == id).Columns(character.ToString()).ToArray();
            Assert.AreEqual(drawn.Length, read.Length, $"face {id}, {character}");
            for (int x = 0; x < drawn.Length; x++)
            {
                CollectionAssert.AreEqual(drawn[x], read[x], $"face {id}, {character}, column {x}");
            }

            glyphs++;
        }

        Assert.IsTrue(glyphs > 1000, $"{glyphs} glyphs");
    }

    [TestMethod]
    public void The_panel_shows_every_glyph_as_it_is_in_the_file()
    {
        PanelBench bench = PanelBench.Reference();
        FontBook book = new(FileBlob.Fonts());
        RunPainter painter = new(bench.Panel);
        int[] colours = [0xFFFFFF, -1, -1, 0];
        foreach (FontBookFace pictures in book.Faces.Where(face => !face.IsCell))
        {
            FontFace face = bench.Fonts.Face(pictures.Id);
            foreach (char character in book.Characters.Where(c => face.Advance(face.Glyph(c)) > 0))
            {
                // Twice: the second begins where the line buffer stands by then.
                char[] text = [character, character];
                painter.Begin(face, text, 0, 2, 0, 0, face.Measure(text, 0, 2), Black, White);
                while (!painter.IsDone)
                {
                    painter.Step(40_000, true);
                }

                byte[][] columns = pictures.Columns(new string(text)).ToArray();
                for (int x = 0; x < columns.Length; x++)
                {
                    for (int y = 0; y < face.Height; y++)
                    {
                        int level = columns[x][y];
                        int shown = bench.Glass.At(x, y);
                        colours[level] = colours[level] < 0 ? shown : colours[level];
                        Assert.AreEqual(colours[level], shown, $"face {pictures.Id}, {character}, column {x}, row {y}");
                    }
                }
            }
        }

        Assert.AreEqual(4, colours.Distinct().Count());
    }

    [TestMethod]
    public void The_printer_gets_every_cell_as_it_is_in_the_file()
    {
        FontBook book = new(FileBlob.Fonts());
        FontBookFace cells = book.Faces.Single(face => face.IsCell);
        FontGlyphs glyphs = new(FileBlob.Open(FileBlob.Fonts()));
        byte[] columns = new byte[Glyph.Bytes];
        foreach (char character in book.Characters.Where(c => c < 0xE000))
        {
            Array.Fill(columns, (byte)0x5A);
            Assert.IsTrue(glyphs.TryRead(character, columns), $"{character}");
            byte[] expected = cells.Columns(character.ToString())
                .SelectMany(column => Enumerable.Range(0, 3).Select(part => (byte)Enumerable.Range(0, 8).Sum(y => column[8 * part + y] > 0 ? 0x80 >> y : 0)))
                .ToArray();
            CollectionAssert.AreEqual(expected, columns, $"{character}");
        }
    }
}
