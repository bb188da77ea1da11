using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Terminal.Virtual.Tests.DeviceApi;
using Terminal.Wiring;

namespace Terminal.Virtual.Tests.Hardware;

/// <summary>The hardware documents are those of the tables, and no number in them was typed by hand.</summary>
[TestClass]
public class DocumentTests
{
    private const string Command = "Run: dotnet run --project hardware/Terminal.Wiring";

    [TestMethod]
    public void NoGeneratedFileIsStale()
    {
        var stale = GeneratedFiles.Of(new Tables(Repository.Root)).Where(f => !f.IsCurrent(Repository.Root)).Select(f => f.Path).ToList();

        Assert.AreEqual("", string.Join(", ", stale), Command);
    }

    [TestMethod]
    public void AStaleFileIsNoticed()
    {
        GeneratedFile file = GeneratedFiles.Of(new Tables(Repository.Root)).First();

        Assert.IsFalse((file with { Content = file.Content + " " }).IsCurrent(Repository.Root));
    }

    [TestMethod]
    public void ThePicturesOfTheCaseAreNotStale()
    {
        string hash = Path.Combine(Repository.Root, EnclosurePicture.HashFile);

        Assert.AreEqual(EnclosurePicture.InputHash(Repository.Root), File.ReadAllText(hash).Trim(), Command + " where OpenSCAD is installed.");
        foreach (string picture in EnclosurePicture.Pictures())
        {
            byte[] head = File.ReadAllBytes(Path.Combine(Repository.Root, picture)).Take(4).ToArray();
            CollectionAssert.AreEqual(new byte[] { 0x89, 0x50, 0x4E, 0x47 }, head, picture);
        }
    }

    [TestMethod]
    public void NoNumberInADocumentIsTypedByHand()
    {
        // Names such as ESP32, J2-5, "pin 4", "GPIO 14", "step 2" are no measures; commands are quoted as they are typed.
        var names = new Regex(@"\b(GPIO|pin|pins|Circular|Law|Decree|ISO|EN|IEC|Code|UTC|SSH|HMAC|SHA|TLS|port|QR code) ?[\d.+/-]+\w*(?: \d+\b)?", RegexOptions.IgnoreCase);
        var number = new Regex(@"(?<![\w./_-])\d+(?:[.,]\d+)*(?![\w/-])");
        var found = new List<string>();
        foreach (string path in GeneratedFiles.Templates(Repository.Root))
        {
            bool code = false;
            int lineNumber = 0;
            foreach (string raw in File.ReadAllLines(path))
            {
                lineNumber++;
                code ^= raw.StartsWith("```", StringComparison.Ordinal);
                if (code || raw.StartsWith("    ", StringComparison.Ordinal))
                {
                    continue;
                }

                string line = Regex.Replace(raw, @"\{\{[^}]*\}\}|`[^`]*`|\]\([^)]*\)|^\s*\d+\.\s", " ");
                line = names.Replace(line, " ");
                found.AddRange(number.Matches(line).Select(m => $"{Path.GetFileName(path)}:{lineNumber}: {m.Value}"));
            }
        }

        Assert.AreEqual("", string.Join("\n", found), "Put the number into hardware/tables/values.csv and write {{name}}.");
    }

    [TestMethod]
    public void NoValueIsKeptThatNoDocumentAndNoSumUses()
    {
        Tables tables = new(Repository.Root);
        string text = string.Concat(GeneratedFiles.Templates(Repository.Root).Select(File.ReadAllText))
            + string.Concat(Directory.GetFiles(Path.Combine(Repository.Root, "hardware", "Terminal.Wiring"), "*.cs").Select(File.ReadAllText));
        var unused = Enumerable.Range(0, tables.Values.Count).Select(i => tables.Values.Get(i, "name")).Where(n => !text.Contains(n, StringComparison.Ordinal)).ToList();

        Assert.AreEqual("", string.Join(", ", unused), "Values that are used nowhere, in hardware/tables/values.csv.");
    }

