namespace Terminal.Drivers.Ports;

/// <summary>What is known of a board's parts: which of them failed, and their names.</summary>
public static class BoardParts
{
    /// <summary>True when the part's bit is set.</summary>
    public static bool Has(int failed, BoardPart part)
    {
        return (failed & (1 << (int)part)) != 0;
    }

    /// <summary>Name of a part for the log.</summary>
    public static string Name(int part)
    {
        switch ((BoardPart)part)
        {
            case BoardPart.Panel: return "panel";
            case BoardPart.Backlight: return "backlight";
            case BoardPart.Buzzer: return "buzzer";
            case BoardPart.Clock: return "clock chip";
            case BoardPart.Reader: return "reader";
            case BoardPart.Buttons: return "buttons";
            case BoardPart.Wifi: return "Wi-Fi";
            case BoardPart.Service: return "service";
            case BoardPart.Printer: return "printer";
            default: return "console";
        }
    }
}
