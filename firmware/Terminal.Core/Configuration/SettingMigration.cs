namespace Terminal.Core.Configuration;

/// <summary>
/// What stored values of older versions mean today, version by version. Settings keep their numbers for ever, so a value
/// needs a rule here only when it is written differently now; a new setting has its default.
/// </summary>
internal static class SettingMigration
{
    /// <summary>The value as <see cref="Settings.ContentVersion"/> has it, from content of the version that is given.</summary>
    public static string Take(int version, int id, string text)
    {
        if (version < 2 && id == SettingId.Volume)
        {
            return VolumePercent(text);
        }

        return text;
    }

    // Version 1 counted the volume in four steps, 0 to 3; since version 2 it is in per cent, as the buzzer takes it.
    private static string VolumePercent(string steps)
    {
        switch (steps)
        {
            case "1": return "30";
            case "2": return "60";
            case "3": return "100";
            default: return steps;
        }
    }
}
