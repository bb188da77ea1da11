using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Terminal.Virtual.Service;
using Terminal.Virtual.Service.Verify;

namespace Terminal.Virtual.Tests.Service;

/// <summary>The verifier over real sockets: it finds the sample service without fault, and every misbehaviour with one.</summary>
[TestClass]
public sealed class VerifierTests
{
    internal static ContractClient Client(ServiceServer server, string rootPem = null)
    {
        return new ContractClient(server.BaseAddress, rootPem, SampleAccess.Device, SampleAccess.KeyId, Convert.FromHexString(SampleAccess.KeyHex));
    }

    [TestMethod]
    public void TheSampleServiceKeepsEveryRule()
    {
        using ServiceServer server = new ServiceServer(Site(), 0);

        IReadOnlyList<CheckResult> results = new ContractVerifier(Client(server), SampleDossiers.Code(4)).Run();

        Assert.AreEqual("", string.Join("\n", results.Where(r => r.Conforms != true)));
        Assert.IsTrue(results.Count >= 35, results.Count + " rules");
    }

    [TestMethod]
    [DataRow(ServiceFault.BadSignature, 0)]
    [DataRow(ServiceFault.Unsigned, 0)]
    [DataRow(ServiceFault.Replay, 0)]
    [DataRow(ServiceFault.Error, 503)]
    [DataRow(ServiceFault.Garbage, 0)]
    [DataRow(ServiceFault.Cut, 0)]
    [DataRow(ServiceFault.BrokenJson, 0)]
    [DataRow(ServiceFault.TooLong, 0)]
    [DataRow(ServiceFault.Redirect, 0)]
    [DataRow(ServiceFault.Down, 0)]
    public void AMisbehavingServiceIsFoundOut(ServiceFault fault, int amount)
    {
        ServiceSite site = Site();
        site.Misbehave(fault, amount);
        using ServiceServer server = new ServiceServer(site, 0);

        IReadOnlyList<CheckResult> results = new ContractVerifier(Client(server), SampleDossiers.Code(4)).Run();

        Assert.IsTrue(results.Any(r => r.Conforms == false), fault.ToString());
    }

    [TestMethod]
    public void AWrongClockIsFoundOut()
    {
        ServiceSite site = Site();
        site.Service.ClockOffSeconds = 4000;
        using ServiceServer server = new ServiceServer(site, 0);

        IReadOnlyList<CheckResult> results = new ContractVerifier(Client(server), null).Run();

        CheckResult clock = results.First(r => r.Rule.StartsWith("Its clock", StringComparison.Ordinal));
        Assert.AreEqual(false, clock.Conforms);
    }

    [TestMethod]
    public void TheCommandPrintsItsReportAndExitsAccordingly()
    {
        using ServiceServer server = new ServiceServer(Site(), 0);
        string key = Path.GetTempFileName();
        File.WriteAllText(key, "# synthetic\n" + SampleAccess.KeyId + " " + SampleAccess.KeyHex + "\n");
        try
        {
            StringWriter console = new StringWriter();
            StringWriter errors = new StringWriter();
            string[] args = { "verify", "--gateway", server.BaseAddress, "--key", key, "--code", SampleDossiers.Code(9) };
            Assert.AreEqual(0, Program.Run(args, console, errors), console.ToString() + errors);
            StringAssert.Contains(console.ToString(), "rules kept, 0 not");

            args[4] = key + ".missing";
            Assert.AreEqual(2, Program.Run(args, console, errors));
        }
        finally
        {
            File.Delete(key);
        }
    }

    [TestMethod]
    public void HttpsIsTakenWithItsRootAndRefusedWhenExpiredOrFromElsewhere()
    {
        using X509Certificate2 root = Root("Root of the test");
        using X509Certificate2 stranger = Root("Root of somebody else");
        using X509Certificate2 valid = Leaf(root, DateTimeOffset.UtcNow.AddDays(20));
        using X509Certificate2 expired = Leaf(root, DateTimeOffset.UtcNow.AddDays(-1));
        using ServiceServer good = new ServiceServer(Site(), 0, valid);
        using ServiceServer bad = new ServiceServer(Site(), 0, expired);

        Assert.IsTrue(Client(good, root.ExportCertificatePem()).Ask("GET", "/v1/time", null, 0).IsGenuine(200));
        Assert.AreEqual(Drivers.Ports.HttpExchange.CertificateRefused, Client(good, stranger.ExportCertificatePem()).Ask("GET", "/v1/time", null, 0).State);
        Assert.AreEqual(Drivers.Ports.HttpExchange.CertificateRefused, Client(bad, root.ExportCertificatePem()).Ask("GET", "/v1/time", null, 0).State);
    }

    private static ServiceSite Site()
    {
        return new ServiceSite(StatusService.Sample(() => ContractClient.UtcSeconds), 1) { LatencyMs = 1 };
    }

    private static X509Certificate2 Root(string name)
    {
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        CertificateRequest request = new CertificateRequest("CN=" + name, key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-30), DateTimeOffset.UtcNow.AddDays(30));
    }

    private static X509Certificate2 Leaf(X509Certificate2 root, DateTimeOffset until)
    {
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        CertificateRequest request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256);
        SubjectAlternativeNameBuilder names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using X509Certificate2 signed = request.Create(root, DateTimeOffset.UtcNow.AddDays(-20), until, RandomNumberGenerator.GetBytes(8));
        using X509Certificate2 withKey = signed.CopyWithPrivateKey(key);
        return X509CertificateLoader.LoadPkcs12(withKey.Export(X509ContentType.Pfx), null);
    }
}
