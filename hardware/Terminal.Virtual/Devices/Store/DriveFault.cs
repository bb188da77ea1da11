namespace Terminal.Virtual.Devices.Store;

/// <summary>What is wrong with a drive.</summary>
public enum DriveFault
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Every call fails, reading too.</summary>
    Dead = 1,

    /// <summary>Reading works, every change fails and changes nothing.</summary>
    ReadOnly = 2,

    /// <summary>Reading and deleting work, there is no room for more.</summary>
    Full = 3,

    /// <summary>Every change is done and then reported as failed.</summary>
    LiesAboutFailure = 4,

    /// <summary>Every change writes half of its bytes and is reported as failed.</summary>
    FailsHalfway = 5,

    /// <summary>No change is done, and every one is reported as done.</summary>
    LosesSilently = 6,

    /// <summary>Every change is done with one bit wrong, and reported as done.</summary>
    FlipsBit = 7,
}
