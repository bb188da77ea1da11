using Mono.Cecil;
using Mono.Cecil.Cil;
using Terminal.DeviceApiCheck.Pass;

namespace Terminal.DeviceApiCheck.Rules;

/// <summary>DEV013: checked arithmetic, which the runtime does not check. DEV018: unmanaged memory and the like.</summary>
internal sealed class OpcodeRule : IRule
{
    public void Check(DeviceAssembly assembly)
    {
        foreach (MethodDefinition method in assembly.MethodsWithBody)
        {
            foreach (Instruction instruction in method.Body.Instructions)
            {
                CheckOne(assembly, method, instruction);
            }
        }
    }

    private static void CheckOne(DeviceAssembly assembly, MethodDefinition method, Instruction instruction)
    {
        if (instruction.OpCode.Name.Contains(".ovf"))
        {
            assembly.Report(
                "DEV013",
                "The device does not check for overflow: compare before you calculate (an array's length is an int).",
                method,
                instruction);
        }

        switch (instruction.OpCode.Code)
        {
            case Code.Localloc:
                assembly.Report("DEV018", "The device has no stackalloc: allocate an array once and use it again.", method, instruction);
                break;
            case Code.Calli or Code.Cpblk or Code.Initblk or Code.Arglist
                or Code.Mkrefany or Code.Refanytype or Code.Refanyval or Code.Jmp:
                assembly.Report("DEV018", $"The device does not run the instruction {instruction.OpCode.Name}.", method, instruction);
                break;
            case Code.Volatile:
                assembly.Report("DEV019", "The device has no volatile fields.", method, instruction);
                break;
        }
    }
}
