namespace Terminal.Core.Console;

/// <summary>Which class runs which command.</summary>
internal static class CommandGroups
{
    /// <summary>A new one for a command; it and its buffers are held only while the command runs.</summary>
    public static ICommandGroup Make(int id)
    {
        return id == CommandId.Lookup ? new NetworkCommands()
            : id < CommandId.Print ? new StatusCommands()
            : id < CommandId.Config ? new QueueCommands()
            : id < CommandId.Wifi ? new ConfigCommands()
            : id < CommandId.Log ? new NetworkCommands()
            : id < CommandId.Test ? new LogCommands()
            : id == CommandId.Test ? new TestCommands()
            : id < CommandId.Support ? new CareCommands()
            : id < CommandId.Setup ? new SupportCommands()
            : id < CommandId.SafeMode ? new SetupCommands()
            : id < CommandId.Version ? new TerminalCommands() : new SessionCommands();
    }
}
