using Terminal.Drivers.Ports;

namespace Terminal.Tests.Visits;

/// <summary>Hears what is drawn and keeps the latest of it, one text behind the other.</summary>
internal sealed class ShownText : ITextTrace
{
    private const int Room = 6000;

    private readonly char[] all = new char[Room];
    private int used;

    /// <inheritdoc/>
    public void Drawn(char[] text, int offset, int count, int x, int y, int width, int height)
    {
        if (used + count >= Room)
        {
            used = 0;
        }

        System.Array.Copy(text, offset, all, used, count);
        used += count;
        all[used] = ' ';
        used++;
    }

    /// <summary>Forgets what was drawn so far.</summary>
    public void Clear()
    {
        used = 0;
    }

    /// <summary>True when the words have been drawn since the last <see cref="Clear"/>, in one piece or in several behind one another.</summary>
    public bool Has(string words)
    {
        char[] sought = words.ToCharArray();
        for (int i = 0; i + sought.Length <= used; i++)
        {
            int same = 0;
            while (same < sought.Length && all[i + same] == sought[same])
            {
                same++;
            }

            if (same == sought.Length)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What was drawn, for a failed test's message.</summary>
    public override string ToString()
    {
        return new string(all, 0, used);
    }
}
