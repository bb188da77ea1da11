using System;

namespace nanoFramework.Json.Resolvers;

/// <summary>Finds the member that a name means.</summary>
public interface IMemberResolver
{
    /// <summary>How to set the member of a type.</summary>
    MemberSet Get(string memberName, Type objectType, JsonSerializerOptions options);
}

/// <summary>Sets a member of an object.</summary>
public delegate void SetValueDelegate(object objectInstance, object valueToSet);

/// <summary>A member that can be set, or that is to be skipped.</summary>
public struct MemberSet
{
    /// <summary>Skipped or not.</summary>
    public MemberSet(bool skip)
    {
        Skip = skip;
        ObjectType = null;
        SetValue = null;
    }

    /// <summary>A member of a type, and how to set it.</summary>
    public MemberSet(SetValueDelegate setValue, Type objectType)
    {
        Skip = false;
        SetValue = setValue;
        ObjectType = objectType;
    }

    /// <summary>Sets the member.</summary>
    public SetValueDelegate SetValue { get; }

    /// <summary>Type of the member.</summary>
    public Type ObjectType { get; }

    /// <summary>True to leave the member out.</summary>
    public bool Skip { get; }
}
