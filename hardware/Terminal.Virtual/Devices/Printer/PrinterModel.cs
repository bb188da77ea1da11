namespace Terminal.Virtual.Devices.Printer;

/// <summary>What a printer's data sheet says about it, and what users report that the sheet does not say.</summary>
public sealed class PrinterModel
{
    /// <summary>Name on the case.</summary>
    public string Name { get; init; }

    /// <summary>Dots across the print head.</summary>
    public int WidthDots { get; init; } = 384;

    /// <summary>Speed of its serial line as it leaves the factory, in baud.</summary>
    public int BaudRate { get; init; } = 9600;

    /// <summary>Receive buffer in bytes; what arrives while it is full is lost.</summary>
    public int BufferBytes { get; init; } = 4096;

    /// <summary>Time to print one dot row, in microseconds (2,500 is 50 mm/s).</summary>
    public int PrintRowUs { get; init; } = 2500;

    /// <summary>Time to feed one dot row, in microseconds.</summary>
    public int FeedRowUs { get; init; } = 2100;

    /// <summary>Time from power-on until the first byte is accepted, in microseconds.</summary>
    public long StartUs { get; init; } = 500_000;

    /// <summary>Answers DLE EOT (and takes DLE ENQ) as soon as it arrives.</summary>
    public bool RealTimeStatus { get; init; } = true;

    /// <summary>Answers DLE EOT only while the head stands still; many cheap boards do no better.</summary>
    public bool AnswersOnlyAtRest { get; init; }

    /// <summary>Answers GS r and ESC v when they come out of the buffer.</summary>
    public bool QueuedStatus { get; init; } = true;

    /// <summary>Sends status by itself when GS a asks for it (four bytes); otherwise GS a 0x20 switches the busy output on.</summary>
    public bool AutomaticStatus { get; init; }

    /// <summary>How many user-defined characters fit into memory.</summary>
    public int UserCharacters { get; init; } = 95;

    /// <summary>Knows GS ( k for QR codes.</summary>
    public bool QrCommand { get; init; }

    /// <summary>Has a cutter.</summary>
    public bool Cutter { get; init; }

    /// <summary>Largest magnification of GS !.</summary>
    public int MaxMagnification { get; init; } = 8;

    /// <summary>Knows the doubled modes 1 to 3 of GS v 0.</summary>
    public bool RasterDoubling { get; init; } = true;

    /// <summary>Starts in Chinese mode: bytes from 0x80 on are taken in pairs until FS . leaves it.</summary>
    public bool ChineseAtStart { get; init; }

    /// <summary>
    /// When the paper ends inside an image, the board goes on counting image bytes it never received:
    /// what comes in meanwhile is thrown away, and what comes after is taken for the rest of the image.
    /// </summary>
    public bool SwallowsAfterPaperOut { get; init; }

    /// <summary>Has a near-end sensor.</summary>
    public bool NearEndSensor { get; init; }

    /// <summary>Knows the heat settings ESC 7 and DC2 #.</summary>
    public bool HeatSettings { get; init; }

    /// <summary>Knows GS P (motion units).</summary>
    public bool MotionUnits { get; init; }

    /// <summary>DLE ENQ 2 throws the buffers away and ends the error.</summary>
    public bool ClearsOnEnquiry { get; init; } = true;

    /// <summary>DLE DC4 function 8 throws the buffers away; answered with 37 25 00.</summary>
    public bool ClearsOnCommand { get; init; }

    /// <summary>Code pages by their number in ESC t.</summary>
    public CodePage[] CodePages { get; init; } = [CodePage.Pc437(0)];

    /// <summary>58 mm panel head, TTL, CSN-A2 class: transmit line not connected.</summary>
    public static PrinterModel Generic58Blind => new()
    {
        Name = "generic 58 mm TTL, no status",
        RealTimeStatus = false,
        QueuedStatus = false,
        HeatSettings = true,
        SwallowsAfterPaperOut = true,
        ChineseAtStart = true,
        ClearsOnEnquiry = false,
        CodePages = [CodePage.Pc437(0)],
    };

    /// <summary>58 mm panel head with status: the reference.</summary>
    public static PrinterModel Generic58 => new()
    {
        Name = "generic 58 mm TTL with status",
        HeatSettings = true,
        SwallowsAfterPaperOut = true,
        ChineseAtStart = true,
        CodePages = [CodePage.Pc437(0)],
    };

    /// <summary>80 mm printer of the Xprinter class.</summary>
    public static PrinterModel Xprinter80 => new()
    {
        Name = "80 mm, Xprinter class",
        BaudRate = 115200,
        WidthDots = 576,
        PrintRowUs = 830,
        FeedRowUs = 830,
        QrCommand = true,
        Cutter = true,
        ChineseAtStart = true,
        SwallowsAfterPaperOut = true,
        NearEndSensor = true,
        CodePages = [CodePage.Pc437(0)],
    };

    /// <summary>80 mm printer of the Epson TM class with Vietnamese fonts.</summary>
    public static PrinterModel EpsonTm => new()
    {
        Name = "80 mm, Epson TM class",
        BaudRate = 115200,
        WidthDots = 576,
        PrintRowUs = 625,
        FeedRowUs = 625,
        QrCommand = true,
        Cutter = true,
        AutomaticStatus = true,
        NearEndSensor = true,
        MotionUnits = true,
        ClearsOnEnquiry = false,
        ClearsOnCommand = true,
        CodePages = [CodePage.Pc437(0), CodePage.Tcvn3(30), CodePage.Tcvn3Capitals(31)],
    };
}
