namespace Terminal.Core.Queue;

/// <summary>What became of a ticket's paper. The numbers stand in stored records.</summary>
public enum TicketOutcome
{
    /// <summary>The number is durable; nothing has been sent to the printer.</summary>
    Reserved = 0,

    /// <summary>The first byte may have been sent to the printer.</summary>
    Printing = 1,

    /// <summary>The printer confirmed the end.</summary>
    Printed = 2,

    /// <summary>All was sent; this printer cannot confirm.</summary>
    Sent = 3,

    /// <summary>Certainly not printed.</summary>
    NotPrinted = 4,

    /// <summary>Nobody knows.</summary>
    Unknown = 5,

    /// <summary>There is no printer by configuration: the number stood on the screen.</summary>
    ScreenOnly = 6,
}
