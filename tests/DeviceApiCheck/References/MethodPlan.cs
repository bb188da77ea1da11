using System.Reflection;

namespace Terminal.DeviceApiCheck.References;

/// <summary>A method row to be written: one of the data, or an accessor that a property or an event needs.</summary>
internal sealed record MethodPlan(
    string Name,
    MethodAttributes Attributes,
    string ReturnType,
    string[] ParameterTypes,
    string[] Parameters)
{
    /// <summary>Argument of a ConditionalAttribute, or null.</summary>
    public string Condition { get; init; }

    public bool IsExtension { get; init; }

    /// <summary>A delegate's method: the runtime brings its body.</summary>
    public bool IsRuntime { get; init; }
}
