namespace Terminal.Drivers.Store;

/// <summary>What a <see cref="Journal"/> can do now.</summary>
public enum JournalState
{
    /// <summary><see cref="Journal.Open"/> has not been called.</summary>
    Closed = 0,

    /// <summary>The files are being read.</summary>
    Recovering = 1,

    /// <summary>Records can be appended.</summary>
    Ready = 2,

    /// <summary>The drive failed; only what a new <see cref="Journal.Open"/> finds on it can be believed.</summary>
    Failed = 3,

    /// <summary>The drive is full; records cannot be appended until something has been given up.</summary>
    Full = 4,

    /// <summary>The files were written by a newer firmware and are left alone.</summary>
    Newer = 5,
}
