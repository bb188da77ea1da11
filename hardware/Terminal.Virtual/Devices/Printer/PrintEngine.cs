using System;
using System.Collections.Generic;

namespace Terminal.Virtual.Devices.Printer;

/// <summary>What the board's processor makes of commands: modes, letters, and rows of dots for the head.</summary>
internal sealed class PrintEngine
{
    // CSN-A2: 64 dots, 800 µs, 20 µs.
    private static readonly (int Dots, int Time, int Interval) FactoryHeat = (7, 80, 2);
    private readonly Dictionary<byte, ulong[]> userCharacters = [];
    private readonly LineBuffer line = new();
    private readonly Queue<byte[]> pendingRows = new();
    private readonly Action<byte> reply;
    private readonly PrinterSensors sensors;
    private TextMode mode;
    private int alignment;
    private int lineSpacing;
    private int letterSpace;
    private int leftMargin;
    private int areaWidth;
    private bool useUserCharacters;
    private bool chinese;
    private bool chineseLead;
    private CodePage page;
    private byte[] qrData = [];
    private int qrModule = 3;
    private int qrLevel = 0x30;
    private int imageOffset;

    public PrintEngine(PrinterModel model, PrinterSensors sensors, Paper paper, Action<byte> reply)
    {
        Model = model;
        Paper = paper;
        this.sensors = sensors;
        this.reply = reply;
        PowerOn();
    }

    public PrinterModel Model { get; }

    public Paper Paper { get; }

    /// <summary>Rows that wait for the head; a null is a row of feed.</summary>
    public Queue<byte[]> PendingRows => pendingRows;

    /// <summary>How many user-defined characters are in memory.</summary>
    public int UserCharacterCount => userCharacters.Count;

    /// <summary>Heat setting: dots at a time, heating time and pause, as ESC 7 has them; as the factory has it until told.</summary>
    public (int Dots, int Time, int Interval) Heat { get; private set; } = FactoryHeat;

    /// <summary>Density setting as DC2 # has it; -1 until told.</summary>
    public int Density { get; private set; } = -1;

    // Neither outlives the power.
    public void PowerOn()
    {
        Heat = FactoryHeat;
        Density = -1;
        Initialise();
        chinese = Model.ChineseAtStart;
        line.Clear();
        pendingRows.Clear();
    }

    /// <summary>Forgets the line and the rows that have not been printed.</summary>
    public void Discard()
    {
        line.Clear();
        pendingRows.Clear();
    }

    public string Initialise()
    {
        line.Clear();
        userCharacters.Clear();
        useUserCharacters = false;
        mode = TextMode.Normal;
        alignment = 0;
        lineSpacing = 30;
        letterSpace = 0;
        leftMargin = 0;
        areaWidth = Model.WidthDots;
        chinese = Model.ChineseAtStart;
        chineseLead = false;
        page = Model.CodePages[0];
        return null;
    }

    public string SetHeat(byte dots, byte time, byte interval)
    {
        if (!Model.HeatSettings || time < 3)
        {
            return Model.HeatSettings ? "heating time below 30 µs" : "no heat setting";
        }

        Heat = (dots, time, interval);
        return null;
    }

    public string SetDensity(byte value)
    {
        if (!Model.HeatSettings)
        {
            return "no density setting";
        }

        Density = value;
        return null;
    }

    public string Letter(byte code)
    {
        if (code == 0x7F)
        {
            return "DEL is no letter";
        }

        if (code >= 0x80 && chinese)
        {
            // Two bytes are one Chinese letter; the memory of this head has none of them, so a full block stands for it.
            chineseLead = !chineseLead;
            if (!chineseLead)
            {
                Put(Solid(24), 24);
            }

            return null;
        }

        chineseLead = false;
        if (useUserCharacters && userCharacters.TryGetValue(code, out ulong[] own))
        {
            Put(own, HeadRom.Width);
            return null;
        }

        ushort[] rom = HeadRom.Instance.Rows(code < 0x80 ? (char)code : page.Letter(code));
        var rows = new ulong[HeadRom.Height];
        for (int y = 0; y < rows.Length; y++)
        {
            rows[y] = rom[y];
        }

        Put(rows, HeadRom.Width);
        return null;
    }

    private static ulong[] Solid(int width)
    {
        var rows = new ulong[HeadRom.Height];
        Array.Fill(rows, (1UL << width) - 1);
        return rows;
    }

    private void Put(ulong[] rows, int width)
    {
        if (line.WidthDots + width * mode.WidthScale > AreaDots)
        {
            LineFeed();
        }

        line.Add(rows, width, mode, letterSpace);
    }

