using System;
using System.Collections.Generic;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Terminal.DeviceApiCheck.Data;

namespace Terminal.DeviceApiCheck.References;

/// <summary>Type names of the data as tokens and signatures of one library.</summary>
internal sealed class SignatureWriter
{
    private readonly MetadataBuilder _metadata;
    private readonly ApiData _data;
    private readonly ApiAssembly _assembly;
    private readonly Dictionary<string, TypeDefinitionHandle> _definitions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TypeReferenceHandle> _references = new(StringComparer.Ordinal);
    private readonly Dictionary<string, AssemblyReferenceHandle> _libraries = new(StringComparer.Ordinal);

    public SignatureWriter(MetadataBuilder metadata, ApiData data, ApiAssembly assembly, IReadOnlyList<TypePlan> order)
    {
        _metadata = metadata;
        _data = data;
        _assembly = assembly;
        for (int i = 0; i < order.Count; i++)
        {
            // Row 1 is <Module>.
            _definitions.Add(order[i].Type.FullName, MetadataTokens.TypeDefinitionHandle(i + 2));
        }
    }

    /// <summary>The libraries that this one turned out to need.</summary>
    public IEnumerable<string> Libraries => _libraries.Keys;

    public TypeDefinitionHandle Definition(ApiType type) => _definitions[type.FullName];

    public EntityHandle Token(string typeName) => Token(Require(typeName));

    public EntityHandle Token(ApiType type)
        => type.Assembly == _assembly ? _definitions[type.FullName] : Reference(type);

    public BlobHandle Method(MethodPlan method)
    {
        BlobBuilder blob = new();
        new BlobEncoder(blob)
            .MethodSignature(isInstanceMethod: !method.Attributes.HasFlag(System.Reflection.MethodAttributes.Static))
            .Parameters(
                method.ParameterTypes.Length,
                result =>
                {
                    if (method.ReturnType == "System.Void")
                    {
                        result.Void();
                    }
                    else
                    {
                        Encode(method.ReturnType, byRef => result.Type(byRef));
                    }
                },
                parameters =>
                {
                    foreach (string type in method.ParameterTypes)
                    {
                        Encode(type, byRef => parameters.AddParameter().Type(byRef));
                    }
                });
        return _metadata.GetOrAddBlob(blob);
    }

    public BlobHandle Property(AccessorPlan plan, bool isStatic)
    {
        BlobBuilder blob = new();
        new BlobEncoder(blob)
            .PropertySignature(isInstanceProperty: !isStatic)
            .Parameters(
                plan.Line.ParameterTypes.Length,
                result => Encode(plan.Line.LastFact, byRef => result.Type(byRef)),
                parameters =>
                {
                    foreach (string type in plan.Line.ParameterTypes)
                    {
                        Encode(type, byRef => parameters.AddParameter().Type(byRef));
                    }
                });
        return _metadata.GetOrAddBlob(blob);
    }

    public BlobHandle Field(string typeName)
    {
        BlobBuilder blob = new();
        Encode(typeName, _ => new BlobEncoder(blob).Field().Type());
        return _metadata.GetOrAddBlob(blob);
    }

    private void Encode(string typeName, Func<bool, SignatureTypeEncoder> start)
    {
        bool byRef = typeName.EndsWith('@');
        Encode(byRef ? typeName[..^1] : typeName, start(byRef));
    }

    private void Encode(string typeName, SignatureTypeEncoder encoder)
    {
        if (typeName.EndsWith("[]", StringComparison.Ordinal))
        {
            Encode(typeName[..^2], encoder.SZArray());
        }
        else if (typeName.EndsWith('*'))
        {
            if (typeName == "System.Void*")
            {
                encoder.VoidPointer();
            }
            else
            {
                Encode(typeName[..^1], encoder.Pointer());
            }
        }
        else if (!EncodePrimitive(typeName, encoder))
        {
            ApiType type = Require(typeName);
            encoder.Type(Token(type), type.IsValueType);
        }
    }

    private static bool EncodePrimitive(string typeName, SignatureTypeEncoder encoder)
    {
        switch (typeName)
        {
            case "System.Boolean": encoder.Boolean(); return true;
            case "System.Char": encoder.Char(); return true;
            case "System.SByte": encoder.SByte(); return true;
            case "System.Byte": encoder.Byte(); return true;
            case "System.Int16": encoder.Int16(); return true;
            case "System.UInt16": encoder.UInt16(); return true;
            case "System.Int32": encoder.Int32(); return true;
            case "System.UInt32": encoder.UInt32(); return true;
            case "System.Int64": encoder.Int64(); return true;
            case "System.UInt64": encoder.UInt64(); return true;
            case "System.Single": encoder.Single(); return true;
            case "System.Double": encoder.Double(); return true;
            case "System.IntPtr": encoder.IntPtr(); return true;
            case "System.UIntPtr": encoder.UIntPtr(); return true;
            case "System.String": encoder.String(); return true;
            case "System.Object": encoder.Object(); return true;
            default: return false;
        }
    }

    private ApiType Require(string typeName)
        => _data.Find(typeName)
            ?? throw new FormatException($"{_assembly.Name}: the type {typeName} is named but not in the data.");

    private TypeReferenceHandle Reference(ApiType type)
    {
        if (!_references.TryGetValue(type.FullName, out TypeReferenceHandle handle))
        {
            EntityHandle scope = type.ContainerName is null
                ? Library(type.Assembly.Name)
                : Reference(Require(type.ContainerName));
            handle = _metadata.AddTypeReference(
                scope,
                _metadata.GetOrAddString(type.Namespace),
                _metadata.GetOrAddString(type.Name));
            _references.Add(type.FullName, handle);
        }

        return handle;
    }

    private AssemblyReferenceHandle Library(string name)
    {
        if (!_libraries.TryGetValue(name, out AssemblyReferenceHandle handle))
        {
            handle = _metadata.AddAssemblyReference(
                _metadata.GetOrAddString(name), ReferenceAssembly.Version, default, default, 0, default);
            _libraries.Add(name, handle);
        }

        return handle;
    }
}
