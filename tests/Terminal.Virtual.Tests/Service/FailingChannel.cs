using Terminal.Drivers.Ports;

namespace Terminal.Virtual.Tests.Service;

/// <summary>A channel of which the n-th call fails, once or from then on until it is repaired, in the way that the call has of failing.</summary>
internal sealed class FailingChannel : IHttpChannel
{
    private readonly IHttpChannel inner;

    public FailingChannel(IHttpChannel inner)
    {
        this.inner = inner;
    }

    /// <summary>Calls so far.</summary>
    public int Calls { get; private set; }

    /// <summary>Number of the call that fails, from 1; 0 for none.</summary>
    public int FailAt { get; set; }

    /// <summary>True when every later call fails as well.</summary>
    public bool FromThenOn { get; set; }

    private bool Fails
    {
        get
        {
            Calls++;
            return FailAt > 0 && (Calls == FailAt || (FromThenOn && Calls > FailAt));
        }
    }

    public bool Configure(string baseAddress, string rootCertificatePem, out string reason)
    {
        if (Fails)
        {
            reason = "The name could not be resolved.";
            return false;
        }

        return inner.Configure(baseAddress, rootCertificatePem, out reason);
    }

    public HttpNeed Need => inner.Need;

    public bool Prepare(int timeoutMs)
    {
        return !Fails && inner.Prepare(timeoutMs);
    }

    public bool Begin(HttpRequest request)
    {
        return !Fails && inner.Begin(request);
    }

    public HttpExchange Poll()
    {
        return Fails ? HttpExchange.Cut : inner.Poll();
    }

    public void Cancel()
    {
        // Cancelling has no way of failing: it says nothing.
        inner.Cancel();
    }
}
