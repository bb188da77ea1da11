namespace Terminal.Virtual.Devices.Printer;

/// <summary>One code page of a print head: which letter stands at bytes 0x80 to 0xFF.</summary>
public sealed class CodePage
{
    private const string Pc437Letters =
        "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀" +
        "αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00A0";

    // TCVN 5712 (VN3) from 0xA0 on; a blank is an unused place.
    private const string Tcvn3Letters =
        " ĂÂÊÔƠƯĐăâêôơưđ      àảãáạ ằẳẵắ       ặầẩẫấậè ẻẽéẹềểễếệìỉ   ĩíịò ỏõóọồổỗốộờởỡớợù ủũúụừửữứựỳỷỹýỵ ";

    private const string Tcvn3CapitalLetters =
        " ĂÂÊÔƠƯĐĂÂÊÔƠƯĐ      ÀẢÃÁẠ ẰẲẴẮ       ẶẦẨẪẤẬÈ ẺẼÉẸỀỂỄẾỆÌỈ   ĨÍỊÒ ỎÕÓỌỒỔỖỐỘỜỞỠỚỢÙ ỦŨÚỤỪỬỮỨỰỲỶỸÝỴ ";

    private readonly string letters;
    private readonly int firstByte;

    private CodePage(int number, string letters, int firstByte)
    {
        Number = number;
        this.letters = letters;
        this.firstByte = firstByte;
    }

    /// <summary>Number in ESC t.</summary>
    public int Number { get; }

    /// <summary>The letter of a byte from 0x80 on; a blank where the page has none.</summary>
    public char Letter(byte value)
    {
        int index = value - firstByte;
        return index >= 0 && index < letters.Length ? letters[index] : ' ';
    }

    /// <summary>PC437, the page at power-on.</summary>
    public static CodePage Pc437(int number) => new(number, Pc437Letters, 0x80);

    /// <summary>TCVN-3, lower case.</summary>
    public static CodePage Tcvn3(int number) => new(number, Tcvn3Letters, 0xA0);

    /// <summary>TCVN-3, capitals.</summary>
    public static CodePage Tcvn3Capitals(int number) => new(number, Tcvn3CapitalLetters, 0xA0);
}
