namespace Terminal.Core.Text;

/// <summary>A line that somebody pasted or typed.</summary>
public static class PastedLine
{
    /// <summary>
    /// The line without blanks and line ends around it, nor marks without width, such as the byte order mark in front of a saved
    /// file. Each is named: what <c>Trim()</c> takes for a blank is not the same on both runtimes. Allocates.
    /// </summary>
    public static string Trim(string line)
    {
        return line.Trim(' ', '\t', '\r', '\n', '\u00A0', '\u200B', '\uFEFF');
    }
}
