using System;
using System.IO;
using System.Text;
using nanoFramework.Json.Configuration;
using nanoFramework.Json.Reading;

namespace nanoFramework.Json;

/// <summary>Objects to JSON and back.</summary>
public static class JsonConvert
{
    /// <summary>The object as JSON.</summary>
    public static string SerializeObject(object oSource) => JsonSerializer.SerializeObject(oSource);

    /// <summary>The object that a text describes.</summary>
    public static object DeserializeObject(string value, Type type)
        => DeserializeObject(value, type, JsonSerializerOptions.Default);

    /// <summary>The object that a text describes; for a string the text itself, without its quotes and escapes.</summary>
    public static object DeserializeObject(string value, Type type, JsonSerializerOptions options)
        => type == typeof(string)
            ? ConvertersMapping.Find(type).ToType(value)
            : Read(Encoding.UTF8.GetBytes(value), type, options);

    /// <summary>The object that a stream describes.</summary>
    public static object DeserializeObject(Stream stream, Type type)
        => DeserializeObject(stream, type, JsonSerializerOptions.Default);

    /// <summary>The object that a stream describes.</summary>
    public static object DeserializeObject(Stream stream, Type type, JsonSerializerOptions options)
    {
        byte[] bytes = new byte[stream.Length];
        stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return Read(bytes, type, options);
    }

    /// <summary>The object that a reader's stream describes.</summary>
    public static object DeserializeObject(StreamReader streamReader, Type type)
        => DeserializeObject(streamReader, type, JsonSerializerOptions.Default);

    /// <summary>The object that a reader's stream describes. The device keeps the low byte of each character, so this is for ASCII.</summary>
    public static object DeserializeObject(StreamReader streamReader, Type type, JsonSerializerOptions options)
    {
        byte[] bytes = new byte[streamReader.BaseStream.Length];
        for (int i = 0; !streamReader.EndOfStream; i++)
        {
            bytes[i] = (byte)streamReader.Read();
        }

        return Read(bytes, type, options);
    }

    private static object Read(byte[] bytes, Type type, JsonSerializerOptions options)
        => new ObjectFiller(options).Fill(new TokenReader(bytes).Read(), type);
}
