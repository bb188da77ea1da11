using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Terminal.Core.Payloads;
using Terminal.Core.Text;
using Terminal.Virtual.Tests.DeviceApi;

namespace Terminal.Virtual.Tests.Payloads;

/// <summary>SPEC.md says what the source does: its tables are the source's, its grammar is closed, its examples are read.</summary>
[TestClass]
public partial class SpecificationTests
{
    private static readonly string File = Path.Combine(Repository.Root, "firmware", "Terminal.Core", "Payloads", "SPEC.md");
    private static readonly int Today = LocalTime.DayNumber(2026, 6, 1);

    [TestMethod]
    public void TheTablesAreThoseOfTheSource()
    {
        string text = System.IO.File.ReadAllText(File);
        string right = Put(Put(Put(Put(text, "damage", Damage()), "items", Items()), "labels", Labels()), "reasons", Reasons());
        if (Environment.GetEnvironmentVariable("SPEC_WRITE") is not null)
        {
            System.IO.File.WriteAllText(File, right);
        }
        else
        {
            Assert.AreEqual(right, text, "SPEC_WRITE=1 with this test writes the tables anew");
        }
    }

    [TestMethod]
    public void TheLimitsAreThoseOfTheSource()
    {
        string text = System.IO.File.ReadAllText(File);
        AssertLimit(text, "bytes of a payload; a longer one is `overlong`", PayloadText.CapacityBytes);
        AssertLimit(text, "characters of a dossier code", ScannedCode.DossierCodeChars);
        AssertLimit(text, "characters of its agency part", DossierCodeReader.AgencyChars);
        AssertLimit(text, "characters of a group in it", DossierCodeReader.GroupChars);
        AssertLimit(text, "characters kept of a name (paper, system, scope, validity)", ScannedCode.NameChars);
        AssertLimit(text, "characters kept of a link's host, of its token", new ScannedCode().LinkHost.Capacity);
    }

    [TestMethod]
    public void EveryExampleIsReadAsItSays()
    {
        string text = System.IO.File.ReadAllText(File);
        MatchCollection rows = ExampleRow().Matches(text[text.IndexOf("## 9.", StringComparison.Ordinal)..]);
        Assert.IsTrue(rows.Count >= 19, "the examples were found");
        var recogniser = new PayloadRecogniser();
        foreach (Match row in rows)
        {
            string payload = row.Groups["payload"].Value.Replace("\\|", "|", StringComparison.Ordinal);
            ScannedCode code = PayloadInvariants.Scan(recogniser, Bytes(payload), Today);
            string found = $"{Kind(code)} {ScanReasons.Word(code.Reason)} {code.DossierCode}".TrimEnd();
            Assert.AreEqual(row.Groups["gives"].Value, found, payload);
        }
    }

    [TestMethod]
    public void EveryReasonsExampleGivesTheReason()
    {
        var recogniser = new PayloadRecogniser();
        for (int i = 1; i <= ScanReasons.Count; i++)
        {
            string example = ScanReasons.Example((ScanReason)i);
            Match repeated = Repeated().Match(example);
            byte[] bytes = repeated.Success
                ? Encoding.ASCII.GetBytes(new string(repeated.Groups[1].Value[0], int.Parse(repeated.Groups[2].Value)))
                : Bytes(example);
            Assert.AreEqual((ScanReason)i, PayloadInvariants.Scan(recogniser, bytes, Today).Reason, example);
        }
    }

    [TestMethod]
    public void TheGrammarIsClosed()
    {
        string text = System.IO.File.ReadAllText(File);
        string grammar = Grammar().Match(text).Groups[1].Value;
        string[] rules = grammar.Split(";\n").SelectMany(part => part.Split(";\r\n")).Select(rule => rule.Trim()).Where(rule => rule.Length > 0).ToArray();
        Dictionary<string, string> defined = rules.ToDictionary(rule => Name(rule[..rule.IndexOf('=')]), rule => rule[(rule.IndexOf('=') + 1)..]);
        Assert.IsTrue(defined.Count > 60, "the grammar was found");
        HashSet<string> used = ["payload"];
        foreach ((string rule, string body) in defined)
        {
            // Conditions and terminals out; what is left between the operators are the names of symbols.
            string symbols = Terminals().Replace(body, ",");
            foreach (string symbol in symbols.Split(',', '|', '[', ']', '{', '}', '(', ')').Select(Name).Where(name => name.Length > 0))
            {
                Assert.IsTrue(defined.ContainsKey(symbol), $"'{rule}' uses '{symbol}', which is not defined");
                used.Add(symbol);
            }
        }

        CollectionAssert.AreEquivalent(used.ToArray(), defined.Keys.ToArray(), "every symbol is used");
    }

