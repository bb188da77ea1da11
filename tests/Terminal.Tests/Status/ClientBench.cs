using Terminal.Core.Status;
using Terminal.Core.Text;
using Terminal.Tests.Fakes;

namespace Terminal.Tests.Status;

/// <summary>A client with its fakes, stepped in a time of its own.</summary>
internal sealed class ClientBench : IWallClock
{
    public readonly FakeBoard System = new FakeBoard();
    public readonly FakeChannel Channel;
    public readonly StatusClient Client;
    public ServiceSettings Settings;

    public ClientBench()
    {
        Channel = new FakeChannel(System);
        Client = new StatusClient(Channel, null, System, this);
        Settings = NewSettings();
        Client.Configure(Settings);
        Run(3000); // the first errand asks for the time
    }

    public static ServiceSettings NewSettings()
    {
        ServiceSettings settings = new ServiceSettings();
        settings.BaseAddress = "http://192.0.2.10:8080";
        settings.Device = FakeChannel.Device;
        settings.Key1Id = "k1";
        settings.Key1 = FakeChannel.Bytes("0123456789abcdef");
        return settings;
    }

    public bool IsTrusted { get; set; } = true;

    public long UtcSeconds
    {
        get { return System.UtcSeconds; }
    }

    public long ConfirmedUtcSeconds
    {
        get { return IsTrusted ? System.UtcSeconds : 0; }
    }

    public void SetFromService(long utcSeconds)
    {
        System.UtcSeconds = utcSeconds;
        IsTrusted = true;
    }

    public void Run(int ms)
    {
        for (int i = 0; i < ms; i += 20)
        {
            System.UptimeMs += 20;
            if (System.UptimeMs % 1000 == 0)
            {
                System.UtcSeconds++;
            }

            Client.Step(System.UptimeMs);
        }
    }

    /// <summary>Asks and waits for the verdict; returns the milliseconds it took.</summary>
    public int Ask(string code)
    {
        TextBuffer text = new TextBuffer(64);
        text.Append(code);
        Client.Ask(text);
        int tookMs = 0;
        while (Client.State != LookupState.Done && tookMs < 10000)
        {
            Run(20);
            tookMs += 20;
        }

        return tookMs;
    }
}
