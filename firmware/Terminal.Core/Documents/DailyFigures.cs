namespace Terminal.Core.Documents;

/// <summary>The figures of a day. Filled by whoever keeps the records, printed for the desk.</summary>
public sealed class DailyFigures
{
    /// <summary>Most services: as many as the queue can have.</summary>
    public const int MaxServices = 12;

    /// <summary>Names of the services, those of the settings.</summary>
    public readonly string[] Names = new string[MaxServices];

    /// <summary>Numbers given out, by service.</summary>
    public readonly int[] Issued = new int[MaxServices];

    /// <summary>First and last number of the day, by service; only where <see cref="Issued"/> says that there was one.</summary>
    public readonly string[] Numbers = new string[MaxServices];

    /// <summary>How many services there are.</summary>
    public int Services;

    /// <summary>Moment of the day that the figures are about, seconds since 1970-01-01 UTC; 0 while the date is not known.</summary>
    public long UtcSeconds;

    /// <summary>Since when look-ups and slips are counted, where the terminal was switched on within the day, in seconds since 1970-01-01 UTC; else 0.</summary>
    public long SinceUtcSeconds;

    /// <summary>Dossiers looked up.</summary>
    public int LookUps;

    /// <summary>Status slips ordered.</summary>
    public int Slips;

    /// <summary>Documents whose print was confirmed.</summary>
    public int Printed;

    /// <summary>Documents sent to a printer that cannot confirm.</summary>
    public int Sent;

    /// <summary>Documents not printed.</summary>
    public int NotPrinted;

    /// <summary>Documents of which nobody knows.</summary>
    public int Unknown;

    /// <summary>Reprints.</summary>
    public int Reprints;
}
