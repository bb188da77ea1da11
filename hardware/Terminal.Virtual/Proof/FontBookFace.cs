using System;
using System.Buffers.Binary;
using System.Collections.Generic;

namespace Terminal.Virtual.Proof;

/// <summary>One face: for each character its columns of ink, level 0 (ground) to 3 (ink).</summary>
public sealed class FontBookFace
{
    private readonly FontBook book;
    private readonly byte[] file;
    private readonly int firstCharacter;
    private readonly int glyphs;
    private readonly int tables;
    private readonly int data;
    private readonly Dictionary<int, byte[][]> known = new Dictionary<int, byte[][]>();

    /// <summary>Reads a directory entry.</summary>
    internal FontBookFace(FontBook book, byte[] file, int entry)
    {
        this.book = book;
        this.file = file;
        IsCell = file[entry + 1] == 1;
        Height = file[entry + 2];
        firstCharacter = BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(entry + 6));
        glyphs = BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(entry + 8));
        tables = BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(entry + 12));
        data = BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(entry + 16));
    }

    /// <summary>True for the printer's cells of one bit a dot.</summary>
    public bool IsCell { get; }

    /// <summary>Height of a line in pixels.</summary>
    public int Height { get; }

    /// <summary>The columns of a text, each Height levels from the top; null when the face cannot draw it.</summary>
    public List<byte[]> Columns(string text)
    {
        List<byte[]> columns = new List<byte[]>();
        foreach (char character in text)
        {
            int index = book.IndexOf(character);
            if (index < 0)
            {
                continue;
            }

            byte[][] glyph = Glyph(index - firstCharacter) ?? Glyph(book.IndexOf('?') - firstCharacter);
            if (glyph == null)
            {
                return null;
            }

            columns.AddRange(glyph);
        }

        return columns;
    }

    private byte[][] Glyph(int glyph)
    {
        if (glyph < 0 || glyph >= glyphs)
        {
            return null;
        }

        if (!known.TryGetValue(glyph, out byte[][] columns))
        {
            int offset = BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(tables + glyphs + 2 * glyph));
            columns = IsCell ? Cell(data + offset, file[tables + glyph]) : Unpack(data + offset, file[tables + glyph]);
            known[glyph] = columns;
        }

        return columns;
    }

    private byte[][] Cell(int at, int width)
    {
        byte[][] columns = new byte[width][];
        for (int x = 0; x < width; x++)
        {
            columns[x] = new byte[Height];
            for (int y = 0; y < Height; y++)
            {
                columns[x][y] = (byte)((file[at + x * Height / 8 + y / 8] >> (7 - y % 8) & 1) * 3);
            }
        }

        return columns;
    }

    private byte[][] Unpack(int at, int width)
    {
        List<byte[]> columns = new List<byte[]>();
        while (columns.Count < width)
        {
            int header = file[at++];
            if (header >= 0x80)
            {
                for (int again = header & 0x7F; again > 0; again--)
                {
                    columns.Add(columns[^1]);
                }

                continue;
            }

            columns.Add(Column(ref at, header >> 3, header & 7));
        }

        return columns.ToArray();
    }

    private byte[] Column(ref int at, int solidSpans, int literalSpans)
    {
        byte[] column = new byte[Height];
        int y = 0;
        for (int span = 0; span < solidSpans; span++)
        {
            int skipAndLength = file[at++];
            y += 4 * (skipAndLength >> 4);
            for (int pixels = 4 * (skipAndLength & 15); pixels > 0; pixels--)
            {
                column[y++] = 3;
            }
        }

        y = 0;
        for (int span = 0; span < literalSpans; span++)
        {
            int skipAndLength = file[at++];
            y += 4 * (skipAndLength >> 4);
            for (int units = skipAndLength & 15; units > 0; units--, y += 4)
            {
                int unit = file[at++];
                for (int i = 0; i < 4; i++)
                {
                    column[y + i] = (byte)(unit >> (6 - 2 * i) & 3);
                }
            }
        }

        return column;
    }
}
