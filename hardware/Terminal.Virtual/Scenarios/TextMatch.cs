using System;
using System.Text;

namespace Terminal.Virtual.Scenarios;

/// <summary>How a text is looked for on screen, paper and console: NFC, blanks and line breaks collapsed, case kept.</summary>
public static class TextMatch
{
    /// <summary>The text in NFC, every run of blanks and line breaks as one blank, none at the ends.</summary>
    public static string Normalise(string text)
    {
        string composed = VietnameseNfc.Compose(text);
        StringBuilder result = new StringBuilder(composed.Length);
        bool blank = false;
        foreach (char c in composed)
        {
            if (char.IsWhiteSpace(c) || c == '\u200B')
            {
                blank = result.Length > 0;
            }
            else
            {
                if (blank)
                {
                    result.Append(' ');
                    blank = false;
                }

                result.Append(c);
            }
        }

        return result.ToString();
    }

    /// <summary>True when the wanted text stands anywhere in the other.</summary>
    public static bool Contains(string all, string wanted)
    {
        return Normalise(all).Contains(Normalise(wanted), StringComparison.Ordinal);
    }
}
