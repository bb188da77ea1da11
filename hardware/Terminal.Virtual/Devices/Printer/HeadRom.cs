using System;
using System.Globalization;
using System.IO;

namespace Terminal.Virtual.Devices.Printer;

/// <summary>The letters a print head has in its own memory: font A, 12 by 24 dots.</summary>
public sealed class HeadRom
{
    /// <summary>Dots across a letter.</summary>
    public const int Width = 12;

    /// <summary>Dot rows of a letter.</summary>
    public const int Height = 24;

    private readonly System.Collections.Generic.Dictionary<char, ushort[]> letters = [];

    private HeadRom()
    {
        using Stream stream = typeof(HeadRom).Assembly.GetManifestResourceStream("head-rom.hex");
        using var reader = new StreamReader(stream);
        for (string line = reader.ReadLine(); line != null; line = reader.ReadLine())
        {
            var rows = new ushort[Height];
            for (int y = 0; y < Height; y++)
            {
                rows[y] = ushort.Parse(line.AsSpan(5 + 3 * y, 3), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            }

            letters[(char)int.Parse(line.AsSpan(0, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture)] = rows;
        }
    }

    /// <summary>The one copy; it never changes.</summary>
    public static HeadRom Instance { get; } = new();

    /// <summary>Rows of a letter from the top, the left dot is bit 11; an empty letter where the memory has none.</summary>
    public ushort[] Rows(char letter) => letters.TryGetValue(letter, out ushort[] rows) ? rows : new ushort[Height];

    /// <summary>True when the memory has the letter.</summary>
    public bool Has(char letter) => letters.ContainsKey(letter);
}
