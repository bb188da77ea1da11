using System;
using System.Collections.Generic;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Terminal.Core.Queue;

namespace Terminal.Virtual.Tests.PowerCuts;

/// <summary>
/// The table of numbers under twelve bands that share letters, a clock that wanders over many more days than are remembered, numbers
/// with and without a date, and a table that is written down and read again: no number comes twice on a day that it may be of.
/// </summary>
[TestClass]
public class CounterTableTests
{
    private const int Runs = 300;
    private const int Steps = 400;

    [TestMethod]
    public void NoNumberComesTwiceWhateverTheClockShows()
    {
        int firstSeed = TestSeed.Next();
        int numbers = 0;
        for (int seed = firstSeed; seed < firstSeed + Runs; seed++)
        {
            numbers += Wander(seed);
        }

        Assert.IsTrue(numbers > Runs * Steps / 4, $"only {numbers} numbers were given");
    }

    [TestMethod]
    public void ABandThatMovesLeavesNoNumberWithoutALine()
    {
        int firstSeed = TestSeed.Next();
        for (int seed = firstSeed; seed < firstSeed + Runs; seed++)
        {
            Move(seed);
        }
    }

    private static void Move(int seed)
    {
        Random random = new Random(seed);
        CounterTable table = new CounterTable();
        HashSet<int> given = new HashSet<int>();
        HashSet<int> explained = new HashSet<int>();
        table.BeginDay(1000);
        int first = 1;
        for (int step = 0; step < 60; step++)
        {
            first = random.Next(4) == 0 ? 1 + random.Next(12) * 9 : first;
            if (random.Next(20) == 0)
            {
                table.Skip(1000, 1 + random.Next(3), 1000);
            }

            int number = table.Next(1000, 'A', first, 9999, 0, out int gapFrom, out int gapTo);
            int from = first;
            int end = gapTo > 0 ? gapFrom : number;
            for (; table.NextHole(1000, 'A', ref from, end, out int to); from = to + 1)
            {
                Assert.IsTrue(from <= to && to < end, $"seed {seed} step {step}: {from} to {to} before {end}");
                explained.UnionWith(System.Linq.Enumerable.Range(from, to - from + 1));
            }

            Assert.IsFalse(explained.Overlaps(given), $"seed {seed} step {step}: a given number is said to be left out");
            explained.UnionWith(System.Linq.Enumerable.Range(gapFrom, gapTo > 0 ? gapTo - gapFrom + 1 : 0));
            Assert.IsTrue(given.Add(number), $"seed {seed} step {step}: {number} twice");
            table.Give(1000, 'A', first, number, true);
            for (int n = first; n < number; n++)
            {
                Assert.IsTrue(given.Contains(n) || explained.Contains(n), $"seed {seed} step {step}: nothing is said of {n}");
            }
        }
    }

    private static int Wander(int seed)
    {
        Random random = new Random(seed);
        CounterTable table = new CounterTable();
        HashSet<(int Day, int Letter, int Number)> given = new HashSet<(int, int, int)>();
        List<(int Day, int Letter, int Number)> undated = new List<(int, int, int)>();
        int reach = random.Next(4) == 0 ? 60 : 12;
        int day = 1000 + random.Next(reach);
        int floor = day;
        int numbers = 0;
        table.BeginDay(day);
        for (int step = 0; step < Steps; step++)
        {
            switch (random.Next(12))
            {
                case 0:
                    int earliest = floor;
                    day = random.Next(3) > 0 ? day + 1 : 1000 + random.Next(reach);
                    floor = Math.Min(floor, day);
                    table.BeginDay(day);
                    foreach (var ticket in undated)
                    {
                        bool isNew = ticket.Day == day || given.Add((day, ticket.Letter, ticket.Number));
                        Assert.IsTrue(isNew || day < earliest, $"seed {seed} step {step}: undated {ticket} had been given on day {day}");
                    }

                    undated.Clear();
                    break;
                case 1:
                    table = WrittenAndRead(table);
                    break;
                default:
                    int band = random.Next(12);
                    int letter = 'A' + band % 5;
                    int first = 1 + band / 5 * 1000;
                    bool dated = random.Next(8) > 0;
                    int number = table.Next(day, letter, first, first + 999, dated ? 0 : floor, out int _, out int _);
                    if (number > first + 999)
                    {
                        break;
                    }

                    Assert.IsTrue(number >= first && given.Add((day, letter, number)),
                        $"seed {seed} step {step}: {(char)letter}{number} twice on day {day}, {(dated ? "" : "un")}dated");
                    table.Give(day, letter, first, number, dated);
                    if (!dated)
                    {
                        undated.Add((day, letter, number));
                    }

                    numbers++;
                    break;
            }

            Assert.IsTrue(table.RowCount <= CounterTable.MaxRows && table.DayCount <= CounterTable.MaxDays && table.SpanCount <= CounterTable.MaxSpans);
        }

        return numbers;
    }

    // As a compaction writes it: spans, days, rows.
    private static CounterTable WrittenAndRead(CounterTable table)
    {
        CounterTable read = new CounterTable();
        byte[] payload = new byte[20];
        for (int i = 0; i < table.SpanCount; i++)
        {
            table.SaveSpan(i, payload);
            read.LoadSpan(payload);
        }

        for (int i = 0; i < table.DayCount; i++)
        {
            Array.Clear(payload);
            table.SaveDay(i, payload);
            read.LoadDay(payload);
        }

        for (int i = 0; i < table.RowCount; i++)
        {
            table.SaveRow(i, payload);
            read.LoadRow(payload);
        }

        read.EndLoad(table.DayCount);
        Assert.AreEqual(table.SavedCount, read.SavedCount);
        return read;
    }
}
