namespace Terminal.Core.Payloads;

/// <summary>
/// Finds the longest wording of <see cref="PayloadLabels"/> that starts at a place. What stands between the words does not
/// count, so "Mã hồ sơ", "ma_ho_so", "maHoSo" and "MAHOSO" are one. Built once, in steps: a hash table of the wordings and of
/// their beginnings, so that a search ends with the first word that leads nowhere.
/// </summary>
public sealed class LabelIndex
{
    // A power of two, well above the number of wordings and beginnings; a test watches the load.
    private const int Slots = 1024;
    private const int LongestLetters = 40;
    private const byte Beginning = 255;

    // The kind in the lowest 8 bits, 0 for none, above it the lowest 24 of the hash: in these words of up to four letters, names among
    // them, all differ. In the highest 24 "Đức" and "lúc" are one.
    private readonly int[] entries = new int[Slots];
    private int kind;
    private int row;

    /// <summary>Place behind the wording found last.</summary>
    public int End;

    /// <summary>Characters looked at by the last search.</summary>
    public int Looked;

    /// <summary>Slots in use.</summary>
    public int Used;

    /// <summary>Reads one more row of the table of wordings; true when all of it has been read. Only then may be searched.</summary>
    public bool Build()
    {
        if (row < PayloadLabels.Rows)
        {
            Add(PayloadLabels.Row(row).ToCharArray());
            row++;
        }

        return row >= PayloadLabels.Rows;
    }

    /// <summary>Kind of the longest wording at a letter that begins a word, <see cref="LabelKind.None"/> when none does.</summary>
    public LabelKind FindAt(byte[] f, char[] chars, int at)
    {
        LabelKind found = LabelKind.None;
        int start = at;
        int hash = 0;
        int skipped = 0;
        while (at - start < LongestLetters)
        {
            int c = f[at];
            if (c >= 'A' && c <= 'Z')
            {
                hash = hash * 31 + c;
                skipped = 0;
                at++;
                int next = f[at];
                if (next >= 'A' && next <= 'Z' && !IsHump(chars, at))
                {
                    continue;
                }

                byte seen = Lookup(hash);
                if (seen == 0)
                {
                    break;
                }

                if (seen != Beginning)
                {
                    found = (LabelKind)seen;
                    End = at;
                }

                continue;
            }

            skipped++;
            if (skipped > 3 || (c != ' ' && c != '_' && c != '-' && c != '.' && c != ',' && c != '/'))
            {
                break;
            }

            at++;
        }

        Looked = at - start;
        return found;
    }

    /// <summary>
    /// True when a word begins at a letter though a letter stands before it, as in "maHoSo" or "MaTTHC". A rough look at the
    /// case: it is asked of every letter.
    /// </summary>
    public static bool IsHump(char[] chars, int at)
    {
        return IsCapital(chars[at]) && !IsCapital(chars[at - 1]);
    }

    private static bool IsCapital(char c)
    {
        if (c < 0x80)
        {
            return c <= 'Z';
        }

        // Beyond Latin-1 capitals have even numbers, Ư is the one letter of Vietnamese that has not.
        return c < 0x0100 ? c < 0xDF : c == 0x01AF || ((c & 1) == 0 && c != 0x01B0);
    }

    private byte Lookup(int hash)
    {
        int slot = SlotOf(hash);
        int entry = entries[slot];
        while (entry != 0)
        {
            if (((entry >> 8) ^ hash) << 8 == 0)
            {
                return (byte)entry;
            }

            slot = (slot + 1) & (Slots - 1);
            entry = entries[slot];
        }

        return 0;
    }

    private static int SlotOf(int hash)
    {
        return (hash ^ (hash >> 10) ^ (hash >> 20)) & (Slots - 1);
    }

    private void Add(char[] wordings)
    {
        int i = 0;
        if (wordings[0] == ' ')
        {
            i = 1;
        }
        else
        {
            kind++;
        }

        int hash = 0;
        for (; i < wordings.Length; i++)
        {
            int c = wordings[i];
            if (c == ' ')
            {
                Put(hash, (byte)kind);
                hash = 0;
            }
            else if (c == '_')
            {
                Put(hash, Beginning);
            }
            else
            {
                hash = hash * 31 + c;
            }
        }

        Put(hash, (byte)kind);
    }

    private void Put(int hash, byte what)
    {
        int slot = SlotOf(hash);
        while (entries[slot] != 0 && ((entries[slot] >> 8) ^ hash) << 8 != 0)
        {
            slot = (slot + 1) & (Slots - 1);
        }

        byte there = (byte)entries[slot];
        if (there == 0 || there == Beginning)
        {
            Used += there == 0 ? 1 : 0;
            entries[slot] = (hash << 8) | what;
        }
    }
}
