using Terminal.Drivers.Printer;

namespace Terminal.Benchmarks;

/// <summary>What printing one document has cost.</summary>
public sealed record PaperCost
{
    /// <summary>The printer's profile.</summary>
    public string Profile { get; init; }

    /// <summary>The document.</summary>
    public string Document { get; init; }

    /// <summary>The way that was asked for; Cheapest lets the driver count.</summary>
    public PrintWay Asked { get; init; }

    /// <summary>The way that the letters took.</summary>
    public PrintWay Way { get; init; }

    /// <summary>Bytes on the wire after power-on of the printer, status questions left out.</summary>
    public int Bytes { get; init; }

    /// <summary>Bytes of the same document once more, with what the head still has in its memory.</summary>
    public int NextBytes { get; init; }

    /// <summary>Milliseconds at 9,600 baud until the last byte has left.</summary>
    public long SentMs { get; init; }

    /// <summary>Milliseconds at 9,600 baud until the outcome is known.</summary>
    public long KnownMs { get; init; }

    /// <summary>Milliseconds at 115,200 baud until the last byte has left.</summary>
    public long FastSentMs { get; init; }

    /// <summary>Milliseconds at 115,200 baud until the outcome is known.</summary>
    public long FastKnownMs { get; init; }

    /// <summary>Bytes of the same document with all text as dots, each line as narrow as its letters.</summary>
    public int RasterBytes { get; init; }

    /// <summary>Bytes of the page as one picture as wide as the head, from its first row to the last with ink.</summary>
    public int PageBytes { get; init; }

    /// <summary>IL instructions of the heaviest step; 0 in a copy that is not instrumented.</summary>
    public long StepInstructions { get; init; }
}
