using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Terminal.Core.Status;
using Terminal.Core.Text;
using Terminal.Virtual.Service;
using Terminal.Virtual.Service.Verify;

namespace Terminal.Virtual.Tests.Service;

/// <summary>The OpenAPI file is valid, and every example in it is what both sides really take.</summary>
[TestClass]
public sealed class ContractFileTests
{
    [TestMethod]
    public async Task TheFileIsValidOpenApi31()
    {
        ContractFile file = await ContractFile.Read();

        Assert.AreEqual("", string.Join("\n", file.Diagnostic.Errors.Select(e => e.Pointer + ": " + e.Message)));
        Assert.AreEqual("", string.Join("\n", file.Diagnostic.Warnings.Select(e => e.Pointer + ": " + e.Message)));
        Assert.AreEqual(4, file.Document.Paths.Count);
    }

    [TestMethod]
    public async Task EveryExampleFitsItsSchema()
    {
        ContractFile file = await ContractFile.Read();
        int count = 0;
        foreach (ContractExample example in file.Examples())
        {
            Assert.AreEqual("", string.Join("; ", file.Faults(example, example.Value)), example.ToString());
            count++;
        }

        Assert.IsTrue(count >= 20, count + " examples");
    }

    [TestMethod]
    public async Task TheSchemasBite()
    {
        ContractFile file = await ContractFile.Read();
        ContractExample record = file.Examples().First(e => e.Status == 200 && e.Call == "POST /v1/lookups");
        ContractExample request = file.Examples().First(e => e.Status == 0 && e.Call == "POST /v1/lookups");
        foreach (string wrong in new[] { "{}", "[]", "{\"MaHoSo\":\"H26.12-260525-0004\"}", "{\"MaHoSo\":\"x\",\"TrangThaiHoSo\":4}",
            "{\"MaHoSo\":\"H26.12-260525-0004\",\"TrangThaiHoSo\":4,\"NguonDuLieu\":\"elsewhere\"}" })
        {
            Assert.IsTrue(file.Faults(record, JsonNode.Parse(wrong)).Any(), wrong);
        }

        foreach (string wrong in new[] { "{}", "{\"MaHoSo\":5}", "{\"MaHoSo\":\"H26.12-260525-0004\",\"LienKet\":{\"host\":\"a\",\"token\":\"b\"}}" })
        {
            Assert.IsTrue(file.Faults(request, JsonNode.Parse(wrong)).Any(), wrong);
        }
    }

    [TestMethod]
    public async Task EveryRequestExampleIsTakenByTheSampleServiceOverARealSocket()
    {
        StatusService service = StatusService.Sample(() => ContractClient.UtcSeconds);
        using ServiceServer server = new ServiceServer(new ServiceSite(service, 1) { LatencyMs = 1 }, 0);
        ContractClient client = VerifierTests.Client(server);
        int used = 0;
        foreach (ContractExample example in (await ContractFile.Read()).Examples().Where(e => e.Status == 0))
        {
            string[] call = example.Call.Split(' ');
            ContractAnswer answer = client.Ask(call[0], call[1], example.Json, ContractClient.UtcSeconds);
            Assert.IsTrue(answer.IsGenuine(200), example + ": " + answer + " " + answer.Body);
            used++;
        }

        Assert.AreEqual(4, used);
    }

    [TestMethod]
    public async Task EveryAnswerExampleIsReadByTheTerminal()
    {
        HashSet<ServiceProblem> problems = new HashSet<ServiceProblem>();
        foreach (ContractExample example in (await ContractFile.Read()).Examples().Where(e => e.Status != 0))
        {
            if (example.Status >= 400)
            {
                problems.Add(ReadProblem(example));
            }
            else if (example.Call == "POST /v1/lookups")
            {
                ReadRecord(example);
            }
            else if (example.Call == "POST /v1/heartbeats")
            {
                ReadOrders(example);
            }
        }

        Assert.AreEqual(Enum.GetValues<ServiceProblem>().Length - 1, problems.Count, "every problem of the contract has an example");
    }

    private static ServiceProblem ReadProblem(ContractExample example)
    {
        byte[] body = Encoding.UTF8.GetBytes(example.Json);
        ProblemReader reader = new ProblemReader(new JsonReader(64));
        reader.Begin(body, body.Length);
        while (!reader.Step())
        {
        }

        Assert.AreNotEqual(ServiceProblem.None, reader.Problem, example.ToString());
        return reader.Problem;
    }

    private static void ReadRecord(ContractExample example)
    {
        StatusAnswer answer = new StatusAnswer();
        AnswerReader reader = new AnswerReader();
        byte[] body = Encoding.UTF8.GetBytes(example.Json);
        reader.Begin(body, body.Length, ClientRig.Text("H26.12-260525-0004"), ClientRig.StartUtc, answer);
        while (!reader.Step())
        {
        }

        TextBuffer why = new TextBuffer(100);
        reader.Describe(why);
        Assert.IsTrue(reader.IsTaken, example + ": " + why);
        Assert.AreEqual("", why.ToString(), example.ToString());
        if (example.Name == "twoSources")
        {
            Assert.AreEqual(5, answer.StatusNumber);
        }

        if (example.Name == "payment")
        {
            Assert.AreEqual(PaymentCheck.Good, new PaymentOffer().Look(answer, "970400:0000123456789"));
        }

        // Only the province's own 9 means that there is something to collect.
        Assert.AreEqual(example.Name == "collect", answer.StatusNumber == 9 && answer.Source == DossierSource.Provincial, example.ToString());
    }

    private static void ReadOrders(ContractExample example)
    {
        ClientRig rig = new ClientRig();
        RecordingPartner partner = new RecordingPartner();
        HeartbeatErrand errand = new HeartbeatErrand(partner, rig.Client.Jitter);
        errand.Configure(60000);
        rig.Service.Heartbeats.Orders = example.Json;
        rig.Client.AddErrand(errand);
        rig.Run(20000);
        Assert.AreEqual(1, errand.Sent);
        Assert.AreEqual(example.Name == "orders" ? "Nghỉ lễ ngày 02/9|Closed on 2 September|answer.seconds=45;" : "||", partner.Heard);
    }
}
