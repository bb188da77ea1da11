using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Security.Cryptography;
using System.Text;
using Terminal.DeviceApiCheck.Data;

namespace Terminal.DeviceApiCheck.References;

/// <summary>
/// Writes one library of the data as a reference assembly: metadata only, the same bytes for the same data.
/// </summary>
internal sealed class ReferenceAssembly
{
    /// <summary>Version of every reference assembly; nothing compares it.</summary>
    public static readonly Version Version = new(1, 0, 0, 0);

    private readonly ApiData _data;
    private readonly ApiAssembly _assembly;
    private readonly MetadataBuilder _metadata = new();
    private readonly List<TypePlan> _order = [];
    private readonly Dictionary<TypePlan, int> _firstMethodRow = [];
    private readonly SignatureWriter _signatures;
    private readonly AttributeWriter _attributes;
    private int _fieldRow = 1;
    private int _parameterRow = 1;

    public ReferenceAssembly(ApiData data, ApiAssembly assembly)
    {
        _data = data;
        _assembly = assembly;
        foreach (ApiType type in assembly.Types.Where(t => t.ContainerName is null).OrderBy(t => t.FullName, StringComparer.Ordinal))
        {
            AddWithNested(type);
        }

        int row = 1;
        foreach (TypePlan plan in _order)
        {
            _firstMethodRow.Add(plan, row);
            row += plan.Methods.Count;
        }

        _signatures = new SignatureWriter(_metadata, data, assembly, _order);
        _attributes = new AttributeWriter(_metadata, data, _signatures, ConstructorRow);
    }

    /// <summary>The libraries that this one refers to; known once it is written.</summary>
    public IEnumerable<string> Libraries => _signatures.Libraries;

    public byte[] Write()
    {
        _metadata.AddModule(
            0,
            _metadata.GetOrAddString(_assembly.Name + ".dll"),
            _metadata.GetOrAddGuid(new Guid(MD5.HashData(Encoding.UTF8.GetBytes(_assembly.Name)))),
            default,
            default);
        _metadata.AddAssembly(_metadata.GetOrAddString(_assembly.Name), Version, default, default, 0, AssemblyHashAlgorithm.None);
        _metadata.AddTypeDefinition(
            default,
            default,
            _metadata.GetOrAddString("<Module>"),
            default,
            MetadataTokens.FieldDefinitionHandle(1),
            MetadataTokens.MethodDefinitionHandle(1));
        foreach (TypePlan plan in _order)
        {
            WriteType(plan);
        }

        if (_order.Exists(p => p.HasExtensions))
        {
            _attributes.Add(EntityHandle.AssemblyDefinition, "System.Runtime.CompilerServices.ExtensionAttribute");
        }

        BlobBuilder image = new();
        ManagedPEBuilder builder = new(
            PEHeaderBuilder.CreateLibraryHeader(),
            new MetadataRootBuilder(_metadata),
            new BlobBuilder(),
            flags: CorFlags.ILOnly,
            deterministicIdProvider: content => BlobContentId.FromHash(Hash(content)));
        builder.Serialize(image);
        return image.ToArray();
    }

    private static byte[] Hash(IEnumerable<Blob> content)
    {
        using MemoryStream all = new();
        foreach (Blob blob in content)
        {
            all.Write(blob.GetBytes());
        }

        return SHA256.HashData(all.ToArray());
    }

    private void AddWithNested(ApiType type)
    {
        _order.Add(new TypePlan(type));
        foreach (ApiType nested in _assembly.Types.Where(t => t.ContainerName == type.FullName))
        {
            AddWithNested(nested);
        }
    }

    private void WriteType(TypePlan plan)
    {
        ApiType type = plan.Type;
        TypeDefinitionHandle handle = _metadata.AddTypeDefinition(
            Attributes(type),
            type.Namespace.Length == 0 ? default : _metadata.GetOrAddString(type.Namespace),
            _metadata.GetOrAddString(type.Name),
            Base(type),
            MetadataTokens.FieldDefinitionHandle(_fieldRow),
            MetadataTokens.MethodDefinitionHandle(_firstMethodRow[plan]));
        if (type.ContainerName is not null)
        {
            _metadata.AddNestedType(handle, _signatures.Definition(_data.Find(type.ContainerName)));
        }

        foreach (string name in type.Fact("implements ")?.Split(", ") ?? [])
        {
            _metadata.AddInterfaceImplementation(handle, _signatures.Token(name));
        }

        WriteFields(plan);
        foreach (MethodPlan method in plan.Methods)
        {
            WriteMethod(method);
        }

        WriteProperties(plan, handle);
        WriteEvents(plan, handle);
        WriteTypeAttributes(plan, handle);
    }

