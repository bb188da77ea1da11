namespace Terminal.Core.Text;

/// <summary>What a sender or reader did to text on its way, as far as the bytes show it. A closed list.</summary>
public enum TextDamage
{
    /// <summary>Clean UTF-8 or ASCII.</summary>
    None = 0,

    /// <summary>UTF-8 that was taken for Latin-1 or Windows-1252 and encoded again; it is undone.</summary>
    DoubleUtf8 = 1,

    /// <summary>Looks like Windows-1258; read as such.</summary>
    Windows1258 = 2,

    /// <summary>Looks like TCVN3 (ABC); read as such.</summary>
    Tcvn3 = 3,

    /// <summary>Bytes that are no UTF-8 and no known Vietnamese encoding; only the ASCII part is used.</summary>
    Unknown = 4,
}
