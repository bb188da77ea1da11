using System;
using System.Collections;

namespace nanoFramework.Json.Reading;

/// <summary>Hashtables and lists of whatever the text holds; each place has the nesting that the device can do.</summary>
internal static class LooseShapes
{
    /// <summary>A Hashtable at the top.</summary>
    public static Hashtable Table(JsonObject members)
    {
        Hashtable table = [];
        foreach (JsonProperty property in members.Members)
        {
            table.Add(property.Name, property.Value switch
            {
                JsonValue value => value.Value,
                JsonArray items => List(items),
                JsonToken token => DeepTable(token),
                _ => throw new NotImplementedException(),
            });
        }

        return table;
    }

    /// <summary>A Hashtable that is a member; it holds no array.</summary>
    public static Hashtable MemberTable(JsonObject members)
    {
        Hashtable table = [];
        foreach (JsonProperty property in members.Members)
        {
            table.Add(property.Name, property.Value switch
            {
                JsonValue value => value.Value,
                JsonObject inner => DeepTable(inner),
                _ => throw new NotImplementedException(),
            });
        }

        return table;
    }

    /// <summary>An object where a list is wanted: a list with one Hashtable, or an empty one.</summary>
    public static ArrayList ListOf(JsonObject members)
    {
        Hashtable table = [];
        foreach (JsonProperty property in members.Members)
        {
            table.Add(property.Name, Loose(property.Value));
        }

        return table.Count > 0 ? [table] : [];
    }

    /// <summary>A list at the top: an element that is no value takes the place of all before it.</summary>
    public static ArrayList TopList(JsonArray items)
    {
        ArrayList list = [];
        foreach (JsonToken item in items.Items)
        {
            if (item is JsonValue value)
            {
                list.Add(value.Value);
            }
            else
            {
                list = item is JsonArray inner ? List(inner) : FlatList((JsonObject)item);
            }
        }

        return list;
    }

    private static ArrayList List(JsonArray items)
    {
        ArrayList list = [];
        foreach (JsonToken item in items.Items)
        {
            list.Add(Loose(item));
        }

        return list;
    }

    private static object Loose(JsonToken token)
        => token switch
        {
            JsonValue value => value.Value,
            JsonObject members => Table(members),
            _ => throw new DeserializationException(),
        };

    private static ArrayList FlatList(JsonObject members)
    {
        Hashtable table = [];
        foreach (JsonProperty property in members.Members)
        {
            table.Add(property.Name, property.Value switch
            {
                JsonValue value => value.Value,
                JsonArray items => Values(items),
                _ => throw new DeserializationException(),
            });
        }

        return [table];
    }

    private static ArrayList Values(JsonArray items)
    {
        ArrayList list = [];
        foreach (JsonToken item in items.Items)
        {
            list.Add(item is JsonValue value ? value.Value : throw new NotImplementedException());
        }

        return list;
    }

    private static Hashtable DeepTable(JsonToken token)
    {
        if (token is not JsonObject members)
        {
            throw new NotImplementedException();
        }

        Hashtable table = [];
        foreach (JsonProperty property in members.Members)
        {
            table.Add(property.Name, property.Value switch
            {
                JsonValue value => value.Value,
                JsonObject inner => DeepTable(inner),
                JsonArray items => DeepList(items),
                _ => throw new NotImplementedException(),
            });
        }

        return table;
    }

    private static ArrayList DeepList(JsonArray items)
    {
        ArrayList list = [];
        foreach (JsonToken item in items.Items)
        {
            list.Add(item is JsonValue value ? value.Value : DeepTable(item));
        }

        return list;
    }
}
