using System;
using System.Collections.Generic;
using System.Linq;

namespace Terminal.FontMaker;

/// <summary>Pictures of four levels into the bytes of kind 0; drivers/Terminal.Drivers/Fonts/SPEC.md describes them.</summary>
public sealed class ColumnEncoder : IGlyphEncoder
{
    private const int MostRepeats = 127;
    private const int Repeat = 0x80;
    private const int OnTheLast = 0x40;
    private const int MostRuns = 63;
    private const int MostChangedRuns = 7;
    private const int MostUnchanged = 31;

    private readonly RunEncoder encoder = new();

    /// <inheritdoc/>
    public byte[] Whole(byte[][] columns)
    {
        var bytes = new List<byte>();
        if (columns.All(column => column.All(level => level == 0)))
        {
            return [];
        }

        byte[] last = null;
        int repeats = 0;
        foreach (byte[] column in columns)
        {
            if (last != null && column.AsSpan().SequenceEqual(last) && repeats < MostRepeats)
            {
                repeats++;
                continue;
            }

            AddRepeats(bytes, ref repeats);
            byte[] alone = encoder.Runs(new byte[column.Length], column);
            byte[] onTheLast = last == null ? null : encoder.Runs(last, column);
            bool fresh = last == null || alone.Length <= onTheLast.Length;
            byte[] runs = fresh ? alone : onTheLast;
            if (runs.Length > 2 * MostRuns)
            {
                throw new InvalidOperationException("A column has more runs than its header can count.");
            }

            bytes.Add((byte)(runs.Length / 2 + (fresh ? 0 : OnTheLast)));
            bytes.AddRange(runs);
            last = column;
        }

        AddRepeats(bytes, ref repeats);
        return bytes.ToArray();
    }

    /// <inheritdoc/>
    public byte[] Changes(byte[][] from, byte[][] to)
    {
        var bytes = new List<byte>();
        int unchanged = 0;
        for (int x = 0; x < to.Length; x++)
        {
            // Beside a narrower picture there is ground.
            byte[] runs = encoder.Runs(x < from.Length ? from[x] : new byte[to[x].Length], to[x]);
            if (runs.Length > 2 * MostChangedRuns)
            {
                return null;
            }

            if (runs.Length == 0 && unchanged < MostUnchanged)
            {
                unchanged++;
                continue;
            }

            bytes.Add((byte)(unchanged << 3 | runs.Length / 2));
            bytes.AddRange(runs);
            unchanged = 0;
        }

        return bytes.ToArray();
    }

    private static void AddRepeats(List<byte> bytes, ref int repeats)
    {
        if (repeats > 0)
        {
            bytes.Add((byte)(Repeat + repeats));
            repeats = 0;
        }
    }
}