    private static TypeAttributes Attributes(ApiType type)
    {
        TypeAttributes attributes = type.ContainerName is null ? TypeAttributes.Public : TypeAttributes.NestedPublic;
        return attributes | type.Kind switch
        {
            "class" => TypeAttributes.BeforeFieldInit,
            "sealed class" => TypeAttributes.BeforeFieldInit | TypeAttributes.Sealed,
            "abstract class" => TypeAttributes.BeforeFieldInit | TypeAttributes.Abstract,
            "static class" => TypeAttributes.BeforeFieldInit | TypeAttributes.Abstract | TypeAttributes.Sealed,
            "struct" => TypeAttributes.BeforeFieldInit | TypeAttributes.Sealed | TypeAttributes.SequentialLayout,
            "interface" => TypeAttributes.Interface | TypeAttributes.Abstract,
            "enum" or "delegate" => TypeAttributes.Sealed,
            _ => throw new FormatException($"{type.FullName}: '{type.Kind}' is no kind of type."),
        };
    }

    private EntityHandle Base(ApiType type)
        => type.FullName == "System.Object" || type.IsInterface ? default
            : _signatures.Token(type.Fact("base ") ?? type.Kind switch
            {
                "struct" => "System.ValueType",
                "enum" => "System.Enum",
                "delegate" => "System.MulticastDelegate",
                _ => "System.Object",
            });

    private void WriteFields(TypePlan plan)
    {
        ApiType type = plan.Type;
        if (type.IsEnum)
        {
            AddField(
                FieldAttributes.Public | FieldAttributes.SpecialName | FieldAttributes.RTSpecialName,
                "value__",
                type.Fact("underlying "));
        }

        if (plan.NeedsHiddenField)
        {
            AddField(FieldAttributes.Private, "_hidden", "System.Int32");
        }

        foreach (ApiLine field in plan.Fields)
        {
            WriteField(type, field);
        }
    }

    private void WriteField(ApiType type, ApiLine field)
    {
        string name = TypePlan.SimpleName(field);

        // The data does not tell protected fields; by the libraries' naming rule a leading underscore is not public.
        FieldAttributes attributes = name[0] == '_' ? FieldAttributes.Family : FieldAttributes.Public;
        string fieldType = type.IsEnum && field.Facts.Length == 0 ? type.FullName : field.LastFact;
        if (field.Constant is null)
        {
            AddField(field.Has("static") ? attributes | FieldAttributes.Static : attributes, name, fieldType);
            return;
        }

        attributes |= FieldAttributes.Static | FieldAttributes.Literal | FieldAttributes.HasDefault;
        FieldDefinitionHandle handle = AddField(attributes, name, fieldType);
        _metadata.AddConstant(handle, ConstantText.Read(field.Constant, ConstantType(fieldType)));
    }

    private FieldDefinitionHandle AddField(FieldAttributes attributes, string name, string typeName)
    {
        _fieldRow++;
        return _metadata.AddFieldDefinition(attributes, _metadata.GetOrAddString(name), _signatures.Field(typeName));
    }

    private string ConstantType(string typeName)
        => _data.Find(typeName)?.Fact("underlying ") ?? typeName;

    private void WriteMethod(MethodPlan method)
    {
        MethodDefinitionHandle handle = _metadata.AddMethodDefinition(
            method.Attributes,
            method.IsRuntime ? MethodImplAttributes.Runtime : MethodImplAttributes.IL,
            _metadata.GetOrAddString(method.Name),
            _signatures.Method(method),
            -1,
            MetadataTokens.ParameterHandle(_parameterRow));
        for (int i = 0; i < method.Parameters.Length; i++)
        {
            WriteParameter(i, method.Parameters[i], method.ParameterTypes[i]);
        }

        if (method.IsExtension)
        {
            _attributes.Add(handle, "System.Runtime.CompilerServices.ExtensionAttribute");
        }

        if (method.Condition is not null)
        {
            _attributes.Add(handle, "System.Diagnostics.ConditionalAttribute", method.Condition);
        }
    }

