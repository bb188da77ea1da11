namespace Terminal.Drivers.Http;

/// <summary>What a thread has to do next, as <see cref="HttpWorker"/> tells it.</summary>
public enum HttpWork
{
    /// <summary>Nothing more: wait until woken.</summary>
    None = 0,

    /// <summary>Resolve the host's name; done: 1.</summary>
    Resolve = 1,

    /// <summary>Connect; done: 1.</summary>
    Connect = 2,

    /// <summary>Make the TLS handshake; done: 1.</summary>
    Secure = 3,

    /// <summary>Write <see cref="HttpWorker.Count"/> bytes of <see cref="HttpWorker.Outgoing"/>; done: 1.</summary>
    Write = 4,

    /// <summary>Wait a moment for something to read; 1 when there is, 0 when there is nothing yet.</summary>
    Look = 5,

    /// <summary>Read into <see cref="HttpWorker.Incoming"/>; how many bytes, 0 when the other side has closed.</summary>
    Read = 6,

    /// <summary>Close the connection.</summary>
    Drop = 7,
}
