namespace Terminal.Core.Configuration;

/// <summary>The settings of one service of the queue.</summary>
public static class ServiceField
{
    /// <summary>Name in Vietnamese; a service without one is not offered.</summary>
    public const int Name = 0;

    /// <summary>Name in English; the Vietnamese one where it is empty.</summary>
    public const int NameEnglish = 1;

    /// <summary>Letter in front of the number.</summary>
    public const int Letter = 2;

    /// <summary>First number of a day.</summary>
    public const int First = 3;

    /// <summary>Last number of a day.</summary>
    public const int Last = 4;

    /// <summary>Counter that the citizen goes to, for example Quầy 1.</summary>
    public const int Counter = 5;

    /// <summary>When numbers are given out.</summary>
    public const int Hours = 6;

    /// <summary>Most tickets a day; 0 for no limit.</summary>
    public const int Cap = 7;

    /// <summary>Whether a priority class may be chosen.</summary>
    public const int Priority = 8;

    /// <summary>How many settings a service has room for; the rest is kept for later.</summary>
    public const int Room = 12;

    /// <summary>How many are in use.</summary>
    public const int Count = 9;
}
