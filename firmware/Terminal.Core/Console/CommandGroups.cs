namespace Terminal.Core.Console;

/// <summary>Which class runs which command.</summary>
internal static class CommandGroups
{
    /// <summary>One of each.</summary>
    public static ICommandGroup[] Make()
    {
        ConfigCommands config = new ConfigCommands();
        return new ICommandGroup[]
        {
            new StatusCommands(), new QueueCommands(), config, new NetworkCommands(config), new LogCommands(), new CareCommands(),
            new SetupCommands(config), new TerminalCommands(), new SessionCommands(),
        };
    }

    /// <summary>The place of a command's class.</summary>
    public static int Of(int id)
    {
        return id == CommandId.Lookup ? 3
            : id < CommandId.PrintTest ? 0
            : id < CommandId.ConfigGet ? 1
            : id < CommandId.Wifi ? 2
            : id < CommandId.Log ? 3
            : id < CommandId.Test ? 4
            : id < CommandId.Setup ? 5
            : id < CommandId.SafeMode ? 6
            : id < CommandId.Version ? 7 : 8;
    }
}
