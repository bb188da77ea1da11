namespace Terminal.Drivers.Ports;

/// <summary>What must be done by <see cref="IHttpChannel.Prepare"/> before a request can go out at once.</summary>
public enum HttpNeed
{
    /// <summary>Nothing: what a request still has to do, a plain connection, stops nobody.</summary>
    Nothing = 0,

    /// <summary>The host's name must be resolved. That stops the whole runtime, without a limit.</summary>
    Name = 1,

    /// <summary>With https only: a connection must be made. That stops nobody.</summary>
    Connection = 2,

    /// <summary>The TLS handshake over the connection must be made. That stops the whole runtime, without a limit.</summary>
    Handshake = 3,
}
