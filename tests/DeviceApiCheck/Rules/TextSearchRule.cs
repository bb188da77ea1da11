using System;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Terminal.DeviceApiCheck.Pass;

namespace Terminal.DeviceApiCheck.Rules;

/// <summary>DEV028: searches in texts that find something else on the device.</summary>
internal sealed class TextSearchRule : IRule
{
    public void Check(DeviceAssembly assembly)
    {
        foreach (MethodDefinition method in assembly.MethodsWithBody)
        {
            foreach (Instruction instruction in method.Body.Instructions)
            {
                if (instruction.Operand is MethodReference { DeclaringType.FullName: "System.String" } called && Reason(called) is string reason)
                {
                    assembly.Report("DEV028", reason, method, instruction);
                }
            }
        }
    }

    private static string Reason(MethodReference called)
        => called.Name.StartsWith("LastIndexOf", StringComparison.Ordinal)
            ? "LastIndexOf misses what stands before a letter of several bytes on the device: look through ToCharArray() from its end."
            : called.Name.StartsWith("Trim", StringComparison.Ordinal) && called.Parameters.Count == 0
            ? "What counts as a blank is not the same on the device: name the characters, or use PastedLine.Trim."
            : null;
}
