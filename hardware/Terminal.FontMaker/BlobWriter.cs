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
    private const int Version = 2;
    private const int HeaderBytes = 48;
    private const int FaceEntryBytes = 20;
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
                $"capitals {face.CapHeight}, {face.Glyphs.Count} glyphs, {face.DataBytes} bytes, largest {face.MaxGlyphBytes}, " +
                $"ink rows {face.InkFirst}..{face.InkLast}";
        }
    }

    /// <summary>The whole file.</summary>
    public byte[] Write(byte[] sourceHash)
    {
        SortedDictionary<char, char> fallbacks = CharacterList.Fallbacks(characters);
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(new byte[HeaderBytes]);
        foreach (char c in characters)
        {
            writer.Write((ushort)c);
        }

        foreach (KeyValuePair<char, char> pair in fallbacks)
        {
            writer.Write((ushort)pair.Key);
        }

        foreach (KeyValuePair<char, char> pair in fallbacks)
        {
            writer.Write((ushort)pair.Value);
        }

        int tables = (int)stream.Length + faces.Count * FaceEntryBytes;
        foreach (MadeFace face in faces)
        {
            int data = tables + face.TableBytes;
            WriteEntry(writer, face, tables, data);
            tables = data + face.DataBytes;
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
        sourceHash.AsSpan(0, 24).CopyTo(blob.AsSpan(16));
        BinaryPrimitives.WriteInt32LittleEndian(blob.AsSpan(40), blob.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(blob.AsSpan(44), Crc32.HashToUInt32(blob.AsSpan(HeaderBytes)));
        return blob;
    }

    private static void WriteEntry(BinaryWriter writer, MadeFace face, int tables, int data)
    {
        writer.Write((byte)face.Spec.Id);
        writer.Write((byte)face.Spec.Kind);
        writer.Write((byte)face.Spec.Height);
        writer.Write((byte)face.Spec.Baseline);
        writer.Write((byte)face.XHeight);
        writer.Write((byte)face.CapHeight);
        writer.Write((ushort)face.FirstGlyph);
        writer.Write((ushort)face.Glyphs.Count);
        writer.Write((ushort)face.MaxGlyphBytes);
        writer.Write(tables);
        writer.Write(data);
    }

    private static void WriteFace(BinaryWriter writer, MadeFace face)
    {
        foreach (int advance in face.Advances)
        {
            writer.Write((byte)advance);
        }

        int offset = 0;
        foreach (byte[] glyph in face.Glyphs)
        {
            writer.Write(checked((ushort)offset));
            offset += glyph.Length;
        }

        writer.Write(checked((ushort)offset));
        foreach (byte[] glyph in face.Glyphs)
        {
            writer.Write(glyph);
        }
    }

    private MadeFace Make(FaceSpec spec)
    {
        var face = new MadeFace(spec);
        char first = spec.First == 0 ? characters[0] : spec.First;
        char last = spec.First == 0 ? characters.Last(c => c < CharacterList.FirstIcon) : spec.Last;
        face.FirstGlyph = Array.IndexOf(characters, first);
        foreach (char c in characters.Where(c => c >= first && c <= last))
        {
            face.Add(DrawOne(spec, c), c);
        }

        return face;
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
        int leastEffort = int.MaxValue;
        foreach (float shiftX in Shifts)
        {
            Grid grid = typeface.Draw(c, spec.EmPx, spec.Height, spec.Baseline, 0, shiftX);
            // Digits stay equally wide: a shift must not push ink out of the advance.
            int effort = Encoders.Effort(Encoders.Columns(grid), grid.Width) + (char.IsAsciiDigit(c) ? grid.Width * WiderDigit : 0);
            if (effort < leastEffort)
            {
                leastEffort = effort;
                best = grid;
            }
        }

        return best;
    }

    private sealed class MadeFace
    {
        public MadeFace(FaceSpec spec) => Spec = spec;

        public FaceSpec Spec { get; }

        public int FirstGlyph { get; set; }

        public List<byte[]> Glyphs { get; } = new();

        public List<int> Advances { get; } = new();

        public int XHeight { get; private set; }

        public int CapHeight { get; private set; }

        public int InkFirst { get; private set; } = 999;

        public int InkLast { get; private set; }

        public int TableBytes => Advances.Count + 2 * (Glyphs.Count + 1);

        public int DataBytes => Glyphs.Sum(g => g.Length);

        public int MaxGlyphBytes => Glyphs.Max(g => g.Length);

        public void Add(Grid grid, char character)
        {
            (int top, int bottom) = grid.InkRows();
            if (character == 'x')
            {
                XHeight = bottom - top + 1;
            }

            if (character == 'H')
            {
                CapHeight = bottom - top + 1;
            }

            if (bottom >= 0)
            {
                InkFirst = Math.Min(InkFirst, top);
                InkLast = Math.Max(InkLast, bottom);
            }

            Advances.Add(grid.Width);
            Glyphs.Add(Spec.Kind switch
            {
                FaceKind.Cell => Encoders.Cell(grid, Spec.Threshold),
                _ => Encoders.Columns(grid),
            });
        }
    }
}
