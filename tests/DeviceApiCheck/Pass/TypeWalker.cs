using System;
using System.Collections.Generic;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Terminal.DeviceApiCheck.Pass;

/// <summary>Every type that an assembly names, with what names it.</summary>
internal static class TypeWalker
{
    /// <summary>Calls back for each type of fields, parameters, locals, handlers and operands, element types included.</summary>
    public static void Walk(
        DeviceAssembly assembly,
        Action<TypeReference, IMemberDefinition> onDeclared,
        Action<TypeReference, MethodDefinition, Instruction> onUsed)
    {
        foreach (TypeDefinition type in assembly.Types)
        {
            Spread(type.BaseType, t => onDeclared(t, type));
            foreach (InterfaceImplementation implementation in type.Interfaces)
            {
                Spread(implementation.InterfaceType, t => onDeclared(t, type));
            }

            foreach (FieldDefinition field in type.Fields)
            {
                Spread(field.FieldType, t => onDeclared(t, field));
            }

            foreach (MethodDefinition method in type.Methods)
            {
                WalkMethod(method, onDeclared, onUsed);
            }
        }
    }

    private static void WalkMethod(
        MethodDefinition method,
        Action<TypeReference, IMemberDefinition> onDeclared,
        Action<TypeReference, MethodDefinition, Instruction> onUsed)
    {
        Spread(method.ReturnType, t => onDeclared(t, method));
        foreach (ParameterDefinition parameter in method.Parameters)
        {
            Spread(parameter.ParameterType, t => onDeclared(t, method));
        }

        if (!method.HasBody)
        {
            return;
        }

        foreach (VariableDefinition variable in method.Body.Variables)
        {
            Spread(variable.VariableType, t => onDeclared(t, method));
        }

        foreach (ExceptionHandler handler in method.Body.ExceptionHandlers)
        {
            Spread(handler.CatchType, t => onDeclared(t, method));
        }

        foreach (Instruction instruction in method.Body.Instructions)
        {
            foreach (TypeReference named in Operand(instruction.Operand))
            {
                Spread(named, t => onUsed(t, method, instruction));
            }
        }
    }

    private static IEnumerable<TypeReference> Operand(object operand)
    {
        switch (operand)
        {
            case TypeReference type:
                yield return type;
                break;
            case FieldReference field:
                yield return field.DeclaringType;
                yield return field.FieldType;
                break;
            case MethodReference method:
                yield return method.DeclaringType;
                yield return method.ReturnType;
                foreach (ParameterDefinition parameter in method.Parameters)
                {
                    yield return parameter.ParameterType;
                }

                if (method is GenericInstanceMethod generic)
                {
                    foreach (TypeReference argument in generic.GenericArguments)
                    {
                        yield return argument;
                    }
                }

                break;
        }
    }

    private static void Spread(TypeReference type, Action<TypeReference> each)
    {
        if (type is null)
        {
            return;
        }

        each(type);
        if (type is GenericInstanceType generic)
        {
            foreach (TypeReference argument in generic.GenericArguments)
            {
                Spread(argument, each);
            }
        }

        if (type is IModifierType modifier)
        {
            Spread(modifier.ModifierType, each);
        }

        if (type is TypeSpecification specification)
        {
            Spread(specification.ElementType, each);
        }
    }
}
