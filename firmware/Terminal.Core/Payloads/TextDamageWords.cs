using Terminal.Core.Text;

namespace Terminal.Core.Payloads;

/// <summary>The one table of what text may have suffered: word for console and log, and what it means.</summary>
public static class TextDamageWords
{
    /// <summary>Number of kinds of damage, <see cref="TextDamage.None"/> included.</summary>
    public const int Count = (int)TextDamage.Unknown + 1;

    /// <summary>The word.</summary>
    public static string Word(TextDamage damage)
    {
        switch (damage)
        {
            case TextDamage.DoubleUtf8: return "double-utf8";
            case TextDamage.Windows1258: return "windows-1258";
            case TextDamage.Tcvn3: return "tcvn3";
            case TextDamage.Unknown: return "unknown-encoding";
            default: return "clean";
        }
    }

    /// <summary>What it means, one English sentence.</summary>
    public static string Meaning(TextDamage damage)
    {
        switch (damage)
        {
            case TextDamage.DoubleUtf8: return "UTF-8 that was taken for Windows-1252 and encoded once more; undone.";
            case TextDamage.Windows1258: return "No UTF-8, and looks like Windows-1258; read as such.";
            case TextDamage.Tcvn3: return "No UTF-8, and looks like TCVN3 (ABC); read as such.";
            case TextDamage.Unknown: return "No UTF-8 and no known Vietnamese encoding; only its ASCII part is used.";
            default: return "Clean UTF-8 or ASCII.";
        }
    }
}
