using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Terminal.Core.Payloads;

namespace Terminal.Virtual.Tests.Payloads;

/// <summary>Cards, edits, and payloads that nobody prints in good faith.</summary>
internal static class HostilePayload
{
    private static readonly string[] Pieces =
    [
        "\0", "\x1B@", "\x1B[2J", "\x1D", "\x10\x04\x01", "\\000026", "\uFEFF", "|||||", ";;;", "{\"", "\\u1ed3", "\\u", "%25", "%", "%C3%A1",
        "\u202E", "\u0301\u0302\u0323", "Ã¡Â»", "H26", "H26.", "-260525-", "-0001", ".000.00.H29", "1.001234", "https://", "?id=", "000201",
        "6304", "WIFI:", "Ngày hẹn trả:", "Mã hồ sơ", "15/06/2026", "012345678901", "20260615", "giờ", "&MHS=", "Hệ thống", "\n", "\t", "  ",
    ];

    /// <summary>A citizen or health card with made-up content.</summary>
    public static byte[] Card(SeededRandom random)
    {
        string id = $"0{random.Below(100_000):00000}{random.Below(1_000_000):000000}";
        string name = random.Of("NGUYỄN VĂN MẪU", "Trần Thị Thử", "LÊ A", "H'Hen Niê", "Phạm Phiếu");
        string birth = $"{random.Between(1, 28):00}{random.Between(1, 12):00}{random.Between(1930, 2025)}";
        string issued = $"{random.Between(1, 28):00}{random.Between(1, 12):00}{random.Between(2021, 2026)}";
        string address = random.Of("Thôn Mẫu, Xã Mẫu, Tỉnh Mẫu", "Số 1 đường 15/06/2026", "Hệ thống, Phiếu hẹn", "");
        string card = random.Below(5) switch
        {
            0 => $"{id}|{random.Between(100_000_000, 999_999_999)}|{name}|{birth}|Nam|{address}|{issued}",
            1 => $"{id}||{name}|{birth}|Nữ|{address}|{issued}",
            2 => $"{id}||{name}|{birth}|Nữ|{address}|{issued}|||NGUYỄN CHA|TRẦN MẸ",
            3 => $"DN4{random.Below(1_000_000):000000}{random.Below(1_000_000):000000}|{Hexadecimal(name)}|{birth[..2]}/{birth[2..4]}/{birth[4..]}|1|"
                + $"{Hexadecimal(address)}|01 - 001|01/01/2026|-",
            _ => $"{random.Below(1_000_000_000):0000000000}|{Hexadecimal(name)}|{birth[..2]}/{birth[2..4]}/{birth[4..]}|2|{Hexadecimal("Xã Mẫu")}|01 - 001|01/01/2026",
        };
        return Encoding.UTF8.GetBytes(card);
    }

    /// <summary>One byte or piece put in, taken out or replaced, or the end cut off.</summary>
    public static byte[] Edit(byte[] payload, SeededRandom random)
    {
        if (payload.Length == 0)
        {
            return payload;
        }

        List<byte> bytes = [.. payload];
        int at = random.Below(bytes.Count);
        switch (random.Below(5))
        {
            case 0: bytes.RemoveAt(at); break;
            case 1: bytes[at] = (byte)random.Below(256); break;
            case 2: bytes.Insert(at, (byte)random.Between(0x20, 0x7E)); break;
            case 3: bytes.RemoveRange(at, bytes.Count - at); break;
            default: bytes[at] = (byte)random.Of("0123456789ABH.-/|:; ".ToCharArray()); break;
        }

        return [.. bytes];
    }

    /// <summary>Something long, nested, wrapped, spliced or random, made around a payload.</summary>
    public static byte[] Make(byte[] payload, SeededRandom random)
    {
        switch (random.Below(8))
        {
            case 0: return Bytes(random.Between(0, 3100), () => random.Below(256));
            case 1: return Bytes(random.Between(0, 3000), () => random.Between(0x20, 0x7E));
            case 2: return Repeated(random.Of(Pieces), random.Between(1, 3000));
            case 3: return [.. payload, .. Repeated(random.Of(Pieces), random.Below(2000))];
            case 4: return [.. Repeated(random.Of(Pieces), random.Below(1000)), .. payload];
            case 5: return Encoding.UTF8.GetBytes(Encoding.Latin1.GetString(payload));
            case 6: return Encoding.ASCII.GetBytes("https://a.vn/?u=" + Uri.EscapeDataString(Encoding.UTF8.GetString(payload)));
            default:
                var text = new StringBuilder();
                int pieces = random.Between(1, 60);
                for (int i = 0; i < pieces; i++)
                {
                    text.Append(random.Of(Pieces));
                }

                return Encoding.UTF8.GetBytes(text.ToString());
        }
    }

    private static byte[] Repeated(string piece, int length)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(piece);
        return Enumerable.Range(0, Math.Min(length, PayloadText.CapacityBytes)).Select(i => bytes[i % bytes.Length]).ToArray();
    }

    private static byte[] Bytes(int length, Func<int> next) => Enumerable.Range(0, length).Select(_ => (byte)next()).ToArray();

    private static string Hexadecimal(string text) => Convert.ToHexString(Encoding.UTF8.GetBytes(text)).ToLowerInvariant();
}
