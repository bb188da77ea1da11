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
            // 6 takes a picture for one block of text, 11 for text anywhere: the one loses huge numbers, the other marks.
            string[] block = Pages(list, "6", files.Length);
            string[] anywhere = Pages(list, "11", files.Length);
            return block.Zip(anywhere, (one, other) => one + '\f' + other).ToArray();
        }
        finally
        {
            Directory.Delete(folder, true);
        }
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
