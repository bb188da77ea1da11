using System.Collections.Generic;

namespace Terminal.DeviceApiCheck.Data;

/// <summary>One library: a file of the API data.</summary>
internal sealed class ApiAssembly
{
    public ApiAssembly(string name) => Name = name;

    public string Name { get; }

    public List<ApiType> Types { get; } = [];
}
