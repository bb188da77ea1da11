using System.IO.Hashing;
using Terminal.Drivers.Ports;

namespace Terminal.Drivers.Fonts;

/// <summary>
/// The font file behind a blob: header, character map and faces. About 8 KiB are kept in memory, the pictures stay in
/// the blob. The format stands in SPEC.md.
/// </summary>
public sealed class FontFile
{
    private const int Version = 3;
    private const int HeaderBytes = 48;
    private const int FaceEntryBytes = 16;
    private const int MaxCharacters = 1024;
    private const int MaxAdvance = 127;
    private const int MaxFaceBytes = 0xFFFF;
    private const int BlockBytes = 1024;
    private const int BlocksPerStep = 16;
    private const int Opened = -1;
    private const int AsciiFirst = 0x20;
    private const int AsciiLast = 0x7E;
    private const int LatinExtendedFirst = 0x1EA0;
    private const int LatinExtendedLast = 0x1EF9;
    private const int LatinFirst = 0xA0;
    private const int LatinLast = 0x1BF;
    private const int NotLatin = 255; // of latin: the character is to be searched for

    // One for all who draw: a glyph's picture is read and drawn in one go.
    internal readonly byte[] Buffer = new byte[FontFace.BufferBytes];

    private readonly IBlob blob;
    private readonly FontFace[] faces = new FontFace[FontFaceId.Last + 1];
    private char[] characters = new char[0]; // all while the file is opened, then only those behind latin
    private int firstSearched;
    private char[] fallbackFrom = new char[0];
    private byte[] fallbackTo = new byte[0];
    private readonly byte[] latin = new byte[LatinLast - LatinFirst + 1];
    private readonly Crc32 crc = new Crc32();
    private int latinExtendedIndex;
    private bool latinReady;
    private int step;
    private int faceCount;
    private int directory;
    private int checkedTo;
    private uint checksum;
    private bool isUsable;

    /// <summary>A file that is opened step by step.</summary>
    public FontFile(IBlob blob)
    {
        this.blob = blob;
    }

    /// <summary>
    /// False before it is open, and when the blob is missing, cut off, spoilt or of another version: no text can then be drawn.
    /// </summary>
    public bool IsUsable
    {
        get { return isUsable; }
    }

    /// <summary>Opens a piece: character map, faces, checksum. Returns true while there is more to open.</summary>
    public bool OpenStep()
    {
        if (step == Opened)
        {
            return false;
        }

        bool sound = step == 0 ? blob != null && OpenMap()
            : step == 1 ? FillLatin()
            : step < faceCount + 2 ? OpenFace(directory + (step - 2) * FaceEntryBytes)
            : Check();
        step++;
        if (!sound || checkedTo == blob.Length)
        {
            step = Opened;
            isUsable = sound && crc.GetCurrentHashAsUInt32() == checksum;
            ForgetLatin();
            if (!IsUsable)
            {
                System.Array.Clear(faces, 0, faces.Length);
            }
        }

        return step != Opened;
    }

    /// <summary>A face by its number (<see cref="FontFaceId"/>), or null when the file does not have it.</summary>
    public FontFace Face(int id)
    {
        return id >= 0 && id < faces.Length ? faces[id] : null;
    }

    /// <summary>
    /// Place of a character in the list of all characters. A character without a glyph has the place of its base letter;
    /// -1 when there is none either.
    /// </summary>
    public int IndexOf(char character)
    {
        if (character >= AsciiFirst && character <= AsciiLast)
        {
            return characters.Length == 0 ? -1 : character - AsciiFirst;
        }

        if (character >= LatinExtendedFirst && character <= LatinExtendedLast && latinExtendedIndex > 0)
        {
            return latinExtendedIndex + (character - LatinExtendedFirst);
        }

        int place = character >= LatinFirst && character <= LatinLast && latinReady ? latin[character - LatinFirst] : NotLatin;
        return place != NotLatin ? place : Search(character);
    }