    private void WriteParameter(int index, string text, string typeName)
    {
        ParameterAttributes attributes = ParameterAttributes.None;
        int equals = text.IndexOf(" = ", StringComparison.Ordinal);
        string constant = equals < 0 ? null : text[(equals + 3)..];
        string[] words = (equals < 0 ? text : text[..equals]).Split(' ');
        if (words[0] == "out")
        {
            attributes |= ParameterAttributes.Out;
        }

        if (constant is not null)
        {
            attributes |= ParameterAttributes.Optional | ParameterAttributes.HasDefault;
        }

        _parameterRow++;
        ParameterHandle handle = _metadata.AddParameter(attributes, _metadata.GetOrAddString(words[^1]), index + 1);
        if (constant is not null)
        {
            _metadata.AddConstant(handle, ConstantText.Read(constant, ConstantType(typeName)));
        }

        if (words[0] == "params")
        {
            _attributes.Add(handle, "System.ParamArrayAttribute");
        }
    }

    private void WriteProperties(TypePlan plan, TypeDefinitionHandle type)
    {
        for (int i = 0; i < plan.Properties.Count; i++)
        {
            AccessorPlan property = plan.Properties[i];
            PropertyDefinitionHandle handle = _metadata.AddProperty(
                PropertyAttributes.None,
                _metadata.GetOrAddString(TypePlan.SimpleName(property.Line)),
                _signatures.Property(property, property.Line.Has("static")));
            if (i == 0)
            {
                _metadata.AddPropertyMap(type, handle);
            }

            AddSemantics(plan, handle, property.Methods, MethodSemanticsAttributes.Getter, MethodSemanticsAttributes.Setter);
        }
    }

    private void WriteEvents(TypePlan plan, TypeDefinitionHandle type)
    {
        for (int i = 0; i < plan.Events.Count; i++)
        {
            AccessorPlan line = plan.Events[i];
            EventDefinitionHandle handle = _metadata.AddEvent(
                EventAttributes.None,
                _metadata.GetOrAddString(TypePlan.SimpleName(line.Line)),
                _signatures.Token(line.Line.LastFact));
            if (i == 0)
            {
                _metadata.AddEventMap(type, handle);
            }

            AddSemantics(plan, handle, line.Methods, MethodSemanticsAttributes.Adder, MethodSemanticsAttributes.Remover);
        }
    }

    private void AddSemantics(
        TypePlan plan,
        EntityHandle association,
        int[] methods,
        MethodSemanticsAttributes first,
        MethodSemanticsAttributes second)
    {
        if (methods[0] >= 0)
        {
            _metadata.AddMethodSemantics(association, first, MethodRow(plan, methods[0]));
        }

        if (methods[1] >= 0)
        {
            _metadata.AddMethodSemantics(association, second, MethodRow(plan, methods[1]));
        }
    }

    private MethodDefinitionHandle MethodRow(TypePlan plan, int index)
        => MetadataTokens.MethodDefinitionHandle(_firstMethodRow[plan] + index);

    private void WriteTypeAttributes(TypePlan plan, TypeDefinitionHandle handle)
    {
        ApiType type = plan.Type;
        if (type.Fact("indexer ") is string indexer)
        {
            _attributes.Add(handle, "System.Reflection.DefaultMemberAttribute", indexer);
        }

        if (type.HasFact("flags"))
        {
            _attributes.Add(handle, "System.FlagsAttribute");
        }

        if (type.Fact("usage ") is string usage)
        {
            _attributes.AddUsage(handle, usage.Split(' '));
        }

        if (plan.HasExtensions)
        {
            _attributes.Add(handle, "System.Runtime.CompilerServices.ExtensionAttribute");
        }
    }

    private MethodDefinitionHandle ConstructorRow(ApiType type, int parameters)
    {
        TypePlan plan = _order.Find(p => p.Type == type);
        return plan is null
            ? default
            : MethodRow(plan, plan.Methods.FindIndex(m => m.Name == ".ctor" && m.ParameterTypes.Length == parameters));
    }
}
