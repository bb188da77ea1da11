using Terminal.Core.Text;
using Terminal.Drivers.Clock;
using Terminal.Drivers.Ports;

namespace Terminal.Core.Queue;

/// <summary>
/// What date and time it is, and whether anybody has confirmed it. The board's wall clock runs; the clock chip, the
/// service, a time server or a clerk set it. Without any of them the time is not trusted and no paper bears a date.
/// </summary>
public sealed class TrustedClock
{
    /// <summary>2026-01-01 UTC: a time before this firmware was written is none.</summary>
    public const long EarliestUtcSeconds = 1767225600;

    /// <summary>2100-01-01 UTC.</summary>
    public const long LatestUtcSeconds = 4102444800;

    /// <summary>A step of the wall clock against uptime that is more than this many seconds counts as a jump.</summary>
    public const int JumpSeconds = 5;

    private const int ChipCheckMs = 600000;
    private const int ChipDriftSeconds = 60;
    private const int UnsignedLimitSeconds = 3600;

    private readonly ISystem system;
    private readonly Ds3231 chip;
    private readonly ClockReading reading = new ClockReading();
    private readonly LocalTime time = new LocalTime();
    private bool started;
    private long lastMs;
    private long lastUtcSeconds;
    private long nextChipCheckMs;
    private ClockSource source;
    private Ds3231State chipState;
    private bool chipHadStopped;
    private int jumps;
    private long lastJumpSeconds;
    private int confirmations;
    private int refusedTimes;

    /// <summary>A clock over the board; chip may be null.</summary>
    public TrustedClock(ISystem system, II2cDevice chip)
    {
        this.system = system;
        this.chip = chip == null ? null : new Ds3231(chip);
    }

    /// <summary>True when the time has been confirmed since power came on.</summary>
    public bool IsTrusted
    {
        get { return ConfirmedUtcSeconds != 0; }
    }

    /// <summary>Seconds since 1970-01-01 UTC, or 0 while the time is not confirmed: one reading of the board's clock that is judged and used.</summary>
    public long ConfirmedUtcSeconds
    {
        get
        {
            long utcSeconds = system.UtcSeconds;
            return Source != ClockSource.None && IsPlausible(utcSeconds) ? utcSeconds : 0;
        }
    }

    /// <summary>Who confirmed it.</summary>
    public ClockSource Source
    {
        get { return source; }
    }

    /// <summary>How the chip answered last.</summary>
    public Ds3231State ChipState
    {
        get { return chipState; }
    }

    /// <summary>True when the chip answered at this start and had kept no time, whoever has set it since.</summary>
    public bool ChipHadStopped
    {
        get { return chipHadStopped; }
    }

    /// <summary>True when the board has a clock chip.</summary>
    public bool HasChip
    {
        get { return chip != null; }
    }

    /// <summary>Seconds since 1970-01-01 UTC, trusted or not.</summary>
    public long UtcSeconds
    {
        get { return system.UtcSeconds; }
    }

    /// <summary>Milliseconds since power-on.</summary>
    public long UptimeMs
    {
        get { return system.UptimeMs; }
    }

    /// <summary>Jumps of the wall clock that nobody ordered, since power came on.</summary>
    public int Jumps
    {
        get { return jumps; }
    }

    /// <summary>Size of the last such jump in seconds.</summary>
    public long LastJumpSeconds
    {
        get { return lastJumpSeconds; }
    }

    /// <summary>Times that were taken over from anybody since power came on.</summary>
    public int Confirmations
    {
        get { return confirmations; }
    }

    /// <summary>Times of unsigned sources that were not believed because they differ too much from a better one.</summary>
    public int RefusedTimes
    {
        get { return refusedTimes; }
    }

    /// <summary>Reads the chip at the start and looks at it again every ten minutes; takes a time server's answer; notices jumps.</summary>
    public void Step(long nowMs)
    {
        if (!started)
        {
            started = true;
            Remember(nowMs);
            ReadChip(nowMs, true);
            chipHadStopped = chipState == Ds3231State.Stopped || chipState == Ds3231State.Nonsense;
        }

        NoticeJump(nowMs);
        long network = system.NetworkTimeUtcSeconds();
        if (network != 0)
        {
            Confirm(network, ClockSource.Network, nowMs);
        }

        if (nowMs >= nextChipCheckMs)
        {
            ReadChip(nowMs, false);
        }
    }

