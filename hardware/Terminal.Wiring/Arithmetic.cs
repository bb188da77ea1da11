using System;
using System.Globalization;
using Terminal.Drivers.Printer;

namespace Terminal.Wiring;

/// <summary>What follows from the tables: power, watchdog, battery, heights, heat. Documents quote these by name.</summary>
public static class Arithmetic
{
    /// <summary>All named values, computed ones included.</summary>
    public static Numbers Of(Tables tables)
    {
        var n = new Numbers();
        n.AddTable(tables.Values, "");
        n.AddTable(tables.Enclosure, "case.");
        n.Add("spi.clock", tables.Board.PanelClockHz / 1e6, "MHz", 2);
        AddLoads(n, tables.Loads);
        AddPrinter(n);
        AddSupply(n);
        AddWatchdog(n);
        AddBattery(n);
        AddCase(n);
        AddHeights(n);
        FirmwareFacts.Add(n);
        return n;
    }

    private static void AddLoads(Numbers n, Csv loads)
    {
        foreach ((string rail, string name) in new[] { ("+5 V", "logic"), ("+6 V", "printer") })
        {
            double typical = 0;
            double peak = 0;
            for (int i = 0; i < loads.Count; i++)
            {
                if (loads.Get(i, "rail") == rail)
                {
                    typical += Number(loads, i, "typical_ma");
                    peak += Number(loads, i, "peak_ma");
                }
            }

            n.Add(name + ".typical", typical, "mA", 0);
            n.Add(name + ".peak", peak, "mA", 0);
        }

        double board = 0;
        for (int i = 0; i < loads.Count; i++)
        {
            if (loads.Get(i, "board_regulator") == "yes")
            {
                board += Number(loads, i, "peak_ma");
            }
        }

        n.Add("board.peak", board, "mA", 0);
        double backlight = Peak(loads, "Q2");
        double reader = Peak(loads, "A1");
        double allowed = n.Get("share.most") / 100 * n.Get("board.regulator");
        n.Add("gm65s.peak", board + reader, "mA", 0);
        n.Add("gm65s.share", 100 * (board + reader) / n.Get("board.regulator"), "%", 0);
        n.Add("gm65s.brightness", Math.Floor((allowed - (board - backlight) - reader) / backlight * 20) * 5, "%", 0);
    }

    private static double Peak(Csv loads, string designator)
    {
        for (int i = 0; i < loads.Count; i++)
        {
            if (loads.Get(i, "load").Contains(designator, StringComparison.Ordinal))
            {
                return Number(loads, i, "peak_ma");
            }
        }

        throw new FormatException($"hardware/tables/loads.csv has no load of {designator}.");
    }

    private static void AddPrinter(Numbers n)
    {
        PrinterProfile profile = PrinterProfiles.Get(PrinterProfiles.Reference);
        int dots = 8 * (profile.HeatDots + 1);
        double heatUs = profile.HeatTime * 10.0;
        double pauseUs = profile.HeatInterval * 10.0;
        double dotMa = n.Get("printer.volts") / n.Get("head.resistance") * 1000;
        double headPeak = dots * dotMa;
        n.Add("head.dots", dots, "dots", 0);
        n.Add("head.width", profile.WidthDots, "dots", 0);
        n.Add("head.dot", dotMa, "mA", 1);
        n.Add("head.peak", headPeak, "mA", 0);
        n.Add("head.heat", heatUs, "µs", 0);
        n.Add("head.pause", pauseUs, "µs", 0);
        n.Add("head.duty", 100 * heatUs / (heatUs + pauseUs), "%", 0);
        n.Add("head.black", headPeak * heatUs / (heatUs + pauseUs), "mA", 0);
        n.Add("head.strobes", (profile.WidthDots + dots - 1) / dots, "", 0);
        n.Add("head.energy", n.Get("printer.volts") * n.Get("printer.volts") / n.Get("head.resistance") * heatUs / 1000, "mJ", 2);
        n.Add("printer.total", headPeak + n.Get("printer.peak"), "mA", 0);
    }

