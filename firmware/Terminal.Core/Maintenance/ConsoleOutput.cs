using System.Text;
using Terminal.Core.Text;
using Terminal.Drivers.Ports;

namespace Terminal.Core.Maintenance;

/// <summary>
/// What the console says, on its way to the line: a ring that is emptied as fast as the line takes it. It never waits: what does
/// not fit is dropped, and a mark stands where it is missing.
/// </summary>
public sealed class ConsoleOutput
{
    /// <summary>Room in bytes.</summary>
    public const int RoomBytes = 2048;

    private readonly ISerialChannel line;
    private byte[] ring; // null until something is said: most terminals never see a technician from one day to the next
    private readonly byte[] mark = Encoding.UTF8.GetBytes("...\r\n");
    private int first;
    private int used;
    private bool dropped;

    /// <summary>Writes to the line; null is a board without a console.</summary>
    public ConsoleOutput(ISerialChannel line)
    {
        this.line = line;
    }

    /// <summary>Bytes that still fit.</summary>
    public int FreeBytes
    {
        get { return RoomBytes - used; }
    }

    /// <summary>True when nothing waits any more.</summary>
    public bool IsEmpty
    {
        get { return used == 0; }
    }

    /// <summary>Adds one byte.</summary>
    public void Byte(byte value)
    {
        if (used < RoomBytes - mark.Length)
        {
            Put(value);
        }
        else
        {
            Drop();
        }
    }

    /// <summary>Adds bytes as they are; what does not fit is dropped as a whole, and a mark stands where it is missing.</summary>
    public void Bytes(byte[] bytes, int offset, int count)
    {
        if (used + count > RoomBytes - mark.Length)
        {
            Drop();
            return;
        }

        while (count > 0)
        {
            Prepare();
            int at = (first + used) % RoomBytes;
            int run = RoomBytes - at < count ? RoomBytes - at : count;
            System.Array.Copy(bytes, offset, ring, at, run);
            used += run;
            offset += run;
            count -= run;
        }
    }

    /// <summary>Adds one character as UTF-8; a lone surrogate becomes U+FFFD.</summary>
    public void Character(char c)
    {
        if (c < 0x80)
        {
            Byte((byte)c);
        }
        else if (c < 0x800)
        {
            Byte((byte)(0xC0 | (c >> 6)));
            Byte((byte)(0x80 | (c & 0x3F)));
        }
        else
        {
            char shown = c >= 0xD800 && c <= 0xDFFF ? (char)0xFFFD : c;
            Byte((byte)(0xE0 | (shown >> 12)));
            Byte((byte)(0x80 | ((shown >> 6) & 0x3F)));
            Byte((byte)(0x80 | (shown & 0x3F)));
        }
    }

    /// <summary>Adds text whose control characters are made visible, so that nothing that was scanned or sent can steer the technician's terminal.</summary>
    public void Text(TextBuffer text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            char c = text.Chars[i];
            Character(c < 0x20 || (c >= 0x7F && c < 0xA0) ? '?' : c);
        }
    }

    /// <summary>Adds a constant.</summary>
    public void Text(string text)
    {
        char[] chars = text.ToCharArray();
        for (int i = 0; i < chars.Length; i++)
        {
            Character(chars[i]);
        }
    }

    /// <summary>Ends the line.</summary>
    public void LineEnd()
    {
        Byte((byte)'\r');
        Byte((byte)'\n');
    }

    /// <summary>Forgets what still waits, as when the command that said it is given up.</summary>
    public void Clear()
    {
        used = 0;
        dropped = false;
    }

    /// <summary>Hands over to the line what it takes now. Returns true when something is left.</summary>
    public bool Step()
    {
        if (line == null)
        {
            used = 0;
            return false;
        }

        while (used > 0)
        {
            int run = RoomBytes - first < used ? RoomBytes - first : used;
            int taken = line.Write(ring, first, run);
            if (taken <= 0)
            {
                return true;
            }

            first = (first + taken) % RoomBytes;
            used -= taken;
        }

        dropped = false;
        return false;
    }

    private void Drop()
    {
        if (!dropped)
        {
            dropped = true;
            for (int i = 0; i < mark.Length && used < RoomBytes; i++)
            {
                Put(mark[i]);
            }
        }
    }

    private void Put(byte value)
    {
        if (ring == null)
        {
            Prepare();
        }

        ring[(first + used) % RoomBytes] = value;
        used++;
    }

    private void Prepare()
    {
        ring = ring == null ? new byte[RoomBytes] : ring;
    }
}
