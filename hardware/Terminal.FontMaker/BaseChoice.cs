using System;
using System.Collections.Generic;
using System.Linq;

namespace Terminal.FontMaker;

/// <summary>
/// Which letters are written whole and which as changes on one of those: the marked letters of a plain letter share its picture.
/// </summary>
public sealed class BaseChoice
{
    private const int BytesOfBase = 1;
    private readonly char[] characters;
    private readonly byte[][][] pictures;
    private readonly IGlyphEncoder encoder;
    private readonly byte[][] written;
    private readonly int[] bases;

    /// <summary>Chooses for all characters of a face.</summary>
    public BaseChoice(char[] characters, byte[][][] pictures, IGlyphEncoder encoder)
    {
        this.characters = characters;
        this.pictures = pictures;
        this.encoder = encoder;
        written = pictures.Select(encoder.Whole).ToArray();
        bases = new int[characters.Length];
        Array.Fill(bases, -1);
        foreach (var family in Enumerable.Range(0, characters.Length).GroupBy(i => CharacterList.PlainLetter(characters[i])))
        {
            Choose(family.ToArray());
        }
    }

    /// <summary>Place of the character on whose picture this one's changes are made; -1 when it is written whole.</summary>
    public int Base(int index) => bases[index];

    /// <summary>The bytes of a character's picture, or of its changes.</summary>
    public byte[] Bytes(int index) => written[index];

    // The plain letter is whole, being drawn most; of the others those that save most, one after the other.
    private void Choose(int[] family)
    {
        int plain = family[0];
        Dictionary<int, byte[]> best = family.ToDictionary(i => i, i => written[i]);
        Dictionary<int, int> from = family.ToDictionary(i => i, _ => -1);
        Dictionary<int, byte[]> whole = family.ToDictionary(i => i, i => written[i]);
        HashSet<int> roots = [];
        for (int root = plain; root >= 0;)
        {
            roots.Add(root);
            best[root] = whole[root];
            from[root] = -1;
            foreach (int letter in family.Except(roots))
            {
                byte[] bytes = encoder.Changes(pictures[root], pictures[letter]);
                if (Cost(bytes) < best[letter].Length + (from[letter] < 0 ? 0 : BytesOfBase))
                {
                    best[letter] = bytes;
                    from[letter] = root;
                }
            }

            root = NextRoot(family, roots, best, whole);
        }

        foreach (int letter in family)
        {
            written[letter] = best[letter];
            bases[letter] = from[letter];
        }
    }

    // The letter that saves most when it is written whole; -1 when none saves anything.
    private int NextRoot(int[] family, HashSet<int> roots, Dictionary<int, byte[]> best, Dictionary<int, byte[]> whole)
    {
        int next = -1;
        int mostSaved = 0;
        foreach (int root in family.Except(roots))
        {
            int saved = best[root].Length - whole[root].Length;
            foreach (int letter in family.Except(roots).Where(letter => letter != root))
            {
                saved += Math.Max(0, best[letter].Length - Cost(encoder.Changes(pictures[root], pictures[letter])));
            }

            if (saved > mostSaved)
            {
                mostSaved = saved;
                next = root;
            }
        }

        return next;
    }

    private static int Cost(byte[] changes) => changes == null ? int.MaxValue : changes.Length + BytesOfBase;
}
