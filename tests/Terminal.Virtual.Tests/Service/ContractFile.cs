using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using YamlDotNet.RepresentationModel;

namespace Terminal.Virtual.Tests.Service;

/// <summary>The OpenAPI file, read by a reader that knows OpenAPI, and its examples.</summary>
internal sealed class ContractFile
{
    private readonly JsonObject root;

    private ContractFile(ReadResult read, JsonObject root)
    {
        Diagnostic = read.Diagnostic;
        Document = read.Document;
        this.root = root;
    }

    public OpenApiDiagnostic Diagnostic { get; }

    public OpenApiDocument Document { get; }

    public static async Task<ContractFile> Read()
    {
        YamlStream yaml = new YamlStream();
        using (StreamReader text = new StreamReader(Path.Combine("Service", "status-service.openapi.yaml")))
        {
            yaml.Load(text);
        }

        JsonObject root = (JsonObject)JsonNode.Parse(YamlAsJson.Of(yaml.Documents[0].RootNode).ToJsonString());
        using MemoryStream json = new MemoryStream(Encoding.UTF8.GetBytes(root.ToJsonString()));
        return new ContractFile(await OpenApiDocument.LoadAsync(json, "json"), root);
    }

    /// <summary>Every example of a request or answer body.</summary>
    public IEnumerable<ContractExample> Examples()
    {
        foreach (KeyValuePair<string, JsonNode> path in (JsonObject)root["paths"])
        {
            foreach (KeyValuePair<string, JsonNode> operation in (JsonObject)path.Value)
            {
                string call = operation.Key.ToUpperInvariant() + " " + path.Key;
                foreach (ContractExample example in Of(call, 0, operation.Value["requestBody"]))
                {
                    yield return example;
                }

                foreach (KeyValuePair<string, JsonNode> response in (JsonObject)operation.Value["responses"])
                {
                    foreach (ContractExample example in Of(call, int.Parse(response.Key), Resolve(response.Value)))
                    {
                        yield return example;
                    }
                }
            }
        }
    }

    /// <summary>What does not fit between a value and an example's schema.</summary>
    public IEnumerable<string> Faults(ContractExample example, JsonNode value)
    {
        return new SchemaCheck((JsonObject)root["components"]["schemas"]).Faults(example.Schema, value);
    }

    private JsonNode Resolve(JsonNode node)
    {
        string reference = (string)node["$ref"];
        return reference == null ? node : root["components"]["responses"][reference.Substring(reference.LastIndexOf('/') + 1)];
    }

    private static IEnumerable<ContractExample> Of(string call, int status, JsonNode body)
    {
        if (body?["content"] is not JsonObject content)
        {
            yield break;
        }

        foreach (KeyValuePair<string, JsonNode> media in content)
        {
            foreach (KeyValuePair<string, JsonNode> example in (JsonObject)media.Value["examples"])
            {
                yield return new ContractExample(call, status, example.Key, media.Value["schema"], example.Value["value"]);
            }
        }
    }
}
