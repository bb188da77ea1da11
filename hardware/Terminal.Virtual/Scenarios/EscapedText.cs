using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace Terminal.Virtual.Scenarios;

/// <summary>The TEXT of a command: \n \r \t \s \\ and \xHH stand for a byte, all else for itself in UTF-8.</summary>
public static class EscapedText
{
    private static readonly UTF8Encoding Strict = new UTF8Encoding(false, true);

    /// <summary>The bytes that a text means.</summary>
    public static byte[] Bytes(LineReader reader, string expected)
    {
        string text = reader.Rest(expected);
        List<byte> bytes = new List<byte>(text.Length + 8);
        int plain = 0;
        int at = 0;
        while (at < text.Length)
        {
            if (text[at] != '\\')
            {
                at++;
                continue;
            }

            bytes.AddRange(Encoding.UTF8.GetBytes(text.Substring(plain, at - plain)));
            bytes.Add(Escape(reader, text, ref at));
            plain = at;
        }

        bytes.AddRange(Encoding.UTF8.GetBytes(text.Substring(plain)));
        return bytes.ToArray();
    }

    /// <summary>The characters that a text means; its bytes must be UTF-8.</summary>
    public static string Characters(LineReader reader, string expected)
    {
        byte[] bytes = Bytes(reader, expected);
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            throw reader.Refuse("a text in UTF-8", "bytes that are not (" + Convert.ToHexStringLower(bytes) + ")");
        }
    }

    /// <summary>A text written so that the language reads it as these bytes.</summary>
    public static string Write(ReadOnlySpan<byte> bytes)
    {
        string text;
        bool valid = true;
        try
        {
            text = Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            text = Encoding.Latin1.GetString(bytes);
            valid = false;
        }

        StringBuilder written = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            bool edge = i == 0 || i == text.Length - 1;
            bool comment = c == '#' && (i == 0 || text[i - 1] == ' ');
            switch (c)
            {
                case '\\': written.Append("\\\\"); break;
                case '\n': written.Append("\\n"); break;
                case '\r': written.Append("\\r"); break;
                case '\t': written.Append("\\t"); break;
                case ' ' when edge: written.Append("\\s"); break;
                default:
                    bool asByte = c < ' ' || c == '\x7F' || comment || (!valid && c > '~');
                    written.Append(asByte ? "\\x" + ((int)c).ToString("X2", CultureInfo.InvariantCulture) : c.ToString());
                    break;
            }
        }

        return written.ToString();
    }

    private static byte Escape(LineReader reader, string text, ref int at)
    {
        char letter = at + 1 < text.Length ? text[at + 1] : '\0';
        at += 2;
        switch (letter)
        {
            case 'n': return (byte)'\n';
            case 'r': return (byte)'\r';
            case 't': return (byte)'\t';
            case 's': return (byte)' ';
            case '\\': return (byte)'\\';
            case 'x':
                if (at + 2 <= text.Length
                    && byte.TryParse(text.AsSpan(at, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out byte value))
                {
                    at += 2;
                    return value;
                }

                throw reader.Refuse("two hexadecimal digits after \\x", LineReader.Quote(text.Substring(at - 2)));
            default:
                throw reader.Refuse("\\n, \\r, \\t, \\s, \\\\ or \\xHH", LineReader.Quote(text.Substring(at - 2)));
        }
    }
}
