using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Terminal.ContactSheet;
using Terminal.Core.Text;
using Terminal.Drivers.Printer;
using Terminal.Virtual.Devices.Printer;
using Terminal.Virtual.Tests.DeviceApi;

namespace Terminal.Virtual.Tests.Printing;

/// <summary>The papers as pictures: those in the repository are today's, and another program reads the codes on them.</summary>
[TestClass]
public class PaperPictureTests
{
    public static IEnumerable<object[]> Sheets => PaperDrawing.Sheets.Select(s => new object[] { s.File });

    [TestMethod]
    [DynamicData(nameof(Sheets))]
    public void TheContactSheetIsTodays(string file)
    {
        (_, int profile, Language language) = PaperDrawing.Sheets.Single(s => s.File == file);
        Picture kept = Picture.Read(File.ReadAllBytes(Path.Combine(Repository.Root, "hardware", "papers", file)));
        Picture drawn = PaperDrawing.Draw(profile, language);
        const string Again = "; make it anew: dotnet run --project hardware/Terminal.ContactSheet";
        Assert.AreEqual(drawn.Width + "x" + drawn.Height, kept.Width + "x" + kept.Height, file + Again);
        CollectionAssert.AreEqual(drawn.Pixels, kept.Pixels, file + Again);
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(1)]
    [DataRow(2)]
    [DataRow(3)]
    public void ZbarimgReadsTheCodes(int profile)
    {
        if (!CanRun("zbarimg"))
        {
            Assert.Inconclusive("zbarimg is not installed (Debian: zbar-tools); the QR codes on paper were not read.");
        }

        string folder = Directory.CreateTempSubdirectory("papers").FullName;
        try
        {
            foreach (string document in new[] { "slip", "large", "overdue", "not-found", "test" })
            {
                PrintBench bench = PaperGallery.Bench(profile);
                bench.Run(2000);
                PaperGallery.Order(bench, document);
                Assert.IsTrue(bench.RunUntil(() => bench.Queue.Waiting == 0, 120000) && bench.RunToRest(60000));
                string file = Path.Combine(folder, document + ".png");
                PaperPng.Save(bench.Printer.Paper, file);
                string[] read = Run("zbarimg", "-q", "--raw", file).Split('\n', StringSplitOptions.RemoveEmptyEntries);
                string content = document == "test" ? "QR TEST " + bench.Profile.WidthDots : PaperGallery.Code;
                int codes = document == "test" && bench.Profile.QrCommand ? 2 : 1;
                CollectionAssert.AreEqual(Enumerable.Repeat(content, codes).ToArray(), read, bench.Profile.Name + " " + document);
            }
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    private static bool CanRun(string program)
    {
        try
        {
            Run(program, "--version");
            return true;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static string Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using Process process = Process.Start(start);
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output;
    }
}
