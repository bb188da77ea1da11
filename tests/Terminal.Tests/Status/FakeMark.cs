using Terminal.Drivers.Ports;

namespace Terminal.Tests.Status;

/// <summary>Counts what a mark over a restart would be told.</summary>
internal sealed class FakeMark : IFreezeMark
{
    public bool Held;

    /// <summary>True when every call is to be marked anew.</summary>
    public bool MarksAll;

    public int Befores;

    public int Afters;

    public int Withdrawn;

    public int Forgets;

    private bool isMarked;

    public bool IsHeld(long nowMs)
    {
        return Held;
    }

    public bool Before(int kind)
    {
        Befores++;
        isMarked = !isMarked;
        return MarksAll && isMarked;
    }

    public void After(int kind, long nowMs)
    {
        Afters++;
    }

    public void Withdraw()
    {
        Withdrawn++;
    }

    public void Release()
    {
        Held = false;
    }

    public void Forget()
    {
        Forgets++;
    }
}
