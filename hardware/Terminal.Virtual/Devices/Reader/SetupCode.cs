using System;
using System.Globalization;
using System.Text;

namespace Terminal.Virtual.Devices.Reader;

/// <summary>
/// A printed code that reprograms the module. The contents of the maker's sheets are not published as text, so the emulation
/// has a form of its own: <c>@GM65:AAAA=VV</c>, zone address and value in hexadecimal.
/// </summary>
public static class SetupCode
{
    private const string Start = "@GM65:";

    /// <summary>True when the payload is a set-up code; gives what it sets.</summary>
    public static bool TryParse(ReadOnlySpan<byte> payload, out int address, out byte value)
    {
        address = 0;
        value = 0;
        if (payload.Length != Start.Length + 7)
        {
            return false;
        }

        string text = Encoding.Latin1.GetString(payload);
        return text.StartsWith(Start, StringComparison.Ordinal)
            && text[Start.Length + 4] == '='
            && int.TryParse(text.AsSpan(Start.Length, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out address)
            && byte.TryParse(text.AsSpan(Start.Length + 5, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value);
    }
}
