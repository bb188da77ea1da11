using System;
using System.IO;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Terminal.Core.Configuration;
using Terminal.Core.Console;
using Terminal.Core.Payloads;
using Terminal.Core.Text;
using Terminal.TextPacker;
using Packer = Terminal.TextPacker.Program;

namespace Terminal.Virtual.Tests.Maintenance;

/// <summary>The table of long texts, what is packed of it, and the numbers in the code that stand for its rows.</summary>
[TestClass]
public class LongTextsTests
{
    private static readonly string Folder = Packer.Folder(AppContext.BaseDirectory);

    private static readonly TextTable Table = TextTable.Read(Path.Combine(Folder, "long-texts.tsv"));

    [TestMethod]
    public void ThePackedTextsAreFresh()
    {
        string packed = File.ReadAllText(Path.Combine(Folder, "PackedTexts.cs")).Replace("\r\n", "\n", StringComparison.Ordinal);

        Assert.IsTrue(packed == Packer.Make(Folder), "PackedTexts.cs is stale: dotnet run --project hardware/Terminal.TextPacker");
    }

    [TestMethod]
    public void EachTextComesOutAsItStandsInTheTable()
    {
        for (int number = 0; number < Table.Texts.Count; number++)
        {
            Assert.AreEqual(Table.Texts[number], LongTexts.Get(number));
        }
    }

    [TestMethod]
    public void EachRowIsNamedAsTheCodeCountsIt()
    {
        CommandDefinition command = new();
        CollectionAssert.AreEqual(
            Enumerable.Range(0, CommandId.Count).Select(id => CommandTable.Describe(id, command) ? command.Name : null).ToArray(),
            Keys("command"));

        SettingDefinition setting = new();
        string[] settings = Enumerable.Range(0, SettingId.SingleCount)
            .Where(id => id < SettingId.Priority(1, false) || id > SettingId.Priority(SettingId.MaxPriorities - 1, true))
            .Concat(Enumerable.Range(SettingId.FirstService, ServiceField.Count))
            .Select(id => SettingSchema.Describe(id, setting) ? setting.FullName.Replace("queue.1.", "queue.", StringComparison.Ordinal) : null)
            .ToArray();
        CollectionAssert.AreEqual(settings, Keys("setting"));

        FaultDefinition fault = new();
        CollectionAssert.AreEqual(
            Enumerable.Range(0, FaultTable.Count).Where(code => FaultTable.Describe(code, fault)).Select(code => $"M-{code:00}").ToArray(),
            Keys("fault"));

        CollectionAssert.AreEqual(
            Enumerable.Range(0, ScanReasons.Count + 1).Select(r => ScanReasons.Word((ScanReason)r)).ToArray(), Keys("reason"));
        CollectionAssert.AreEqual(Enum.GetNames<RefusalReason>(), Keys("refusal"));
        int packed = (int)Enum.Parse<TextId>(Keys("screen")[0]);
        CollectionAssert.AreEqual(Enum.GetNames<TextId>().Skip(packed).Take(Keys("screen").Length).ToArray(), Keys("screen"));
        CollectionAssert.AreEqual(Enum.GetNames<LabelKind>().Skip(1).ToArray(), Keys("label").Distinct().ToArray());
    }

    [TestMethod]
    public void EachSettingHasItsOwnHelp()
    {
        SettingDefinition setting = new();
        for (int id = SettingId.Next(-1); id >= 0; id = SettingId.Next(id))
        {
            Assert.IsTrue(SettingSchema.Describe(id, setting));
            string key = id >= SettingId.FirstService ? "queue." + setting.Name
                : setting.Name.StartsWith("priority.", StringComparison.Ordinal) ? "priority.1" + setting.Name["priority.1".Length..] : setting.Name;
            int row = Array.IndexOf(Keys("setting"), key);

            Assert.AreEqual(Table.Texts[LongText.Setting + 2 * row], setting.HelpVietnamese, setting.FullName);
            Assert.AreEqual(Table.Texts[LongText.Setting + 2 * row + 1], setting.HelpEnglish, setting.FullName);
        }
    }

    [TestMethod]
    public void EveryRowForPeopleSpeaksBothLanguages()
    {
        foreach ((string section, int first, int columns) in Table.Sections.Where(s => s.Name is "screen" or "reply"))
        {
            foreach ((string key, int index) in Keys(section).Select((k, i) => (k, i)))
            {
                int number = first + columns * index;
                Assert.IsTrue(Table.Texts[number].Length > 0 && Table.Texts[number + 1].Length > 0, key);
            }
        }
    }

    private static string[] Keys(string section) => Table.Rows.Where(r => r.Section == section).Select(r => r.Key).ToArray();
}
