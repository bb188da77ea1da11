using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Terminal.DeviceApiCheck.Pass;

namespace Terminal.DeviceApiCheck.Rules;

/// <summary>
/// DEV017: a static initialiser that uses the statics of another class. On the device all initialisers run at start
/// in table order, so that the other ones may not have run. Called methods are followed, into other device
/// assemblies too; the device's libraries are initialised before.
/// </summary>
internal sealed class StaticInitializerRule : IRule
{
    public void Check(DeviceAssembly assembly)
    {
        foreach (TypeDefinition type in assembly.Types)
        {
            MethodDefinition initializer = StaticInitializer(type);
            if (initializer is not null)
            {
                foreach (Instruction instruction in initializer.Body.Instructions)
                {
                    CheckOne(assembly, initializer, instruction);
                }
            }
        }
    }

    private static MethodDefinition StaticInitializer(TypeDefinition type)
        => type.Methods.FirstOrDefault(m => m.Name == ".cctor" && m.HasBody);

    private static void CheckOne(DeviceAssembly assembly, MethodDefinition initializer, Instruction instruction)
    {
        string found = instruction.Operand switch
        {
            FieldReference field => ForeignStatic(field, initializer.DeclaringType),
            MethodReference method => Reached(method, initializer.DeclaringType, []),
            _ => null,
        };
        if (found is null)
        {
            return;
        }

        string text = found.Contains("<>c")
            ? "A lambda in a static initialiser needs statics that the compiler keeps in another class; make it in a constructor or use a named method."
            : $"This static initialiser uses {found}, and the device may run this one first: use constants, or create it where it is used.";
        assembly.Report("DEV017", text, initializer, instruction);
    }

    // The first static of another class with an initialiser that the method or anything it calls uses.
    private static string Reached(MethodReference reference, TypeDefinition owner, HashSet<MethodDefinition> seen)
    {
        MethodDefinition method = reference.Resolve();
        if (method is null || !method.HasBody || !seen.Add(method))
        {
            return null;
        }

        foreach (Instruction instruction in method.Body.Instructions)
        {
            string found = instruction.Operand switch
            {
                FieldReference field => ForeignStatic(field, owner),
                MethodReference called => Reached(called, owner, seen),
                _ => null,
            };
            if (found is not null)
            {
                return found;
            }
        }

        return null;
    }

    private static string ForeignStatic(FieldReference reference, TypeDefinition owner)
    {
        FieldDefinition field = reference.Resolve();
        return field is not null && field.IsStatic && !field.HasConstant && field.RVA == 0
            && field.DeclaringType != owner
            && StaticInitializer(field.DeclaringType) is not null
            ? $"{field.DeclaringType.Name}.{field.Name}"
            : null;
    }
}
