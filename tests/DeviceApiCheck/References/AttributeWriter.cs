using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Terminal.DeviceApiCheck.Data;

namespace Terminal.DeviceApiCheck.References;

/// <summary>Custom attributes that tell the compiler what the data says in words.</summary>
internal sealed class AttributeWriter
{
    private const ushort Prolog = 1;

    private readonly MetadataBuilder _metadata;
    private readonly ApiData _data;
    private readonly SignatureWriter _signatures;
    private readonly Func<ApiType, int, MethodDefinitionHandle> _ownConstructor;
    private readonly Dictionary<string, EntityHandle> _constructors = new(StringComparer.Ordinal);

    /// <param name="ownConstructor">The row of a type's constructor with so many parameters; nil for other libraries' types.</param>
    public AttributeWriter(
        MetadataBuilder metadata,
        ApiData data,
        SignatureWriter signatures,
        Func<ApiType, int, MethodDefinitionHandle> ownConstructor)
    {
        _metadata = metadata;
        _data = data;
        _signatures = signatures;
        _ownConstructor = ownConstructor;
    }

    public void Add(EntityHandle parent, string attribute)
    {
        BlobBuilder value = new();
        value.WriteUInt16(Prolog);
        value.WriteUInt16(0);
        Write(parent, Constructor(attribute), value);
    }

    public void Add(EntityHandle parent, string attribute, string argument)
    {
        BlobBuilder value = new();
        value.WriteUInt16(Prolog);
        value.WriteSerializedString(argument);
        value.WriteUInt16(0);
        Write(parent, Constructor(attribute, "System.String"), value);
    }

    /// <summary>AttributeUsage from its words: "64 AllowMultiple=True".</summary>
    public void AddUsage(EntityHandle parent, string[] words)
    {
        BlobBuilder value = new();
        value.WriteUInt16(Prolog);
        value.WriteInt32(int.Parse(words[0]));
        string[] named = words.Skip(1).ToArray();
        value.WriteUInt16((ushort)named.Length);
        foreach (string word in named)
        {
            string[] parts = word.Split('=');
            value.WriteByte((byte)CustomAttributeNamedArgumentKind.Property);
            value.WriteByte((byte)SerializationTypeCode.Boolean);
            value.WriteSerializedString(parts[0]);
            value.WriteBoolean(bool.Parse(parts[1]));
        }

        Write(parent, Constructor("System.AttributeUsageAttribute", "System.AttributeTargets"), value);
    }

    private void Write(EntityHandle parent, EntityHandle constructor, BlobBuilder value)
        => _metadata.AddCustomAttribute(parent, constructor, _metadata.GetOrAddBlob(value));

    private EntityHandle Constructor(string attribute, params string[] parameterTypes)
    {
        if (_constructors.TryGetValue(attribute, out EntityHandle known))
        {
            return known;
        }

        ApiType type = _data.Find(attribute)
            ?? throw new FormatException($"The attribute {attribute} is needed but not in the data.");
        EntityHandle handle = _ownConstructor(type, parameterTypes.Length);
        if (handle.IsNil)
        {
            MethodPlan constructor = new(".ctor", default, "System.Void", parameterTypes, parameterTypes);
            handle = _metadata.AddMemberReference(
                _signatures.Token(type),
                _metadata.GetOrAddString(".ctor"),
                _signatures.Method(constructor));
        }

        _constructors.Add(attribute, handle);
        return handle;
    }
}
