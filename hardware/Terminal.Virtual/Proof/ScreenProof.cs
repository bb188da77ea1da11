using System;
using System.Collections.Generic;
using System.Linq;

namespace Terminal.Virtual.Proof;

/// <summary>Tells whether pixels show a text: they are held against the text as the font file has it, whatever its colours.</summary>
public sealed class ScreenProof
{
    private readonly FontBook book;

    /// <summary>With the pictures of a font file.</summary>
    public ScreenProof(FontBook book)
    {
        this.book = book;
    }

    /// <summary>True when the box (rows of width pixels) is the text in one of the faces, in two colours and the steps between them.</summary>
    public bool Shows(string text, int[] pixels, int width, int height)
    {
        foreach (FontBookFace face in book.Faces)
        {
            if (!face.IsCell && face.Height == height && IsDrawnWith(face.Columns(text), pixels, width, height))
            {
                return true;
            }
        }

        return false;
    }

    // Every level of ink has one colour throughout, and ink is not the colour of its ground.
    private static bool IsDrawnWith(List<byte[]> columns, int[] pixels, int width, int height)
    {
        if (columns == null || columns.Count != width)
        {
            return false;
        }

        int[] colours = { -1, -1, -1, -1 };
        for (int x = 0; x < width; x++)
        {
            for (int y = 0; y < height; y++)
            {
                int level = columns[x][y];
                int colour = pixels[y * width + x];
                if (colours[level] < 0)
                {
                    colours[level] = colour;
                }
                else if (colours[level] != colour)
                {
                    return false;
                }
            }
        }

        return colours[3] < 0 || colours[0] != colours[3];
    }
}
