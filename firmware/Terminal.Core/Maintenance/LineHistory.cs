namespace Terminal.Core.Maintenance;

/// <summary>The last lines typed, in a ring of fixed size.</summary>
public sealed class LineHistory
{
    private const int Lines = 8;
    private const int LineBytes = 128;

    private byte[] room; // null until there is a line
    private readonly int[] lengths = new int[Lines];
    private int newest = -1;
    private int count;
    private int back;

    /// <summary>The bytes in which the line stands that <see cref="Older"/> or <see cref="Newer"/> has brought.</summary>
    public byte[] Room
    {
        get { return room; }
    }

    /// <summary>Where in <see cref="Room"/> it begins.</summary>
    public int Offset
    {
        get { return (newest - (back - 1) + Lines) % Lines * LineBytes; }
    }

    /// <summary>Adds a line; one longer than 128 bytes, or the same as the newest, is not kept.</summary>
    public void Add(byte[] line, int length)
    {
        if (length > LineBytes || IsNewest(line, length))
        {
            return;
        }

        room = room == null ? new byte[Lines * LineBytes] : room;
        newest = (newest + 1) % Lines;
        System.Array.Copy(line, 0, room, newest * LineBytes, length);
        lengths[newest] = length;
        if (count < Lines)
        {
            count++;
        }
    }

    /// <summary>Overwrites and forgets the newest line.</summary>
    public void ForgetLast()
    {
        if (count > 0)
        {
            System.Array.Clear(room, newest * LineBytes, LineBytes);
            newest = (newest + Lines - 1) % Lines;
            count--;
        }
    }

    /// <summary>Overwrites and forgets all lines.</summary>
    public void Clear()
    {
        if (room != null)
        {
            System.Array.Clear(room, 0, room.Length);
        }

        newest = -1;
        count = 0;
        back = 0;
    }

    /// <summary>Starts from the newest line again.</summary>
    public void Rewind()
    {
        back = 0;
    }

    /// <summary>Goes to the next older line; its length, or -1 when there is none.</summary>
    public int Older()
    {
        if (back >= count)
        {
            return -1;
        }

        back++;
        return lengths[Offset / LineBytes];
    }

    /// <summary>Goes to the next newer line; its length (0 behind the newest), or -1 when already there.</summary>
    public int Newer()
    {
        if (back == 0)
        {
            return -1;
        }

        back--;
        return back == 0 ? 0 : lengths[Offset / LineBytes];
    }

    private bool IsNewest(byte[] line, int length)
    {
        if (count == 0 || lengths[newest] != length)
        {
            return false;
        }

        for (int i = 0; i < length; i++)
        {
            if (room[newest * LineBytes + i] != line[i])
            {
                return false;
            }
        }

        return true;
    }
}
