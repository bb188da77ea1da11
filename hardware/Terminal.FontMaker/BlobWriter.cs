using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using System.IO.Hashing;
using System.Linq;

namespace Terminal.FontMaker;

/// <summary>Puts faces together into the font file; drivers/Terminal.Drivers/Fonts/SPEC.md describes it.</summary>
public sealed class BlobWriter
{
    private const int Version = 3;
    private const int HeaderBytes = 48;
    private const int FaceEntryBytes = 16;
    private const int ChangedFlag = 0x80;
    private const int WiderDigit = 10_000;
    private static readonly float[] Shifts = { 0, 0.125f, -0.125f, 0.25f, -0.25f, 0.375f, -0.375f };

    private readonly Typeface typeface;
    private readonly char[] characters;
    private readonly List<MadeFace> faces = new();

    /// <summary>Makes all faces.</summary>
    public BlobWriter(Typeface typeface)
    {
        this.typeface = typeface;
        characters = CharacterList.Text()
            .Concat(Enumerable.Range(CharacterList.FirstIcon, IconDrawings.Count + SceneDrawing.Tiles).Select(code => (char)code))
            .ToArray();
        foreach (FaceSpec spec in Faces.All)
        {
            faces.Add(Make(spec));
        }
    }

    /// <summary>What was made, a line a face.</summary>
    public IEnumerable<string> Report()
    {
        foreach (MadeFace face in faces)
        {
            yield return $"face {face.Spec.Id,2}: {face.Spec.Kind}, height {face.Spec.Height}, x-height {face.XHeight}, " +
                $"capitals {face.CapHeight}, {face.Count} glyphs, {face.Bytes} bytes, largest {face.MostGlyphBytes} and {face.MostReadBytes} together, " +
                $"{face.Changed} on others, ink rows {face.InkFirst}..{face.InkLast}";
        }
    }

    /// <summary>Every picture as it was drawn: face, character, columns of levels from the top.</summary>
    public IEnumerable<(int Face, char Character, byte[][] Columns)> Pictures()
    {
        foreach (MadeFace face in faces)
        {
            for (int i = 0; i < face.Count; i++)
            {
                yield return (face.Spec.Id, characters[face.FirstGlyph + i], face.Columns(i));
            }
        }
    }

