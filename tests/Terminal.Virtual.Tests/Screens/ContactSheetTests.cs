using System;
using System.IO;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Terminal.ContactSheet;
using Terminal.Core.Text;
using Terminal.Virtual.Tests.DeviceApi;

namespace Terminal.Virtual.Tests.Screens;

/// <summary>The contact sheets show what the firmware draws today, and the controllers had nothing to complain about.</summary>
[TestClass]
public sealed class ContactSheetTests
{
    [TestMethod]
    [DataRow("screens-480x320-vi.png")]
    [DataRow("screens-480x320-en.png")]
    [DataRow("screens-320x240-vi.png")]
    [DataRow("screens-320x240-en.png")]
    public void Sheet_is_fresh(string file)
    {
        (string _, Func<PanelBench> make, Language language) = SheetDrawing.Sheets.Single(s => s.File == file);
        PanelBench bench = make();
        Picture now = SheetDrawing.Draw(bench, language);
        Picture kept = Picture.Read(File.ReadAllBytes(Path.Combine(Repository.Root, "hardware", "screens", file)));
        Assert.AreEqual(now.Width, kept.Width);
        Assert.AreEqual(now.Height, kept.Height);
        Assert.IsTrue(
            now.Pixels.AsSpan().SequenceEqual(kept.Pixels),
            $"hardware/screens/{file} is stale: dotnet run --project hardware/Terminal.ContactSheet.");
        Assert.AreEqual("", string.Join('\n', bench.Controller.Violations));
    }
}
