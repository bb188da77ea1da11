namespace Terminal.Drivers.Printer;

/// <summary>What a kind of printer can do, as data. See <see cref="PrinterProfiles"/> for the known ones.</summary>
public sealed class PrinterProfile
{
    /// <summary>Shortest heating time that a head takes, in units of 10 µs.</summary>
    public const int MinHeatTime = 3;

    /// <summary>Highest step of the density.</summary>
    public const int MaxDensity = 31;

    /// <summary>Name for settings and the self-test page.</summary>
    public string Name;

    /// <summary>Dots across the head.</summary>
    public int WidthDots = 384;

    /// <summary>Receive buffer in bytes.</summary>
    public int BufferBytes = 4096;

    /// <summary>Answers DLE EOT at once, also while it prints.</summary>
    public bool RealTimeStatus;

    /// <summary>Answers GS r when it comes out of the buffer: it can confirm what it printed.</summary>
    public bool QueuedStatus;

    /// <summary>DLE ENQ 2 throws away what the printer holds after a fault.</summary>
    public bool ClearsOnEnquiry;

    /// <summary>DLE DC4 function 8 throws away what the printer holds.</summary>
    public bool ClearsOnCommand;

    /// <summary>How many user-defined characters it holds, 0 to 94 (codes 0x21 to 0x7E).</summary>
    public int UserCharacters;

    /// <summary>Has GS ( k for QR codes.</summary>
    public bool QrCommand;

    /// <summary>Has a cutter.</summary>
    public bool Cutter;

    /// <summary>Has the doubled image mode (GS v 0, m = 3).</summary>
    public bool RasterDoubling;

    /// <summary>Largest magnification of GS !.</summary>
    public int MaxMagnification = 8;

    /// <summary>Starts in Chinese mode, which FS . leaves.</summary>
    public bool ChineseMode;

    /// <summary>Number of the TCVN-3 page with the small letters, 0 for none that is proven.</summary>
    public int TcvnPage;

    /// <summary>Number of the TCVN-3 page with the toned capitals.</summary>
    public int TcvnCapitalsPage;

    /// <summary>
    /// Microseconds a printed row at worst. Where nothing confirms, the driver believes this: 30,000 is what
    /// users of CSN-A2 heads have measured at a weak supply (facts/hardware.md E.4).
    /// </summary>
    public int PrintRowUs = 30000;

    /// <summary>Microseconds a row of feed at worst.</summary>
    public int FeedRowUs = 2100;

    /// <summary>Milliseconds that it needs at least from power-on until it takes bytes.</summary>
    public int StartMs = 500;

    /// <summary>Rows to feed so that the last line can be torn off or cut.</summary>
    public int TearFeedRows = 100;

    /// <summary>Heat setting (ESC 7): most heated dots in units of 8 minus 1, -1 for a head without.</summary>
    public int HeatDots = -1;

    /// <summary>Heat setting: heating time in units of 10 µs.</summary>
    public int HeatTime = 80;

    /// <summary>Heat setting: interval in units of 10 µs.</summary>
    public int HeatInterval = 2;

    /// <summary>
    /// Density setting (DC2 #): 50 % and 5 % a step, 1 to <see cref="MaxDensity"/>; 0 leaves the head's own, -1 for a head without.
    /// </summary>
    public int Density = -1;

    /// <summary>Knows GS P: motion units are set to dots.</summary>
    public bool MotionUnits;

    /// <summary>The board takes GS a: unasked status is switched off, or the busy output on.</summary>
    public int AutomaticStatusSetting = -1;

    /// <summary>
    /// True when the printer can confirm that it has printed. That takes both kinds of answers: the one at once tells a fault and
    /// a loss of power, the one in its turn tells how far the head has come.
    /// </summary>
    public bool Confirms
    {
        get { return RealTimeStatus && QueuedStatus; }
    }

    /// <summary>
    /// Takes what a technician found right for a head, its paper and its supply; values out of range, and those for a head
    /// that has no such setting, change nothing.
    /// </summary>
    public void Darken(int heatTime, int density)
    {
        if (HeatDots >= 0 && heatTime >= MinHeatTime && heatTime <= 255)
        {
            HeatTime = heatTime;
        }

        if (Density >= 0 && density > 0 && density <= MaxDensity)
        {
            Density = density;
        }
    }

    /// <summary>True when letters can take the way.</summary>
    public bool Has(PrintWay way)
    {
        switch (way)
        {
            case PrintWay.Glyphs: return UserCharacters > 0;
            case PrintWay.CodePage: return TcvnPage > 0;
            default: return true;
        }
    }

    /// <summary>Letters of the head across the paper.</summary>
    public int Columns
    {
        get { return WidthDots / 12; }
    }
}
