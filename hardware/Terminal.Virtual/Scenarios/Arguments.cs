using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace Terminal.Virtual.Scenarios;

/// <summary>The kinds of arguments that commands have.</summary>
public static class Arguments
{
    private const long MaxDurationUs = 4000L * 86_400_000_000;
    private static readonly string[] ButtonNames = { "1", "2", "3", "4", "print", "language", "case" };

    /// <summary>One word out of a list.</summary>
    public static string OneOf(LineReader reader, params string[] words)
    {
        string expected = string.Join(", ", words.SkipLast(1)) + (words.Length > 1 ? " or " : string.Empty) + words[^1];
        string word = reader.Word(expected);
        if (Array.IndexOf(words, word) < 0)
        {
            throw reader.Refuse(expected, LineReader.Quote(word));
        }

        return word;
    }

    /// <summary>A button's name.</summary>
    public static string Button(LineReader reader)
    {
        return OneOf(reader, ButtonNames);
    }

    /// <summary>One button or several joined by +.</summary>
    public static string[] Buttons(LineReader reader)
    {
        const string Expected = "1, 2, 3, 4, print, language, or several joined by +";
        string word = reader.Word(Expected);
        string[] names = word.Split('+');
        if (names.Any(n => Array.IndexOf(ButtonNames, n) < 0) || names.Distinct().Count() != names.Length)
        {
            throw reader.Refuse(Expected, LineReader.Quote(word));
        }

        return names;
    }

    /// <summary>A time such as 300ms, 2s, 5m, 8h or 1d, in microseconds.</summary>
    public static long DurationUs(LineReader reader)
    {
        const string Expected = "a time such as 300ms, 2s, 5m, 8h or 1d";
        string word = reader.Word(Expected);
        int digits = 0;
        while (digits < word.Length && (char.IsAsciiDigit(word[digits]) || word[digits] == '.'))
        {
            digits++;
        }

        decimal unitUs = word.Substring(digits) switch
        {
            "ms" => 1_000,
            "s" => 1_000_000,
            "m" => 60_000_000,
            "h" => 3_600_000_000,
            "d" => 86_400_000_000,
            _ => 0,
        };
        if (unitUs == 0
            || !decimal.TryParse(word.AsSpan(0, digits), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number)
            || number > 1_000_000_000
            || number * unitUs > MaxDurationUs)
        {
            throw reader.Refuse(Expected, LineReader.Quote(word));
        }

        return (long)(number * unitUs);
    }

    /// <summary>A whole number in a range.</summary>
    public static int Number(LineReader reader, string expected, int least, int most)
    {
        string word = reader.Word(expected);
        if (!int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int number) || number < least || number > most)
        {
            throw reader.Refuse(expected, LineReader.Quote(word));
        }

        return number;
    }

    /// <summary>A moment with its offset from UTC.</summary>
    public static DateTimeOffset Moment(LineReader reader, string word, int firstYear)
    {
        string[] forms =
        {
            "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm'Z'",
        };
        if (!DateTimeOffset.TryParseExact(word, forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset moment)
            || moment.UtcDateTime.Year < firstYear
            || moment.UtcDateTime.Year > 2099)
        {
            throw reader.Refuse("a moment such as 2026-06-01T08:00:00+07:00, from " + firstYear + " to 2099", LineReader.Quote(word));
        }

        return moment;
    }

    /// <summary>Bytes in hexadecimal, with or without blanks between them.</summary>
    public static byte[] Hex(LineReader reader)
    {
        const string Expected = "bytes in hexadecimal, two digits each";
        string rest = reader.Rest(Expected);
        string digits = rest.Replace(" ", string.Empty).Replace("\t", string.Empty);
        if (digits.Length % 2 != 0 || digits.Any(c => !char.IsAsciiHexDigit(c)))
        {
            throw reader.Refuse(Expected, LineReader.Quote(rest));
        }

        return Convert.FromHexString(digits);
    }

    /// <summary>The bytes of a file: beside the scenario, or from where the command was called.</summary>
    public static byte[] File(LineReader reader, string folder)
    {
        const int MaxBytes = 1024 * 1024;
        string path = reader.Rest("a path");
        string beside = Path.Combine(folder, path);
        string found = System.IO.File.Exists(beside) ? beside : path;
        if (!System.IO.File.Exists(found))
        {
            throw reader.Refuse("a file that can be read", LineReader.Quote(path) + ", which does not exist");
        }

        try
        {
            if (new FileInfo(found).Length > MaxBytes)
            {
                throw reader.Refuse("a file of at most 1 MiB", LineReader.Quote(path) + ", which is longer");
            }

            return System.IO.File.ReadAllBytes(found);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw reader.Refuse("a file that can be read", LineReader.Quote(path) + " (" + problem.Message + ")");
        }
    }

    /// <summary>A JSON object, or null for the word null.</summary>
    public static string JsonObjectOrNull(LineReader reader)
    {
        const string Expected = "a JSON object or null";
        string json = reader.Rest(Expected);
        if (json == "null")
        {
            return null;
        }

        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
            {
                return json;
            }
        }
        catch (JsonException)
        {
            // Said below, with what stands there.
        }

        throw reader.Refuse(Expected, LineReader.Quote(json));
    }

    /// <summary>A name for files: letters, digits, dot, hyphen, underscore.</summary>
    public static string FileName(LineReader reader)
    {
        const string Expected = "a name of letters, digits, dots, hyphens and underscores";
        string word = reader.Word(Expected);
        if (word.Length > 100 || word[0] == '.' || word.Any(c => !char.IsAsciiLetterOrDigit(c) && c != '.' && c != '-' && c != '_'))
        {
            throw reader.Refuse(Expected, LineReader.Quote(word));
        }

        return word;
    }
}
