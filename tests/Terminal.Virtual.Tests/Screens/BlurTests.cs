using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Terminal.ContactSheet;
using Terminal.Core.Text;

namespace Terminal.Virtual.Tests.Screens;

/// <summary>
/// What somebody with half the normal sight (20/40) sees from a metre and a half: a detail of two arc minutes is just told.
/// The picture is blurred by a Gaussian whose width at half height is that detail; verdict and date must still be read.
/// </summary>
[TestClass]
public sealed class BlurTests
{
    private const double DistanceMm = 1500;
    private const double DetailArcMinutes = 2;

    [TestMethod]
    [DataRow("screens-480x320-vi.png")]
    [DataRow("screens-480x320-en.png")]
    public void Verdict_and_date_are_read_at_half_sight(string sheet)
    {
        Tesseract.Require();
        double detailPx = DistanceMm * Math.Tan(DetailArcMinutes / 60 * Math.PI / 180) / LegibilityTests.PixelMm;
        double sigmaPx = detailPx / (2 * Math.Sqrt(2 * Math.Log(2)));
        HashSet<string> dossiers = Gallery.All.Where(s => Gallery.Content(s, Language.English).DossierCode.Length > 0).Select(s => s.Name).ToHashSet();
        List<Shown> answers = Shown.All(sheet).Where(s => dossiers.Contains(s.Name)).ToList();
        Assert.IsTrue(answers.Count >= 20);
        List<Picture> blurred = answers.Select(s => Blur(s.Picture, sigmaPx)).ToList();
        IReadOnlyList<string> read = Tesseract.Read(blurred);
        List<string> errors = [];
        for (int i = 0; i < answers.Count; i++)
        {
            // Verdict and date are what is drawn with the largest face.
            List<TextLog.Run> lines = answers[i].Runs.Where(r => r.Height == 64).ToList();
            string expected = string.Join(' ', lines.Select(r => r.Text));
            List<string> missing = ReadableText.Missing(expected, read[i]);
            if (missing.Count > 0)
            {
                // A person looks at one line after the other; the machine takes three of them for two now and then.
                missing = ReadableText.Missing(expected, read[i] + '\f' + Tesseract.ReadLines(blurred[i], lines));
            }

            Console.WriteLine($"{answers[i].Name}: «{expected}», missing: {string.Join(' ', missing)}");
            if (missing.Count > 0)
            {
                errors.Add($"{answers[i].Name}: {string.Join(' ', missing)} not in «{read[i].ReplaceLineEndings(" ")}»");
            }
        }

        Assert.AreEqual("", string.Join('\n', errors), $"blurred by {sigmaPx:F2} px");
    }

    private static Picture Blur(Picture picture, double sigmaPx)
    {
        int reach = (int)Math.Ceiling(3 * sigmaPx);
        double[] weights = Enumerable.Range(-reach, 2 * reach + 1).Select(d => Math.Exp(-d * d / (2 * sigmaPx * sigmaPx))).ToArray();
        double[][] channels = new double[3][];
        for (int c = 0; c < 3; c++)
        {
            int shift = 16 - 8 * c;
            double[] values = picture.Pixels.Select(p => (double)((p >> shift) & 255)).ToArray();
            channels[c] = Pass(Pass(values, picture, weights, reach, 1, 0), picture, weights, reach, 0, 1);
        }

        int[] pixels = new int[picture.Pixels.Length];
        for (int i = 0; i < pixels.Length; i++)
        {
            pixels[i] = ((int)Math.Round(channels[0][i]) << 16) | ((int)Math.Round(channels[1][i]) << 8) | (int)Math.Round(channels[2][i]);
        }

        return new Picture(picture.Width, picture.Height, pixels);
    }

    private static double[] Pass(double[] values, Picture picture, double[] weights, int reach, int stepX, int stepY)
    {
        double[] result = new double[values.Length];
        double all = weights.Sum();
        for (int y = 0; y < picture.Height; y++)
        {
            for (int x = 0; x < picture.Width; x++)
            {
                double sum = 0;
                for (int d = -reach; d <= reach; d++)
                {
                    int fromX = Math.Clamp(x + d * stepX, 0, picture.Width - 1);
                    int fromY = Math.Clamp(y + d * stepY, 0, picture.Height - 1);
                    sum += weights[d + reach] * values[fromY * picture.Width + fromX];
                }

                result[y * picture.Width + x] = sum / all;
            }
        }

        return result;
    }
}
