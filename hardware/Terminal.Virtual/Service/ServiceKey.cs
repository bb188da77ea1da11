using System;
using System.Security.Cryptography;
using System.Text;

namespace Terminal.Virtual.Service;

/// <summary>A key and its name.</summary>
public sealed class ServiceKey
{
    /// <summary>A key under a name.</summary>
    public ServiceKey(string id, byte[] secret)
    {
        Id = id;
        Secret = secret;
    }

    /// <summary>Name of the key, as it stands in Terminal-Key.</summary>
    public string Id { get; }

    /// <summary>The key itself.</summary>
    public byte[] Secret { get; }

    /// <summary>Signature of a head (lines, each ended by a line feed) and a body, as hexadecimal digits.</summary>
    public string Sign(string head, byte[] body)
    {
        byte[] headBytes = Encoding.UTF8.GetBytes(head);
        byte[] text = new byte[headBytes.Length + body.Length];
        headBytes.CopyTo(text, 0);
        body.CopyTo(text, headBytes.Length);
        return Convert.ToHexStringLower(HMACSHA256.HashData(Secret, text));
    }
}
