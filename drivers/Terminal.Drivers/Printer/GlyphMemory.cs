namespace Terminal.Drivers.Printer;

/// <summary>
/// What the driver believes to be in the head's memory for user-defined characters: a cache that outlives a ticket,
/// and that a loss of power or ESC @ empties.
/// </summary>
public sealed class GlyphMemory
{
    /// <summary>Codes that can carry a character: 0x21 to 0x7E.</summary>
    public const int Codes = 94;

    // Codes in the order in which they are given away: what tickets print least comes first, so that few are in each other's way;
    // and neighbours together, because neighbours are defined with one command.
    private const string Order =
        "{|}~[\\]^_`#$%&'*+<=>?@!\";()WXYZJKFjwzfQVUPSREDOqxkydevsprblmuoctaighnABCGHILMNT0123456789.,-:/";

    private readonly byte[] order;
    private readonly char[] letters = new char[Codes];
    private readonly ushort[] usedAt = new ushort[Codes]; // number of the line, which begins anew after 65,535
    private readonly bool[] keptForDocument = new bool[Codes];
    private readonly bool[] keptForLine = new bool[Codes];
    private readonly byte[] codes = new byte[LetterIndex.Count];
    private readonly int capacity;
    private int used;
    private int lineNumber;

    /// <summary>Memory for at most capacity characters.</summary>
    public GlyphMemory(int capacity)
    {
        this.capacity = capacity < Codes ? capacity : Codes;
        char[] codes = Order.ToCharArray();
        order = new byte[codes.Length];
        for (int i = 0; i < codes.Length; i++)
        {
            order[i] = (byte)(codes[i] - 0x21);
        }
    }

    /// <summary>How many characters are in memory.</summary>
    public int Used
    {
        get { return used; }
    }

    /// <summary>The head has lost all of them.</summary>
    public void Clear()
    {
        System.Array.Clear(letters, 0, Codes);
        System.Array.Clear(codes, 0, codes.Length);
        used = 0;
    }

    /// <summary>A new document begins: no code is kept for its plain letters yet.</summary>
    public void BeginDocument()
    {
        System.Array.Clear(keptForDocument, 0, Codes);
    }

    /// <summary>The document prints this plain letter, so its code had better stay what it is.</summary>
    public void KeepForDocument(char letter)
    {
        if (letter > ' ' && letter < 0x7F)
        {
            keptForDocument[letter - 0x21] = true;
        }
    }

    /// <summary>A new line begins: all that it prints together must be in memory at the same time.</summary>
    public void BeginLine()
    {
        System.Array.Clear(keptForLine, 0, Codes);
        lineNumber++;
    }

    /// <summary>The line prints this plain letter.</summary>
    public void KeepForLine(char letter)
    {
        if (letter > ' ' && letter < 0x7F)
        {
            keptForLine[letter - 0x21] = true;
        }
    }

    /// <summary>Code under which a letter is in memory, 0 when it is not.</summary>
    public int CodeOf(char letter)
    {
        int index = LetterIndex.Of(letter);
        if (index >= 0)
        {
            return codes[index];
        }

        // Below 0x80 nothing is ever defined, and an empty place must not be taken for U+0000.
        for (int i = 0; letter >= 0x80 && i < Codes; i++)
        {
            if (letters[i] == letter)
            {
                return i + 0x21;
            }
        }

        return 0;
    }

    /// <summary>Marks a letter in memory as needed by the current line.</summary>
    public void Touch(int code)
    {
        keptForLine[code - 0x21] = true;
        usedAt[code - 0x21] = (ushort)lineNumber;
    }

    /// <summary>True when a plain letter's code carries another character just now.</summary>
    public bool IsTaken(char letter)
    {
        return letter > ' ' && letter < 0x7F && letters[letter - 0x21] != 0;
    }

    /// <summary>The character at a plain letter's code has been cancelled.</summary>
    public void Release(char letter)
    {
        Empty(letter - 0x21);
    }

    /// <summary>Gives a code to a letter; 0 when the line needs more characters than there is room for.</summary>
    public int Give(char letter)
    {
        int slot = Choose();
        if (slot < 0)
        {
            return 0;
        }

        Empty(slot);
        used++;
        letters[slot] = letter;
        int index = LetterIndex.Of(letter);
        if (index >= 0)
        {
            codes[index] = (byte)(slot + 0x21);
        }

        Touch(slot + 0x21);
        return slot + 0x21;
    }

    private void Empty(int slot)
    {
        char letter = letters[slot];
        if (letter == 0)
        {
            return;
        }

        int index = LetterIndex.Of(letter);
        if (index >= 0)
        {
            codes[index] = 0;
        }

        letters[slot] = (char)0;
        used--;
    }

    private int Choose()
    {
        if (used < capacity)
        {
            int free = FirstFree(true);
            if (free >= 0)
            {
                return free;
            }
        }

        int oldest = -1;
        int oldestAge = -1;
        for (int i = 0; i < Codes; i++)
        {
            int age = (ushort)(lineNumber - usedAt[i]);
            if (letters[i] != 0 && !keptForLine[i] && age > oldestAge)
            {
                oldest = i;
                oldestAge = age;
            }
        }

        if (oldest < 0 && used < capacity)
        {
            return FirstFree(false);
        }

        return oldest;
    }

    private int FirstFree(bool sparingDocument)
    {
        for (int i = 0; i < Codes; i++)
        {
            int slot = order[i];
            if (letters[slot] == 0 && !keptForLine[slot] && !(sparingDocument && keptForDocument[slot]))
            {
                return slot;
            }
        }

        return -1;
    }
}
