using Terminal.Core.Text;
using Terminal.Drivers.Ports;

namespace Terminal.Core.Status;

/// <summary>Tells the service now and then how the terminal is, and takes what it says: a message for the idle screen, changed settings.</summary>
public sealed class HeartbeatErrand : IErrand
{
    private const int FirstAfterMs = 15000;
    private const int Parts = 3;

    private readonly IHeartbeatPartner partner;
    private readonly Jitter jitter;
    private readonly Backoff backoff;
    private readonly JsonWriter json = new JsonWriter();
    private readonly HeartbeatFacts facts = new HeartbeatFacts();
    private readonly HeartbeatReader reader;
    private int everyMs;
    private long dueMs;
    private int part;
    private bool isReading;
    private int sent;

    /// <summary>For a terminal.</summary>
    public HeartbeatErrand(IHeartbeatPartner partner, Jitter jitter)
    {
        this.partner = partner;
        this.jitter = jitter;
        backoff = new Backoff(jitter, 20000, 900000);
        reader = new HeartbeatReader(partner);
        dueMs = FirstAfterMs;
    }

    /// <summary>Heartbeats that the service has taken since the start.</summary>
    public int Sent
    {
        get { return sent; }
    }

    /// <summary>Settings from afar that were refused since the start.</summary>
    public int RefusedSettings => reader.RefusedSettings;

    /// <summary>Sets the time between two heartbeats, in milliseconds; 0 for none.</summary>
    public void Configure(int everyMs)
    {
        this.everyMs = everyMs;
    }

    /// <inheritdoc />
    public ServiceCall Call => ServiceCall.Heartbeat;

    /// <inheritdoc />
    public bool IsDue(long nowMs)
    {
        bool isDue = everyMs > 0 && nowMs >= dueMs;
        if (isDue)
        {
            part = 0;
            isReading = false;
        }

        return isDue;
    }

    /// <inheritdoc />
    public bool Write(HttpRequest request)
    {
        switch (part)
        {
            case 0:
                facts.Clear();
                partner.Tell(facts);
                json.Begin(request.Content, ServiceLine.MaxBodyBytes);
                json.Open('{');
                WriteWords();
                break;
            case 1:
                WriteNumbers();
                break;
            default:
                WriteFaults();
                json.Close('}');
                request.BodyBytes = json.Length;
                break;
        }

        part++;
        return part == Parts;
    }

    /// <inheritdoc />
    public bool Done(ServiceLine line, long nowMs)
    {
        if (line.Reason != CouldNotAskReason.None)
        {
            dueMs = nowMs + backoff.TakeMs();
            return true;
        }

        if (!isReading)
        {
            isReading = true;
            reader.Begin(line.Json, line.Request.Content, line.Request.AnswerBytes);
            return false;
        }

        if (!reader.Step())
        {
            return false;
        }

        sent++;
        backoff.Reset();
        dueMs = nowMs + jitter.Spread(everyMs);
        return true;
    }

    private void WriteWords()
    {
        Word("version", facts.Version);
        Word("reset", facts.Reset);
        Word("printer", facts.Printer);
        Word("reader", facts.Reader);
        Word("clock", facts.Clock);
    }

    private void WriteNumbers()
    {
        Number("uptime", facts.UptimeSeconds);
        Number("clockOffset", facts.ClockOffsetSeconds);
        Number("signal", facts.SignalDbm);
        Number("memory", facts.FreeMemoryBytes);
        Number("flashWrites", facts.FlashWrites);
        Number("paperMm", facts.PaperMillimetres);
        Number("tickets", facts.TicketsToday);
        Number("waiting", facts.LinesWaiting);
        Number("lookups", facts.Lookups);
        Number("lookupsFailed", facts.LookupsFailed);
        Number("wifiRestarts", facts.WifiRestarts);
        Number("settingsRefused", reader.RefusedSettings);
    }

    private void WriteFaults()
    {
        json.Name("faults");
        json.Open('[');
        for (int i = 0; i < HeartbeatFacts.MaxFaults; i++)
        {
            if (facts.Faults[i] != null)
            {
                json.Text(facts.Faults[i]);
            }
        }

        json.Close(']');
    }

    private void Word(string name, string word)
    {
        json.Name(name);
        json.Text(word);
    }

    private void Number(string name, long number)
    {
        json.Name(name);
        json.Number(number);
    }
}
