namespace Terminal.Core.Maintenance;

/// <summary>Why the terminal is in safe mode.</summary>
public enum SafeModeReason
{
    /// <summary>It is not.</summary>
    None = 0,

    /// <summary>Several starts in a row did not reach idle.</summary>
    FailedStarts = 1,

    /// <summary>A technician asked for it.</summary>
    Request = 2,

    /// <summary>Button 1 was held while power came on.</summary>
    Button = 3,
}
