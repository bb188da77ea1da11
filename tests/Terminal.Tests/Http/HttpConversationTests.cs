using System.Text;
using nanoFramework.TestFramework;
using Terminal.Drivers.Http;
using Terminal.Drivers.Ports;

namespace Terminal.Tests.Http;

[TestClass]
public class HttpConversationTests
{
    [TestMethod]
    public void ARequestIsTheseBytes()
    {
        HttpRequest request = Request();
        Put(request.Headers, "Terminal-Device: t-1\r\n", out request.HeaderBytes);
        Put(request.Content, "{\"a\":1}", out request.BodyBytes);
        HttpConversation conversation = new HttpConversation();
        conversation.Begin(request, "192.0.2.10:8080");

        byte[] all = new byte[400];
        int count = 0;
        for (int taken = 1; taken > 0; count += taken)
        {
            taken = conversation.TakeOutgoing(all, count, 7);
        }

        Assert.AreEqual(
            "POST /v1/lookups HTTP/1.1\r\nHost: 192.0.2.10:8080\r\nTerminal-Device: t-1\r\nContent-Length: 7\r\n\r\n{\"a\":1}",
            Encoding.UTF8.GetString(all, 0, count));
        Assert.IsTrue(conversation.IsSent);
        Assert.AreEqual((int)HttpExchange.Running, (int)conversation.State);
    }

    [TestMethod]
    public void ARequestIsHandedOutOnceMoreOverAnotherConnection()
    {
        HttpRequest request = Request();
        Put(request.Content, "{\"a\":1}", out request.BodyBytes);
        HttpConversation conversation = new HttpConversation();
        conversation.Begin(request, "192.0.2.10");
        byte[] first = new byte[400];
        byte[] second = new byte[400];
        int count = conversation.TakeOutgoing(first, 0, first.Length);
        Assert.AreEqual(0, conversation.TakeOutgoing(second, 0, second.Length));

        conversation.Rewind();
        Assert.AreEqual(count, conversation.TakeOutgoing(second, 0, second.Length));
        Assert.AreEqual(Encoding.UTF8.GetString(first, 0, count), Encoding.UTF8.GetString(second, 0, count));
    }

    [TestMethod]
    public void ALineEndInAHostIsNotSent()
    {
        HttpConversation conversation = new HttpConversation();
        conversation.Begin(Request(), "a\r\nX: y");

        Assert.AreEqual((int)HttpExchange.TooLong, (int)conversation.State);
        Assert.AreEqual(0, conversation.TakeOutgoing(new byte[10], 0, 10));
    }

    [DataRow("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello", 200, "hello", true)]
    [DataRow("HTTP/1.1 200 OK\r\ncontent-LENGTH:5\r\n\r\nhello", 200, "hello", true)]
    [DataRow("HTTP/1.1 200\r\nContent-Length: 0\r\n\r\n", 200, "", true)]
    [DataRow("HTTP/1.0 404 Not Found\r\nContent-Length: 2\r\nConnection: close\r\n\r\nno", 404, "no", false)]
    [DataRow("HTTP/1.1 204 No Content\r\n\r\n", 204, "", true)]
    [DataRow("HTTP/1.1 200 OK\nContent-Length: 2\n\nok", 200, "ok", true)]
    [DataRow("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok", 200, "ok", true)]
    [DataRow("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2;x=y\r\nde\r\n0\r\nTrailer: x\r\n\r\n", 200, "abcde", true)]
    [DataRow("HTTP/1.1 200 OK\r\nTransfer-Encoding: Chunked\r\n\r\nA\r\n0123456789\r\n0\r\n\r\n", 200, "0123456789", true)]
    [DataRow("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 2\r\n\r\nok", 200, "ok", true)]
    [DataRow("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok and more", 200, "ok", false)]
    public void AnAnswerIsReadInAnyPortions(string text, int status, string body, bool mayReuse)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        for (int portion = 1; portion <= bytes.Length; portion += portion < 8 ? 1 : 23)
        {
            HttpRequest request = Request();
            HttpConversation conversation = Feed(request, bytes, portion);

            Assert.AreEqual((int)HttpExchange.Answered, (int)conversation.State, "portion " + portion);
            Assert.AreEqual(status, request.StatusCode);
            Assert.AreEqual(body.Length, request.AnswerBytes);
            Assert.AreEqual(body, body.Length == 0 ? "" : Encoding.UTF8.GetString(request.Content, 0, request.AnswerBytes));
        }

