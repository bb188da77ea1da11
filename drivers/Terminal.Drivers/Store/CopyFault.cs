namespace Terminal.Drivers.Store;

/// <summary>What is wrong with one copy of a <see cref="TwoCopyFile"/>.</summary>
public enum CopyFault
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The file is not there.</summary>
    Missing = 1,

    /// <summary>The file is there and empty.</summary>
    Empty = 2,

    /// <summary>The file is shorter than its header says.</summary>
    Short = 3,

    /// <summary>The file does not begin as such a file does.</summary>
    NoHeader = 4,

    /// <summary>The checksum does not fit.</summary>
    Damaged = 5,

    /// <summary>The drive did not read it.</summary>
    ReadFailed = 6,

    /// <summary>It was written by a newer firmware.</summary>
    Newer = 7,
}
