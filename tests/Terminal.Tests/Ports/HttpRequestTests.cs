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
        request.Content[0] = 0x7B;
        request.BodyBytes = 1;
        request.StatusCode = 200;
        request.AnswerBytes = 5;
        byte[] value = new byte[] { 0x33, 0x30 };
        request.AnswerSignature.Set(value, 0, 2);
        request.AnswerNonce.Set(value, 0, 2);
        request.AnswerTime.Set(value, 0, 2);
        request.RetryAfter.Set(value, 0, 2);
        request.ContentType.Set(value, 0, 2);
        Assert.IsTrue(request.RetryAfter.IsPresent);

        request.ClearAnswer();

        Assert.AreEqual(0, request.StatusCode);
        Assert.AreEqual(0, request.AnswerBytes);
        Assert.IsFalse(request.AnswerSignature.IsPresent);
        Assert.IsFalse(request.AnswerNonce.IsPresent);
        Assert.IsFalse(request.AnswerTime.IsPresent);
        Assert.IsFalse(request.RetryAfter.IsPresent);
        Assert.IsFalse(request.ContentType.IsPresent);
        Assert.AreEqual("POST", request.Method);
        Assert.AreEqual("/v1/lookups", request.Path);
        Assert.AreEqual(1, request.BodyBytes);
        Assert.AreEqual((byte)0x7B, request.Content[0]);
    }

    [DataRow(0, 1)]
    [DataRow(512, 2048)]
    [DataRow(2048, 512)]
    public void BuffersHaveTheRoomThatWasAskedFor(int bodyBytes, int answerBytes)
    {
        HttpRequest request = new HttpRequest(bodyBytes, answerBytes);

        Assert.AreEqual(answerBytes, request.MaxAnswerBytes);
        Assert.IsTrue(request.Content.Length >= bodyBytes && request.Content.Length >= answerBytes);
        Assert.AreEqual(0, request.BodyBytes);
    }

    [TestMethod]
    public void AHeaderValueLongerThanItsRoomCountsAsAbsent()
    {
        HttpHeaderValue value = new HttpHeaderValue(4);
        byte[] bytes = new byte[] { 0x31, 0x32, 0x33, 0x34, 0x35 };

        value.Set(bytes, 1, 4);
        Assert.IsTrue(value.IsPresent);
        Assert.AreEqual(4, value.Length);
        Assert.AreEqual((byte)0x32, value.Bytes[0]);

        value.Set(bytes, 0, 5);
        Assert.IsFalse(value.IsPresent);
    }
}
