using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using Terminal.ContactSheet;
using Terminal.Core.Configuration;
using Terminal.Core.Queue;
using Terminal.Core.Text;
using Terminal.Drivers.Printer;
using Terminal.Drivers.Store;
using Terminal.Virtual.Devices.Printer;
using Terminal.Virtual.Devices.Store;
using Terminal.Virtual.Scenarios;
using Terminal.Virtual.Setup;

namespace Terminal.Virtual.Tests.Printing;

/// <summary>The whole terminal with one kind of printer, at rest, and a look into its ledger from outside.</summary>
internal sealed class PrintingTerminal : IDisposable
{
    // The technician's page at 9,600 baud takes less than a minute on any head, the paced one included.
    private const int MostMsToByte = 60_000;
    private readonly RunOutput output = new(TextWriter.Null, null);
    private long lookUs;

    public PrintingTerminal(int profile, Action<Settings> change = null)
    {
        Profile = PrinterProfiles.Get(profile);
        Terminal = new VirtualTerminal(new TerminalOptions { Printer = PaperGallery.Model(profile), ProveTexts = false });
        Terminal.Parts.Drive.Load(StoreImage.Empty);
        SampleSetup.Write(new VirtualFileStore(Terminal.Parts.Drive), settings =>
        {
            SampleSetup.Set(settings, SettingId.PrinterProfile, Profile.Name);
            change?.Invoke(settings);
        });
        Stage = new Stage(Terminal, output);
        Stage.SetClock(TerminalOptions.FirstMoment);
        Stage.BeginLife();
        Terminal.World.Pace = Listen;
    }

    public PrinterProfile Profile { get; }

    public VirtualTerminal Terminal { get; }

    public Stage Stage { get; }

    public ThermalPrinter Printer => Terminal.Parts.Printer.Printer;

    public List<string> Rows => PaperReading.Rows(Printer.Paper);

    /// <summary>Runs until the printer has received so many bytes more; false when it never does.</summary>
    public bool RunToByte(int count)
    {
        long target = Printer.ReceivedBytes + count;
        for (int i = 0; i < MostMsToByte / 2 && Printer.ReceivedBytes < target; i++)
        {
            Stage.Pass(2000);
        }

        return Printer.ReceivedBytes >= target;
    }

    /// <summary>Runs until nothing has come onto the paper and nothing else been said of it for so long, at most four times as long.</summary>
    public void RunToRest(int quietSeconds)
    {
        int rows = -1;
        string said = null;
        for (int i = 0, quiet = 0; i < 4 * quietSeconds && quiet < quietSeconds; i++)
        {
            quiet = Printer.Paper.Rows == rows && Said == said ? quiet + 1 : 0;
            rows = Printer.Paper.Rows;
            said = Said;
            Stage.Pass(1_000_000);
        }
    }

    /// <summary>The technician types a line.</summary>
    public void Type(string line)
    {
        Stage.Type(Encoding.UTF8.GetBytes(line));
        Stage.Pass(300_000);
    }

    /// <summary>What the screen has said last about a paper: printed, sent, not printed, unknown; null for nothing yet.</summary>
    public string Said { get; private set; }

    // Looked at four times a second, whoever lets the time pass.
    private void Listen(long nowUs)
    {
        if (nowUs < lookUs)
        {
            return;
        }

        lookUs = nowUs + 250_000;
        Said = Says(TextId.Printed) ? "printed" : Says(TextId.SentToPrinter) ? "sent"
            : Says(TextId.PrintUnknown) ? "unknown" : Says(TextId.NotPrinted) ? "not printed" : Said;
    }

    private bool Says(TextId text) => ReadingOrder.Holds(Terminal.ScreenText.Standing, Texts.Get(text, Language.Vietnamese));

    /// <summary>The ledger as somebody reads it who opens a copy of the drive.</summary>
    public List<LedgerLine> Ledger()
    {
        var copy = new FlashDrive(Terminal.Parts.Drive.CapacityBytes, 1);
        copy.Load(Terminal.Parts.Drive.Image);
        var files = new VirtualFileStore(copy);
        var settings = new Settings(files);
        settings.BeginLoad();
        while (settings.LoadStep())
        {
        }

        var desk = new QueueDesk(files, settings, new TrustedClock(Terminal.Parts.Board, null), QueueDesk.DefaultJournalBytes);
        var reader = new LedgerReader(desk);
        while (desk.Journal.State != JournalState.Ready)
        {
            desk.Step(0);
        }

        var lines = new List<LedgerLine>();
        reader.Begin(0, false);
        while (!reader.IsAtEnd)
        {
            if (reader.Next())
            {
                var line = new LedgerLine();
                line.CopyFrom(reader.Line);
                lines.Add(line);
            }
        }

        return lines;
    }

    public void Dispose() => output.Dispose();
}