    /// <summary>The whole file.</summary>
    public byte[] Write(byte[] sourceHash)
    {
        SortedDictionary<char, char> fallbacks = CharacterList.Fallbacks(characters);
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(new byte[HeaderBytes]);
        WriteCodePoints(writer, characters);
        WriteCodePoints(writer, fallbacks.Keys);
        foreach (char instead in fallbacks.Values)
        {
            writer.Write(checked((byte)Array.IndexOf(characters, instead)));
        }

        int mapBytes = (int)stream.Length - HeaderBytes;
        int tables = (int)stream.Length + faces.Count * FaceEntryBytes;
        foreach (MadeFace face in faces)
        {
            WriteEntry(writer, face, tables);
            tables += face.Bytes;
        }

        foreach (MadeFace face in faces)
        {
            WriteFace(writer, face);
        }

        writer.Flush();
        byte[] blob = stream.ToArray();
        "TFNT"u8.CopyTo(blob);
        blob[4] = Version;
        blob[5] = (byte)faces.Count;
        BinaryPrimitives.WriteUInt16LittleEndian(blob.AsSpan(6), (ushort)characters.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(blob.AsSpan(8), (ushort)fallbacks.Count);
        BinaryPrimitives.WriteUInt16LittleEndian(blob.AsSpan(10), (ushort)mapBytes);
        sourceHash.AsSpan(0, 24).CopyTo(blob.AsSpan(16));
        BinaryPrimitives.WriteInt32LittleEndian(blob.AsSpan(40), blob.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(blob.AsSpan(44), Crc32.HashToUInt32(blob.AsSpan(HeaderBytes)));
        return blob;
    }

    private static void WriteEntry(BinaryWriter writer, MadeFace face, int tables)
    {
        writer.Write((byte)face.Spec.Id);
        writer.Write((byte)face.Spec.Kind);
        writer.Write((byte)face.Spec.Height);
        writer.Write((byte)face.Spec.Baseline);
        writer.Write((byte)face.XHeight);
        writer.Write((byte)face.CapHeight);
        writer.Write((ushort)face.FirstGlyph);
        writer.Write((ushort)face.Count);
        writer.Write((ushort)face.LengthBytes);
        writer.Write(tables);
    }

    // In ascending order: the step from one to the next, or 0 and the code point where the step is no byte.
    private static void WriteCodePoints(BinaryWriter writer, IEnumerable<char> codePoints)
    {
        int last = 0;
        foreach (char c in codePoints)
        {
            if (c - last is > 0 and < 256)
            {
                writer.Write((byte)(c - last));
            }
            else
            {
                writer.Write((byte)0);
                writer.Write((ushort)c);
            }

            last = c;
        }
    }

    private static void WriteFace(BinaryWriter writer, MadeFace face)
    {
        for (int i = 0; i < face.Count; i++)
        {
            writer.Write(checked((byte)(face.Advance(i) | (face.Choice.Base(i) < 0 ? 0 : ChangedFlag))));
        }

        for (int i = 0; i < face.Count; i++)
        {
            for (int length = face.Choice.Bytes(i).Length, left = face.LengthBytes; left > 0; length >>= 8, left--)
            {
                writer.Write((byte)length);
            }
        }

        for (int i = 0; i < face.Count; i++)
        {
            if (face.Choice.Base(i) >= 0)
            {
                writer.Write(checked((byte)face.Choice.Base(i)));
            }
        }

        for (int i = 0; i < face.Count; i++)
        {
            writer.Write(face.Choice.Bytes(i));
        }
    }

    private MadeFace Make(FaceSpec spec)
    {
        char first = spec.First == 0 ? characters[0] : spec.First;
        char last = spec.First == 0 ? characters.Last(c => c < CharacterList.FirstIcon) : spec.Last;
        char[] drawn = characters.Where(c => c >= first && c <= last).ToArray();
        return new MadeFace(spec, Array.IndexOf(characters, first), drawn, drawn.Select(c => DrawOne(spec, c)).ToArray());
    }

    private Grid DrawOne(FaceSpec spec, char c)
    {
        if (spec.Icons)
        {
            int icon = c - CharacterList.FirstIcon;
            return icon < IconDrawings.Count ? IconDrawings.Draw(icon, spec.Height) : SceneDrawing.Draw(icon - IconDrawings.Count);
        }

        // Between the digits and the capitals stand signs that the large faces do without.
        if (spec.First != 0 && !char.IsLetterOrDigit(c))
        {
            return new Grid(0, spec.Height);
        }

        if (spec.Kind == FaceKind.Cell)
        {
            return typeface.Draw(c, spec.EmPx, spec.Height, spec.Baseline, spec.CellWidth, 0);
        }

        if (c == ' ')
        {
            Grid blank = typeface.Draw(c, spec.EmPx, spec.Height, spec.Baseline, 0, 0);
            return new Grid(blank.Width + spec.WiderBlankPx, spec.Height);
        }

        // Moved by a third of a pixel or less, stems may come to stand on whole columns: crisper, smaller, quicker to draw.
        Grid best = null;
        int least = int.MaxValue;
        foreach (float shiftX in Shifts)
        {
            Grid grid = typeface.Draw(c, spec.EmPx, spec.Height, spec.Baseline, 0, shiftX);
            // Digits stay equally wide: a shift must not push ink out of the advance.
            int unrest = StemFit.Unrest(grid) + (char.IsAsciiDigit(c) ? grid.Width * WiderDigit : 0);
            if (unrest < least)
            {
                least = unrest;
                best = grid;
            }
        }

        return best;
    }
}
