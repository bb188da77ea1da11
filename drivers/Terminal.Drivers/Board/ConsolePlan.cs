namespace Terminal.Drivers.Board;

/// <summary>
/// Chooses the console's line. On a stock image COM1 exists only while a USB host was attached at start; without it
/// the maintenance jack takes COM3 over while its plug is in.
/// </summary>
public static class ConsolePlan
{
    /// <summary>The route for the ports that the runtime lists and the state of the jack.</summary>
    public static ConsoleRoute Choose(string[] portNames, bool boardHasJack, bool plugIsIn)
    {
        for (int i = 0; i < portNames.Length; i++)
        {
            if (portNames[i] == "COM1")
            {
                return ConsoleRoute.OwnLine;
            }
        }

        return boardHasJack && plugIsIn ? ConsoleRoute.Jack : ConsoleRoute.None;
    }
}
