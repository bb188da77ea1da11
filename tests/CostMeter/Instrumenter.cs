using System;
using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace Terminal.CostMeter;

/// <summary>
/// Puts counting into the methods of a device assembly: the instructions of each basic block, calls into the device's
/// libraries, and what is allocated.
/// </summary>
internal sealed class Instrumenter
{
    private readonly ModuleDefinition _module;
    private readonly LibraryCosts _library;
    private readonly Func<string, bool> _isDeviceAssembly;
    private readonly Dictionary<string, MethodReference> _counter;
    private readonly List<string> _methods;

    /// <param name="isDeviceAssembly">True for the names of assemblies whose code is counted itself.</param>
    /// <param name="methods">Names of instrumented methods by number; this module's are added.</param>
    public Instrumenter(ModuleDefinition module, LibraryCosts library, Func<string, bool> isDeviceAssembly, List<string> methods)
    {
        _methods = methods;
        _module = module;
        _library = library;
        _isDeviceAssembly = isDeviceAssembly;
        _counter = typeof(CostCounter).GetMethods()
            .Where(m => m.DeclaringType == typeof(CostCounter))
            .ToDictionary(m => m.Name, m => module.ImportReference(m));
    }

    public void Instrument()
    {
        foreach (MethodDefinition method in _module.GetTypes().SelectMany(t => t.Methods).Where(m => m.HasBody).ToArray())
        {
            Instrument(method);
        }
    }

    private void Instrument(MethodDefinition method)
    {
        // Sizes are taken before anything is put in; the long forms only keep branches in reach.
        List<(Instruction Leader, int Count)> blocks = Blocks(method.Body);
        Instruction[] original = method.Body.Instructions.ToArray();
        method.Body.SimplifyMacros();
        ILProcessor il = method.Body.GetILProcessor();
        foreach (Instruction instruction in original)
        {
            CountOne(il, instruction);
        }

        foreach ((Instruction leader, int count) in blocks)
        {
            CountBlock(il, leader, count, _methods.Count);
        }

        _methods.Add($"{method.DeclaringType.Name}.{method.Name}");

        method.Body.OptimizeMacros();
    }

    private static List<(Instruction Leader, int Count)> Blocks(MethodBody body)
    {
        HashSet<Instruction> leaders = [body.Instructions[0]];
        foreach (Instruction instruction in body.Instructions)
        {
            IEnumerable<Instruction> targets = instruction.Operand switch
            {
                Instruction target => [target],
                Instruction[] many => many,
                _ => [],
            };
            leaders.UnionWith(targets);
            bool ends = instruction.OpCode.FlowControl is FlowControl.Branch or FlowControl.Cond_Branch or FlowControl.Return or FlowControl.Throw;
            if (ends && instruction.Next is not null)
            {
                leaders.Add(instruction.Next);
            }
        }

        foreach (ExceptionHandler handler in body.ExceptionHandlers)
        {
            leaders.Add(handler.TryStart);
            leaders.Add(handler.HandlerStart);
            if (handler.FilterStart is not null)
            {
                leaders.Add(handler.FilterStart);
            }
        }

        List<(Instruction, int)> blocks = [];
        Instruction start = null;
        int count = 0;
        foreach (Instruction instruction in body.Instructions)
        {
            if (leaders.Contains(instruction))
            {
                Close();
                start = instruction;
                count = 0;
            }

            count++;
        }

        Close();
        return blocks;

        void Close()
        {
            if (start is not null)
            {
                blocks.Add((start, count));
            }
        }
    }

    // The leader itself becomes the first counting instruction, so that branches to it still arrive there.
    private void CountBlock(ILProcessor il, Instruction leader, int count, int method)
    {
        Instruction moved = il.Create(OpCodes.Nop);
        moved.OpCode = leader.OpCode;
        moved.Operand = leader.Operand;
        leader.OpCode = OpCodes.Ldc_I4;
        leader.Operand = count;
        Instruction call = il.Create(OpCodes.Call, _counter[nameof(CostCounter.Run)]);
        Instruction number = il.Create(OpCodes.Ldc_I4, method);
        il.InsertAfter(leader, number);
        il.InsertAfter(number, call);
        il.InsertAfter(call, moved);
    }

    private void CountOne(ILProcessor il, Instruction instruction)
    {
        switch (instruction.OpCode.Code)
        {
            case Code.Newarr:
                // The length lies on the stack.
                Before(il, instruction, il.Create(OpCodes.Ldc_I4, SizeOf((TypeReference)instruction.Operand)), Call(il, nameof(CostCounter.MadeArray)));
                break;
            case Code.Box:
                After(il, instruction, il.Create(OpCodes.Ldc_I4_1), Call(il, nameof(CostCounter.Made)));
                break;
            case Code.Newobj:
                CountNewObject(il, instruction);
                break;
            case Code.Call or Code.Callvirt when instruction.Operand is MethodReference called && IsLibrary(called):
                CountLibraryCall(il, instruction, called);
                break;
        }
    }

