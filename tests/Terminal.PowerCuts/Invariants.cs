using System.Collections.Generic;
using System.Linq;
using Terminal.Core.Configuration;
using Terminal.Core.Queue;
using Terminal.Drivers.Store;

namespace Terminal.PowerCuts;

/// <summary>The invariants of firmware/Terminal.Core/Queue/INVARIANTS.md, under the same names.</summary>
public static class Invariants
{
    /// <summary>
    /// Checks a terminal that has started. Known is what was shown before, allowed what was shown or in flight. With
    /// unseenAllowed a drive has told lies: a number may be durable that nobody was shown, if it is down as not printed.
    /// JustStarted: nothing has been printed since power came on, so no paper may be open.
    /// </summary>
    public static void Check(Box box, Known known, Known allowed, bool unseenAllowed = false, bool justStarted = false)
    {
        if (!box.Desk.IsReady)
        {
            throw new BrokenInvariantException("R1", $"after the start the journal is {box.Desk.Journal.State}, not ready");
        }

        List<LedgerLine> ledger = box.Ledger();
        CheckSequences(ledger);
        CheckNothingLost(box, ledger, known);
        CheckNothingInvented(ledger, allowed, unseenAllowed);
        CheckPapers(ledger, known, allowed);
        LedgerLine open = ledger.Find(l => LineWindow.IsOpen(l.Type, (int)l.Outcome));
        if (justStarted && open != null)
        {
            throw new BrokenInvariantException("N4", $"after the start line {open.Sequence} still says {open.Outcome}");
        }

        CheckNeverTwice(ledger);
        CheckGaps(box, ledger);
        CheckSettings(box, known, allowed);
        CheckPausesAndUpload(box, known, allowed);
        if (box.Desk.Journal.LostRecords > 0 && !box.Desk.Journal.HasDamage)
        {
            throw new BrokenInvariantException("R1", "records are lost and no finding says so");
        }
    }

    /// <summary>N6.</summary>
    public static void CheckSequences(List<LedgerLine> ledger)
    {
        for (int i = 1; i < ledger.Count; i++)
        {
            if (ledger[i].Sequence <= ledger[i - 1].Sequence)
            {
                throw new BrokenInvariantException("N6", $"line {ledger[i].Sequence} stands behind line {ledger[i - 1].Sequence}");
            }
        }
    }

    private static void CheckNothingLost(Box box, List<LedgerLine> ledger, Known known)
    {
        Dictionary<uint, LedgerLine> lines = ledger.ToDictionary(l => l.Sequence);
        foreach (Ticket ticket in known.Tickets.Values)
        {
            if (!lines.TryGetValue(ticket.Sequence, out LedgerLine line))
            {
                if (ticket.Day != box.Desk.State.Day && WasGivenUp(box, ledger, ticket))
                {
                    continue;
                }

                throw new BrokenInvariantException("N2", $"{Name(ticket)} was shown and has no line");
            }

            bool same = line.Type == QueueRecord.Ticket && line.Number == ticket.Number && line.ServiceLetter == ticket.ServiceLetter
                && line.DeviceLetter == ticket.DeviceLetter && line.Service == ticket.Service && line.Priority == ticket.Priority
                && line.Day == ticket.Day && line.UtcSeconds == ticket.UtcSeconds && line.IsDated == ticket.IsDated;
            if (!same)
            {
                throw new BrokenInvariantException("N2", $"{Name(ticket)} was shown and its line says something else");
            }
        }

        foreach (uint cancelled in known.Cancelled)
        {
            if (lines.ContainsKey(cancelled) && ledger.Count(l => l.Type == QueueRecord.Cancelled && l.Reference == cancelled) != 1)
            {
                throw new BrokenInvariantException("N2", $"ticket {cancelled} was cancelled and the ledger does not say so once");
            }
        }
    }

    // A day is given up whole: none of its tickets may be left.
    private static bool WasGivenUp(Box box, List<LedgerLine> ledger, Ticket ticket)
    {
        bool sent = ticket.Sequence <= box.Desk.State.Acknowledged;
        return !ledger.Any(l => l.Type == QueueRecord.Ticket && l.Day == ticket.Day)
            && (sent || box.Desk.State.GivenUpLines > 0);
    }

