namespace Terminal.Core.App;

/// <summary>What a step at the reader has brought.</summary>
internal enum ScanNews
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A scan has begun to arrive.</summary>
    Arriving = 1,

    /// <summary>A scan is being taken apart.</summary>
    Working = 2,

    /// <summary>A scan has been taken apart: its result is there.</summary>
    Recognised = 3,
}
