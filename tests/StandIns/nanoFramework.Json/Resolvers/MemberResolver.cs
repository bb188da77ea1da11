using System;
using System.Linq;
using System.Reflection;

namespace nanoFramework.Json.Resolvers;

/// <summary>Public fields first, then public properties with both accessors.</summary>
internal sealed class MemberResolver : IMemberResolver
{
    public MemberSet Get(string memberName, Type objectType, JsonSerializerOptions options)
        => Find(memberName, objectType, StringComparison.Ordinal)
            ?? (options.PropertyNameCaseInsensitive ? Find(memberName, objectType, StringComparison.OrdinalIgnoreCase) : null)
            ?? (options.ThrowExceptionWhenPropertyNotFound ? throw new DeserializationException() : new MemberSet(true));

    private static MemberSet? Find(string name, Type type, StringComparison comparison)
    {
        FieldInfo field = type.GetFields().FirstOrDefault(f => f.Name.Equals(name, comparison));
        if (field is not null)
        {
            return new MemberSet(field.SetValue, field.FieldType);
        }

        PropertyInfo property = type.GetProperties().FirstOrDefault(p => p.Name.Equals(name, comparison));
        return property?.GetGetMethod() is null || property.GetSetMethod() is null
            ? null
            : new MemberSet((target, value) => Set(property, target, value), property.PropertyType);
    }

    private static void Set(PropertyInfo property, object target, object value)
    {
        // A null in a value type fails on the device as on a null reference.
        if (value is null && property.PropertyType.IsValueType)
        {
            throw new NullReferenceException();
        }

        property.SetValue(target, value, BindingFlags.DoNotWrapExceptions, null, null, null);
    }
}
