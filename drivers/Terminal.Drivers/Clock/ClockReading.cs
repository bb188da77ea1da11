namespace Terminal.Drivers.Clock;

/// <summary>Date and time as a clock chip holds them; which zone they are in is the owner's business.</summary>
public sealed class ClockReading
{
    /// <summary>Year, 2000 to 2199.</summary>
    public int Year;

    /// <summary>Month, 1 to 12.</summary>
    public int Month;

    /// <summary>Day of the month, 1 to 31.</summary>
    public int Day;

    /// <summary>Day of the week as the chip counts, 1 to 7; what 1 means is the owner's choice.</summary>
    public int Weekday;

    /// <summary>Hour, 0 to 23.</summary>
    public int Hour;

    /// <summary>Minute, 0 to 59.</summary>
    public int Minute;

    /// <summary>Second, 0 to 59.</summary>
    public int Second;
}
