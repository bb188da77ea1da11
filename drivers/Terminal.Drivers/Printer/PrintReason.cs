namespace Terminal.Drivers.Printer;

/// <summary>Why a document was not, or perhaps not, printed.</summary>
public enum PrintReason
{
    /// <summary>No reason needed.</summary>
    None = 0,

    /// <summary>The printer reported the end of the paper.</summary>
    PaperOut = 1,

    /// <summary>The printer reported an open cover.</summary>
    CoverOpen = 2,

    /// <summary>The printer reported a hot head and did not cool down in time.</summary>
    Overheated = 3,

    /// <summary>The printer reported that it is off line, or held its busy output too long.</summary>
    Offline = 4,

    /// <summary>The printer reported a fault of its own.</summary>
    Error = 5,

    /// <summary>The printer does not answer.</summary>
    Silent = 6,

    /// <summary>The printer answered with bytes that mean nothing.</summary>
    Garbled = 7,

    /// <summary>The printer stopped answering long enough to have been switched off, and what it held did not come out.</summary>
    Restarted = 8,

    /// <summary>The confirmation did not come in time.</summary>
    NotConfirmed = 9,

    /// <summary>It was given up by the terminal.</summary>
    Cancelled = 10,

    /// <summary>It waited longer than a ticket is good for and was dropped.</summary>
    Stale = 11,

    /// <summary>There was no room for another waiting document.</summary>
    QueueFull = 12,
}
