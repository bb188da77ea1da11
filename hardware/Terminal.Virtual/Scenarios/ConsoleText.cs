using System.Text;

namespace Terminal.Virtual.Scenarios;

/// <summary>What a technician reads on her screen: escape sequences and other control characters taken out.</summary>
public static class ConsoleText
{
    /// <summary>The text without VT100 sequences; a backspace takes the character before it away.</summary>
    public static string Plain(string text)
    {
        StringBuilder plain = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c == '\x1B')
            {
                i = EndOfSequence(text, i);
            }
            else if (c == '\b')
            {
                plain.Length -= plain.Length > 0 ? 1 : 0;
            }
            else if (c >= ' ' || c == '\n' || c == '\r' || c == '\t')
            {
                plain.Append(c);
            }
        }

        return plain.ToString();
    }

    // ESC [ ... letter, or ESC and one character.
    private static int EndOfSequence(string text, int start)
    {
        int i = start + 1;
        if (i < text.Length && text[i] == '[')
        {
            i++;
            while (i < text.Length && (text[i] < '@' || text[i] > '~'))
            {
                i++;
            }
        }

        return i;
    }
}
