using Terminal.Drivers.Ports;

namespace Terminal.Core.Maintenance;

/// <summary>
/// Remembers over a restart that a call was made which stops the whole runtime, without a limit, so that a service before which the
/// watchdog bites does not keep the terminal restarting. One byte of the maintenance record: how far the calls of this run have come,
/// and strikes. A start whose run ended inside a marked call counts three, one whose run ended within <see cref="SafeAfterMs"/> of
/// its first call counts one (the board cannot tell the watchdog from the mains); from three on the calls are held back.
/// <para>Flash: of each kind only the first call after a start is marked, before and after, whatever came of it. One that hangs later
/// in the run costs one restart more. With the last write, when the run has proven itself, that is five writes at most for a start; a
/// mark for every call would be thousands a day where the service closes its connections.</para>
/// </summary>
public sealed class FreezeMark : IFreezeMark
{
    /// <summary>A run that goes on for so long after its first call has not ended by it, in milliseconds.</summary>
    public const int SafeAfterMs = 2 * 3600000;

    private const int Calling = 1;
    private const int Returned = 2;
    private const int StateBits = 3;
    private const int HangStrikes = 3;
    private const int MostStrikes = 9;
    private const int QuarterMs = 15 * 60000;

    private readonly MaintenanceRecord record;
    private readonly byte[] content;
    private readonly int at;
    private int proven;
    private long returnedMs;
    private long heldUntilMs;

    internal FreezeMark(MaintenanceRecord record, byte[] content, int at)
    {
        this.record = record;
        this.content = content;
        this.at = at;
    }

    /// <summary>Strikes so far.</summary>
    public int Strikes
    {
        get { return content[at] >> 2; }
    }

    /// <summary>True while no such call may be made: a quarter of an hour after the start, then an hour, then three hours.</summary>
    public bool IsHeld(long nowMs)
    {
        return nowMs < heldUntilMs;
    }

    /// <inheritdoc/>
    public bool Before(int kind)
    {
        if ((proven & kind) != 0 || State == Calling)
        {
            return false;
        }

        State = Calling;
        record.Save();
        return true;
    }

    /// <inheritdoc/>
    public void After(int kind, long nowMs)
    {
        if (proven == 0)
        {
            returnedMs = nowMs;
        }

        proven |= kind;
        if (State == Calling)
        {
            State = Returned;
            record.Change(true);
        }
    }

    /// <inheritdoc/>
    public void Withdraw()
    {
        if (State == Calling)
        {
            State = proven == 0 ? 0 : Returned;
            record.Change(true);
        }
    }

    /// <inheritdoc/>
    public void Release()
    {
        heldUntilMs = 0;
    }

    /// <inheritdoc/>
    public void Forget()
    {
        heldUntilMs = 0;
        if (Strikes > 0)
        {
            content[at] = (byte)State;
            record.Change(false);
        }
    }

    internal void TakeStart(bool wasOrdered)
    {
        int strikes = Strikes;
        if (!wasOrdered)
        {
            strikes += State == Calling ? HangStrikes : State == Returned ? 1 : 0;
            strikes = strikes > MostStrikes ? MostStrikes : strikes;
        }

        content[at] = (byte)(strikes << 2);
        heldUntilMs = strikes < HangStrikes ? 0 : strikes < 6 ? QuarterMs : strikes < MostStrikes ? 4 * QuarterMs : 12 * QuarterMs;
    }

    internal void Step(long nowMs)
    {
        if (State == Returned && nowMs - returnedMs >= SafeAfterMs)
        {
            content[at] = 0;
            record.Change(false);
        }
    }

    private int State
    {
        get { return content[at] & StateBits; }
        set { content[at] = (byte)((content[at] & ~StateBits) | value); }
    }
}
