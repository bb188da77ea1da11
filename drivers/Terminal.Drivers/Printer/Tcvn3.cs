namespace Terminal.Drivers.Printer;

/// <summary>Vietnamese letters in the code page TCVN-3 (TCVN 5712, VN3) as Epson heads have it.</summary>
public sealed class Tcvn3
{
    private const int First = 0xA0;

    // From 0xA0 on; a blank is an unused place. The capitals' page has the toned capitals where this has the small letters.
    private const string Small =
        " ĂÂÊÔƠƯĐăâêôơưđ      àảãáạ ằẳẵắ       ặầẩẫấậè ẻẽéẹềểễếệìỉ   ĩíịò ỏõóọồổỗốộờởỡớợù ủũúụừửữứựỳỷỹýỵ ";

    private const string Capital =
        " ĂÂÊÔƠƯĐ             ÀẢÃÁẠ ẰẲẴẮ       ẶẦẨẪẤẬÈ ẺẼÉẸỀỂỄẾỆÌỈ   ĨÍỊÒ ỎÕÓỌỒỔỖỐỘỜỞỠỚỢÙ ỦŨÚỤỪỬỮỨỰỲỶỸÝỴ ";

    private readonly byte[] small = new byte[LetterIndex.Count];
    private readonly byte[] capital = new byte[LetterIndex.Count];

    /// <summary>Makes the two tables.</summary>
    public Tcvn3()
    {
        Fill(small, Small);
        Fill(capital, Capital);
    }

    /// <summary>Byte of a letter in the page of small letters, 0 when it is not there.</summary>
    public int InSmall(char letter)
    {
        int index = LetterIndex.Of(letter);
        return index < 0 ? 0 : small[index];
    }

    /// <summary>Byte of a letter in the page of capitals, 0 when it is not there.</summary>
    public int InCapital(char letter)
    {
        int index = LetterIndex.Of(letter);
        return index < 0 ? 0 : capital[index];
    }

    private static void Fill(byte[] table, string page)
    {
        char[] letters = page.ToCharArray();
        for (int i = 0; i < letters.Length; i++)
        {
            int index = LetterIndex.Of(letters[i]);
            if (index >= 0)
            {
                table[index] = (byte)(First + i);
            }
        }
    }
}