    private int AreaDots => Math.Min(areaWidth, Model.WidthDots - leftMargin);

    public string Tab()
    {
        int cell = 8 * HeadRom.Width;
        line.Skip(cell - line.WidthDots % cell);
        return null;
    }

    public string LineFeed()
    {
        PrintLine(lineSpacing);
        return null;
    }

    public string Feed(int dots)
    {
        PrintLine(dots);
        return null;
    }

    public string FeedLines(int lines)
    {
        PrintLine(0);
        for (int i = 0; i < lines; i++)
        {
            PrintLine(lineSpacing);
        }

        return null;
    }

    private int Offset(int widthDots) =>
        leftMargin + alignment switch
        {
            1 => Math.Max(0, (AreaDots - widthDots) / 2),
            2 => Math.Max(0, AreaDots - widthDots),
            _ => 0,
        };

    private void PrintLine(int advance)
    {
        List<byte[]> rows = line.Take(Paper.RowBytes, Offset(line.WidthDots), leftMargin + AreaDots);
        foreach (byte[] row in rows)
        {
            pendingRows.Enqueue(row);
        }

        for (int y = rows.Count; y < advance; y++)
        {
            pendingRows.Enqueue(null);
        }
    }

    public string SetSpace(int dots)
    {
        letterSpace = dots;
        return null;
    }

    public string PrintMode(byte n)
    {
        mode.Bold = (n & 8) != 0;
        mode.HeightScale = (n & 16) != 0 ? 2 : 1;
        mode.WidthScale = (n & 32) != 0 ? 2 : 1;
        mode.Underline = (n & 128) != 0 ? 1 : 0;
        return (n & 1) != 0 ? "font B is not emulated" : null;
    }

    public string Font(int n) => n == 0 ? null : "font B is not emulated";

    public string Position(int dots)
    {
        line.Skip(dots - line.WidthDots);
        return dots >= AreaDots ? "position outside the paper" : null;
    }

    public string UseUserCharacters(bool on)
    {
        useUserCharacters = on;
        return null;
    }

    public string CancelCharacter(byte code)
    {
        userCharacters.Remove(code);
        return code is < 0x20 or > 0x7E ? "no such user-defined character" : null;
    }

    public string DefineCharacter(byte code, int width, byte[] columns)
    {
        if (!userCharacters.ContainsKey(code) && userCharacters.Count >= Model.UserCharacters)
        {
            return "memory for user-defined characters is full";
        }

        var rows = new ulong[HeadRom.Height];
        for (int x = 0; x < width; x++)
        {
            for (int y = 0; y < HeadRom.Height; y++)
            {
                if ((columns[3 * x + y / 8] & (0x80 >> (y & 7))) != 0)
                {
                    rows[y] |= 1UL << (HeadRom.Width - 1 - x);
                }
            }
        }

        userCharacters[code] = rows;
        return null;
    }

    public string Underline(byte n)
    {
        mode.Underline = n & 3;
        return null;
    }

    public string Bold(bool on)
    {
        mode.Bold = on;
        return null;
    }

    public string Inverse(bool on)
    {
        mode.Inverse = on;
        return null;
    }

    public string Magnify(int width, int height)
    {
        if (width > Model.MaxMagnification || height > Model.MaxMagnification)
        {
            return "magnification not supported";
        }

        mode.WidthScale = width;
        mode.HeightScale = height;
        return null;
    }

    public string LineSpacing(int dots)
    {
        lineSpacing = dots;
        return null;
    }

    public string International(byte n) => n == 0 ? null : "only the American letter set is emulated";

    public string Align(byte n)
    {
        if (!line.IsEmpty)
        {
            return "alignment inside a line";
        }

        alignment = n & 3;
        return n is 0 or 1 or 2 or 48 or 49 or 50 ? null : "no such alignment";
    }

    public string SelectPage(byte n)
    {
        foreach (CodePage candidate in Model.CodePages)
        {
            if (candidate.Number == n)
            {
                page = candidate;
                return null;
            }
        }

        return "no such code page";
    }

    public string LeftMargin(int dots)
    {
        leftMargin = Math.Min(dots, Model.WidthDots);
        return null;
    }

    public string AreaWidth(int dots)
    {
        areaWidth = Math.Min(dots, Model.WidthDots);
        return null;
    }

    public string Chinese(bool on)
    {
        chinese = on;
        chineseLead = false;
        return null;
    }

