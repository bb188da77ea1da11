namespace Terminal.Drivers.Clock;

/// <summary>What a reading of the clock chip is worth.</summary>
public enum Ds3231State
{
    /// <summary>The chip has kept time since it was last set.</summary>
    Good = 0,

    /// <summary>The chip does not answer.</summary>
    NoAnswer = 1,

    /// <summary>The oscillator has stopped since the chip was last set (OSF): battery empty or never set.</summary>
    Stopped = 2,

    /// <summary>The registers hold no date and time.</summary>
    Nonsense = 3,
}
