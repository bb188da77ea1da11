namespace Terminal.Virtual.Devices.Store;

/// <summary>What a power cut inside a write leaves on the drive.</summary>
public enum TearKind
{
    /// <summary>The file as it was before.</summary>
    Nothing = 0,

    /// <summary>What had been written up to the cut.</summary>
    Prefix = 1,

    /// <summary>Everything, although the call never returned.</summary>
    All = 2,

    /// <summary>What had been written up to the cut, its last page or block garbled.</summary>
    LastBlockGarbled = 3,

    /// <summary>A file that was being written anew is empty when it is opened again; one that was appended to is as before.</summary>
    EmptyAfterReopen = 4,

    /// <summary>The close never happened: a file that was being written anew is gone, one that was appended to is as before.</summary>
    CloseNeverHappened = 5,
}
