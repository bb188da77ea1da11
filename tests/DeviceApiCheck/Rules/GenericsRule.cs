using Mono.Cecil;
using Mono.Cecil.Cil;
using Terminal.DeviceApiCheck.Pass;

namespace Terminal.DeviceApiCheck.Rules;

/// <summary>DEV010: generics of any kind. The runtime has none and stops without a message.</summary>
internal sealed class GenericsRule : IRule
{
    private const string RuleCode = "DEV010";
    private const string Reason = "the device has no generics";

    public void Check(DeviceAssembly assembly)
    {
        foreach (TypeDefinition type in assembly.Types)
        {
            if (IsAnonymousDelegate(type))
            {
                assembly.Report(RuleCode, "A lambda of natural type becomes a generic delegate; declare a delegate type for it.", type);
            }
            else if (type.HasGenericParameters)
            {
                assembly.Report(RuleCode, $"The type {type.Name} is generic: {Reason}.", type);
            }
        }

        foreach (MethodDefinition method in assembly.Methods)
        {
            if (method.HasGenericParameters)
            {
                assembly.Report(RuleCode, $"The method {method.Name} is generic: {Reason}.", method);
            }
        }

        TypeWalker.Walk(
            assembly,
            (type, member) =>
            {
                if (type is GenericInstanceType)
                {
                    assembly.Report(RuleCode, $"{type.FullName} is generic: {Reason}.", member);
                }
            },
            (type, method, at) => CheckUse(assembly, type, method, at));
    }

    private static void CheckUse(DeviceAssembly assembly, TypeReference type, MethodDefinition method, Instruction at)
    {
        if (type is GenericInstanceType || at.Operand is GenericInstanceMethod)
        {
            assembly.Report(RuleCode, $"{at.Operand} is generic: {Reason}.", method, at);
        }
    }

    // Where Func and Action do not fit, the compiler makes a delegate type of its own.
    private static bool IsAnonymousDelegate(TypeDefinition type)
        => type.Name.StartsWith("<>f__AnonymousDelegate") || type.Name.StartsWith("<>F") || type.Name.StartsWith("<>A");
}
