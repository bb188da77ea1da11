namespace Terminal.Virtual.Tests.DeviceApi;

/// <summary>Who refuses a piece of device code.</summary>
public enum Refusal
{
    /// <summary>Nobody: the device runs it.</summary>
    None,

    /// <summary>The compiler, for the device's libraries lack what it needs.</summary>
    Compiler,

    /// <summary>The pass over the IL.</summary>
    Pass,
}
