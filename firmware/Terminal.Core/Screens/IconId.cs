namespace Terminal.Core.Screens;

/// <summary>Characters of the icon faces; hardware/Terminal.FontMaker/IconDrawings.cs draws them in this order.</summary>
internal static class IconId
{
    public const char None = '\0';
    public const char Check = '\uE000';
    public const char Clock = '\uE001';
    public const char Question = '\uE002';
    public const char Warning = '\uE003';
    public const char Stop = '\uE004';
    public const char Money = '\uE005';
    public const char Papers = '\uE006';
    public const char Collect = '\uE007';
    public const char Card = '\uE008';
    public const char PrinterPaper = '\uE009';
    public const char Wrench = '\uE00A';
    public const char Info = '\uE00B';
    public const char NetworkUp = '\uE00C';
    public const char NetworkDown = '\uE00D';
    public const char PrinterOk = '\uE00E';
    public const char PrinterFault = '\uE00F';
    public const char Poster = '\uE010';
    public const char Sheet = '\uE011';
    public const char Reader = '\uE012';
    public const char Ticket = '\uE013';
}
