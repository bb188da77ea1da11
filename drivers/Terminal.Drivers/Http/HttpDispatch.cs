using Terminal.Drivers.Ports;

namespace Terminal.Drivers.Http;

/// <summary>
/// What a channel decides whose waiting is done by threads: what is needed, what is under way, when it is given up, and by
/// <see cref="HttpWorker"/> what a thread has to do next. It waits for nothing itself. Every call, its workers' too, is made under one lock.
/// </summary>
public sealed class HttpDispatch
{
    internal readonly HttpConversation Conversation = new HttpConversation();
    internal readonly WorkerTurns Turns = new WorkerTurns();
    private readonly ServiceAddress address = new ServiceAddress();
    private HttpExchange preparation;
    private HttpNeed preparing;
    private long deadlineMs;
    private bool isConfigured;
    private bool isResolved;
    private int revision;
    private int connected;
    private bool isSecured;

    /// <summary>The address.</summary>
    public ServiceAddress Address
    {
        get { return address; }
    }

    /// <summary>Takes an address; one of before and its connection are forgotten. False when it cannot be used, and why.</summary>
    public bool Configure(string baseAddress, string rootCertificatePem, out string reason)
    {
        Cancel();
        revision++;
        connected = 0;
        isConfigured = address.Parse(baseAddress, out reason);
        if (isConfigured && address.IsSecure && (rootCertificatePem == null || rootCertificatePem.Length == 0))
        {
            reason = "https needs the root certificate of the service. Paste it with: config set service.certificate";
            isConfigured = false;
        }

        isResolved = isConfigured && address.IsNumeric;
        return isConfigured;
    }

    /// <summary>The address turned out to be unusable after all.</summary>
    public void Refuse()
    {
        isConfigured = false;
    }

    /// <summary>What has to be prepared.</summary>
    public HttpNeed Need
    {
        get
        {
            return !isConfigured ? HttpNeed.Nothing
                : !isResolved ? HttpNeed.Name
                : !address.IsSecure ? HttpNeed.Nothing
                : connected == 0 ? HttpNeed.Connection
                : isSecured ? HttpNeed.Nothing : HttpNeed.Handshake;
        }
    }

    /// <summary>True when a connection rests between two exchanges: the board may look whether the other side has closed it.</summary>
    public bool IsResting
    {
        get { return connected != 0 && !IsRunning; }
    }

    /// <summary>The connection that rests was found closed.</summary>
    public void Closed()
    {
        connected = 0;
    }

    /// <summary>
    /// Begins an exchange. Returns the number of a thread to be started for it, 0 when the one there is only to be woken, -1 when
    /// something is under way.
    /// </summary>
    public int Begin(HttpRequest request, long nowMs)
    {
        if (IsRunning)
        {
            return -1;
        }

        preparation = HttpExchange.Idle;
        preparing = HttpNeed.Nothing;
        deadlineMs = nowMs + request.TimeoutMs;
        Conversation.Begin(request, isConfigured ? address.HostHeader : "");
        if (!isConfigured || Need != HttpNeed.Nothing)
        {
            Conversation.Fail(isConfigured ? HttpExchange.NotPrepared : HttpExchange.NameFailed);
        }

        return IsRunning ? StartWork() : 0;
    }

    /// <summary>Begins to do what is needed. Returns as <see cref="Begin"/>.</summary>
    public int Prepare(int timeoutMs, long nowMs)
    {
        if (IsRunning)
        {
            return -1;
        }

        Conversation.Clear();
        deadlineMs = nowMs + timeoutMs;
        preparing = Need;
        preparation = preparing == HttpNeed.Nothing ? HttpExchange.Prepared : HttpExchange.Running;
        int worker = IsRunning ? StartWork() : 0;
        if (worker != 0)
        {
            preparing = Need; // the connection went with the thread that hangs
        }

        return worker;
    }

    /// <summary>How it stands.</summary>
    public HttpExchange Poll(long nowMs)
    {
        if (IsRunning && nowMs >= deadlineMs)
        {
            Turns.End();
            connected = preparing == HttpNeed.Handshake ? connected : 0;
            End(HttpExchange.TimedOut);
        }

        return preparation != HttpExchange.Idle ? preparation : Conversation.State;
    }

    /// <summary>Gives up what is under way; over a connection in use the rest of an answer would still come, so it is not used again.</summary>
    public void Cancel()
    {
        connected = IsRunning ? 0 : connected;
        Turns.End();
        preparation = HttpExchange.Idle;
        Conversation.Clear();
    }

    internal bool IsRunning
    {
        get { return preparation == HttpExchange.Running || Conversation.State == HttpExchange.Running; }
    }

    internal HttpNeed Preparing
    {
        get { return preparation == HttpExchange.Running ? preparing : HttpNeed.Nothing; }
    }

    // Rises with every address: a connection to one of before is of no use.
    internal int Revision
    {
        get { return revision; }
    }

    internal bool IsConnected(int worker)
    {
        return connected == worker;
    }

    internal void Connected(int worker)
    {
        connected = worker;
        isSecured = false;
    }

    // A handshake that ended after its time has succeeded all the same.
    internal void Secured(int worker)
    {
        isSecured = connected == worker;
    }

    internal void Resolved()
    {
        isResolved = true;
    }

    // The thread's connection is gone; that of another one in its place is not its business.
    internal void Dropped(int worker)
    {
        if (connected == worker)
        {
            connected = 0;
        }
    }

    internal void End(HttpExchange state)
    {
        if (preparation == HttpExchange.Running)
        {
            preparation = state;
        }
        else
        {
            Conversation.Fail(state);
        }
    }

    private int StartWork()
    {
        int worker = Turns.Begin();
        if (worker != 0)
        {
            connected = 0; // it was that of the thread which hangs
        }

        return worker;
    }
}
