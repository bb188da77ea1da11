using System;
using System.Collections.Generic;
using System.Linq;
using Terminal.Core.Queue;

namespace Terminal.PowerCuts;

/// <summary>
/// Which number comes next, in a few lines: sets of numbers, no journal. All bands are 1 to 9999.
/// </summary>
public sealed class NumberModel
{
    private const int RememberedDays = 6;
    private const int Spans = 8;
    private readonly Dictionary<(int, char), int> last = new Dictionary<(int, char), int>();
    private readonly Dictionary<(int, char), (int From, int To)> excluded = new Dictionary<(int, char), (int, int)>();
    private readonly Dictionary<char, (int From, int To)> undated = new Dictionary<char, (int, int)>();
    private readonly List<int> days = new List<int>();
    private readonly List<(int From, int To)> spans = new List<(int, int)>();
    private readonly Dictionary<char, int> top = new Dictionary<char, int>();
    private int day;
    private int floor;

    /// <summary>The number that comes next.</summary>
    public int Next(char letter, bool dated)
    {
        IEnumerable<int> count = dated ? new[] { day } : days.Append(day).Distinct().Where(d => d >= floor);
        int next = count.Select(d => last.GetValueOrDefault((d, letter))).DefaultIfEmpty(0).Max() + 1;
        next = !dated && spans.Any(s => s.To >= floor) ? Math.Max(next, top.GetValueOrDefault(letter) + 1) : next;
        foreach (var range in count.Where(d => excluded.ContainsKey((d, letter))).Select(d => excluded[(d, letter)]).OrderBy(r => r.From))
        {
            next = next >= range.From && next <= range.To ? range.To + 1 : next;
        }

        return next;
    }

    /// <summary>A number was given.</summary>
    public void Give(char letter, int number, bool dated)
    {
        Use(day);
        last[(day, letter)] = number;
        if (!dated)
        {
            undated[letter] = undated.TryGetValue(letter, out var range) ? (range.From, number) : (number, number);
        }
    }

    /// <summary>The date is known.</summary>
    public void KeepDay(int today, bool jumped)
    {
        if (today == day && undated.Count == 0)
        {
            return;
        }

        Use(today);
        days.Remove(today);
        days.Add(today);
        floor = day == 0 ? today : Math.Max(1, Math.Min(today, jumped ? floor : floor + today - day));
        foreach (var pair in undated.Where(_ => today != day))
        {
            excluded[(today, pair.Key)] = excluded.TryGetValue((today, pair.Key), out var old)
                ? (Math.Min(old.From, pair.Value.From), Math.Max(old.To, pair.Value.To))
                : pair.Value;
        }

        undated.Clear();
        day = today;
    }

    /// <summary>Nothing is known any more.</summary>
    public void Forget()
    {
        last.Clear();
        excluded.Clear();
        undated.Clear();
        days.Clear();
        day = 0;
        floor = 0;
        spans.Clear();
        top.Clear();
    }

    /// <summary>Learns from a ledger what was given.</summary>
    public void Learn(List<LedgerLine> ledger)
    {
        Forget();
        foreach (LedgerLine line in ledger)
        {
            if (line.Type == QueueRecord.DayBegun)
            {
                KeepDay(line.Day, line.Priority == 1);
            }
            else if (line.Type == QueueRecord.Ticket)
            {
                Give(line.ServiceLetter, line.Number, line.IsDated);
            }
        }
    }

    private void Use(int used)
    {
        if (days.Contains(used))
        {
            return;
        }

        bool again = spans.Any(s => s.From <= used && used <= s.To);
        if (days.Count == RememberedDays)
        {
            int free = days.FindIndex(IsFree);
            int leaving = days[Math.Max(free, 0)];
            days.Remove(leaving);
            if (free < 0)
            {
                Forget(leaving);
            }
        }

        days.Add(used);
        foreach (char letter in again ? top.Keys : Enumerable.Empty<char>())
        {
            excluded[(used, letter)] = (1, top[letter]);
        }
    }

    private void Forget(int leaving)
    {
        foreach (var key in last.Keys.Concat(excluded.Keys).Where(k => k.Item1 == leaving).ToList())
        {
            int highest = Math.Max(last.GetValueOrDefault(key), excluded.GetValueOrDefault(key).To);
            top[key.Item2] = Math.Max(top.GetValueOrDefault(key.Item2), highest);
            last.Remove(key);
            excluded.Remove(key);
        }

        spans.Add((leaving, leaving));
        spans.Sort();
        for (int gaps = spans.Count - 1; gaps > 0; gaps--)
        {
            int closest = Enumerable.Range(1, gaps).MinBy(i => spans[i].From - spans[i - 1].To);
            if (spans[closest].From - spans[closest - 1].To > 1 && spans.Count <= Spans)
            {
                return;
            }

            spans[closest - 1] = (spans[closest - 1].From, Math.Max(spans[closest - 1].To, spans[closest].To));
            spans.RemoveAt(closest);
        }
    }

    // A day that has no number of its own and none without a date that may be its.
    private bool IsFree(int one)
    {
        return !last.Keys.Concat(excluded.Keys).Any(key => key.Item1 == one);
    }
}
