namespace Terminal.Drivers.Printer;

/// <summary>What the printer says about itself, or what its silence says.</summary>
public enum PrinterState
{
    /// <summary>Nothing is known yet: the terminal has just started or the line has just been given back.</summary>
    Starting = 0,

    /// <summary>Ready. A head that cannot answer is always taken for ready.</summary>
    Ready = 1,

    /// <summary>Ready, and the roll is nearly used up.</summary>
    PaperLow = 2,

    /// <summary>No paper.</summary>
    PaperOut = 3,

    /// <summary>The cover is open.</summary>
    CoverOpen = 4,

    /// <summary>The head is too hot and will go on by itself.</summary>
    Overheated = 5,

    /// <summary>Off line at its own button, or it holds its busy output.</summary>
    Offline = 6,

    /// <summary>A fault of the cutter or one that does not end by itself.</summary>
    Error = 7,

    /// <summary>A printer that should answer does not, or what it answers cannot be understood.</summary>
    Silent = 8,
}
