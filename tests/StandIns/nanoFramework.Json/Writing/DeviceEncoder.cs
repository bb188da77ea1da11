using System;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace nanoFramework.Json.Writing;

/// <summary>Escapes what the device escapes: seven characters by their letters, or nothing at all for names.</summary>
internal sealed class DeviceEncoder : JavaScriptEncoder
{
    /// <summary>For texts.</summary>
    public static readonly DeviceEncoder Texts = new("\n\r\b\f\t\\\"", "nrbft\\\"");

    /// <summary>For names, which stand as they are.</summary>
    public static readonly DeviceEncoder Names = new("", "");

    private readonly string _escaped;
    private readonly string _letters;

    private DeviceEncoder(string escaped, string letters)
    {
        _escaped = escaped;
        _letters = letters;
    }

    public override int MaxOutputCharactersPerInputCharacter => 2;

    /// <summary>The text in quotes; the device's texts end at their first zero.</summary>
    public static string Quote(string text) => $"\"{Texts.Encode(UpToZero(text))}\"";

    /// <summary>The text as the device has it.</summary>
    public static string UpToZero(string text)
        => text.IndexOf('\0') is int zero and >= 0 ? text[..zero] : text;

    public override bool WillEncode(int unicodeScalar)
        => unicodeScalar < 128 && _escaped.Contains((char)unicodeScalar);

    public override unsafe int FindFirstCharacterToEncode(char* text, int textLength)
        => new ReadOnlySpan<char>(text, textLength).IndexOfAny(_escaped);

    public override unsafe bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten)
    {
        numberOfCharactersWritten = 0;
        if (bufferLength < 2)
        {
            return false;
        }

        buffer[0] = '\\';
        buffer[1] = _letters[_escaped.IndexOf((char)unicodeScalar)];
        numberOfCharactersWritten = 2;
        return true;
    }

    /// <summary>A name for <see cref="Utf8JsonWriter"/>.</summary>
    public static JsonEncodedText Name(string name) => JsonEncodedText.Encode(UpToZero(name), Names);
}
