namespace Terminal.Core.Status;

/// <summary>The calls of the contract.</summary>
public enum ServiceCall
{
    /// <summary>POST /v1/lookups: asking for a dossier.</summary>
    Lookup = 0,

    /// <summary>POST /v1/tickets: handing in ledger lines.</summary>
    Tickets = 1,

    /// <summary>POST /v1/heartbeats: reporting how the terminal is.</summary>
    Heartbeat = 2,

    /// <summary>GET /v1/time: asking for the time.</summary>
    Time = 3,
}
