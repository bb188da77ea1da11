namespace Terminal.Core.Console;

/// <summary>Who may give a command.</summary>
public enum CommandRights
{
    /// <summary>Everybody with a cable: what is needed to sign in, and nothing about the terminal.</summary>
    Everybody = 0,

    /// <summary>Who has signed in, and everybody where console.openRead is on: it only looks.</summary>
    Reader = 1,

    /// <summary>Who has signed in.</summary>
    Technician = 2,
}
