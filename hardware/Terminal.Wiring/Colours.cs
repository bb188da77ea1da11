using System.Collections.Generic;

namespace Terminal.Wiring;

/// <summary>Wire colours by their IEC 60757 letters.</summary>
public static class Colours
{
    private static readonly Dictionary<string, (string Name, string Svg)> All = new()
    {
        ["BK"] = ("black", "#222222"),
        ["BN"] = ("brown", "#8b5a2b"),
        ["RD"] = ("red", "#d62728"),
        ["OG"] = ("orange", "#ff8c1a"),
        ["YE"] = ("yellow", "#e6c700"),
        ["GN"] = ("green", "#2ca02c"),
        ["BU"] = ("blue", "#1f5fd6"),
        ["VT"] = ("violet", "#8e44ad"),
        ["GY"] = ("grey", "#8a8a8a"),
        ["WH"] = ("white", "#ffffff"),
        ["PK"] = ("pink", "#ff7fb0"),
        ["TQ"] = ("turquoise", "#17becf"),
    };

    /// <summary>True for letters of the standard.</summary>
    public static bool Known(string letters)
    {
        return All.ContainsKey(letters);
    }

    /// <summary>English name.</summary>
    public static string Name(string letters)
    {
        return All[letters].Name;
    }

    /// <summary>Colour on the drawing.</summary>
    public static string Svg(string letters)
    {
        return All[letters].Svg;
    }
}
