using System;
using System.Collections.Generic;
using System.Linq;

namespace Terminal.DeviceApiCheck.Data;

/// <summary>A type of the API data with its members.</summary>
internal sealed class ApiType
{
    public ApiType(ApiLine line, ApiAssembly assembly)
    {
        Assembly = assembly;
        FullName = line.Id;
        Facts = line.FactList.ToArray();
        ContainerName = Fact("nested in ");
        string container = ContainerName is null ? "" : ContainerName + ".";
        string rest = FullName[container.Length..];
        int dot = ContainerName is null ? rest.LastIndexOf('.') : -1;
        Namespace = dot < 0 ? "" : rest[..dot];
        Name = rest[(dot + 1)..];
    }

    public ApiAssembly Assembly { get; }

    /// <summary>Namespace, containers and name, all joined by dots.</summary>
    public string FullName { get; }

    /// <summary>Empty for a nested type.</summary>
    public string Namespace { get; }

    public string Name { get; }

    /// <summary>Full name of the enclosing type, or null.</summary>
    public string ContainerName { get; }

    public List<ApiLine> Members { get; } = [];

    public string Kind => Facts[0];

    public bool IsInterface => Kind == "interface";

    public bool IsEnum => Kind == "enum";

    public bool IsDelegate => Kind == "delegate";

    public bool IsValueType => Kind is "struct" or "enum";

    /// <summary>The compiler sees it, the runtime does not have it.</summary>
    public bool IsCompileTimeOnly => Facts.Contains("compile time only");

    private string[] Facts { get; }

    /// <summary>The rest of the fact that starts so, or null.</summary>
    public string Fact(string start)
        => Array.Find(Facts, f => f.StartsWith(start, StringComparison.Ordinal))?[start.Length..];

    public bool HasFact(string fact) => Facts.Contains(fact);
}
