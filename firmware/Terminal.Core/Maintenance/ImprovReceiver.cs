using System.Text;
using Terminal.Drivers.Ports;

namespace Terminal.Core.Maintenance;

/// <summary>
/// Takes the packets of Improv (improv-wifi.com/serial) out of what arrives on the console's line; everything else goes through as
/// typed. The begin of a packet is text that a person may type as well: it is held back for a moment only, and given on when no
/// packet follows. What is left of half a packet is dropped, because a password may be in it.
/// </summary>
public sealed class ImprovReceiver
{
    /// <summary>Where a packet's data begin.</summary>
    public const int DataAt = 9;

    /// <summary>So long a begin of a packet is held back, in milliseconds.</summary>
    public const int HeaderWaitMs = 300;

    /// <summary>So long a packet may take, in milliseconds; the longest needs 23 at 115,200 baud.</summary>
    public const int PacketWaitMs = 2000;

    // IMPROV, version 1, type 3 (a command): no other type comes from a client.
    private const int HeaderBytes = 8;
    private const int LengthAt = 8;
    private const int RawBytes = 24;

    private readonly ISerialChannel line;
    private readonly byte[] header = Encoding.UTF8.GetBytes("IMPROV\u0001\u0003");
    private readonly byte[] raw = new byte[RawBytes];

    // Only there while a packet arrives and is looked at: what is held back before are the header's own bytes.
    private byte[] packet;
    private int rawBytes;
    private int nextRaw;
    private int held;
    private long sinceMs;
    private bool isAfterPacket;
    private bool hasPacket;
    private bool isDamaged;

    /// <summary>Reads from a line.</summary>
    public ImprovReceiver(ISerialChannel line)
    {
        this.line = line;
    }

    /// <summary>True while a packet waits to be looked at; nothing is read meanwhile.</summary>
    public bool HasPacket
    {
        get { return hasPacket; }
    }

    /// <summary>True when the packet's checksum is wrong, or its end did not come.</summary>
    public bool IsDamaged
    {
        get { return isDamaged; }
    }

    /// <summary>The packet; its data begin at <see cref="DataAt"/>.</summary>
    public byte[] Packet
    {
        get { return packet; }
    }

    /// <summary>Length of the packet's data in bytes.</summary>
    public int DataBytes
    {
        get { return packet[LengthAt]; }
    }

    /// <summary>
    /// Like the line's: what was typed, and returns at once. It ends before a packet. The buffer takes 32 bytes or more.
    /// </summary>
    public int Read(byte[] buffer, int offset, int count, long nowMs)
    {
        if (HasPacket)
        {
            return 0;
        }

        int typed = 0;
        if (nextRaw == rawBytes)
        {
            nextRaw = 0;
            rawBytes = line.Read(raw, 0, count - HeaderBytes < RawBytes ? count - HeaderBytes : RawBytes);
            if (rawBytes <= 0)
            {
                rawBytes = 0;
                return held > 0 ? GiveUp(buffer, offset, nowMs) : 0;
            }
        }

        while (nextRaw < rawBytes && !HasPacket)
        {
            byte value = raw[nextRaw];
            nextRaw++;
            if (held >= HeaderBytes)
            {
                TakeBody(value);
            }
            else if (isAfterPacket && value == (byte)'\n')
            {
                // Clients close a packet with it: it is no Enter.
                isAfterPacket = false;
            }
            else
            {
                isAfterPacket = false;
                typed += TakeHeader(value, buffer, offset + typed, nowMs);
            }
        }

        return typed;
    }

    /// <summary>The packet has been looked at: it is overwritten, and reading goes on.</summary>
    public void Done()
    {
        if (packet != null)
        {
            System.Array.Clear(packet, 0, packet.Length);
            packet = null;
        }

        held = 0;
        hasPacket = false;
        isAfterPacket = !IsDamaged;
        isDamaged = false;
    }

    /// <summary>The cable was pulled.</summary>
    public void Clear()
    {
        Done();
        isAfterPacket = false;
        rawBytes = 0;
        nextRaw = 0;
    }

    private int TakeHeader(byte value, byte[] buffer, int offset, long nowMs)
    {
        if (value == header[held])
        {
            sinceMs = held == 0 ? nowMs : sinceMs;
            held++;
            if (held == HeaderBytes)
            {
                packet = new byte[DataAt + 255 + 1];
                System.Array.Copy(header, 0, packet, 0, HeaderBytes);
            }

            return 0;
        }

        int typed = GiveOn(buffer, offset);
        if (value == header[0])
        {
            return typed + TakeHeader(value, buffer, offset + typed, nowMs);
        }

        buffer[offset + typed] = value;
        return typed + 1;
    }

    private void TakeBody(byte value)
    {
        packet[held] = value;
        held++;
        if (held > DataAt + DataBytes)
        {
            int sum = 0;
            for (int i = 0; i < held - 1; i++)
            {
                sum += packet[i];
            }

            isDamaged = (byte)sum != value;
            hasPacket = true;
        }
    }

    private int GiveUp(byte[] buffer, int offset, long nowMs)
    {
        if (held < HeaderBytes)
        {
            return nowMs - sinceMs > HeaderWaitMs ? GiveOn(buffer, offset) : 0;
        }

        if (nowMs - sinceMs > PacketWaitMs)
        {
            isDamaged = true;
            hasPacket = true;
        }

        return 0;
    }

    private int GiveOn(byte[] buffer, int offset)
    {
        int typed = held;
        System.Array.Copy(header, 0, buffer, offset, typed);
        held = 0;
        return typed;
    }
}
