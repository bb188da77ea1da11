using System;
using System.Collections.Generic;
using System.Linq;

namespace Terminal.Virtual.Devices.Store;

/// <summary>
/// What changes cost on NOR flash under littlefs, block by block. A close writes the file's tail block anew into a fresh
/// block (copy on write) and adds a commit to the directory's metadata pair; a full metadata block is compacted into the
/// other one of the pair; after <see cref="BlockCycles"/> erases the pair moves. Small files live in the metadata.
/// Free blocks are taken in turn, as littlefs's lookahead does; blocks that hold files are left alone.
/// </summary>
public sealed class FlashWear
{
    /// <summary>Bytes that a commit is rounded up to (write size of the ESP32 port).</summary>
    public const int ProgramBytes = 128;

    /// <summary>Files up to this length live in the metadata (cache size of the ESP32 port, an eighth of a block).</summary>
    public const int InlineBytes = 512;

    /// <summary>Erases after which a metadata pair moves to other blocks (block cycles of the ESP32 port).</summary>
    public const int BlockCycles = 512;

    /// <summary>Erases that a block endures by the data sheets of the usual NOR flashes.</summary>
    public const int EnduredErases = 100_000;

    // An odd number, as littlefs has it: an even one would always fall on the same block of the pair and never move the other.
    private const int MoveAfterErases = (BlockCycles + 1) | 1;

    private readonly int[] erases;
    private readonly bool[] used;
    private readonly Dictionary<string, List<int>> fileBlocks = new Dictionary<string, List<int>>();
    private readonly Dictionary<string, int> inlineBytes = new Dictionary<string, int>();
    private readonly int[] pair = { 0, 1 };
    private int pairActive;
    private int pairBytes;
    private int pairErases;
    private int next = 2;

    /// <summary>A drive of so many blocks.</summary>
    public FlashWear(int blocks)
    {
        erases = new int[blocks];
        used = new bool[blocks];
        used[0] = true;
        used[1] = true;
    }

    /// <summary>Erases of all blocks together.</summary>
    public long TotalErases { get; private set; }

    /// <summary>Bytes programmed.</summary>
    public long ProgrammedBytes { get; private set; }

    /// <summary>Closes counted.</summary>
    public long Closes { get; private set; }

    /// <summary>Erases of the block that has most.</summary>
    public int MostErases
    {
        get { return erases.Max(); }
    }

    /// <summary>Blocks of the drive.</summary>
    public int Blocks
    {
        get { return erases.Length; }
    }

    /// <summary>Years until the most worn block has reached its endurance, if the days counted so far are like all others.</summary>
    public double Years(double days)
    {
        return MostErases == 0 ? double.PositiveInfinity : EnduredErases * days / MostErases / 365.25;
    }

    /// <summary>Takes a content over without counting.</summary>
    public void Adopt(StoreImage image)
    {
        foreach (string gone in fileBlocks.Keys.Concat(inlineBytes.Keys).Where(n => image.Get(n) == null).ToList())
        {
            Release(gone);
        }

        foreach (string name in image.Names)
        {
            int length = image.Get(name).Length;
            if (length <= InlineBytes)
            {
                Release(name);
                inlineBytes[name] = length;
            }
            else
            {
                inlineBytes.Remove(name);
                List<int> blocks = fileBlocks.TryGetValue(name, out List<int> known) ? known : fileBlocks[name] = new List<int>();
                Resize(blocks, BlockCount(length), false);
            }
        }
    }

    /// <summary>Counts a change before it is applied.</summary>
    public void Count(StoreOperation operation, StoreImage before)
    {
        Count(operation.Kind, operation.Name, operation.Bytes.Length, before.Get(operation.Name)?.Length ?? 0);
    }

    /// <summary>Counts a change of so many bytes to a file that has had so many.</summary>
    public void Count(StoreOperationKind kind, string name, int bytes, int lengthBefore)
    {
        if (kind == StoreOperationKind.Delete)
        {
            Release(name);
            Commit(16);
            return;
        }

        Closes++;
        int oldLength = kind == StoreOperationKind.Append ? lengthBefore : 0;
        int newLength = oldLength + bytes;
        if (newLength <= InlineBytes)
        {
            Release(name);
            inlineBytes[name] = newLength;
            Commit(newLength + 24);
            return;
        }

        bool wasInline = inlineBytes.Remove(name);
        if (!fileBlocks.TryGetValue(name, out List<int> blocks))
        {
            fileBlocks[name] = blocks = new List<int>();
        }

        if (kind == StoreOperationKind.Replace || wasInline)
        {
            Resize(blocks, 0, false);
            oldLength = 0;
        }

        // The tail block is copied as far as it was full, then the new bytes follow.
        int whole = oldLength / BlockSize;
        int copied = oldLength - whole * BlockSize;
        if (copied > 0)
        {
            used[blocks[whole]] = false;
            blocks.RemoveAt(whole);
        }

        Resize(blocks, BlockCount(newLength), true);
        ProgrammedBytes += newLength - whole * BlockSize;
        Commit(24);
    }

    private const int BlockSize = FlashDrive.BlockBytes;

    private static int BlockCount(int length)
    {
        return (length + BlockSize - 1) / BlockSize;
    }

    private void Release(string name)
    {
        inlineBytes.Remove(name);
        if (fileBlocks.Remove(name, out List<int> blocks))
        {
            Resize(blocks, 0, false);
        }
    }

    private void Resize(List<int> blocks, int count, bool counted)
    {
        while (blocks.Count > count)
        {
            used[blocks[blocks.Count - 1]] = false;
            blocks.RemoveAt(blocks.Count - 1);
        }

        while (blocks.Count < count)
        {
            blocks.Add(Allocate(counted));
        }
    }

    private int Allocate(bool counted)
    {
        for (int tried = 0; tried < used.Length; tried++)
        {
            int block = next;
            next = (next + 1) % used.Length;
            if (!used[block])
            {
                used[block] = true;
                if (counted)
                {
                    Erase(block);
                }

                return block;
            }
        }

        throw new InvalidOperationException("The wear model has no free block left.");
    }

    private void Commit(int bytes)
    {
        int rounded = (bytes + ProgramBytes - 1) / ProgramBytes * ProgramBytes;
        ProgrammedBytes += rounded;
        pairBytes += rounded;
        if (pairBytes <= BlockSize)
        {
            return;
        }

        // Compaction: the living entries go into the other block of the pair.
        int living = 64 + inlineBytes.Sum(f => f.Value + 48) + fileBlocks.Count * 48 + bytes;
        pairBytes = (living + ProgramBytes - 1) / ProgramBytes * ProgramBytes;
        ProgrammedBytes += pairBytes;
        pairActive = 1 - pairActive;
        Erase(pair[pairActive]);
        pairErases++;
        if (pairErases >= MoveAfterErases)
        {
            pairErases = 0;
            used[pair[pairActive]] = false;
            pair[pairActive] = Allocate(true);
        }
    }

    private void Erase(int block)
    {
        erases[block]++;
        TotalErases++;
    }
}