    private static string Damage() => Table(["text", "what"], Enumerable.Range(0, SpecificationWords.DamageCount)
        .Select(i => new[] { Code(SpecificationWords.DamageWord((TextDamage)i)), SpecificationWords.DamageMeaning((TextDamage)i) }));

    private static string Items() => Table(["item", "as the circular has it", "required of"], Enumerable.Range(0, PaperItemWords.Count).Select(i =>
    {
        PaperItems item = PaperItemWords.At(i);
        string required = (PaperItems.Minimum & item) != 0 ? "every paper" : item == PaperItems.AppointmentDate ? "slips" : "";
        return new[] { Code(PaperItemWords.Word(i)), SpecificationWords.ItemName(i), required };
    }));

    private static string Labels() => Table(["label", "wordings"], Enumerable.Range(1, PayloadLabels.Count - 1)
        .Select(i => new[] { Code(((LabelKind)i).ToString()), LabelWordings.Of((LabelKind)i) }));

    private static string Reasons() => Table(["reason", "meaning", "example"], Enumerable.Range(1, ScanReasons.Count).Select(i =>
    {
        var reason = (ScanReason)i;
        return new[] { Code(ScanReasons.Word(reason)), ScanReasons.Meaning(reason), Code(ScanReasons.Example(reason).Replace("|", "\\|", StringComparison.Ordinal)) };
    }));

    private static string Table(string[] heads, IEnumerable<string[]> rows)
    {
        var text = new StringBuilder();
        text.Append("| ").AppendJoin(" | ", heads).Append(" |\n|").Append(string.Concat(heads.Select(_ => "---|"))).Append('\n');
        foreach (string[] row in rows)
        {
            text.Append("| ").AppendJoin(" | ", row).Append(" |\n");
        }

        return text.ToString();
    }

    private static string Put(string text, string mark, string table)
    {
        string open = $"<!-- {mark} -->\n";
        int start = text.IndexOf(open, StringComparison.Ordinal);
        int end = text.IndexOf($"<!-- /{mark} -->", StringComparison.Ordinal);
        Assert.IsTrue(start >= 0 && end > start, $"SPEC.md has no place for the table '{mark}'");
        return text[..(start + open.Length)] + table + text[end..];
    }

    private static void AssertLimit(string text, string what, int value)
        => StringAssert.Contains(text, $"| {what} | {value} |");

    private static string Code(string text) => $"`{text}`";

    private static string Name(string text) => Blanks().Replace(text.Trim(), " ");

    private static string Kind(ScannedCode code) => code.Kind switch
    {
        PaperKind.Slip => "slip",
        PaperKind.Result => "result",
        PaperKind.OtherPaper => "other",
        PaperKind.DossierReference => "ref",
        _ => code.Foreign switch
        {
            ForeignKind.CitizenCard => "citizen",
            ForeignKind.HealthCard => "health",
            ForeignKind.Payment => "pay",
            ForeignKind.ProcedurePoster => "poster",
            ForeignKind.OpaqueSlipLink => "opaque",
            ForeignKind.ContactWifiOtherLink => "contact",
            ForeignKind.PlainText => "plain",
            _ => "unreadable",
        },
    };

    // \xHH, \n and \t; a backslash before anything else is itself.
    private static byte[] Bytes(string text)
    {
        List<byte> bytes = [];
        for (int i = 0; i < text.Length; i++)
        {
            Match hex = HexByte().Match(text, i);
            if (hex.Success && hex.Index == i)
            {
                bytes.Add(Convert.ToByte(hex.Groups[1].Value, 16));
                i += 3;
            }
            else if (text[i] == '\\' && i + 1 < text.Length && text[i + 1] is 'n' or 't')
            {
                bytes.Add((byte)(text[i + 1] == 'n' ? '\n' : '\t'));
                i++;
            }
            else
            {
                int length = char.IsHighSurrogate(text[i]) ? 2 : 1;
                bytes.AddRange(Encoding.UTF8.GetBytes(text.Substring(i, length)));
                i += length - 1;
            }
        }

        return [.. bytes];
    }

    [GeneratedRegex(@"^\| `(?<payload>[^`]+)` \| (?<gives>[^|]+?) \|\r?$", RegexOptions.Multiline)]
    private static partial Regex ExampleRow();

    [GeneratedRegex(@"^(.) × (\d+)$")]
    private static partial Regex Repeated();

    [GeneratedRegex(@"```ebnf\r?\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Grammar();

    [GeneratedRegex("\\?[^?]*\\?|\"[^\"]*\"")]
    private static partial Regex Terminals();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"\\x([0-9A-Fa-f]{2})")]
    private static partial Regex HexByte();
}
