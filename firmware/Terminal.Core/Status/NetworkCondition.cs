namespace Terminal.Core.Status;

/// <summary>How the network stands, as the supervisor sees it.</summary>
public enum NetworkCondition
{
    /// <summary>No network has been set up.</summary>
    NotSetUp = 0,

    /// <summary>Being joined now.</summary>
    Connecting = 1,

    /// <summary>Joined, with an address.</summary>
    Up = 2,

    /// <summary>The last attempt failed; the next one comes by itself.</summary>
    Waiting = 3,
}
