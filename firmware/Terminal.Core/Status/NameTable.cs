namespace Terminal.Core.Status;

/// <summary>Member names as characters, so that a name in a JSON text is found without making a string of it.</summary>
internal sealed class NameTable
{
    private readonly char[][] names;

    public NameTable(int count)
    {
        names = new char[count][];
    }

    public void Set(int index, string name)
    {
        names[index] = name.ToCharArray();
    }

    /// <summary>Index of the name, or -1. Names are told apart by case, as JSON does.</summary>
    public int Find(char[] chars, int count)
    {
        for (int i = 0; i < names.Length; i++)
        {
            if (names[i].Length == count && Same(names[i], chars))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool Same(char[] name, char[] chars)
    {
        for (int i = 0; i < name.Length; i++)
        {
            if (name[i] != chars[i])
            {
                return false;
            }
        }

        return true;
    }
}
