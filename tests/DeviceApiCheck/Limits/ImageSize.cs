using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Terminal.DeviceApiCheck.Limits;

/// <summary>
/// What a compiled assembly will take of the deployment, as the metadata processor 3.0.100 writes it: records of fixed length,
/// IL whose tokens are half as long, each name and text once with a zero. The real files are within a few per cent of it.
/// </summary>
internal sealed record ImageSize(string Name, int IlBytes, int NameBytes, int TextBytes, int TableBytes)
{
    private const int HeadBytes = 132;
    private const int TypeDefinitionBytes = 24;
    private const int MethodDefinitionBytes = 16;
    private const int FieldDefinitionBytes = 8;
    private const int ReferenceBytes = 8;
    private const int AssemblyReferenceBytes = 12;
    private const int HandlerBytes = 12;

    /// <summary>The whole file.</summary>
    public int Bytes => IlBytes + NameBytes + TextBytes + TableBytes;

    /// <summary>Measures a compiled device assembly.</summary>
    public static ImageSize Of(string path)
    {
        using AssemblyDefinition assembly = AssemblyDefinition.ReadAssembly(path);
        ModuleDefinition module = assembly.MainModule;
        List<TypeDefinition> types = module.GetTypes().Where(t => t.Name != "<Module>").ToList();
        List<MethodDefinition> methods = types.SelectMany(t => t.Methods).ToList();
        List<FieldDefinition> fields = types.SelectMany(t => t.Fields).Where(f => !f.HasConstant).ToList();
        List<Instruction> code = methods.Where(m => m.HasBody).SelectMany(m => m.Body.Instructions).ToList();
        HashSet<string> texts = code.Where(i => i.OpCode.Code == Code.Ldstr).Select(i => (string)i.Operand).ToHashSet();
        HashSet<string> names = types.SelectMany(t => new[] { t.Name, t.Namespace }).ToHashSet();
        names.UnionWith(methods.Select(m => m.Name));
        names.UnionWith(fields.Select(f => f.Name));
        names.UnionWith(module.GetTypeReferences().SelectMany(t => new[] { t.Name, t.Namespace }));
        names.UnionWith(module.GetMemberReferences().Select(m => m.Name));
        names.ExceptWith(texts);
        int tables = HeadBytes
            + types.Count * TypeDefinitionBytes
            + methods.Count * MethodDefinitionBytes
            + fields.Count * FieldDefinitionBytes
            + (module.GetTypeReferences().Count() + module.GetMemberReferences().Count()) * ReferenceBytes
            + module.AssemblyReferences.Count * AssemblyReferenceBytes
            + methods.Where(m => m.HasBody).Sum(m => m.Body.ExceptionHandlers.Count) * HandlerBytes
            + Signatures(methods, fields)
            + fields.Sum(f => f.InitialValue.Length);
        int il = methods.Where(m => m.HasBody).Sum(m => m.Body.CodeSize) - 2 * code.Count(HasToken);
        return new ImageSize(assembly.Name.Name, il, Length(names), Length(texts), tables);
    }

    private static bool HasToken(Instruction instruction)
        => instruction.OpCode.OperandType is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineString
            or OperandType.InlineTok or OperandType.InlineType;

    private static int Length(IEnumerable<string> words) => words.Sum(w => Encoding.UTF8.GetByteCount(w) + 1);

    // One byte for a primitive, three for a type with a token; equal signatures are written once.
    private static int Signatures(List<MethodDefinition> methods, List<FieldDefinition> fields)
    {
        Dictionary<string, int> signatures = [];
        foreach (MethodDefinition method in methods)
        {
            string key = method.ReturnType.FullName + string.Join(',', method.Parameters.Select(p => p.ParameterType.FullName));
            signatures[key] = 2 + Width(method.ReturnType) + method.Parameters.Sum(p => Width(p.ParameterType));
            if (method.HasBody && method.Body.HasVariables)
            {
                signatures["locals" + string.Join(',', method.Body.Variables.Select(v => v.VariableType.FullName))] =
                    method.Body.Variables.Sum(v => Width(v.VariableType));
            }
        }

        foreach (FieldDefinition field in fields)
        {
            signatures["field" + field.FieldType.FullName] = 1 + Width(field.FieldType);
        }

        return signatures.Values.Sum();
    }

    private static int Width(TypeReference type)
        => type is ArrayType array ? 1 + Width(array.ElementType) : type.IsPrimitive || type.FullName is "System.String" or "System.Void" or "System.Object" ? 1 : 3;
}
