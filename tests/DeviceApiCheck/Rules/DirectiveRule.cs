using System.IO;
using Terminal.DeviceApiCheck.Pass;

namespace Terminal.DeviceApiCheck.Rules;

/// <summary>
/// DEV001: a preprocessor directive. One source for both runtimes means that nothing depends on where it is
/// compiled, and that no warning is switched off.
/// </summary>
internal sealed class DirectiveRule : IRule
{
    public void Check(DeviceAssembly assembly)
    {
        foreach (string file in assembly.Sources)
        {
            SourceScanner scanner = new(File.ReadAllText(file));
            while (scanner.NextDirective(out int line, out int column, out string word))
            {
                if (word is not ("region" or "endregion"))
                {
                    assembly.Report(
                        "DEV001",
                        $"#{word} has no place in device code: the same source runs on both runtimes, unconditionally.",
                        file,
                        line,
                        column);
                }
            }
        }
    }
}
