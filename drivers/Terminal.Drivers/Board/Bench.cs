using Terminal.Drivers.Ports;

namespace Terminal.Drivers.Board;

/// <summary>
/// Board and panel alone on a bench: one line to a technician is console, reader and paper. A line that begins with "!" is a code
/// held before the reader; paper comes back as lines that begin with "|". Everything else is the console's.
/// </summary>
public sealed class Bench : ITextTrace
{
    /// <summary>A file of this name on the drive says that board and panel stand alone.</summary>
    public const string FileName = "bench";

    /// <summary>Paper text that waits for the line, in bytes; what does not fit is left out and marked with "...".</summary>
    public const int PaperBytes = 2048;

    /// <summary>Longest code that can be typed, in bytes.</summary>
    public const int CodeBytes = 1024;

    private readonly ISerialChannel line;
    private readonly byte[] one = new byte[1];
    private readonly byte[] code = new byte[CodeBytes];
    private readonly byte[] paper = new byte[PaperBytes];
    private readonly ConsoleEnd console;
    private readonly ReaderEnd reader;
    private int codeBytes;
    private int codeReady;
    private int paperBytes;
    private int paperY = -1;
    private bool atLineStart = true;
    private bool inCode;
    private bool full;
    private ISerialChannel printer;

    /// <summary>Takes the line over.</summary>
    public Bench(ISerialChannel line)
    {
        this.line = line;
        console = new ConsoleEnd(this);
        reader = new ReaderEnd(this);
        printer = new PaperEnd();
    }

    /// <summary>A bench on the line when the drive says so; null otherwise, and where there is no line.</summary>
    public static Bench Find(IFileStore files, ISerialChannel line)
    {
        return line != null && files.Length(FileName) >= 0 ? new Bench(line) : null;
    }

    /// <summary>The console's end.</summary>
    public ISerialChannel Console
    {
        get { return console; }
    }

    /// <summary>The reader's end: typed codes with a CR behind them.</summary>
    public ISerialChannel Reader
    {
        get { return reader; }
    }

    /// <summary>The printer's end: takes everything, answers nothing (printer.profile generic58-blind).</summary>
    public ISerialChannel Printer
    {
        get { return printer; }
    }

    /// <inheritdoc/>
    public void Drawn(char[] text, int offset, int count, int x, int y, int width, int height)
    {
        // Room for the longest letters and the mark at the end.
        if (full || paperBytes + 4 + 3 * count + 5 > PaperBytes)
        {
            if (!full)
            {
                full = true;
                Add('.');
                Add('.');
                Add('.');
            }

            return;
        }

        if (y != paperY)
        {
            paperY = y;
            Add('\r');
            Add('\n');
            Add('|');
        }

        Add(' ');
        for (int i = 0; i < count; i++)
        {
            Add(text[offset + i]);
        }
    }

    /// <summary>Sends paper text as the line takes it; called by the board's loop.</summary>
    public void Step()
    {
        if (paperBytes == 0)
        {
            return;
        }

        int sent = line.Write(paper, 0, paperBytes);
        paperBytes -= sent;
        System.Array.Copy(paper, sent, paper, 0, paperBytes);
        if (paperBytes == 0)
        {
            full = false;
        }
    }

    // Letters of the basic plane; a printer has no others.
    private void Add(char letter)
    {
        int value = letter;
        if (value < 0x80)
        {
            paper[paperBytes++] = (byte)value;
            return;
        }

        if (value < 0x800)
        {
            paper[paperBytes++] = (byte)(0xC0 | (value >> 6));
        }
        else
        {
            paper[paperBytes++] = (byte)(0xE0 | (value >> 12));
            paper[paperBytes++] = (byte)(0x80 | ((value >> 6) & 0x3F));
        }

        paper[paperBytes++] = (byte)(0x80 | (value & 0x3F));
    }

    private int ReadForConsole(byte[] buffer, int offset, int count)
    {
        int given = 0;
        while (given < count && line.Read(one, 0, 1) == 1)
        {
            byte value = one[0];
            bool ends = value == (byte)'\r' || value == (byte)'\n';
            if (inCode)
            {
                Type(value, ends);
            }
            else if (atLineStart && value == (byte)'!')
            {
                inCode = true;
                codeBytes = 0;
                line.Write(one, 0, 1);
            }
            else
            {
                buffer[offset + given] = value;
                given++;
                atLineStart = ends;
            }
        }

        return given;
    }

    private void Type(byte value, bool ends)
    {
        line.Write(one, 0, 1);
        int at = codeReady + codeBytes;
        if (!ends)
        {
            // One byte is kept for the CR.
            if (at < CodeBytes - 1)
            {
                code[at] = value;
                codeBytes++;
            }

            return;
        }

        // A code that has not been fetched yet stays before it.
        if (at < CodeBytes)
        {
            code[at] = (byte)'\r';
            codeReady = at + 1;
        }

        codeBytes = 0;
        inCode = false;
        atLineStart = true;
    }

    private int ReadForReader(byte[] buffer, int offset, int count)
    {
        int given = count < codeReady ? count : codeReady;
        System.Array.Copy(code, 0, buffer, offset, given);
        codeReady -= given;
        System.Array.Copy(code, given, code, 0, codeReady + codeBytes);
        return given;
    }

    private sealed class ConsoleEnd : ISerialChannel
    {
        private readonly Bench bench;

        public ConsoleEnd(Bench bench)
        {
            this.bench = bench;
        }

        public int BaudRate
        {
            get { return bench.line.BaudRate; }
        }

        public bool SetBaudRate(int baudRate)
        {
            return bench.line.SetBaudRate(baudRate);
        }

        public int Read(byte[] buffer, int offset, int count)
        {
            return bench.ReadForConsole(buffer, offset, count);
        }

        public int Write(byte[] buffer, int offset, int count)
        {
            return bench.paperBytes > 0 ? 0 : bench.line.Write(buffer, offset, count);
        }
    }

    private sealed class ReaderEnd : ISerialChannel
    {
        private readonly Bench bench;

        public ReaderEnd(Bench bench)
        {
            this.bench = bench;
        }

        public int BaudRate
        {
            get { return bench.line.BaudRate; }
        }

        public bool SetBaudRate(int baudRate)
        {
            return true;
        }

        public int Read(byte[] buffer, int offset, int count)
        {
            return bench.ReadForReader(buffer, offset, count);
        }

        public int Write(byte[] buffer, int offset, int count)
        {
            return count;
        }
    }

    private sealed class PaperEnd : ISerialChannel
    {
        private int baudRate = 9600;

        public int BaudRate
        {
            get { return baudRate; }
        }

        public bool SetBaudRate(int rate)
        {
            baudRate = rate;
            return true;
        }

        public int Read(byte[] buffer, int offset, int count)
        {
            return 0;
        }

        public int Write(byte[] buffer, int offset, int count)
        {
            return count < 64 ? count : 64;
        }
    }
}
