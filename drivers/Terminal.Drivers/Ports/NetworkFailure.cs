namespace Terminal.Drivers.Ports;

/// <summary>Why the network is not there.</summary>
public enum NetworkFailure
{
    /// <summary>No failure.</summary>
    None = 0,

    /// <summary>The access point was not found.</summary>
    NotFound = 1,

    /// <summary>The password was refused.</summary>
    WrongPassword = 2,

    /// <summary>No address was handed out.</summary>
    NoAddress = 3,

    /// <summary>The link was lost after it had been there.</summary>
    LinkLost = 4,

    /// <summary>The radio or its stack does not answer.</summary>
    Hardware = 5,
}
