using System;
using System.Buffers.Binary;
using System.Collections.Generic;

namespace Terminal.Virtual.Proof;

/// <summary>One face: for each character its columns of ink, level 0 (ground) to 3 (ink).</summary>
public sealed class FontBookFace
{
    private static readonly string[] Begins = ["3", "13", "23", "123", "1223", "2", "1", "0"];
    private static readonly string[] Ends = ["", "1", "2", "21", "22", "221", "222", "0"];
    private readonly FontBook book;
    private readonly byte[] file;
    private readonly int firstCharacter;
    private readonly int glyphs;
    private readonly int[] advances;
    private readonly int[] offsets;
    private readonly int[] bases;
    private readonly Dictionary<int, byte[][]> known = new Dictionary<int, byte[][]>();

    /// <summary>Reads a directory entry.</summary>
    internal FontBookFace(FontBook book, byte[] file, int entry)
    {
        this.book = book;
        this.file = file;
        Id = file[entry];
        IsCell = file[entry + 1] == 1;
        Height = file[entry + 2];
        firstCharacter = BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(entry + 6));
        glyphs = BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(entry + 8));
        int lengthBytes = file[entry + 10];
        int tables = BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(entry + 12));
        advances = new int[glyphs];
        offsets = new int[glyphs + 1];
        bases = new int[glyphs];
        int at = tables + glyphs * (1 + lengthBytes);
        for (int i = 0; i < glyphs; i++)
        {
            advances[i] = file[tables + i] & 0x7F;
            bases[i] = file[tables + i] >= 0x80 ? file[at++] : -1;
        }

        for (int i = 0; i < glyphs; i++)
        {
            int length = tables + glyphs + i * lengthBytes;
            offsets[i] = at;
            at += file[length] + (lengthBytes == 2 ? file[length + 1] << 8 : 0);
        }

        offsets[glyphs] = at;
    }

    /// <summary>Number of the face in the file.</summary>
    public int Id { get; }

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
            columns = IsCell ? Cell(glyph) : Picture(glyph);
            known[glyph] = columns;
        }

        return columns;
    }

    private byte[][] Blank(int width)
    {
        byte[][] columns = new byte[width][];
        for (int x = 0; x < width; x++)
        {
            columns[x] = new byte[Height];
        }

        return columns;
    }

    private byte[][] Cell(int glyph)
    {
        int width = advances[glyph];
        byte[][] columns = bases[glyph] < 0 ? Blank(width) : Array.ConvertAll(Cell(bases[glyph]), column => (byte[])column.Clone());
        int place = 0;
        for (int at = offsets[glyph]; at < offsets[glyph + 1];)
        {
            int span = file[at++];
            place += span >> 4;
            for (int bytes = span & 15; bytes > 0; bytes--, place++)
            {
                int dots = file[at++];
                for (int y = 0; y < 8; y++)
                {
                    columns[place % width][place / width * 8 + y] = (byte)((dots >> (7 - y) & 1) * 3);
                }
            }
        }

        return columns;
    }

    private byte[][] Picture(int glyph)
    {
        byte[][] columns = Blank(advances[glyph]);
        int from = bases[glyph] < 0 ? glyph : bases[glyph];
        byte[] last = null;
        int x = 0;
        for (int at = offsets[from]; at < offsets[from + 1];)
        {
            int header = file[at++];
            byte[] column = (header & 0xC0) == 0 ? new byte[Height] : (byte[])last.Clone();
            if (header < 0x80)
            {
                Runs(column, ref at, header & 0x3F);
            }

            for (int times = header < 0x80 ? 1 : header - 0x80; times > 0; times--, x++)
            {
                if (x < columns.Length)
                {
                    columns[x] = (byte[])column.Clone();
                }
            }

            last = column;
        }

        if (from != glyph)
        {
            x = -1;
            for (int at = offsets[glyph]; at < offsets[glyph + 1];)
            {
                int header = file[at++];
                x += 1 + (header >> 3);
                Runs(columns[x], ref at, header & 7);
            }
        }

        return columns;
    }

    private void Runs(byte[] column, ref int at, int runs)
    {
        int y = 0;
        for (; runs > 0; runs--)
        {
            int begin = file[at++];
            int end = file[at++];
            y += begin >> 3;
            string levels = Begins[begin & 7];
            for (int i = 0; i < end >> 3; i++)
            {
                column[y++] = (byte)(levels[Math.Min(i, levels.Length - 1)] - '0');
            }

            foreach (char level in Ends[end & 7])
            {
                column[y++] = (byte)(level - '0');
            }
        }
    }
}
