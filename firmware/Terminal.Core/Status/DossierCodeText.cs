using Terminal.Core.Text;

namespace Terminal.Core.Status;

/// <summary>What a dossier code may look like in a request or an answer: no grammar, only what can be carried safely.</summary>
internal static class DossierCodeText
{
    public const int MinChars = 8;
    public const int MaxChars = 52;

    /// <summary>True when the text is 8 to 52 of the characters 0-9 A-Z a-z . - .</summary>
    public static bool IsPlausible(TextBuffer text)
    {
        if (text.Length < MinChars || text.Length > MaxChars)
        {
            return false;
        }

        for (int i = 0; i < text.Length; i++)
        {
            char c = text.Chars[i];
            bool ok = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '.' || c == '-';
            if (!ok)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Makes ASCII letters upper case in place.</summary>
    public static void ToUpper(TextBuffer text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            char c = text.Chars[i];
            if (c >= 'a' && c <= 'z')
            {
                text.Chars[i] = (char)(c - 32);
            }
        }
    }
}
