namespace Terminal.Core.Documents;

/// <summary>What the terminal prints.</summary>
public enum DocumentKind
{
    /// <summary>A queue number.</summary>
    QueueTicket = 0,

    /// <summary>Where a dossier stands.</summary>
    StatusSlip = 1,

    /// <summary>The technician's page.</summary>
    SelfTest = 2,

    /// <summary>The desk's figures of a day.</summary>
    DailySummary = 3,
}
