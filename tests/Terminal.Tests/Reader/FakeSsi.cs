using Terminal.Drivers.Ports;

namespace Terminal.Tests.Reader;

/// <summary>A module of the SSI family: wakes on a zero, obeys packets with a right checksum, keeps parameters.</summary>
public sealed class FakeSsi : ISerialChannel
{
    /// <summary>Values of the parameters by number.</summary>
    public readonly int[] Parameters = new int[256];

    /// <summary>Speed of the module.</summary>
    public int ModuleBaudRate = 9600;

    /// <summary>False: the cable is out.</summary>
    public bool Plugged = true;

    /// <summary>A parameter that is refused, or -1.</summary>
    public int Refuses = -1;

    /// <summary>Drops so many answers.</summary>
    public int LosesAnswers;

    /// <summary>Packets with a wrong checksum.</summary>
    public int BadPackets;

    /// <summary>Packets that set a parameter.</summary>
    public int Writes;

    /// <summary>Commands to begin a reading.</summary>
    public int Starts;

    /// <summary>Sent right behind the next answer, as a scan that crosses it.</summary>
    public byte[] GluedScan;

    private readonly byte[] output = new byte[8192];
    private int outputBytes;
    private int lineBaudRate = 9600;

    /// <inheritdoc/>
    public int BaudRate
    {
        get { return lineBaudRate; }
    }

    /// <inheritdoc/>
    public bool SetBaudRate(int rate)
    {
        lineBaudRate = rate;
        return true;
    }

    /// <inheritdoc/>
    public int Read(byte[] buffer, int offset, int count)
    {
        int n = count < outputBytes ? count : outputBytes;
        System.Array.Copy(output, 0, buffer, offset, n);
        outputBytes -= n;
        System.Array.Copy(output, n, output, 0, outputBytes);
        return n;
    }

    /// <inheritdoc/>
    public int Write(byte[] b, int offset, int count)
    {
        if (!Plugged || lineBaudRate != ModuleBaudRate || (count == 1 && b[offset] == 0))
        {
            return count;
        }

        int sum = 0;
        for (int i = 0; i < count - 2; i++)
        {
            sum += b[offset + i];
        }

        // Sum and checksum together are zero in 16 bits.
        int sent = (b[offset + count - 2] << 8) | b[offset + count - 1];
        if (b[offset] != count - 2 || ((sum + sent) & 0xFFFF) != 0)
        {
            BadPackets++;
            return count;
        }

        Execute(b, offset);
        return count;
    }

    /// <summary>Lets bytes arrive.</summary>
    public void Send(byte[] bytes)
    {
        if (Plugged && lineBaudRate == ModuleBaudRate)
        {
            System.Array.Copy(bytes, 0, output, outputBytes, bytes.Length);
            outputBytes += bytes.Length;
        }
    }

    private void Execute(byte[] b, int offset)
    {
        byte operation = b[offset + 1];
        bool refused = operation == 0xC6 && b[offset + 5] == Refuses;
        if (operation == 0xC6 && !refused)
        {
            Writes++;
            Parameters[b[offset + 5]] = b[offset + b[offset] - 1];
        }

        if (operation == 0xE4)
        {
            Starts++;
        }

        if (LosesAnswers > 0)
        {
            LosesAnswers--;
            return;
        }

        Send(refused ? new byte[] { 0x04, 0xD1, 0x00, 0x01, 0xFF, 0x2A } : new byte[] { 0x04, 0xD0, 0x00, 0x00, 0xFF, 0x2C });
        if (GluedScan != null)
        {
            Send(GluedScan);
            GluedScan = null;
        }
    }
}
