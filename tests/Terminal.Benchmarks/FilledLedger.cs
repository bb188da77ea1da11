using System;
using System.Globalization;
using System.IO;
using System.Linq;
using Terminal.Core.Queue;
using Terminal.PowerCuts;
using Terminal.Virtual;
using Terminal.Virtual.Devices.Store;

namespace Terminal.Benchmarks;

/// <summary>
/// The ledger of a terminal that has been used for a week: what a scenario's line "# tickets before: 1000" asks for. To press the
/// buttons so often would take the scenario hours.
/// </summary>
internal static class FilledLedger
{
    private const string Wish = "# tickets before: ";
    private const int Days = 7;
    private const int Services = 4;
    private const int SecondsPerTicket = 20;

    /// <summary>Gives the tickets that the scenario wishes for, an equal number on each of the seven days before it.</summary>
    public static void Write(string scenario, VirtualTerminal terminal)
    {
        string line = File.ReadLines(scenario).FirstOrDefault(l => l.StartsWith(Wish, StringComparison.Ordinal));
        int tickets = line is null ? 0 : int.Parse(line[Wish.Length..], CultureInfo.InvariantCulture);
        for (int day = Days; day > 0 && tickets > 0; day--)
        {
            BoxTime morning = new(TerminalOptions.FirstMoment.AddDays(-day).ToUnixTimeSeconds(), true);
            Box box = new(new VirtualFileStore(terminal.Parts.Drive), [], morning, QueueDesk.DefaultJournalBytes);
            for (int i = 0; i < tickets / Days; i++)
            {
                if (box.Press(i % Services) != PressResult.Given)
                {
                    throw new InvalidOperationException($"Ticket {i} of day {day} before the scenario was not given.");
                }

                box.Report(box.Last.Sequence, TicketOutcome.Printed);
                box.Pass(SecondsPerTicket);
            }
        }
    }
}
