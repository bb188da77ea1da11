using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO.Hashing;
using System.Linq;
using System.Text;

namespace Terminal.TextPacker;

/// <summary>PackedTexts.cs: the numbers of the sections, the symbols, and the packed texts in blocks.</summary>
public sealed class PackedFile
{
    /// <summary>How many texts a block has: a block is on the heap while one of its texts is taken out.</summary>
    private const int BlockTexts = 128;

    private readonly TextTable _table;
    private readonly Packing _packing;

    public PackedFile(TextTable table, Packing packing)
    {
        _table = table;
        _packing = packing;
    }

    public string Text()
    {
        StringBuilder text = new();
        text.Append(
            $$"""
            namespace Terminal.Core.Text;

            // Generated from long-texts.tsv by: dotnet run --project hardware/Terminal.TextPacker
            internal static class PackedTexts
            {
                internal const int BlockTexts = {{BlockTexts}};
                internal const int LongestText = {{_table.Texts.Max(t => t.Length)}};
                internal const int Short = {{_packing.Short}};

                internal static byte[] Symbols()
                {
            {{Bytes(_packing.Symbols)}}
                }

                internal static byte[] Block(int number)
                {
                    switch (number)
                    {

            """);
        List<byte[]> blocks = _packing.Texts.Chunk(BlockTexts).Select(Block).ToList();
        for (int i = 0; i < blocks.Count; i++)
        {
            string label = i < blocks.Count - 1 ? "case " + i.ToString(CultureInfo.InvariantCulture) : "default";
            text.Append($"            {label}:\n").Append(Indented(Bytes(blocks[i]))).Append('\n');
        }

        text.Append(
            """
                    }
                }
            }

            /// <summary>Numbers of the first text of each section of long-texts.tsv.</summary>
            public static class LongText
            {

            """);
        foreach ((string name, int first, _) in _table.Sections)
        {
            text.Append($"    public const int {char.ToUpperInvariant(name[0])}{name[1..]} = {first};\n");
        }

        uint checksum = Crc32.HashToUInt32(Encoding.UTF8.GetBytes(string.Concat(_table.Texts)));
        text.Append($"\n    /// <summary>How many texts there are.</summary>\n    public const int Count = {_table.Texts.Count};\n");
        text.Append($"\n    /// <summary>CRC-32 of all texts one behind the other, as they stand in the table.</summary>\n    public const uint Checksum = {checksum};\n");
        text.Append("}\n\n/// <summary>What the console says: numbers of the Vietnamese texts, the English ones are one higher.</summary>\npublic static class ReplyText\n{\n");
        (_, int reply, int columns) = _table.Sections.Single(s => s.Name == "reply");
        foreach ((string name, int index) in _table.Rows.Where(r => r.Section == "reply").Select((r, i) => (r.Key, i)))
        {
            text.Append($"    public const int {name} = {reply + index * columns};\n");
        }

        return text.Append("}\n").ToString().Replace("\r", "", StringComparison.Ordinal);
    }

    // Where the texts begin, the length of each in half bytes, then all of them, the upper half of a byte first. A reader takes three
    // half bytes at once, so that there is a byte behind the last one.
    private static byte[] Block(byte[][] texts)
    {
        byte[] halves = texts.SelectMany(t => t).ToArray();
        return texts.Select(t => t.Length).Prepend(texts.Length + 1).Select(n => checked((byte)n))
            .Concat(halves.Concat(new byte[2 + halves.Length % 2]).Chunk(2).Select(pair => (byte)(pair[0] << 4 | pair[1])))
            .ToArray();
    }

    private static string Bytes(byte[] bytes)
        => "        return new byte[]\n        {\n"
            + string.Concat(bytes.Chunk(32).Select(line => "            " + string.Join(", ", line) + ",\n")) + "        };";

    private static string Indented(string text) => "        " + text.Replace("\n", "\n        ", StringComparison.Ordinal);
}
