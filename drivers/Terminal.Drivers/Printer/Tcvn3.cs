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

    private readonly char[] small;
    private readonly char[] capital;

    /// <summary>Makes the two tables.</summary>
    public Tcvn3()
    {
        small = Small.ToCharArray();
        capital = Capital.ToCharArray();
    }

    /// <summary>Byte of a letter in the page of small letters, 0 when it is not there.</summary>
    public int InSmall(char letter)
    {
        return Find(small, letter);
    }

    /// <summary>Byte of a letter in the page of capitals, 0 when it is not there.</summary>
    public int InCapital(char letter)
    {
        return Find(capital, letter);
    }

    private static int Find(char[] letters, char letter)
    {
        if (letter < 0xA0)
        {
            return 0;
        }

        for (int i = 1; i < letters.Length; i++)
        {
            if (letters[i] == letter)
            {
                return First + i;
            }
        }

        return 0;
    }
}
