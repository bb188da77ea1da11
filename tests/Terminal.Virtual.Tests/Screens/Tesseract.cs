using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Terminal.ContactSheet;

namespace Terminal.Virtual.Tests.Screens;

/// <summary>Reads pictures with tesseract and its Vietnamese data, where both are installed.</summary>
internal static class Tesseract
{
    private const int Enlarged = 4;
    private const int GroundPx = 12;

    // Page segmentation modes of tesseract.
    private const string OneBlock = "6";
    private const string OneLine = "7";
    private const string Anywhere = "11";

    /// <summary>Ends the test visibly when tesseract or its Vietnamese data is missing.</summary>
    public static void Require()
    {
        try
        {
            if (Run("--list-langs").Split('\n').Any(line => line.Trim() == "vie"))
            {
                return;
            }
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // Not in PATH: said below.
        }

        Assert.Inconclusive("SKIPPED: no tesseract with Vietnamese (tesseract-ocr, tesseract-ocr-vie) in PATH, so nobody has read the screens.");
    }

    /// <summary>
    /// What is read on each picture, enlarged four times without smoothing: two readings, parted by a form feed.
    /// </summary>
    public static IReadOnlyList<string> Read(IReadOnlyList<Picture> pictures)
    {
        // One block of text, and text anywhere: the one loses huge numbers, the other marks.
        List<string[]> readings = ReadAs(pictures, OneBlock, Anywhere);
        return readings[0].Zip(readings[1], (one, other) => one + '\f' + other).ToArray();
    }

    private static List<string[]> ReadAs(IReadOnlyList<Picture> pictures, params string[] layouts)
    {
        string folder = Path.Combine(Path.GetTempPath(), "screens-" + Guid.NewGuid().ToString("N"));
        Directory.CreateDirectory(folder);
        try
        {
            string[] files = new string[pictures.Count];
            for (int i = 0; i < files.Length; i++)
            {
                files[i] = Path.Combine(folder, i + ".png");
                File.WriteAllBytes(files[i], Enlarge(pictures[i]).Png());
            }

            string list = Path.Combine(folder, "list.txt");
            File.WriteAllLines(list, files);
            return layouts.Select(layout => Pages(list, layout, files.Length)).ToList();
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    /// <summary>What is read in each of the given lines of a picture, taken out of it one by one; a line each.</summary>
    public static string ReadLines(Picture picture, IReadOnlyList<TextLog.Run> lines)
    {
        return string.Join('\n', ReadAs(lines.Select(line => CutOut(picture, line)).ToList(), OneLine)[0]);
    }

    // The line's box with its own ground around it.
    private static Picture CutOut(Picture picture, TextLog.Run line)
    {
        int width = line.Width + 2 * GroundPx;
        int height = line.Height + 2 * GroundPx;
        int ground = picture.Pixels[line.Y * picture.Width + line.X];
        int[] pixels = new int[width * height];
        for (int i = 0; i < pixels.Length; i++)
        {
            int x = line.X + i % width - GroundPx;
            int y = line.Y + i / width - GroundPx;
            bool inside = x >= line.X && x < line.X + line.Width && y >= line.Y && y < line.Y + line.Height;
            pixels[i] = inside ? picture.Pixels[y * picture.Width + x] : ground;
        }

        return new Picture(width, height, pixels);
    }

    private static string[] Pages(string list, string layout, int count)
    {
        string[] pages = Run(list, "-", "-l", "vie", "--psm", layout, "--dpi", "300").Split('\f');
        Assert.IsTrue(pages.Length >= count, $"tesseract read {pages.Length} of {count} pictures.");
        return pages[..count];
    }

    // Rows with a dark ground are turned into their negative, as a scanner's software does: the reader takes dark text on
    // light ground for text, and the other way round only sometimes.
    private static Picture Enlarge(Picture picture)
    {
        int width = picture.Width * Enlarged;
        int[] pixels = new int[width * picture.Height * Enlarged];
        for (int i = 0; i < pixels.Length; i++)
        {
            int row = i / width / Enlarged * picture.Width;
            int ground = picture.Pixels[row];
            bool dark = ((ground >> 16) & 255) + ((ground >> 8) & 255) + (ground & 255) < 3 * 128;
            int pixel = picture.Pixels[row + i % width / Enlarged];
            pixels[i] = dark ? pixel ^ 0xFFFFFF : pixel;
        }

        return new Picture(width, picture.Height * Enlarged, pixels);
    }

    private static string Run(params string[] arguments)
    {
        ProcessStartInfo start = new("tesseract", arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["OMP_THREAD_LIMIT"] = "1";
        using Process process = Process.Start(start);
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        string text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return text;
    }
}
