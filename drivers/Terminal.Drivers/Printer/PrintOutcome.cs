namespace Terminal.Drivers.Printer;

/// <summary>What is known about a document after the driver has done with it.</summary>
public enum PrintOutcome
{
    /// <summary>Still waiting or under way.</summary>
    None = 0,

    /// <summary>The printer confirmed the end.</summary>
    Printed = 1,

    /// <summary>All bytes were sent to a printer that cannot confirm.</summary>
    Sent = 2,

    /// <summary>Nothing of it has reached the paper.</summary>
    NotPrinted = 3,

    /// <summary>It may be on the paper, in part or whole.</summary>
    Unknown = 4,
}