    private static void CheckNothingInvented(List<LedgerLine> ledger, Known allowed, bool unseenAllowed)
    {
        foreach (LedgerLine line in ledger)
        {
            bool paper = line.Type == QueueRecord.Ticket || line.Type == QueueRecord.Reprinted;
            if (paper && unseenAllowed && line.Outcome == TicketOutcome.NotPrinted)
            {
                continue;
            }

            if (line.Type == QueueRecord.Ticket && !allowed.Tickets.ContainsKey(line.Sequence))
            {
                throw new BrokenInvariantException("N3", $"line {line.Sequence} has a ticket {line.ServiceLetter}{line.Number} that nobody was given");
            }

            if (line.Type == QueueRecord.Ticket && !Same(line, allowed.Tickets[line.Sequence]))
            {
                throw new BrokenInvariantException("N3", $"line {line.Sequence} has a ticket that is not the one in flight");
            }

            if (line.Type == QueueRecord.Reprinted && !allowed.Reprints.Contains(line.Sequence))
            {
                throw new BrokenInvariantException("N3", $"line {line.Sequence} has a reprint that nobody ordered");
            }
        }
    }

    private static void CheckPapers(List<LedgerLine> ledger, Known known, Known allowed)
    {
        foreach (LedgerLine line in ledger.Where(l => l.Type == QueueRecord.Ticket || l.Type == QueueRecord.Reprinted))
        {
            bool was = known.Outcomes.TryGetValue(line.Sequence, out TicketOutcome before);
            allowed.Told.TryGetValue(line.Sequence, out List<TicketOutcome> told);
            IEnumerable<TicketOutcome> later = told == null ? new TicketOutcome[0] : told.Skip(was ? told.LastIndexOf(before) + 1 : 0);
            bool shownNow = !known.Tickets.ContainsKey(line.Sequence) && !known.Reprints.Contains(line.Sequence);
            bool holds = Fits(line.Outcome, was ? before : TicketOutcome.Reserved)
                || later.Any(outcome => Fits(line.Outcome, outcome))
                || (shownNow && line.Outcome == TicketOutcome.Reserved);
            if (!holds)
            {
                throw new BrokenInvariantException("N4", $"line {line.Sequence} says {line.Outcome}, recorded was {(was ? before.ToString() : "nothing")}");
            }
        }
    }

    private static bool Fits(TicketOutcome found, TicketOutcome recorded)
    {
        switch (recorded)
        {
            case TicketOutcome.Reserved: return found == TicketOutcome.NotPrinted || found == TicketOutcome.ScreenOnly || found == TicketOutcome.Reserved;
            case TicketOutcome.Printing: return found == TicketOutcome.Unknown || found == TicketOutcome.Printing;
            default: return found == recorded;
        }
    }

    /// <summary>N1.</summary>
    public static void CheckNeverTwice(List<LedgerLine> ledger)
    {
        HashSet<(int, char, char, int)> given = new HashSet<(int, char, char, int)>();
        List<LedgerLine> undated = new List<LedgerLine>();
        int day = 0;
        int floor = 0;
        foreach (LedgerLine line in ledger)
        {
            if (line.Type == QueueRecord.DayBegun)
            {
                int earliest = floor;
                floor = day == 0 ? line.Day : System.Math.Min(line.Day, line.Priority == 1 ? floor : floor + line.Day - day);
                day = line.Day;
                foreach (LedgerLine ticket in undated.Where(t => t.Day != line.Day))
                {
                    if (line.Day >= earliest && !given.Add((line.Day, ticket.DeviceLetter, ticket.ServiceLetter, ticket.Number)))
                    {
                        throw new BrokenInvariantException("N1",
                            $"{ticket.ServiceLetter}{ticket.Number:000} was given undated and had been given on day {line.Day}, which may be the same");
                    }
                }

                undated.Clear();
            }

            if (line.Type != QueueRecord.Ticket)
            {
                continue;
            }

            if (!given.Add((line.Day, line.DeviceLetter, line.ServiceLetter, line.Number)))
            {
                throw new BrokenInvariantException("N1", $"{line.DeviceLetter}{line.ServiceLetter}{line.Number:000} was given twice for day {line.Day}");
            }

            if (!line.IsDated)
            {
                undated.Add(line);
            }
        }
    }

