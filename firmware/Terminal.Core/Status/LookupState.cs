namespace Terminal.Core.Status;

/// <summary>Where a look-up stands.</summary>
public enum LookupState
{
    /// <summary>Nothing is being looked up.</summary>
    Idle = 0,

    /// <summary>Waiting for Wi-Fi that is just being joined.</summary>
    WaitingForNetwork = 1,

    /// <summary>Asking for the time first: an unconfirmed clock signs nothing.</summary>
    AskingTime = 2,

    /// <summary>Feeling the pulse of a service that was dead a moment ago.</summary>
    Probing = 3,

    /// <summary>The request is under way.</summary>
    Asking = 4,

    /// <summary>The answer is being read.</summary>
    Reading = 5,

    /// <summary>Waiting a moment before the one retry.</summary>
    BetweenTries = 6,

    /// <summary>There is a verdict.</summary>
    Done = 7,
}
