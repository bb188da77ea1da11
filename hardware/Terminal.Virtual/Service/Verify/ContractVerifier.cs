using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Json;
using Terminal.Core.Status;
using Terminal.Core.Text;
using Terminal.Drivers.Ports;

namespace Terminal.Virtual.Service.Verify;

/// <summary>
/// Tries every rule of firmware/status-service.openapi.yaml against a running service. It needs a device with a key that the service
/// knows, and leaves behind one heartbeat and one ledger batch of kind "test" of that device.
/// </summary>
public sealed class ContractVerifier
{
    private const string NoSuchCode = "H99.99-260101-0000";
    private const int SlowMs = 1500;
    private const int TooSlowMs = 4500;

    private readonly ContractClient client;
    private readonly string knownCode;
    private readonly List<CheckResult> results = new List<CheckResult>();

    /// <summary>With a client; knownCode is a dossier that the service shows, or null.</summary>
    public ContractVerifier(ContractClient client, string knownCode)
    {
        this.client = client;
        this.knownCode = knownCode;
    }

    /// <summary>Runs every check.</summary>
    public IReadOnlyList<CheckResult> Run()
    {
        results.Clear();
        ContractAnswer time = client.Ask("GET", "/v1/time", null, 0);
        if (time.State != HttpExchange.Answered)
        {
            results.Add(new CheckResult("The service answers at its address", false, time.ToString()));
            return results;
        }

        CheckTime(time);
        CheckWhoMayAsk();
        CheckTimeAndNonce();
        CheckLookups();
        CheckBadRequests();
        CheckTickets();
        CheckHeartbeat();
        return results;
    }

    private static string CodeBody(string code)
    {
        return "{\"MaHoSo\":\"" + code + "\"}";
    }

    private void CheckTime(ContractAnswer time)
    {
        Rule("GET /v1/time with time 0 is answered with 200", time.Status == 200, time);
        Rule("The answer bears a signature that fits, over the request's nonce", time.Seal == AnswerSeal.Genuine, time);
        Rule("Its body says UtcSeconds, the same moment as Terminal-Time", SameTime(time), time.Body);
        long offset = time.Signed.AnswerUtc - ContractClient.UtcSeconds;
        Rule("Its clock is within 60 s of this computer's", Math.Abs(offset) <= 60, offset + " s");
        Rule("Content-Type is application/json", HasType(time, "application/json"), Type(time));
        Rule("A request with the present time is taken as well", client.Ask("GET", "/v1/time", null, ContractClient.UtcSeconds).IsGenuine(200), time);
    }

    private void CheckWhoMayAsk()
    {
        long now = ContractClient.UtcSeconds;
        ServiceSettings me = client.Settings;
        Refused("A wrong signature is refused with 401", client.Sign(me, "POST", "/v1/lookups", CodeBody(NoSuchCode), now)
            .Spoil("Terminal-Signature", new string('0', 64)), 401);
        Refused("A missing signature is refused with 401", client.Sign(me, "POST", "/v1/lookups", CodeBody(NoSuchCode), now)
            .Spoil("Terminal-Signature", ""), 401);
        Refused("A body that was changed after signing is refused with 401", Changed(now), 401);
        Refused("An unknown device is refused with 401", client.Sign(
            new ServiceSettings { Device = "no-such-device", Key1Id = me.Key1Id, Key1 = me.Key1 }, "GET", "/v1/time", null, now), 401);
        Refused("An unknown key is refused with 401", client.Sign(
            new ServiceSettings { Device = me.Device, Key1Id = "no-such-key", Key1 = me.Key1 }, "GET", "/v1/time", null, now), 401);
        Refused("Another key under the right name is refused with 401", client.Sign(
            new ServiceSettings { Device = me.Device, Key1Id = me.Key1Id, Key1 = new byte[32] }, "GET", "/v1/time", null, now), 401);
    }

    private SignedRequest Changed(long now)
    {
        SignedRequest signed = client.Sign(client.Settings, "POST", "/v1/lookups", CodeBody(NoSuchCode), now);
        signed.Request.Content[12] ^= 1;
        return signed;
    }

