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

    /// <summary>Name of the first key, up to 40 characters 0-9 A-Z a-z . _ -; empty means 1.</summary>
    public string Key1Id;

    /// <summary>First key, at least 16 bytes; null when there is none.</summary>
    public byte[] Key1;

    /// <summary>Name of the second key; empty means 2.</summary>
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

    /// <summary>True when both ask the same service with the same keys; limits, intervals and the time server do not matter.</summary>
    public bool SameAs(ServiceSettings other)
    {
        return other != null && other.BaseAddress == BaseAddress && other.RootCertificatePem == RootCertificatePem
            && other.Device == Device && other.Key1Id == Key1Id && other.Key2Id == Key2Id && SameBytes(other.Key1, Key1)
            && SameBytes(other.Key2, Key2);
    }

    private static bool SameBytes(byte[] a, byte[] b)
    {
        if (a == null || b == null || a.Length != b.Length)
        {
            return a == b;
        }

        for (int i = 0; i < a.Length; i++)
        {
            if (a[i] != b[i])
            {
                return false;
            }
        }

        return true;
    }
}
