using System.Text;
using Terminal.Drivers.Ports;

namespace Terminal.Tests.Fakes;

/// <summary>A service with a state: what it answers, how long it takes, which exchange fails. It signs as the contract says.</summary>
public sealed class FakeChannel : IHttpChannel
{
    public const string Device = "t-1";

    private readonly FakeBoard system;
    private HttpRequest request;
    private HttpExchange state;
    private long begunMs;

    public FakeChannel(FakeBoard system)
    {
        this.system = system;
    }

    /// <summary>Key that the service knows, under the name in <see cref="KeyId"/>.</summary>
    public byte[] Key = Bytes("0123456789abcdef");

    public string KeyId = "k1";

    /// <summary>Answer to a look-up.</summary>
    public int StatusCode = 200;

    public string Body = "{\"MaHoSo\":\"H26.12-260525-0004\",\"TrangThaiHoSo\":4}";

    public int LatencyMs = 100;

    /// <summary>Seconds that the service's clock is ahead.</summary>
    public long ClockAhead;

    public string RetryAfter;

    /// <summary>How every exchange ends while it is not Answered.</summary>
    public HttpExchange Ending = HttpExchange.Answered;

    /// <summary>Number of the one exchange, from 1, that ends with <see cref="FailWith"/>; 0 for none.</summary>
    public int FailNumber;

    public HttpExchange FailWith = HttpExchange.Cut;

    public bool IsBeginRefused;

    public int Begun;

    public int Lookups;

    public int Times;

    public int Others;

    public int Cancels;

    public int Configures;

    /// <summary>What has to be prepared now; a preparation that succeeds goes on to the next need.</summary>
    public HttpNeed Need { get; set; }

    /// <summary>With https a connection and a handshake are needed.</summary>
    public bool IsSecure;

    public bool IsNameUnknown;

    /// <summary>How every preparation ends.</summary>
    public HttpExchange Preparation = HttpExchange.Prepared;

    /// <summary>Preparations begun, by need.</summary>
    public readonly int[] Prepared = new int[4];

    /// <summary>The exchange under way never ends by itself.</summary>
    public bool HangsUntilCancelled;

    private bool isPreparing;

    public string LastBody = "";

    public string LastTime = "";

    public bool Configure(string baseAddress, string rootCertificatePem, out string reason)
    {
        Configures++;
        reason = null;
        IsSecure = baseAddress.StartsWith("https");
        Need = baseAddress.IndexOf("example") >= 0 ? HttpNeed.Name : IsSecure ? HttpNeed.Connection : HttpNeed.Nothing;
        state = HttpExchange.Idle;
        return true;
    }

    public bool Prepare(int timeoutMs)
    {
        if (state == HttpExchange.Running)
        {
            return false;
        }

        Prepared[(int)Need]++;
        isPreparing = true;
        begunMs = system.UptimeMs;
        state = HttpExchange.Running;
        return true;
    }

    public bool Begin(HttpRequest request)
    {
        if (IsBeginRefused || state == HttpExchange.Running)
        {
            return false;
        }

        isPreparing = false;
        Begun++;
        this.request = request;
        begunMs = system.UptimeMs;
        state = HttpExchange.Running;
        LastBody = Text(request.Content, 0, request.BodyBytes);
        LastTime = Header("Terminal-Time: ");
        if (request.Path == "/v1/lookups")
        {
            Lookups++;
        }
        else if (request.Path == "/v1/time")
        {
            Times++;
        }
        else
        {
            Others++;
        }

        return true;
    }

    public HttpExchange Poll()
    {
        if (state == HttpExchange.Running && isPreparing)
        {
            StepPreparation();
        }
        else if (state == HttpExchange.Running && !HangsUntilCancelled)
        {
            if (system.UptimeMs - begunMs >= request.TimeoutMs)
            {
                state = HttpExchange.TimedOut;
            }
            else if (system.UptimeMs - begunMs >= LatencyMs)
            {
                state = FailNumber == Begun ? FailWith : Ending;
                if (state == HttpExchange.Answered)
                {
                    Answer();
                }
            }
        }

        return state;
    }

