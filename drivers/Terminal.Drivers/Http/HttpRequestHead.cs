using Terminal.Drivers.Ports;

namespace Terminal.Drivers.Http;

/// <summary>The head of a request as bytes: request line, Host, the request's own headers, Content-Length.</summary>
public sealed class HttpRequestHead
{
    private int length;

    /// <summary>Largest head, in bytes: the request's headers and room for the line, a host name and a length.</summary>
    public const int MaxBytes = HttpRequest.MaxHeaderBytes + 256;

    /// <summary>The bytes.</summary>
    public readonly byte[] Bytes = new byte[MaxBytes];

    /// <summary>How many are in use.</summary>
    public int Length
    {
        get { return length; }
    }

    /// <summary>Writes the head; false when it does not fit or would carry anything but printable ASCII.</summary>
    public bool Write(HttpRequest request, string host)
    {
        length = 0;
        bool fits = Add(request.Method) && Add(" ") && Add(request.Path) && AddLineEnd(" HTTP/1.1")
            && Add("Host: ") && AddLineEnd(host);
        if (!fits || Length + request.HeaderBytes > MaxBytes)
        {
            return false;
        }

        System.Array.Copy(request.Headers, 0, Bytes, Length, request.HeaderBytes);
        length += request.HeaderBytes;
        if (request.BodyBytes > 0)
        {
            fits = Add("Content-Length: ") && AddNumber(request.BodyBytes) && AddLineEnd("");
        }

        return fits && AddLineEnd("");
    }

    private bool AddLineEnd(string text)
    {
        if (!Add(text) || Length + 2 > MaxBytes)
        {
            return false;
        }

        Bytes[Length] = (byte)'\r';
        Bytes[Length + 1] = (byte)'\n';
        length += 2;
        return true;
    }

    private bool Add(string text)
    {
        char[] chars = text.ToCharArray();
        if (Length + chars.Length > MaxBytes)
        {
            return false;
        }

        byte[] target = Bytes;
        int at = Length;
        for (int i = 0; i < chars.Length; i++)
        {
            char c = chars[i];
            if (c < ' ' || c > '~')
            {
                return false;
            }

            target[at + i] = (byte)c;
        }

        length = at + chars.Length;
        return true;
    }

    private bool AddNumber(int value)
    {
        int divisor = 1;
        while (value / divisor >= 10)
        {
            divisor *= 10;
        }

        while (divisor > 0)
        {
            if (Length == MaxBytes)
            {
                return false;
            }

            Bytes[Length] = (byte)('0' + value / divisor % 10);
            length++;
            divisor /= 10;
        }

        return true;
    }
}
