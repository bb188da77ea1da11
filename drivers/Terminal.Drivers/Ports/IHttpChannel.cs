namespace Terminal.Drivers.Ports;

/// <summary>One HTTP exchange at a time with the configured status service. What waits runs behind this port.</summary>
public interface IHttpChannel
{
    /// <summary>
    /// Sets where to: scheme, host and port ("http://10.0.0.5:8080"), and the PEM text of the root certificate for https, or null.
    /// An address of before and its connection are forgotten; nothing is resolved or opened. False when the address cannot be used;
    /// the text says why.
    /// </summary>
    bool Configure(string baseAddress, string rootCertificatePem, out string reason);

    /// <summary>What <see cref="Prepare"/> has to do next. It comes back when the other side has closed a connection by TLS.</summary>
    HttpNeed Need { get; }

    /// <summary>
    /// Begins to do what is needed, and nothing beyond it; false when something is under way. <see cref="Poll"/> tells Running, then
    /// Prepared or how it failed. A name or a handshake may stop everything until it is done, whatever the time allowed.
    /// </summary>
    bool Prepare(int timeoutMs);

    /// <summary>
    /// Begins an exchange, which resolves no name and makes no handshake: while either is needed it ends at once in NotPrepared. False
    /// when something is under way.
    /// </summary>
    bool Begin(HttpRequest request);

    /// <summary>
    /// Tells how the exchange, or the preparation, stands. Every state but Idle and Running is told until the next begin or cancel.
    /// </summary>
    HttpExchange Poll();

    /// <summary>Gives up what is under way; the request's buffers are then free for use again.</summary>
    void Cancel();
}
