using System;

namespace Terminal.Virtual.Service;

/// <summary>How the sample terminal and the sample service know each other. Synthetic, like everything in the sample.</summary>
public static class SampleAccess
{
    /// <summary>Where the service stands in the virtual terminal's own network.</summary>
    public const string BaseAddress = "http://10.0.0.5:8080";

    /// <summary>Where it takes connections by TLS.</summary>
    public const string SecureAddress = "https://10.0.0.5:8443";

    /// <summary>The root certificate that its own is signed with, as PEM text. Made for this sample; nobody keeps its key.</summary>
    public const string RootCertificate =
        "-----BEGIN CERTIFICATE-----" + "\n"
        + "MIIBsTCCAVegAwIBAgIUSW9UU9ZaGW0zQQQmi5D6KgYakqswCgYIKoZIzj0EAwIw" + "\n"
        + "LjEsMCoGA1UEAwwjU2FtcGxlIHJvb3Qgb2YgdGhlIHZpcnR1YWwgdGVybWluYWww" + "\n"
        + "HhcNMjYxMTI4MTExMTI4WhcNNDYxMTIzMTExMTI4WjAuMSwwKgYDVQQDDCNTYW1w" + "\n"
        + "bGUgcm9vdCBvZiB0aGUgdmlydHVhbCB0ZXJtaW5hbDBZMBMGByqGSM49AgEGCCqG" + "\n"
        + "SM49AwEHA0IABE9GXx6SxjLmB5NyE1JfoNyJJqzMu47GZV75FHwdeosYXS9gzf1W" + "\n"
        + "euCE027IK94kAT8Mug+fmTOykGD7vz4xkTWjUzBRMB0GA1UdDgQWBBQB6zbHV+OY" + "\n"
        + "LsBOjOChWLJACQZMkDAfBgNVHSMEGDAWgBQB6zbHV+OYLsBOjOChWLJACQZMkDAP" + "\n"
        + "BgNVHRMBAf8EBTADAQH/MAoGCCqGSM49BAMCA0gAMEUCIFjXOzDGry+RcevsDPMl" + "\n"
        + "zfXgeHAc8eub+WLRJi+20kxVAiEA/jwlMKAi/RTUv3bOKZfSa3q9hbUO0tANf8hl" + "\n"
        + "Wknr6Jo=" + "\n"
        + "-----END CERTIFICATE-----";

    /// <summary>The terminal's name.</summary>
    public const string Device = "t-00001-01";

    /// <summary>Name of its key.</summary>
    public const string KeyId = "k1";

    /// <summary>The key, hexadecimal.</summary>
    public const string KeyHex = "5a3c0f1e7b9d2846a1c3e5f7091b2d4f60718293a4b5c6d7e8f90a1b2c3d4e5f";

    /// <summary>Name of the key that is valid beside it, for trying a change of keys.</summary>
    public const string NextKeyId = "k2";

    /// <summary>That key, hexadecimal.</summary>
    public const string NextKeyHex = "0f1e2d3c4b5a69788796a5b4c3d2e1f00112233445566778899aabbccddeeff0";

    /// <summary>Account that payments may go to: bank and number.</summary>
    public const string Account = "970499:0000000000001";

    /// <summary>Name of the access point.</summary>
    public const string Ssid = "TTPVHCC";

    /// <summary>Its password.</summary>
    public const string Password = "matkhau-mau";

    /// <summary>The device with its keys.</summary>
    public static ServiceDevice MakeDevice()
    {
        ServiceDevice device = new ServiceDevice(Device);
        device.Keys.Add(new ServiceKey(KeyId, Convert.FromHexString(KeyHex)));
        device.Keys.Add(new ServiceKey(NextKeyId, Convert.FromHexString(NextKeyHex)));
        return device;
    }
}
