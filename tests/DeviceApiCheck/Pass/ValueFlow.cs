using System;
using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Terminal.DeviceApiCheck.Pass;

/// <summary>
/// Where the values on a method's stack come from: for each instruction, the instructions that may have made each of
/// the values it takes. Values are followed through the stack, locals and branches, and into arrays made in the method.
/// </summary>
internal sealed class ValueFlow
{
    private static readonly HashSet<Instruction> Unknown = [];

    private readonly MethodDefinition _method;
    private readonly Dictionary<Instruction, State> _before = [];
    private readonly Dictionary<Instruction, Dictionary<int, HashSet<Instruction>>> _elements = [];
    private bool _elementsGrew;

    public ValueFlow(MethodDefinition method)
    {
        _method = method;
        do
        {
            _elementsGrew = false;
            Run();
        }
        while (_elementsGrew);
    }

    /// <summary>What the instruction takes from the stack, deepest first: for a call its object and arguments.</summary>
    public IReadOnlyList<IReadOnlyCollection<Instruction>> Taken(Instruction instruction)
    {
        if (!_before.TryGetValue(instruction, out State state))
        {
            return [];
        }

        int count = Math.Min(TakenCount(instruction, state), state.Stack.Count);
        return state.Stack.Skip(state.Stack.Count - count).ToArray();
    }

    /// <summary>What was stored into an array of this method, by index; unknown indices stand under -1.</summary>
    public IReadOnlyDictionary<int, HashSet<Instruction>> Elements(Instruction newArray)
        => _elements.TryGetValue(newArray, out Dictionary<int, HashSet<Instruction>> elements) ? elements : new();

    private void Run()
    {
        Queue<Instruction> work = new();
        void Enter(Instruction at, State state)
        {
            if (at is null)
            {
                return;
            }

            if (!_before.TryGetValue(at, out State known))
            {
                _before.Add(at, state.Copy());
                work.Enqueue(at);
            }
            else if (known.Join(state))
            {
                work.Enqueue(at);
            }
        }

        _before.Clear();
        Enter(_method.Body.Instructions.FirstOrDefault(), new State(_method.Body.Variables.Count));
        foreach (ExceptionHandler handler in _method.Body.ExceptionHandlers)
        {
            EnterHandler(handler, Enter);
        }

        while (work.TryDequeue(out Instruction instruction))
        {
            State state = _before[instruction].Copy();
            Apply(instruction, state);
            foreach (Instruction next in Successors(instruction))
            {
                Enter(next, state);
            }
        }
    }

    private void EnterHandler(ExceptionHandler handler, Action<Instruction, State> enter)
    {
        State state = new(_method.Body.Variables.Count);
        if (handler.HandlerType is ExceptionHandlerType.Catch or ExceptionHandlerType.Filter)
        {
            state.Stack.Add(Unknown);
        }

        enter(handler.HandlerStart, state);
        if (handler.FilterStart is not null)
        {
            enter(handler.FilterStart, state);
        }
    }

    private static IEnumerable<Instruction> Successors(Instruction instruction)
    {
        switch (instruction.Operand)
        {
            case Instruction target:
                yield return target;
                break;
            case Instruction[] targets:
                foreach (Instruction target in targets)
                {
                    yield return target;
                }

                break;
        }

        if (instruction.OpCode.FlowControl is not (FlowControl.Branch or FlowControl.Return or FlowControl.Throw))
        {
            yield return instruction.Next;
        }
    }

    private void Apply(Instruction instruction, State state)
    {
        List<HashSet<Instruction>> stack = state.Stack;
        if (instruction.OpCode.FlowControl == FlowControl.Branch && instruction.OpCode.Code is Code.Leave or Code.Leave_S)
        {
            stack.Clear();
            return;
        }

        if (LocalIndex(instruction) is int local)
        {
            if (instruction.OpCode.StackBehaviourPop == StackBehaviour.Pop1)
            {
                state.Locals[local] = Pop(stack);
            }
            else
            {
                stack.Add(IsAddress(instruction) ? Unknown : state.Locals[local]);
            }

            return;
        }

        switch (instruction.OpCode.Code)
        {
            case Code.Dup:
                HashSet<Instruction> top = Pop(stack);
                stack.Add(top);
                stack.Add(top);
                return;
            case Code.Castclass or Code.Isinst:
                // The same object, seen as another type.
                return;
            case Code.Stelem_Ref or Code.Stelem_Any:
                Store(Pop(stack), Pop(stack), Pop(stack));
                return;
        }

        for (int i = TakenCount(instruction, state); i > 0; i--)
        {
            Pop(stack);
        }

        for (int i = MadeCount(instruction); i > 0; i--)
        {
            stack.Add([instruction]);
        }
    }

