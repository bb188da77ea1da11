namespace Terminal.Drivers.Board;

/// <summary>Where the console's bytes go.</summary>
public enum ConsoleRoute
{
    /// <summary>Nowhere: no line is free.</summary>
    None = 0,

    /// <summary>COM1, a line of its own.</summary>
    OwnLine = 1,

    /// <summary>COM3, taken from the printer while a plug is in the maintenance jack.</summary>
    Jack = 2,
}
