using System;
using Terminal.Drivers.Ports;
using Terminal.Virtual.Devices.Store;

namespace Terminal.PowerCuts;

/// <summary>A ledger of weeks that never reached the service, so long that a compaction is about to begin.</summary>
public static class LongLedger
{
    /// <summary>Days of it, from the day of <see cref="DayScript.Monday"/> on.</summary>
    public const int Days = 16;

    private const int TicketsPerDay = 510;
    private static readonly Lazy<LongTerm> Ledger = new Lazy<LongTerm>(Make);

    /// <summary>Sequence of its last line.</summary>
    public static uint LastSequence
    {
        get { return Ledger.Value.Box.Desk.State.LastTicket.Sequence; }
    }

    /// <summary>The drive with that ledger beside what stands there.</summary>
    public static StoreImage Add(StoreImage image)
    {
        string[] names = { "journal.a", "journal.b" };
        for (int i = 0; i < names.Length; i++)
        {
            image = image.With(names[i], Read(Ledger.Value.Files, names[i]));
        }

        return image;
    }

    private static LongTerm Make()
    {
        LongTerm run = new LongTerm(TicketsPerDay);
        for (int day = 0; day < Days; day++)
        {
            run.Day(false);
        }

        return run;
    }

    private static byte[] Read(IFileStore files, string name)
    {
        int length = files.Length(name);
        if (length < 0)
        {
            return null;
        }

        byte[] content = new byte[length];
        files.Read(name, 0, content, 0, length);
        return content;
    }
}
