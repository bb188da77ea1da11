using System;
using System.Collections.Generic;
using System.Linq;

namespace Terminal.TextPacker;

/// <summary>
/// Byte-pair coding over characters: the most frequent pair becomes a symbol of its own, again and again, as long as that pays.
/// Then each text is written anew in the shortest way, and symbols that no longer pay are dropped.
/// A frequent symbol takes two half bytes, the others three. LongTexts.cs takes it apart.
/// </summary>
public sealed class Packing
{
    /// <summary>Bytes of a symbol in the table: the low byte of each half's number, and the upper bits of both.</summary>
    private const int SymbolBytes = 3;

    private readonly IReadOnlyList<string> _wordings;
    private List<int[]> _texts;
    private List<(int Left, int Right)> _symbols = [];

    public Packing(IReadOnlyList<string> texts)
    {
        _wordings = texts;
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
        Write();
        List<(int, int)> symbols;
        do
        {
            (best, bestTexts, symbols) = (Size(out _), _texts, _symbols);
            DropWhatDoesNotPay();
            Write();
        }
        while (Size(out _) < best);
        (_texts, _symbols) = (bestTexts, symbols);
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

    // Each text in the fewest half bytes, from its end to its beginning.
    private void Write()
    {
        int[] halves = HalvesOf();
        Dictionary<string, int> symbols = [];
        string[] written = Written();
        for (int s = 0; s < written.Length; s++)
        {
            if (!symbols.TryGetValue(written[s], out int other) || halves[s] < halves[other])
            {
                symbols[written[s]] = s;
            }
        }

        int longest = written.Max(w => w.Length);
        _texts = _wordings.Select(text =>
        {
            int[] rest = new int[text.Length + 1];
            int[] first = new int[text.Length];
            for (int at = text.Length - 1; at >= 0; at--)
            {
                rest[at] = int.MaxValue;
                for (int length = 1; length <= Math.Min(longest, text.Length - at); length++)
                {
                    if (symbols.TryGetValue(text.Substring(at, length), out int symbol) && halves[symbol] + rest[at + length] < rest[at])
                    {
                        (rest[at], first[at]) = (halves[symbol] + rest[at + length], symbol);
                    }
                }
            }

            List<int> sequence = [];
            for (int at = 0; at < text.Length; at += written[first[at]].Length)
            {
                sequence.Add(first[at]);
            }

            return sequence.ToArray();
        }).ToList();
    }

    // A symbol that is no half of another, and takes more in the table than it saves in the texts.
    private void DropWhatDoesNotPay()
    {
        int[] halves = HalvesOf();
        int[] counts = Counts();
        HashSet<int> used = _symbols.Where(s => s.Right >= 0).SelectMany(s => new[] { s.Left, s.Right }).ToHashSet();
        bool Pays(int s)
            => _symbols[s].Right < 0 || used.Contains(s)
                || counts[s] * (halves[_symbols[s].Left] + halves[_symbols[s].Right] - halves[s]) > SymbolBytes * 2;
        List<int> kept = Enumerable.Range(0, _symbols.Count).Where(Pays).ToList();
        Dictionary<int, int> numbers = kept.Select((s, i) => (s, i)).ToDictionary(p => p.s, p => p.i);
        List<(int Left, int Right)> before = _symbols;
        IEnumerable<int> InKept(int s) => numbers.TryGetValue(s, out int n) ? [n] : InKept(before[s].Left).Concat(InKept(before[s].Right));
        _texts = _texts.Select(t => t.SelectMany(InKept).ToArray()).ToList();
        _symbols = kept.Select(s => _symbols[s].Right < 0 ? _symbols[s] : (numbers[_symbols[s].Left], numbers[_symbols[s].Right])).ToList();
    }

    private string[] Written()
    {
        string[] written = new string[_symbols.Count];
        for (int s = 0; s < written.Length; s++)
        {
            (int left, int right) = _symbols[s];
            written[s] = right < 0 ? ((char)left).ToString() : written[left] + written[right];
        }

        return written;
    }

    private int[] HalvesOf()
    {
        Size(out int[] order);
        int[] halves = new int[order.Length];
        for (int i = 0; i < order.Length; i++)
        {
            halves[order[i]] = i < ShortOf(order.Length) ? 2 : 3;
        }

        return halves;
    }

    private int[] Counts()
    {
        int[] counts = new int[_symbols.Count];
        foreach (int symbol in _texts.SelectMany(t => t))
        {
            counts[symbol]++;
        }

        return counts;
    }

    // Symbols by how often they stand in a text, and the bytes that all takes.
    private int Size(out int[] order)
    {
        int[] counts = Counts();
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
