namespace Terminal.Core.Status;

/// <summary>Member names as characters, so that a name in a JSON text is found without making a string of it.</summary>
internal sealed class NameTable
{
    // Name behind name, each with its length before it: an array of its own for each would be a head of 20 bytes and a reference of 12.
    private char[] names = new char[0];

    /// <summary>Puts a name behind those that are there.</summary>
    public void Add(string name)
    {
        char[] added = name.ToCharArray();
        char[] all = new char[names.Length + 1 + added.Length];
        System.Array.Copy(names, all, names.Length);
        all[names.Length] = (char)added.Length;
        System.Array.Copy(added, 0, all, names.Length + 1, added.Length);
        names = all;
    }

    /// <summary>Index of the name, or -1. Names are told apart by case, as JSON does.</summary>
    public int Find(char[] chars, int offset, int count)
    {
        char[] all = names;
        int index = 0;
        for (int at = 0; at < all.Length; at += all[at] + 1)
        {
            if (all[at] == count && Same(all, at + 1, chars, offset, count))
            {
                return index;
            }

            index++;
        }

        return -1;
    }

    private static bool Same(char[] names, int at, char[] chars, int offset, int count)
    {
        for (int i = 0; i < count; i++)
        {
            if (names[at + i] != chars[offset + i])
            {
                return false;
            }
        }

        return true;
    }
}