    private void CheckTimeAndNonce()
    {
        long now = ContractClient.UtcSeconds;
        Named("A request an hour old is refused as \"clock\", signed", client.Ask("POST", "/v1/lookups", CodeBody(NoSuchCode), now - 3600), 401, ServiceProblem.Clock);
        Named("A request an hour ahead is refused as \"clock\", signed", client.Ask("POST", "/v1/lookups", CodeBody(NoSuchCode), now + 3600), 401, ServiceProblem.Clock);
        Named("Time 0 is refused as \"clock\" for everything but /v1/time", client.Ask("POST", "/v1/lookups", CodeBody(NoSuchCode), 0), 401, ServiceProblem.Clock);
        SignedRequest signed = client.Sign(client.Settings, "GET", "/v1/time", null, now);
        client.Exchange(signed);
        Named("The same request once more is refused as \"replay\", signed", client.Exchange(signed), 401, ServiceProblem.Replay);
        ContractAnswer late = client.Ask("GET", "/v1/time", null, now - 200);
        Rule("A clock 200 s slow is tolerated (the window is 300 s)", late.IsGenuine(200), late);
    }

    private void CheckLookups()
    {
        long now = ContractClient.UtcSeconds;
        ContractAnswer missing = client.Ask("POST", "/v1/lookups", CodeBody(NoSuchCode), now);
        Named("A code that is not known is answered \"not-found\", signed", missing, 404, ServiceProblem.NotFound);
        Rule("A problem is application/problem+json (RFC 9457)", HasType(missing, "application/problem+json"), Type(missing));
        ContractAnswer link = client.Ask("POST", "/v1/lookups", "{\"LienKet\":{\"host\":\"no-such-host.invalid\",\"token\":\"x\"}}", now);
        Named("A link that is not known is answered \"not-found\", signed", link, 404, ServiceProblem.NotFound);
        if (knownCode == null)
        {
            results.Add(new CheckResult("A known code is answered with a record of the contract", null, "no --code was given"));
            return;
        }

        ContractAnswer found = client.Ask("POST", "/v1/lookups", CodeBody(knownCode), now);
        Rule("A known code is answered with 200, signed", found.IsGenuine(200), found);
        Rule("The answer has at most " + ServiceLine.MaxAnswerBytes + " bytes", found.Signed.Request.AnswerBytes <= ServiceLine.MaxAnswerBytes, found.Signed.Request.AnswerBytes + " bytes");
        CheckRecord(found);
        Rule("It comes within " + TooSlowMs + " ms", found.TookMs <= TooSlowMs, found.TookMs + " ms");
        Rule("It comes within " + SlowMs + " ms, so that nobody waits", found.TookMs <= SlowMs, found.TookMs + " ms");
        ContractAnswer lower = client.Ask("POST", "/v1/lookups", "  {\"x\":[1,{}],\"MaHoSo\" : \"" + Escaped(knownCode) + "\"}\n", now);
        Rule("Blanks, unknown members and escapes in a request are understood", lower.IsGenuine(200), lower);
    }

    private void CheckRecord(ContractAnswer found)
    {
        StatusAnswer answer = new StatusAnswer();
        AnswerReader reader = new AnswerReader();
        TextBuffer asked = new TextBuffer(64);
        asked.Append(knownCode);
        byte[] body = Encoding.UTF8.GetBytes(found.Body);
        reader.Begin(body, body.Length, asked, found.Signed.AnswerUtc, answer);
        while (!reader.Step())
        {
        }

        TextBuffer why = new TextBuffer(120);
        reader.Describe(why);
        Rule("The terminal can read the record", reader.IsTaken, why.ToString());
        Rule("Nothing of it has to be left out", reader.IsTaken && reader.Warning == AnswerFault.None, why.ToString());
        Rule("It names its source (NguonDuLieu)", answer.Source != DossierSource.Unknown, found.Body);
        string[] personal = { "ChuHoSo", "SoDienThoai", "Email", "MaDoiTuong", "SoDinhDanh", "DiaChi" };
        string seen = personal.FirstOrDefault(name => found.Body.Contains("\"" + name + "\"", StringComparison.OrdinalIgnoreCase));
        Rule("It holds nothing of the applicant's person", seen == null, seen ?? "");
    }

