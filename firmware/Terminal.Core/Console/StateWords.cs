using Terminal.Core.Documents;
using Terminal.Core.Queue;
using Terminal.Drivers.Clock;
using Terminal.Drivers.Ports;
using Terminal.Drivers.Printer;
using Terminal.Drivers.Reader;
using Terminal.Drivers.Store;

namespace Terminal.Core.Console;

/// <summary>Words for states, the same on console, in records and in JSON.</summary>
public static class StateWords
{
    /// <summary>The reader's state.</summary>
    public static string Of(ReaderState state)
    {
        switch (state)
        {
            case ReaderState.Searching: return "searching";
            case ReaderState.Configuring: return "configuring";
            case ReaderState.Ready: return "ready";
            case ReaderState.SettingsRefused: return "settings-refused";
            case ReaderState.Unknown: return "cannot-be-checked";
            default: return "silent";
        }
    }

    /// <summary>The printer's state.</summary>
    public static string Of(PrinterState state)
    {
        switch (state)
        {
            case PrinterState.Starting: return "starting";
            case PrinterState.Ready: return "ready";
            case PrinterState.PaperLow: return "paper-low";
            case PrinterState.PaperOut: return "paper-out";
            case PrinterState.CoverOpen: return "cover-open";
            case PrinterState.Overheated: return "hot";
            case PrinterState.Offline: return "offline";
            case PrinterState.Error: return "error";
            default: return "silent";
        }
    }

    /// <summary>A kind of document.</summary>
    public static string Of(DocumentKind kind)
    {
        switch (kind)
        {
            case DocumentKind.QueueTicket: return "ticket";
            case DocumentKind.StatusSlip: return "slip";
            case DocumentKind.SelfTest: return "test-page";
            default: return "summary";
        }
    }

    /// <summary>What became of a document.</summary>
    public static string Of(PrintOutcome outcome)
    {
        switch (outcome)
        {
            case PrintOutcome.None: return "nothing-yet";
            case PrintOutcome.Printed: return "printed";
            case PrintOutcome.Sent: return "sent";
            case PrintOutcome.NotPrinted: return "not-printed";
            default: return "unknown";
        }
    }

    /// <summary>The station's state.</summary>
    public static string Of(NetworkState state)
    {
        switch (state)
        {
            case NetworkState.Off: return "off";
            case NetworkState.Joining: return "joining";
            case NetworkState.GettingAddress: return "getting-address";
            case NetworkState.Up: return "up";
            default: return "down";
        }
    }

    /// <summary>Why there is no network.</summary>
    public static string Of(NetworkFailure failure)
    {
        switch (failure)
        {
            case NetworkFailure.None: return "none";
            case NetworkFailure.NotFound: return "not-found";
            case NetworkFailure.WrongPassword: return "wrong-password";
            case NetworkFailure.NoAddress: return "no-address";
            case NetworkFailure.LinkLost: return "link-lost";
            default: return "hardware";
        }
    }

    /// <summary>How the clock chip answers.</summary>
    public static string OfChip(Ds3231State state)
    {
        switch (state)
        {
            case Ds3231State.Good: return "good";
            case Ds3231State.NoAnswer: return "no-answer";
            case Ds3231State.Stopped: return "stopped";
            default: return "nonsense";
        }
    }

    /// <summary>Who confirmed the time.</summary>
    public static string Of(ClockSource source)
    {
        switch (source)
        {
            case ClockSource.Network: return "network";
            case ClockSource.Chip: return "chip";
            case ClockSource.Clerk: return "clerk";
            case ClockSource.Service: return "service";
            default: return "none";
        }
    }

    /// <summary>Why the device started.</summary>
    public static string Of(ResetReason reason)
    {
        switch (reason)
        {
            case ResetReason.PowerOn: return "power";
            case ResetReason.Watchdog: return "watchdog";
            case ResetReason.Software: return "software";
            case ResetReason.BrownOut: return "brown-out";
            default: return "unknown";
        }
    }

    /// <summary>How the ledger's journal stands.</summary>
    public static string Of(JournalState state)
    {
        switch (state)
        {
            case JournalState.Closed: return "closed";
            case JournalState.Recovering: return "recovering";
            case JournalState.Ready: return "ready";
            case JournalState.Failed: return "failed";
            case JournalState.Full: return "full";
            default: return "newer";
        }
    }

    /// <summary>How a content of two copies stands.</summary>
    public static string Of(CopyState state)
    {
        switch (state)
        {
            case CopyState.NotRead: return "not-read";
            case CopyState.Good: return "good";
            case CopyState.OneCopyBad: return "one-copy-bad";
            case CopyState.Absent: return "absent";
            case CopyState.Unreadable: return "unreadable";
            default: return "newer";
        }
    }
}
