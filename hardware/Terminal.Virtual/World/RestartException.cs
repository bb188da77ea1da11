using System;

namespace Terminal.Virtual.World;

/// <summary>The terminal has asked for a restart: the call does not return, as on the device. Only the world catches it.</summary>
public sealed class RestartException : Exception
{
    /// <summary>A restart on request.</summary>
    public RestartException()
        : base("The terminal restarts.")
    {
    }
}
