using System.Text;
using Terminal.Core.Status;
using Terminal.Drivers.Ports;
using Terminal.Tests.Fakes;
using nanoFramework.TestFramework;

namespace Terminal.Tests.Status;

[TestClass]
public class RequestSignerTests
{
    private const string Nonce = "000102030405060708090a0b0c0d0e0f";

    // The two signatures were worked out with another implementation; the first is the check value of the contract's file.
    private const string RequestSignature = "1b111a61ff3a3724d02f349a2cd6b4df9f4c1affcd4891d052a59748bf05dadc";
    private const string AnswerSignature = "4859fb11bd13bdf20ae01f26865ccbcfd11e57f0018afffc63397f3779fc7903";

    [TestMethod]
    public void TheSoftwareHmacIsRight()
    {
        // RFC 4231, test case 2.
        byte[] digest = new byte[32];
        byte[] text = Encoding.UTF8.GetBytes("what do ya want for nothing?");
        new Sha256().Hmac(Encoding.UTF8.GetBytes("Jefe"), text, 0, text.Length, digest);

        Assert.AreEqual("5BDCC146BF60754E6A042426089575C75A003F089D2739839DEC58B964EC3843", Hex.Text(digest, 0, 32));
    }

    [TestMethod]
    public void ARequestIsSignedAsTheContractSays()
    {
        HttpRequest request = Signed(Signer(), Keys());

        Assert.AreEqual(
            "Terminal-Device: t-1\r\nTerminal-Key: k1\r\nTerminal-Time: 1780275600\r\nTerminal-Nonce: " + Nonce
            + "\r\nTerminal-Signature: " + RequestSignature + "\r\nContent-Type: application/json\r\nAccept: application/json\r\n",
            Encoding.UTF8.GetString(request.Headers, 0, request.HeaderBytes));
    }

    [TestMethod]
    public void AnAnswerForThisRequestIsGenuine()
    {
        RequestSigner signer = Signer();
        HttpRequest request = Signed(signer, Keys());
        Answer(request, AnswerSignature, Nonce, "1780275601", 200, "{\"UtcSeconds\":1780275601}");

        Assert.AreEqual((int)AnswerSeal.Genuine, (int)signer.Check(request, Keys()));
        Assert.AreEqual(1780275601L, signer.AnswerUtc);
    }

    [TestMethod]
    public void WhateverIsChangedInAnAnswerIsFound()
    {
        RequestSigner signer = Signer();
        ServiceKeys keys = Keys();
        HttpRequest request = Signed(signer, keys);
        string body = "{\"UtcSeconds\":1780275601}";

        Answer(request, AnswerSignature, Nonce, "1780275602", 200, body);
        Assert.AreEqual((int)AnswerSeal.Wrong, (int)signer.Check(request, keys), "time");
        Answer(request, AnswerSignature, Nonce, "1780275601", 201, body);
        Assert.AreEqual((int)AnswerSeal.Wrong, (int)signer.Check(request, keys), "status");
        Answer(request, AnswerSignature, "100102030405060708090a0b0c0d0e0f", "1780275601", 200, body);
        Assert.AreEqual((int)AnswerSeal.Wrong, (int)signer.Check(request, keys), "nonce");
        Answer(request, AnswerSignature, Nonce, "1780275601", 200, "{\"UtcSeconds\":1780275602}");
        Assert.AreEqual((int)AnswerSeal.Wrong, (int)signer.Check(request, keys), "body");
        for (int i = 0; i < 64; i++)
        {
            char[] digits = AnswerSignature.ToCharArray();
            digits[i] = digits[i] == '0' ? 'g' : '0';
            Answer(request, new string(digits), Nonce, "1780275601", 200, body);
            bool wasZero = AnswerSignature.ToCharArray()[i] == '0' && digits[i] == '0';
            Assert.AreEqual((int)(wasZero ? AnswerSeal.Genuine : AnswerSeal.Wrong), (int)signer.Check(request, keys), "digit " + i);
        }

        Answer(request, AnswerSignature.ToUpper(), Nonce, "1780275601", 200, body);
        Assert.AreEqual((int)AnswerSeal.Genuine, (int)signer.Check(request, keys), "digits may be upper case");
        Answer(request, AnswerSignature, Nonce, "1780275601", 200, body);
        request.AnswerSignature.Clear();
        Assert.AreEqual((int)AnswerSeal.Missing, (int)signer.Check(request, keys));
    }

    [TestMethod]
    public void AGenuineAnswerToAnotherRequestIsKnownAsSuch()
    {
        RequestSigner signer = Signer();
        HttpRequest request = Signed(signer, Keys());
        Answer(request, AnswerSignature, Nonce, "1780275601", 200, "{\"UtcSeconds\":1780275601}");
        FakeBoard other = new FakeBoard();
        RequestSigner later = new RequestSigner(other);
        HttpRequest next = Signed(later, Keys());
        Answer(next, AnswerSignature, Nonce, "1780275601", 200, "{\"UtcSeconds\":1780275601}");

        Assert.AreEqual((int)AnswerSeal.OtherNonce, (int)later.Check(next, Keys()));
    }

    [DataRow("", "k1", 16, false)]
    [DataRow("t 1", "k1", 16, false)]
    [DataRow("t-1\r\nX: y", "k1", 16, false)]
    [DataRow("t-1", "k 1", 16, false)]
    [DataRow("t-1", "k1", 15, false)]
    [DataRow("t-1", "", 16, true)]
    [DataRow("T.1_a-9", "k1", 64, true)]
    public void NamesAndKeysAreLookedAt(string device, string id, int keyBytes, bool isUsable)
    {
        ServiceSettings settings = new ServiceSettings();
        settings.Device = device;
        settings.Key1Id = id;
        settings.Key1 = new byte[keyBytes];

        Assert.AreEqual(isUsable, new ServiceKeys().Set(settings));
    }

    private static RequestSigner Signer()
    {
        FakeBoard system = new FakeBoard();
        system.CountsUp = true;
        return new RequestSigner(system);
    }

    private static ServiceKeys Keys()
    {
        ServiceSettings settings = new ServiceSettings();
        settings.Device = "t-1";
        settings.Key1Id = "k1";
        settings.Key1 = Encoding.UTF8.GetBytes("0123456789abcdef");
        ServiceKeys keys = new ServiceKeys();
        Assert.IsTrue(keys.Set(settings));
        return keys;
    }

    private static HttpRequest Signed(RequestSigner signer, ServiceKeys keys)
    {
        HttpRequest request = new HttpRequest(64, 200);
        request.Method = "POST";
        request.Path = "/v1/lookups";
        byte[] body = Encoding.UTF8.GetBytes("{\"MaHoSo\":\"H26.12-260525-0004\"}");
        System.Array.Copy(body, request.Content, body.Length);
        request.BodyBytes = body.Length;
        signer.Sign(request, keys, Encoding.UTF8.GetBytes("POST"), Encoding.UTF8.GetBytes("/v1/lookups"), 1780275600);
        return request;
    }

    private static void Answer(HttpRequest request, string signature, string nonce, string time, int status, string body)
    {
        request.StatusCode = status;
        byte[] bytes = Encoding.UTF8.GetBytes(body);
        System.Array.Copy(bytes, request.Content, bytes.Length);
        request.AnswerBytes = bytes.Length;
        Set(request.AnswerSignature, signature);
        Set(request.AnswerNonce, nonce);
        Set(request.AnswerTime, time);
    }

    private static void Set(HttpHeaderValue value, string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        value.Set(bytes, 0, bytes.Length);
    }
}
