using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Terminal.DeviceApiCheck.Data;

namespace Terminal.DeviceApiCheck.Pass;

/// <summary>The Release IL of one project of device code, with its symbols and everything that it refers to.</summary>
internal sealed class DeviceAssembly : IDisposable
{
    private readonly DefaultAssemblyResolver _resolver = new();
    private readonly SourceLocator _locator;
    private readonly List<Finding> _findings = [];

    /// <param name="referenceFolders">Where referenced assemblies lie: code of other device projects, then libraries.</param>
    public DeviceAssembly(
        string path,
        DeviceProfile profile,
        ApiData api,
        IEnumerable<string> referenceFolders,
        IReadOnlyList<string> sources)
    {
        foreach (string folder in _resolver.GetSearchDirectories())
        {
            _resolver.RemoveSearchDirectory(folder);
        }

        foreach (string folder in referenceFolders)
        {
            _resolver.AddSearchDirectory(folder);
        }

        Definition = AssemblyDefinition.ReadAssembly(path, new ReaderParameters
        {
            AssemblyResolver = _resolver,
            InMemory = true,
            ReadSymbols = true,
            SymbolReaderProvider = new PortablePdbReaderProvider(),
        });
        Path = path;
        Profile = profile;
        Api = api;
        Sources = sources;
        Types = AllTypes(Definition.MainModule.Types).ToArray();
        _locator = new SourceLocator(sources);
    }

    public string Path { get; }

    public AssemblyDefinition Definition { get; }

    public DeviceProfile Profile { get; }

    public ApiData Api { get; }

    /// <summary>Full paths of the compiled files.</summary>
    public IReadOnlyList<string> Sources { get; }

    /// <summary>Every type, nested ones too, without the compiler's module type.</summary>
    public IReadOnlyList<TypeDefinition> Types { get; }

    public IEnumerable<MethodDefinition> Methods => Types.SelectMany(t => t.Methods);

    public IEnumerable<MethodDefinition> MethodsWithBody => Methods.Where(m => m.HasBody);

    public IReadOnlyList<Finding> Findings => _findings;

    public void Report(string code, string text, MethodDefinition method, Instruction at)
        => Add(new Finding(code, text, _locator.Of(method, at)));

    public void Report(string code, string text, IMemberDefinition member)
        => Add(new Finding(code, text, _locator.Of(member)));

    public void Report(string code, string text, string file, int line, int column)
        => Add(new Finding(code, text, new SourcePlace(file, line, column)));

    /// <summary>The assembly as a whole.</summary>
    public void Report(string code, string text)
        => Add(new Finding(code, text, _locator.Fallback));

    public void Dispose()
    {
        Definition.Dispose();
        _resolver.Dispose();
    }

    // The compiler may use one construct in several instructions of one line: it is told once.
    private void Add(Finding finding)
    {
        if (!_findings.Exists(f => f.Code == finding.Code && f.Text == finding.Text && f.Place.File == finding.Place.File && f.Place.Line == finding.Place.Line))
        {
            _findings.Add(finding);
        }
    }

    private static IEnumerable<TypeDefinition> AllTypes(IEnumerable<TypeDefinition> types)
    {
        foreach (TypeDefinition type in types.Where(t => t.Name != "<Module>"))
        {
            yield return type;
            foreach (TypeDefinition nested in AllTypes(type.NestedTypes))
            {
                yield return nested;
            }
        }
    }
}
