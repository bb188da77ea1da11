namespace Terminal.Core.Documents;

/// <summary>What a row of a layout shows. A row whose item has nothing to show takes no paper.</summary>
public enum DocumentItem
{
    /// <summary>Empty paper, as many rows as the layout says.</summary>
    Space = 0,

    /// <summary>A line across the paper.</summary>
    Rule,

    /// <summary>The mark of a reprint.</summary>
    Reprint,

    /// <summary>Name of the office.</summary>
    Office,

    /// <summary>"Your number".</summary>
    NumberLabel,

    /// <summary>The queue number.</summary>
    Number,

    /// <summary>Name of the service.</summary>
    Service,

    /// <summary>Where to go.</summary>
    Counter,

    /// <summary>Weekday, date and time of the print, or that they are not confirmed.</summary>
    Moment,

    /// <summary>Thanks.</summary>
    Thanks,

    /// <summary>Title of the status slip.</summary>
    SlipTitle,

    /// <summary>"Dossier code".</summary>
    CodeLabel,

    /// <summary>The dossier code.</summary>
    Code,

    /// <summary>The dossier code as QR code.</summary>
    CodeQr,

    /// <summary>"Status".</summary>
    StatusLabel,

    /// <summary>The status.</summary>
    Status,

    /// <summary>Date of receipt, with its label.</summary>
    Received,

    /// <summary>"Appointment date".</summary>
    AppointmentLabel,

    /// <summary>The appointment, or where to find it.</summary>
    Appointment,

    /// <summary>That the appointment has passed.</summary>
    Overdue,

    /// <summary>When the information was true.</summary>
    Information,

    /// <summary>Who gave the information.</summary>
    Source,

    /// <summary>That the slip replaces no official paper.</summary>
    NoOfficialPaper,

    /// <summary>Title of the self-test page.</summary>
    SelfTestTitle,

    /// <summary>Printer profile and width.</summary>
    Profile,

    /// <summary>Versions and identity of the terminal.</summary>
    Version,

    /// <summary>Name of the way by user-defined characters.</summary>
    GlyphsHeading,

    /// <summary>All letters by user-defined characters.</summary>
    GlyphsLetters,

    /// <summary>Name of the way by dots.</summary>
    RasterHeading,

    /// <summary>All letters by dots.</summary>
    RasterLetters,

    /// <summary>Name of the way by code page.</summary>
    CodePageHeading,

    /// <summary>All letters by code page.</summary>
    CodePageLetters,

    /// <summary>A QR code by the head's own command.</summary>
    TestQrCommand,

    /// <summary>A QR code as dots.</summary>
    TestQrDots,

    /// <summary>Every dot of the head.</summary>
    Pattern,

    /// <summary>Title of the daily summary.</summary>
    SummaryTitle,

    /// <summary>The day that the summary is about.</summary>
    SummaryDay,

    /// <summary>A line for each service: numbers given out.</summary>
    SummaryServices,

    /// <summary>A line for each other figure.</summary>
    SummaryFigures,
}
