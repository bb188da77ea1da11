using Terminal.Core.Configuration;
using Terminal.Core.Console;
using Terminal.Core.Documents;
using Terminal.Core.Maintenance;
using Terminal.Core.Payloads;
using Terminal.Core.Queue;
using Terminal.Core.Status;
using Terminal.Drivers.Printer;
using Terminal.Drivers.Store;

namespace Terminal.Wiring;

/// <summary>Numbers that the firmware itself holds: documents quote them from there.</summary>
public static class FirmwareFacts
{
    /// <summary>Adds them under "fw.".</summary>
    public static void Add(Numbers n)
    {
        n.Add("fw.answers", StatusClient.CachedAnswers, "", 0);
        n.Add("fw.loglines", EventLog.Lines, "", 0);
        n.Add("fw.logchars", EventLog.LineChars, "", 0);
        n.Add("fw.journalkib", QueueDesk.DefaultJournalBytes / 1024.0, "KiB", 0);
        double lines = QueueDesk.DefaultJournalBytes / JournalRecord.SlotBytes / 2.0;
        n.Add("fw.ledgerlines", lines, "lines", 0);
        n.Add("fw.ledgerdays", lines / n.Get("ledger.perday"), "days", 0);
        n.Add("fw.pintries", PinGuard.TriesBeforeLock, "", 0);
        n.Add("fw.pinlock", PinGuard.LockMs / 60000.0, "minutes", 0);
        n.Add("fw.scans", ScanLog.Room, "", 0);
        n.Add("fw.systems", PaperTally.MaxSystems, "", 0);
        n.Add("fw.papers", PrintQueue.Capacity, "", 0);
        n.Add("fw.faults", MaintenanceRecord.MaxFaults, "", 0);
        n.Add("fw.restarts", MaintenanceRecord.MaxRestarts, "", 0);
        n.Add("fw.changes", MaintenanceRecord.MaxChanges, "", 0);
        n.Add("fw.lookups", Default(SettingId.LookupsPer5Minutes), "");
        n.Add("fw.answerseconds", Default(SettingId.AnswerSeconds), "s");
        n.Add("fw.heartbeat", Default(SettingId.ServiceHeartbeatMinutes), "minutes");
        n.Add("fw.profile", Default(SettingId.PrinterProfile), "");
        n.Add("fw.profiles", PrinterProfiles.Count, "", 0);
    }

    /// <summary>Default of a setting as text.</summary>
    public static string Default(int id)
    {
        var definition = new SettingDefinition();
        SettingSchema.Describe(id, definition);
        return definition.Default;
    }
}
