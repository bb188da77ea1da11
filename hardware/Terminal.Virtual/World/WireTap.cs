using System;
using System.Collections.Generic;
using System.Linq;

namespace Terminal.Virtual.World;

/// <summary>Hears what crosses every wire and hands it on in the order of time.</summary>
public sealed class WireTap
{
    private readonly Dictionary<string, long> counts = new Dictionary<string, long>();
    private readonly List<WireEntry> held = new List<WireEntry>();

    /// <summary>Hears each entry; null while nobody listens.</summary>
    public Action<WireEntry> Heard { get; set; }

    /// <summary>Entries heard so far; grows with every transfer, so that quiet can be seen.</summary>
    public long Count { get; private set; }

    /// <summary>Transfers so far on one wire.</summary>
    public long CountOf(string wire)
    {
        return counts.GetValueOrDefault(wire);
    }

    /// <summary>Takes what crossed a wire.</summary>
    public void Record(string wire, bool outgoing, ReadOnlySpan<byte> bytes, long atUs, int dataCommand = -1, string note = null)
    {
        Count++;
        counts[wire] = CountOf(wire) + 1;
        if (Heard == null)
        {
            return;
        }

        held.Add(new WireEntry
        {
            TimeMs = atUs / 1000,
            Wire = wire,
            Outgoing = outgoing,
            DataCommand = dataCommand,
            Note = note,
            Bytes = bytes.ToArray(),
        });
    }

    /// <summary>Hands on what was held back, sorted by time; wires catch up one after the other, so they report out of order.</summary>
    public void Flush()
    {
        if (held.Count == 0)
        {
            return;
        }

        foreach (WireEntry entry in held.OrderBy(e => e.TimeMs))
        {
            Heard?.Invoke(entry);
        }

        held.Clear();
    }
}
