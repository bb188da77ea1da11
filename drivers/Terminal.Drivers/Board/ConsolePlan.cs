namespace Terminal.Drivers.Board;

/// <summary>
/// Chooses the console's line. On a stock image COM1 exists only while a USB host was attached at start; without it
/// the maintenance jack takes COM3 over while its plug is in.
/// </summary>
public static class ConsolePlan
{
    /// <summary>True when COM1 is among the ports that the runtime lists: the console then has a line of its own.</summary>
    public static bool HasOwnLine(string[] portNames)
    {
        for (int i = 0; i < portNames.Length; i++)
        {
            if (portNames[i] == "COM1")
            {
                return true;
            }
        }

        return false;
    }
}
