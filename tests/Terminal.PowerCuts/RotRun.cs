using System;
using System.Collections.Generic;
using System.Linq;
using Terminal.Core.Queue;
using Terminal.Drivers.Store;
using Terminal.Virtual.Devices.Store;

namespace Terminal.PowerCuts;

/// <summary>
/// What no power cut does and flash may: bits that turn in records long since durable, files cut short or full of garbage.
/// Nothing can bring a lost record back; but it must be named, and no number that was shown may be given again.
/// </summary>
public static class RotRun
{
    /// <summary>
    /// Turns a bit in a slot of the journal, at every moment of the day's script at which there is one journal file: in every
    /// n-th slot and in the last three. Returns how many; throws when an invariant breaks.
    /// </summary>
    public static int TurnBits(int seed, int everySlot)
    {
        DayScript script = DayScript.Play();
        Random random = new Random(seed);
        int turned = 0;
        for (int i = 0; i < script.Changes.Count; i++)
        {
            EnumeratedFiles.Change change = script.Changes[i];
            string[] names = change.Before.Names.Where(n => n.StartsWith("journal")).ToArray();
            int slots = names.Length == 1 ? change.Before.Get(names[0]).Length / JournalRecord.SlotBytes : 0;
            for (int slot = random.Next(everySlot); slot < slots; slot += slot < slots - 3 ? Math.Min(everySlot, slots - 3 - slot) : 1)
            {
                byte[] rotten = change.Before.Get(names[0]).ToArray();
                rotten[slot * JournalRecord.SlotBytes + random.Next(JournalRecord.SlotBytes)] ^= (byte)(1 << random.Next(8));
                CheckAfter(change.Before.With(names[0], rotten), script, change, $"change {i}, slot {slot}");
                turned++;
            }
        }

        return turned;
    }

    /// <summary>Starts from random content of both files: cut, garbled, swapped, repeated, from other moments. Throws when R1 breaks.</summary>
    public static void Garbage(int firstSeed, int count)
    {
        DayScript script = DayScript.Play();
        for (int seed = firstSeed; seed < firstSeed + count; seed++)
        {
            Random random = new Random(seed);
            StoreImage image = StoreImage.Empty.With("journal.a", Wreck(script, random)).With("journal.b", Wreck(script, random));
            EnumeratedFiles files = new EnumeratedFiles(image, null);
            Box box = new Box(files, new List<Fact>(), new BoxTime(DayScript.Monday + 9 * 86400, random.Next(2) == 0));
            if (!box.Desk.IsReady)
            {
                throw new BrokenInvariantException("R1", $"seed {seed}: the journal is {box.Desk.Journal.State}");
            }

            bool damaged = image.Names.Any();
            if (damaged && box.Desk.State.NumbersUnknown)
            {
                box.Desk.SetNextNumber(0, 0);
            }

            if (box.Press(0) != PressResult.Given && !box.Desk.IsPaused(0))
            {
                throw new BrokenInvariantException("D1", $"seed {seed}: no number after the start");
            }

            Box again = new Box(files, new List<Fact>(), new BoxTime(DayScript.Monday + 9 * 86400 + 60, true));
            if (again.Desk.Journal.HasDamage)
            {
                throw new BrokenInvariantException("R2", $"seed {seed}: the damage is found a second time");
            }
        }
    }

    private static byte[] Wreck(DayScript script, Random random)
    {
        StoreImage moment = script.Changes[random.Next(script.Changes.Count)].Before;
        byte[] content = moment.Get(random.Next(2) == 0 ? "journal.a" : "journal.b");
        switch (random.Next(6))
        {
            case 0:
                return null;
            case 1:
                content = new byte[random.Next(4000)];
                random.NextBytes(content);
                return content;
            case 2:
                return content?.Take(random.Next(content.Length + 1)).ToArray();
            case 3:
                return content?.Skip(random.Next(content.Length)).ToArray();
            case 4:
                content = content?.ToArray();
                for (int i = random.Next(40); content != null && content.Length > 0 && i > 0; i--)
                {
                    content[random.Next(content.Length)] = (byte)random.Next(256);
                }

                return content;
            default:
                return content?.Concat(content).ToArray();
        }
    }

    private static void CheckAfter(StoreImage image, DayScript script, EnumeratedFiles.Change change, string where)
    {
        List<Fact> facts = script.Facts.GetRange(0, change.FactsKnown);
        int before = facts.Count;
        Box box = new Box(new EnumeratedFiles(image, null), facts, change.Time);
        HashSet<(int, char, int)> shown = facts.Where(f => f.What == Fact.Kind.Ticket)
            .Select(f => (f.Ticket.Day, f.Ticket.ServiceLetter, f.Ticket.Number)).ToHashSet();
        bool named = box.Desk.Journal.Found(JournalFinding.DamagedRecords) || box.Desk.Journal.Found(JournalFinding.Salvaged)
            || box.Desk.Journal.Found(JournalFinding.HeaderDamaged);
        bool nothingWasGiven = box.Desk.Journal.Found(JournalFinding.CreationCut) && shown.Count == 0;
        if (!named && !nothingWasGiven)
        {
            throw new BrokenInvariantException("R1", $"{where} is damaged and no finding says so");
        }

        for (int service = 0; service < 3; service++)
        {
            box.Press(service);
            box.Press(service);
        }

        Invariants.CheckGaps(box, box.Ledger());

        foreach (Fact fact in facts.Skip(before).Where(f => f.What == Fact.Kind.Ticket))
        {
            if (!shown.Add((fact.Ticket.Day, fact.Ticket.ServiceLetter, fact.Ticket.Number)))
            {
                throw new BrokenInvariantException("N1", $"{where}: {fact.Ticket.ServiceLetter}{fact.Ticket.Number} is given again");
            }
        }
    }
}
