using Terminal.Core.Maintenance;

namespace Terminal.Core.Console;

/// <summary>Finds the command that a line's words name.</summary>
internal static class CommandFinder
{
    /// <summary>The command's number, with its definition filled in; -1 when there is none. A name of two words goes before one of one.</summary>
    public static int Find(CommandLine words, CommandDefinition d)
    {
        int id = words.Count > 1 ? Find(words.Word(0) + " " + words.Word(1), d) : -1;
        return id >= 0 ? id : Find(words.Word(0), d);
    }

    /// <summary>Words of a command's name.</summary>
    public static int WordsOf(string name)
    {
        return name.IndexOf(' ') > 0 ? 2 : 1;
    }

    /// <summary>The first word of a command's name.</summary>
    public static string FirstWord(string name)
    {
        int blank = name.IndexOf(' ');
        return blank > 0 ? name.Substring(0, blank) : name;
    }

    /// <summary>True when anything may be done with the rights that the command wants.</summary>
    public static bool Allows(ConsoleAccess access, CommandRights rights)
    {
        return rights == CommandRights.Everybody || (rights == CommandRights.Reader ? access.MayRead : access.MayChange);
    }

    /// <summary>True for the first word of a command's name.</summary>
    public static bool IsFirstWord(string word, CommandDefinition d)
    {
        for (int id = 0; CommandTable.Describe(id, d); id++)
        {
            if (FirstWord(d.Name) == word)
            {
                return true;
            }
        }

        return false;
    }

    private static int Find(string name, CommandDefinition d)
    {
        for (int id = 0; CommandTable.Describe(id, d); id++)
        {
            if (d.Name == name)
            {
                return id;
            }
        }

        return -1;
    }
}
