namespace Terminal.FontMaker;

/// <summary>
/// The icons: drawn here, on a grid of 24 by 24. An icon's place in the list is its code point (from U+E000);
/// the firmware's IconId has the same order.
/// </summary>
public static class IconDrawings
{
    /// <summary>Number of icons.</summary>
    public static int Count => All.Length;

    private delegate void Drawing(Pen pen);

    private static readonly Drawing[] All =
    {
        NetworkUp, NetworkDown, PrinterOk, PrinterFault, Check, Clock, Question, Warning, Stop, Money, Papers, Collect,
        Card, PrinterPaper, Wrench, Info, Poster, Sheet,
    };

    /// <summary>One icon at the given size.</summary>
    public static Grid Draw(int icon, int sizePx)
    {
        return Pen.Draw(sizePx, sizePx, sizePx / 24f, pen => All[icon](pen));
    }

    private static void Check(Pen p)
    {
        p.Disc(12, 12, 11);
        p.Cut(3, "M6.5 12.5 L10.5 16.5 L17.5 8.5");
    }

    private static void Clock(Pen p)
    {
        p.Disc(12, 12, 11);
        p.Cut(2.4f, "M12 5.5 L12 12.5 L16.5 15");
    }

    private static void Question(Pen p)
    {
        p.Disc(12, 12, 11);
        p.Cut(2.8f, "M8.3 9.2 C8.3 4.2 15.9 4.4 15.9 9 C15.9 12 12 11.8 12 14.8");
        p.CutDisc(12, 18.4f, 1.7f);
    }

    private static void Warning(Pen p)
    {
        p.Fill("M12 1.2 L23.4 21.6 Q23.6 22.6 22.6 22.6 L1.4 22.6 Q0.4 22.6 0.6 21.6 Z");
        p.Cut(2.8f, "M12 8.5 L12 15");
        p.CutDisc(12, 18.8f, 1.6f);
    }

    private static void Stop(Pen p)
    {
        p.Fill("M7.4 1 L16.6 1 L23 7.4 L23 16.6 L16.6 23 L7.4 23 L1 16.6 L1 7.4 Z");
        p.Cut(3, "M8 8 L16 16 M16 8 L8 16");
    }

    private static void Money(Pen p)
    {
        p.Fill("M1 5 L23 5 L23 19 L1 19 Z");
        p.CutDisc(12, 12, 4.6f);
        p.Stroke(1.8f, "M12 9.2 L12 14.8 M10 14.8 L14 14.8");
        p.CutDisc(4.4f, 12, 1.3f);
        p.CutDisc(19.6f, 12, 1.3f);
    }

    private static void Papers(Pen p)
    {
        p.Fill("M3 1 L13.5 1 L19 6.5 L19 12.2 A6 6 0 0 0 12.2 22.9 L3 22.9 Z");
        p.Cut(1.6f, "M6 9.5 L15 9.5 M6 13 L11.4 13 M6 16.5 L10 16.5");
        p.Stroke(2.6f, "M18 13.6 L18 22.6 M13.5 18.1 L22.5 18.1");
    }

    private static void Collect(Pen p)
    {
        p.Fill("M4 1 L20 1 L20 12 L16 12 L12 16.5 L8 12 L4 12 Z");
        p.Cut(1.7f, "M7 4.8 L17 4.8 M7 8.3 L17 8.3");
        p.Stroke(2.4f, "M2.2 14 L2.2 21.8 L21.8 21.8 L21.8 14");
        p.Fill("M12 19.6 L7.6 14.6 L16.4 14.6 Z");
    }

    private static void Card(Pen p)
    {
        p.Fill("M2.5 4 L21.5 4 Q23 4 23 5.5 L23 18.5 Q23 20 21.5 20 L2.5 20 Q1 20 1 18.5 L1 5.5 Q1 4 2.5 4 Z");
        p.CutDisc(7.5f, 9.6f, 2.4f);
        p.CutFill("M3.4 16.8 Q3.6 12.8 7.5 12.8 Q11.4 12.8 11.6 16.8 Z");
        p.Cut(1.6f, "M14 9 L20 9 M14 12.4 L20 12.4");
        p.Cut(4.6f, "M2 22.5 L22 1.5");
        p.Stroke(2.2f, "M2 22.5 L22 1.5");
    }

    private static void PrinterPaper(Pen p)
    {
        PrinterBody(p);
        p.Cut(3.2f, "M14.5 2.5 L22 10 M22 2.5 L14.5 10");
        p.Stroke(2, "M15.2 3.2 L21.3 9.3 M21.3 3.2 L15.2 9.3");
    }

    private static void Wrench(Pen p)
    {
        p.Stroke(4.2f, "M4.4 19.6 L14 10");
        p.Disc(16.4f, 7.6f, 6);
        p.Cut(4.4f, "M16.8 7.2 L23 1");
    }

    private static void Info(Pen p)
    {
        p.Disc(12, 12, 11);
        p.CutDisc(12, 6.6f, 1.7f);
        p.Cut(3, "M12 10.8 L12 18.2");
    }

    private static void NetworkUp(Pen p)
    {
        p.Disc(12, 19.5f, 2.4f);
        p.Stroke(2.4f, "M7 14.6 Q12 10 17 14.6 M3.6 10.6 Q12 3 20.4 10.6");
    }

    private static void NetworkDown(Pen p)
    {
        NetworkUp(p);
        p.Cut(5, "M3 22 L21 3");
        p.Stroke(2.4f, "M3 22 L21 3");
    }

    private static void PrinterOk(Pen p) => PrinterBody(p);

    private static void PrinterFault(Pen p)
    {
        PrinterBody(p);
        p.Cut(5, "M3 22 L21 3");
        p.Stroke(2.4f, "M3 22 L21 3");
    }

    private static void Poster(Pen p)
    {
        p.Fill("M3 1 L21 1 L21 23 L3 23 Z");
        p.CutFill("M6 4 L11 4 L11 9 L6 9 Z");
        p.Fill("M7.4 5.4 L9.6 5.4 L9.6 7.6 L7.4 7.6 Z");
        p.Cut(1.6f, "M13.5 5 L18.5 5 M13.5 8.2 L18.5 8.2 M6 12.6 L18 12.6 M6 16 L18 16 M6 19.4 L14 19.4");
    }

    private static void Sheet(Pen p)
    {
        p.Fill("M4 1 L15 1 L20.5 6.5 L20.5 23 L4 23 Z");
        p.CutFill("M6.5 4 L12 4 L12 9.5 L6.5 9.5 Z");
        p.Fill("M8 5.5 L10.5 5.5 L10.5 8 L8 8 Z");
        p.Cut(1.5f, "M7 13 L17.5 13 M7 16.4 L17.5 16.4 M7 19.8 L14 19.8");
    }

    private static void PrinterBody(Pen p)
    {
        p.Fill("M6 1 L18 1 L18 7 L6 7 Z");
        p.Fill("M2.5 8.4 L21.5 8.4 Q23 8.4 23 9.9 L23 18.4 L19 18.4 L19 14.4 L5 14.4 L5 18.4 L1 18.4 L1 9.9 Q1 8.4 2.5 8.4 Z");
        p.Fill("M6.4 15.8 L17.6 15.8 L17.6 23 L6.4 23 Z");
        p.CutDisc(19.4f, 11.4f, 1.1f);
        p.Cut(1.4f, "M8.6 18.2 L15.4 18.2 M8.6 20.8 L15.4 20.8");
    }
}
