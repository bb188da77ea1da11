using nanoFramework.Json.Writing;

namespace nanoFramework.Json;

/// <summary>Objects to JSON.</summary>
public class JsonSerializer
{
    private JsonSerializer()
    {
    }

    /// <summary>The object as JSON; a value at the top stands in brackets.</summary>
    public static string SerializeObject(object o, bool topObject = true) => DeviceJsonWriter.Write(o, topObject);
}
