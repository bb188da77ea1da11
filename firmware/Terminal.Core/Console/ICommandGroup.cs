namespace Terminal.Core.Console;

/// <summary>Commands that belong together.</summary>
internal interface ICommandGroup
{
    /// <summary>One turn of a command; returns one of the results of <see cref="CommandCall"/>.</summary>
    int Run(CommandCall call);
}
