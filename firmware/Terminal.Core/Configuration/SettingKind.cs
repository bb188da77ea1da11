namespace Terminal.Core.Configuration;

/// <summary>What a setting's value looks like.</summary>
public enum SettingKind
{
    /// <summary>Any printable text; Min and Max are characters.</summary>
    Text = 0,

    /// <summary>A whole number from Min to Max.</summary>
    Number = 1,

    /// <summary>One of the words of Choices.</summary>
    Choice = 2,

    /// <summary>on or off.</summary>
    Switch = 3,

    /// <summary>One capital letter A–Z, or empty where Min is 0.</summary>
    Letter = 4,

    /// <summary>Digits only; Min and Max are how many.</summary>
    Digits = 5,

    /// <summary>An IPv4 address, or empty.</summary>
    Address = 6,

    /// <summary>A web address with http:// or https://, or empty.</summary>
    Url = 7,

    /// <summary>Small letters, digits, dot and dash; Min and Max are characters.</summary>
    Word = 8,

    /// <summary>Hexadecimal digits, two a byte; Min and Max are how many digits. Empty where nothing is set.</summary>
    Key = 9,

    /// <summary>Opening hours such as 07:30-11:30,13:30-17:00, or empty for always.</summary>
    Hours = 10,

    /// <summary>Presses of the buttons 1 to 4, such as 1324; Min and Max are how many. Empty for none.</summary>
    Presses = 11,

    /// <summary>Text with line breaks, written \n; Min and Max are characters.</summary>
    Lines = 12,
}
