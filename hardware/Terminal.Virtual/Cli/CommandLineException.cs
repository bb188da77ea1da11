using System;

namespace Terminal.Virtual.Cli;

/// <summary>A command line that is not understood.</summary>
public sealed class CommandLineException : Exception
{
    /// <summary>Says what was expected and what was found.</summary>
    public CommandLineException(string message)
        : base(message)
    {
    }
}
