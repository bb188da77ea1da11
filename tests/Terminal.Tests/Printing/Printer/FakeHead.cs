using Terminal.Drivers.Ports;

namespace Terminal.Tests.Printer;

/// <summary>
/// A head with state at the far end of a line: it answers status questions and echoes, keeps what it was sent,
/// and can fall silent or report a fault after so many echoes.
/// </summary>
public sealed class FakeHead : ISerialChannel
{
    private const int Room = 32768;
    private readonly byte[] replies = new byte[512];
    private int replyCount;
    private int last;
    private int beforeLast;

    /// <summary>Everything that was sent, status questions left out.</summary>
    public readonly byte[] Wire = new byte[Room];

    /// <summary>How many bytes there are.</summary>
    public int WireCount;

    /// <summary>Answers to the questions 1 to 4.</summary>
    public readonly byte[] Status = { 0, 0x12, 0x12, 0x12, 0x12 };

    /// <summary>Answers nothing.</summary>
    public bool IsSilent;

    /// <summary>Bytes that the line takes before it must be given time: ten in 10 ms at 9,600 baud.</summary>
    public int Budget;

    /// <summary>Echoes sent.</summary>
    public int Echoes;

    /// <summary>Number of echoes after which the paper is out; -1 for never.</summary>
    public int PaperEndsAfter = -1;

    /// <summary>Value of an echo.</summary>
    public byte EchoValue;

    /// <inheritdoc/>
    public int BaudRate
    {
        get { return 9600; }
    }

    /// <inheritdoc/>
    public bool SetBaudRate(int baudRate)
    {
        return false;
    }

    /// <summary>Paper in or out.</summary>
    public void SetPaper(bool isThere)
    {
        Status[1] = (byte)(isThere ? 0x12 : 0x1A);
        Status[2] = (byte)(isThere ? 0x12 : 0x32);
        Status[4] = (byte)(isThere ? 0x12 : 0x72);
    }

    /// <summary>A byte arrives that the head never sent.</summary>
    public void Send(byte value)
    {
        replies[replyCount] = value;
        replyCount++;
    }

    /// <inheritdoc/>
    public int Read(byte[] buffer, int offset, int count)
    {
        int read = replyCount < count ? replyCount : count;
        System.Array.Copy(replies, 0, buffer, offset, read);
        System.Array.Copy(replies, read, replies, 0, replyCount - read);
        replyCount -= read;
        return read;
    }

    /// <inheritdoc/>
    public int Write(byte[] buffer, int offset, int count)
    {
        bool isQuestion = count == 3 && buffer[offset] == 0x10 && buffer[offset + 1] == 0x04;
        if (isQuestion && Budget < count)
        {
            return 0;
        }

        count = count < Budget ? count : Budget;
        Budget -= count;
        if (isQuestion)
        {
            Answer(Status[buffer[offset + 2]]);
            return count;
        }

        for (int i = 0; i < count; i++)
        {
            byte value = buffer[offset + i];
            Wire[WireCount] = value;
            WireCount++;
            if (beforeLast == 0x1D && last == 0x72 && value == 0x01)
            {
                Echo();
            }

            beforeLast = last;
            last = value;
        }

        return count;
    }

    private void Echo()
    {
        if (PaperEndsAfter >= 0 && Echoes >= PaperEndsAfter)
        {
            SetPaper(false);
            return;
        }

        Echoes++;
        Answer(EchoValue);
    }

    private void Answer(byte value)
    {
        if (!IsSilent)
        {
            Send(value);
        }
    }
}
