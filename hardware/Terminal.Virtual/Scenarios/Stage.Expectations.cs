using System;
using System.Linq;

namespace Terminal.Virtual.Scenarios;

/// <content>Expectations and pictures.</content>
public sealed partial class Stage
{
    private const long PatienceTickUs = 50_000;
    private const int MostConsoleBytes = 64 * 1024;
    private int snapshotRow;
    private int countedRow;

    /// <summary>A text stands, or does not stand, on the panel.</summary>
    public void ExpectScreen(string text, bool present)
    {
        Expect(
            () => ReadingOrder.Holds(terminal.ScreenText.Standing.ToList(), text) == present,
            "the screen " + (present ? "to show " : "not to show ") + LineReader.Quote(text),
            () => Shown(ReadingOrder.ByRows(terminal.ScreenText.Standing)));
    }

    /// <summary>A text stands on the paper that has come out since the last snapshot.</summary>
    public void ExpectPaper(string text)
    {
        Expect(
            () => ReadingOrder.Holds(PaperRuns(), text),
            "the paper to show " + LineReader.Quote(text),
            () => Shown(ReadingOrder.ByRows(PaperRuns())));
    }

    /// <summary>Dots were printed, or none were, since the last such expectation.</summary>
    public void ExpectPaperPrinted(bool printed)
    {
        Expect(
            () => Parts.Printer.InkedRowsSince(countedRow) > 0 == printed,
            printed ? "printed dots" : "no printed dots",
            () => Parts.Printer.InkedRowsSince(countedRow) + " rows with dots");
        countedRow = Parts.Printer.Rows;
    }

    /// <summary>A text stands in what the console has written since the last console command.</summary>
    public void ExpectConsole(string text)
    {
        HurryConsole();
        Expect(
            () => TextMatch.Contains(ConsoleText.Plain(Parts.Console.Text), text),
            "the console to show " + LineReader.Quote(text),
            () => Shown(ConsoleText.Plain(Parts.Console.Text)));
    }

    /// <summary>A QR code with the text stands on the panel, or on the paper since the last snapshot.</summary>
    public void ExpectQr(bool onPaper, string text)
    {
        Expect(
            () => QrCodes(onPaper).Any(code => code.Contains(text, StringComparison.Ordinal)),
            "a QR code on the " + (onPaper ? "paper" : "screen") + " with " + LineReader.Quote(text),
            () => Shown(string.Join(" | ", QrCodes(onPaper))));
    }

    /// <summary>Bytes stand in what the console has written since the last console command.</summary>
    public void ExpectConsoleBytes(byte[] bytes)
    {
        HurryConsole();
        Expect(
            () => Parts.Console.Bytes.AsSpan().IndexOf(bytes) >= 0,
            "the console to write " + Convert.ToHexString(bytes),
            () => Convert.ToHexString(Parts.Console.Bytes));
    }

    /// <summary>A tone of that meaning has sounded since the last such expectation.</summary>
    public void ExpectBeep(string meaning)
    {
        try
        {
            Expect(
                () => HeardTones.Heard(Parts.Tones, meaning),
                "a tone that means " + meaning,
                () => HeardTones.Describe(Parts.Tones));
        }
        finally
        {
            Parts.Tones.Forget();
        }
    }

    /// <summary>Pictures of the panel and of the paper since the last snapshot.</summary>
    public void Snapshot(string name)
    {
        terminal.World.Settle();
        output.SavePicture(name + ".screen.png", terminal.PanelPng);
        output.SavePicture(name + ".paper.png", () => terminal.PaperPng(snapshotRow));
        snapshotRow = Parts.Printer.Rows;
    }

    /// <summary>The QR codes on the panel, or on the paper since the last snapshot.</summary>
    public System.Collections.Generic.IReadOnlyList<string> QrCodes(bool onPaper)
    {
        return onPaper ? QrReading.OnPaper(Parts.Printer.Printer.Paper, snapshotRow) : QrReading.OnPanel(Parts.Panel);
    }

    // What the terminal has to say at this moment is read at this moment, although the line would take its time to carry it.
    private void HurryConsole()
    {
        terminal.World.Settle();
        for (int bytes = 0; bytes < MostConsoleBytes && Parts.ConsoleWire.Hurry(); bytes += World.SerialWire.TransmitterBytes)
        {
            terminal.World.Settle();
        }
    }

    private static string Shown(string text)
    {
        string plain = TextMatch.Normalise(text);
        return plain.Length == 0 ? "nothing" : "\"" + plain + "\"";
    }

    private System.Collections.Generic.List<TextRun> PaperRuns()
    {
        return terminal.PaperText.Since(snapshotRow);
    }

    private void Expect(Func<bool> holds, string expected, Func<string> found)
    {
        terminal.World.Settle();
        long latestUs = NowUs + PatienceUs;
        while (!holds())
        {
            if (NowUs >= latestUs)
            {
                throw new ExpectationFailedException(expected, found());
            }

            Pass(PatienceTickUs);
        }
    }
}
