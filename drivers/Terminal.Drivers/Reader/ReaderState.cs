namespace Terminal.Drivers.Reader;

/// <summary>How the reader module stands.</summary>
public enum ReaderState
{
    /// <summary>Being looked for.</summary>
    Searching = 0,

    /// <summary>Found; its settings are being compared and set.</summary>
    Configuring = 1,

    /// <summary>Ready, with the settings as they should be.</summary>
    Ready = 2,

    /// <summary>Found, but it does not keep its settings; it is used as it is.</summary>
    SettingsRefused = 3,

    /// <summary>Does not answer. It is looked for again and again; scans that arrive all the same are read.</summary>
    Silent = 4,

    /// <summary>It only sends lines and cannot be asked: whether it is there shows with a scan.</summary>
    Unknown = 5,
}
