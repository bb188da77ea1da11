using System;
using nanoFramework.Json.Resolvers;

namespace nanoFramework.Json.Configuration;

/// <summary>The default options by their older names.</summary>
[Obsolete("Use JsonSerializerOptions.")]
public static class Settings
{
    /// <summary>Finds the member that a name means.</summary>
    public static IMemberResolver Resolver
    {
        get => JsonSerializerOptions.Default.Resolver;
        set => JsonSerializerOptions.Default.Resolver = value;
    }

    /// <summary>True to compare names exactly.</summary>
    public static bool CaseSensitive
    {
        get => !JsonSerializerOptions.Default.PropertyNameCaseInsensitive;
        set => JsonSerializerOptions.Default.PropertyNameCaseInsensitive = !value;
    }

    /// <summary>True to throw on a name that the type does not have.</summary>
    public static bool ThrowExceptionWhenPropertyNotFound
    {
        get => JsonSerializerOptions.Default.ThrowExceptionWhenPropertyNotFound;
        set => JsonSerializerOptions.Default.ThrowExceptionWhenPropertyNotFound = value;
    }
}
