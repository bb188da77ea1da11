using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Terminal.Virtual.Tests.DeviceApi;
using Terminal.Wiring;

namespace Terminal.Virtual.Tests.Hardware;

/// <summary>Every part has its place in the case: inside, apart from the others, below what hangs in the shell.</summary>
[TestClass]
public class PlacementTests
{
    private static readonly Tables Tables = new(Repository.Root);
    private static readonly Numbers N = Arithmetic.Of(Tables);

    [TestMethod]
    public void EveryBuiltInPartHasAPlace()
    {
        var places = Rows().SelectMany(r => r.Id.Split(' ')).Select(id => id.TrimEnd('a', 'b', 'c', 'd', 'e')).GroupBy(id => id).ToDictionary(g => g.Key, g => g.Count());
        foreach (string part in new[] { "U1", "U2", "U3", "U5", "J4", "S1", "J10", "F1", "C1", "B1", "A1" })
        {
            Assert.IsTrue(places.ContainsKey(part), $"{part} has no row in hardware/tables/placement.csv.");
        }

        for (int i = 0; i < Tables.Blocks.Count; i++)
        {
            string id = Tables.Blocks.Get(i, "id");
            Assert.AreEqual(Tables.Blocks.Get(i, "blocks"), places.GetValueOrDefault(id).ToString(CultureInfo.InvariantCulture), $"places of block {id}");
        }
    }

    [TestMethod]
    public void PartsOfThePlateStayOnItAndApart()
    {
        double margin = N.Get("case.wall") + N.Get("case.gap");
        List<Place> plate = Rows().Where(r => r.On == "plate").ToList();
        foreach (Place part in plate)
        {
            Assert.IsGreaterThanOrEqualTo(margin - (N.Get("case.width") / 2), part.Left, part.Id);
            Assert.IsLessThanOrEqualTo((N.Get("case.width") / 2) - margin, part.Right, part.Id);
            Assert.IsGreaterThanOrEqualTo(margin, part.Low, part.Id);

            // The lip that the shell hangs on.
            Assert.IsLessThanOrEqualTo(N.Get("case.height") - margin - N.Get("case.hook") - 4, part.High, part.Id);
            foreach (Place other in plate.Where(o => string.CompareOrdinal(o.Id, part.Id) > 0))
            {
                Assert.IsFalse(part.Meets(other), $"{part.Id} lies on {other.Id}");
            }

            foreach (Place hole in Keyholes())
            {
                Assert.IsFalse(part.Meets(hole), $"{part.Id} lies over a keyhole");
            }

            Assert.IsFalse(part.Meets(LockTab()), $"{part.Id} is in the way of the lock");
        }
    }

    [TestMethod]
    public void NothingOnThePlateReachesIntoWhatHangsInTheShell()
    {
        List<(Place Part, double Back)> shell = Shell();
        Assert.HasCount(10, shell);
        foreach (Place part in Rows().Where(r => r.On == "plate"))
        {
            double top = N.Get("case.plate") + part.Z + part.Height;
            Assert.IsLessThan(Front(part.Low) - N.Get("case.wall"), top, $"{part.Id} does not fit behind the front");
            foreach ((Place hanging, double back) in shell.Where(s => part.Meets(s.Part)))
            {
                Assert.IsLessThanOrEqualTo(back - 1, top, $"{part.Id} ({top} mm) reaches into {hanging.Id}, which begins at {back} mm");
            }
        }
    }

    [TestMethod]
    public void PartsInTheShellStayApartToo()
    {
        List<(Place Part, double Back)> shell = Shell();
        for (int i = 0; i < shell.Count; i++)
        {
            for (int j = 0; j < i; j++)
            {
                Assert.IsFalse(shell[i].Part.Meets(shell[j].Part), $"{shell[i].Part.Id} lies on {shell[j].Part.Id}");
            }
        }
    }

    [TestMethod]
    public void AWrongPlaceIsNoticed()
    {
        Place c1 = Rows().Single(r => r.Id == "C1");

        Assert.IsTrue((c1 with { X = Rows().Single(r => r.Id == "F1").X }).Meets(Rows().Single(r => r.Id == "F1")));
    }

