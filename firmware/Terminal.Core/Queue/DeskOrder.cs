namespace Terminal.Core.Queue;

/// <summary>What a clerk has ordered in the desk menu and others must carry out.</summary>
public enum DeskOrder
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Print the last ticket once more, marked as a reprint.</summary>
    ReprintLast = 1,

    /// <summary>Print the day's summary.</summary>
    PrintSummary = 2,

    /// <summary>The volume has changed: let it be heard.</summary>
    SoundVolume = 3,

    /// <summary>The clerk has confirmed date and time: let it be recorded.</summary>
    RecordTime = 4,
}
