using Terminal.Drivers.Ports;

namespace Terminal.Tests.Screens;

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
    private const int EntryBytes = 20;

    private readonly byte[] bytes;
    private int used;

    /// <summary>Makes the file.</summary>
    public TestFont()
    {
        byte[] room = new byte[24000];
        bytes = room;
        room[0] = (byte)'T';
        room[1] = (byte)'F';
        room[2] = (byte)'N';
        room[3] = (byte)'T';
        room[4] = 2;
        room[5] = 8;
        Put16(6, Characters);
        Put16(8, StandIns);
        used = HeaderBytes;
        AddCharacters(0x20, 95);
        AddCharacters(0xE0, 1);
        AddCharacters(0x1EA0, 90);
        AddCharacters(0x2026, 1);
        AddCharacters(0xE000, 22);
        AddCharacters(0xE4, 1);
        AddCharacters(0x2011, 1);
        AddCharacters('a', 1);
        AddCharacters('-', 1);
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
    }

    /// <inheritdoc/>
    public int Length { get; set; }

    /// <summary>Reads after which every further one fails; -1 for never.</summary>
    public int ReadsLeft { get; set; } = -1;

    /// <summary>Changes one byte of the file.</summary>
    public void Spoil(int at, byte value)
    {
        bytes[at] = value;
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

    private void AddCharacters(int first, int count)
    {
        for (int i = 0; i < count; i++)
        {
            Put16(used, first + i);
            used += 2;
        }
    }

    private void AddFace(int entry, int id, int height, int first, int glyphs)
    {
        const int glyphBytes = 6;
        bytes[entry] = (byte)id;
        bytes[entry + 2] = (byte)height;
        bytes[entry + 3] = (byte)(height * 3 / 4);
        bytes[entry + 4] = (byte)(height / 2);
        bytes[entry + 5] = (byte)(height * 2 / 3);
        Put16(entry + 6, first);
        Put16(entry + 8, glyphs);
        Put16(entry + 10, glyphBytes);
        Put16(entry + 12, used);
        int offsets = used + glyphs;
        int data = offsets + 2 * (glyphs + 1);
        Put16(entry + 16, data);
        for (int i = 0; i <= glyphs; i++)
        {
            Put16(offsets + 2 * i, i * glyphBytes);
        }

        for (int i = 0; i < glyphs; i++)
        {
            bytes[used + i] = (byte)Advance(height, i);
            int at = data + i * glyphBytes;
            bytes[at] = 0x00;
            // One solid span of two units below one empty unit; one literal span of one unit below four.
            bytes[at + 1] = 0x09;
            bytes[at + 2] = 0x12;
            bytes[at + 3] = 0x41;
            bytes[at + 4] = (byte)(i + first + 1);
            bytes[at + 5] = (byte)(0x80 + Advance(height, i) - 2);
        }

        used = data + glyphs * glyphBytes;
    }

    private void Put16(int at, int value)
    {
        bytes[at] = (byte)value;
        bytes[at + 1] = (byte)(value >> 8);
    }
}
