using System;
using System.Globalization;

namespace Terminal.DeviceApiCheck.References;

/// <summary>Constants as the data writes them.</summary>
internal static class ConstantText
{
    /// <summary>The value of the text as a constant of the primitive type; null for null and for other types.</summary>
    public static object Read(string text, string typeName)
    {
        if (text is "null" or "default")
        {
            return null;
        }

        CultureInfo invariant = CultureInfo.InvariantCulture;
        return typeName switch
        {
            "System.String" => text[1..^1],
            "System.Boolean" => bool.Parse(text),
            "System.Char" => (char)int.Parse(text, invariant),
            "System.SByte" => sbyte.Parse(text, invariant),
            "System.Byte" => byte.Parse(text, invariant),
            "System.Int16" => short.Parse(text, invariant),
            "System.UInt16" => ushort.Parse(text, invariant),
            "System.Int32" => int.Parse(text, invariant),
            "System.UInt32" => uint.Parse(text, invariant),
            "System.Int64" => long.Parse(text, invariant),
            "System.UInt64" => ulong.Parse(text, invariant),
            "System.Single" => float.Parse(text, invariant),
            "System.Double" => double.Parse(text, invariant),
            _ => throw new FormatException($"'{text}' cannot be a constant of {typeName}."),
        };
    }
}
