using System.Collections.Generic;
using System.Text;

namespace Terminal.Virtual.Scenarios;

/// <summary>
/// NFC for Vietnamese letters, in any order and any half-composed form. The runtime's own normalisation needs a library
/// that slim systems do not have, so it is not used.
/// </summary>
public static class VietnameseNfc
{
    // Each vowel with its five tones: grave, hook above, tilde, acute, dot below.
    private static readonly string[] Vowels =
    {
        "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị", "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ", "uùủũúụ", "ưừửữứự", "yỳỷỹýỵ",
        "AÀẢÃÁẠ", "ĂẰẲẴẮẶ", "ÂẦẨẪẤẬ", "EÈẺẼÉẸ", "ÊỀỂỄẾỆ", "IÌỈĨÍỊ", "OÒỎÕÓỌ", "ÔỒỔỖỐỘ", "ƠỜỞỠỚỢ", "UÙỦŨÚỤ", "ƯỪỬỮỨỰ", "YỲỶỸÝỴ",
    };

    private const string ToneMarks = "\u0300\u0309\u0303\u0301\u0323";
    private static readonly string[] Shapes = { "\u0306aăAĂ", "\u0302aâAÂeêEÊoôOÔ", "\u031BoơOƠuưUƯ" };
    private static readonly Dictionary<char, (int Vowel, int Tone)> Letters = MakeLetters();

    /// <summary>The text with every Vietnamese letter as one character.</summary>
    public static string Compose(string text)
    {
        StringBuilder result = new StringBuilder(text.Length);
        int at = 0;
        while (at < text.Length)
        {
            char letter = text[at];
            at++;
            if (Letters.ContainsKey(letter))
            {
                string left = string.Empty;
                while (at < text.Length && text[at] >= '\u0300' && text[at] <= '\u036F')
                {
                    char with = WithMark(letter, text[at]);
                    left += with == '\0' ? text[at].ToString() : string.Empty;
                    letter = with == '\0' ? letter : with;
                    at++;
                }

                result.Append(letter).Append(left);
            }
            else
            {
                result.Append(letter);
            }
        }

        return result.ToString();
    }

    // The letter with one more mark, or NUL when the mark does not fit on it.
    private static char WithMark(char letter, char mark)
    {
        (int vowel, int tone) = Letters[letter];
        int toneIndex = ToneMarks.IndexOf(mark);
        if (toneIndex >= 0)
        {
            return tone == 0 ? Vowels[vowel][toneIndex + 1] : '\0';
        }

        char plain = Vowels[vowel][0];
        foreach (string shape in Shapes)
        {
            int found = shape[0] == mark ? shape.IndexOf(plain) : -1;
            if (found > 0 && found % 2 == 1)
            {
                return Vowels[Letters[shape[found + 1]].Vowel][tone];
            }
        }

        return '\0';
    }

    private static Dictionary<char, (int Vowel, int Tone)> MakeLetters()
    {
        Dictionary<char, (int Vowel, int Tone)> letters = new Dictionary<char, (int Vowel, int Tone)>();
        for (int vowel = 0; vowel < Vowels.Length; vowel++)
        {
            for (int tone = 0; tone < Vowels[vowel].Length; tone++)
            {
                letters[Vowels[vowel][tone]] = (vowel, tone);
            }
        }

        return letters;
    }
}
