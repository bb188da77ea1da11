using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Terminal.Wiring;

/// <summary>The terminal blocks: what ends on each, and whether there is room for it.</summary>
public sealed class BlockEnds
{
    private readonly Harness harness;
    private readonly Csv blocks;
    private readonly int placesOfOne;

    /// <summary>Blocks of a harness; one block has so many places for wires.</summary>
    public BlockEnds(Harness harness, int placesOfOne)
    {
        this.harness = harness;
        this.placesOfOne = placesOfOne;
        blocks = harness.Tables.Blocks;
    }

    /// <summary>Everything that hangs on a block, in the order of the tables.</summary>
    public IReadOnlyList<string> On(string block)
    {
        var ends = new List<string>();
        Csv t = harness.Tables.InternalWires;
        for (int i = 0; i < t.Count; i++)
        {
            if (t.Get(i, "from") == block)
            {
                ends.Add(t.Get(i, "to"));
            }
            else if (t.Get(i, "to") == block)
            {
                ends.Add(t.Get(i, "from"));
            }
        }

        ends.AddRange(harness.Wires.Where(w => w.From == block).Select(w => w.To));
        return ends;
    }

    /// <summary>Wire ends of a block in one variant of the modules ("" for the reference).</summary>
    public int Count(string block, string variant)
    {
        List<string> ends = On(block).ToList();
        Csv t = harness.Tables.Variants;
        for (int i = 0; i < t.Count; i++)
        {
            if (t.Get(i, "variant") == variant)
            {
                ends.Remove(t.Get(i, "pin"));
                if (t.Get(i, "to") == block)
                {
                    ends.Add(t.Get(i, "pin"));
                }
            }
        }

        return ends.Count;
    }

    /// <summary>Blocks that are bridged to one.</summary>
    public int Blocks(int row)
    {
        return int.Parse(blocks.Get(row, "blocks"), CultureInfo.InvariantCulture);
    }

    /// <summary>Wires from block to block.</summary>
    public int Bridges(int row)
    {
        return Blocks(row) - 1;
    }

    /// <summary>Places left for wires when the blocks are bridged one to the next: each bridge takes two.</summary>
    public int Places(int row)
    {
        return (placesOfOne * Blocks(row)) - (2 * Bridges(row));
    }

    /// <summary>Names of the variants, the reference ("") first.</summary>
    public IReadOnlyList<string> Variants()
    {
        Csv t = harness.Tables.Variants;
        return Enumerable.Range(0, t.Count).Select(i => t.Get(i, "variant")).Prepend("").Distinct().ToList();
    }

    /// <summary>Blocks with fewer places than ends, in words.</summary>
    public IReadOnlyList<string> Faults()
    {
        var faults = new List<string>();
        for (int i = 0; i < blocks.Count; i++)
        {
            string id = blocks.Get(i, "id");
            foreach (string variant in Variants().Where(v => Count(id, v) > Places(i)))
            {
                faults.Add($"Block {id} has {Places(i)} places for {Count(id, variant)} wires{(variant.Length == 0 ? "" : " with a " + variant)}: add to the column blocks of hardware/tables/terminal-blocks.csv and to parts.csv.");
            }
        }

        return faults;
    }
}
