namespace Terminal.Core.Screens;

/// <summary>Characters of the icon faces; hardware/Terminal.FontMaker/IconDrawings.cs draws them in this order.</summary>
internal static class IconId
{
    public const char None = '\0';
    public const char NetworkUp = '\uE000';
    public const char NetworkDown = '\uE001';
    public const char PrinterOk = '\uE002';
    public const char PrinterFault = '\uE003';
    public const char Check = '\uE004';
    public const char Clock = '\uE005';
    public const char Question = '\uE006';
    public const char Warning = '\uE007';
    public const char Stop = '\uE008';
    public const char Money = '\uE009';
    public const char Papers = '\uE00A';
    public const char Collect = '\uE00B';
    public const char Card = '\uE00C';
    public const char PrinterPaper = '\uE00D';
    public const char Wrench = '\uE00E';
    public const char Info = '\uE00F';
    public const char Poster = '\uE010';
    public const char Sheet = '\uE011';

    /// <summary>First tile of the drawing of slip and reader; the others follow.</summary>
    public const char Scene = '\uE012';

    /// <summary>Number of its tiles.</summary>
    public const int SceneTiles = 4;
}
