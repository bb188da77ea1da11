using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace Terminal.DeviceApiCheck.Limits;

/// <summary>All assemblies and their limits as a table for people.</summary>
internal static class SizeTable
{
    public static void Write(string path, List<AssemblySize> sizes)
    {
        StringBuilder text = new();
        text.Append("# Device assemblies against the limits of the device's format\n\n");
        text.Append($"Each below {AssemblySize.MostBytes} bytes; {AssemblySize.MostMethods} methods or fields of a kind in a type; ");
        text.Append($"static arrays of a deployment together below {AssemblySize.MostStaticArrayBytes} bytes.\n\n");
        text.Append("| assembly | IL | names and texts | signatures, array data | static arrays | most members of a kind |\n");
        text.Append("|---|---:|---:|---:|---:|---|\n");
        foreach (AssemblySize size in sizes)
        {
            text.Append($"| {size.Name} | {size.IlBytes} | {size.TextBytes} | {size.SignatureBytes} | {size.StaticArrayBytes} | ");
            text.Append($"{size.MostMethodsOfAKind} in {size.TypeWithMostMethods} |\n");
        }

        AssemblySize[] deployed = sizes.Where(s => s.Name != "NFUnitTest").ToArray();
        text.Append($"| all but the tests | {deployed.Sum(s => s.IlBytes)} | {deployed.Sum(s => s.TextBytes)} | ");
        text.Append($"{deployed.Sum(s => s.SignatureBytes)} | {deployed.Sum(s => s.StaticArrayBytes)} | |\n");
        OutputFile.WriteIfChanged(path, Encoding.UTF8.GetBytes(text.ToString()));
    }
}
