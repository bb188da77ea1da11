using Terminal.Drivers.Ports;

namespace Terminal.Drivers.Reader;

/// <summary>
/// A reader module of the GM65 family. It is found at whatever speed it has, its zone bytes are compared with
/// <see cref="Gm65Zone"/>, written only where they differ, read back, and saved only after a change.
/// </summary>
public sealed class Gm65Reader : ReaderModule
{
    private const int ReplyTimeoutMs = 150;
    private const int SettleMs = 60;
    private const int TriesPerSpeed = 2;
    private const int TriesPerZone = 3;
    private const int SilentPauseMs = 2000;
    private const int HeartbeatEveryMs = 20000;
    private const int LostAfterHeartbeats = 3;
    private const int TriesToRaiseSpeed = 2;
    private const int TriesToSetUp = 3;
    private const int FirstRetryHeartbeats = 3;
    private const int MostRetryHeartbeats = 400;

    private static readonly int[] Speeds = { 115200, 9600, 57600, 38400, 19200, 14400 };

    private readonly byte[] frame = new byte[16];
    private readonly byte[] data = new byte[2];
    private readonly Gm65Reply reply = new Gm65Reply();
    private readonly ReaderMode mode;
    private readonly int askedBaudRate;
    private int wantedBaudRate;

    private Task task;
    private long taskUntilMs;
    private bool sent;
    private int speedIndex;
    private int tries;
    private int zone;
    private bool changed;
    private bool refused;
    private int missedHeartbeats;
    private int foundBaudRate;
    private int failedRaises;
    private int failedSetUps;
    private int refusedHeartbeats;
    private int retryHeartbeats = FirstRetryHeartbeats;
    private bool scanned;

    /// <summary>Works on the line; the module is brought to the wanted speed (9,600 to 115,200 baud) and reads in the given mode.</summary>
    public Gm65Reader(ISerialChannel line, int wantedBaudRate, ReaderMode mode)
        : base(line)
    {
        askedBaudRate = wantedBaudRate;
        this.wantedBaudRate = wantedBaudRate;
        this.mode = mode;
        speedIndex = -1;
        task = Task.Find;
    }

    private enum Task
    {
        Find,
        Read,
        Write,
        Verify,
        ReadBaud,
        WriteBaud,
        Save,
        Trigger,
        Rest,
        Heartbeat,
        Pause,
    }

    /// <summary>Searches for the module and compares its settings anew, as after a change of its cable.</summary>
    public void Restart()
    {
        State = ReaderState.Searching;
        speedIndex = -1;
        tries = 0;
        refused = false;
        scanned = false;
        missedHeartbeats = 0;
        reply.GiveUp();
        Begin(Task.Find, 0);
    }

    /// <inheritdoc/>
    protected override void Received(byte[] bytes, int count, long nowMs)
    {
        int next = 0;
        while (next < count && reply.Awaited)
        {
            if (reply.Take(bytes[next]))
            {
                next++;
            }
            else if (reply.HeldBytes > 0)
            {
                // What looked like a reply was a scan; the byte at hand may still begin the reply.
                AddToScan(reply.Bytes, 0, reply.HeldBytes, nowMs);
                reply.Await(frame[2] == Gm65Frame.Heartbeat ? (byte)0x03 : (byte)0x02, DataBytesAwaited());
            }
            else
            {
                AddToScan(bytes, next, 1, nowMs);
                next++;
            }
        }

        if (next < count)
        {
            AddToScan(bytes, next, count - next, nowMs);
        }
    }

    /// <inheritdoc/>
    protected override void Drive(long nowMs)
    {
        if (!sent)
        {
            bool triggerDue = task == Task.Rest && scanned && mode == ReaderMode.Command;
            if ((nowMs >= taskUntilMs || triggerDue) && CanSend(nowMs))
            {
                if (triggerDue)
                {
                    // The module stops by itself after each code.
                    task = Task.Trigger;
                }

                reply.GiveUp();
                Send(nowMs);
            }

            return;
        }

        if (!reply.Awaited)
        {
            sent = false;
            Answered(reply.Good, nowMs);
        }
        else if (nowMs >= taskUntilMs)
        {
            // A reply that comes after all is taken out of the line until the next command is due: it is no scan, and it must
            // not pass for the next reply.
            sent = false;
            Answered(false, nowMs);
            if (taskUntilMs < nowMs + SettleMs)
            {
                taskUntilMs = nowMs + SettleMs;
            }
        }
    }

