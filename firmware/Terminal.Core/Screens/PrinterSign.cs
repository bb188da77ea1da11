namespace Terminal.Core.Screens;

/// <summary>What the idle screen says about the printer.</summary>
public enum PrinterSign
{
    /// <summary>Nothing: the terminal has no printer.</summary>
    None = 0,

    /// <summary>Ready.</summary>
    Ready,

    /// <summary>The paper is low.</summary>
    PaperLow,

    /// <summary>Cannot print: <see cref="ScreenContent.PrinterTrouble"/> says why.</summary>
    Fault,
}