    [TestMethod]
    public void LinksOfTheDocumentsLeadSomewhere()
    {
        var broken = new List<string>();
        foreach (string path in Directory.GetFiles(Path.Combine(Repository.Root, "hardware"), "*.md"))
        {
            foreach (Match link in Regex.Matches(File.ReadAllText(path), @"\]\((?!https?:|#)([^)#]+)"))
            {
                if (!File.Exists(Path.Combine(Path.GetDirectoryName(path), link.Groups[1].Value)))
                {
                    broken.Add($"{Path.GetFileName(path)}: {link.Groups[1].Value}");
                }
            }
        }

        Assert.AreEqual("", string.Join("\n", broken));
    }

    [TestMethod]
    public void TheBillOfMaterialsAddsUp()
    {
        // Read back from the committed file.
        Csv bill = Csv.Read(Path.Combine(Repository.Root, "hardware", "bill-of-materials.csv"));
        long pieces = 0;
        long sum = 0;
        for (int i = 0; i < bill.Count - 1; i++)
        {
            long quantity = Whole(bill.Get(i, "quantity"));
            Assert.AreEqual(quantity * Whole(bill.Get(i, "unit_price_vnd")), Whole(bill.Get(i, "line_price_vnd")), bill.Get(i, "part"));
            Assert.AreNotEqual("", bill.Get(i, "purpose"));
            pieces += quantity;
            sum += Whole(bill.Get(i, "line_price_vnd"));
        }

        Assert.AreEqual("total", bill.Get(bill.Count - 1, "no"));
        Assert.AreEqual(pieces, Whole(bill.Get(bill.Count - 1, "quantity")));
        Assert.AreEqual(sum, Whole(bill.Get(bill.Count - 1, "line_price_vnd")));
        string read = File.ReadAllText(Path.Combine(Repository.Root, "hardware", "PARTS.md"));
        StringAssert.Contains(read, sum.ToString("N0", CultureInfo.InvariantCulture));
    }

    [TestMethod]
    public void EveryDesignatorOfTheWiringIsInTheBillOfMaterials()
    {
        Tables tables = new(Repository.Root);
        HashSet<string> bought = Enumerable.Range(0, tables.Parts.Count).SelectMany(i => tables.Parts.Get(i, "designators").Split(' ')).ToHashSet();
        HashSet<string> parts = Enumerable.Range(0, tables.Parts.Count).Select(i => tables.Parts.Get(i, "id")).ToHashSet();
        var needed = new HashSet<string>();
        for (int i = 0; i < tables.InlineParts.Count; i++)
        {
            needed.UnionWith(tables.InlineParts.Get(i, "designator").Split(' '));
        }

        for (int i = 0; i < tables.Blocks.Count; i++)
        {
            needed.Add(tables.Blocks.Get(i, "id"));
        }

        for (int i = 0; i < tables.InternalWires.Count; i++)
        {
            needed.Add(tables.InternalWires.Get(i, "from").Split(' ')[0].TrimEnd('+', '-'));
            needed.Add(tables.InternalWires.Get(i, "to").Split(' ')[0].TrimEnd('+', '-'));
        }

        // A pin of a connector: its part is looked up below.
        needed.RemoveWhere(n => Enumerable.Range(0, tables.Connectors.Count).Any(i => n.StartsWith(tables.Connectors.Get(i, "id") + "-", StringComparison.Ordinal)));

        Assert.AreEqual("", string.Join(", ", needed.Where(n => !bought.Contains(n)).Order()), "not in hardware/tables/parts.csv");
        for (int i = 0; i < tables.Connectors.Count; i++)
        {
            string part = tables.Connectors.Get(i, "part");
            Assert.IsTrue(part.Length == 0 || parts.Contains(part), $"{tables.Connectors.Get(i, "id")}: no part {part}");
        }
    }