    public string BeginImage(int imageMode, int rowBytes)
    {
        if (imageMode != 0 && !Model.RasterDoubling)
        {
            return "doubled image not supported";
        }

        imageOffset = Offset(rowBytes * 8 * ((imageMode & 1) != 0 ? 2 : 1));
        return line.IsEmpty ? null : "image inside a line";
    }

    public void ImageRow(int imageMode, byte[] row)
    {
        int scale = (imageMode & 1) != 0 ? 2 : 1;
        var dots = new byte[Paper.RowBytes];
        for (int x = 0; x < row.Length * 8 * scale; x++)
        {
            int source = x / scale;
            int at = imageOffset + x;
            if ((row[source >> 3] & (0x80 >> (source & 7))) != 0 && at < Model.WidthDots)
            {
                dots[at >> 3] |= (byte)(0x80 >> (at & 7));
            }
        }

        pendingRows.Enqueue(dots);
        if ((imageMode & 2) != 0)
        {
            pendingRows.Enqueue((byte[])dots.Clone());
        }
    }

    public void Column(int columnMode, byte[] column)
    {
        var rows = new ulong[24];
        for (int y = 0; y < 24; y++)
        {
            bool black = column.Length == 1
                ? (column[0] & (0x80 >> (y / 3))) != 0
                : (column[y / 8] & (0x80 >> (y & 7))) != 0;
            rows[y] = black ? 1UL : 0;
        }

        TextMode plain = TextMode.Normal;
        plain.WidthScale = (columnMode & 1) != 0 ? 1 : 2;
        line.Add(rows, 1, plain, 0);
    }

    public string Cut(int feed)
    {
        if (!Model.Cutter)
        {
            return "no cutter";
        }

        for (int i = 0; i < feed; i++)
        {
            pendingRows.Enqueue(null);
        }

        pendingRows.Enqueue(CutMark);
        return line.IsEmpty ? null : "cut inside a line";
    }

    /// <summary>Stands in the queue of rows where the cutter shall cut.</summary>
    public static readonly byte[] CutMark = [];

    public string Qr(byte function, ReadOnlySpan<byte> parameters)
    {
        if (!Model.QrCommand)
        {
            return "no QR command";
        }

        switch (function)
        {
            case 0x41:
                return parameters.Length == 2 && parameters[0] is 0x31 or 0x32 ? null : "no such QR model";
            case 0x43:
                qrModule = parameters[0];
                return qrModule is >= 1 and <= 16 ? null : "no such QR module";
            case 0x45:
                qrLevel = parameters[0];
                return qrLevel is >= 0x30 and <= 0x33 ? null : "no such QR level";
            case 0x50:
                qrData = parameters[1..].ToArray();
                return parameters[0] == 0x30 && qrData.Length > 0 ? null : "QR data refused";
            case 0x51:
                return PrintQr();
            default:
                return "no such QR function";
        }
    }

    private string PrintQr()
    {
        if (qrData.Length == 0 || !line.IsEmpty)
        {
            return "QR without data or inside a line";
        }

        bool[][] modules = QrSymbol.Encode(qrData, qrLevel);
        int width = modules.Length * qrModule;
        int offset = Offset(width);
        foreach (bool[] moduleRow in modules)
        {
            var dots = new byte[Paper.RowBytes];
            for (int x = 0; x < width; x++)
            {
                int at = offset + x;
                if (moduleRow[x / qrModule] && at < Model.WidthDots)
                {
                    dots[at >> 3] |= (byte)(0x80 >> (at & 7));
                }
            }

            for (int i = 0; i < qrModule; i++)
            {
                pendingRows.Enqueue(dots);
            }
        }

        return null;
    }

    public string PaperStatus(bool simple)
    {
        if (!Model.QueuedStatus)
        {
            return "no status";
        }

        int value;
        if (simple)
        {
            value = sensors.PaperOut ? 0x04 : 0;
        }
        else
        {
            value = (sensors.PaperOut ? 0x0C : 0) | (sensors.PaperLow && Model.NearEndSensor ? 0x03 : 0);
        }

        reply((byte)value);
        return null;
    }

    public string AutomaticStatus(byte n)
    {
        sensors.AutomaticStatusMask = Model.AutomaticStatus ? n : 0;
        sensors.BusyOutput = Model.AutomaticStatus || (n & 0x20) != 0;
        return null;
    }

    public string SelfTest()
    {
        foreach (char letter in Model.Name)
        {
            Letter((byte)letter);
        }

        return LineFeed();
    }
}
