namespace Terminal.Core.App;

/// <summary>Version of the firmware, as screen, console and heartbeat tell it.</summary>
public static class FirmwareVersion
{
    /// <summary>Major, minor, patch.</summary>
    public const string Text = "0.1.0";
}