    private static byte TypeOf(Task task)
    {
        switch (task)
        {
            case Task.Write:
            case Task.WriteBaud:
            case Task.Trigger:
                return Gm65Frame.WriteZone;
            case Task.Save:
                return Gm65Frame.SaveZone;
            case Task.Heartbeat:
                return Gm65Frame.Heartbeat;
            default:
                return Gm65Frame.ReadZone;
        }
    }

    private void AddToScan(byte[] bytes, int offset, int count, long nowMs)
    {
        Scan.Add(bytes, offset, count, nowMs);
        scanned = true;
        missedHeartbeats = 0;
    }

    // A command in the middle of a scan would mix its reply with the payload.
    private bool CanSend(long nowMs)
    {
        return Scan.Progress(nowMs) == ScanProgress.None;
    }

    private int DataBytesAwaited()
    {
        return task == Task.ReadBaud ? 2 : 1;
    }

    private void Begin(Task next, long notBeforeMs)
    {
        task = next;
        taskUntilMs = notBeforeMs;
        sent = false;
    }

    private void Send(long nowMs)
    {
        int address = 0;
        int dataBytes = 1;
        data[0] = 0x01;
        switch (task)
        {
            case Task.Pause:
                Restart();
                return;
            case Task.Rest:
                Begin(Task.Heartbeat, nowMs);
                return;
            case Task.Find:
                if (tries == 0)
                {
                    SelectSpeed();
                }

                address = Gm65Zone.Address(0);
                break;
            case Task.Read:
            case Task.Verify:
                address = Gm65Zone.Address(zone);
                break;
            case Task.Write:
                address = Gm65Zone.Address(zone);
                data[0] = Gm65Zone.Wanted(zone, reply.Data(0), mode);
                break;
            case Task.ReadBaud:
                address = Gm65Zone.BaudAddress;
                data[0] = 0x02;
                break;
            case Task.WriteBaud:
                int divider = Gm65Zone.BaudDivider(wantedBaudRate);
                address = Gm65Zone.BaudAddress;
                data[0] = (byte)divider;
                data[1] = (byte)(divider >> 8);
                dataBytes = 2;
                break;
            case Task.Trigger:
                address = Gm65Zone.TriggerAddress;
                scanned = false;
                break;
            default:
                data[0] = 0x00;
                break;
        }

        int length = Gm65Frame.Build(frame, TypeOf(task), address, data, dataBytes);
        if (Line.Write(frame, 0, length) == length)
        {
            reply.Await(task == Task.Heartbeat ? (byte)0x03 : (byte)0x02, DataBytesAwaited());
            taskUntilMs = nowMs + ReplyTimeoutMs;
            sent = true;
        }
        else
        {
            // The line took only a part: let that drain as a broken frame, then try again.
            taskUntilMs = nowMs + ReplyTimeoutMs;
        }
    }

    private void SelectSpeed()
    {
        // The speed in use comes first: after a restart of the terminal alone it is the right one.
        Line.SetBaudRate(speedIndex < 0 ? wantedBaudRate : Speeds[speedIndex]);
    }

    private void Answered(bool good, long nowMs)
    {
        switch (task)
        {
            case Task.Find:
                Found(good, nowMs);
                break;
            case Task.Read:
                ZoneRead(good, nowMs);
                break;
            case Task.Write:
                Begin(Task.Verify, nowMs);
                break;
            case Task.Verify:
                ZoneVerified(good, nowMs);
                break;
            case Task.ReadBaud:
                BaudRead(good, nowMs);
                break;
            case Task.WriteBaud:
                // The acknowledgement may come at either speed: what counts is that the module answers at the new one.
                foundBaudRate = Line.BaudRate;
                failedRaises++;
                Line.SetBaudRate(wantedBaudRate);
                Begin(changed ? Task.Save : Task.Heartbeat, nowMs + SettleMs);
                break;
            case Task.Trigger:
                // Without an answer the next heartbeat tells why.
                Begin(Task.Rest, nowMs + HeartbeatEveryMs);
                break;
            case Task.Save:
                SettingsSaved(good, nowMs);
                break;
            default:
                HeartbeatAnswered(good, nowMs);
                break;
        }
    }

    private void Found(bool good, long nowMs)
    {
        if (good)
        {
            State = ReaderState.Configuring;
            zone = 0;
            tries = 0;
            ZoneRead(true, nowMs);
            return;
        }

        tries++;
        if (tries >= TriesPerSpeed)
        {
            tries = 0;
            speedIndex++;
            if (speedIndex >= Speeds.Length)
            {
                State = ReaderState.Silent;
                speedIndex = -1;
                Line.SetBaudRate(wantedBaudRate);
                Begin(Task.Pause, nowMs + SilentPauseMs);
                return;
            }
        }

        Begin(Task.Find, nowMs);
    }

