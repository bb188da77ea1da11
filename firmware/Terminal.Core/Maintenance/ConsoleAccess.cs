using Terminal.Core.Configuration;

namespace Terminal.Core.Maintenance;

/// <summary>Who may do what at the console: the PIN, the waiting after wrong ones, the session and its end.</summary>
public sealed class ConsoleAccess
{
    /// <summary>A session without a key pressed ends after this time, in milliseconds.</summary>
    public const int TimeoutMs = 10 * 60000;

    private readonly Settings settings;
    private readonly MaintenanceRecord record;
    private readonly PinGuard guard = new PinGuard();
    private bool restored;
    private long lastUseMs;
    private bool isSignedIn;

    /// <summary>Access to a terminal with these settings.</summary>
    public ConsoleAccess(Settings settings, MaintenanceRecord record)
    {
        this.settings = settings;
        this.record = record;
    }

    /// <summary>True from signing in to signing out.</summary>
    public bool IsSignedIn
    {
        get { return isSignedIn; }
    }

    /// <summary>True when settings were changed here and not saved since.</summary>
    public bool HasUnsaved;

    /// <summary>True when there is a PIN; without one everybody with a cable is a technician.</summary>
    public bool HasPin
    {
        get { return settings.IsSet(SettingId.Pin); }
    }

    /// <summary>True when everything may be done.</summary>
    public bool MayChange
    {
        get { return IsSignedIn || !HasPin; }
    }

    /// <summary>True when everything may be looked at.</summary>
    public bool MayRead
    {
        get { return MayChange || settings.IsOn(SettingId.ConsoleOpenRead); }
    }

    /// <summary>Milliseconds until a PIN may be tried, 0 when now.</summary>
    public long WaitLeftMs(long nowMs)
    {
        Restore(nowMs);
        return guard.WaitLeftMs(nowMs);
    }

    /// <summary>Tries a PIN; false when it is wrong, or may not be tried yet.</summary>
    public bool SignIn(string pin, long nowMs, long utcSeconds)
    {
        Restore(nowMs);
        if (guard.WaitLeftMs(nowMs) > 0)
        {
            return false;
        }

        isSignedIn = guard.Try(pin, settings.GetText(SettingId.Pin), nowMs);
        if (guard.WrongTries != record.WrongTries)
        {
            record.SetWrongTries(guard.WrongTries);
        }

        record.AddChange(IsSignedIn ? AuditKind.SignedIn : AuditKind.WrongPin, AuditSource.Console, -1, utcSeconds);
        lastUseMs = nowMs;
        return IsSignedIn;
    }

    /// <summary>Who sets the first PIN, or another one, stays signed in.</summary>
    public void PinWasSet(long nowMs)
    {
        isSignedIn = true;
        lastUseMs = nowMs;
    }

    /// <summary>Ends the session.</summary>
    public void SignOut()
    {
        isSignedIn = false;
    }

    /// <summary>A key was pressed.</summary>
    public void Used(long nowMs)
    {
        lastUseMs = nowMs;
    }

    /// <summary>Ends a session that nobody uses; true when it has just ended.</summary>
    public bool Step(long nowMs)
    {
        if (!IsSignedIn || nowMs - lastUseMs < TimeoutMs)
        {
            return false;
        }

        isSignedIn = false;
        return true;
    }

    /// <summary>The PIN was cleared with the case open: waiting for wrong ones is over as well.</summary>
    public void Forget(long nowMs)
    {
        isSignedIn = false;
        guard.Restore(0, nowMs);
        restored = true;
        record.SetWrongTries(0);
    }

    // Switching off and on does not make the wait shorter.
    private void Restore(long nowMs)
    {
        if (!restored)
        {
            restored = true;
            guard.Restore(record.WrongTries, nowMs);
        }
    }
}
