using System;
using Terminal.Core.Screens;
using Terminal.Drivers.Fonts;
using Terminal.Drivers.Panel;
using Terminal.Virtual.Blobs;
using Terminal.Virtual.Devices.Panel;

namespace Terminal.ContactSheet;

/// <summary>A painter, a driver and an emulated panel, ready to show screens.</summary>
public sealed class PanelBench
{
    /// <summary>A bench for a chip and its emulation, mounted in one of the rotations, already awake.</summary>
    public PanelBench(TftModel model, PanelChip chip, int rotation)
    {
        Controller = new TftController(model);
        Glass = new MountedGlass(Controller, rotation);
        Link = new DirectLink(Controller);
        Log = new TextLog(Glass);
        Blob = new CountedBlob(FileBlob.Fonts());
        Fonts = FileBlob.Open(Blob);
        Panel = new Panel(Link, chip, rotation);
        Painter = new ScreenPainter(Panel, Fonts, Log);
        for (int i = 0; i < 5000 && !Panel.IsReady; i++)
        {
            Panel.Step(Link.NowMs);
            Link.NowMs += 5;
        }
    }

    /// <summary>The reference: 4.0 inch, 480 by 320.</summary>
    public static PanelBench Reference() => new(TftModel.St7796s(), PanelChip.St7796s(), PanelRotation.Landscape);

    /// <summary>The small panel, 320 by 240.</summary>
    public static PanelBench Small() => new(TftModel.Ili9341(), PanelChip.Ili9341(), PanelRotation.Landscape);

    /// <summary>The emulated controller.</summary>
    public TftController Controller { get; }

    /// <summary>What a person sees.</summary>
    public MountedGlass Glass { get; }

    /// <summary>The wires.</summary>
    public DirectLink Link { get; }

    /// <summary>The text on the glass.</summary>
    public TextLog Log { get; }

    /// <summary>The font file's bytes.</summary>
    public CountedBlob Blob { get; }

    /// <summary>The font file.</summary>
    public FontFile Fonts { get; }

    /// <summary>The driver.</summary>
    public Panel Panel { get; }

    /// <summary>The painter.</summary>
    public ScreenPainter Painter { get; }

    /// <summary>Steps until a screen stands; returns the number of steps.</summary>
    public int Show(ScreenContent content)
    {
        Painter.Show(content);
        int steps = 0;
        while (Painter.Busy)
        {
            Painter.Step(Link.NowMs);
            Link.NowMs += 5;
            steps++;
            if (steps > 2000)
            {
                throw new InvalidOperationException("The painter does not come to an end.");
            }
        }

        return steps;
    }
}
