using System;
using System.Collections.Generic;

namespace Terminal.Virtual.Service;

/// <summary>One HTTP request as the service has received it.</summary>
public sealed class ServiceRequest
{
    /// <summary>GET, POST, …</summary>
    public string Method { get; init; }

    /// <summary>Path with query, as it stood in the request line.</summary>
    public string Path { get; init; }

    /// <summary>Headers; of one that stands twice the last value.</summary>
    public Dictionary<string, string> Headers { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Body; empty when there is none.</summary>
    public byte[] Body { get; set; } = Array.Empty<byte>();

    /// <summary>A header's value, or an empty text.</summary>
    public string Header(string name)
    {
        return Headers.TryGetValue(name, out string value) ? value : "";
    }
}
