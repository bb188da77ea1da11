using System;
using System.Collections.Generic;
using System.Linq;

namespace Terminal.FontMaker;

/// <summary>A face with its pictures drawn and written.</summary>
internal sealed class MadeFace
{
    private const int MostShortBytes = 255;
    private const int RoomBytes = 508;
    private readonly char[] characters;
    private readonly Grid[] grids;

    /// <summary>Writes the pictures of the characters, of which the first has the place given among all characters.</summary>
    public MadeFace(FaceSpec spec, int firstGlyph, char[] characters, Grid[] grids)
    {
        this.characters = characters;
        this.grids = grids;
        Spec = spec;
        FirstGlyph = firstGlyph;
        IGlyphEncoder encoder = spec.Kind == FaceKind.Cell ? new CellEncoder() : new ColumnEncoder();
        Choice = new BaseChoice(characters, Enumerable.Range(0, Count).Select(Columns).ToArray(), encoder);
        if (MostReadBytes > RoomBytes)
        {
            throw new InvalidOperationException($"Face {spec.Id} has a picture of {MostReadBytes} bytes, a terminal has room for {RoomBytes}.");
        }
    }

    public FaceSpec Spec { get; }

    public int FirstGlyph { get; }

    public BaseChoice Choice { get; }

    public int Count => grids.Length;

    public int XHeight => InkHeight('x');

    public int CapHeight => InkHeight('H');

    public int InkFirst => grids.Select(grid => grid.InkRows()).Where(rows => rows.Last >= 0).Min(rows => rows.First);

    public int InkLast => grids.Max(grid => grid.InkRows().Last);

    public int MostGlyphBytes => All.Max(i => Choice.Bytes(i).Length);

    /// <summary>What a reader's buffer must hold: the largest picture together with the picture that it changes.</summary>
    public int MostReadBytes => All.Max(i => Choice.Bytes(i).Length + (Choice.Base(i) < 0 ? 0 : Choice.Bytes(Choice.Base(i)).Length));

    public int Changed => All.Count(i => Choice.Base(i) >= 0);

    public int LengthBytes => MostGlyphBytes > MostShortBytes ? 2 : 1;

    public int Bytes => Count * (1 + LengthBytes) + Changed + All.Sum(i => Choice.Bytes(i).Length);

    private IEnumerable<int> All => Enumerable.Range(0, Count);

    public byte[][] Columns(int glyph) => grids[glyph].Levels(Spec.Kind == FaceKind.Cell ? Spec.Threshold : 0);

    public int Advance(int glyph) => grids[glyph].Width;

    private int InkHeight(char character)
    {
        int glyph = Array.IndexOf(characters, character);
        if (glyph < 0)
        {
            return 0;
        }

        (int top, int bottom) = grids[glyph].InkRows();
        return bottom - top + 1;
    }
}
