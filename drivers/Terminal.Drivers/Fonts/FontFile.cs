using Terminal.Drivers.Ports;

namespace Terminal.Drivers.Fonts;

/// <summary>
/// The font file behind a blob: header, character map and faces. About 9 KiB are kept in memory, the pictures stay in
/// the blob. The format stands in SPEC.md.
/// </summary>
public sealed class FontFile
{
    private const int Version = 2;
    private const int HeaderBytes = 48;
    private const int FaceEntryBytes = 20;
    private const int MaxCharacters = 1024;
    private const int AsciiFirst = 0x20;
    private const int AsciiLast = 0x7E;
    private const int LatinExtendedFirst = 0x1EA0;
    private const int LatinExtendedLast = 0x1EF9;
    private const int LatinFirst = 0xA0;
    private const int LatinLast = 0x1BF;

    private readonly IBlob blob;
    private readonly FontFace[] faces = new FontFace[FontFaceId.Last + 1];
    private char[] characters = new char[0];
    private char[] fallbackFrom = new char[0];
    private char[] fallbackTo = new char[0];
    private readonly short[] latin = new short[LatinLast - LatinFirst + 1];
    private int latinExtendedIndex;
    private bool latinReady;

    /// <summary>Opens the file; <see cref="IsUsable"/> tells whether that succeeded.</summary>
    public FontFile(IBlob blob)
    {
        this.blob = blob;
        IsUsable = blob != null && Open();
    }

    /// <summary>False when the blob is missing, cut off or of another version: no text can then be drawn.</summary>
    public readonly bool IsUsable;

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

        if (character >= LatinFirst && character <= LatinLast && latinReady)
        {
            return latin[character - LatinFirst];
        }

        return Search(character);
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
            return index;
        }

        index = Find(fallbackFrom, character);
        return index < 0 ? -1 : Find(characters, fallbackTo[index]);
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

    internal bool Read(int offset, byte[] buffer, int count)
    {
        return blob.Read(offset, buffer, 0, count) == count;
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

    private bool Open()
    {
        byte[] header = new byte[HeaderBytes];
        if (!Read(0, header, HeaderBytes) || header[0] != 'T' || header[1] != 'F' || header[2] != 'N' || header[3] != 'T'
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

        int at = HeaderBytes;
        characters = ReadChars(at, characterCount);
        at += 2 * characterCount;
        fallbackFrom = ReadChars(at, fallbackCount);
        at += 2 * fallbackCount;
        fallbackTo = ReadChars(at, fallbackCount);
        at += 2 * fallbackCount;
        latinExtendedIndex = Find(characters, (char)LatinExtendedFirst);
        if (!HasWholeRange(AsciiFirst, AsciiLast, 0)
            || !HasWholeRange(LatinExtendedFirst, LatinExtendedLast, latinExtendedIndex))
        {
            return false;
        }

        FillLatin();
        latinReady = true;

        byte[] entry = new byte[FaceEntryBytes];
        for (int i = 0; i < header[5]; i++)
        {
            if (!Read(at + i * FaceEntryBytes, entry, FaceEntryBytes) || !OpenFace(entry))
            {
                return false;
            }
        }

        return true;
    }

    // Both lists are in order, so that one walk meets what lies in the range.
    private void FillLatin()
    {
        for (int i = 0; i < latin.Length; i++)
        {
            latin[i] = -1;
        }

        for (int i = 0; i < characters.Length && characters[i] <= LatinLast; i++)
        {
            SetLatin(characters[i], i);
        }

        for (int i = 0; i < fallbackFrom.Length && fallbackFrom[i] <= LatinLast; i++)
        {
            char instead = fallbackTo[i];
            bool ascii = instead >= AsciiFirst && instead <= AsciiLast;
            SetLatin(fallbackFrom[i], ascii ? instead - AsciiFirst : Find(characters, instead));
        }
    }

    private void SetLatin(char character, int index)
    {
        if (character >= LatinFirst)
        {
            latin[character - LatinFirst] = (short)index;
        }
    }

    private bool OpenFace(byte[] entry)
    {
        int id = entry[0];
        int firstGlyph = UInt16(entry, 6);
        int glyphCount = UInt16(entry, 8);
        int tables = Int32(entry, 12);
        int data = Int32(entry, 16);
        if (id > FontFaceId.Last || firstGlyph + glyphCount > characters.Length)
        {
            return false;
        }

        byte[] advances = new byte[glyphCount];
        byte[] offsets = new byte[2 * (glyphCount + 1)];
        if (!Read(tables, advances, glyphCount) || !Read(tables + glyphCount, offsets, offsets.Length)
            || data + UInt16(offsets, 2 * glyphCount) > blob.Length)
        {
            return false;
        }

        faces[id] = new FontFace(this, entry, entry[1], advances, offsets, firstGlyph, glyphCount, data);
        return true;
    }

    // Ranges that are looked up without a search must be there without a gap.
    private bool HasWholeRange(int first, int last, int index)
    {
        return index >= 0 && index + last - first < characters.Length
            && characters[index] == first && characters[index + last - first] == last;
    }

    private char[] ReadChars(int offset, int count)
    {
        byte[] bytes = new byte[2 * count];
        char[] chars = new char[count];
        if (Read(offset, bytes, bytes.Length))
        {
            for (int i = 0, at = 0; i < count; i++, at += 2)
            {
                chars[i] = (char)(bytes[at] | (bytes[at + 1] << 8));
            }
        }

        return chars;
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
