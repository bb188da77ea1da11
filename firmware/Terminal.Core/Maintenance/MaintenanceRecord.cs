using System.Text;
using Terminal.Drivers.Ports;
using Terminal.Drivers.Store;

namespace Terminal.Core.Maintenance;

/// <summary>
/// What a technician wants to know after power was off: restarts with their reasons, faults, who changed what, wrong PINs. Three
/// rings of fixed size in one content of two copies; no payload, nothing personal, no secret. A change is
/// time, kind, source and setting; another change of the same setting by the same hand soon after takes its place.
/// </summary>
public sealed class MaintenanceRecord
{
    /// <summary>
    /// Starts in a row that did not reach idle, after which the next one is in safe mode, where the board cannot tell the watchdog from
    /// power that came (an ESP32 cannot: both pull the same line). Mains that flicker get there hardly ever, a fault loop always; a
    /// restart that was no power-on counts twice.
    /// </summary>
    public const int MaxUnfinishedStarts = 6;

    /// <summary>Restarts kept.</summary>
    public const int MaxRestarts = 16;

    /// <summary>Begins and ends of faults kept.</summary>
    public const int MaxFaults = 32;

    /// <summary>Changes kept.</summary>
    public const int MaxChanges = 32;

    /// <summary>File in which the board leaves what an exception was.</summary>
    public const string FaultFile = "fault.txt";

    private const int Version = 1;
    private const int EntryBytes = 8;
    private const int TextBytes = 200;
    private const int UnfinishedAt = 0;
    private const int WrongTriesAt = 1;
    private const int SafeModeAt = 2;
    private const int OrderAt = 3;
    private const int StartsAt = 4;
    private const int WatchdogsAt = 8;
    private const int TotalsAt = 12;
    private const int TextLengthAt = 18;
    private const int FreezeAt = 19;
    private const int TextAt = 20;
    private const int RestartsAt = TextAt + TextBytes;
    private const int FaultsAt = RestartsAt + MaxRestarts * EntryBytes;
    private const int ChangesAt = FaultsAt + MaxFaults * EntryBytes;
    private const int ContentBytes = ChangesAt + MaxChanges * EntryBytes;

    // What need not be on the drive at once is written together, to spare the flash.
    private const int LazyMs = 60000;

    private const int SameChangeSeconds = 600;

    private readonly TwoCopyFile file;
    private readonly IFileStore files;
    private readonly byte[] content = new byte[ContentBytes];
    private bool isDirty;
    private bool isUrgent;
    private bool hasTime;
    private long dirtySinceMs;
    private int writes;
    private SafeModeReason safeMode;
    private bool hasNewFaultText;

    /// <summary>A record on a drive; nothing is read before <see cref="Begin"/>.</summary>
    public MaintenanceRecord(IFileStore files)
    {
        this.files = files;
        file = new TwoCopyFile(files, "maintenance", Version);
        Freeze = new FreezeMark(this, content, FreezeAt);
    }

    /// <summary>The mark of calls that stop the whole runtime.</summary>
    public readonly FreezeMark Freeze;

    /// <summary>The two files, for the console.</summary>
    public TwoCopyFile File
    {
        get { return file; }
    }

    /// <summary>Starts since the terminal was made.</summary>
    public long Starts
    {
        get { return Bytes.Get32(content, StartsAt); }
    }

    /// <summary>Restarts by the watchdog.</summary>
    public long Watchdogs
    {
        get { return Bytes.Get32(content, WatchdogsAt); }
    }

    /// <summary>Wrong PINs in a row.</summary>
    public int WrongTries
    {
        get { return content[WrongTriesAt]; }
    }

    /// <summary>Writes since power-on.</summary>
    public int Writes
    {
        get { return writes; }
    }

    /// <summary>Why this run is in safe mode; None when it is not.</summary>
    public SafeModeReason SafeMode
    {
        get { return safeMode; }
    }

    /// <summary>True when the last run ended in an error of the firmware.</summary>
    public bool HasNewFaultText
    {
        get { return hasNewFaultText; }
    }

