namespace Terminal.Drivers.Http;

/// <summary>
/// Whose turn it is among the threads that wait for a network: one is in charge, one exchange at a time. A thread that hangs in a
/// call which cannot be ended is replaced, but not without end; when it comes back after all, it ends. The caller guards it by a lock.
/// </summary>
public sealed class WorkerTurns
{
    /// <summary>Threads that may hang at the same time; with as many the next exchange waits for one of them.</summary>
    public const int MaxHanging = 3;

    private int exchange;
    private int worker;
    private bool isBusy;
    private int hanging;

    /// <summary>Threads that were replaced and have not come back.</summary>
    public int Hanging
    {
        get { return hanging; }
    }

    /// <summary>
    /// Begins an exchange. Returns the number of a thread that must be started for it, 0 when the one in charge is only to be woken.
    /// </summary>
    public int Begin()
    {
        exchange++;
        if (worker != 0 && !isBusy)
        {
            return 0;
        }

        if (isBusy)
        {
            if (Hanging == MaxHanging)
            {
                return 0;
            }

            hanging++;
            isBusy = false;
        }

        worker++;
        return worker;
    }

    /// <summary>The exchange is over for the one who asked: whoever still works at it works in vain.</summary>
    public void End()
    {
        exchange++;
    }

    /// <summary>A thread takes the newest exchange up and gets its number.</summary>
    public int Take(int me)
    {
        isBusy = isBusy || me == worker;
        return exchange;
    }

    /// <summary>True while the exchange is the one that somebody waits for.</summary>
    public bool IsCurrent(int number)
    {
        return number == exchange;
    }

    /// <summary>A thread has come back. True when it stays in charge; false when it was replaced meanwhile and must end.</summary>
    public bool Return(int me)
    {
        if (me == worker)
        {
            isBusy = false;
            return true;
        }

        hanging--;
        return false;
    }
}
