using System;
using System.Text;
using Terminal.Core.Status;
using Terminal.Drivers.Ports;

namespace Terminal.Virtual.Service.Verify;

/// <summary>A request with its signature, and what is needed to check the answer to it.</summary>
public sealed class SignedRequest
{
    private readonly RequestSigner signer;
    private readonly ServiceKeys keys;
    private byte[] body;
    private byte[] headers;

    /// <summary>A request that has just been signed.</summary>
    public SignedRequest(HttpRequest request, RequestSigner signer, ServiceKeys keys)
    {
        Request = request;
        this.signer = signer;
        this.keys = keys;
    }

    /// <summary>The request; after an exchange it holds the answer too.</summary>
    public HttpRequest Request { get; }

    /// <summary>When the answer was made, as it says itself; 0 when it is not genuine.</summary>
    public long AnswerUtc => signer.AnswerUtc;

    /// <summary>Puts it as it is sent first: the answer to an earlier sending stands in the same place.</summary>
    public void BeginSending()
    {
        body ??= Request.Content[..Request.BodyBytes];
        headers ??= Request.Headers[..Request.HeaderBytes];
        body.CopyTo(Request.Content, 0);
        headers.CopyTo(Request.Headers, 0);
    }

    /// <summary>Checks the answer.</summary>
    public AnswerSeal Check()
    {
        return signer.Check(Request, keys);
    }

    /// <summary>Replaces text in the request's headers by another of any length, after it has been signed.</summary>
    public SignedRequest Spoil(string header, string value)
    {
        string headers = Encoding.ASCII.GetString(Request.Headers, 0, Request.HeaderBytes);
        int at = headers.IndexOf(header + ": ", StringComparison.Ordinal) + header.Length + 2;
        int end = headers.IndexOf("\r\n", at, StringComparison.Ordinal);
        byte[] spoilt = Encoding.ASCII.GetBytes(headers[..at] + value + headers[end..]);
        spoilt.CopyTo(Request.Headers, 0);
        Request.HeaderBytes = spoilt.Length;
        return this;
    }
}
