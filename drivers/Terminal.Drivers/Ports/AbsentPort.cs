namespace Terminal.Drivers.Ports;

/// <summary>Stands where a port could not be opened: takes what is sent and answers nothing.</summary>
public sealed class AbsentPort : ISerialChannel, IDisplayLink, INetwork, IHttpChannel
{
    private int baudRate = 9600;

    /// <inheritdoc/>
    public int BaudRate
    {
        get { return baudRate; }
    }

    /// <inheritdoc/>
    public int MaxTransferBytes
    {
        get { return 4096; }
    }

    /// <inheritdoc/>
    public HttpNeed Need
    {
        get { return HttpNeed.Nothing; }
    }

    /// <inheritdoc/>
    public NetworkState State
    {
        get { return NetworkState.Down; }
    }

    /// <inheritdoc/>
    public NetworkFailure Failure
    {
        get { return NetworkFailure.Hardware; }
    }

    /// <inheritdoc/>
    public int SignalDbm
    {
        get { return 0; }
    }

    /// <inheritdoc/>
    public string Address
    {
        get { return null; }
    }

    /// <inheritdoc/>
    public bool SetBaudRate(int rate)
    {
        baudRate = rate;
        return true;
    }

    /// <inheritdoc/>
    public int Read(byte[] buffer, int offset, int count)
    {
        return 0;
    }

    /// <inheritdoc/>
    public int Write(byte[] buffer, int offset, int count)
    {
        return count;
    }

    /// <inheritdoc/>
    public void Reset(bool asserted)
    {
    }

    /// <inheritdoc/>
    public void Command(byte command, byte[] parameters, int count)
    {
    }

    /// <inheritdoc/>
    public void Pixels(byte[] buffer, int offset, int count)
    {
    }

    /// <inheritdoc/>
    public void Join(string ssid, string password, string address, string subnetMask, string gateway, string nameServer)
    {
    }

    /// <inheritdoc/>
    public void Leave()
    {
    }

    /// <inheritdoc/>
    public void RestartStack()
    {
    }

    /// <inheritdoc/>
    public bool BeginScan()
    {
        return false;
    }

    /// <inheritdoc/>
    public int ScanResults(string[] lines)
    {
        return 0;
    }

    /// <inheritdoc/>
    public void RequestTime(string server)
    {
    }

    /// <inheritdoc/>
    public bool Configure(string baseAddress, string rootCertificatePem, out string reason)
    {
        reason = null;
        return true;
    }

    /// <inheritdoc/>
    public bool Prepare(int timeoutMs)
    {
        return true;
    }

    /// <inheritdoc/>
    public bool Begin(HttpRequest request)
    {
        return true;
    }

    /// <inheritdoc/>
    public HttpExchange Poll()
    {
        return HttpExchange.NoNetwork;
    }

    /// <inheritdoc/>
    public void Cancel()
    {
    }
}
