namespace Terminal.Drivers.Panel;

/// <summary>The tables of the colour pairs used last; about 0.8 KiB each.</summary>
internal sealed class ShadeCache
{
    private readonly Shades[] entries = new Shades[4];
    private int uses;

    public ShadeCache()
    {
        for (int i = 0; i < entries.Length; i++)
        {
            entries[i] = new Shades();
        }
    }

    /// <summary>True when the table of two colours is there, so that asking for it costs little.</summary>
    public bool Has(int ink, int paper)
    {
        for (int i = 0; i < entries.Length; i++)
        {
            if (entries[i].IsFor(ink, paper))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The table of two colours (RGB565), made when it is not there.</summary>
    public Shades For(int ink, int paper)
    {
        uses++;
        Shades oldest = entries[0];
        for (int i = 0; i < entries.Length; i++)
        {
            Shades entry = entries[i];
            if (entry.IsFor(ink, paper))
            {
                entry.LastUse = uses;
                return entry;
            }

            if (entry.LastUse < oldest.LastUse)
            {
                oldest = entry;
            }
        }

        oldest.Make(ink, paper);
        oldest.LastUse = uses;
        return oldest;
    }
}
