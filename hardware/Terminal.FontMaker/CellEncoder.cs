using System;
using System.Collections.Generic;
using System.Linq;

namespace Terminal.FontMaker;

/// <summary>Pictures of ink and ground into the bytes of kind 1; drivers/Terminal.Drivers/Fonts/SPEC.md describes them.</summary>
public sealed class CellEncoder : IGlyphEncoder
{
    private const int DotsAByte = 8;
    private const int MostInASpan = 15;

    /// <inheritdoc/>
    public byte[] Whole(byte[][] columns) => Spans(new byte[Bytes(columns).Length], Bytes(columns));

    /// <inheritdoc/>
    public byte[] Changes(byte[][] from, byte[][] to) => Spans(Bytes(from), Bytes(to));

    // The bytes of the top eight rows from left to right, then those of the next eight: a mark changes neighbours.
    private static byte[] Bytes(byte[][] columns)
    {
        var bytes = new List<byte>();
        for (int top = 0; top < columns[0].Length; top += DotsAByte)
        {
            foreach (byte[] column in columns)
            {
                bytes.Add((byte)Enumerable.Range(0, DotsAByte).Sum(dot => column[top + dot] > 0 ? 0x80 >> dot : 0));
            }
        }

        return bytes.ToArray();
    }

    private static byte[] Spans(byte[] from, byte[] to)
    {
        var spans = new List<byte>();
        int pen = 0;
        while (!from.AsSpan(pen).SequenceEqual(to.AsSpan(pen)))
        {
            int start = Enumerable.Range(pen, to.Length - pen).First(i => from[i] != to[i]);
            int skip = Math.Min(start - pen, MostInASpan);
            int at = pen + skip;
            // A single equal byte inside is cheaper to send than to skip.
            int end = at;
            while (end < to.Length && end - at < MostInASpan && (from[end] != to[end] || (end > at && end + 1 < to.Length && from[end + 1] != to[end + 1])))
            {
                end++;
            }

            spans.Add((byte)(skip << 4 | (end - at)));
            spans.AddRange(to[at..end]);
            pen = end;
        }

        return spans.ToArray();
    }
}
