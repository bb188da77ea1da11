namespace Terminal.DeviceApiCheck.Data;

/// <summary>The first letter of a line of the API data.</summary>
internal enum ApiKind
{
    Type,
    Method,
    Property,
    Field,
    Event,
}
