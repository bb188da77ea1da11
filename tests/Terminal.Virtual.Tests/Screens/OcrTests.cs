using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Terminal.ContactSheet;

namespace Terminal.Virtual.Tests.Screens;

/// <summary>
/// Every screen is read by a machine that knows nothing of it: no error in a code or date, and 95 % of the words of a sheet. What it
/// does not make out on the page it is shown line by line: of each single screen 80 % must then have been read, so that no sheet hides a bad one.
/// </summary>
[TestClass]
public sealed class OcrTests
{
    private const double LeastPart = 0.95;
    private const double LeastPartOfOne = 0.8;

    private static readonly string[] Chosen = { "idle", "status 5", "status 9, national", "not found", "identity card", "queue number" };

    [TestMethod]
    [TestCategory("LongRun")]
    [DataRow("screens-480x320-vi.png")]
    [DataRow("screens-480x320-en.png")]
    [DataRow("screens-320x240-vi.png")]
    [DataRow("screens-320x240-en.png")]
    public void Every_screen_can_be_read(string sheet) => Read(sheet, Shown.All(sheet));

    [TestMethod]
    public void What_citizens_see_most_can_be_read()
        => Read("screens-480x320-vi.png", Shown.All("screens-480x320-vi.png").Where(s => Chosen.Contains(s.Name)).ToList());

    private static void Read(string sheet, List<Shown> shown)
    {
        Tesseract.Require();
        IReadOnlyList<string> read = Tesseract.Read(shown.Select(s => s.Picture).ToList());
        List<string> errors = [];
        int words = 0;
        int wrong = 0;
        for (int i = 0; i < shown.Count; i++)
        {
            foreach (string exact in ReadableText.Exact(shown[i].Text))
            {
                if (!read[i].Contains(exact, StringComparison.Ordinal))
                {
                    errors.Add($"{shown[i].Name}: {exact} was not read in «{OneLine(read[i])}»");
                }
            }

            int count = ReadableText.Words(shown[i].Text).Count;
            List<string> missing = ReadableText.Missing(shown[i].Text, read[i]);
            words += count;
            wrong += missing.Count;
            List<string> unread = missing.Count == 0
                ? missing
                : ReadableText.Missing(shown[i].Text, read[i] + '\f' + Tesseract.ReadLines(shown[i].Picture, shown[i].Runs));
            if (unread.Count > (1 - LeastPartOfOne) * count)
            {
                errors.Add($"{shown[i].Name}: {unread.Count} of {count} words were not read: {string.Join(' ', unread)}");
            }

            Console.WriteLine($"{shown[i].Name}: {count - missing.Count} of {count} words; missing: {string.Join(' ', missing)}; not even line by line: {string.Join(' ', unread)}");
        }

        Console.WriteLine($"{sheet}: {words - wrong} of {words} words, {100.0 * (words - wrong) / words:F1} %");
        Assert.AreEqual("", string.Join('\n', errors));
        Assert.IsTrue(words - wrong >= LeastPart * words, $"{sheet}: only {words - wrong} of {words} words were read.");
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[])null, StringSplitOptions.RemoveEmptyEntries));
}
