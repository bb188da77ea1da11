namespace Terminal.Drivers.Indicators;

/// <summary>What somebody did with the buttons.</summary>
public enum ButtonAction
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Queue button 1.</summary>
    Queue1 = 1,

    /// <summary>Queue button 2.</summary>
    Queue2 = 2,

    /// <summary>Queue button 3.</summary>
    Queue3 = 3,

    /// <summary>Queue button 4.</summary>
    Queue4 = 4,

    /// <summary>Print button, pressed and let go.</summary>
    Print = 5,

    /// <summary>Language button.</summary>
    Language = 6,

    /// <summary>Print button held for three seconds.</summary>
    PrintHeld = 7,

    /// <summary>Queue button 1 and the print button held together for three seconds.</summary>
    MenuChord = 8,
}