    private void CountNewObject(ILProcessor il, Instruction instruction)
    {
        MethodReference constructor = (MethodReference)instruction.Operand;
        TypeDefinition type = IsLibrary(constructor) ? null : constructor.DeclaringType.Resolve();
        if (type is { IsValueType: true })
        {
            return;
        }

        Instruction made = IsLibrary(constructor) ? CountNumber(il, instruction, constructor) : instruction;
        if (constructor.DeclaringType.FullName == "System.String")
        {
            After(il, made, Call(il, nameof(CostCounter.MadeText)));
        }
        else
        {
            After(il, made, il.Create(OpCodes.Ldc_I4, FieldCount(type)), Call(il, nameof(CostCounter.Made)));
        }
    }

    // The fields of the type and of its bases that are device code; a library's object counts as two fields.
    private static int FieldCount(TypeDefinition type)
    {
        int fields = type is null ? 2 : 0;
        for (TypeDefinition level = type; level is not null; level = SafeBase(level))
        {
            fields += level.Fields.Count(f => !f.IsStatic);
        }

        return fields;
    }

    private static TypeDefinition SafeBase(TypeDefinition type)
        => type.BaseType is TypeDefinition own ? own : null;

    private void CountLibraryCall(ILProcessor il, Instruction instruction, MethodReference called)
    {
        if (called.DeclaringType is ArrayType)
        {
            return;
        }

        Instruction call = CountNumber(il, instruction, called);
        string shim = (called.DeclaringType.FullName, called.Name, called.Parameters.Count) switch
        {
            ("System.Array", "Copy", 5) => nameof(CostCounter.Copy),
            ("System.Array", "Copy", 3) => nameof(CostCounter.CopyAll),
            ("System.Array", "Clear", 3) => nameof(CostCounter.Clear),
            _ => null,
        };
        if (shim is not null)
        {
            call.OpCode = OpCodes.Call;
            call.Operand = _counter[shim];
        }
        else if (called.ReturnType.FullName == "System.String")
        {
            After(il, call, Call(il, nameof(CostCounter.MadeText)));
        }
        else if (called.ReturnType is ArrayType { IsVector: true } array)
        {
            After(il, call, Call(il, nameof(CostCounter.MadeResult)), il.Create(OpCodes.Castclass, array));
        }
    }

    // Counted before the call, whose arguments stay where they are on the stack; a prefix stays next to its call.
    // Returns the call, which may have moved.
    private Instruction CountNumber(ILProcessor il, Instruction instruction, MethodReference called)
    {
        bool hasPrefix = instruction.Previous?.OpCode.OpCodeType == OpCodeType.Prefix;
        Instruction moved = Before(
            il,
            hasPrefix ? instruction.Previous : instruction,
            il.Create(OpCodes.Ldc_I4, _library.NumberOf(called)),
            Call(il, nameof(CostCounter.Library)));
        return hasPrefix ? instruction : moved;
    }

    private bool IsLibrary(MethodReference method)
    {
        TypeReference type = method.DeclaringType;
        return type is not GenericParameter && type.GetElementType().Scope is AssemblyNameReference library && !_isDeviceAssembly(library.Name);
    }

    private static int SizeOf(TypeReference type)
        => type.MetadataType switch
        {
            MetadataType.Boolean or MetadataType.Byte or MetadataType.SByte => 1,
            MetadataType.Char or MetadataType.Int16 or MetadataType.UInt16 => 2,
            MetadataType.Int32 or MetadataType.UInt32 or MetadataType.Single => 4,
            MetadataType.Int64 or MetadataType.UInt64 or MetadataType.Double => 8,
            _ => CostCounter.BlockBytes,
        };

    private Instruction Call(ILProcessor il, string name) => il.Create(OpCodes.Call, _counter[name]);

    // A branch to the instruction has to meet what is put before it: the instruction itself moves behind.
    private static Instruction Before(ILProcessor il, Instruction at, params Instruction[] added)
    {
        Instruction moved = il.Create(OpCodes.Nop);
        moved.OpCode = at.OpCode;
        moved.Operand = at.Operand;
        at.OpCode = added[0].OpCode;
        at.Operand = added[0].Operand;
        Instruction last = at;
        foreach (Instruction next in added.Skip(1).Append(moved))
        {
            il.InsertAfter(last, next);
            last = next;
        }

        return moved;
    }

    private static void After(ILProcessor il, Instruction at, params Instruction[] added)
    {
        Instruction last = at;
        foreach (Instruction next in added)
        {
            il.InsertAfter(last, next);
            last = next;
        }
    }
}
