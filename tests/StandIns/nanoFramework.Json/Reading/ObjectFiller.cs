using System;
using System.Collections;
using System.Reflection;
using nanoFramework.Json.Configuration;
using nanoFramework.Json.Converters;
using nanoFramework.Json.Resolvers;

namespace nanoFramework.Json.Reading;

/// <summary>Makes objects of tokens, with the shapes that the device can make.</summary>
internal sealed class ObjectFiller
{
    private readonly JsonSerializerOptions _options;

    public ObjectFiller(JsonSerializerOptions options) => _options = options;

    public object Fill(JsonToken token, Type type)
        => (token, type) switch
        {
            (null, _) or (_, null) => throw new DeserializationException(),
            (JsonObject members, _) when type == typeof(Hashtable) => LooseShapes.Table(members),
            (JsonObject members, _) when type == typeof(ArrayList) => LooseShapes.ListOf(members),
            (JsonObject members, _) => FillObject(members, type),
            (JsonArray items, _) => FillArray(items, type),
            _ => null,
        };

    private object FillObject(JsonObject members, Type type)
    {
        IConverter converter = ConvertersMapping.Find(type);
        if (converter is not null)
        {
            return converter.ToType(members);
        }

        ConstructorInfo constructor = type.GetConstructor(Type.EmptyTypes) ?? throw new DeserializationException();
        object result = constructor.Invoke(null);
        foreach (JsonProperty property in members.Members)
        {
            // A name as Azure's twins have it.
            string name = property.Name[0] == '$' ? "_" + property.Name[1..] : property.Name;
            MemberSet member = _options.Resolver.Get(name, type, _options);
            if (!member.Skip)
            {
                member.SetValue(result, MemberValue(property.Value, member.ObjectType));
            }
        }

        return result;
    }

    private object MemberValue(JsonToken token, Type type)
        => token switch
        {
            JsonValue value => Converted(value.Value?.GetType() ?? type, type, value.Value, force: true),
            JsonArray items => MemberArray(items, type),
            JsonObject members when type == typeof(Hashtable) => LooseShapes.MemberTable(members),
            _ => Fill(token, type),
        };

    private object MemberArray(JsonArray items, Type type)
    {
        bool isList = type == typeof(ArrayList);
        Type elementType = isList ? type : type.GetElementType();
        ArrayList elements = [];
        foreach (JsonToken item in items.Items)
        {
            object element = item is JsonValue value
                ? Converted(value.Value.GetType(), type, value.Value, force: false)
                : Fill(item, elementType);
            bool isWrapped = isList && element is ArrayList { Count: 1 } list && list[0] is Hashtable;
            elements.Add(isWrapped ? ((ArrayList)element)[0] : element);
        }

        return isList ? elements : elements.ToArray(elementType);
    }

    private object FillArray(JsonArray items, Type type)
    {
        Type elementType = type.GetElementType();
        if (elementType is not null)
        {
            ArrayList elements = [];
            foreach (JsonToken item in items.Items)
            {
                elements.Add(item is JsonValue value
                    ? value.Value is null ? null : Converted(value.Value.GetType(), elementType, value.Value, force: false)
                    : Fill(item, elementType));
            }

            return elements.ToArray(elementType);
        }

        bool isSingle = type == typeof(string) || type.BaseType == typeof(ValueType);
        if (!isSingle && type != typeof(ArrayList))
        {
            throw new DeserializationException();
        }

        ArrayList loose = LooseShapes.TopList(items);
        return isSingle && loose.Count == 1 ? loose[0] : loose;
    }

    private static object Converted(Type source, Type target, object value, bool force)
    {
        if (!force && source == target)
        {
            return value;
        }

        if (target.IsArray)
        {
            return Converted(source, target.GetElementType(), value, force);
        }

        IConverter converter = ConvertersMapping.Find(target);
        return converter is null ? value : converter.ToType(value);
    }
}
