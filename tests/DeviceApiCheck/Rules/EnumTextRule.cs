using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Terminal.DeviceApiCheck.Pass;

namespace Terminal.DeviceApiCheck.Rules;

/// <summary>
/// DEV015: an enum that may reach text. The device prints its number, for it does not keep the names. To become text
/// it has to be boxed, so a boxed enum may go only where nothing writes it.
/// </summary>
internal sealed class EnumTextRule : IRule
{
    private const string Advice = "the device prints the number, not the name: choose the text with a switch, or write the number as an int";

    private static readonly HashSet<string> Collections =
    [
        "System.Collections.ArrayList", "System.Collections.Hashtable", "System.Collections.IList",
        "System.Collections.IDictionary", "System.Collections.Queue", "System.Collections.Stack",
        "System.Array", "nanoFramework.TestFramework.Assert",
    ];

    public void Check(DeviceAssembly assembly)
    {
        CheckDeclarations(assembly);
        foreach (MethodDefinition method in assembly.MethodsWithBody)
        {
            CheckDirectCalls(assembly, method);
            if (method.Body.Instructions.Any(i => i.OpCode.Code == Code.Box && IsEnum((TypeReference)i.Operand)))
            {
                CheckBoxes(assembly, method);
            }
        }
    }

    // What is declared as System.Enum holds a boxed enum, and the call that writes it does not show which.
    private static void CheckDeclarations(DeviceAssembly assembly)
    {
        foreach (TypeDefinition type in assembly.Types)
        {
            IEnumerable<IMemberDefinition> fields = type.Fields.Where(f => f.FieldType.FullName == "System.Enum");
            IEnumerable<IMemberDefinition> methods = type.Methods.Where(m =>
                m.ReturnType.FullName == "System.Enum" || m.Parameters.Any(p => p.ParameterType.FullName == "System.Enum"));
            foreach (IMemberDefinition member in fields.Concat(methods))
            {
                assembly.Report("DEV015", $"{member.Name} takes any enum, which may become text; {Advice}.", member);
            }
        }
    }

    // x.ToString() on a value of an enum type, without a box in sight; and on System.Enum itself.
    private static void CheckDirectCalls(DeviceAssembly assembly, MethodDefinition method)
    {
        foreach (Instruction instruction in method.Body.Instructions)
        {
            bool toText = instruction.Operand is MethodReference { Name: "ToString" } called &&
                (called.DeclaringType.FullName == "System.Enum" || IsEnum(called.DeclaringType) ||
                (instruction.Previous?.OpCode.Code == Code.Constrained && IsEnum((TypeReference)instruction.Previous.Operand)));
            if (toText)
            {
                assembly.Report("DEV015", $"An enum becomes text here; {Advice}.", method, instruction);
            }
        }
    }

    private static void CheckBoxes(DeviceAssembly assembly, MethodDefinition method)
    {
        ValueFlow flow = new(method);
        foreach (Instruction instruction in method.Body.Instructions)
        {
            if (IsHarmless(instruction))
            {
                continue;
            }

            foreach (Instruction origin in flow.Taken(instruction).SelectMany(taken => taken))
            {
                Instruction box = BoxedEnum(origin, flow);
                if (box is not null)
                {
                    string name = ((TypeReference)box.Operand).Name;
                    assembly.Report("DEV015", $"A value of the enum {name} may become text here; {Advice}.", method, instruction);
                }
            }
        }
    }

    // The box itself, or one that lies in an array made for the call.
    private static Instruction BoxedEnum(Instruction origin, ValueFlow flow)
        => origin.OpCode.Code switch
        {
            Code.Box when IsEnum((TypeReference)origin.Operand) => origin,
            Code.Newarr => flow.Elements(origin).Values.SelectMany(e => e)
                .FirstOrDefault(e => e.OpCode.Code == Code.Box && IsEnum((TypeReference)e.Operand)),
            _ => null,
        };

    private static bool IsHarmless(Instruction instruction)
    {
        switch (instruction.OpCode.Code)
        {
            case Code.Call or Code.Callvirt or Code.Newobj:
                MethodReference called = (MethodReference)instruction.Operand;
                return Collections.Contains(called.DeclaringType.FullName)
                    || called.Name is "Equals" or "ReferenceEquals" or "HasFlag" or "GetHashCode" or "GetType";
            case Code.Ret or Code.Stfld or Code.Stsfld or Code.Starg
                or Code.Starg_S or Code.Throw:
                return false;
            default:
                // Tests, casts, unboxing, locals and arrays do not write text; what is stored is followed.
                return true;
        }
    }

    private static bool IsEnum(TypeReference type)
        => type is not TypeSpecification and not GenericParameter && type.Resolve() is { IsEnum: true };
}
