using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace Terminal.DeviceApiCheck.Limits;

/// <summary>
/// What one assembly takes of the device's limits. The device's own format is tighter than what is measured here
/// (its tokens are half as long, its tables leave parameter and attribute names out), so the measure errs on the safe side.
/// </summary>
internal sealed record AssemblySize(
    string Name,
    int IlBytes,
    int TextBytes,
    int SignatureBytes,
    int StaticArrayBytes,
    int MostMethodsOfAKind,
    string TypeWithMostMethods)
{
    /// <summary>Each table of an assembly stays under this, three quarters of what the format holds.</summary>
    public const int MostBytes = 48 * 1024;

    /// <summary>A type's record counts its static, virtual and instance methods in a byte each, its fields likewise.</summary>
    public const int MostMethods = 255;

    /// <summary>Static arrays of all assemblies of a deployment are copied to the heap at start.</summary>
    public const int MostStaticArrayBytes = 8 * 1024;

    /// <summary>The limits that are exceeded, each as a sentence.</summary>
    public IEnumerable<string> Excesses()
    {
        (string What, int Bytes)[] tables =
        [
            ("IL", IlBytes),
            ("names and texts", TextBytes),
            ("signatures and constant array data", SignatureBytes),
        ];
        foreach ((string what, int bytes) in tables.Where(t => t.Bytes >= MostBytes))
        {
            yield return $"{Name} has {bytes} bytes of {what}; a device assembly stays under {MostBytes}: split it by concern.";
        }

        if (MostMethodsOfAKind > MostMethods)
        {
            yield return $"{TypeWithMostMethods} has {MostMethodsOfAKind} methods or fields of one kind; the device counts to {MostMethods}.";
        }
    }

    public string ToLine()
        => string.Join('\t', Name, IlBytes, TextBytes, SignatureBytes, StaticArrayBytes, MostMethodsOfAKind, TypeWithMostMethods);

    public static AssemblySize FromLine(string line)
    {
        string[] parts = line.Split('\t');
        int Number(int index) => int.Parse(parts[index], CultureInfo.InvariantCulture);
        return new AssemblySize(parts[0], Number(1), Number(2), Number(3), Number(4), Number(5), parts[6]);
    }

    /// <summary>The sizes that the checks of other projects have left in the folder.</summary>
    public static List<AssemblySize> ReadAll(string folder)
        => Directory.GetFiles(folder, "*.size")
            .OrderBy(f => f, StringComparer.Ordinal)
            .Select(f => FromLine(File.ReadAllText(f).TrimEnd()))
            .ToList();
}
