namespace Terminal.Virtual.Devices.Store;

/// <summary>Kinds of change on a drive.</summary>
public enum StoreOperationKind
{
    /// <summary>A file is written anew.</summary>
    Replace = 0,

    /// <summary>Bytes are added to a file.</summary>
    Append = 1,

    /// <summary>A file is removed.</summary>
    Delete = 2,
}
