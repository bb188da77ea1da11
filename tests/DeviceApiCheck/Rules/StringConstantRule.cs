using Mono.Cecil;
using Mono.Cecil.Cil;
using Terminal.DeviceApiCheck.Pass;

namespace Terminal.DeviceApiCheck.Rules;

/// <summary>DEV026: a text with a zero in it. Texts end at the first zero on the device.</summary>
internal sealed class StringConstantRule : IRule
{
    public void Check(DeviceAssembly assembly)
    {
        foreach (MethodDefinition method in assembly.MethodsWithBody)
        {
            foreach (Instruction instruction in method.Body.Instructions)
            {
                if (instruction.Operand is string text && text.Contains('\0'))
                {
                    assembly.Report("DEV026", "A text ends at its first \\0 on the device: keep such bytes in a byte array.", method, instruction);
                }
            }
        }
    }
}