    private void ZoneRead(bool good, long nowMs)
    {
        if (!good)
        {
            RetryZone(nowMs);
        }
        else if (reply.Data(0) == Gm65Zone.Wanted(zone, reply.Data(0), mode))
        {
            NextZone(nowMs);
        }
        else
        {
            changed = true;
            Begin(Task.Write, nowMs);
        }
    }

    private void ZoneVerified(bool good, long nowMs)
    {
        if (good && reply.Data(0) == Gm65Zone.Wanted(zone, reply.Data(0), mode))
        {
            NextZone(nowMs);
        }
        else
        {
            RetryZone(nowMs);
        }
    }

    private void RetryZone(long nowMs)
    {
        tries++;
        if (tries < TriesPerZone)
        {
            Begin(Task.Read, nowMs + SettleMs);
        }
        else if (!reply.Good && ++failedSetUps < TriesToSetUp)
        {
            // No answer at all: its cable was moved. A zone that the module does not have comes to the same, so it ends.
            Begin(Task.Pause, nowMs + SettleMs);
        }
        else
        {
            refused = true;
            NextZone(nowMs);
        }
    }

    private void NextZone(long nowMs)
    {
        tries = 0;
        zone++;
        Begin(zone < Gm65Zone.Count ? Task.Read : Task.ReadBaud, nowMs);
    }

    private void BaudRead(bool good, long nowMs)
    {
        tries++;
        if (!good && tries < TriesPerZone)
        {
            Begin(Task.ReadBaud, nowMs + SettleMs);
            return;
        }

        tries = 0;
        bool right = Line.BaudRate == wantedBaudRate;
        if (good && !right && failedRaises >= TriesToRaiseSpeed)
        {
            // It said yes and was not there at the new speed: it is used at the one where it was found.
            wantedBaudRate = foundBaudRate;
            right = true;
        }

        refused |= wantedBaudRate != askedBaudRate;

        if (good && !right)
        {
            changed = true;
            Begin(Task.WriteBaud, nowMs);
        }
        else
        {
            Begin(changed ? Task.Save : Task.Heartbeat, nowMs);
        }
    }

    private void SettingsSaved(bool good, long nowMs)
    {
        if (!good)
        {
            tries++;
            if (tries < TriesPerZone)
            {
                Begin(Task.Save, nowMs + SettleMs);
                return;
            }

            refused = true;
        }

        // All is read once more: a module that lost its power on the way has forgotten what was set before.
        tries = 0;
        zone = 0;
        changed = !good;
        refused |= ++failedSetUps >= TriesToSetUp;
        Begin(refused ? Task.Heartbeat : Task.Read, nowMs);
    }

    private void HeartbeatAnswered(bool good, long nowMs)
    {
        if (good)
        {
            missedHeartbeats = 0;
            failedSetUps = 0;
            State = refused ? ReaderState.SettingsRefused : ReaderState.Ready;
            if (!refused)
            {
                failedRaises = 0;
            }
            else if (++refusedHeartbeats >= retryHeartbeats)
            {
                // A disturbed line may have been the reason. Ever more seldom: a module that forgets saves each time.
                refusedHeartbeats = 0;
                retryHeartbeats = retryHeartbeats < MostRetryHeartbeats ? 2 * retryHeartbeats : retryHeartbeats;
                refused = false;
                zone = 0;

                // The higher speed, too, is tried again: once, for the module is away for two seconds when it is not there.
                wantedBaudRate = askedBaudRate;
                failedRaises = failedRaises > 0 ? TriesToRaiseSpeed - 1 : 0;
                Begin(Task.Read, nowMs);
                return;
            }

            if (mode == ReaderMode.Command)
            {
                Begin(Task.Trigger, nowMs);
            }
            else
            {
                Begin(Task.Rest, nowMs + HeartbeatEveryMs);
            }

            return;
        }

        missedHeartbeats++;
        if (missedHeartbeats >= LostAfterHeartbeats)
        {
            missedHeartbeats = 0;
            State = ReaderState.Silent;
            Begin(Task.Pause, nowMs);
        }
        else
        {
            Begin(Task.Heartbeat, nowMs + SettleMs);
        }
    }
}
