namespace Terminal.Core.Text;

/// <summary>The single-byte encodings that damaged Vietnamese text turns out to be in. Only bytes from 0x80 are asked for.</summary>
public static class LegacyEncodings
{
    // TCVN3 (TCVN 5712:1993), 0xA1 to 0xFE; a blank is a byte without letter.
    private static readonly char[] Tcvn3 =
        ("ĂÂÊÔƠƯĐăâêôơưđ      àảãáạ ằẳẵắ       ặầẩẫấậè ẻẽéẹềểễếệìỉ   ĩíịò ỏõóọồổỗốộờởỡớợù" +
        " ủũúụừửữứựỳỷỹýỵ").ToCharArray();

    // Windows-1258 from 0xC0; five bytes are combining marks, the rest is close to Latin-1.
    private static readonly char[] Windows1258 =
        ("ÀÁÂĂÄÅÆÇÈÉÊË\u0300ÍÎÏĐÑ\u0309ÓÔƠÖ×ØÙÚÛÜƯ\u0303ß" +
        "àáâăäåæçèéêë\u0301íîïđñ\u0323óôơö÷øùúûüư₫ÿ").ToCharArray();

    /// <summary>The letter of a TCVN3 byte, 0 when it has none.</summary>
    public static char FromTcvn3(byte b)
    {
        if (b < 0xA1 || b - 0xA1 >= Tcvn3.Length)
        {
            return '\0';
        }

        char c = Tcvn3[b - 0xA1];
        return c == ' ' ? '\0' : c;
    }

    /// <summary>The letter or combining mark of a Windows-1258 byte, 0 when it has none.</summary>
    public static char FromWindows1258(byte b)
    {
        return b >= 0xC0 ? Windows1258[b - 0xC0] : b == 0xA0 ? ' ' : b >= 0xA1 ? (char)b : '\0';
    }

    /// <summary>The Windows-1252 or Latin-1 byte of a character from U+0080, -1 when it has none.</summary>
    public static int ToWindows1252(int character)
    {
        if (character <= 0xFF)
        {
            return character;
        }

        switch (character)
        {
            case 0x20AC: return 0x80;
            case 0x201A: return 0x82;
            case 0x0192: return 0x83;
            case 0x201E: return 0x84;
            case 0x2026: return 0x85;
            case 0x2020: return 0x86;
            case 0x2021: return 0x87;
            case 0x02C6: return 0x88;
            case 0x2030: return 0x89;
            case 0x0160: return 0x8A;
            case 0x2039: return 0x8B;
            case 0x0152: return 0x8C;
            case 0x017D: return 0x8E;
            case 0x2018: return 0x91;
            case 0x2019: return 0x92;
            case 0x201C: return 0x93;
            case 0x201D: return 0x94;
            case 0x2022: return 0x95;
            case 0x2013: return 0x96;
            case 0x2014: return 0x97;
            case 0x02DC: return 0x98;
            case 0x2122: return 0x99;
            case 0x0161: return 0x9A;
            case 0x203A: return 0x9B;
            case 0x0153: return 0x9C;
            case 0x017E: return 0x9E;
            case 0x0178: return 0x9F;
            default: return -1;
        }
    }
}
