namespace Terminal.Drivers.Reader;

/// <summary>When a module reads. The numbers are those of the setting reader.mode.</summary>
public enum ReaderMode
{
    /// <summary>When the picture before the window changes: the usual way.</summary>
    Sense = 0,

    /// <summary>All the time; the lamp stays on.</summary>
    Continuous = 1,

    /// <summary>After a command, which the terminal repeats after each code.</summary>
    Command = 2,

    /// <summary>While a key on the module is pressed.</summary>
    Manual = 3,
}
