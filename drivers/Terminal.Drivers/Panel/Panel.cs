using Terminal.Drivers.Ports;

namespace Terminal.Drivers.Panel;

/// <summary>
/// A colour panel. It is woken by steps, nothing here waits. Pixels run down the columns of the picture: text is
/// stored that way, so that a line of text is one window and one stream. Nothing is read back from the panel:
/// a dead one is not noticed and harms nobody.
/// </summary>
public sealed class Panel
{
    private const int ResetLowMs = 10;
    private const int ResetHighMs = 120;
    private const int SleepOutMs = 120;
    private const int FillsPerStep = 8;

    private readonly IDisplayLink link;
    private readonly PanelChip chip;
    private readonly byte[] parameters = new byte[16];
    private readonly byte memoryAccess;

    private int state;
    private int listAt;
    private long waitUntilMs;
    private int clearLeftBytes;
    private int firstX;
    private int lastX;
    private int firstY;
    private int lastY;
    private bool inverted;

    // Colour that the whole buffer holds, -1 for none. Who opens a window without presetting is about to write into it.
    private int presetColour = -1;
    private bool presetIsNew;

    private const int Off = 0;
    private const int ResetLow = 1;
    private const int ResetHigh = 2;
    private const int Listing = 3;
    private const int Clearing = 4;
    private const int Ready = 5;
    private const int Sleeping = 6;
    private const int Waking = 7;

    /// <summary>
    /// A panel of the given chip in one of the <see cref="PanelRotation"/>s. Nothing is sent before the first <see cref="Step"/>.
    /// The buffer is shared with those who draw; it holds one transfer.
    /// </summary>
    public Panel(IDisplayLink link, PanelChip chip, int rotation)
    {
        this.link = link;
        this.chip = chip;
        byte rowWise = chip.RowWise(rotation);
        // Running down the columns of the picture is the other way round: rows and columns exchanged once more.
        memoryAccess = (byte)(rowWise ^ MemoryAccess.Exchange);
        bool lying = (rotation & 1) == 1;
        Width = lying ? chip.Rows : chip.Columns;
        Height = lying ? chip.Columns : chip.Rows;
        int transfer = link.MaxTransferBytes;
        Buffer = new byte[transfer > 4096 ? 4096 : transfer];
    }

    /// <summary>Width of the picture in pixels.</summary>
    public readonly int Width;

    /// <summary>Height of the picture in pixels.</summary>
    public readonly int Height;

    /// <summary>The line buffer.</summary>
    public readonly byte[] Buffer;

    /// <summary>True when the panel can be drawn on.</summary>
    public bool IsReady
    {
        get { return state == Ready; }
    }

    /// <summary>Wakes the panel anew at the next step; its memory is then blank (all bytes 0).</summary>
    public void Restart()
    {
        state = Off;
    }

    /// <summary>Works on waking or sleeping. Returns true while there is something to do or to wait for.</summary>
    public bool Step(long nowMs)
    {
        switch (state)
        {
            case Off:
                link.Reset(true);
                WaitFor(nowMs, ResetLowMs, ResetLow);
                return true;
            case ResetLow:
                if (nowMs >= waitUntilMs)
                {
                    link.Reset(false);
                    WaitFor(nowMs, ResetHighMs, ResetHigh);
                }

                return true;
            case ResetHigh:
                if (nowMs >= waitUntilMs)
                {
                    listAt = 0;
                    state = Listing;
                }

                return true;
            case Listing:
                StepList(nowMs);
                return true;
            case Clearing:
                StepClear();
                return true;
            case Waking:
                if (nowMs >= waitUntilMs)
                {
                    Send(DcsCommand.Plain(DcsCode.DisplayOn));
                    state = Ready;
                }

                return true;
            default:
                return false;
        }
    }

    /// <summary>Shows all colours inverted, or true again. Takes effect at once when the panel is ready.</summary>
    public void SetInverted(bool value)
    {
        inverted = value;
        if (state == Ready || state == Sleeping)
        {
            SendInversion();
        }
    }

    /// <summary>Blanks the glass and lets the controller sleep; its memory stays. Only when ready.</summary>
    public void Sleep()
    {
        if (state == Ready)
        {
            Send(DcsCommand.Plain(DcsCode.DisplayOff));
            Send(DcsCommand.Plain(DcsCode.SleepIn));
            state = Sleeping;
        }
    }

