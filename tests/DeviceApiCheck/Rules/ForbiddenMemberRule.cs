using System;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Terminal.DeviceApiCheck.Pass;

namespace Terminal.DeviceApiCheck.Rules;

/// <summary>
/// DEV023: members named in a string. DEV024: what belongs to the board: time, threads, files, SpanByte. The compiler
/// cannot refuse these, for the libraries that Core may use have them.
/// </summary>
internal sealed class ForbiddenMemberRule : IRule
{
    public void Check(DeviceAssembly assembly)
    {
        foreach (MethodDefinition method in assembly.MethodsWithBody)
        {
            foreach (Instruction instruction in method.Body.Instructions)
            {
                if (instruction.Operand is MethodReference called)
                {
                    CheckCall(assembly, method, instruction, called);
                }
            }
        }

        if (assembly.Profile == DeviceProfile.Board)
        {
            return;
        }

        TypeWalker.Walk(
            assembly,
            (type, member) =>
            {
                if (BoardReason(type) is string reason)
                {
                    assembly.Report("DEV024", reason, member);
                }
            },
            (type, method, at) =>
            {
                if (BoardReason(type) is string reason)
                {
                    assembly.Report("DEV024", reason, method, at);
                }
            });
    }

    private static void CheckCall(
        DeviceAssembly assembly,
        MethodDefinition method,
        Instruction at,
        MethodReference called)
    {
        string type = called.DeclaringType.FullName;
        bool byName = (type.StartsWith("System.Reflection.", StringComparison.Ordinal) && called.Name != "get_Name")
            || (type == "System.Type" && called.Name is "GetType" or "GetMethod" or "GetMethods" or "GetField" or "GetFields"
                or "GetConstructor" or "GetInterfaces" or "InvokeMember");
        if (byName && called.DeclaringType.Scope.Name == "mscorlib")
        {
            assembly.Report("DEV023", $"{type}.{called.Name}: no member is looked up by name; call it, or pass an interface.", method, at);
        }

        if (assembly.Profile != DeviceProfile.Board && CallReason(assembly.Profile, type, called) is string reason)
        {
            assembly.Report("DEV024", reason, method, at);
        }
    }

    private static string CallReason(DeviceProfile profile, string type, MethodReference called)
        => (type, called.Name) switch
        {
            ("System.DateTime", "get_UtcNow" or "get_Now" or "get_Today") => "Time comes in as an argument, not from a clock.",
            ("System.Random", ".ctor") when called.Parameters.Count == 0 => "A run is repeatable: give Random a seed, or use the system port's random bytes.",
            ("System.Guid", "NewGuid") => "A run is repeatable: use the system port's random bytes.",
            ("System.Console", _) when profile == DeviceProfile.Portable => "Output goes through a port, not to the debugger's console.",
            ("nanoFramework.Json.JsonConvert", "DeserializeObject") when profile == DeviceProfile.Portable =>
                "nanoFramework.Json throws on valid JSON and builds a tree of it: read answers with the bounded reader.",
            _ => null,
        };

    private static string BoardReason(TypeReference type)
    {
        string name = type.FullName;
        if (type.Scope is null || type is TypeSpecification || name == "System.Threading.ThreadAbortException")
        {
            return null;
        }

        return name == "System.SpanByte" ? "SpanByte belongs to the board: pass array, offset and count."
            : name.StartsWith("System.Threading.", StringComparison.Ordinal) ? $"{name}: there is one loop and no thread in Core and drivers."
            : name.StartsWith("System.IO.", StringComparison.Ordinal) && !name.StartsWith("System.IO.Hashing.", StringComparison.Ordinal)
                ? $"{name}: files and streams belong to the board, behind the ports."
            : null;
    }
}