    /// <summary>N5.</summary>
    public static void CheckGaps(Box box, List<LedgerLine> ledger)
    {
        int damaged = ledger.Where(l => l.Type == QueueRecord.Gap && l.Service == QueueRecord.NoService).Sum(l => l.Number);
        foreach (var group in ledger.Where(l => l.Type == QueueRecord.Ticket).GroupBy(l => (l.Day, l.ServiceLetter)))
        {
            HashSet<int> explained = group.Select(l => l.Number).ToHashSet();
            foreach (LedgerLine gap in ledger.Where(l => l.Type == QueueRecord.Gap && l.Service != QueueRecord.NoService
                && l.Day == group.Key.Day && l.ServiceLetter == group.Key.ServiceLetter))
            {
                explained.UnionWith(Enumerable.Range(gap.Number, gap.LastNumber - gap.Number + 1));
            }

            int first = box.Settings.GetInt(SettingId.Service(group.First().Service, ServiceField.First));
            int set = ledger.Where(l => l.Type == QueueRecord.NumbersSet && l.Day == group.Key.Day && l.ServiceLetter == group.Key.ServiceLetter)
                .Select(l => l.Number).DefaultIfEmpty(0).Max();
            int unexplained = Enumerable.Range(first, group.Max(l => l.Number) - first + 1).Count(n => !explained.Contains(n) && n >= set);
            if (unexplained > damaged)
            {
                throw new BrokenInvariantException("N5", $"{unexplained} numbers of {group.Key.ServiceLetter} on day {group.Key.Day} are missing, {damaged} are explained");
            }
        }
    }

    private static void CheckSettings(Box box, Known known, Known allowed)
    {
        if (known.SettingsMark == 0 && !box.StoredSettings)
        {
            return;
        }

        string found = box.Settings.GetText(SettingId.SiteMessage);
        bool good = box.Settings.Stored == CopyState.Good || box.Settings.Stored == CopyState.OneCopyBad;
        bool later = allowed.SettingsMarks.Skip(allowed.SettingsMarks.LastIndexOf(known.SettingsMark) + 1).Any(mark => found == "mark " + mark);
        if (!good || (found != "mark " + known.SettingsMark && !later))
        {
            throw new BrokenInvariantException("S1", $"settings are {box.Settings.Stored} with \"{found}\", saved was mark {known.SettingsMark}");
        }
    }

    private static void CheckPausesAndUpload(Box box, Known known, Known allowed)
    {
        int paused = box.Desk.State.PausedServices;
        int day = box.Desk.State.Day;
        int was = known.Day == day ? known.Paused : 0;
        int may = allowed.Day == day ? allowed.Paused : 0;
        if (paused != was && paused != may)
        {
            throw new BrokenInvariantException("P1", $"paused services are {paused}, a clerk had set {was}");
        }

        uint acknowledged = box.Desk.State.Acknowledged;
        if (acknowledged != known.Acknowledged && acknowledged != allowed.Acknowledged)
        {
            throw new BrokenInvariantException("U1", $"acknowledged is {acknowledged}, the service had {known.Acknowledged}");
        }
    }

    private static bool Same(LedgerLine line, Ticket ticket)
    {
        return line.Number == ticket.Number && line.ServiceLetter == ticket.ServiceLetter && line.DeviceLetter == ticket.DeviceLetter
            && line.Service == ticket.Service && line.Day == ticket.Day && line.UtcSeconds == ticket.UtcSeconds;
    }

    private static string Name(Ticket ticket)
    {
        return $"{ticket.DeviceLetter}{ticket.ServiceLetter}{ticket.Number:000} of day {ticket.Day}";
    }
}
