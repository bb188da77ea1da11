using System.Text;

namespace Terminal.Core.Status;

/// <summary>A method and a path of the contract, as strings for the channel and as bytes for the signature.</summary>
public sealed class ServiceCall
{
    /// <summary>Asking for a dossier.</summary>
    public static readonly ServiceCall Lookup = new ServiceCall("POST", "/v1/lookups");

    /// <summary>Handing in ledger lines.</summary>
    public static readonly ServiceCall Tickets = new ServiceCall("POST", "/v1/tickets");

    /// <summary>Reporting how the terminal is.</summary>
    public static readonly ServiceCall Heartbeat = new ServiceCall("POST", "/v1/heartbeats");

    /// <summary>Asking for the time.</summary>
    public static readonly ServiceCall Time = new ServiceCall("GET", "/v1/time");

    private ServiceCall(string method, string path)
    {
        Method = method;
        Path = path;
        MethodBytes = Encoding.UTF8.GetBytes(method);
        PathBytes = Encoding.UTF8.GetBytes(path);
    }

    /// <summary>GET or POST.</summary>
    public string Method { get; }

    /// <summary>Path with its leading slash.</summary>
    public string Path { get; }

    /// <summary>The method as bytes.</summary>
    public byte[] MethodBytes { get; }

    /// <summary>The path as bytes.</summary>
    public byte[] PathBytes { get; }
}
