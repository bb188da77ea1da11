namespace Terminal.Drivers.Ports;

/// <summary>One HTTP exchange at a time with the configured status service. What waits runs behind this port.</summary>
public interface IHttpChannel
{
    /// <summary>
    /// Sets where to: scheme, host and port ("http://10.0.0.5:8080"), and the PEM text of the root certificate for https, or null.
    /// False when the address cannot be used; the text says why.
    /// </summary>
    bool Configure(string baseAddress, string rootCertificatePem, out string reason);

    /// <summary>Begins an exchange. False when another is still under way.</summary>
    bool Begin(HttpRequest request);

    /// <summary>Tells how the exchange stands. Every state but Idle and Running is told until the next begin or cancel.</summary>
    HttpExchange Poll();

    /// <summary>Gives the exchange up; the request's buffers are then free for use again.</summary>
    void Cancel();
}
