using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using Terminal.Drivers.Ports;

namespace Terminal.Virtual.Proof;

/// <summary>
/// The pictures of the font file, read after its specification (drivers/Terminal.Drivers/Fonts/SPEC.md) and not by the code that
/// draws on the device, so that one can be held against the other.
/// </summary>
public sealed class FontBook
{
    private const int HeaderBytes = 48;
    private const int FaceEntryBytes = 16;
    private readonly byte[] file;
    private readonly Dictionary<char, int> indexOf = new Dictionary<char, int>();
    private readonly List<FontBookFace> faces = new List<FontBookFace>();

    /// <summary>Reads all of a font file.</summary>
    public FontBook(IBlob blob)
    {
        file = new byte[blob.Length];
        blob.Read(0, file, 0, file.Length);
        if (file.Length < HeaderBytes)
        {
            return;
        }

        int characters = UInt16(6);
        int standIns = UInt16(8);
        int at = HeaderBytes;
        int next = 0;
        foreach (char character in CodePoints(ref at, characters))
        {
            indexOf[character] = next++;
        }

        foreach (char character in CodePoints(ref at, standIns))
        {
            indexOf[character] = file[HeaderBytes + UInt16(10) - standIns + next++ - characters];
        }

        at = HeaderBytes + UInt16(10);
        for (int i = 0; i < file[5]; i++)
        {
            faces.Add(new FontBookFace(this, file, at + i * FaceEntryBytes));
        }
    }

    /// <summary>All faces.</summary>
    public IReadOnlyList<FontBookFace> Faces
    {
        get { return faces; }
    }

    /// <summary>All characters that are drawn, stand-ins included.</summary>
    public IReadOnlyCollection<char> Characters
    {
        get { return indexOf.Keys; }
    }

    /// <summary>Place of a character in the file's list, or of the one drawn instead; that of ? for one that is not there; -1 for none drawn.</summary>
    public int IndexOf(char character)
    {
        if (indexOf.TryGetValue(character, out int index))
        {
            return index;
        }

        bool drawsNothing = char.IsControl(character) || (character >= '\u0300' && character <= '\u036F')
            || char.GetUnicodeCategory(character) == System.Globalization.UnicodeCategory.Format;
        return drawsNothing ? -1 : indexOf['?'];
    }

    private List<char> CodePoints(ref int at, int count)
    {
        List<char> list = new List<char>();
        int last = 0;
        for (int i = 0; i < count; i++)
        {
            int step = file[at++];
            last += step;
            if (step == 0)
            {
                last = UInt16(at);
                at += 2;
            }

            list.Add((char)last);
        }

        return list;
    }

    private int UInt16(int offset)
    {
        return BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(offset));
    }
}
