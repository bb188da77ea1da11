using Terminal.Core.Status;
using Terminal.Drivers.Ports;

namespace Terminal.Tests.Status;

/// <summary>An errand that is always due until it has ended once.</summary>
internal sealed class SlowErrand : IErrand
{
    public int Ended;

    public ServiceCall Call
    {
        get { return ServiceCall.Heartbeat; }
    }

    public bool IsDue(long nowMs)
    {
        return Ended == 0;
    }

    public bool Write(HttpRequest request)
    {
        request.Content[0] = (byte)'{';
        request.Content[1] = (byte)'}';
        request.BodyBytes = 2;
        return true;
    }

    public bool Done(ServiceLine line, long nowMs)
    {
        Ended++;
        return true;
    }
}
