using System;
using System.Collections.Generic;
using System.Linq;

namespace Terminal.TextPacker;

/// <summary>
/// Byte-pair coding over characters: the most frequent pair becomes a symbol of its own, again and again, as long as that pays.
/// A frequent symbol takes two half bytes, the others three. LongTexts.cs takes it apart.
/// </summary>
public sealed class Packing
{
    /// <summary>Bytes of a symbol in the table: the low byte of each half's number, and the upper bits of both.</summary>
    private const int SymbolBytes = 3;

    private readonly List<int[]> _texts;
    private readonly List<(int Left, int Right)> _symbols = [];

    public Packing(IReadOnlyList<string> texts)
    {
        foreach (char c in texts.SelectMany(t => t).Distinct().Order())
        {
            _symbols.Add((c, -1));
        }

        Dictionary<char, int> numbers = _symbols.Select((s, i) => (s, i)).ToDictionary(p => (char)p.s.Left, p => p.i);
        _texts = texts.Select(t => t.Select(c => numbers[c]).ToArray()).ToList();
        int best = Size(out _);
        int bestCount = _symbols.Count;
        List<int[]> bestTexts = _texts.ToList();
        while (_symbols.Count < 4096 && AddPair())
        {
            int size = Size(out _);
            if (size < best)
            {
                (best, bestCount, bestTexts) = (size, _symbols.Count, _texts.ToList());
            }
        }

        _symbols.RemoveRange(bestCount, _symbols.Count - bestCount);
        _texts = bestTexts;
        Number();
    }

    /// <summary>How many symbols take two half bytes: a sixteenth of it is the first half byte of those that take three.</summary>
    public int Short { get; private set; }

    /// <summary>Three bytes a symbol: the low bytes of its halves and, in one, their upper bits; 255 there: a character.</summary>
    public byte[] Symbols { get; private set; }

    /// <summary>The symbols of each text, in half bytes.</summary>
    public List<byte[]> Texts { get; private set; }

    private bool AddPair()
    {
        Dictionary<(int, int), int> counts = [];
        foreach (int[] text in _texts)
        {
            for (int i = 0; i + 1 < text.Length; i++)
            {
                (int, int) pair = (text[i], text[i + 1]);
                counts[pair] = counts.GetValueOrDefault(pair) + 1;
            }
        }

        KeyValuePair<(int Left, int Right), int> best = counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key).First();
        if (best.Value < 3)
        {
            return false;
        }

        int symbol = _symbols.Count;
        _symbols.Add(best.Key);
        for (int t = 0; t < _texts.Count; t++)
        {
            List<int> text = [];
            for (int i = 0; i < _texts[t].Length; i++)
            {
                bool isPair = i + 1 < _texts[t].Length && _texts[t][i] == best.Key.Left && _texts[t][i + 1] == best.Key.Right;
                text.Add(isPair ? symbol : _texts[t][i]);
                i += isPair ? 1 : 0;
            }

            _texts[t] = text.ToArray();
        }

        return true;
    }

    // Symbols by how often they stand in a text, and the bytes that all takes.
    private int Size(out int[] order)
    {
        int[] counts = new int[_symbols.Count];
        foreach (int symbol in _texts.SelectMany(t => t))
        {
            counts[symbol]++;
        }

        order = Enumerable.Range(0, counts.Length).OrderByDescending(s => counts[s]).ThenBy(s => s).ToArray();
        int shorts = ShortOf(counts.Length);
        return order.Select((s, i) => i < shorts ? 2 * counts[s] : 3 * counts[s]).Sum() / 2 + SymbolBytes * counts.Length + _texts.Count;
    }

    // As many as leave first half bytes for the rest.
    private static int ShortOf(int symbols)
    {
        int first = 16;
        while (first * 16 + (16 - first) * 256 < symbols)
        {
            first--;
        }

        return first * 16;
    }

    private void Number()
    {
        Size(out int[] order);
        Short = ShortOf(order.Length);
        int[] number = new int[order.Length];
        for (int i = 0; i < order.Length; i++)
        {
            number[order[i]] = i;
        }

        Symbols = new byte[SymbolBytes * order.Length];
        for (int i = 0; i < order.Length; i++)
        {
            (int left, int right) = _symbols[order[i]];
            bool isCharacter = right < 0;
            int low = isCharacter ? left & 255 : number[left];
            int high = isCharacter ? left >> 8 : number[right];
            Symbols[SymbolBytes * i] = (byte)low;
            Symbols[SymbolBytes * i + 1] = (byte)high;
            Symbols[SymbolBytes * i + 2] = (byte)(isCharacter ? 255 : low >> 8 | high >> 8 << 4);
        }

        Texts = _texts.Select(t => HalfBytes(t.Select(s => number[s]))).ToList();
    }

    private byte[] HalfBytes(IEnumerable<int> symbols)
    {
        List<byte> halves = [];
        foreach (int symbol in symbols)
        {
            int code = symbol < Short ? symbol : symbol + Short * 15;
            if (symbol >= Short)
            {
                halves.Add((byte)(code >> 8));
            }

            halves.Add((byte)(code >> 4 & 15));
            halves.Add((byte)(code & 15));
        }

        return halves.ToArray();
    }
}