    /// <summary>Wakes the controller from <see cref="Sleep"/>; ready after 120 ms of steps.</summary>
    public void Wake(long nowMs)
    {
        if (state == Sleeping)
        {
            Send(DcsCommand.Plain(DcsCode.SleepOut));
            WaitFor(nowMs, SleepOutMs, Waking);
        }
    }

    /// <summary>
    /// Opens a window of the picture; the pixels that follow fill it column by column from its left, each from top to bottom.
    /// The box must lie inside the picture.
    /// </summary>
    public void Open(int x, int y, int width, int height)
    {
        int endX = x + width - 1;
        int endY = y + height - 1;
        presetColour = presetIsNew ? presetColour : -1;
        presetIsNew = false;
        // The controller's columns run down the picture, its rows to the right; an unchanged half of the window is not sent again.
        if (y != firstY || endY != lastY)
        {
            firstY = y;
            lastY = endY;
            SendRange(DcsCode.ColumnAddress, y, endY);
        }

        if (x != firstX || endX != lastX)
        {
            firstX = x;
            lastX = endX;
            SendRange(DcsCode.RowAddress, x, endX);
        }

        link.Command(DcsCode.MemoryWrite, parameters, 0);
    }

    /// <summary>Sends the first count bytes of <see cref="Buffer"/>: RGB565, high byte first.</summary>
    public void Write(int count)
    {
        link.Pixels(Buffer, 0, count);
    }

    /// <summary>
    /// Fills <see cref="Buffer"/> with one colour (RGB565) and returns how many bytes of it are whole pixels. What stands there from
    /// the last box is not written again: who changes it without opening a window first calls <see cref="ForgetPreset"/>.
    /// </summary>
    public int Preset(int colour)
    {
        byte[] buffer = Buffer;
        int length = buffer.Length & ~1;
        presetIsNew = true;
        if (colour == presetColour)
        {
            return length;
        }

        presetColour = colour;
        buffer[0] = (byte)(colour >> 8);
        buffer[1] = (byte)colour;
        int done = 2;
        while (done < length)
        {
            int count = done < length - done ? done : length - done;
            System.Array.Copy(buffer, 0, buffer, done, count);
            done += count;
        }

        return length;
    }

    /// <summary>The buffer has been changed since <see cref="Preset"/>.</summary>
    public void ForgetPreset()
    {
        presetColour = -1;
    }

    private void WaitFor(long nowMs, int durationMs, int next)
    {
        waitUntilMs = nowMs + durationMs;
        state = next;
    }

    private void StepList(long nowMs)
    {
        byte[] list = chip.InitList;
        if (nowMs < waitUntilMs)
        {
            return;
        }

        while (listAt < list.Length)
        {
            byte code = list[listAt];
            int count = list[listAt + 1];
            if (count == PanelChip.Pause)
            {
                waitUntilMs = nowMs + list[listAt + 2] * 10;
                listAt += 3;
                return;
            }

            System.Array.Copy(list, listAt + 2, parameters, 0, count);
            listAt += 2 + count;
            link.Command(code, parameters, count);
        }

        Send(DcsCommand.WithByte(DcsCode.MemoryAccess, memoryAccess));
        SendInversion();
        firstX = -1;
        firstY = -1;
        lastX = -1;
        lastY = -1;
        Open(0, 0, Width, Height);
        Preset(0);
        clearLeftBytes = Width * Height * 2;
        state = Clearing;
    }

    // The memory holds noise after power-on: it is cleared before the glass is switched on.
    private void StepClear()
    {
        for (int i = 0; i < FillsPerStep && clearLeftBytes > 0; i++)
        {
            int count = clearLeftBytes < Buffer.Length ? clearLeftBytes : Buffer.Length;
            Write(count);
            clearLeftBytes -= count;
        }

        if (clearLeftBytes == 0)
        {
            Send(DcsCommand.Plain(DcsCode.DisplayOn));
            state = Ready;
        }
    }

    private void SendInversion()
    {
        Send(DcsCommand.Plain(inverted != chip.Inverted ? DcsCode.InversionOn : DcsCode.InversionOff));
    }

    private void SendRange(byte code, int first, int last)
    {
        byte[] bytes = parameters;
        bytes[0] = (byte)(first >> 8);
        bytes[1] = (byte)first;
        bytes[2] = (byte)(last >> 8);
        bytes[3] = (byte)last;
        link.Command(code, bytes, 4);
    }

    private void Send(DcsCommand command)
    {
        command.Fill(parameters);
        link.Command(command.Code, parameters, command.Count);
    }
}
