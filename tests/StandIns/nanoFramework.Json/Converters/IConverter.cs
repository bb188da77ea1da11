namespace nanoFramework.Json.Converters;

/// <summary>Writes and reads the values of a type.</summary>
public interface IConverter
{
    /// <summary>The value as JSON, quotes included.</summary>
    string ToJson(object value);

    /// <summary>The value of what was read: string, int, long, ulong, double, bool, DateTime or null.</summary>
    object ToType(object value);
}
