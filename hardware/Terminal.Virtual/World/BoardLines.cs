namespace Terminal.Virtual.World;

/// <summary>Which serial lines a board has for its technician.</summary>
public enum BoardLines
{
    /// <summary>The console has a line of its own.</summary>
    OwnConsole,

    /// <summary>Printer and maintenance jack share a line; the plug in the jack decides.</summary>
    Jack,

    /// <summary>Board and panel alone: console, reader and paper on one line.</summary>
    Bench,

    /// <summary>The same on the maintenance jack, for a board that has no other line.</summary>
    BenchJack,
}