    public void Cancel()
    {
        Cancels++;
        HangsUntilCancelled = false;
        state = HttpExchange.Idle;
    }

    private void StepPreparation()
    {
        if (system.UptimeMs - begunMs < LatencyMs)
        {
            return;
        }

        state = Need == HttpNeed.Name && IsNameUnknown ? HttpExchange.NameFailed : Preparation;
        if (state == HttpExchange.Prepared)
        {
            Need = Need == HttpNeed.Handshake || !IsSecure ? HttpNeed.Nothing
                : Need == HttpNeed.Name ? HttpNeed.Connection : HttpNeed.Handshake;
        }
        else if (IsSecure && Need != HttpNeed.Name)
        {
            Need = HttpNeed.Connection;
        }
    }

    public static byte[] Bytes(string text)
    {
        return Encoding.UTF8.GetBytes(text);
    }

    private static string Text(byte[] bytes, int offset, int count)
    {
        return count == 0 ? "" : Encoding.UTF8.GetString(bytes, offset, count);
    }

    private string Header(string name)
    {
        string all = Text(request.Headers, 0, request.HeaderBytes);
        int at = all.IndexOf(name);
        int from = at + name.Length;
        return at < 0 ? "" : all.Substring(from, all.IndexOf('\r', from) - from);
    }

    private void Answer()
    {
        bool isTime = request.Path == "/v1/time";
        request.StatusCode = isTime ? 200 : StatusCode;
        byte[] body = Bytes(isTime ? "{\"UtcSeconds\":1}" : Body);
        if (Header("Terminal-Key: ") != KeyId || !IsSigned())
        {
            request.StatusCode = 401;
            body = Bytes("{\"type\":\"urn:terminal-status:unknown-key\"}");
            System.Array.Copy(body, request.Content, body.Length);
            request.AnswerBytes = body.Length;
            return;
        }

        System.Array.Copy(body, request.Content, body.Length);
        request.AnswerBytes = body.Length;
        string time = (system.UtcSeconds + ClockAhead).ToString();
        string nonce = Header("Terminal-Nonce: ");
        Set(request.AnswerTime, time);
        Set(request.AnswerNonce, nonce);
        string head = "terminal-answer-v1\n" + Device + "\n" + KeyId + "\n" + time + "\n" + nonce + "\n" + request.StatusCode + "\n";
        Set(request.AnswerSignature, Sign(head, body, body.Length));
        if (RetryAfter != null)
        {
            Set(request.RetryAfter, RetryAfter);
        }
    }

    private bool IsSigned()
    {
        string head = "terminal-request-v1\n" + Header("Terminal-Device: ") + "\n" + Header("Terminal-Key: ") + "\n"
            + Header("Terminal-Time: ") + "\n" + Header("Terminal-Nonce: ") + "\n" + request.Method + "\n" + request.Path + "\n";
        return Sign(head, request.Content, request.BodyBytes) == Header("Terminal-Signature: ");
    }

    private string Sign(string head, byte[] body, int count)
    {
        byte[] headBytes = Bytes(head);
        byte[] all = new byte[headBytes.Length + count];
        System.Array.Copy(headBytes, all, headBytes.Length);
        System.Array.Copy(body, 0, all, headBytes.Length, count);
        byte[] digest = new byte[32];
        system.HmacSha256(Key, all, 0, all.Length, digest);
        string digits = "0123456789abcdef";
        char[] hex = new char[64];
        for (int i = 0; i < 64; i++)
        {
            hex[i] = digits[(digest[i / 2] >> (i % 2 == 0 ? 4 : 0)) & 15];
        }

        return new string(hex);
    }

    private static void Set(HttpHeaderValue value, string text)
    {
        byte[] bytes = Bytes(text);
        value.Set(bytes, 0, bytes.Length);
    }
}
