using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;
using Terminal.DeviceApiCheck.Data;
using Terminal.DeviceApiCheck.Pass;
using Terminal.DeviceApiCheck.References;
using Terminal.DeviceApiCheck.Rules;

namespace Terminal.Virtual.Tests.DeviceApi;

/// <summary>
/// Puts a snippet through the device API check: the compiler with the build's settings against the same reference
/// assemblies, then the pass with all its rules.
/// </summary>
internal sealed class SnippetCheck : IDisposable
{
    private const string Prelude =
        "using System;\nusing System.Collections;\nusing System.Text;\nnamespace Snippets;\n" +
        "public enum Colour : byte { Red, Green }\n" +
        "public delegate int Count(int x);\n" +
        "public struct Point { public int X; public int Y; }\n" +
        "public class Snippet\n{\n";

    private static readonly string[] PortableLibraries =
    [
        "mscorlib", "nanoFramework.System.Collections", "nanoFramework.System.Text", "System.Math",
        "nanoFramework.System.IO.Hashing", "nanoFramework.Json", "System.IO.Streams",
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("device-api-").FullName;
    private readonly ApiData _api;

    public SnippetCheck(string apiFolder)
    {
        _api = ApiData.Read(apiFolder);
        foreach (ApiAssembly assembly in _api.Assemblies)
        {
            File.WriteAllBytes(Path.Combine(_folder, assembly.Name + ".dll"), new ReferenceAssembly(_api, assembly).Write());
        }
    }

    /// <summary>Errors of the compiler, and the findings of the pass when there were none.</summary>
    public (List<Diagnostic> Errors, IReadOnlyList<Finding> Findings, string[] Lines) Run(Snippet snippet)
    {
        string text = snippet.Source.StartsWith('#') || snippet.Source.StartsWith("namespace", StringComparison.Ordinal)
            ? snippet.Source
            : Prelude + snippet.Source + "\n}\n";
        string file = Path.Combine(_folder, "Snippet.cs");
        File.WriteAllText(file, text);
        string assembly = Path.Combine(_folder, "code", "Snippet.dll");
        Directory.CreateDirectory(Path.GetDirectoryName(assembly));
        List<Diagnostic> errors = Compile(snippet.Profile, file, text, assembly);
        if (errors.Count > 0)
        {
            return (errors, [], text.Split('\n'));
        }

        using DeviceAssembly device = new(assembly, snippet.Profile, _api, [Path.GetDirectoryName(assembly), _folder], [file]);
        foreach (IRule rule in AllRules.Create())
        {
            rule.Check(device);
        }

        return (errors, device.Findings, text.Split('\n'));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private List<Diagnostic> Compile(DeviceProfile profile, string file, string text, string assembly)
    {
        IEnumerable<string> libraries = profile switch
        {
            DeviceProfile.Board => _api.Assemblies.Select(a => a.Name),
            DeviceProfile.Tests => [.. PortableLibraries, "nanoFramework.TestFramework"],
            _ => PortableLibraries,
        };
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Snippet",
            [CSharpSyntaxTree.ParseText(SourceText.From(text, System.Text.Encoding.UTF8), new CSharpParseOptions(LanguageVersion.CSharp10), file)],
            libraries.Select(l => MetadataReference.CreateFromFile(Path.Combine(_folder, l + ".dll"))),
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                optimizationLevel: OptimizationLevel.Release,
                checkOverflow: false,
                allowUnsafe: false,
                deterministic: true,
                nullableContextOptions: NullableContextOptions.Disable));
        using FileStream code = File.Create(assembly);
        using FileStream symbols = File.Create(Path.ChangeExtension(assembly, ".pdb"));
        EmitResult result = compilation.Emit(
            code,
            symbols,
            options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
        return result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).ToList();
    }
}
