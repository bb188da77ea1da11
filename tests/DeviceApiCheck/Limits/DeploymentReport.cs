using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Terminal.DeviceApiCheck.Projects;

namespace Terminal.DeviceApiCheck.Limits;

/// <summary>Everything that goes onto a device with its size, against the budget of DESIGN section 8.</summary>
internal sealed class DeploymentReport
{
    /// <summary>All assemblies and the font file, in bytes.</summary>
    public const int BudgetBytes = 512 * 1024;

    private readonly List<ImageSize> own;
    private readonly List<DevicePackage> libraries;
    private readonly long fontBytes;

    /// <summary>Measures what the board's project names, as it was built last.</summary>
    public DeploymentReport(string root)
    {
        ProjectSet set = new(root);
        DeviceProject board = set.Projects.Single(p => p.IsProgram);
        own = set.References(board).Append(board).Select(p => ImageSize.Of(p.AssemblyPath)).OrderByDescending(s => s.Bytes).ToList();
        libraries = set.Packages(board).OrderByDescending(p => p.Bytes).ToList();
        fontBytes = Directory.GetFiles(Path.Combine(root, "hardware", "fonts"), "*.font").Sum(f => new FileInfo(f).Length);
    }

    /// <summary>Sizes of the repository's own assemblies, the largest first.</summary>
    public IReadOnlyList<ImageSize> Own => own;

    /// <summary>Everything together.</summary>
    public long Bytes => own.Sum(s => s.Bytes) + libraries.Sum(l => l.Bytes) + fontBytes;

    /// <summary>The report as a table.</summary>
    public string ToText()
    {
        StringBuilder text = new("# What goes onto a device\n\n| part | bytes | IL | texts | names | tables |\n|---|---:|---:|---:|---:|---:|\n");
        foreach (ImageSize size in own)
        {
            text.Append($"| {size.Name} | {size.Bytes} | {size.IlBytes} | {size.TextBytes} | {size.NameBytes} | {size.TableBytes} |\n");
        }

        text.Append($"| own assemblies (estimated) | {own.Sum(s => s.Bytes)} | {own.Sum(s => s.IlBytes)} | {own.Sum(s => s.TextBytes)} | ");
        text.Append($"{own.Sum(s => s.NameBytes)} | {own.Sum(s => s.TableBytes)} |\n");
        foreach (DevicePackage library in libraries)
        {
            text.Append($"| {library.Library} | {library.Bytes} | | | | |\n");
        }

        text.Append($"| libraries | {libraries.Sum(l => l.Bytes)} | | | | |\n| fonts | {fontBytes} | | | | |\n| **all** | **{Bytes}** | | | | |\n\n");
        long left = BudgetBytes - Bytes;
        text.Append(left >= 0 ? $"{left} bytes of {BudgetBytes} are left.\n" : $"{-left} bytes over the budget of {BudgetBytes}.\n");
        return text.ToString();
    }
}
