using System.Collections.Generic;

namespace Terminal.Virtual.Service;

/// <summary>A terminal as the service knows it.</summary>
public sealed class ServiceDevice
{
    /// <summary>A device of this name.</summary>
    public ServiceDevice(string name)
    {
        Name = name;
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Keys that are valid now; two during a change.</summary>
    public List<ServiceKey> Keys { get; } = new List<ServiceKey>();

    /// <summary>True when it may not ask any more.</summary>
    public bool IsRevoked { get; set; }
}
