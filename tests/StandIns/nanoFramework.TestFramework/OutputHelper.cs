namespace nanoFramework.TestFramework;

/// <summary>Writes into the report of the running test.</summary>
public static class OutputHelper
{
    /// <summary>Writes a text.</summary>
    public static void Write(string message) => System.Console.Write(message);

    /// <summary>Writes a line.</summary>
    public static void WriteLine(string message) => System.Console.WriteLine(message);
}
