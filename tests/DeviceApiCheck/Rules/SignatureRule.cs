using Mono.Cecil;
using Terminal.DeviceApiCheck.Pass;

namespace Terminal.DeviceApiCheck.Rules;

/// <summary>
/// DEV011: arrays of several dimensions. DEV018: pointers. DEV019: required modifiers (in, volatile, init stays
/// allowed). The runtime's type signatures know none of them.
/// </summary>
internal sealed class SignatureRule : IRule
{
    public void Check(DeviceAssembly assembly)
        => TypeWalker.Walk(
            assembly,
            (type, member) =>
            {
                if (Refusal(type) is (string code, string text))
                {
                    assembly.Report(code, text, member);
                }
            },
            (type, method, at) =>
            {
                if (Refusal(type) is (string code, string text))
                {
                    assembly.Report(code, text, method, at);
                }
            });

    private static (string Code, string Text)? Refusal(TypeReference type)
        => type switch
        {
            ArrayType { IsVector: false } => ("DEV011", $"{type.FullName}: the device has no arrays of several dimensions; use an array of arrays or compute the index."),
            PointerType or FunctionPointerType or PinnedType => ("DEV018", $"{type.FullName}: the device has no pointers; use arrays with explicit offsets."),
            RequiredModifierType required when !IsInit(required) => ("DEV019", $"{type.FullName}: the device does not know the modifier; pass by value or by ref."),
            _ => null,
        };

    // A property's init accessor is an ordinary setter to the runtime.
    private static bool IsInit(RequiredModifierType type)
        => type.ModifierType.FullName == "System.Runtime.CompilerServices.IsExternalInit";
}
