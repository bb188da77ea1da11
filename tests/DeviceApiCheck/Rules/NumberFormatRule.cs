using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Terminal.DeviceApiCheck.Pass;

namespace Terminal.DeviceApiCheck.Rules;

/// <summary>
/// DEV016: a number pattern other than D, F, G, N and X with a count of digits: the device prints such a pattern as it
/// stands. Patterns of dates work. So the pattern of a number has to be a constant that can be looked at here.
/// </summary>
internal sealed partial class NumberFormatRule : IRule
{
    private const string Advice = "the device knows D, F, G, N and X with a count of digits (D and X for whole numbers only)";

    private static readonly HashSet<string> Whole =
    [
        "System.SByte", "System.Byte", "System.Int16", "System.UInt16", "System.Int32", "System.UInt32", "System.Int64", "System.UInt64",
    ];

    private static readonly HashSet<string> Fractional = ["System.Single", "System.Double"];

    public void Check(DeviceAssembly assembly)
    {
        foreach (MethodDefinition method in assembly.MethodsWithBody)
        {
            if (method.Body.Instructions.Any(i => IsNumberToText(i) || IsFormat(i)))
            {
                CheckCalls(assembly, method);
            }
            else
            {
                CheckConstants(assembly, method);
            }
        }
    }

    private static bool IsNumberToText(Instruction instruction)
        => instruction.Operand is MethodReference { Name: "ToString", Parameters.Count: 1 } called
            && (Whole.Contains(called.DeclaringType.FullName) || Fractional.Contains(called.DeclaringType.FullName));

    private static bool IsFormat(Instruction instruction)
        => instruction.Operand is MethodReference { Name: "Format", DeclaringType.FullName: "System.String" };

    private static void CheckCalls(DeviceAssembly assembly, MethodDefinition method)
    {
        ValueFlow flow = new(method);
        HashSet<Instruction> checkedTexts = [];
        foreach (Instruction instruction in method.Body.Instructions)
        {
            if (IsNumberToText(instruction))
            {
                CheckNumber(assembly, method, instruction, flow);
            }
            else if (IsFormat(instruction))
            {
                CheckFormat(assembly, method, instruction, flow, checkedTexts);
            }
        }

        foreach (Instruction text in method.Body.Instructions.Where(i => i.OpCode.Code == Code.Ldstr && !checkedTexts.Contains(i)))
        {
            CheckText(assembly, method, text);
        }
    }

    // Composite texts that are passed on, stored or returned: an item with a bare number pattern is wrong everywhere.
    private static void CheckConstants(DeviceAssembly assembly, MethodDefinition method)
    {
        foreach (Instruction text in method.Body.Instructions.Where(i => i.OpCode.Code == Code.Ldstr))
        {
            CheckText(assembly, method, text);
        }
    }

    private static void CheckText(DeviceAssembly assembly, MethodDefinition method, Instruction text)
    {
        foreach (Match item in Items().Matches((string)text.Operand))
        {
            string pattern = item.Groups["pattern"].Value;
            if (CustomNumber().IsMatch(pattern))
            {
                Refuse(assembly, method, text, pattern);
            }
        }
    }

    private static void CheckNumber(DeviceAssembly assembly, MethodDefinition method, Instruction call, ValueFlow flow)
    {
        bool whole = Whole.Contains(((MethodReference)call.Operand).DeclaringType.FullName);
        IReadOnlyCollection<Instruction> patterns = flow.Taken(call) is [.., var last] ? last : [];
        if (patterns.Count == 0 || patterns.Any(p => p.OpCode.Code != Code.Ldstr))
        {
            assembly.Report("DEV016", $"This number pattern is not a constant, so nobody can tell whether the device knows it; {Advice}.", method, call);
            return;
        }

        foreach (Instruction pattern in patterns)
        {
            if (!IsKnown((string)pattern.Operand, whole))
            {
                Refuse(assembly, method, call, (string)pattern.Operand);
            }
        }
    }

    private static void CheckFormat(
        DeviceAssembly assembly,
        MethodDefinition method,
        Instruction call,
        ValueFlow flow,
        HashSet<Instruction> checkedTexts)
    {
        IReadOnlyList<IReadOnlyCollection<Instruction>> taken = flow.Taken(call);
        if (taken.Count == 0)
        {
            return;
        }

        foreach (Instruction text in taken[0].Where(t => t.OpCode.Code == Code.Ldstr))
        {
            checkedTexts.Add(text);
            foreach (Match item in Items().Matches((string)text.Operand))
            {
                CheckItem(assembly, method, call, item, ArgumentTypes(taken, flow, int.Parse(item.Groups["index"].Value)));
            }
        }
    }

    // The types that the argument may have; none when that cannot be told.
    private static List<string> ArgumentTypes(
        IReadOnlyList<IReadOnlyCollection<Instruction>> taken,
        ValueFlow flow,
        int index)
    {
        IEnumerable<Instruction> origins = taken is [_, var only] && only.Count > 0 && only.All(o => o.OpCode.Code == Code.Newarr)
            ? only.SelectMany(a => flow.Elements(a).TryGetValue(index, out HashSet<Instruction> at) ? at : [])
            : index + 1 < taken.Count ? taken[index + 1] : [];
        return origins.Select(o => o.OpCode.Code == Code.Box ? ((TypeReference)o.Operand).FullName : null).ToList();
    }

    private static void CheckItem(
        DeviceAssembly assembly,
        MethodDefinition method,
        Instruction call,
        Match item,
        List<string> types)
    {
        string pattern = item.Groups["pattern"].Value;
        if (types.Count == 0)
        {
            types.Add(null);
        }

        foreach (string type in types)
        {
            bool whole = type is not null && Whole.Contains(type);
            if (whole || (type is not null && Fractional.Contains(type)))
            {
                if (!IsKnown(pattern, whole))
                {
                    Refuse(assembly, method, call, pattern);
                }
            }
            else if (type is null ? CustomNumber().IsMatch(pattern) : type != "System.DateTime")
            {
                string reason = type is null ? Advice : $"{type} has no patterns there, only numbers and DateTime have";
                assembly.Report("DEV016", $"The pattern '{pattern}' is not applied on the device: {reason}.", method, call);
            }
        }
    }

    private static void Refuse(DeviceAssembly assembly, MethodDefinition method, Instruction at, string pattern)
        => assembly.Report("DEV016", $"The number pattern '{pattern}' is printed as it stands: {Advice}.", method, at);

    private static bool IsKnown(string pattern, bool whole)
        => Standard().IsMatch(pattern) && (whole || !"DdXx".Contains(pattern[0]));

    [GeneratedRegex(@"(?<!\{)(?:\{\{)*\{(?<index>\d{1,2})(?:,\s*-?\d+)?:(?<pattern>[^{}]+)\}")]
    private static partial Regex Items();

    [GeneratedRegex(@"^[DdFfGgNnXx]\d{0,2}$")]
    private static partial Regex Standard();

    [GeneratedRegex(@"^(?=.*[0#])[0#.,%‰;Ee+\-]+$")]
    private static partial Regex CustomNumber();
}