    /// <summary>
    /// Place of what is drawn for a character: as <see cref="IndexOf"/>, and the question mark's place for one that nothing
    /// stands in for; -1 when nothing is drawn.
    /// </summary>
    internal int IndexToDraw(int character)
    {
        if (character <= AsciiLast && character >= AsciiFirst)
        {
            return character - AsciiFirst;
        }

        if (character >= LatinExtendedFirst && character <= LatinExtendedLast)
        {
            return latinExtendedIndex + character - LatinExtendedFirst;
        }

        int index = IndexOf((char)character);
        return index < 0 && Draws((char)character) ? IndexOf('?') : index;
    }

    private int Search(char character)
    {
        int index = Find(characters, character);
        if (index >= 0)
        {
            return index + firstSearched;
        }

        index = Find(fallbackFrom, character);
        return index < 0 ? -1 : fallbackTo[index];
    }

    /// <summary>
    /// True when something must be drawn for a character even though it has no glyph: not for control characters,
    /// combining marks, zero-width signs and the second half of a surrogate pair.
    /// </summary>
    public bool Draws(char character)
    {
        int c = character;
        return !(c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0xAD || (c >= 0x300 && c <= 0x36F)
            || (c >= 0x200B && c <= 0x200F) || (c >= 0x2028 && c <= 0x202E) || (c >= 0xDC00 && c <= 0xDFFF)
            || (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF);
    }

    internal bool Read(int blobOffset, byte[] buffer, int offset, int count)
    {
        return blob.Read(blobOffset, buffer, offset, count) == count;
    }

    private static int Find(char[] sorted, char wanted)
    {
        int low = 0;
        int high = sorted.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) >> 1;
            char at = sorted[middle];
            if (at == wanted)
            {
                return middle;
            }

            if (at < wanted)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return -1;
    }

    private bool OpenMap()
    {
        byte[] header = new byte[HeaderBytes];
        if (!Read(0, header, 0, HeaderBytes) || header[0] != 'T' || header[1] != 'F' || header[2] != 'N' || header[3] != 'T'
            || header[4] != Version || Int32(header, 40) != blob.Length)
        {
            return false;
        }

        int characterCount = UInt16(header, 6);
        int fallbackCount = UInt16(header, 8);
        if (characterCount > MaxCharacters || fallbackCount > MaxCharacters)
        {
            return false;
        }

        int mapBytes = UInt16(header, 10);
        byte[] map = new byte[mapBytes];
        if (mapBytes < characterCount + 2 * fallbackCount || !Read(HeaderBytes, map, 0, mapBytes))
        {
            return false;
        }

        characters = new char[characterCount];
        fallbackFrom = new char[fallbackCount];
        fallbackTo = new byte[fallbackCount];
        int at = TakeCodePoints(map, 0, characters);
        at = at < 0 ? at : TakeCodePoints(map, at, fallbackFrom);
        if (at + fallbackCount != mapBytes)
        {
            return false;
        }

        System.Array.Copy(map, at, fallbackTo, 0, fallbackCount);
        latinExtendedIndex = Find(characters, (char)LatinExtendedFirst);
        if (!HasWholeRange(AsciiFirst, AsciiLast, 0)
            || !HasWholeRange(LatinExtendedFirst, LatinExtendedLast, latinExtendedIndex))
        {
            return false;
        }

        faceCount = header[5];
        directory = HeaderBytes + mapBytes;
        checkedTo = HeaderBytes;
        checksum = (uint)Int32(header, 44);
        return true;
    }

    // Both lists are in order, so that one walk meets what lies in the range.
    private bool FillLatin()
    {
        for (int i = 0; i < latin.Length; i++)
        {
            latin[i] = NotLatin;
        }

        for (int i = 0; i < characters.Length && characters[i] <= LatinLast; i++)
        {
            SetLatin(characters[i], i);
        }

        int taken = 0;
        for (; taken < fallbackFrom.Length && fallbackFrom[taken] <= LatinLast; taken++)
        {
            SetLatin(fallbackFrom[taken], fallbackTo[taken]);
        }

        // What stands in the table needs no search.
        char[] otherFrom = new char[fallbackFrom.Length - taken];
        byte[] otherTo = new byte[otherFrom.Length];
        System.Array.Copy(fallbackFrom, taken, otherFrom, 0, otherFrom.Length);
        System.Array.Copy(fallbackTo, taken, otherTo, 0, otherTo.Length);
        fallbackFrom = otherFrom;
        fallbackTo = otherTo;
        latinReady = true;
        return true;
    }

