using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Terminal.DeviceApiCheck.Pass;

namespace Terminal.DeviceApiCheck.Rules;

/// <summary>
/// DEV020: types that the compiler adds because the device's library lacks them (nullable annotations, in and
/// readonly parameters, readonly and ref structs). They cost room, and with native code they shift its table.
/// </summary>
internal sealed class AddedTypeRule : IRule
{
    public void Check(DeviceAssembly assembly)
    {
        foreach (TypeDefinition added in assembly.Types.Where(IsAdded))
        {
            // Every one of them is made only to mark something: name what it marks.
            List<IMemberDefinition> marked = Marked(assembly, added).Where(m => !IsAdded(m)).ToList();
            if (marked.Count == 0)
            {
                continue;
            }

            foreach (IMemberDefinition member in marked)
            {
                assembly.Report(
                    "DEV020",
                    $"{member.Name} makes the compiler add the type {added.FullName}: write it without in, ref readonly, " +
                    "readonly struct, ref struct and nullable annotations.",
                    member);
            }
        }
    }

    private static bool IsAdded(IMemberDefinition member)
    {
        TypeDefinition type = member as TypeDefinition ?? member.DeclaringType;
        return type.Namespace == "Microsoft.CodeAnalysis" ||
            type.Namespace == "System" ||
            type.Namespace.StartsWith("System.");
    }

    private static IEnumerable<IMemberDefinition> Marked(DeviceAssembly assembly, TypeDefinition attribute)
    {
        foreach (TypeDefinition type in assembly.Types)
        {
            if (Has(type, attribute))
            {
                yield return type;
            }

            foreach (FieldDefinition field in type.Fields.Where(f => Has(f, attribute)))
            {
                yield return field;
            }

            foreach (PropertyDefinition property in type.Properties.Where(p => Has(p, attribute)))
            {
                yield return property;
            }

            foreach (MethodDefinition method in type.Methods)
            {
                if (Has(method, attribute) || Has(method.MethodReturnType, attribute) || method.Parameters.Any(p => Has(p, attribute)))
                {
                    yield return method;
                }
            }
        }
    }

    private static bool Has(ICustomAttributeProvider provider, TypeDefinition attribute)
        => provider.HasCustomAttributes && provider.CustomAttributes.Any(a => a.AttributeType.FullName == attribute.FullName);
}
