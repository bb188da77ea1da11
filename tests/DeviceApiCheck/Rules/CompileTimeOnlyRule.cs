using Mono.Cecil;
using Terminal.DeviceApiCheck.Data;
using Terminal.DeviceApiCheck.Pass;

namespace Terminal.DeviceApiCheck.Rules;

/// <summary>
/// DEV025: a type that the compiler sees and the runtime does not have. As an attribute it is stripped and harmless;
/// in code it cannot be loaded.
/// </summary>
internal sealed class CompileTimeOnlyRule : IRule
{
    public void Check(DeviceAssembly assembly)
        => TypeWalker.Walk(
            assembly,
            (type, member) =>
            {
                if (IsMissing(assembly, type))
                {
                    assembly.Report("DEV025", Text(type), member);
                }
            },
            (type, method, at) =>
            {
                if (IsMissing(assembly, type))
                {
                    assembly.Report("DEV025", Text(type), method, at);
                }
            });

    private static string Text(TypeReference type)
        => $"{type.FullName} exists for the compiler only; the device does not have it.";

    private static bool IsMissing(DeviceAssembly assembly, TypeReference type)
        => type is not TypeSpecification
            && type.Scope is AssemblyNameReference
            && assembly.Api.Find(type.FullName) is ApiType { IsCompileTimeOnly: true };
}
