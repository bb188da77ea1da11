using System;
using System.Buffers;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;
using System.Text;
using System.Text.Json;
using nanoFramework.Json.Configuration;
using nanoFramework.Json.Converters;

namespace nanoFramework.Json.Writing;

/// <summary>Writes objects as the device does.</summary>
internal static class DeviceJsonWriter
{
    public static string Write(object value, bool topObject)
    {
        ArrayBufferWriter<byte> bytes = new();
        using Utf8JsonWriter writer = new(bytes, new JsonWriterOptions { SkipValidation = true, Encoder = DeviceEncoder.Texts });
        bool inBrackets = topObject && value?.GetType().BaseType == typeof(ValueType);
        if (inBrackets)
        {
            writer.WriteStartArray();
        }

        WriteValue(writer, value);
        if (inBrackets)
        {
            writer.WriteEndArray();
        }

        writer.Flush();
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    private static void WriteValue(Utf8JsonWriter writer, object value)
    {
        if (value is null)
        {
            writer.WriteNullValue();
            return;
        }

        Type type = value.GetType();
        IConverter converter = ConvertersMapping.Find(type);
        if (converter is not null)
        {
            writer.WriteRawValue(converter.ToJson(value), skipInputValidation: true);
        }
        else if (type.IsEnum)
        {
            writer.WriteRawValue(Convert.ToInt64(value, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture), skipInputValidation: true);
        }
        else if (value is IDictionary dictionary)
        {
            if (!DeviceHashOrder.TryOf(dictionary.Keys.Cast<object>().ToArray(), out IEnumerable<object> keys))
            {
                throw new NotSupportedException(
                    "Two keys of this Hashtable meet in a bucket of the device's, so that its order there depends on which was " +
                    "added first, and a desktop Hashtable does not tell: use a class with properties.");
            }

            WriteObject(writer, keys, key => dictionary[key]);
        }
        else if (value is IEnumerable elements)
        {
            writer.WriteStartArray();
            foreach (object element in elements)
            {
                WriteValue(writer, element);
            }

            writer.WriteEndArray();
        }
        else if (type.IsClass)
        {
            Dictionary<string, object> members = Members(value, type);
            WriteObject(writer, DeviceHashOrder.Of(members.Keys), name => members[(string)name]);
        }
        else
        {
            throw new NotSupportedException($"The device writes nothing for the struct {type.Name}: use a class.");
        }
    }

    private static void WriteObject(Utf8JsonWriter writer, IEnumerable<object> keys, Func<object, object> valueOf)
    {
        writer.WriteStartObject();
        foreach (object key in keys)
        {
            writer.WritePropertyName(DeviceEncoder.Name(Convert.ToString(key, CultureInfo.InvariantCulture)));
            WriteValue(writer, valueOf(key));
        }

        writer.WriteEndObject();
    }

    // Public getters: the virtual ones first, as they stand in the device's metadata, a class before its base.
    private static Dictionary<string, object> Members(object value, Type type)
    {
        const BindingFlags Own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly;
        Dictionary<string, object> members = new(StringComparer.Ordinal);
        for (Type level = type; level is not null; level = level.BaseType)
        {
            foreach (MethodInfo getter in level.GetMethods(Own).OrderBy(m => m.IsVirtual ? 0 : 1).ThenBy(m => m.MetadataToken))
            {
                if (getter.Name.StartsWith("get_", StringComparison.Ordinal) && !getter.IsAbstract)
                {
                    members.Add(getter.Name["get_".Length..], getter.Invoke(value, BindingFlags.DoNotWrapExceptions, null, null, null));
                }
            }
        }

        return members;
    }
}
