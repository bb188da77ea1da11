using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Terminal.ContactSheet;
using Terminal.Core.Documents;
using Terminal.Core.Text;
using Terminal.Drivers.Printer;

namespace Terminal.Virtual.Tests.Printing;

/// <summary>Text from a payload or from the service never becomes a printer command.</summary>
[TestClass]
public class SafetyTests
{
    // A space without width: nothing is drawn for it, and no line is broken at it.
    private const char Undrawable = '\u200B';

    private static readonly string[] Commands =
    [
        "\u001B@", "\u001Bp\0\u0019\u00FA", "\u001D(k\u0003\0\u0031Q0", "\u0010\u0014\u0001\0\u0005", "\u001DV\0", "\u0012T", "\u001Dv0\0\u0030\0\u00FF\0",
        "\u001B&\u0003 ~", "\u001C&", "\u001B=\u0002", "\u001DI\u0001", "\n\n\n\n", "\r\n", "\u0018", "\u000C", "\0", "\u007F", "\u009B31m", "\u0085",
        "\u202E", "\u200B", "\uFEFF", "\uD83D\uDE00", "\uDC00", "\u0301", "\uFFFF", "\u001B\u001B\u001D\u001D\u0010\u0010",
    ];

    [TestMethod]
    public void EveryByteBelongsToACommandOfTheDrivers()
    {
        (Random random, string replay) = Seeded();
        for (int i = 0; i < 160; i++)
        {
            int profile = i % PrinterProfiles.Count;
            var way = (PrintWay)(i / PrinterProfiles.Count % 4);
            string document = PaperGallery.Documents[random.Next(PaperGallery.Documents.Length)];
            PrintBench bench = Print(profile, way, document, () => Hostile(random));
            string message = $"{replay}, case {i}: {bench.Profile.Name} {document} {way}";
            var grammar = new WireGrammar(bench.Wire, bench.Profile);
            Assert.IsNull(grammar.Problem(), message + ": " + grammar.Problem());
            Assert.AreEqual(0, bench.Printer.Violations.Count, message + ": " + string.Join("; ", bench.Printer.Violations));
            bool codePage = bench.Profile.TcvnPage > 0 && (bench.Driver.Way == PrintWay.CodePage || document == "test");
            Assert.IsTrue(codePage || grammar.Letters.TrueForAll(b => b < 0x7F), message + ": a letter's byte from 0x80 on outside a code page");
            Assert.IsTrue(bench.Log[^1].EndsWith(bench.Profile.Confirms ? "Printed" : "Sent"), message + ": " + bench.Log[^1]);
        }
    }

    [TestMethod]
    [DataRow(PrintWay.Glyphs)]
    [DataRow(PrintWay.Raster)]
    [DataRow(PrintWay.CodePage)]
    public void AControlCharacterIsNothingButALetterThatCannotBeDrawn(PrintWay way)
    {
        (Random random, string replay) = Seeded();
        for (int i = 0; i < 24; i++)
        {
            int profile = way == PrintWay.CodePage ? 3 : i % PrinterProfiles.Count;
            string document = PaperGallery.Documents[random.Next(PaperGallery.Documents.Length)];
            int seed = random.Next();
            PrintBench hostile = Print(profile, way, document, Repeat(seed, text => text));
            PrintBench tame = Print(profile, way, document, Repeat(seed, text => Tame(text, hostile.Glyphs)));
            CollectionAssert.AreEqual(Documents(tame), Documents(hostile), $"{replay}, case {i}: {hostile.Profile.Name} {document}");
        }
    }

    [TestMethod]
    public void TheGrammarRefusesWhatTheDriverNeverSends()
    {
        PrinterProfile profile = PrinterProfiles.Generic58();
        foreach (string command in new[] { "1B70001900", "1B3D02", "1D4901", "1254", "07", "7F", "1B2A210000", "1D7630003100FF00" })
        {
            Assert.IsNotNull(new WireGrammar([.. Convert.FromHexString("41" + command)], profile).Problem(), command);
        }
    }

    // Everything that came from outside is hostile; the dossier code takes part in the first test only, because the QR code has
    // its own stand-in for what it does not carry.
    private static PrintBench Print(int profile, PrintWay way, string document, Func<string> text)
    {
        PrintBench bench = PaperGallery.Bench(profile, 115200, way);
        bench.Run(2000);
        bench.Wire.Clear();
        bench.Settings.Office += text();
        DailyFigures figures = bench.Settings.Figures;
        PaperGallery.Order(bench, document);
        PrintJob job = bench.Queue.Current;
        bool isTicket = job.Kind == DocumentKind.QueueTicket;
        Fill(isTicket ? job.Number : job.Status, text());
        Fill(isTicket ? job.Counter : job.Source, text());
        figures.Names[0] += text();
        string service = text();
        string code = text();
        string subject = isTicket ? service : code;
        if (subject != null)
        {
            Fill(isTicket ? job.Service : job.Code, subject);
        }

        Assert.IsTrue(bench.RunUntil(() => bench.Queue.Waiting == 0, 300000), "not at rest");
        bench.RunToRest(60000);
        return bench;
    }

    private static Func<string> Repeat(int seed, Func<string, string> change)
    {
        var random = new Random(seed);
        int calls = 0;
        return () => ++calls == 6 ? null : change(Hostile(random));
    }

    private static void Fill(TextBuffer buffer, string text)
    {
        buffer.Clear();
        buffer.Append(text);
    }

    // Status questions come when they come; they are no part of the document.
    private static List<byte> Documents(PrintBench bench)
    {
        var bytes = new List<byte>();
        for (int i = 0; i < bench.Wire.Count; i++)
        {
            bool question = i + 2 < bench.Wire.Count && bench.Wire[i] == 0x10 && bench.Wire[i + 1] == 0x04 && bench.Wire[i + 2] is >= 1 and <= 4;
            if (question)
            {
                i += 2;
                continue;
            }

            bytes.Add(bench.Wire[i]);
        }

        return bytes;
    }

    private static string Tame(string text, IGlyphSource glyphs)
    {
        var columns = new byte[Glyph.Bytes];
        Assert.IsFalse(glyphs.TryRead(Undrawable, columns));
        return new string(text.Select(c => c >= ' ' && c < 0x7F || glyphs.TryRead(c, columns) ? c : Undrawable).ToArray());
    }

    private static string Hostile(Random random)
    {
        const string Letters = "Chứng thực, hộ tịch ĐẶNG Ỹ 0123456789-./";
        var text = new StringBuilder();
        int length = random.Next(60);
        while (text.Length < length)
        {
            switch (random.Next(4))
            {
                case 0: text.Append(Commands[random.Next(Commands.Length)]); break;
                case 1: text.Append((char)random.Next(0x20)); break;
                case 2: text.Append((char)random.Next(0x10000)); break;
                default: text.Append(Letters[random.Next(Letters.Length)]); break;
            }
        }

        return text.ToString();
    }

    private static (Random Random, string Replay) Seeded()
    {
        int seed = TestSeed.Next();
        return (new Random(seed), "seed " + seed);
    }
}
