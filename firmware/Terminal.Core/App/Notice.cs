namespace Terminal.Core.App;

/// <summary>Short messages that stand before the visit for a few seconds: printing, a queue number.</summary>
public enum Notice
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>A slip is being printed.</summary>
    Printing,

    /// <summary>The printer has confirmed it.</summary>
    Printed,

    /// <summary>It was sent to a printer that cannot confirm.</summary>
    PrintSent,

    /// <summary>It was not printed.</summary>
    NotPrinted,

    /// <summary>Nobody knows whether it was printed.</summary>
    PrintUnknown,

    /// <summary>A queue number was given.</summary>
    QueueNumber,

    /// <summary>No numbers at the moment.</summary>
    QueuePaused,

    /// <summary>No numbers any more today.</summary>
    QueueClosed,

    /// <summary>Which service.</summary>
    QueueChoice,

    /// <summary>Which priority class, before the number is given.</summary>
    PriorityChoice,

    /// <summary>The printer needs somebody.</summary>
    PrinterAttention,
}
