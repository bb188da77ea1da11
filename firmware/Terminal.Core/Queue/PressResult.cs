namespace Terminal.Core.Queue;

/// <summary>What came of pressing a queue button.</summary>
public enum PressResult
{
    /// <summary>A number was given; it is durable.</summary>
    Given = 0,

    /// <summary>The service does not exist.</summary>
    NotOffered = 1,

    /// <summary>The button rests for a moment after the last number.</summary>
    Locked = 2,

    /// <summary>A clerk has paused the service.</summary>
    Paused = 3,

    /// <summary>Outside the service's hours.</summary>
    Closed = 4,

    /// <summary>The day's limit is reached.</summary>
    CapReached = 5,

    /// <summary>The last number of the band has been given.</summary>
    BandUsedUp = 6,

    /// <summary>The journal is still being read.</summary>
    Starting = 7,

    /// <summary>The drive does not answer: no number without a durable record.</summary>
    StoreFailed = 8,

    /// <summary>The drive is full: no number without a durable record.</summary>
    StoreFull = 9,

    /// <summary>The journal could not be read at all; a clerk must say where numbers go on.</summary>
    NumbersUnknown = 10,

    /// <summary>The journal was written by a newer firmware.</summary>
    StoreNewer = 11,
}
