using Terminal.Drivers.Board;

namespace Terminal.Tests.Fakes;

/// <summary>
/// nanoFramework's Wi-Fi calls over the chip's stack, in reach of a network with the password "right": targets/ESP32/_common/Target_Network.cpp
/// and targetHAL_Network.cpp, _Network/NF_ESP32_Wireless.cpp of nf-interpreter, and what esp_wifi_set_config does while connecting.
/// </summary>
public sealed class FakeWifiRuntime : IStationCalls
{
    private const int InvalidCredential = 1;
    private const int Success = 3;
    private const int UnspecifiedFailure = 5;

    private string password;
    private bool endIsOnItsWay;

    /// <summary>True while it tries by itself.</summary>
    public bool IsTrying { get; private set; }

    public bool IsConnected { get; private set; }

    /// <summary>The access point goes away: it tries again at once, and for ever.</summary>
    public void Lose()
    {
        IsConnected = false;
        IsTrying = true;
    }

    public void Disconnect()
    {
        endIsOnItsWay = endIsOnItsWay || IsConnected || IsTrying;
        IsConnected = false;
        IsTrying = false;
    }

    public void Settle()
    {
        endIsOnItsWay = false;
    }

    public int Connect(string ssid, string newPassword)
    {
        // "sta is connecting, cannot set config": the old one stays.
        password = IsTrying ? password : newPassword;
        bool endComes = endIsOnItsWay || IsConnected;
        endIsOnItsWay = false;
        IsConnected = password == "right";
        IsTrying = !IsConnected;
        return endComes ? UnspecifiedFailure : IsConnected ? Success : InvalidCredential;
    }
}
