namespace Terminal.Core.Status;

/// <summary>What came of asking for a dossier. Not found and could not ask are never confused.</summary>
public enum Verdict
{
    /// <summary>Nothing has been asked, or the answer is still awaited.</summary>
    None = 0,

    /// <summary>The service has the dossier; <see cref="StatusAnswer"/> says where it stands.</summary>
    Found = 1,

    /// <summary>The service has answered, signed, that it knows no such dossier.</summary>
    NotFound = 2,

    /// <summary>The service does not show this dossier at a terminal.</summary>
    Refused = 3,

    /// <summary>No answer that may be believed; <see cref="CouldNotAskReason"/> says why.</summary>
    CouldNotAsk = 4,

    /// <summary>As CouldNotAsk, but an answer of the same day is at hand: status and dates from HH:MM.</summary>
    AnswerFrom = 5,
}