    /// <summary>What the last error of the firmware was; empty for none.</summary>
    public string FaultText
    {
        get { return content[TextLengthAt] == 0 ? "" : Encoding.UTF8.GetString(content, TextAt, content[TextLengthAt]); }
    }

    /// <summary>True when the time was known in an earlier run that is still on record.</summary>
    public bool KnewTime
    {
        get
        {
            bool knew = false;
            for (int back = Count(0) - 1; back > 0; back--)
            {
                knew |= Read(0, back, out int _, out int _, out int _) != 0;
            }

            return knew;
        }
    }

    /// <summary>Reads the record.</summary>
    public void Load()
    {
        byte[] stored = file.Load();
        if (stored != null && stored.Length == ContentBytes)
        {
            System.Array.Copy(stored, 0, content, 0, ContentBytes);
        }
    }

    /// <summary>Takes this start down and judges whether it is one in safe mode; reads the record first where that has not been done.</summary>
    public void Begin(ResetReason reason, bool isButtonHeld)
    {
        if (file.State == CopyState.NotRead)
        {
            Load();
        }

        TakeFaultFile();
        int order = content[OrderAt];
        Freeze.TakeStart(order != 0);
        int unfinished = content[UnfinishedAt];
        if (unfinished > 0 && order == 0)
        {
            // How the last start ended: whoever ordered it to end knew why. The first start counts one by itself.
            unfinished += reason == ResetReason.PowerOn || reason == ResetReason.Unknown ? 1 : 2;
        }

        if (isButtonHeld)
        {
            safeMode = SafeModeReason.Button;
        }
        else if (content[SafeModeAt] != 0)
        {
            safeMode = SafeModeReason.Request;
        }
        else if (unfinished > MaxUnfinishedStarts)
        {
            safeMode = SafeModeReason.FailedStarts;
        }

        content[SafeModeAt] = 0;
        content[OrderAt] = 0;
        content[UnfinishedAt] = (byte)(unfinished == 0 ? 1 : unfinished < 255 ? unfinished : 255);
        Bytes.Put32(content, StartsAt, (uint)(Starts + 1));
        if (reason == ResetReason.Watchdog)
        {
            Bytes.Put32(content, WatchdogsAt, (uint)(Watchdogs + 1));
        }

        int flags = (HasNewFaultText ? 1 : 0) | ((int)SafeMode << 4);
        Add(0, (int)reason, order, flags, 0);
        Save();
    }

    /// <summary>This start has reached idle.</summary>
    public void ReachedIdle()
    {
        content[UnfinishedAt] = 0;
        Save();
    }

    /// <summary>Goes on with what may be written late; utcSeconds is 0 while the time is not known.</summary>
    public void Step(long nowMs, long utcSeconds)
    {
        if (!hasTime && utcSeconds > 0)
        {
            // The start itself was taken down before the clock had been read.
            hasTime = true;
            int entry = RestartsAt + (Total(0) - 1) % MaxRestarts * EntryBytes;
            Bytes.Put32(content, entry, (uint)utcSeconds);
            isDirty = true;
        }

        Freeze.Step(nowMs);
        if (!isDirty)
        {
            dirtySinceMs = nowMs;
        }
        else if (isUrgent || nowMs - dirtySinceMs >= LazyMs)
        {
            Save();
            dirtySinceMs = nowMs;
        }
    }

    /// <summary>
    /// Who asked for the restart that comes now; with a wish for safe mode the next start is in it. False when the drive did not take it.
    /// </summary>
    public bool SetOrder(RestartOrder order)
    {
        content[OrderAt] = (byte)order;
        content[SafeModeAt] = (byte)(order == RestartOrder.IntoSafeMode ? 1 : 0);
        if (order == RestartOrder.OutOfSafeMode)
        {
            // Should the next start fail as well, it is back in safe mode at once.
            content[UnfinishedAt] = MaxUnfinishedStarts;
        }

        bool isTaken = Save();
        content[OrderAt] = (byte)(isTaken ? order : RestartOrder.None);
        return isTaken;
    }

