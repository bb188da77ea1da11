namespace Terminal.Core.Status;

/// <summary>How the result is handed over; numbered as the national field KenhThucHien.</summary>
public enum ReturnWay
{
    /// <summary>Not said.</summary>
    Unknown = 0,

    /// <summary>At a counter.</summary>
    Counter = 1,

    /// <summary>Online.</summary>
    Online = 2,

    /// <summary>By post.</summary>
    Post = 3,
}
