using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Terminal.DeviceApiCheck.Pass;

namespace Terminal.Virtual.Tests.DeviceApi;

/// <summary>The device API check bites where the device would, and nowhere else.</summary>
[TestClass]
public class DeviceApiCheckTests
{
    private static SnippetCheck _check;

    [ClassInitialize]
    public static void Start(TestContext context)
        => _check = new SnippetCheck(Path.Combine(Repository.Root, "tests", "DeviceApiCheck", "Api"));

    [ClassCleanup]
    public static void End() => _check.Dispose();

    public static IEnumerable<object[]> Snippets => LanguageSnippets.All
        .Concat(TextSnippets.All)
        .Concat(LibrarySnippets.All)
        .Concat(InitializerSnippets.All)
        .Select(s => new object[] { s });

    [TestMethod]
    [DynamicData(nameof(Snippets))]
    public void IsRefusedByWhomItShouldBe(Snippet snippet)
    {
        (List<Diagnostic> errors, IReadOnlyList<Finding> findings, string[] lines) = _check.Run(snippet);

        string said = string.Join("\n", errors.Select(e => e.ToString()).Concat(findings.Select(f => f.ToString())));
        Refusal by = errors.Count > 0 ? Refusal.Compiler : findings.Count > 0 ? Refusal.Pass : Refusal.None;
        Assert.AreEqual(snippet.By, by, said);
        if (by == Refusal.Pass)
        {
            CollectionAssert.AreEqual(snippet.Rule.Split(' '), findings.Select(f => f.Code).Distinct().Order().ToArray(), said);
            if (snippet.At is not null)
            {
                Assert.IsTrue(findings.Any(f => lines[f.Place.Line - 1].Contains(snippet.At)), said);
            }
        }
    }

    [TestMethod]
    public void EveryRuleIsShownToBite()
    {
        string[] shown = Snippets.SelectMany(s => ((Snippet)s[0]).Rule?.Split(' ') ?? []).Distinct().Order().ToArray();
        string readme = File.ReadAllText(Path.Combine(Repository.Root, "tests", "DeviceApiCheck", "README.md"));
        string[] listed = Regex.Matches(readme, @"^\| (DEV\d+) \| pass \|", RegexOptions.Multiline)
            .Select(m => m.Groups[1].Value)
            .ToArray();

        CollectionAssert.AreEqual(listed, shown);
    }
}
