using System;
using Terminal.Drivers.Ports;

namespace Terminal.Drivers.Board;

/// <summary>
/// Opens a board part by part. One that fails is left out and told, and the others are opened all the same: a broken part would fail
/// again after a restart, and a terminal that restarts for ever helps nobody.
/// </summary>
public static class BoardStart
{
    /// <summary>Opens all. Gives the parts that failed, a bit a part.</summary>
    public static int Open(IBoardOpener board)
    {
        int failed = 0;
        for (int i = 0; i < (int)BoardPart.Count; i++)
        {
            bool isOpen = false;
            try
            {
                isOpen = board.Open((BoardPart)i);
            }
            catch (Exception)
            {
                // The part's bit tells.
            }

            failed |= isOpen ? 0 : 1 << i;
        }

        return failed;
    }
}
