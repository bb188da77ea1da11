namespace Terminal.Core.Console;

/// <summary>Which class runs which command.</summary>
internal static class CommandGroups
{
    /// <summary>One of each.</summary>
    public static ICommandGroup[] Make()
    {
        return new ICommandGroup[]
        {
            new SessionCommands(), new StatusCommands(), new ConfigCommands(),
        };
    }

    /// <summary>The place of a command's class.</summary>
    public static int Of(int id)
    {
        if (id >= CommandId.Version)
        {
            return 0;
        }

        return id >= CommandId.ConfigGet && id <= CommandId.ConfigImport ? 2 : 1;
    }
}
