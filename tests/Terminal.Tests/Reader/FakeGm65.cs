using Terminal.Drivers.Ports;

namespace Terminal.Tests.Reader;

/// <summary>
/// A GM65 with zone bytes and a flash, as its manual has it; it hears nothing when the line has another speed.
/// </summary>
public sealed class FakeGm65 : ISerialChannel
{
    /// <summary>The zone in use.</summary>
    public readonly byte[] Zone = new byte[256];

    /// <summary>Speed of the module.</summary>
    public int ModuleBaudRate = 9600;

    /// <summary>False: the cable is out.</summary>
    public bool Plugged = true;

    /// <summary>True: writes are acknowledged and not kept.</summary>
    public bool ForgetsWrites;

    /// <summary>Sent in front of the next reply, as a scan that crosses it.</summary>
    public byte[] GluedScan;

    /// <summary>Sent right behind the next reply.</summary>
    public byte[] ScanBehind;

    /// <summary>So many replies lose their last byte.</summary>
    public int BrokenReplies;

    /// <summary>The next reply about this address loses its last byte; -1 for none.</summary>
    public int BreaksAddressOnce = -1;

    /// <summary>Frames about this address are never answered; -1 for none.</summary>
    public int DeafAddress = -1;

    /// <summary>So many replies are held back until <see cref="ReleaseReply"/>.</summary>
    public int LateReplies;

    /// <summary>True: a new speed is acknowledged, and the module is not there afterwards.</summary>
    public bool LosesItselfAtNewSpeed;

    /// <summary>Commands to begin a reading.</summary>
    public int Triggers;

    /// <summary>Number of frames with a wrong CRC or shape.</summary>
    public int BadFrames;

    /// <summary>Number of saves.</summary>
    public int Saves;

    /// <summary>Number of frames that wrote a zone byte.</summary>
    public int Writes;

    private readonly byte[] output = new byte[8192];
    private byte[] heldReply;
    private int outputBytes;
    private int lineBaudRate = 9600;

    /// <summary>A module as it comes from the factory.</summary>
    public FakeGm65()
    {
        Zone[0x00] = 0xD4;
        Zone[0x03] = 0x01;
        Zone[0x05] = 0x0A;
        Zone[0x06] = 0x32;
        Zone[0x2A] = 0x39;
        Zone[0x2B] = 0x01;
        Zone[0x2C] = 0x02;
        Zone[0x33] = 0x01;
        Zone[0x3F] = 0x01;
    }

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
        if (!Plugged || lineBaudRate != ModuleBaudRate)
        {
            return count;
        }

        int length = b[offset + 3];
        if (b[offset] != 0x7E || b[offset + 1] != 0 || count != length + 8 || !CrcFits(b, offset, count))
        {
            BadFrames++;
            return count;
        }

        int address = (b[offset + 4] << 8) | b[offset + 5];
        Execute(b[offset + 2], address, b, offset + 6, length);
        return count;
    }

    /// <summary>Lets a scan arrive.</summary>
    public void Send(byte[] bytes)
    {
        if (Plugged && lineBaudRate == ModuleBaudRate)
        {
            System.Array.Copy(bytes, 0, output, outputBytes, bytes.Length);
            outputBytes += bytes.Length;
        }
    }

    /// <summary>Lets the reply that was held back arrive.</summary>
    public void ReleaseReply()
    {
        if (heldReply != null)
        {
            Send(heldReply);
            heldReply = null;
        }
    }

    // The CRC by long division, bit by bit, so that it shares nothing with the driver's.
    private static int Remainder(byte[] b, int offset, int count)
    {
        int register = 0;
        for (int bit = 0; bit < (count + 2) * 8; bit++)
        {
            int index = bit / 8;
            int next = index < count ? (b[offset + index] >> (7 - bit % 8)) & 1 : 0;
            bool carry = (register & 0x8000) != 0;
            register = ((register << 1) | next) & 0xFFFF;
            if (carry)
            {
                register ^= 0x1021;
            }
        }

        return register;
    }

    private static bool CrcFits(byte[] b, int offset, int count)
    {
        int sent = (b[offset + count - 2] << 8) | b[offset + count - 1];
        return sent == 0xABCD || sent == Remainder(b, offset + 2, count - 4);
    }

    private void Execute(byte type, int address, byte[] b, int at, int length)
    {
        if (GluedScan != null)
        {
            Send(GluedScan);
            GluedScan = null;
        }

        if (address == DeafAddress)
        {
            return;
        }

        if (address == BreaksAddressOnce)
        {
            BreaksAddressOnce = -1;
            BrokenReplies = 1;
        }

        switch (type)
        {
            case 0x07:
                byte[] data = new byte[b[at]];
                System.Array.Copy(Zone, address, data, 0, data.Length);
                Reply(0x02, data);
                break;
            case 0x08:
                Writes++;
                Reply(0x02, new byte[] { 0 });
                if (address == 0x02)
                {
                    Triggers += b[at] & 1;
                }
                else if (address == 0x2A && LosesItselfAtNewSpeed)
                {
                    ModuleBaudRate = 9600;
                }
                else if (!ForgetsWrites)
                {
                    System.Array.Copy(b, at, Zone, address, length);
                    if (address == 0x2C && (b[at] & 0x07) == 0)
                    {
                        Zone[0x3F] = 0;
                        Zone[0x33] = 0;
                    }

                    int divider = Zone[0x2A] | (Zone[0x2B] << 8);
                    ModuleBaudRate = divider == 0x1A ? 115200 : divider == 0x139 ? 9600 : ModuleBaudRate;
                }

                break;
            case 0x09:
                Saves++;
                Reply(0x02, new byte[] { 0 });
                break;
            case 0x0A:
                Reply(0x03, new byte[] { 0 });
                break;
        }
    }

    private void Reply(byte head, byte[] data)
    {
        byte[] r = new byte[data.Length + 6];
        r[0] = head;
        r[3] = (byte)data.Length;
        System.Array.Copy(data, 0, r, 4, data.Length);
        int crc = Remainder(r, 2, data.Length + 2);
        r[r.Length - 2] = (byte)(crc >> 8);
        r[r.Length - 1] = (byte)crc;
        if (LateReplies > 0)
        {
            LateReplies--;
            heldReply = r;
            return;
        }

        if (BrokenReplies > 0)
        {
            BrokenReplies--;
            byte[] broken = new byte[r.Length - 1];
            System.Array.Copy(r, 0, broken, 0, broken.Length);
            r = broken;
        }

        Send(r);
        if (ScanBehind != null)
        {
            Send(ScanBehind);
            ScanBehind = null;
        }
    }
}
