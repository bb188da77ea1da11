using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Terminal.ContactSheet;
using Terminal.Core.Screens;
using Terminal.Core.Text;
using Terminal.Drivers.Fonts;
using Terminal.Virtual.Blobs;
using Terminal.Virtual.Tests.DeviceApi;

namespace Terminal.Virtual.Tests.Screens;

/// <summary>Sizes in millimetres and contrast, from the font file, from the glass, and against what the README says.</summary>
[TestClass]
public sealed class LegibilityTests
{
    // 4.0 inch across 480 by 320 pixels.
    internal const double PixelMm = 4.0 * 25.4 / 576.888;
    private const double LeastXHeightMm = 4.4;
    private const double LeastCodeDigitMm = 3.0;
    private const double LeastContrast = 7;
    private const string PaymentScreen = "status 6, code";

    [TestMethod]
    [DataRow("screens-480x320-vi.png")]
    [DataRow("screens-480x320-en.png")]
    public void Verdict_date_number_and_code_are_large_enough(string sheet)
    {
        FontFile file = FileBlob.Open(FileBlob.Fonts());
        Dictionary<int, FontFace> byHeight = new[] { FontFaceId.Tiny, FontFaceId.Small, FontFaceId.Medium, FontFaceId.Large, FontFaceId.Huge }
            .Select(file.Face).ToDictionary(face => face.Height);
        foreach (Shown shown in Shown.All(sheet))
        {
            foreach (TextLog.Run run in shown.Runs.Where(r => r.Text[0] < 0xE000))
            {
                FontFace face = byHeight[run.Height];
                // A face of digits and capitals has no x: its capitals stand for it.
                double xHeightMm = (face.XHeight > 0 ? face.XHeight : face.CapHeight) * PixelMm;
                double digitMm = face.CapHeight * PixelMm;
                // Beside a payment code the date has a note's size: verdict, amount and code are what has to be done.
                bool isDate = Regex.IsMatch(run.Text, @"\D+, \d\d/\d\d/\d{4}") && shown.Name != PaymentScreen
                    && !shown.Name.StartsWith("idle", StringComparison.Ordinal);
                if (isDate || Regex.IsMatch(run.Text, @"^[A-Z]{2}\d{3,4}$") || IsVerdict(run, shown.Picture))
                {
                    Assert.IsTrue(xHeightMm >= LeastXHeightMm, $"{shown.Name}: «{run.Text}» has an x-height of {xHeightMm:F2} mm");
                }

                // The paper's date beside the service's is the small one of the two.
                bool isPaperDate = Enum.GetValues<Language>().Any(l => run.Text.StartsWith(Texts.Get(TextId.OnPaper, l), StringComparison.Ordinal));
                if (!isPaperDate && ReadableText.Exact(run.Text).Any())
                {
                    Assert.IsTrue(digitMm >= LeastCodeDigitMm, $"{shown.Name}: «{run.Text}» has digits of {digitMm:F2} mm");
                }
            }
        }
    }

    [TestMethod]
    [DataRow("screens-480x320-vi.png")]
    [DataRow("screens-480x320-en.png")]
    [DataRow("screens-320x240-vi.png")]
    [DataRow("screens-320x240-en.png")]
    public void Every_text_stands_out_seven_to_one(string sheet)
    {
        foreach (Shown shown in Shown.All(sheet))
        {
            foreach (TextLog.Run run in shown.Runs)
            {
                double[] luminance = run.Pixels.Select(Luminance).ToArray();
                double contrast = (luminance.Max() + 0.05) / (luminance.Min() + 0.05);
                Assert.IsTrue(contrast >= LeastContrast, $"{shown.Name}: «{run.Text}» has a contrast of {contrast:F1}");
            }
        }
    }

    [TestMethod]
    public void Palette_in_the_README_is_the_palette_of_the_firmware()
    {
        string[] rows = File.ReadAllLines(Path.Combine(Repository.Root, "hardware", "screens", "README.md"))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal)).ToArray();
        Assert.IsTrue(rows.Length >= 8, "the palette's table");
        foreach (string row in rows)
        {
            string[] cells = row.Split('|').Select(cell => cell.Trim().Trim('`')).ToArray();
            int ground = Colour(cells[1]);
            int ink = Colour(cells[2]);
            double contrast = Contrast(ground, ink);
            Assert.AreEqual($"#{Rgb(ground):X6} #{Rgb(ink):X6}", cells[3] + " " + cells[4], row);
            Assert.AreEqual(contrast.ToString("F1", CultureInfo.InvariantCulture), cells[5], row);
            Assert.IsTrue(contrast >= LeastContrast, row);
        }
    }

    // A verdict stands beside its icon, on a ground that is not the head's and not white; the invitation in the middle is one too.
    private static bool IsVerdict(TextLog.Run run, Picture picture)
    {
        int ground = picture.Pixels[run.Y * picture.Width];
        return ground != Rgb(Palette.White) && ground != Rgb(Palette.Head) && run.X > 0;
    }

    private static int Colour(string name) => (int)typeof(Palette).GetField(name).GetRawConstantValue();

    private static double Contrast(int one, int other)
    {
        double a = Luminance(Rgb(one)) + 0.05;
        double b = Luminance(Rgb(other)) + 0.05;
        return Math.Max(a, b) / Math.Min(a, b);
    }

    private static int Rgb(int pixel)
    {
        int red = (pixel >> 11) & 31;
        int green = (pixel >> 5) & 63;
        int blue = pixel & 31;
        return ((red << 3 | red >> 2) << 16) | ((green << 2 | green >> 4) << 8) | (blue << 3 | blue >> 2);
    }

    // WCAG 2: relative luminance of sRGB.
    private static double Luminance(int rgb)
        => 0.2126 * Linear((rgb >> 16) & 255) + 0.7152 * Linear((rgb >> 8) & 255) + 0.0722 * Linear(rgb & 255);

    private static double Linear(int channel)
    {
        double value = channel / 255.0;
        return value <= 0.03928 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }
}
