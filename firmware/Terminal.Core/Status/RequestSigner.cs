using System.Text;
using Terminal.Drivers.Ports;

namespace Terminal.Core.Status;

/// <summary>
/// Signs requests and checks answers, so that a gateway on the office's own network can be asked over plain HTTP and neither side
/// can be imitated, nor an old answer played again. What is signed is written down in firmware/status-service.openapi.yaml.
/// </summary>
public sealed class RequestSigner
{
    /// <summary>Random bytes of a nonce; it crosses the wire as twice as many hexadecimal digits.</summary>
    public const int NonceBytes = 16;

    private readonly ISystem system;
    private readonly AsciiWriter writer = new AsciiWriter();
    private readonly byte[] nonce = new byte[NonceBytes];
    private readonly byte[] digest = new byte[32];
    private readonly byte[] requestMark = Encoding.UTF8.GetBytes("terminal-request-v1\n");
    private readonly byte[] answerMark = Encoding.UTF8.GetBytes("terminal-answer-v1\n");
    private readonly byte[] deviceHeader = Encoding.UTF8.GetBytes("Terminal-Device: ");
    private readonly byte[] keyHeader = Encoding.UTF8.GetBytes("\r\nTerminal-Key: ");
    private readonly byte[] timeHeader = Encoding.UTF8.GetBytes("\r\nTerminal-Time: ");
    private readonly byte[] nonceHeader = Encoding.UTF8.GetBytes("\r\nTerminal-Nonce: ");
    private readonly byte[] signatureHeader = Encoding.UTF8.GetBytes("\r\nTerminal-Signature: ");
    private readonly byte[] typeHeader = Encoding.UTF8.GetBytes("\r\nContent-Type: application/json");
    private readonly byte[] acceptHeader = Encoding.UTF8.GetBytes("\r\nAccept: application/json\r\n");
    private long answerUtc;

    /// <summary>Over the system that knows HMAC.</summary>
    public RequestSigner(ISystem system)
    {
        this.system = system;
    }

    /// <summary>When the service made the last genuine answer, in seconds since 1970-01-01 UTC.</summary>
    public long AnswerUtc
    {
        get { return answerUtc; }
    }

    /// <summary>
    /// Writes the headers of a request whose method, path and body are set. The time is 0 while the clock is not trusted.
    /// Method and path are given once more as bytes, which spares taking strings apart.
    /// </summary>
    public void Sign(HttpRequest request, ServiceKeys keys, byte[] method, byte[] path, long utcSeconds)
    {
        system.RandomBytes(nonce, 0, NonceBytes);
        writer.Begin(request.Headers, request.Headers.Length);
        writer.Add(requestMark);
        AddLine(keys.Device);
        AddLine(keys.KeyId);
        writer.AddNumber(utcSeconds);
        writer.Add((byte)'\n');
        writer.AddHex(nonce, NonceBytes);
        writer.Add((byte)'\n');
        AddLine(method);
        AddLine(path);
        Digest(request, keys, request.BodyBytes);

        writer.Begin(request.Headers, request.Headers.Length);
        writer.Add(deviceHeader);
        writer.Add(keys.Device);
        writer.Add(keyHeader);
        writer.Add(keys.KeyId);
        writer.Add(timeHeader);
        writer.AddNumber(utcSeconds);
        writer.Add(nonceHeader);
        writer.AddHex(nonce, NonceBytes);
        writer.Add(signatureHeader);
        writer.AddHex(digest, digest.Length);
        if (request.BodyBytes > 0)
        {
            writer.Add(typeHeader);
        }

        writer.Add(acceptHeader);
        request.HeaderBytes = writer.Length;
    }

    /// <summary>Checks the answer to the request that was signed last.</summary>
    public AnswerSeal Check(HttpRequest request, ServiceKeys keys)
    {
        answerUtc = 0;
        if (!request.AnswerSignature.IsPresent || !request.AnswerNonce.IsPresent || !request.AnswerTime.IsPresent)
        {
            return AnswerSeal.Missing;
        }

        writer.Begin(request.Headers, request.Headers.Length);
        writer.Add(answerMark);
        AddLine(keys.Device);
        AddLine(keys.KeyId);
        AddLine(request.AnswerTime);
        AddLine(request.AnswerNonce);
        writer.AddNumber(request.StatusCode);
        writer.Add((byte)'\n');
        if (!Digest(request, keys, request.AnswerBytes) || !HexText.Says(request.AnswerSignature.Bytes, request.AnswerSignature.Length, digest))
        {
            return AnswerSeal.Wrong;
        }

        // The signature is looked at first: only then does a foreign nonce prove an old answer rather than garbage.
        if (!HexText.Says(request.AnswerNonce.Bytes, request.AnswerNonce.Length, nonce))
        {
            return AnswerSeal.OtherNonce;
        }

        answerUtc = Number(request.AnswerTime);
        return AnswerUtc > 0 ? AnswerSeal.Genuine : AnswerSeal.Wrong;
    }

    // The signed lines stand in the room for headers, which is free before they are written and after they are sent. They are put
    // before the content, which moves back afterwards: a copy of it would cost 4 KB of heap. False when they do not fit.
    private bool Digest(HttpRequest request, ServiceKeys keys, int contentBytes)
    {
        byte[] content = request.Content;
        int head = writer.Length;
        if (writer.Overflowed || head + contentBytes > content.Length)
        {
            return false;
        }

        System.Array.Copy(content, 0, content, head, contentBytes);
        System.Array.Copy(request.Headers, content, head);
        system.HmacSha256(keys.Key, content, 0, head + contentBytes, digest);
        System.Array.Copy(content, head, content, 0, contentBytes);
        return true;
    }

    private void AddLine(byte[] bytes)
    {
        writer.Add(bytes);
        writer.Add((byte)'\n');
    }

    private void AddLine(HttpHeaderValue value)
    {
        writer.Add(value.Bytes, 0, value.Length);
        writer.Add((byte)'\n');
    }

    private static long Number(HttpHeaderValue value)
    {
        long number = 0;
        for (int i = 0; i < value.Length; i++)
        {
            int digit = value.Bytes[i] - '0';
            if (digit < 0 || digit > 9 || i > 11)
            {
                return 0;
            }

            number = number * 10 + digit;
        }

        return number;
    }
}