    /// <summary>Wrong PINs in a row, kept over power-off.</summary>
    public void SetWrongTries(int count)
    {
        content[WrongTriesAt] = (byte)(count > 255 ? 255 : count);
        isDirty = true;
        isUrgent = true;
    }

    /// <summary>A fault begins or is over.</summary>
    public void AddFault(int code, bool begins, long utcSeconds)
    {
        Add(1, code, begins ? 1 : 0, 0, utcSeconds);
    }

    /// <summary>Somebody did something; settingId is -1 where it is about none.</summary>
    public void AddChange(AuditKind kind, AuditSource source, int settingId, long utcSeconds)
    {
        int at = Base(2) + (Total(2) + MaxChanges - 1) % MaxChanges * EntryBytes;
        bool again = settingId >= 0 && Total(2) > 0 && content[at + 4] == (int)kind && content[at + 5] == (int)source
            && Bytes.Get16(content, at + 6) == settingId + 1 && utcSeconds - Bytes.Get32(content, at) < SameChangeSeconds;
        if (again)
        {
            Bytes.Put32(content, at, (uint)utcSeconds);
            isDirty = true;
            return;
        }

        Add(2, (int)kind, (int)source, settingId + 1, utcSeconds);
    }

    /// <summary>Entries of a ring that are kept: 0 restarts, 1 faults, 2 changes.</summary>
    public int Count(int ring)
    {
        int total = Total(ring);
        return total < Room(ring) ? total : Room(ring);
    }

    /// <summary>Reads an entry, 0 being the newest: time in seconds since 1970-01-01 UTC (0 unknown) and its three numbers.</summary>
    public long Read(int ring, int back, out int first, out int second, out int third)
    {
        int index = (Total(ring) - 1 - back) % Room(ring);
        int at = Base(ring) + index * EntryBytes;
        first = content[at + 4];
        second = content[at + 5];
        third = Bytes.Get16(content, at + 6);
        return Bytes.Get32(content, at);
    }

    // A part of the content was changed; it is written at the next step, or with what else is written late.
    internal void Change(bool isUrgentNow)
    {
        isDirty = true;
        isUrgent = isUrgent || isUrgentNow;
    }

    /// <summary>What waits is written at the next step: not in one step with another file.</summary>
    public void SaveSoon()
    {
        isUrgent = true;
    }

    /// <summary>Writes what waits. False when the drive did not take it.</summary>
    public bool Save()
    {
        isDirty = false;
        isUrgent = false;
        writes++;

        // A drive that fails is told of by the queue; nothing here may stop the terminal.
        return file.Save(content) == StoreResult.Ok;
    }

    private static int Room(int ring)
    {
        return ring == 0 ? MaxRestarts : MaxFaults;
    }

    private static int Base(int ring)
    {
        return ring == 0 ? RestartsAt : ring == 1 ? FaultsAt : ChangesAt;
    }

    private int Total(int ring)
    {
        return Bytes.Get16(content, TotalsAt + ring * 2);
    }

    private void Add(int ring, int first, int second, int third, long utcSeconds)
    {
        int total = Total(ring);
        int at = Base(ring) + total % Room(ring) * EntryBytes;
        Bytes.Put32(content, at, (uint)utcSeconds);
        content[at + 4] = (byte)first;
        content[at + 5] = (byte)second;
        Bytes.Put16(content, at + 6, third);

        // The count stays a multiple of the room ahead of zero, so that it never wraps into a wrong place.
        total++;
        Bytes.Put16(content, TotalsAt + ring * 2, total >= 60000 ? total - 32768 : total);
        isDirty = true;
    }

    private void TakeFaultFile()
    {
        int length = files.Length(FaultFile);
        if (length <= 0)
        {
            return;
        }

        int read = files.Read(FaultFile, 0, content, TextAt, length < TextBytes ? length : TextBytes);
        content[TextLengthAt] = (byte)(read > 0 ? read : 0);
        hasNewFaultText = read > 0;
        files.Delete(FaultFile);
    }
}
