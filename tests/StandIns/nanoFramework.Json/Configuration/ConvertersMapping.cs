using System;
using System.Collections.Generic;
using nanoFramework.Json.Converters;

namespace nanoFramework.Json.Configuration;

/// <summary>Which converter writes and reads which type.</summary>
public static class ConvertersMapping
{
    private static readonly Dictionary<string, IConverter> Table = BuiltInConverters.Create();

    /// <summary>Adds a converter; a type that has one throws.</summary>
    public static void Add(Type type, IConverter converter) => Table.Add(type.FullName, converter);

    /// <summary>Takes a converter away.</summary>
    public static void Remove(Type type) => Table.Remove(type.FullName);

    /// <summary>Puts a converter in place of another.</summary>
    public static void Replace(Type type, IConverter converter) => Table[type.FullName] = converter;

    internal static IConverter Find(Type type) => Table.GetValueOrDefault(type.FullName);
}