    /// <summary>
    /// Somebody says what time it is. False when that is not believed: no such date, or an unsigned time server that
    /// is more than an hour off a time which a clerk or the service has confirmed.
    /// </summary>
    public bool Confirm(long utcSeconds, ClockSource source, long nowMs)
    {
        if (!IsPlausible(utcSeconds))
        {
            refusedTimes++;
            return false;
        }

        long difference = utcSeconds - system.UtcSeconds;
        bool far = difference > UnsignedLimitSeconds || difference < -UnsignedLimitSeconds;
        if (source == ClockSource.Network && Source > ClockSource.Network && far)
        {
            refusedTimes++;
            return false;
        }

        if (difference > 1 || difference < -1)
        {
            system.SetUtcSeconds(utcSeconds);
        }

        // A clerk's word stands over an earlier one of the service, which may take it back with its next answer.
        if (source >= Source || source == ClockSource.Clerk)
        {
            this.source = source;
        }

        confirmations++;
        Remember(nowMs);
        WriteChip(utcSeconds);
        return true;
    }

    /// <summary>True for a time that can be: from <see cref="EarliestUtcSeconds"/> to <see cref="LatestUtcSeconds"/>.</summary>
    public static bool IsPlausible(long utcSeconds)
    {
        return utcSeconds >= EarliestUtcSeconds && utcSeconds < LatestUtcSeconds;
    }

    private void Remember(long nowMs)
    {
        lastMs = nowMs;
        lastUtcSeconds = system.UtcSeconds;
    }

    private void NoticeJump(long nowMs)
    {
        long jump = system.UtcSeconds - lastUtcSeconds - (nowMs - lastMs) / 1000;
        if (jump > JumpSeconds || jump < -JumpSeconds)
        {
            jumps++;
            lastJumpSeconds = jump;
        }

        if (nowMs - lastMs >= 1000 || jump > JumpSeconds || jump < -JumpSeconds)
        {
            Remember(nowMs);
        }
    }

    private void ReadChip(long nowMs, bool atStart)
    {
        nextChipCheckMs = nowMs + ChipCheckMs;
        if (chip == null)
        {
            chipState = Ds3231State.NoAnswer;
            return;
        }

        chipState = chip.Read(reading);
        if (ChipState != Ds3231State.Good)
        {
            return;
        }

        // The chip keeps UTC. LocalTime's conversion speaks of local time, so its offset is taken out again.
        long utcSeconds = LocalTime.ToUtcSeconds(reading.Year, reading.Month, reading.Day, reading.Hour, reading.Minute, reading.Second)
            + LocalTime.OffsetSeconds;
        if (!IsPlausible(utcSeconds))
        {
            chipState = Ds3231State.Nonsense;
            return;
        }

        long difference = utcSeconds - system.UtcSeconds;
        bool drifted = difference > ChipDriftSeconds || difference < -ChipDriftSeconds;
        if (atStart || Source == ClockSource.None || drifted)
        {
            system.SetUtcSeconds(utcSeconds);
            Remember(nowMs);
        }

        if (Source == ClockSource.None || Source == ClockSource.Network || drifted)
        {
            source = ClockSource.Chip;
        }
    }

    private void WriteChip(long utcSeconds)
    {
        if (chip == null)
        {
            return;
        }

        time.SetUtcSeconds(utcSeconds - LocalTime.OffsetSeconds);
        reading.Year = time.Year;
        reading.Month = time.Month;
        reading.Day = time.Day;
        reading.Weekday = time.Weekday + 1;
        reading.Hour = time.Hour;
        reading.Minute = time.Minute;
        reading.Second = time.Second;
        chipState = chip.Write(reading) ? Ds3231State.Good : Ds3231State.NoAnswer;
    }
}
