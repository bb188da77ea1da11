namespace Terminal.Virtual.Recovery;

/// <summary>When a fault strikes.</summary>
public enum RecoveryMoment
{
    /// <summary>Power comes on into the fault.</summary>
    Boot,

    /// <summary>The terminal waits for citizens.</summary>
    Idle,

    /// <summary>It is joining the network.</summary>
    Joining,

    /// <summary>The question about a dossier has just gone out.</summary>
    RequestSent,

    /// <summary>Half of the answer is there.</summary>
    AnswerHalfRead,
}
