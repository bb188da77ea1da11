using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Json;

namespace Terminal.Virtual.Service;

/// <summary>
/// A status service after firmware/status-service.openapi.yaml, with synthetic dossiers. It knows requests and answers; how
/// they travel, and what may go wrong on the way, is the business of <see cref="ServiceConnection"/>.
/// </summary>
public sealed class StatusService
{
    /// <summary>How far a request's time may be from the service's, in seconds.</summary>
    public const int WindowSeconds = 300;

    /// <summary>Longest body of a request, in bytes.</summary>
    public const int MaxBodyBytes = 4096;

    private readonly Func<long> utcSeconds;
    private readonly Dictionary<string, ServiceDevice> devices = new Dictionary<string, ServiceDevice>();
    private readonly Dictionary<string, long> nonces = new Dictionary<string, long>();

    /// <summary>With a clock that tells seconds since 1970-01-01 UTC; knows no device and no dossier.</summary>
    public StatusService(Func<long> utcSeconds)
    {
        this.utcSeconds = utcSeconds;
    }

    /// <summary>A service that knows the sample device and the sample dossiers.</summary>
    public static StatusService Sample(Func<long> utcSeconds)
    {
        StatusService service = new StatusService(utcSeconds);
        service.AddDevice(SampleAccess.MakeDevice());
        SampleDossiers.Fill(service.Dossiers);
        return service;
    }

    /// <summary>What it knows about dossiers.</summary>
    public DossierBook Dossiers { get; } = new DossierBook();

    /// <summary>Ledger lines that have been handed in.</summary>
    public TicketBook Tickets { get; } = new TicketBook();

    /// <summary>What terminals have told about themselves, and what it tells them.</summary>
    public HeartbeatBook Heartbeats { get; } = new HeartbeatBook();

    /// <summary>Seconds by which its clock is wrong.</summary>
    public long ClockOffSeconds { get; set; }

    /// <summary>Seconds that it asks every look-up to stay away; 0 while it is not busy.</summary>
    public int BusySeconds { get; set; }

    /// <summary>Requests answered so far.</summary>
    public int Count { get; private set; }

    /// <summary>Its clock.</summary>
    public long UtcSeconds => utcSeconds() + ClockOffSeconds;

    /// <summary>Makes a device known.</summary>
    public void AddDevice(ServiceDevice device)
    {
        devices[device.Name] = device;
    }

    /// <summary>A device by its name, or null.</summary>
    public ServiceDevice Device(string name)
    {
        return devices.GetValueOrDefault(name);
    }

    /// <summary>Answers a request.</summary>
    public ServiceAnswer Answer(ServiceRequest request)
    {
        Count++;
        ServiceDevice device = Device(request.Header("Terminal-Device"));
        ServiceKey key = device?.Keys.FirstOrDefault(k => k.Id == request.Header("Terminal-Key"));
        if (key == null || !IsSignedBy(request, key))
        {
            return Problem(null, null, 401, "unknown-key", "Device, key or signature is not known.");
        }

        if (device.IsRevoked)
        {
            return Problem(device, key, 403, "revoked", "This device may not ask any more.");
        }

        string trouble = TimeAndNonce(request);
        if (trouble != null)
        {
            return Problem(device, key, 401, trouble, "Time or nonce of the request is not acceptable.");
        }

        try
        {
            return Route(request, device, key);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return Problem(device, key, 400, "bad-request", e.Message);
        }
    }

    private ServiceAnswer Route(ServiceRequest request, ServiceDevice device, ServiceKey key)
    {
        switch (request.Method + " " + request.Path)
        {
            case "GET /v1/time":
                return Ok(device, key, "{\"UtcSeconds\":" + UtcSeconds + "}");
            case "POST /v1/lookups":
                return BusySeconds > 0
                    ? Problem(device, key, 429, "busy", "Too many requests.", BusySeconds)
                    : Lookup(request, device, key);
            case "POST /v1/tickets":
                return Ok(device, key, Tickets.Take(device.Name, Parse(request)));
            case "POST /v1/heartbeats":
                return Ok(device, key, Heartbeats.Take(device.Name, Parse(request), UtcSeconds));
            default:
                return Problem(device, key, 404, "bad-request", "There is no such resource.");
        }
    }

