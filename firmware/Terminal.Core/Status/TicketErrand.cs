using Terminal.Core.Text;
using Terminal.Drivers.Ports;

namespace Terminal.Core.Status;

/// <summary>
/// Hands the ledger in, batch by batch (POST /v1/tickets). A batch that the service refuses as malformed is passed over, or it
/// would stop all that come after it; everything else is tried again until it is acknowledged.
/// </summary>
public sealed class TicketErrand : IErrand
{
    /// <summary>Time between two looks at the ledger while it is empty, in milliseconds.</summary>
    public const int LookEveryMs = 20000;

    private readonly ITicketBatch batch;
    private readonly Backoff backoff;
    private readonly JsonWriter json = new JsonWriter();
    private readonly TicketLine line = new TicketLine();
    private readonly TextBuffer key = new TextBuffer(80);
    private readonly TextBuffer text = new TextBuffer(12);
    private readonly LocalTime day = new LocalTime();
    private long dueMs;
    private int written = -1;
    private int sent;
    private int refused;
    private CouldNotAskReason lastTrouble;

    /// <summary>For a ledger's batches.</summary>
    public TicketErrand(ITicketBatch batch, Jitter jitter)
    {
        this.batch = batch;
        backoff = new Backoff(jitter, 5000, 300000);
    }

    /// <summary>False while the ledger is not to be handed in.</summary>
    public bool IsEnabled = true;

    /// <summary>Batches handed in since the start.</summary>
    public int Sent
    {
        get { return sent; }
    }

    /// <summary>Batches that the service has refused for good since the start.</summary>
    public int Refused
    {
        get { return refused; }
    }

    /// <summary>Why the last batch could not be handed in; None when it could.</summary>
    public CouldNotAskReason LastTrouble
    {
        get { return lastTrouble; }
    }

    /// <inheritdoc />
    public ServiceCall Call => ServiceCall.Tickets;

    /// <inheritdoc />
    public bool IsDue(long nowMs)
    {
        if (!IsEnabled || nowMs < dueMs)
        {
            return false;
        }

        if (!batch.IsReady && !batch.Collect() && !batch.IsReady)
        {
            dueMs = nowMs + LookEveryMs;
        }

        written = -1;
        return batch.IsReady;
    }

    /// <inheritdoc />
    public bool Write(HttpRequest request)
    {
        if (written < 0)
        {
            json.Begin(request.Content, ServiceLine.MaxBodyBytes);
            json.Open('{');
            json.Name("key");
            key.Clear();
            batch.AppendKey(key);
            json.Text(key.Chars, key.Length);
            json.Name("lines");
            json.Open('[');
            written = 0;
            return false;
        }

        if (written < batch.Count)
        {
            line.Clear();
            batch.Fill(written, line);
            WriteLine();
            written++;
            return false;
        }

        json.Close(']');
        json.Close('}');
        request.BodyBytes = json.Length;
        return true;
    }

    /// <inheritdoc />
    public bool Done(ServiceLine service, long nowMs)
    {
        written = -1;
        lastTrouble = service.Reason;
        bool isOver;
        if (service.Reason == CouldNotAskReason.None)
        {
            isOver = batch.Acknowledged();
            sent += isOver ? 1 : 0;
        }
        else if (service.Problem == ServiceProblem.BadRequest)
        {
            isOver = batch.RefusedForGood();
            refused += isOver ? 1 : 0;
        }
        else
        {
            isOver = false;
        }

        if (isOver)
        {
            backoff.Reset();
            dueMs = nowMs;
        }
        else
        {
            dueMs = nowMs + backoff.TakeMs();
        }

        return true;
    }

    private void WriteLine()
    {
        json.Open('{');
        json.Name("seq");
        json.Number(line.Sequence);
        json.Name("type");
        json.Text(line.Type);
        if (line.Day != 0)
        {
            json.Name("day");
            AppendDay();
            json.Text(text.Chars, text.Length);
        }

        if (line.UtcSeconds != 0)
        {
            json.Name("at");
            json.Number(line.UtcSeconds);
        }

        if (line.Number.Length > 0)
        {
            json.Name("number");
            json.Text(line.Number.Chars, line.Number.Length);
        }

        WriteIfAny("priority", line.Priority);
        if (line.Outcome != null)
        {
            json.Name("outcome");
            json.Text(line.Outcome);
        }

        WriteIfAny("last", line.LastNumber);
        WriteIfAny("reason", line.Reason);
        WriteIfAny("ref", line.Reference);
        json.Close('}');
    }

    private void WriteIfAny(string name, long number)
    {
        if (number != 0)
        {
            json.Name(name);
            json.Number(number);
        }
    }

    private void AppendDay()
    {
        day.SetDayNumber(line.Day);
        text.Clear();
        day.AppendIsoDate(text);
    }
}
