using Terminal.Drivers.Ports;

namespace Terminal.Core.App;

/// <summary>All that a board hands to the terminal. A board fills it once, before the terminal is made.</summary>
public sealed class TerminalPorts
{
    /// <summary>Number of queue buttons on the reference box.</summary>
    public const int QueueButtons = 4;

    /// <summary>Line to the reader module.</summary>
    public ISerialChannel Reader;

    /// <summary>Line to the printer.</summary>
    public ISerialChannel Printer;

    /// <summary>The printer's busy output (DTR); null where it is not wired.</summary>
    public IDigitalInput PrinterBusy;

    /// <summary>Line to the technician's cable; null where the board has none.</summary>
    public ISerialChannel Console;

    /// <summary>Active while a technician's plug is in the shared maintenance jack; null where the console has a line of its own.</summary>
    public IDigitalInput MaintenancePlug;

    /// <summary>Button inside the case, for resetting a lost PIN; null where there is none.</summary>
    public IDigitalInput CaseButton;

    /// <summary>Panel controller.</summary>
    public IDisplayLink Display;

    /// <summary>Backlight of the panel; null where it is always on.</summary>
    public ILevel Backlight;

    /// <summary>Queue buttons 1 to 4.</summary>
    public readonly IDigitalInput[] Queue = new IDigitalInput[QueueButtons];

    /// <summary>Print button.</summary>
    public IDigitalInput PrintButton;

    /// <summary>Language button.</summary>
    public IDigitalInput LanguageButton;

    /// <summary>Lamp beside the reader window; null where there is none.</summary>
    public IDigitalOutput Lamp;

    /// <summary>Buzzer.</summary>
    public ITone Tone;

    /// <summary>The drive for settings and records.</summary>
    public IFileStore Files;

    /// <summary>The typeface.</summary>
    public IBlob Fonts;

    /// <summary>The status service.</summary>
    public IHttpChannel Http;

    /// <summary>Wi-Fi.</summary>
    public INetwork Network;

    /// <summary>Battery-backed clock chip; null where there is none.</summary>
    public II2cDevice ClockChip;

    /// <summary>The board itself.</summary>
    public ISystem System;

    /// <summary>Hears what is drawn on the panel; null on the device.</summary>
    public ITextTrace ScreenTrace;

    /// <summary>Hears what is laid out for the paper; on the device only a bench does.</summary>
    public ITextTrace PaperTrace;

    /// <summary>What the board could not open, a bit a <see cref="BoardPart"/>.</summary>
    public int FailedParts;

    /// <summary>
    /// One line for console, reader and paper. A plug in the jack is then no maintenance: people are served on the same line.
    /// </summary>
    public void UseBench(ISerialChannel console, ISerialChannel reader, ISerialChannel printer, ITextTrace paper)
    {
        Console = console;
        Reader = reader;
        Printer = printer;
        PrinterBusy = null;
        PaperTrace = paper;
        MaintenancePlug = null;
    }

    /// <summary>Fills the ports that the terminal cannot do without and that are not open.</summary>
    public void StandIn()
    {
        if (Reader == null)
        {
            Reader = new AbsentPort();
        }

        if (Printer == null)
        {
            Printer = new AbsentPort();
        }

        if (Display == null)
        {
            Display = new AbsentPort();
        }

        if (Network == null)
        {
            Network = new AbsentPort();
        }

        if (Http == null)
        {
            Http = new AbsentPort();
        }
    }
}