    private void CheckBadRequests()
    {
        long now = ContractClient.UtcSeconds;
        foreach (string body in new[] { "{", "[]", "{}", "{\"MaHoSo\":5}", "{\"MaHoSo\":\"" + new string('A', 4200) + "\"}" })
        {
            string shown = body.Length > 20 ? "a body of " + body.Length + " bytes" : "the body " + body;
            Named("A look-up with " + shown + " is refused as \"bad-request\", signed", client.Ask("POST", "/v1/lookups", body, now), 400, ServiceProblem.BadRequest);
        }

        Named("A resource that is not in the contract is answered 404 \"bad-request\", signed", client.Ask("GET", "/v1/nothing", null, now), 404, ServiceProblem.BadRequest);
    }

    private void CheckTickets()
    {
        long now = ContractClient.UtcSeconds;
        string key = client.Settings.Device + "-verify-" + now.ToString(CultureInfo.InvariantCulture);
        string batch = "{\"key\":\"" + key + "\",\"lines\":[{\"seq\":1,\"type\":\"test\",\"at\":" + now + "}]}";
        ContractAnswer first = client.Ask("POST", "/v1/tickets", batch, now);
        Rule("A ledger batch is taken with 200, signed", first.IsGenuine(200), first);
        ContractAnswer again = client.Ask("POST", "/v1/tickets", batch, ContractClient.UtcSeconds);
        Rule("The same batch once more is answered the same (idempotent)", again.IsGenuine(200) && again.Body == first.Body, again);
        Named("A batch without a key is refused as \"bad-request\", signed", client.Ask("POST", "/v1/tickets", "{\"lines\":[]}", now), 400, ServiceProblem.BadRequest);
    }

    private void CheckHeartbeat()
    {
        const string Body = "{\"version\":\"verify\",\"reset\":\"unknown\",\"printer\":\"none\",\"reader\":\"none\",\"clock\":\"service\","
            + "\"uptime\":1,\"faults\":[]}";
        ContractAnswer answer = client.Ask("POST", "/v1/heartbeats", Body, ContractClient.UtcSeconds);
        Rule("A heartbeat is taken with 200, signed", answer.IsGenuine(200), answer);
        Rule("Its answer is a JSON object of at most " + ServiceLine.MaxAnswerBytes + " bytes",
            IsObject(answer.Body) && answer.Signed.Request.AnswerBytes <= ServiceLine.MaxAnswerBytes, answer.Body);
    }

    private void Refused(string rule, SignedRequest signed, int status)
    {
        ContractAnswer answer = client.Exchange(signed);
        Rule(rule, answer.State == HttpExchange.Answered && answer.Status == status, answer);
    }

    private void Named(string rule, ContractAnswer answer, int status, ServiceProblem problem)
    {
        Rule(rule, answer.IsGenuine(status) && answer.Problem == problem, answer);
    }

    private void Rule(string rule, bool conforms, object seen)
    {
        results.Add(new CheckResult(rule, conforms, seen.ToString()));
    }

    private static bool SameTime(ContractAnswer time)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(time.Body);
            return Math.Abs(document.RootElement.GetProperty("UtcSeconds").GetInt64() - time.Signed.AnswerUtc) <= 1;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            return false;
        }
    }

    private static bool IsObject(string body)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(body);
            return document.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool HasType(ContractAnswer answer, string type)
    {
        return Type(answer).Split(';')[0].Trim() == type;
    }

    private static string Type(ContractAnswer answer)
    {
        HttpHeaderValue value = answer.Signed.Request.ContentType;
        return value.IsPresent ? Encoding.ASCII.GetString(value.Bytes, 0, value.Length) : "none";
    }

    private static string Escaped(string code)
    {
        return string.Concat(code.Select(c => "\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture)));
    }
}