    private void Store(HashSet<Instruction> value, HashSet<Instruction> index, HashSet<Instruction> array)
    {
        int at = index.Count == 1 && Number(index.First()) is int number ? number : -1;
        foreach (Instruction origin in array.Where(o => o.OpCode.Code == Code.Newarr))
        {
            if (!_elements.TryGetValue(origin, out Dictionary<int, HashSet<Instruction>> elements))
            {
                _elements.Add(origin, elements = []);
            }

            if (!elements.TryGetValue(at, out HashSet<Instruction> known))
            {
                elements.Add(at, known = []);
            }

            int before = known.Count;
            known.UnionWith(value);
            _elementsGrew |= known.Count > before;
        }
    }

    private static int? Number(Instruction instruction)
        => instruction.OpCode.Code switch
        {
            >= Code.Ldc_I4_0 and <= Code.Ldc_I4_8 => instruction.OpCode.Code - Code.Ldc_I4_0,
            Code.Ldc_I4_S => (sbyte)instruction.Operand,
            Code.Ldc_I4 => (int)instruction.Operand,
            _ => null,
        };

    private static HashSet<Instruction> Pop(List<HashSet<Instruction>> stack)
    {
        if (stack.Count == 0)
        {
            return Unknown;
        }

        HashSet<Instruction> top = stack[^1];
        stack.RemoveAt(stack.Count - 1);
        return top;
    }

    private static bool IsAddress(Instruction instruction) => instruction.OpCode.Code is Code.Ldloca or Code.Ldloca_S;

    private static int? LocalIndex(Instruction instruction)
        => instruction.OpCode.Code switch
        {
            >= Code.Ldloc_0 and <= Code.Ldloc_3 => instruction.OpCode.Code - Code.Ldloc_0,
            >= Code.Stloc_0 and <= Code.Stloc_3 => instruction.OpCode.Code - Code.Stloc_0,
            Code.Ldloc or Code.Ldloc_S or Code.Stloc or Code.Stloc_S or Code.Ldloca or Code.Ldloca_S
                => ((VariableDefinition)instruction.Operand).Index,
            _ => null,
        };

    private int TakenCount(Instruction instruction, State state)
    {
        if (instruction.Operand is MethodReference called && instruction.OpCode.FlowControl == FlowControl.Call)
        {
            bool hasObject = called.HasThis && !called.ExplicitThis && instruction.OpCode.Code != Code.Newobj;
            return called.Parameters.Count + (hasObject ? 1 : 0);
        }

        return instruction.OpCode.StackBehaviourPop switch
        {
            StackBehaviour.Pop0 => 0,
            StackBehaviour.Pop1 or StackBehaviour.Popi or StackBehaviour.Popref => 1,
            StackBehaviour.Pop1_pop1 or StackBehaviour.Popi_pop1 or StackBehaviour.Popi_popi or StackBehaviour.Popi_popi8
                or StackBehaviour.Popi_popr4 or StackBehaviour.Popi_popr8 or StackBehaviour.Popref_pop1
                or StackBehaviour.Popref_popi => 2,
            StackBehaviour.Varpop => _method.ReturnType.MetadataType == MetadataType.Void ? 0 : 1,
            StackBehaviour.PopAll => state.Stack.Count,
            _ => 3,
        };
    }

    private static int MadeCount(Instruction instruction)
    {
        if (instruction.Operand is MethodReference called && instruction.OpCode.FlowControl == FlowControl.Call)
        {
            return instruction.OpCode.Code == Code.Newobj || called.ReturnType.MetadataType != MetadataType.Void ? 1 : 0;
        }

        return instruction.OpCode.StackBehaviourPush switch
        {
            StackBehaviour.Push0 or StackBehaviour.Varpush => 0,
            StackBehaviour.Push1_push1 => 2,
            _ => 1,
        };
    }

    private sealed class State
    {
        public State(int locals) => Locals = Enumerable.Repeat(Unknown, locals).ToArray();

        public List<HashSet<Instruction>> Stack { get; private init; } = [];

        public HashSet<Instruction>[] Locals { get; private init; }

        public State Copy() => new(0) { Stack = [.. Stack], Locals = [.. Locals] };

        // True when the other state brought something new.
        public bool Join(State other)
        {
            bool grew = false;
            for (int i = 0; i < Stack.Count && i < other.Stack.Count; i++)
            {
                Stack[i] = Union(Stack[i], other.Stack[i], ref grew);
            }

            for (int i = 0; i < Locals.Length; i++)
            {
                Locals[i] = Union(Locals[i], other.Locals[i], ref grew);
            }

            return grew;
        }

        private static HashSet<Instruction> Union(HashSet<Instruction> a, HashSet<Instruction> b, ref bool grew)
        {
            if (ReferenceEquals(a, b) || b.IsSubsetOf(a))
            {
                return a;
            }

            grew = true;
            return [.. a, .. b];
        }
    }
}
