namespace Terminal.Core.Configuration;

/// <summary>Whether a text fits a setting's definition, and the number that stands for it.</summary>
public static class SettingCheck
{
    private const int NoNumber = int.MinValue;

    /// <summary>Checks a value. The number is the value of a Number, the position of a Choice or Switch, the code of a Letter, else 0.</summary>
    public static RefusalReason Check(SettingDefinition d, string text, out int number)
    {
        number = 0;
        char[] c = text.ToCharArray();
        if (c.Length == 0 && (d.Default.Length == 0 || d.Min == 0) && d.Kind != SettingKind.Number
            && d.Kind != SettingKind.Choice && d.Kind != SettingKind.Switch)
        {
            return RefusalReason.None;
        }

        switch (d.Kind)
        {
            case SettingKind.Number:
                number = Number(c);
                return number == NoNumber ? RefusalReason.NotANumber
                    : number < d.Min || number > d.Max ? RefusalReason.OutOfRange : RefusalReason.None;
            case SettingKind.Choice:
            case SettingKind.Switch:
                number = Position(d.Choices.ToCharArray(), c);
                return number < 0 ? RefusalReason.NotAChoice : RefusalReason.None;
            case SettingKind.Letter:
                number = c.Length == 1 ? c[0] : 0;
                return number >= 'A' && number <= 'Z' ? RefusalReason.None : RefusalReason.NotALetter;
            case SettingKind.Digits:
                return Length(d, c, AllBetween(c, '0', '9') ? RefusalReason.None : RefusalReason.NotDigits);
            case SettingKind.Presses:
                return AllBetween(c, '1', '4') && c.Length >= d.Min && c.Length <= d.Max ? RefusalReason.None : RefusalReason.NotPresses;
            case SettingKind.Address:
                return Address(text) >= 0 ? RefusalReason.None : RefusalReason.NotAnAddress;
            case SettingKind.Url:
                return Length(d, c, CheckUrl(text, c));
            case SettingKind.Word:
                return Length(d, c, IsWord(c, 0, false) ? RefusalReason.None : RefusalReason.NotAWord);
            case SettingKind.Key:
                return c.Length >= d.Min && c.Length <= d.Max && c.Length % 2 == 0 && IsHex(c) ? RefusalReason.None : RefusalReason.NotAKey;
            case SettingKind.Hours:
                return OpeningHours.Parse(text, new int[OpeningHours.MaxSpans * 2], 0) < 0 ? RefusalReason.NotHours : RefusalReason.None;
            default:
                return Length(d, c, IsBlank(c) ? RefusalReason.BlankOnly
                    : IsPrintable(c, d.Kind == SettingKind.Lines) ? RefusalReason.None : RefusalReason.ControlCharacter);
        }
    }

    private static RefusalReason Length(SettingDefinition d, char[] c, RefusalReason reason)
    {
        return reason != RefusalReason.None ? reason
            : c.Length < d.Min ? RefusalReason.TooShort
            : c.Length > d.Max ? RefusalReason.TooLong : RefusalReason.None;
    }

    private static int Number(char[] c)
    {
        if (c.Length == 0 || c.Length > 9)
        {
            return NoNumber;
        }

        int value = 0;
        for (int i = 0; i < c.Length; i++)
        {
            if (c[i] < '0' || c[i] > '9')
            {
                return NoNumber;
            }

            value = value * 10 + c[i] - '0';
        }

        return value;
    }

    private static int Position(char[] choices, char[] c)
    {
        int position = 0;
        int matched = 0;
        for (int i = 0; i <= choices.Length; i++)
        {
            if (i == choices.Length || choices[i] == '|')
            {
                if (matched == c.Length && c.Length > 0)
                {
                    return position;
                }

                position++;
                matched = 0;
            }
            else
            {
                matched = matched >= 0 && matched < c.Length && choices[i] == c[matched] ? matched + 1 : -1;
            }
        }

        return -1;
    }

    private static bool AllBetween(char[] c, char low, char high)
    {
        for (int i = 0; i < c.Length; i++)
        {
            if (c[i] < low || c[i] > high)
            {
                return false;
            }
        }

        return true;
    }

    // A name of blanks looks like none and is one.
    private static bool IsBlank(char[] c)
    {
        int i = 0;
        while (i < c.Length && c[i] == ' ')
        {
            i++;
        }

        return i > 0 && i == c.Length;
    }

    /// <summary>The number of an IPv4 address, the first part highest; -1 for what is none.</summary>
    public static long Address(string text)
    {
        char[] c = text.ToCharArray();
        long address = 0;
        int parts = 0;
        int digits = 0;
        int value = 0;
        for (int i = 0; i <= c.Length; i++)
        {
            if (i == c.Length || c[i] == '.')
            {
                if (digits == 0 || value > 255)
                {
                    return -1;
                }

                address = (address << 8) + value;
                parts++;
                digits = 0;
                value = 0;
            }
            else if (c[i] >= '0' && c[i] <= '9' && digits < 3)
            {
                value = value * 10 + c[i] - '0';
                digits++;
            }
            else
            {
                return -1;
            }
        }

        return parts == 4 ? address : -1;
    }

    private static RefusalReason CheckUrl(string text, char[] c)
    {
        int host = text.StartsWith("http://") ? 7 : text.StartsWith("https://") ? 8 : c.Length;
        if (host == c.Length || c[host] == '/' || c[host] == ':' || !IsWord(c, host, true))
        {
            return RefusalReason.NotAUrl;
        }

        while (host < c.Length && c[host] != '/' && c[host] != ':')
        {
            host++;
        }

        int end = c.Length;
        while (c[end - 1] == '/')
        {
            end--;
        }

        if (host == end)
        {
            return RefusalReason.None;
        }

        char[] digits = new char[end - host - 1];
        System.Array.Copy(c, host + 1, digits, 0, digits.Length);
        int port = Number(digits);
        int path = text.IndexOf('/', host);
        return path >= 0 && path < end ? RefusalReason.NotAUrl
            : port < 1 || port > 65535 ? RefusalReason.BadPort : RefusalReason.None;
    }

    private static bool IsWord(char[] c, int from, bool withPath)
    {
        for (int i = from; i < c.Length; i++)
        {
            bool plain = (c[i] >= 'a' && c[i] <= 'z') || (c[i] >= '0' && c[i] <= '9') || c[i] == '.' || c[i] == '-';
            bool path = withPath && (c[i] == '/' || c[i] == ':' || c[i] == '_' || (c[i] >= 'A' && c[i] <= 'Z'));
            if (!plain && !path)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsHex(char[] c)
    {
        for (int i = 0; i < c.Length; i++)
        {
            bool hex = (c[i] >= '0' && c[i] <= '9') || (c[i] >= 'a' && c[i] <= 'f') || (c[i] >= 'A' && c[i] <= 'F');
            if (!hex)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsPrintable(char[] c, bool withLines)
    {
        for (int i = 0; i < c.Length; i++)
        {
            // C0 and C1 controls, and the marks that turn the direction of writing.
            bool control = c[i] < 0x20 || (c[i] >= 0x7F && c[i] < 0xA0) || (c[i] >= 0x202A && c[i] <= 0x202E) || (c[i] >= 0x2066 && c[i] <= 0x2069);
            if (control && !(withLines && c[i] == '\n'))
            {
                return false;
            }
        }

        return true;
    }
}
