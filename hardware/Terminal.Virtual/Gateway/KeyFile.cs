using System;
using System.IO;
using System.Linq;

namespace Terminal.Virtual.Gateway;

/// <summary>
/// A file with the key that a terminal and a gateway share: the key's name and the key in hexadecimal, in one line with a blank
/// or colon between. A file with the key alone means the name k1. Lines that begin with # are passed over.
/// </summary>
public sealed class KeyFile
{
    /// <summary>Name of the key.</summary>
    public string Id { get; private init; }

    /// <summary>The key, in hexadecimal.</summary>
    public string Hex { get; private init; }

    /// <summary>Reads a file; null with a reason when it holds no key.</summary>
    public static KeyFile Read(string path, out string reason)
    {
        reason = null;
        string line;
        try
        {
            line = File.ReadLines(path).Select(l => l.Trim()).FirstOrDefault(l => l.Length > 0 && l[0] != '#');
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            reason = problem.Message;
            return null;
        }

        string[] words = (line ?? string.Empty).Split(new[] { ' ', '\t', ':' }, StringSplitOptions.RemoveEmptyEntries);
        string hex = words.Length == 0 ? string.Empty : words[^1];
        if (words.Length is < 1 or > 2 || hex.Length < 32 || hex.Length % 2 != 0 || !hex.All(char.IsAsciiHexDigit))
        {
            reason = "no line with a key: its name and at least 32 hexadecimal digits";
            return null;
        }

        return new KeyFile { Id = words.Length == 2 ? words[0] : "k1", Hex = hex };
    }
}
