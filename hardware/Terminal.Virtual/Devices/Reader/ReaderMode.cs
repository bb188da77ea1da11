namespace Terminal.Virtual.Devices.Reader;

/// <summary>When the module reads: bits 1-0 of zone 0000.</summary>
public enum ReaderMode
{
    /// <summary>Only while the key on the module is pressed; nobody presses it in a box on the wall.</summary>
    Manual = 0,

    /// <summary>Once after each trigger by command.</summary>
    Command = 1,

    /// <summary>All the time.</summary>
    Continuous = 2,

    /// <summary>Whenever the picture before the window changes.</summary>
    Induction = 3,
}