    [TestMethod]
    public void TextsOfPrintAndLanguageAreLargeEnoughAndBesideTheirButtons()
    {
        Assert.IsGreaterThanOrEqualTo(8.0, N.Get("case.label_h"));

        // Two bold capitals are less than twice as wide as high.
        double half = N.Get("case.label_h") * 0.9;
        Assert.IsGreaterThan(N.Get("case.print_x") + (N.Get("case.button_nut") / 2), N.Get("case.label_x") - half);
        Assert.IsLessThan((N.Get("case.width") / 2) - 2, N.Get("case.label_x") + half);
        Assert.IsLessThan((N.Get("case.print_y") - N.Get("case.language_y")) / 2 + 2, 1.2 * N.Get("case.label_h") + 2);
    }

    // What the front looks like at a height: the chin slopes.
    private static double Front(double y)
    {
        double chin = N.Get("case.chin_height");
        return y >= chin ? N.Get("case.depth") : N.Get("case.depth") - (N.Get("chin.depth") * (chin - y) / chin);
    }

    private static List<(Place Part, double Back)> Shell()
    {
        double inner = N.Get("case.depth") - N.Get("case.wall");
        double nut = N.Get("case.button_nut");
        var shell = new List<(Place, double)>
        {
            (new Place("panel", "shell", N.Get("case.panel_x"), N.Get("case.panel_y"), N.Get("case.panel_board_w"), N.Get("case.panel_board_h"), 0, 0, 0), inner - 20),
            (new Place("printer", "shell", N.Get("case.printer_x"), N.Get("case.printer_y"), N.Get("case.printer_cut_w"), N.Get("case.printer_cut_h"), 0, 0, 0), N.Get("case.depth") - N.Get("case.printer_body_d")),
            (new Place("print", "shell", N.Get("case.print_x"), N.Get("case.print_y"), nut, nut, 0, 0, 0), inner - N.Get("case.button_depth")),
            (new Place("language", "shell", N.Get("case.print_x"), N.Get("case.language_y"), nut, nut, 0, 0, 0), inner - N.Get("case.button_depth")),
        };
        for (int i = 0; i < 4; i++)
        {
            shell.Add((new Place("button " + (i + 1), "shell", (i - 1.5) * N.Get("case.queue_pitch"), N.Get("case.queue_y"), nut, nut, 0, 0, 0), inner - N.Get("case.button_depth")));
        }

        shell.AddRange(Rows().Where(r => r.On == "shell").Select(r => (r, r.Z)));
        return shell;
    }

    private static IEnumerable<Place> Keyholes()
    {
        double head = N.Get("case.wall_hole_head");
        foreach (double x in new[] { -N.Get("case.wall_hole_x"), N.Get("case.wall_hole_x") })
        {
            foreach (double y in new[] { N.Get("case.wall_hole_low"), N.Get("case.wall_hole_high") })
            {
                yield return new Place("keyhole", "plate", x, y - 6.4, head, head + 7.2, 0, 0, 0);
            }
        }
    }

    // The tab that the cam turns behind (enclosure.scad).
    private static Place LockTab()
    {
        double x = (N.Get("case.width") / 2) - N.Get("case.wall") - N.Get("case.gap") - 14.5;
        return new Place("lock", "plate", x, N.Get("case.lock_y"), 3, 28, 0, 0, 0);
    }

    private static List<Place> Rows()
    {
        Csv t = Tables.Placement;
        return Enumerable.Range(0, t.Count).Select(i =>
        {
            double Of(string column) => double.Parse(t.Get(i, column), CultureInfo.InvariantCulture);

            // A tray has a rim around the part.
            double rim = t.Get(i, "holder") == "tray" ? N.Get("case.tray_rim") + N.Get("case.tray_play") : 0;
            return new Place(t.Get(i, "id"), t.Get(i, "on"), Of("x"), Of("y"), Of("w"), Of("h"), rim, Of("z"), Of("height"));
        }).ToList();
    }

    private sealed record Place(string Id, string On, double X, double Y, double W, double H, double Rim, double Z, double Height)
    {
        public double Left => X - (W / 2) - Rim;

        public double Right => X + (W / 2) + Rim;

        public double Low => Y - (H / 2) - Rim;

        public double High => Y + (H / 2) + Rim;

        public bool Meets(Place o)
        {
            const double Touch = 0.05;
            return Left < o.Right - Touch && o.Left < Right - Touch && Low < o.High - Touch && o.Low < High - Touch;
        }
    }
}
