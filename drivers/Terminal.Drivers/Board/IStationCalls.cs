namespace Terminal.Drivers.Board;

/// <summary>A board's calls to its Wi-Fi station.</summary>
public interface IStationCalls
{
    /// <summary>Leaves, and ends the runtime's own trying; of no effect where there is nothing to leave.</summary>
    void Disconnect();

    /// <summary>Waits until the end of what was left has been told, some tenths of a second.</summary>
    void Settle();

    /// <summary>Joins and waits for the end, up to 20 s; gives WifiConnectionStatus of System.Device.Wifi as a number.</summary>
    int Connect(string ssid, string password);
}