    [TestMethod]
    public void TheFilesToDeployAreThoseTheBoardOpens()
    {
        using JsonDocument files = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "hardware", "deploy-files.json")));
        JsonElement font = files.RootElement.GetProperty("files").EnumerateArray().Single();
        string board = File.ReadAllText(Path.Combine(Repository.Root, "firmware", "Terminal.Esp32", "BoardPorts.cs"));

        StringAssert.Contains(board, JsonSerializer.Serialize(font.GetProperty("DestinationFilePath").GetString()));
        Assert.IsTrue(File.Exists(Path.Combine(Repository.Root, font.GetProperty("SourceFilePath").GetString())));
    }

    [TestMethod]
    public void TheFileThatMakesABenchIsPutThereAndTakenAway()
    {
        foreach ((string list, bool put) in new[] { ("deploy-bench.json", true), ("deploy-bench-end.json", false) })
        {
            using JsonDocument files = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "hardware", list)));
            JsonElement file = files.RootElement.GetProperty("files").EnumerateArray().Single();

            Assert.AreEqual("I:\\" + Terminal.Drivers.Board.Bench.FileName, file.GetProperty("DestinationFilePath").GetString());
            Assert.AreEqual(put, file.TryGetProperty("SourceFilePath", out JsonElement source));
            Assert.IsTrue(!put || File.Exists(Path.Combine(Repository.Root, source.GetString())));
            StringAssert.Contains(File.ReadAllText(Path.Combine(Repository.Root, "hardware", "BUILD.md")), "hardware/" + list);
        }
    }

    [TestMethod]
    public void TheNoticeForTheCaseStandsWordForWord()
    {
        string text = File.ReadAllText(Path.Combine(Repository.Root, "hardware", "PRIVACY.md"));

        StringAssert.Contains(text, "Máy chỉ đọc mã hồ sơ để tra cứu; không lưu nội dung mã, không đọc thẻ căn cước.");
    }

    [TestMethod]
    public void EveryFileThatTheFirmwareKeepsIsInTheTableOfData()
    {
        string privacy = File.ReadAllText(Path.Combine(Repository.Root, "hardware", "PRIVACY.md"));
        var names = new HashSet<string>();
        foreach (string folder in new[] { "firmware", "drivers" })
        {
            foreach (string source in Directory.GetFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories).Where(p => !p.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)))
            {
                string text = File.ReadAllText(source);
                names.UnionWith(Regex.Matches(text, @"(?:new (?:TwoCopyFile|Journal)\(\w+, |(?:FileName|FaultFile|FontPath) = )""(?:I:\\\\)?([^""]+)""").Select(m => m.Groups[1].Value));
            }
        }

        Assert.IsGreaterThanOrEqualTo(6, names.Count, string.Join(", ", names));
        Assert.AreEqual("", string.Join(", ", names.Where(n => !privacy.Contains("`" + n + "`", StringComparison.Ordinal))), "not in the table of hardware/Terminal.Wiring/Templates/PRIVACY.md");
    }

    [TestMethod]
    [DataRow("reasons of the last scans: at most 16")]
    [DataRow("at most 12 names of systems")]
    [DataRow("last paper that was printed")]
    [DataRow("lines typed on the console")]
    [DataRow("hashes of the codes asked lately")]
    [DataRow("status, dates, office of the last answers")]
    public void WhatIsKeptInMemoryIsInTheTableOfData(string row)
    {
        StringAssert.Contains(File.ReadAllText(Path.Combine(Repository.Root, "hardware", "PRIVACY.md")), row);
    }

    [TestMethod]
    public void TheBoardListensOnNoPort()
    {
        // PRIVACY.md says so.
        foreach (string source in Directory.GetFiles(Path.Combine(Repository.Root, "firmware", "Terminal.Esp32"), "*.cs"))
        {
            string text = File.ReadAllText(source);
            foreach (string word in new[] { ".Listen(", ".Bind(", "HttpListener", "TcpListener", "Bluetooth", "UdpClient" })
            {
                Assert.IsFalse(text.Contains(word, StringComparison.Ordinal), $"{Path.GetFileName(source)}: {word}");
            }
        }
    }

    private static long Whole(string text)
    {
        return long.Parse(text, CultureInfo.InvariantCulture);
    }
}
