namespace Terminal.Core.Screens;

/// <summary>Every screen of the terminal.</summary>
public enum ScreenKind
{
    /// <summary>Blank.</summary>
    Blank = 0,

    /// <summary>Start-up: version, and a line a part in <see cref="ScreenContent.Lines"/>.</summary>
    StartUp,

    /// <summary>The terminal has not been set up.</summary>
    NoSetup,

    /// <summary>Waiting for a citizen.</summary>
    Idle,

    /// <summary>A code is coming in: the echo of a scan.</summary>
    Reading,

    /// <summary>The paper is understood, the service is being asked.</summary>
    Asking,

    /// <summary>The service's answer, or a stored one with its time.</summary>
    Answer,

    /// <summary>The service does not know the dossier.</summary>
    NotFound,

    /// <summary>The service could not be asked; <see cref="ScreenContent.Reason"/> says why.</summary>
    CouldNotAsk,

    /// <summary>The service does not tell this terminal.</summary>
    Refused,

    /// <summary>A code that is not a dossier's; <see cref="ScreenContent.Reason"/> says which kind, as far as is known.</summary>
    ForeignCode,

    /// <summary>A poster's code.</summary>
    ProcedurePoster,

    /// <summary>An identity card.</summary>
    IdentityCard,

    /// <summary>A health insurance card.</summary>
    HealthCard,

    /// <summary>A link that only a server understands; the sheet has another code.</summary>
    OpaqueLink,

    /// <summary>A code was seen and could not be read.</summary>
    Unreadable,

    /// <summary>A code was recovered and must be compared with the paper.</summary>
    CodeNotCertain,

    /// <summary>Which service: a line a button in <see cref="ScreenContent.Lines"/>.</summary>
    QueueChoice,

    /// <summary>A number was given.</summary>
    QueueNumber,

    /// <summary>No numbers at the moment.</summary>
    QueuePaused,

    /// <summary>No numbers any more today.</summary>
    QueueClosed,

    /// <summary>A slip is being printed.</summary>
    Printing,

    /// <summary>The printer has confirmed the end.</summary>
    Printed,

    /// <summary>Everything was sent; nobody can confirm.</summary>
    PrintSent,

    /// <summary>Nothing was printed; <see cref="ScreenContent.Reason"/> says why.</summary>
    NotPrinted,

    /// <summary>It is not known whether the slip was printed.</summary>
    PrintUnknown,

    /// <summary>The printer needs somebody; <see cref="ScreenContent.Reason"/> says for what.</summary>
    PrinterAttention,

    /// <summary>The terminal cannot work; fault code and a number to call.</summary>
    OutOfOrder,

    /// <summary>A technician is at work.</summary>
    Maintenance,

    /// <summary>A menu for the staff: title in <see cref="ScreenContent.Title"/>, choices in <see cref="ScreenContent.Lines"/>.</summary>
    Menu,
}