    private void ForgetLatin()
    {
        int kept = 0;
        while (kept < characters.Length && characters[characters.Length - 1 - kept] > LatinLast)
        {
            kept++;
        }

        firstSearched = characters.Length - kept;
        char[] others = new char[kept];
        System.Array.Copy(characters, firstSearched, others, 0, kept);
        characters = others;
    }

    private void SetLatin(char character, int index)
    {
        if (character >= LatinFirst && index < NotLatin)
        {
            latin[character - LatinFirst] = (byte)index;
        }
    }

    private bool OpenFace(int at)
    {
        byte[] entry = new byte[FaceEntryBytes];
        if (!Read(at, entry, 0, FaceEntryBytes))
        {
            return false;
        }

        int id = entry[0];
        int firstGlyph = UInt16(entry, 6);
        int glyphCount = UInt16(entry, 8);
        int lengthBytes = entry[10];
        int tables = Int32(entry, 12);
        byte[] table = new byte[glyphCount * (2 + lengthBytes)];
        if (id > FontFaceId.Last || firstGlyph + glyphCount > characters.Length || !Read(tables, table, 0, table.Length))
        {
            return false;
        }

        byte[] advances = new byte[glyphCount];
        ushort[] offsets = new ushort[glyphCount + 1];
        byte[] wholes = new byte[glyphCount];
        int lengths = glyphCount;
        int bases = glyphCount * (1 + lengthBytes);
        int offset = 0;
        for (int i = 0; i < glyphCount; i++)
        {
            int advance = table[i];
            int whole = i;
            if (advance > MaxAdvance)
            {
                advance -= MaxAdvance + 1;
                whole = table[bases];
                bases++;
            }

            advances[i] = (byte)advance;
            wholes[i] = (byte)whole;
            offset += table[lengths];
            lengths++;
            if (lengthBytes > 1)
            {
                offset += table[lengths] << 8;
                lengths++;
            }

            offsets[i + 1] = (ushort)offset;
            if (whole >= glyphCount)
            {
                return false;
            }
        }

        if (offset > MaxFaceBytes || tables + bases + offset > blob.Length)
        {
            return false;
        }

        faces[id] = new FontFace(this, entry, advances, offsets, wholes, firstGlyph, tables + bases);
        return true;
    }

    // The device's native CRC takes whole arrays only: the last block is as long as what is left.
    private bool Check()
    {
        byte[] block = new byte[BlockBytes];
        for (int i = 0; i < BlocksPerStep && checkedTo < blob.Length; i++)
        {
            if (blob.Length - checkedTo < BlockBytes)
            {
                block = new byte[blob.Length - checkedTo];
            }

            if (!Read(checkedTo, block, 0, block.Length))
            {
                return false;
            }

            crc.Append(block);
            checkedTo += block.Length;
        }

        return true;
    }

    // Ranges that are looked up without a search must be there without a gap.
    private bool HasWholeRange(int first, int last, int index)
    {
        return index >= 0 && index + last - first < characters.Length
            && characters[index] == first && characters[index + last - first] == last;
    }

    // Fills the list from steps and code points; returns where the list ends, -1 when it is cut off.
    private static int TakeCodePoints(byte[] map, int at, char[] list)
    {
        int last = 0;
        for (int i = 0; i < list.Length; i++)
        {
            if (at + 2 >= map.Length)
            {
                return -1;
            }

            int step = map[at];
            at++;
            last += step;
            if (step == 0)
            {
                last = UInt16(map, at);
                at += 2;
            }

            list[i] = (char)last;
        }

        return at;
    }

    private static int UInt16(byte[] bytes, int offset)
    {
        return bytes[offset] | (bytes[offset + 1] << 8);
    }

    private static int Int32(byte[] bytes, int offset)
    {
        return UInt16(bytes, offset) | (UInt16(bytes, offset + 2) << 16);
    }
}
