namespace Terminal.Drivers.Store;

/// <summary>How the two copies of a <see cref="TwoCopyFile"/> stood when they were read.</summary>
public enum CopyState
{
    /// <summary>Nothing has been read yet.</summary>
    NotRead = 0,

    /// <summary>The newest content was read and nothing is wrong.</summary>
    Good = 1,

    /// <summary>One copy is damaged or missing; the content is that of the other one, which may be the one before the last.</summary>
    OneCopyBad = 2,

    /// <summary>There is neither copy: nothing was ever written.</summary>
    Absent = 3,

    /// <summary>Both copies are damaged, or the drive does not answer. There is no content and nobody may pretend there is.</summary>
    Unreadable = 4,

    /// <summary>The content was written by a newer firmware. It is left alone.</summary>
    Newer = 5,
}
