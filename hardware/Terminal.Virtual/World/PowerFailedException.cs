using System;

namespace Terminal.Virtual.World;

/// <summary>The supply failed in the middle of a call: no more of the terminal's code runs. Only the world catches it.</summary>
public sealed class PowerFailedException : Exception
{
    /// <summary>Says what was under way.</summary>
    public PowerFailedException(string during)
        : base("Power failed during " + during + ".")
    {
    }
}
