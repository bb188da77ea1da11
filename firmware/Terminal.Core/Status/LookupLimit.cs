using Terminal.Core.Text;

namespace Terminal.Core.Status;

/// <summary>
/// Lets only so many different dossier codes be asked for in a while: serials can be counted up, and a terminal in a hall is
/// no place to try them out. The same code again does not count. Codes are kept as hashes.
/// </summary>
public sealed class LookupLimit
{
    /// <summary>Largest number of codes that can be configured.</summary>
    public const int MaxCodes = 60;

    private readonly int[] hashes = new int[MaxCodes];
    private readonly int[] asked = new int[MaxCodes]; // in units of 16 ms, for a year of uptime
    private int count;
    private int maxCodes = 10;
    private int windowMs = 300000;

    /// <summary>Sets the limit: codes (1 to <see cref="MaxCodes"/>; 0 for none at all) in a window of milliseconds. The codes of before still count.</summary>
    public void Configure(int maxCodes, int windowMs)
    {
        this.maxCodes = maxCodes > MaxCodes ? MaxCodes : maxCodes;
        this.windowMs = windowMs;
    }

    /// <summary>Notes that a code is asked for; false when that is one too many now.</summary>
    public bool Admit(TextBuffer code, long nowMs)
    {
        Forget(nowMs);
        if (maxCodes <= 0)
        {
            return true;
        }

        int hash = Hash(code);
        for (int i = 0; i < count; i++)
        {
            if (hashes[i] == hash)
            {
                return true;
            }
        }

        if (count >= maxCodes)
        {
            return false;
        }

        hashes[count] = hash;
        asked[count] = (int)(nowMs >> 4);
        count++;
        return true;
    }

    /// <summary>Drops what is older than the window; the oldest stand first.</summary>
    private void Forget(long nowMs)
    {
        int old = 0;
        while (old < count && (int)(nowMs >> 4) - asked[old] >= windowMs >> 4)
        {
            old++;
        }

        if (old > 0)
        {
            count -= old;
            System.Array.Copy(hashes, old, hashes, 0, count);
            System.Array.Copy(asked, old, asked, 0, count);
        }
    }

    /// <summary>FNV-1a: two codes of one day share it once in four thousand million times.</summary>
    internal static int Hash(TextBuffer code)
    {
        int hash = unchecked((int)2166136261);
        for (int i = 0; i < code.Length; i++)
        {
            hash = (hash ^ code.Chars[i]) * 16777619;
        }

        return hash;
    }
}
