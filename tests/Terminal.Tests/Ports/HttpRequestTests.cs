using nanoFramework.TestFramework;
using Terminal.Drivers.Ports;

namespace Terminal.Tests.Ports;

[TestClass]
public class HttpRequestTests
{
    [TestMethod]
    public void ClearAnswerForgetsTheAnswerAndKeepsTheRequest()
    {
        HttpRequest request = new HttpRequest(16, 32);
        request.Method = "POST";
        request.Path = "/v1/lookups";
        request.Body[0] = 0x7B;
        request.BodyBytes = 1;
        request.StatusCode = 200;
        request.AnswerBytes = 5;
        request.AnswerSignature = "s";
        request.AnswerNonce = "n";
        request.AnswerTime = "t";
        request.RetryAfter = "30";
        request.ContentType = "application/json";

        request.ClearAnswer();

        Assert.AreEqual(0, request.StatusCode);
        Assert.AreEqual(0, request.AnswerBytes);
        Assert.IsNull(request.AnswerSignature);
        Assert.IsNull(request.AnswerNonce);
        Assert.IsNull(request.AnswerTime);
        Assert.IsNull(request.RetryAfter);
        Assert.IsNull(request.ContentType);
        Assert.AreEqual("POST", request.Method);
        Assert.AreEqual("/v1/lookups", request.Path);
        Assert.AreEqual(1, request.BodyBytes);
        Assert.AreEqual((byte)0x7B, request.Body[0]);
    }

    [DataRow(0, 1)]
    [DataRow(512, 2048)]
    public void BuffersHaveTheRoomThatWasAskedFor(int bodyBytes, int answerBytes)
    {
        HttpRequest request = new HttpRequest(bodyBytes, answerBytes);

        Assert.AreEqual(bodyBytes, request.Body.Length);
        Assert.AreEqual(answerBytes, request.Answer.Length);
        Assert.AreEqual(0, request.BodyBytes);
    }
}
