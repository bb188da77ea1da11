using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using nanoFramework.Json.Writing;

namespace nanoFramework.Json.Converters;

/// <summary>The converters that the library brings.</summary>
internal static class BuiltInConverters
{
    public static Dictionary<string, IConverter> Create() => new(StringComparer.Ordinal)
    {
        [typeof(short).FullName] = Whole(t => Convert.ToInt16(t, Invariant)),
        [typeof(ushort).FullName] = Whole(t => Convert.ToUInt16(t, Invariant)),
        [typeof(int).FullName] = Whole(t => Convert.ToInt32(t, Invariant)),
        [typeof(uint).FullName] = Whole(t => Convert.ToUInt32(t, Invariant)),
        [typeof(long).FullName] = Whole(t => Convert.ToInt64(t, Invariant)),
        [typeof(ulong).FullName] = Whole(t => Convert.ToUInt64(t, Invariant)),
        [typeof(byte).FullName] = Whole(t => Convert.ToByte(t, Invariant)),
        [typeof(sbyte).FullName] = Whole(t => Convert.ToSByte(t, Invariant)),
        [typeof(float).FullName] = new Converter(v => Fraction(v, float.IsNaN((float)v)), v => v is null ? float.NaN : Convert.ToSingle(Text(v), Invariant)),
        [typeof(double).FullName] = new Converter(v => Fraction(v, double.IsNaN((double)v)), v => v is null ? double.NaN : Convert.ToDouble(Text(v), Invariant)),
        [typeof(bool).FullName] = new Converter(v => (bool)v ? "true" : "false", v => (bool)v),
        [typeof(string).FullName] = new Converter(v => DeviceEncoder.Quote((string)v), v => QuotedText.Read(v)),
        [typeof(char).FullName] = new Converter(v => $"\"{v}\"", v => Text(v)[0]),
        [typeof(DateTime).FullName] = new Converter(
            v => ((DateTime)v).ToString("\\\"yyyy-MM-ddTHH:mm:ss.fffffffZ\\\"", Invariant),
            v => v),
        [typeof(TimeSpan).FullName] = new Converter(v => $"\"{v}\"", v => TimeSpan.Parse(Text(v), Invariant)),
        [typeof(Guid).FullName] = new Converter(v => $"\"{v}\"", v => new Guid(Text(v))),
        [typeof(DictionaryEntry).FullName] = new Converter(
            v => DeviceJsonWriter.Write(new Hashtable { { ((DictionaryEntry)v).Key, ((DictionaryEntry)v).Value } }, topObject: false),
            _ => throw new NotImplementedException()),
    };

    private static CultureInfo Invariant => CultureInfo.InvariantCulture;

    private static Converter Whole(Func<string, object> read)
        => new(v => ((IFormattable)v).ToString(null, Invariant), v => read(Text(v)));

    // Null has no text: the device throws there too.
    private static string Text(object value)
        => value is null ? throw new NullReferenceException() : Convert.ToString(value, Invariant);

    private static string Fraction(object value, bool isNotANumber)
        => isNotANumber
            ? "null"
            : throw new NotSupportedException($"The device prints {value} with other digits than a desktop: write a whole number in a smaller unit.");

    private sealed class Converter(Func<object, string> write, Func<object, object> read) : IConverter
    {
        public string ToJson(object value) => write(value);

        public object ToType(object value) => read(value);
    }
}
