using System;
using System.Collections.Generic;

namespace Terminal.Virtual.World;

/// <summary>
/// A UART receiver that samples a line on which somebody sends at another speed: what comes out is the garbage
/// that a real one would deliver. The line is kept as edges; a bit is sampled in its middle.
/// </summary>
public sealed class UartReceiver
{
    private readonly List<(long AtNs, bool High)> edges = new List<(long, bool)>();
    private long cursorNs;
    private bool lineHigh = true;

    /// <summary>Forgets the line, for example when both ends agree on a speed again.</summary>
    public void Reset(long nowNs)
    {
        edges.Clear();
        lineHigh = true;
        cursorNs = nowNs;
    }

    /// <summary>Adds one byte as its sender puts it on the line: start bit low, eight bits, stop bit high.</summary>
    public void Add(byte value, long startNs, long bitNs)
    {
        Edge(startNs, false);
        for (int bit = 0; bit < 8; bit++)
        {
            Edge(startNs + (bit + 1) * bitNs, (value >> bit & 1) != 0);
        }

        Edge(startNs + 9 * bitNs, true);
    }

    /// <summary>Samples all frames that end by the given time; each delivers one byte and the time of its end.</summary>
    public void Sample(long untilNs, long receiverBitNs, Action<byte, long> deliver)
    {
        while (true)
        {
            long start = NextFall(cursorNs);
            if (start < 0 || start + receiverBitNs * 19 / 2 > untilNs)
            {
                break;
            }

            if (LevelAt(start + receiverBitNs / 2))
            {
                // A glitch shorter than half a bit is no start bit.
                cursorNs = start + receiverBitNs / 2;
                continue;
            }

            int value = 0;
            for (int bit = 0; bit < 8; bit++)
            {
                if (LevelAt(start + receiverBitNs * (3 + 2 * bit) / 2))
                {
                    value |= 1 << bit;
                }
            }

            cursorNs = start + receiverBitNs * 19 / 2;
            deliver((byte)value, cursorNs);
        }

        Prune();
    }

    private void Edge(long atNs, bool high)
    {
        if (high != lineHigh)
        {
            edges.Add((atNs, high));
            lineHigh = high;
        }
    }

    private long NextFall(long fromNs)
    {
        foreach ((long atNs, bool high) in edges)
        {
            if (!high && atNs >= fromNs)
            {
                return atNs;
            }
        }

        return -1;
    }

    private bool LevelAt(long atNs)
    {
        bool high = true;
        foreach ((long edgeNs, bool level) in edges)
        {
            if (edgeNs > atNs)
            {
                break;
            }

            high = level;
        }

        return high;
    }

    // What lies before the cursor is needed only as the level at the cursor.
    private void Prune()
    {
        int keepFrom = 0;
        while (keepFrom + 1 < edges.Count && edges[keepFrom + 1].AtNs <= cursorNs)
        {
            keepFrom++;
        }

        edges.RemoveRange(0, keepFrom);
    }
}
