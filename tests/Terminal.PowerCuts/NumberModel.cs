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
    private readonly Dictionary<(int, char), int> last = new Dictionary<(int, char), int>();
    private readonly Dictionary<(int, char), (int From, int To)> excluded = new Dictionary<(int, char), (int, int)>();
    private readonly Dictionary<char, (int From, int To)> undated = new Dictionary<char, (int, int)>();
    private readonly HashSet<int> days = new HashSet<int>();
    private int day;
    private int floor;
    private int forgotten;

    /// <summary>The number that comes next.</summary>
    public int Next(char letter, bool dated)
    {
        IEnumerable<int> count = dated ? new[] { day } : days.Append(day).Distinct().Where(d => d >= floor);
        int next = count.Select(d => last.GetValueOrDefault((d, letter))).DefaultIfEmpty(0).Max() + 1;
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

    /// <summary>The date is known and believed, or not.</summary>
    public void KeepDay(int today, bool believed, bool jumped)
    {
        bool usable = days.Contains(today) || (today > forgotten && (days.Count < RememberedDays || today > days.Min() || days.Any(IsFree)));
        if (usable != believed)
        {
            throw new BrokenInvariantException("model", $"day {today} is {(believed ? "" : "not ")}believed");
        }

        if (!usable || (today == day && undated.Count == 0))
        {
            return;
        }

        Use(today);
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
        forgotten = 0;
    }

    /// <summary>Learns from a ledger what was given.</summary>
    public void Learn(List<LedgerLine> ledger)
    {
        Forget();
        foreach (LedgerLine line in ledger)
        {
            if (line.Type == QueueRecord.DayBegun)
            {
                KeepDay(line.Day, true, line.Priority == 1);
            }
            else if (line.Type == QueueRecord.Ticket)
            {
                Give(line.ServiceLetter, line.Number, line.IsDated);
            }
        }
    }

    private void Use(int used)
    {
        if (days.Add(used) && days.Count > RememberedDays)
        {
            int[] others = days.Where(d => d != used).ToArray();
            int leaving = others.Where(IsFree).DefaultIfEmpty(others.Min()).Min();
            forgotten = IsFree(leaving) ? forgotten : Math.Max(forgotten, leaving);
            days.Remove(leaving);
        }
    }

    // A day that has no number of its own and none without a date that may be its.
    private bool IsFree(int one)
    {
        return !last.Keys.Concat(excluded.Keys).Any(key => key.Item1 == one);
    }
}
