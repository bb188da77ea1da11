using System;
using nanoFramework.Json.Resolvers;

namespace nanoFramework.Json;

/// <summary>Sets of options.</summary>
public enum JsonSerializerDefaults
{
    /// <summary>Names are compared exactly.</summary>
    General,

    /// <summary>Names are compared without case.</summary>
    Web,
}

/// <summary>How a text is read.</summary>
public sealed class JsonSerializerOptions
{
    /// <summary>The general options.</summary>
    public JsonSerializerOptions() => Resolver = new MemberResolver();

    /// <summary>A set of options.</summary>
    public JsonSerializerOptions(JsonSerializerDefaults defaults)
        : this()
    {
        if (defaults is not (JsonSerializerDefaults.General or JsonSerializerDefaults.Web))
        {
            throw new ArgumentOutOfRangeException(nameof(defaults));
        }

        PropertyNameCaseInsensitive = defaults == JsonSerializerDefaults.Web;
    }

    /// <summary>What is used where no options are given.</summary>
    public static JsonSerializerOptions Default { get; } = new();

    /// <summary>Finds the member that a name means.</summary>
    public IMemberResolver Resolver { get; set; }

    /// <summary>True to compare names without case.</summary>
    public bool PropertyNameCaseInsensitive { get; set; }

    /// <summary>True to throw on a name that the type does not have, instead of skipping it.</summary>
    public bool ThrowExceptionWhenPropertyNotFound { get; set; }
}