    private static void AddSupply(Numbers n)
    {
        double efficiency = n.Get("reg.efficiency") / 100;
        double volts = n.Get("supply.volts");
        double logic = n.Get("logic.peak") * n.Get("logic.volts") / (volts * efficiency);
        double printer = n.Get("printer.total") * n.Get("printer.volts") / (volts * efficiency);
        n.Add("supply.logic", logic, "mA", 0);
        n.Add("supply.printer", printer, "mA", 0);
        n.Add("supply.total", logic + printer, "mA", 0);
        n.Add("supply.share", 100 * (logic + printer) / (n.Get("supply.amps") * 1000), "%", 0);
        n.Add("reg5.share", 100 * n.Get("logic.peak") / (n.Get("reg5.amps") * 1000), "%", 0);
        n.Add("reg6.share", 100 * n.Get("printer.total") / (n.Get("reg6.amps") * 1000), "%", 0);
        n.Add("board.share", 100 * n.Get("board.peak") / n.Get("board.regulator"), "%", 0);
        n.Add("fuse.share", 100 * (logic + printer) / (n.Get("fuse.amps") * 1000), "%", 0);

        double amps = n.Get("head.peak") / 1000;
        double charge = amps * n.Get("reg6.response") / n.Get("c1.microfarad");
        double series = amps * n.Get("c1.esr") / 1000;
        double copper = n.Get("printer.total") / 1000 * 2 * (n.Get("wire.ohm") * n.Get("wire.printer") + n.Get("contact.ohm")) / 1000;
        n.Add("dip.charge", charge * 1000, "mV", 0);
        n.Add("dip.esr", series * 1000, "mV", 0);
        n.Add("dip.wire", copper * 1000, "mV", 0);
        n.Add("dip.total", (charge + series + copper) * 1000, "mV", 0);
        n.Add("printer.least", n.Get("printer.volts") - charge - series - copper, "V", 2);
        n.Add("dip.bare", amps * n.Get("reg6.response") / n.Get("c1.small") * 1000, "mV", 0);
        n.Add("reg5.needs", n.Get("logic.volts") + n.Get("reg5.dropout"), "V", 1);
        n.Add("reg5.margin", volts - n.Get("logic.volts") - n.Get("reg5.dropout"), "V", 1);
        n.Add("idle.watts", (n.Get("logic.typical") * n.Get("logic.volts") + n.Get("printer.typical") * n.Get("printer.volts")) / 1000 / efficiency, "W", 1);
        n.Add("idle.kwh", n.Get("idle.watts") * (24 - n.Get("battery.hours")) * n.Get("year.workdays") / 1000, "kWh", 0);
    }

    private static void AddWatchdog(Numbers n)
    {
        // TPL5010 data sheet: the interval in seconds from the resistor in units of 100 ohms.
        double interval = Interval(n, n.Get("watchdog.resistor"));
        n.Add("watchdog.interval", interval, "s", 1);
        n.Add("watchdog.latest", 2 * interval, "s", 1);
        n.Add("watchdog.seriesinterval", Interval(n, n.Get("watchdog.series")), "s", 1);
    }

    private static double Interval(Numbers n, double kiloohms)
    {
        double r = kiloohms * 10;
        return (n.Get("watchdog.a") * r * r + n.Get("watchdog.b") * r + n.Get("watchdog.c")) / 100;
    }

    private static void AddBattery(Numbers n)
    {
        double offHoursAWeek = (7 - n.Get("weekend.days")) * n.Get("battery.hours") + n.Get("weekend.days") * 24;
        double weeks = n.Get("battery.mah") * 1000 / n.Get("battery.ua") / offHoursAWeek;
        n.Add("battery.offweek", offHoursAWeek, "h", 0);
        n.Add("battery.years", weeks / n.Get("year.weeks"), "years", 1);
        n.Add("battery.change", Math.Floor(weeks / n.Get("year.weeks")), "years", 0);
    }

    private static void AddCase(Numbers n)
    {
        double w = n.Get("case.width") / 1000;
        double h = n.Get("case.height") / 1000;
        double d = n.Get("case.depth") / 1000;
        double area = w * h + 2 * d * (w + h); // the back is on the wall
        double rise = n.Get("idle.watts") / (n.Get("case.h") * area);
        n.Add("heat.area", area, "m²", 3);
        n.Add("heat.rise", rise, "K", 1);
        n.Add("heat.inside", n.Get("case.ambient") + rise, "°C", 0);
        n.Add("vents.total", 4 * n.Get("case.vent_count"), "", 0);
        n.Add("chin.depth", n.Get("case.chin_height") * Math.Tan(n.Get("case.chin_angle") * Math.PI / 180), "mm", 0);
        n.Add("wall.x", 2 * n.Get("case.wall_hole_x"), "mm", 0);
        n.Add("wall.y", n.Get("case.wall_hole_high") - n.Get("case.wall_hole_low"), "mm", 0);
    }

    private static void AddHeights(Numbers n)
    {
        double bottom = n.Get("mount.height");
        n.Add("height.reader", bottom + n.Get("case.chin_height") / 2, "mm", 0);
        n.Add("height.printer", bottom + n.Get("case.printer_y"), "mm", 0);
        n.Add("height.language", bottom + n.Get("case.language_y"), "mm", 0);
        n.Add("height.print", bottom + n.Get("case.print_y"), "mm", 0);
        n.Add("height.queue", bottom + n.Get("case.queue_y"), "mm", 0);
        n.Add("height.panel", bottom + n.Get("case.panel_y"), "mm", 0);
        n.Add("height.top", bottom + n.Get("case.height"), "mm", 0);
        n.Add("height.lowholes", bottom + n.Get("case.wall_hole_low"), "mm", 0);
        n.Add("height.highholes", bottom + n.Get("case.wall_hole_high"), "mm", 0);
    }

    private static double Number(Csv table, int row, string column)
    {
        return double.Parse(table.Get(row, column), CultureInfo.InvariantCulture);
    }
}
