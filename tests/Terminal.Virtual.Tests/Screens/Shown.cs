using System;
using System.Collections.Generic;
using System.Linq;
using Terminal.ContactSheet;
using Terminal.Core.Text;
using Terminal.Virtual.Scenarios;

namespace Terminal.Virtual.Tests.Screens;

/// <summary>One screen on the emulated glass: its picture and the text that stands there.</summary>
internal sealed record Shown(string Name, Picture Picture, string Text, IReadOnlyList<TextLog.Run> Runs)
{
    /// <summary>The texts that stand there, without the icons.</summary>
    public List<TextRun> Texts => Runs.Where(r => r.Text[0] < 0xE000)
        .Select(r => new TextRun { Text = r.Text, X = r.X, Y = r.Y, Width = r.Width, Height = r.Height }).ToList();

    /// <summary>All screens of a contact sheet, drawn one after the other on one panel as in service.</summary>
    public static List<Shown> All(string sheet)
    {
        (string _, Func<PanelBench> make, Language language) = SheetDrawing.Sheets.Single(s => s.File == sheet);
        PanelBench bench = make();
        return Gallery.All.Select(screen => Show(bench, screen, language)).ToList();
    }

    /// <summary>Shows one screen.</summary>
    public static Shown Show(PanelBench bench, Gallery.Screen screen, Language language)
    {
        bench.Show(Gallery.Content(screen, language));
        Picture picture = new(bench.Glass.Width, bench.Glass.Height, bench.Glass.Pixels());
        return new Shown(screen.Name, picture, bench.Log.Text(), bench.Log.Standing());
    }
}
