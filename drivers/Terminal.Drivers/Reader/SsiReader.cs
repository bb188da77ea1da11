using Terminal.Drivers.Ports;

namespace Terminal.Drivers.Reader;

/// <summary>
/// A reader module of the SSI family. It cannot be asked for its settings: they are sent once after it was found, each until
/// it is acknowledged, and the module keeps them itself.
/// </summary>
public sealed class SsiReader : ReaderModule
{
    private const byte AnswerLength = 4; // that an answer begins with
    private const int ReplyTimeoutMs = 200;
    private const int WakeMs = 50;
    private const int TriesPerCommand = 3;
    private const int SilentPauseMs = 2000;
    private const int HeartbeatEveryMs = 20000;

    // A commanded reading ends after 5 s; it is begun again before.
    private const int CommandEveryMs = 4500;
    private const byte KeepForGood = 0x08;

    // Length, then "no beep", parameter and value: what is read when (8A), printed parameter codes off (EC), TAB behind each code (F2).
    private static readonly byte[] Parameters =
    {
        3, 0x00, 0x8A, 0x09,
        3, 0x00, 0xEC, 0x00,
        4, 0x00, 0xF2, 0x05, 0x03,
    };

    private readonly byte[] packet = new byte[12];
    private readonly byte[] answer = new byte[SsiFrame.AnswerBytes];
    private readonly ReaderMode mode;
    private readonly int firstBaudRate;
    private int answerBytes;
    private int speed;
    private int at;
    private int tries;
    private long dueMs;
    private long answerMs;
    private bool sent;
    private bool awake;
    private bool refused;
    private bool scanned;
    private byte verdict;

    /// <summary>Works on the line: the given speed is tried first, then 9,600 and 115,200 baud.</summary>
    public SsiReader(ISerialChannel line, int baudRate, ReaderMode mode)
        : base(line)
    {
        this.mode = mode;
        firstBaudRate = baudRate;
        Scan.TabIsTail = true;
        Line.SetBaudRate(baudRate);
    }

    private bool IsHeartbeat
    {
        get { return at >= Parameters.Length; }
    }

    /// <inheritdoc/>
    protected override void Received(byte[] bytes, int count, long nowMs)
    {
        for (int i = 0; i < count; i++)
        {
            if (!FitsAnswer(bytes[i]))
            {
                GiveAnswerUp(nowMs);
            }

            if (!FitsAnswer(bytes[i]))
            {
                // What cannot begin an answer is taken together.
                int first = i;
                while (i + 1 < count && bytes[i + 1] != AnswerLength)
                {
                    i++;
                }

                Scan.Add(bytes, first, i + 1 - first, nowMs);
                scanned = true;
                continue;
            }

            answer[answerBytes] = bytes[i];
            answerBytes++;
            answerMs = nowMs;
            if (answerBytes == SsiFrame.AnswerBytes)
            {
                TakeAnswer(nowMs);
            }
        }
    }

    /// <inheritdoc/>
    protected override void Drive(long nowMs)
    {
        if (answerBytes > 0 && nowMs - answerMs >= WakeMs)
        {
            GiveAnswerUp(nowMs);
        }

        if (verdict != 0)
        {
            bool good = verdict == SsiFrame.Acknowledge;
            verdict = 0;
            if (sent)
            {
                sent = false;
                Answered(good, nowMs);
            }

            return;
        }

        bool triggerDue = !sent && IsHeartbeat && scanned && mode == ReaderMode.Command;
        if (nowMs < dueMs && !triggerDue)
        {
            return;
        }

        if (sent)
        {
            sent = false;
            awake = false;
            Unanswered(nowMs);
        }
        else if (Scan.Progress(nowMs) == ScanProgress.None)
        {
            Send(nowMs);
        }
    }

    private static byte TriggerValue(ReaderMode mode)
    {
        switch (mode)
        {
            case ReaderMode.Continuous: return 0x04;
            case ReaderMode.Command: return 0x08;
            case ReaderMode.Manual: return 0x00;
            default: return 0x09;
        }
    }

    private bool FitsAnswer(byte value)
    {
        switch (answerBytes)
        {
            case 0: return value == AnswerLength;
            case 1: return value == SsiFrame.Acknowledge || value == SsiFrame.Refuse;
            case 2: return value == 0x00;
            default: return true;
        }
    }

    private void TakeAnswer(long nowMs)
    {
        if (SsiFrame.Checksum(answer, 4) == ((answer[4] << 8) | answer[5]))
        {
            verdict = answer[1];
        }
        else
        {
            GiveAnswerUp(nowMs);
        }

        answerBytes = 0;
    }

    // What looked like an answer was part of a scan.
    private void GiveAnswerUp(long nowMs)
    {
        if (answerBytes > 0)
        {
            Scan.Add(answer, 0, answerBytes, nowMs);
            scanned = true;
            answerBytes = 0;
        }
    }

    private void Send(long nowMs)
    {
        if (!awake)
        {
            // One zero wakes a module that sleeps; the packet follows when it listens.
            packet[0] = 0x00;
            Line.Write(packet, 0, 1);
            awake = true;
            dueMs = nowMs + WakeMs;
            return;
        }

        int length;
        if (IsHeartbeat)
        {
            length = SsiFrame.Build(packet, mode == ReaderMode.Command ? SsiFrame.Start : SsiFrame.Enable, 0, Parameters, 0, 0);
            scanned = false;
        }
        else
        {
            length = SsiFrame.Build(packet, SsiFrame.SendParameter, KeepForGood, Parameters, at + 1, Parameters[at]);
            if (at == 0)
            {
                packet[6] = TriggerValue(mode);
                int sum = SsiFrame.Checksum(packet, packet[0]);
                packet[7] = (byte)(sum >> 8);
                packet[8] = (byte)sum;
            }
        }

        Line.Write(packet, 0, length);
        sent = true;
        dueMs = nowMs + ReplyTimeoutMs;
    }

    // A refusal proves as well that the module is there.
    private void Answered(bool good, long nowMs)
    {
        tries = 0;
        awake = true;
        if (IsHeartbeat)
        {
            State = refused ? ReaderState.SettingsRefused : ReaderState.Ready;
            awake = false;
            dueMs = nowMs + (mode == ReaderMode.Command ? CommandEveryMs : HeartbeatEveryMs);
            return;
        }

        State = ReaderState.Configuring;
        refused |= !good;
        at += Parameters[at] + 1;
        dueMs = nowMs;
    }

    private void Unanswered(long nowMs)
    {
        tries++;
        dueMs = nowMs + WakeMs;
        if (tries < TriesPerCommand)
        {
            return;
        }

        tries = 0;
        if (State == ReaderState.Configuring && !IsHeartbeat)
        {
            refused = true;
            at += Parameters[at] + 1;
            return;
        }

        // Not there at this speed, or no longer there: from the beginning, at the next speed.
        at = 0;
        refused = false;
        speed = (speed + 1) % 3;
        if (speed == 0)
        {
            State = ReaderState.Silent;
            dueMs = nowMs + SilentPauseMs;
        }
        else if (State != ReaderState.Silent)
        {
            State = ReaderState.Searching;
        }

        Line.SetBaudRate(speed == 0 ? firstBaudRate : speed == 1 ? 9600 : 115200);
    }
}
