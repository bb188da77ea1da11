using System.Collections;

namespace nanoFramework.Json;

/// <summary>A piece of a JSON text.</summary>
public abstract class JsonToken
{
    /// <summary>For derived tokens.</summary>
    protected JsonToken()
    {
    }
}

/// <summary>An array.</summary>
public sealed class JsonArray : JsonToken
{
    /// <summary>An array of the given elements.</summary>
    public JsonArray(JsonToken[] values) => Items = values;

    /// <summary>Number of elements.</summary>
    public int Length => Items.Length;

    /// <summary>The elements.</summary>
    public JsonToken[] Items { get; }
}

/// <summary>An object.</summary>
public sealed class JsonObject : JsonToken
{
    private readonly Hashtable _members = [];

    /// <summary>Its properties, in no order.</summary>
    public ICollection Members => _members.Values;

    /// <summary>Adds a property; a name that is there already throws.</summary>
    public void Add(string name, JsonToken value) => _members.Add(name, new JsonProperty(name, value));

    /// <summary>The property of a name, or null.</summary>
    public JsonProperty Get(string name) => (JsonProperty)_members[name];
}

/// <summary>A name and its value.</summary>
public sealed class JsonProperty : JsonToken
{
    /// <summary>A property.</summary>
    public JsonProperty(string name, JsonToken value)
    {
        Name = name;
        Value = value;
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Its value.</summary>
    public JsonToken Value { get; }
}

/// <summary>A text, a number, true, false, null or a date.</summary>
public sealed class JsonValue : JsonToken
{
    /// <summary>A value; with isDateTime the date that the text says.</summary>
    public JsonValue(object value, bool isDateTime = false)
    {
        if (!isDateTime)
        {
            Value = value;
        }
        else if (Reading.DateText.TryRead((string)value, out System.DateTime moment))
        {
            Value = moment;
        }
    }

    /// <summary>The value: string, int, long, ulong, double, bool, DateTime or null.</summary>
    public object Value { get; }
}