        HttpRequest whole = Request();
        Assert.AreEqual(mayReuse, Feed(whole, bytes, bytes.Length).MayReuseConnection);
    }

    [TestMethod]
    public void WithoutALengthTheAnswerEndsWithTheConnection()
    {
        HttpRequest request = Request();
        HttpConversation conversation = Feed(request, Encoding.UTF8.GetBytes("HTTP/1.1 200 OK\r\n\r\nsome"), 3);
        Assert.AreEqual((int)HttpExchange.Running, (int)conversation.State);
        conversation.PeerClosed();

        Assert.AreEqual((int)HttpExchange.Answered, (int)conversation.State);
        Assert.AreEqual(4, request.AnswerBytes);
        Assert.IsFalse(conversation.MayReuseConnection);
    }

    [DataRow("")]
    [DataRow("HTTP/1.1 200 OK\r\n")]
    [DataRow("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhell")]
    [DataRow("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n")]
    public void AnEndInTheMiddleIsCut(string text)
    {
        HttpRequest request = Request();
        HttpConversation conversation = Feed(request, Encoding.UTF8.GetBytes(text), 5);
        conversation.PeerClosed();

        Assert.AreEqual((int)HttpExchange.Cut, (int)conversation.State);
    }

    [DataRow("SSH-2.0-OpenSSH\r\n")]
    [DataRow("HTTP/2.0 200 OK\r\n")]
    [DataRow("HTTP/1.1 20 OK\r\n")]
    [DataRow("HTTP/1.1 2000 OK\r\n")]
    [DataRow("HTTP/1.1 101 Switching\r\n\r\n")]
    [DataRow("\u0001\u0002\u0003\u0004\n")]
    [DataRow("HTTP/1.1 200 OK\r\nno colon\r\n")]
    [DataRow("HTTP/1.1 200 OK\r\nName : blank\r\n")]
    [DataRow("HTTP/1.1 200 OK\r\nA: b\r\n folded\r\n")]
    [DataRow("HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 6\r\n")]
    [DataRow("HTTP/1.1 200 OK\r\nContent-Length: -5\r\n")]
    [DataRow("HTTP/1.1 200 OK\r\nContent-Length: five\r\n")]
    [DataRow("HTTP/1.1 200 OK\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n")]
    [DataRow("HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\n")]
    [DataRow("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n")]
    [DataRow("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabcdef\r\n")]
    [DataRow("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFFF\r\n")]
    [DataRow("HTTP/1.1 200 OK\rX: y\r\n")]
    public void WhatDoesNotFitTogetherIsMalformed(string text)
    {
        HttpRequest request = Request();

        Assert.AreEqual((int)HttpExchange.Malformed, (int)Feed(request, Encoding.UTF8.GetBytes(text), 4).State);
    }

    [TestMethod]
    public void TooMuchIsTooLong()
    {
        HttpRequest request = Request();
        Assert.AreEqual((int)HttpExchange.TooLong, (int)Feed(request, Encoding.UTF8.GetBytes("HTTP/1.1 200 OK\r\nContent-Length: 65\r\n\r\n"), 9).State);

        string endless = "HTTP/1.1 200 OK\r\n\r\n" + new string('x', 65);
        Assert.AreEqual((int)HttpExchange.TooLong, (int)Feed(request, Encoding.UTF8.GetBytes(endless), 9).State);

        string head = "HTTP/1.1 200 OK\r\nX: " + new string('x', 5000);
        Assert.AreEqual((int)HttpExchange.TooLong, (int)Feed(request, Encoding.UTF8.GetBytes(head), 100).State);
    }

    [TestMethod]
    public void HeadersThatMatterAreKept()
    {
        HttpRequest request = Request();
        Feed(
            request,
            Encoding.UTF8.GetBytes("HTTP/1.1 503 Busy\r\nterminal-signature:  ab12 \r\nTerminal-Nonce: n1\r\nTERMINAL-TIME: 1780275600\r\n"
                + "Retry-After: 30\r\nContent-Type: application/json\r\nX-Other: y\r\nContent-Length: 0\r\n\r\n"),
            11);

        Assert.AreEqual("ab12", Text(request.AnswerSignature));
        Assert.AreEqual("n1", Text(request.AnswerNonce));
        Assert.AreEqual("1780275600", Text(request.AnswerTime));
        Assert.AreEqual("30", Text(request.RetryAfter));
        Assert.AreEqual("application/json", Text(request.ContentType));
    }

    [TestMethod]
    public void AHeaderThatStandsTwiceSaysNothing()
    {
        HttpRequest request = Request();
        Feed(request, Encoding.UTF8.GetBytes("HTTP/1.1 200 OK\r\nTerminal-Nonce: a\r\nTerminal-Nonce: b\r\nContent-Length: 0\r\n\r\n"), 99);

        Assert.IsFalse(request.AnswerNonce.IsPresent);
    }

    [TestMethod]
    public void AnExchangeForgetsTheOneBefore()
    {
        HttpRequest request = Request();
        HttpConversation conversation = Feed(request, Encoding.UTF8.GetBytes("HTTP/1.1 200 OK\r\nRetry-After: 5\r\nContent-Length: 1\r\n\r\nx"), 99);
        conversation.Begin(request, "h");

        Assert.AreEqual(0, request.StatusCode);
        Assert.AreEqual(0, request.AnswerBytes);
        Assert.IsFalse(request.RetryAfter.IsPresent);
        Assert.IsFalse(conversation.HasAnswerBegun);
        conversation.Fail(HttpExchange.TimedOut);
        Assert.AreEqual((int)HttpExchange.TimedOut, (int)conversation.State);
        conversation.Feed(Encoding.UTF8.GetBytes("HTTP/1.1 200 OK\r\n"), 0, 10);
        Assert.AreEqual((int)HttpExchange.TimedOut, (int)conversation.State, "what is over stays over");
    }

    private static HttpRequest Request()
    {
        HttpRequest request = new HttpRequest(32, 64);
        request.Method = "POST";
        request.Path = "/v1/lookups";
        return request;
    }

    private static HttpConversation Feed(HttpRequest request, byte[] bytes, int portion)
    {
        HttpConversation conversation = new HttpConversation();
        conversation.Begin(request, "host");
        for (int at = 0; at < bytes.Length; at += portion)
        {
            conversation.Feed(bytes, at, bytes.Length - at < portion ? bytes.Length - at : portion);
        }

        return conversation;
    }

    private static void Put(byte[] target, string text, out int count)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        System.Array.Copy(bytes, target, bytes.Length);
        count = bytes.Length;
    }

    private static string Text(HttpHeaderValue value)
    {
        return Encoding.UTF8.GetString(value.Bytes, 0, value.Length);
    }
}
