using Terminal.Drivers.Ports;

namespace Terminal.Drivers.Http;

/// <summary>
/// What one thread, with a connection of its own, does for a <see cref="HttpDispatch"/>: the thread asks for the next piece of work,
/// does it without the lock, and tells what came of it. One that hangs and comes back late finds nothing of its successor's to disturb.
/// </summary>
public sealed class HttpWorker
{
    private readonly HttpDispatch dispatch;
    private readonly int number;
    private int count;
    private int exchange;
    private int connectedTo;
    private bool hasConnection;
    private bool isReused;
    private bool isBegun;
    private bool isSent;
    private bool wantsRead;
    private bool isOver;
    private HttpWork work;

    /// <summary>For the thread of a number that <see cref="HttpDispatch.Begin"/> gave.</summary>
    public HttpWorker(HttpDispatch dispatch, int number)
    {
        this.dispatch = dispatch;
        this.number = number;
    }

    /// <summary>Bytes to write.</summary>
    public readonly byte[] Outgoing = new byte[512];

    /// <summary>Room for bytes read.</summary>
    public readonly byte[] Incoming = new byte[512];

    /// <summary>How many bytes are to be written.</summary>
    public int Count
    {
        get { return count; }
    }

    /// <summary>Takes the newest order up, after the thread was woken.</summary>
    public void Take()
    {
        exchange = dispatch.Turns.Take(number);
        isBegun = false;
        isOver = false;
    }

    /// <summary>The thread has no more to do. False when it was replaced meanwhile and must end; its connection is then to be closed.</summary>
    public bool Return()
    {
        return dispatch.Turns.Return(number);
    }

    /// <summary>The next piece of work.</summary>
    public HttpWork Next()
    {
        work = Choose();
        return work;
    }

    /// <summary>What came of it: as <see cref="HttpWork"/> says, or -1 when it failed.</summary>
    public void Did(int result)
    {
        bool isCurrent = IsCurrent;
        switch (work)
        {
            case HttpWork.Resolve:
                isOver = true;
                if (isCurrent)
                {
                    if (result > 0)
                    {
                        dispatch.Resolved();
                    }

                    dispatch.End(result > 0 ? HttpExchange.Prepared : HttpExchange.NameFailed);
                }

                break;
            case HttpWork.Connect:
                Connected(result > 0, isCurrent);
                break;
            case HttpWork.Secure:
                isOver = true;
                if (result <= 0)
                {
                    Lose(HttpExchange.CertificateRefused);
                }
                else
                {
                    dispatch.Secured(number);
                    if (isCurrent)
                    {
                        dispatch.End(HttpExchange.Prepared);
                    }
                }

                break;
            case HttpWork.Write:
                if (result < 0)
                {
                    Broken();
                }

                break;
            case HttpWork.Look:
                wantsRead = result > 0;
                if (result < 0)
                {
                    Broken();
                }

                break;
            case HttpWork.Read:
                Arrived(result, isCurrent);
                break;
            case HttpWork.Drop:
                hasConnection = false;
                dispatch.Dropped(number);
                break;
        }
    }

    /// <summary>True while somebody waits for what this thread does.</summary>
    public bool IsCurrent
    {
        get { return dispatch.Turns.IsCurrent(exchange) && dispatch.IsRunning; }
    }

    private HttpWork Choose()
    {
        if (hasConnection && (connectedTo != dispatch.Revision || !dispatch.IsConnected(number)))
        {
            return HttpWork.Drop;
        }

        if (!IsCurrent && hasConnection && isBegun && !isOver)
        {
            // Given up in the middle: what still comes belongs to nobody.
            return HttpWork.Drop;
        }

        if (isOver || !IsCurrent)
        {
            return HttpWork.None;
        }

        switch (dispatch.Preparing)
        {
            case HttpNeed.Name: return HttpWork.Resolve;
            case HttpNeed.Connection: return HttpWork.Connect;
            case HttpNeed.Handshake: return HttpWork.Secure;
        }

        if (!isBegun)
        {
            isBegun = true;
            isSent = false;
            wantsRead = false;
            isReused = hasConnection;
        }

        if (!hasConnection)
        {
            return HttpWork.Connect;
        }

        if (!isSent)
        {
            count = dispatch.Conversation.TakeOutgoing(Outgoing, 0, Outgoing.Length);
            isSent = count == 0;
        }

        return !isSent ? HttpWork.Write : wantsRead ? HttpWork.Read : HttpWork.Look;
    }

    private void Connected(bool isDone, bool isCurrent)
    {
        hasConnection = isDone;
        if (!isCurrent)
        {
            return; // dropped next: nobody waits for it any more
        }

        isOver = !isDone || dispatch.Preparing != HttpNeed.Nothing;
        if (isDone)
        {
            connectedTo = dispatch.Revision;
            dispatch.Connected(number);
        }

        if (isOver)
        {
            dispatch.End(isDone ? HttpExchange.Prepared : HttpExchange.ConnectFailed);
        }
    }

    private void Arrived(int result, bool isCurrent)
    {
        wantsRead = false;
        if (result <= 0)
        {
            Broken();
            return;
        }

        if (!isCurrent)
        {
            return;
        }

        HttpConversation conversation = dispatch.Conversation;
        conversation.Feed(Incoming, 0, result);
        if (conversation.State != HttpExchange.Running)
        {
            isOver = true;
            if (!conversation.MayReuseConnection)
            {
                dispatch.Dropped(number);
            }
        }
    }

    // The connection has ended.
    private void Broken()
    {
        HttpConversation conversation = dispatch.Conversation;
        if (!IsCurrent)
        {
            dispatch.Dropped(number);
        }
        else if (conversation.HasAnswerBegun)
        {
            conversation.PeerClosed();
            Lose(HttpExchange.Cut);
        }
        else if (isReused && !dispatch.Address.IsSecure)
        {
            // A kept connection that the other side has closed meanwhile says nothing about the service.
            conversation.Rewind();
            dispatch.Dropped(number);
            isBegun = false;
        }
        else
        {
            Lose(isReused ? HttpExchange.NotPrepared : HttpExchange.Cut);
        }
    }

    private void Lose(HttpExchange state)
    {
        isOver = true;
        dispatch.Dropped(number);
        if (IsCurrent)
        {
            dispatch.End(state);
        }
    }
}
