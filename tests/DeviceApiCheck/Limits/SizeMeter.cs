using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Text;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Terminal.DeviceApiCheck.Pass;
using MemberReference = Mono.Cecil.MemberReference;
using TypeDefinition = Mono.Cecil.TypeDefinition;
using TypeReference = Mono.Cecil.TypeReference;

namespace Terminal.DeviceApiCheck.Limits;

/// <summary>Measures an assembly against the hard limits of the device's format.</summary>
internal static class SizeMeter
{
    public static AssemblySize Measure(DeviceAssembly assembly)
    {
        using PEReader image = new(File.OpenRead(assembly.Path));
        MetadataReader reader = image.GetMetadataReader();
        (int most, string type) = MostOfAKind(assembly);
        return new AssemblySize(
            assembly.Definition.Name.Name,
            assembly.MethodsWithBody.Sum(m => m.Body.CodeSize),
            TextBytes(assembly, reader),
            SignatureBytes(reader) + assembly.Types.SelectMany(t => t.Fields).Sum(f => f.InitialValue.Length),
            StaticArrayBytes(assembly),
            most,
            type);
    }

    // Names of what a program refers to at run time, and the texts of its code, each once, in UTF-8 with a zero.
    private static int TextBytes(DeviceAssembly assembly, MetadataReader reader)
    {
        HashSet<string> texts = new(StringComparer.Ordinal);
        foreach (TypeDefinition type in assembly.Types)
        {
            texts.Add(type.Name);
            texts.Add(type.Namespace);
            texts.UnionWith(type.Methods.Select(m => m.Name));
            texts.UnionWith(type.Fields.Select(f => f.Name));
        }

        foreach (MemberReference member in assembly.Definition.MainModule.GetMemberReferences())
        {
            texts.Add(member.Name);
        }

        foreach (TypeReference type in assembly.Definition.MainModule.GetTypeReferences())
        {
            texts.Add(type.Name);
            texts.Add(type.Namespace);
        }

        if (reader.GetHeapSize(HeapIndex.UserString) > 0)
        {
            UserStringHandle handle = MetadataTokens.UserStringHandle(0);
            while (!(handle = reader.GetNextHandle(handle)).IsNil)
            {
                texts.Add(reader.GetUserString(handle));
            }
        }

        return texts.Sum(t => Encoding.UTF8.GetByteCount(t) + 1);
    }

    private static int SignatureBytes(MetadataReader reader)
    {
        HashSet<BlobHandle> blobs = [];
        foreach (MethodDefinitionHandle handle in reader.MethodDefinitions)
        {
            blobs.Add(reader.GetMethodDefinition(handle).Signature);
        }

        foreach (FieldDefinitionHandle handle in reader.FieldDefinitions)
        {
            blobs.Add(reader.GetFieldDefinition(handle).Signature);
        }

        foreach (MemberReferenceHandle handle in reader.MemberReferences)
        {
            blobs.Add(reader.GetMemberReference(handle).Signature);
        }

        for (int row = 1; row <= reader.GetTableRowCount(TableIndex.StandAloneSig); row++)
        {
            blobs.Add(reader.GetStandaloneSignature(MetadataTokens.StandaloneSignatureHandle(row)).Signature);
        }

        for (int row = 1; row <= reader.GetTableRowCount(TableIndex.Constant); row++)
        {
            blobs.Add(reader.GetConstant(MetadataTokens.ConstantHandle(row)).Value);
        }

        return blobs.Where(b => !b.IsNil).Sum(b => reader.GetBlobReader(b).Length);
    }

    // Arrays that a static initialiser fills from constant data live on the heap from the start.
    private static int StaticArrayBytes(DeviceAssembly assembly)
        => assembly.MethodsWithBody
            .Where(m => m.Name == ".cctor")
            .SelectMany(m => m.Body.Instructions)
            .Where(i => i.OpCode.Code == Code.Ldtoken)
            .Select(i => (i.Operand as FieldReference)?.Resolve())
            .Sum(f => f?.InitialValue.Length ?? 0);

    private static (int Most, string Type) MostOfAKind(DeviceAssembly assembly)
    {
        (int Most, string Type) worst = (0, "");
        foreach (TypeDefinition type in assembly.Types)
        {
            int[] kinds =
            [
                type.Methods.Count(m => m.IsStatic),
                type.Methods.Count(m => m.IsVirtual),
                type.Methods.Count(m => !m.IsStatic && !m.IsVirtual),
                type.Fields.Count(f => f.IsStatic && !f.HasConstant),
                type.Fields.Count(f => !f.IsStatic),
            ];
            if (kinds.Max() > worst.Most)
            {
                worst = (kinds.Max(), type.FullName);
            }
        }

        return worst;
    }
}
