using Terminal.Drivers.Ports;

namespace Terminal.Drivers.Reader;

/// <summary>
/// A reader module on a serial line: brings scans, and keeps itself set up. What differs between families of modules
/// stands in the classes derived from it.
/// </summary>
public abstract class ReaderModule
{
    private readonly byte[] chunk = new byte[256];
    private ScanBuffer scan;
    private ISerialChannel line;

    /// <summary>Works on the line.</summary>
    protected ReaderModule(ISerialChannel line)
    {
        this.line = line;
        scan = new ScanBuffer();
    }

    /// <summary>The scan that is arriving or has arrived. Its user wipes it.</summary>
    public ScanBuffer Scan
    {
        get { return scan; }
    }

    /// <summary>How the module stands.</summary>
    public ReaderState State { get; protected set; }

    /// <summary>The line to the module.</summary>
    protected ISerialChannel Line
    {
        get { return line; }
    }

    /// <summary>
    /// Takes in what has arrived (at most 1,024 bytes a call) and goes on with the settings.
    /// Returns true when there is more to do at once.
    /// </summary>
    public bool Step(long nowMs)
    {
        bool more = false;
        for (int i = 0; i < 4; i++)
        {
            int count = Line.Read(chunk, 0, chunk.Length);
            if (count <= 0)
            {
                break;
            }

            Received(chunk, count, nowMs);
            more = count == chunk.Length;
        }

        Drive(nowMs);
        return more;
    }

    /// <summary>Looks at bytes from the line; what is no reply goes into <see cref="Scan"/>.</summary>
    protected abstract void Received(byte[] bytes, int count, long nowMs);

    /// <summary>Goes on with finding and setting up the module.</summary>
    protected abstract void Drive(long nowMs);
}
