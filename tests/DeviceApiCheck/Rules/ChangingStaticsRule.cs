using Mono.Cecil;
using Mono.Cecil.Cil;
using Terminal.DeviceApiCheck.Pass;

namespace Terminal.DeviceApiCheck.Rules;

/// <summary>DEV027: a static field of Core or a driver that changes after the start, so that two terminals in one process would share it.</summary>
internal sealed class ChangingStaticsRule : IRule
{
    public void Check(DeviceAssembly assembly)
    {
        if (assembly.Profile != DeviceProfile.Portable)
        {
            return;
        }

        foreach (MethodDefinition method in assembly.MethodsWithBody)
        {
            if (method.Name == ".cctor")
            {
                continue;
            }

            foreach (Instruction instruction in method.Body.Instructions)
            {
                if (instruction.OpCode.Code == Code.Stsfld
                    && instruction.Operand is FieldReference field
                    && !field.Name.StartsWith("<>9"))
                {
                    assembly.Report("DEV027", $"The static field {field.Name} changes: state belongs to an object.", method, instruction);
                }
            }
        }
    }
}
