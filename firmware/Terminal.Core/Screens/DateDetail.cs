namespace Terminal.Core.Screens;

/// <summary>How much of a date is known.</summary>
public enum DateDetail
{
    /// <summary>There is no date.</summary>
    None = 0,

    /// <summary>The day.</summary>
    Day,

    /// <summary>The day and the time of day.</summary>
    DayAndTime,
}
