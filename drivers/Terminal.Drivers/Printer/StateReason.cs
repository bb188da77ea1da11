namespace Terminal.Drivers.Printer;

/// <summary>What a state means for a document.</summary>
public static class StateReason
{
    /// <summary>Why nothing can be printed in the state that was told last; None when it can.</summary>
    public static PrintReason Of(PrinterStatus status)
    {
        switch (status.State)
        {
            case PrinterState.Ready:
            case PrinterState.PaperLow: return PrintReason.None;
            case PrinterState.PaperOut: return PrintReason.PaperOut;
            case PrinterState.CoverOpen: return PrintReason.CoverOpen;
            case PrinterState.Overheated: return PrintReason.Overheated;
            case PrinterState.Offline: return PrintReason.Offline;
            case PrinterState.Error: return PrintReason.Error;
            default: return status.IsGarbled ? PrintReason.Garbled : PrintReason.Silent;
        }
    }
}
