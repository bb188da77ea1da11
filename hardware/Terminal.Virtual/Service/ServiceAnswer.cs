using System.Text;

namespace Terminal.Virtual.Service;

/// <summary>What the service answers, before it becomes bytes.</summary>
public sealed class ServiceAnswer
{
    /// <summary>HTTP status code.</summary>
    public int Status { get; init; }

    /// <summary>JSON text.</summary>
    public string Body { get; init; }

    /// <summary>Seconds for a Retry-After header; 0 for none.</summary>
    public int RetryAfterSeconds { get; init; }

    /// <summary>Device that the answer is for; null when it is not known and nothing can be signed.</summary>
    public ServiceDevice Device { get; init; }

    /// <summary>Key that signs it.</summary>
    public ServiceKey Key { get; init; }

    /// <summary>The body as bytes.</summary>
    public byte[] BodyBytes => Encoding.UTF8.GetBytes(Body);
}
