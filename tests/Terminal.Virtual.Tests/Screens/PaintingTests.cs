using System;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Terminal.ContactSheet;
using Terminal.Core.Screens;
using Terminal.Core.Text;
using Terminal.Drivers.Fonts;
using Terminal.Drivers.Panel;
using Terminal.Virtual.Blobs;
using Terminal.Virtual.Devices.Panel;

namespace Terminal.Virtual.Tests.Screens;

/// <summary>How screens come to the glass: as few bytes as the change needs, no allocation, the same picture every way.</summary>
[TestClass]
public sealed class PaintingTests
{
    private const double MostBytesPerChanged = 1.2;

    [TestMethod]
    [DataRow("screens-480x320-vi.png")]
    [DataRow("screens-320x240-en.png")]
    public void Bytes_to_the_panel_follow_the_changed_area(string sheet)
    {
        (string _, Func<PanelBench> make, Language language) = SheetDrawing.Sheets.Single(s => s.File == sheet);
        PanelBench bench = make();
        Gallery.Screen idle = Gallery.All.Single(s => s.Name == "idle");
        foreach (Gallery.Screen screen in Gallery.All)
        {
            foreach (Gallery.Screen next in new[] { screen, idle })
            {
                Shown before = new("", Take(bench), "", bench.Log.Standing());
                long sent = bench.Link.PixelBytes;
                Shown after = Shown.Show(bench, next, language);
                sent = bench.Link.PixelBytes - sent;
                long changed = 2L * ChangedArea.Pixels(before.Picture, before.Runs, after.Picture, after.Runs);
                Assert.IsTrue(sent <= MostBytesPerChanged * changed, $"to {next.Name}: {sent} bytes for {changed}");
            }
        }
    }

    [TestMethod]
    [DataRow("screens-480x320-vi.png")]
    [DataRow("screens-320x240-vi.png")]
    public void Whatever_stood_before_the_picture_is_the_same(string sheet)
    {
        (string _, Func<PanelBench> make, Language language) = SheetDrawing.Sheets.Single(s => s.File == sheet);
        PanelBench fresh = make();
        PanelBench used = make();
        Random random = new(20260601);
        foreach (Gallery.Screen screen in Gallery.All)
        {
            Gallery.Screen other = Gallery.All[random.Next(Gallery.All.Count)];
            used.Painter.Show(Gallery.Content(other, language));
            int steps = random.Next(1, 40);
            for (int i = 0; i < steps && used.Painter.Busy; i++)
            {
                used.Painter.Step(used.Link.NowMs);
            }

            fresh.Painter.Forget();
            CollectionAssert.AreEqual(
                Shown.Show(fresh, screen, language).Picture.Pixels, Shown.Show(used, screen, language).Picture.Pixels,
                $"{screen.Name} after {steps} steps of {other.Name}");
        }
    }

    [TestMethod]
    [DataRow("ST7796S", 0)]
    [DataRow("ST7796S", 1)]
    [DataRow("ST7796S", 2)]
    [DataRow("ST7796S", 3)]
    [DataRow("ILI9341", 1)]
    [DataRow("ILI9341", 3)]
    [DataRow("ST7789V", 0)]
    [DataRow("ST7789V", 1)]
    [DataRow("ST7789V", 2)]
    [DataRow("ST7789V", 3)]
    public void Every_chip_and_rotation_shows_the_same_picture(string chip, int rotation)
    {
        PanelBench bench = chip switch
        {
            "ST7796S" => new PanelBench(TftModel.St7796s(), PanelChip.St7796s(), rotation),
            "ILI9341" => new PanelBench(TftModel.Ili9341(), PanelChip.Ili9341(), rotation),
            _ => new PanelBench(TftModel.St7789(), PanelChip.St7789(), rotation),
        };
        Gallery.Screen screen = Gallery.All.Single(s => s.Name == "status 6");
        Shown shown = Shown.Show(bench, screen, Language.Vietnamese);
        Assert.AreEqual("", string.Join('\n', bench.Controller.Violations));
        // Colours are true and nothing is mirrored: the head's ground on top, white at the foot, the pixels those of the other way up.
        Assert.AreEqual(0x102C52, shown.Picture.Pixels[0]);
        Assert.AreEqual(0xFFFFFF, shown.Picture.Pixels[^1]);
        if ((rotation & 1) == 1)
        {
            PanelBench reference = chip == "ST7796S" ? PanelBench.Reference() : PanelBench.Small();
            CollectionAssert.AreEqual(Shown.Show(reference, screen, Language.Vietnamese).Picture.Pixels, shown.Picture.Pixels);
        }
    }

    [TestMethod]
    public void Drawing_allocates_nothing()
    {
        TftController controller = new(TftModel.St7796s());
        DirectLink link = new(controller);
        Panel panel = new(link, PanelChip.St7796s(), PanelRotation.Landscape);
        ScreenPainter painter = new(panel, FileBlob.Open(FileBlob.Fonts()), null);
        while (!panel.IsReady)
        {
            panel.Step(link.NowMs);
            link.NowMs += 5;
        }

        ScreenContent[] contents = Gallery.All.Select(s => Gallery.Content(s, Language.Vietnamese)).ToArray();
        long allocated = 0;
        for (int round = 0; round < 3; round++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            foreach (ScreenContent content in contents)
            {
                painter.Show(content);
                while (painter.Busy)
                {
                    painter.Step(link.NowMs);
                }
            }

            // The first rounds let the desktop's runtime compile and the emulation grow its lists.
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Assert.AreEqual(0, allocated);
    }

    private static Picture Take(PanelBench bench) => new(bench.Glass.Width, bench.Glass.Height, bench.Glass.Pixels());
}
