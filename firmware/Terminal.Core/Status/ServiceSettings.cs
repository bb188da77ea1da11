namespace Terminal.Core.Status;

/// <summary>What asking needs to know; the app fills it from the stored settings.</summary>
public sealed class ServiceSettings
{
    /// <summary>Scheme, host and port, for example http://10.0.0.5:8080; null or empty for no service.</summary>
    public string BaseAddress;

    /// <summary>PEM text of the root certificate for https; null for http.</summary>
    public string RootCertificatePem;

    /// <summary>The terminal's name at the service.</summary>
    public string Device;

    /// <summary>Name of the first key, 1 to 40 characters 0-9 A-Z a-z . _ -.</summary>
    public string Key1Id;

    /// <summary>First key, at least 16 bytes; null when there is none.</summary>
    public byte[] Key1;

    /// <summary>Name of the second key.</summary>
    public string Key2Id;

    /// <summary>Second key, for a change without a gap; null when there is none.</summary>
    public byte[] Key2;

    /// <summary>From asking to a verdict, in milliseconds. The rest of the five seconds is for drawing it.</summary>
    public int DeadlineMs = 4500;

    /// <summary>Different codes that may be asked for in <see cref="LimitWindowMs"/>; 0 for no limit.</summary>
    public int LimitCodes = 10;

    /// <summary>Window of that limit, in milliseconds.</summary>
    public int LimitWindowMs = 300000;

    /// <summary>Time between two heartbeats, in milliseconds; 0 for none.</summary>
    public int HeartbeatMs = 300000;

    /// <summary>Name or address of a time server (SNTP) to fall back upon; null or empty for none.</summary>
    public string TimeServer;
}