    private ServiceAnswer Lookup(ServiceRequest request, ServiceDevice device, ServiceKey key)
    {
        JsonElement asked = Parse(request);
        string code;
        if (asked.TryGetProperty("LienKet", out JsonElement link))
        {
            code = Dossiers.CodeOf(link.GetProperty("host").GetString(), link.GetProperty("token").GetString());
        }
        else
        {
            code = asked.GetProperty("MaHoSo").GetString();
        }

        string found = code == null ? null : Dossiers.Find(code, UtcSeconds);
        if (found == null)
        {
            return Problem(device, key, 404, "not-found", "There is no such dossier.");
        }

        using JsonDocument document = JsonDocument.Parse(found);
        return document.RootElement.TryGetProperty("TuChoi", out JsonElement why)
            ? Problem(device, key, 403, why.GetString(), "This dossier is not shown at a terminal.")
            : Ok(device, key, found);
    }

    private static JsonElement Parse(ServiceRequest request)
    {
        if (request.Body.Length > MaxBodyBytes)
        {
            throw new FormatException("A request may have at most " + MaxBodyBytes + " bytes.");
        }

        using JsonDocument document = JsonDocument.Parse(request.Body);
        return document.RootElement.Clone();
    }

    private static bool IsSignedBy(ServiceRequest request, ServiceKey key)
    {
        string head = "terminal-request-v1\n" + request.Header("Terminal-Device") + "\n" + request.Header("Terminal-Key") + "\n"
            + request.Header("Terminal-Time") + "\n" + request.Header("Terminal-Nonce") + "\n" + request.Method + "\n"
            + request.Path + "\n";
        return string.Equals(key.Sign(head, request.Body), request.Header("Terminal-Signature"), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Word of the problem with the request's time or nonce, or null.</summary>
    private string TimeAndNonce(ServiceRequest request)
    {
        long now = UtcSeconds;
        if (!long.TryParse(request.Header("Terminal-Time"), NumberStyles.None, CultureInfo.InvariantCulture, out long time))
        {
            return "bad-request";
        }

        bool asksTime = request.Path == "/v1/time";
        if (Math.Abs(time - now) > WindowSeconds && !(asksTime && time == 0))
        {
            return "clock";
        }

        foreach (string old in nonces.Where(n => now - n.Value > 2 * WindowSeconds).Select(n => n.Key).ToList())
        {
            nonces.Remove(old);
        }

        string nonce = request.Header("Terminal-Device") + " " + request.Header("Terminal-Nonce");
        if (request.Header("Terminal-Nonce").Length < 16)
        {
            return "bad-request";
        }

        return nonces.TryAdd(nonce, now) ? null : "replay";
    }

    private static ServiceAnswer Ok(ServiceDevice device, ServiceKey key, string body)
    {
        return new ServiceAnswer { Status = 200, Body = body, Device = device, Key = key };
    }

    private static ServiceAnswer Problem(ServiceDevice device, ServiceKey key, int status, string word, string detail, int retryAfter = 0)
    {
        StringBuilder body = new StringBuilder();
        body.Append("{\"type\":\"urn:terminal-status:").Append(word).Append("\",\"title\":\"").Append(word);
        body.Append("\",\"status\":").Append(status).Append(",\"detail\":").Append(JsonSerializer.Serialize(detail)).Append('}');
        return new ServiceAnswer
        {
            Status = status,
            Body = body.ToString(),
            Device = device,
            Key = key,
            RetryAfterSeconds = retryAfter,
        };
    }
}
