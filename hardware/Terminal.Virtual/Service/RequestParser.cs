using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace Terminal.Virtual.Service;

/// <summary>Takes HTTP/1.1 requests out of the bytes of a connection.</summary>
public sealed class RequestParser
{
    private const int MaxHeadBytes = 8192;
    private const int MaxBodyBytes = 65536;

    private readonly List<byte> bytes = new List<byte>();

    /// <summary>True once something came that is no request; the connection is then of no use.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>Takes bytes in.</summary>
    public void Add(ReadOnlySpan<byte> received)
    {
        bytes.AddRange(received.ToArray());
    }

    /// <summary>The next whole request, or null.</summary>
    public ServiceRequest Next()
    {
        byte[] all = bytes.ToArray();
        int headEnd = all.AsSpan().IndexOf("\r\n\r\n"u8);
        if (headEnd < 0)
        {
            IsBroken |= all.Length > MaxHeadBytes;
            return null;
        }

        string[] lines = Encoding.Latin1.GetString(all, 0, headEnd).Split("\r\n");
        string[] words = lines[0].Split(' ');
        if (words.Length != 3 || !words[2].StartsWith("HTTP/1.", StringComparison.Ordinal))
        {
            IsBroken = true;
            return null;
        }

        ServiceRequest request = new ServiceRequest { Method = words[0], Path = words[1] };
        for (int i = 1; i < lines.Length; i++)
        {
            int colon = lines[i].IndexOf(':');
            if (colon <= 0)
            {
                IsBroken = true;
                return null;
            }

            request.Headers[lines[i].Substring(0, colon)] = lines[i].Substring(colon + 1).Trim();
        }

        string lengthText = request.Header("Content-Length");
        int length = 0;
        if (lengthText.Length > 0 && (!int.TryParse(lengthText, NumberStyles.None, CultureInfo.InvariantCulture, out length) || length > MaxBodyBytes))
        {
            IsBroken = true;
            return null;
        }

        int total = headEnd + 4 + length;
        if (all.Length < total)
        {
            return null;
        }

        request.Body = all[(headEnd + 4)..total];
        bytes.RemoveRange(0, total);
        return request;
    }
}
