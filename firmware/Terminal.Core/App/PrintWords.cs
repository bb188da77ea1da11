using Terminal.Core.Queue;
using Terminal.Core.Screens;
using Terminal.Core.Text;
using Terminal.Drivers.Printer;

namespace Terminal.Core.App;

/// <summary>What the printer's states and outcomes mean for screen and ledger.</summary>
internal static class PrintWords
{
    /// <summary>Why, in words for a citizen; None where there is nothing to add.</summary>
    public static TextId Reason(PrintReason reason)
    {
        switch (reason)
        {
            case PrintReason.PaperOut: return TextId.PaperOut;
            case PrintReason.CoverOpen: return TextId.CoverOpen;
            case PrintReason.Overheated: return TextId.PrinterHot;
            case PrintReason.Offline: return TextId.PrinterBroken;
            case PrintReason.Silent: return TextId.PrinterSilent;
            case PrintReason.Garbled:
            case PrintReason.Error: return TextId.PrinterBroken;
            case PrintReason.Stale: return TextId.PaperTooLate;
            case PrintReason.QueueFull: return TextId.PapersWait;
            default: return TextId.None;
        }
    }

    /// <summary>What the printer needs somebody for; None while it can print.</summary>
    public static TextId Trouble(PrinterState printer)
    {
        switch (printer)
        {
            case PrinterState.PaperOut: return TextId.PaperOut;
            case PrinterState.CoverOpen: return TextId.CoverOpen;
            case PrinterState.Overheated: return TextId.PrinterHot;
            case PrinterState.Silent: return TextId.PrinterSilent;
            case PrinterState.Offline:
            case PrinterState.Error: return TextId.PrinterBroken;
            default: return TextId.None;
        }
    }

    /// <summary>Sign on the idle screen.</summary>
    public static PrinterSign Sign(PrinterState printer)
    {
        switch (printer)
        {
            case PrinterState.Starting:
            case PrinterState.Ready: return PrinterSign.Ready;
            case PrinterState.PaperLow: return PrinterSign.PaperLow;
            default: return PrinterSign.Fault;
        }
    }

    /// <summary>The ledger's word for an outcome.</summary>
    public static TicketOutcome Outcome(PrintOutcome outcome)
    {
        switch (outcome)
        {
            case PrintOutcome.Printed: return TicketOutcome.Printed;
            case PrintOutcome.Sent: return TicketOutcome.Sent;
            case PrintOutcome.NotPrinted: return TicketOutcome.NotPrinted;
            default: return TicketOutcome.Unknown;
        }
    }
}
