using System;
using System.Globalization;
using System.Text;

namespace nanoFramework.TestAdapter;

/// <summary>A row as one reads it in a test report.</summary>
internal static class RowText
{
    private const int LongestText = 60;

    public static string Of(object[] arguments)
    {
        StringBuilder text = new("(");
        for (int i = 0; i < arguments.Length; i++)
        {
            text.Append(i == 0 ? "" : ", ").Append(One(arguments[i]));
        }

        return text.Append(')').ToString();
    }

    private static string One(object argument)
    {
        if (argument is not string value)
        {
            return Convert.ToString(argument, CultureInfo.InvariantCulture) ?? "null";
        }

        StringBuilder text = new("\"");
        foreach (char c in value.Length > LongestText ? value[..LongestText] + "…" : value)
        {
            text.Append(char.IsControl(c) ? $"\\x{(int)c:X2}" : c.ToString());
        }

        return text.Append('"').ToString();
    }
}
