using Terminal.Core.Maintenance;
using Terminal.Core.Queue;
using Terminal.Core.Text;

namespace Terminal.Core.Console;

/// <summary>What the console can have done by the terminal; the app does it.</summary>
public interface ITerminalHands
{
    /// <summary>Why the terminal is in safe mode; None when it is not.</summary>
    SafeModeReason SafeMode { get; }

    /// <summary>True while somebody stands at the reader: a scan is read, asked about or shown.</summary>
    bool IsServing { get; }

    /// <summary>Writing calls to the drive since power-on.</summary>
    int FlashWrites { get; }

    /// <summary>Dossiers asked for since power-on.</summary>
    int LookUps { get; }

    /// <summary>Queue buttons, print and language that are down now, a bit each from bit 0.</summary>
    int ButtonsDown { get; }

    /// <summary>True while button presses are for the test only and give no numbers.</summary>
    bool ButtonsAreTested { get; set; }

    /// <summary>True while printing waits for the technician's plug to be pulled out of the jack.</summary>
    bool IsPlugIn { get; }

    /// <summary>Orders the test page; false when too many documents wait.</summary>
    bool PrintTest(long nowMs);

    /// <summary>Orders a slip of the dossier on the screen, else the last slip; false when there is neither.</summary>
    bool PrintSlip(long nowMs);

    /// <summary>Orders a ticket's reprint, null for the last; false when there is none, or it cannot be recorded.</summary>
    bool PrintTicket(Ticket original, long nowMs);

    /// <summary>Orders a page with a QR code of the text; false when too many documents wait.</summary>
    bool PrintQr(TextBuffer text, long nowMs);

    /// <summary>Fills the panel with test pictures for some seconds.</summary>
    void ShowColours(long nowMs);

    /// <summary>Shows a QR code of the text on the panel for a minute; false when it does not fit.</summary>
    bool ShowQr(TextBuffer text, long nowMs);

    /// <summary>Writes a part of this start's self-test, its verdict and its time; false behind the last part.</summary>
    bool WriteStart(int part, TextBuffer line, Language language);

    /// <summary>Plays the three tones in turn.</summary>
    void PlayTones(long nowMs);

    /// <summary>Waiting times in a class; kind 0 is the echo of a scan, 1 the paper's content, 2 the verdict, 3 a printed paper.</summary>
    int Waits(int kind, int index);

    /// <summary>Upper bound of a class in milliseconds, 0 for the last.</summary>
    int WaitsUpToMs(int index);

    /// <summary>Longest wait of a kind in milliseconds.</summary>
    long LongestWaitMs(int kind);

    /// <summary>Restarts the device, after what is waiting for the console has been sent.</summary>
    void Restart(RestartOrder order);
}
