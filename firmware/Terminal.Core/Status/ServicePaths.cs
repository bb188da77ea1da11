using System.Text;

namespace Terminal.Core.Status;

/// <summary>Method and path of each call, as strings for the channel and as bytes for the signature.</summary>
internal sealed class ServicePaths
{
    private const int Calls = 4;

    private readonly byte[][] paths = new byte[Calls][];
    private readonly byte[] post = Encoding.UTF8.GetBytes("POST");
    private readonly byte[] get = Encoding.UTF8.GetBytes("GET");

    public ServicePaths()
    {
        for (int i = 0; i < Calls; i++)
        {
            paths[i] = Encoding.UTF8.GetBytes(Path((ServiceCall)i));
        }
    }

    public static string Method(ServiceCall call)
    {
        return call == ServiceCall.Time ? "GET" : "POST";
    }

    public static string Path(ServiceCall call)
    {
        switch (call)
        {
            case ServiceCall.Lookup: return "/v1/lookups";
            case ServiceCall.Tickets: return "/v1/tickets";
            case ServiceCall.Heartbeat: return "/v1/heartbeats";
            default: return "/v1/time";
        }
    }

    public byte[] MethodBytes(ServiceCall call)
    {
        return call == ServiceCall.Time ? get : post;
    }

    public byte[] PathBytes(ServiceCall call)
    {
        return paths[(int)call];
    }
}
