using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Terminal.Virtual.Tests.PowerCuts;

/// <summary>Loads the terminal's assemblies beside the test's own, one of them with one method changed.</summary>
public sealed class MutantContext : AssemblyLoadContext
{
    private readonly string mutatedAssembly;
    private readonly byte[] mutated;

    /// <summary>Makes a method return at once: a constant, or nothing for a method without result.</summary>
    public MutantContext(string assembly, string type, string method, int? result)
        : base(isCollectible: true)
    {
        mutatedAssembly = assembly;
        using AssemblyDefinition definition = AssemblyDefinition.ReadAssembly(PathOf(assembly));
        MethodDefinition body = definition.MainModule.Types.Single(t => t.FullName == type).Methods.Single(m => m.Name == method);
        body.Body.Instructions.Clear();
        body.Body.ExceptionHandlers.Clear();
        ILProcessor il = body.Body.GetILProcessor();
        if (result.HasValue)
        {
            il.Emit(OpCodes.Ldc_I4, result.Value);
        }

        il.Emit(OpCodes.Ret);
        using MemoryStream stream = new MemoryStream();
        definition.Write(stream);
        mutated = stream.ToArray();
    }

    /// <summary>Runs one of the judges of Terminal.PowerCuts against the mutant. Null means that it passed.</summary>
    public string Judge(string judge, int argument)
    {
        Assembly runs = LoadFromAssemblyName(new AssemblyName("Terminal.PowerCuts"));
        return (string)runs.GetType("Terminal.PowerCuts.Judge").GetMethod(judge).Invoke(null, [argument]);
    }

    protected override Assembly Load(AssemblyName name)
    {
        if (!name.Name.StartsWith("Terminal.", StringComparison.Ordinal) || !File.Exists(PathOf(name.Name)))
        {
            return null;
        }

        byte[] bytes = name.Name == mutatedAssembly ? mutated : File.ReadAllBytes(PathOf(name.Name));
        return LoadFromStream(new MemoryStream(bytes));
    }

    private static string PathOf(string assembly)
    {
        return Path.Combine(AppContext.BaseDirectory, assembly + ".dll");
    }
}
