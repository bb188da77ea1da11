namespace Terminal.Virtual.Devices.Printer;

/// <summary>What the printer feels, and how it says so in status bytes (DLE EOT, GS a).</summary>
internal sealed class PrinterSensors
{
    public bool PaperOut;
    public bool PaperLow;
    public bool CoverOpen;
    public bool Hot;
    public bool Offline;
    public int AutomaticStatusMask;
    public bool BusyOutput;

    /// <summary>True while the head must not print.</summary>
    public bool Stopped => PaperOut || CoverOpen || Hot || Offline;

    /// <summary>Answer to DLE EOT n; 0 for an n that is not known.</summary>
    public byte RealTime(int n, bool nearEndSensor)
    {
        const int Fixed = 0x12;
        return n switch
        {
            1 => (byte)(Fixed | (Stopped ? 0x08 : 0)),
            2 => (byte)(Fixed | (CoverOpen ? 0x04 : 0) | (PaperOut ? 0x20 : 0) | (Hot ? 0x40 : 0)),
            3 => (byte)(Fixed | (Hot ? 0x40 : 0)),
            4 => (byte)(Fixed | (PaperLow && nearEndSensor ? 0x0C : 0) | (PaperOut ? 0x60 : 0)),
            _ => 0,
        };
    }

    /// <summary>The four bytes of automatic status.</summary>
    public byte[] Automatic(bool nearEndSensor) =>
    [
        (byte)(0x10 | (Stopped ? 0x08 : 0) | (CoverOpen ? 0x20 : 0)),
        (byte)(Hot ? 0x40 : 0),
        (byte)((PaperLow && nearEndSensor ? 0x03 : 0) | (PaperOut ? 0x0C : 0)),
        0x0F,
    ];
}
