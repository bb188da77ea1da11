namespace Terminal.Drivers.Board;

/// <summary>Start-up check of a pin table.</summary>
public static class PinCheck
{
    /// <summary>The first fault of the table in words, or null when it is right.</summary>
    public static string FirstFault(BoardTable board)
    {
        for (int i = 0; i < board.Pins.Length; i++)
        {
            PinUse use = board.Pins[i];
            if (!board.Chip.IsFree(use.Gpio))
            {
                return "GPIO " + use.Gpio + " (" + use.Signal + ") is taken by the " + board.Chip.Name + " itself. Choose another pin in the board table.";
            }

            if (use.Direction != PinDirection.Input && board.Chip.IsInputOnly(use.Gpio))
            {
                return "GPIO " + use.Gpio + " (" + use.Signal + ") can only be an input. Choose another pin in the board table.";
            }

            for (int j = 0; j < i; j++)
            {
                if (board.Pins[j].Gpio == use.Gpio)
                {
                    return "GPIO " + use.Gpio + " serves " + board.Pins[j].Signal + " and " + use.Signal + ". Give one of them another pin in the board table.";
                }

                if (board.Pins[j].Role == use.Role)
                {
                    return use.Signal + " stands in the board table twice.";
                }
            }
        }

        return MissingRole(board);
    }

    private static string MissingRole(BoardTable board)
    {
        PinRole[] needed =
        {
            PinRole.ReaderTx, PinRole.ReaderRx, PinRole.PrinterTx, PinRole.PrinterRx, PinRole.PanelMosi, PinRole.PanelClock,
            PinRole.PanelSelect, PinRole.PanelDataCommand, PinRole.PanelReset, PinRole.Button1, PinRole.ButtonPrint,
        };
        for (int i = 0; i < needed.Length; i++)
        {
            if (board.Find(needed[i]) == null)
            {
                return "The board table has no pin for role " + (int)needed[i] + ".";
            }
        }

        return null;
    }
}
