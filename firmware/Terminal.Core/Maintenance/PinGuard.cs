namespace Terminal.Core.Maintenance;

/// <summary>
/// Slows guessing down: every wrong PIN doubles the wait, from 1 s up to 5 minutes; ten in a row lock for 15 minutes.
/// The count is handed out and in, so that a restart does not forget it.
/// </summary>
public sealed class PinGuard
{
    /// <summary>Wrong PINs in a row before the lock.</summary>
    public const int TriesBeforeLock = 10;

    /// <summary>Length of the lock in milliseconds.</summary>
    public const int LockMs = 15 * 60 * 1000;

    private const int FirstWaitMs = 1000;
    private const int LongestWaitMs = 5 * 60 * 1000;

    private long notBeforeMs;
    private int wrongTries;

    /// <summary>Wrong PINs in a row.</summary>
    public int WrongTries
    {
        get { return wrongTries; }
    }

    /// <summary>Takes over the count that was stored, at start: the wait begins anew.</summary>
    public void Restore(int wrongTries, long nowMs)
    {
        this.wrongTries = wrongTries < 0 ? 0 : wrongTries;
        notBeforeMs = WrongTries == 0 ? nowMs : nowMs + WaitMs();
    }

    /// <summary>Milliseconds until a PIN may be tried, 0 when now.</summary>
    public long WaitLeftMs(long nowMs)
    {
        return nowMs < notBeforeMs ? notBeforeMs - nowMs : 0;
    }

    /// <summary>
    /// Tries a PIN. Wrong while it must wait, without looking at it. The comparison takes the same time for every wrong PIN of the
    /// same length.
    /// </summary>
    public bool Try(string typed, string pin, long nowMs)
    {
        if (WaitLeftMs(nowMs) > 0)
        {
            return false;
        }

        char[] a = typed.ToCharArray();
        char[] b = pin.ToCharArray();
        int difference = a.Length ^ b.Length;
        for (int i = 0; i < a.Length && i < b.Length; i++)
        {
            difference |= a[i] ^ b[i];
        }

        if (difference == 0 && b.Length > 0)
        {
            wrongTries = 0;
            return true;
        }

        wrongTries++;
        notBeforeMs = nowMs + WaitMs();
        return false;
    }

    private int WaitMs()
    {
        if (WrongTries >= TriesBeforeLock)
        {
            return LockMs;
        }

        int wait = FirstWaitMs;
        for (int i = 1; i < WrongTries && wait < LongestWaitMs; i++)
        {
            wait *= 2;
        }

        return wait < LongestWaitMs ? wait : LongestWaitMs;
    }
}
