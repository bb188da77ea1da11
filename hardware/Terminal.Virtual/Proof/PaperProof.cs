using System;
using System.Collections.Generic;
using Terminal.Virtual.Devices.Printer;

namespace Terminal.Virtual.Proof;

/// <summary>
/// Tells whether dots on paper show a text: each letter in a cell of 12 by 24 dots or a multiple of that, as the head's own memory
/// or the font file has it, plain, bold (each dot once more to its right) or inverse.
/// </summary>
public sealed class PaperProof
{
    private const int CellWidth = HeadRom.Width;
    private const int CellHeight = HeadRom.Height;
    private readonly Func<int, long, bool> dot;
    private readonly FontBookFace cells;

    /// <summary>Looks at dots by column and row of the paper.</summary>
    public PaperProof(FontBook book, Func<int, long, bool> dot)
    {
        this.dot = dot;
        foreach (FontBookFace face in book.Faces)
        {
            cells = face.IsCell ? face : cells;
        }
    }

    /// <summary>True when the box with this upper left corner shows the text, its letters side by side.</summary>
    public bool Shows(string text, int x, long row, int width, int height)
    {
        if (text.Length == 0 || width % (text.Length * CellWidth) != 0 || height % CellHeight != 0)
        {
            return false;
        }

        int across = width / (text.Length * CellWidth);
        int down = height / CellHeight;
        foreach (bool bold in new[] { false, true })
        {
            foreach (bool inverse in new[] { false, true })
            {
                if (AllLetters(text, x, row, across, down, bold, inverse))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool AllLetters(string text, int x, long row, int across, int down, bool bold, bool inverse)
    {
        for (int i = 0; i < text.Length; i++)
        {
            int left = x + i * CellWidth * across;
            if (!IsLetter(RomRows(text[i]), left, row, across, down, bold, inverse)
                && !IsLetter(FileRows(text[i]), left, row, across, down, bold, inverse))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsLetter(ushort[] rows, int left, long top, int across, int down, bool bold, bool inverse)
    {
        if (rows == null)
        {
            return false;
        }

        for (int y = 0; y < CellHeight * down; y++)
        {
            int bits = rows[y / down];
            bits |= bold ? bits >> 1 : 0;
            for (int x = 0; x < CellWidth * across; x++)
            {
                bool black = (bits >> (CellWidth - 1 - x / across) & 1) != 0;
                if (dot(left + x, top + y) != (black != inverse))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static ushort[] RomRows(char letter)
    {
        return HeadRom.Instance.Has(letter) || letter == ' ' ? HeadRom.Instance.Rows(letter) : null;
    }

    private ushort[] FileRows(char letter)
    {
        List<byte[]> columns = cells?.Columns(letter.ToString());
        if (columns == null || columns.Count != CellWidth)
        {
            return null;
        }

        ushort[] rows = new ushort[CellHeight];
        for (int x = 0; x < CellWidth; x++)
        {
            for (int y = 0; y < CellHeight; y++)
            {
                rows[y] |= (ushort)(columns[x][y] == 0 ? 0 : 1 << (CellWidth - 1 - x));
            }
        }

        return rows;
    }
}
