using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Terminal.Virtual.Tests.Service;

/// <summary>One example of the contract: of a request (status 0) or of an answer.</summary>
internal sealed record ContractExample(string Call, int Status, string Name, JsonNode Schema, JsonNode Value)
{
    private static readonly JsonSerializerOptions Plain = new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Json => Value.ToJsonString(Plain);

    public override string ToString()
    {
        return Call + " " + (Status == 0 ? "request" : Status.ToString()) + " " + Name;
    }
}
