namespace Terminal.Drivers.Ports;

/// <summary>Where it is marked, over a restart, that a call is made which stops the whole runtime without a limit.</summary>
public interface IFreezeMark
{
    /// <summary>True while no such call may be made, because it has stopped the terminal before.</summary>
    bool IsHeld(long nowMs);

    /// <summary>Before a call of a kind (a bit). True when the mark had to be written, which is enough for one step.</summary>
    bool Before(int kind);

    /// <summary>The call has returned.</summary>
    void After(int kind, long nowMs);

    /// <summary>The call that was announced last is not made, or nobody hears of its end any more.</summary>
    void Withdraw();

    /// <summary>A technician wants it tried now.</summary>
    void Release();

    /// <summary>There is another service to be asked: what is held against the old one is forgotten.</summary>
    void Forget();
}
