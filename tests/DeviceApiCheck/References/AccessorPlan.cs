using Terminal.DeviceApiCheck.Data;

namespace Terminal.DeviceApiCheck.References;

/// <summary>A property or an event and where its two accessors stand among the type's methods (-1: it has none).</summary>
internal sealed record AccessorPlan(ApiLine Line, int[] Methods);
