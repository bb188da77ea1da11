using System.IO.Hashing;
using Terminal.Drivers.Fonts;
using Terminal.Drivers.Ports;

namespace Terminal.Tests.Fakes;

/// <summary>
/// A font file made after drivers/Terminal.Drivers/Fonts/SPEC.md, with all faces and letters but pictures that are patterns of
/// their number: small enough for the device, and known to the last pixel.
/// </summary>
public sealed class TestFont : IBlob
{
    /// <summary>Characters: ASCII, à, the 90 letters from U+1EA0 on, the ellipsis, and the icons.</summary>
    public const int Characters = 95 + 1 + 90 + 1 + 22;

    /// <summary>Letters without a picture: ä (drawn as a) and the hyphen U+2011 (drawn as -).</summary>
    public const int StandIns = 2;

    private const int HeaderBytes = 48;
    private const int EntryBytes = 16;

    private readonly byte[] bytes;
    private int used;
    private int last;

    /// <summary>Makes the file.</summary>
    public TestFont()
    {
        byte[] room = new byte[24000];
        bytes = room;
        room[0] = (byte)'T';
        room[1] = (byte)'F';
        room[2] = (byte)'N';
        room[3] = (byte)'T';
        room[4] = 3;
        room[5] = 8;
        Put16(6, Characters);
        Put16(8, StandIns);
        used = HeaderBytes;
        AddCharacters(0x20, 95);
        AddCharacters(0xE0, 1);
        AddCharacters(0x1EA0, 90);
        AddCharacters(0x2026, 1);
        AddCharacters(0xE000, 22);
        last = 0;
        AddCharacters(0xE4, 1);
        AddCharacters(0x2011, 1);
        room[used] = 'a' - ' ';
        room[used + 1] = '-' - ' ';
        used += StandIns;
        Put16(10, used - HeaderBytes);
        int entry = used;
        used += 8 * EntryBytes;
        const int text = Characters - 22;
        AddFace(entry, 11, 24, 0, text);
        AddFace(entry + EntryBytes, 1, 32, 0, text);
        AddFace(entry + 2 * EntryBytes, 2, 44, 0, text);
        AddFace(entry + 3 * EntryBytes, 3, 64, 0, text);
        AddFace(entry + 4 * EntryBytes, 4, 88, '0' - ' ', 'Z' - '0' + 1);
        AddFace(entry + 5 * EntryBytes, 6, 24, text, 4);
        AddFace(entry + 6 * EntryBytes, 7, 44, text + 1, 17);
        AddFace(entry + 7 * EntryBytes, 9, 72, text + 18, 4);
        Length = used;
        Put16(40, used);
        Seal();
    }

    /// <inheritdoc/>
    public int Length { get; set; }

    /// <summary>Reads after which every further one fails; -1 for never.</summary>
    public int ReadsLeft { get; set; } = -1;

    /// <summary>A file over a blob, opened as far as it can be.</summary>
    public static FontFile Open(IBlob blob)
    {
        FontFile file = new FontFile(blob);
        while (file.OpenStep())
        {
        }

        return file;
    }

    /// <summary>Writes the checksum anew, so that it does not hide what else is wrong.</summary>
    public void Seal()
    {
        byte[] content = new byte[used - HeaderBytes];
        System.Array.Copy(bytes, HeaderBytes, content, 0, content.Length);
        Crc32 crc = new Crc32();
        crc.Append(content);
        uint sum = crc.GetCurrentHashAsUInt32();
        Put16(44, (int)(sum & 0xFFFF));
        Put16(46, (int)(sum >> 16));
    }

    /// <summary>Where the number of the first face's first base stands.</summary>
    public int FirstBaseAt { get; private set; }

    /// <summary>Where the last face's last length stands.</summary>
    public int LastLengthAt { get; private set; }

    /// <summary>Changes one byte of the file.</summary>
    public void Spoil(int at, byte value)
    {
        bytes[at] = value;
    }

    /// <summary>Turns one bit of a byte round.</summary>
    public void Flip(int at)
    {
        bytes[at] ^= 0x10;
    }

    /// <inheritdoc/>
    public int Read(int blobOffset, byte[] buffer, int offset, int count)
    {
        if (ReadsLeft == 0)
        {
            return 0;
        }

        ReadsLeft -= ReadsLeft > 0 ? 1 : 0;
        int there = Length - blobOffset;
        int now = count < there ? count : there;
        if (now <= 0)
        {
            return 0;
        }

        System.Array.Copy(bytes, blobOffset, buffer, offset, now);
        return now;
    }

    /// <summary>Advance of a glyph of a face: a blank column, a patterned one, and repetitions of it.</summary>
    public static int Advance(int height, int glyph)
    {
        return height / 4 + glyph % 5;
    }

    /// <summary>True for the letters that are written as a change on the letter a: à and those from U+1EA0 on.</summary>
    public static bool IsChanged(int glyph)
    {
        return glyph >= 95 && glyph < 95 + 91;
    }

    private void AddCharacters(int first, int count)
    {
        for (int i = 0; i < count; i++)
        {
            int step = first + i - last;
            last += step;
            if (step < 256)
            {
                bytes[used] = (byte)step;
                used++;
            }
            else
            {
                Put16(used + 1, last);
                used += 3;
            }
        }
    }

    private void AddFace(int entry, int id, int height, int first, int glyphs)
    {
        bytes[entry] = (byte)id;
        bytes[entry + 2] = (byte)height;
        bytes[entry + 3] = (byte)(height * 3 / 4);
        bytes[entry + 4] = (byte)(height / 2);
        bytes[entry + 5] = (byte)(height * 2 / 3);
        Put16(entry + 6, first);
        Put16(entry + 8, glyphs);
        // The tall face has lengths of two bytes.
        int lengthBytes = height == 88 ? 2 : 1;
        bytes[entry + 10] = (byte)lengthBytes;
        Put16(entry + 12, used);
        int lengths = used + glyphs;
        int bases = lengths + glyphs * lengthBytes;
        int data = bases;
        for (int i = 0; i < glyphs; i++)
        {
            bool changed = first == 0 && IsChanged(i);
            bytes[used + i] = (byte)(Advance(height, i) + (changed ? 0x80 : 0));
            bytes[lengths + i * lengthBytes] = (byte)(changed ? 3 : 8);
            LastLengthAt = lengths + i * lengthBytes;
            if (changed)
            {
                FirstBaseAt = FirstBaseAt == 0 ? data : FirstBaseAt;
                bytes[data] = 'a' - ' ';
                data++;
            }
        }

        for (int i = 0; i < glyphs; i++)
        {
            if (first == 0 && IsChanged(i))
            {
                // In the third column two rows of ink at the top.
                bytes[data] = 0x11;
                bytes[data + 2] = 0x10;
                data += 3;
                continue;
            }

            // A blank column; one with eight rows of ink below four, and behind four or more a slope down to ground; its repetitions.
            bytes[data + 1] = 0x02;
            bytes[data + 2] = 0x20;
            bytes[data + 3] = 0x40;
            bytes[data + 4] = (byte)((4 + i % 3) << 3 | (i + first) % 7);
            bytes[data + 5] = (byte)(i % 2 << 3 | 5);
            bytes[data + 6] = (byte)(0x80 + Advance(height, i) - 3);
            bytes[data + 7] = 0x40;
            data += 8;
        }

        used = data;
    }

    private void Put16(int at, int value)
    {
        bytes[at] = (byte)value;
        bytes[at + 1] = (byte)(value >> 8);
    }
}
