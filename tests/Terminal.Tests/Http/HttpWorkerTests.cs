using System.Text;
using Terminal.Drivers.Http;
using Terminal.Drivers.Ports;
using nanoFramework.TestFramework;

namespace Terminal.Tests.Http;

[TestClass]
public class HttpWorkerTests
{
    private const string Answer = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}";

    [TestMethod]
    public void PlainHttpConnectsOnceAndKeepsTheConnection()
    {
        HttpDispatch dispatch = NewDispatch("http://192.0.2.10:8080");
        Assert.AreEqual((int)HttpNeed.Nothing, (int)dispatch.Need);
        HttpRequest request = NewRequest();
        HttpWorker worker = new HttpWorker(dispatch, dispatch.Begin(request, 0));
        Assert.AreEqual("connect write look read ", Run(worker, Answer));
        Assert.AreEqual((int)HttpExchange.Answered, (int)dispatch.Poll(10));
        Assert.IsTrue(dispatch.IsResting);
        Assert.AreEqual(0, dispatch.Begin(request, 20));
        Assert.AreEqual("write look read ", Run(worker, Answer));
        Assert.AreEqual((int)HttpExchange.Answered, (int)dispatch.Poll(30));
    }

    [TestMethod]
    public void AnAnswerThatClosesIsFollowedByANewConnection()
    {
        HttpDispatch dispatch = NewDispatch("http://192.0.2.10:8080");
        HttpWorker worker = new HttpWorker(dispatch, dispatch.Begin(NewRequest(), 0));
        Assert.AreEqual("connect write look read drop ", Run(worker, "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}"));
        Assert.AreEqual((int)HttpExchange.Answered, (int)dispatch.Poll(10));
        dispatch.Begin(NewRequest(), 20);
        Assert.AreEqual("connect write look read ", Run(worker, Answer));
    }

    [TestMethod]
    public void AKeptPlainConnectionThatWasClosedIsMadeAgainInsideTheExchange()
    {
        HttpDispatch dispatch = NewDispatch("http://192.0.2.10:8080");
        HttpWorker worker = new HttpWorker(dispatch, dispatch.Begin(NewRequest(), 0));
        Run(worker, Answer);
        dispatch.Begin(NewRequest(), 20);
        Assert.AreEqual("write look read drop connect write look read ", Run(worker, "", Answer));
        Assert.AreEqual((int)HttpExchange.Answered, (int)dispatch.Poll(30));
    }

    [TestMethod]
    public void AFreshConnectionThatClosesIsCut()
    {
        HttpDispatch dispatch = NewDispatch("http://192.0.2.10:8080");
        HttpWorker worker = new HttpWorker(dispatch, dispatch.Begin(NewRequest(), 0));
        Assert.AreEqual("connect write look read drop ", Run(worker, ""));
        Assert.AreEqual((int)HttpExchange.Cut, (int)dispatch.Poll(10));
    }

    [TestMethod]
    public void HttpsDoesOneThingAtATime()
    {
        HttpDispatch dispatch = NewDispatch("https://gateway.example");
        HttpWorker worker = null;
        string[] work = { "resolve ", "connect ", "secure " };
        int[] needs = { (int)HttpNeed.Name, (int)HttpNeed.Connection, (int)HttpNeed.Handshake };
        for (int i = 0; i < work.Length; i++)
        {
            Assert.AreEqual(needs[i], (int)dispatch.Need);
            dispatch.Begin(NewRequest(), 0);
            Assert.AreEqual((int)HttpExchange.NotPrepared, (int)dispatch.Poll(0), "a request prepares nothing");
            int number = dispatch.Prepare(1000, 0);
            worker = number > 0 ? new HttpWorker(dispatch, number) : worker;
            Assert.AreEqual(work[i], Run(worker));
            Assert.AreEqual((int)HttpExchange.Prepared, (int)dispatch.Poll(10));
        }

        Assert.AreEqual((int)HttpNeed.Nothing, (int)dispatch.Need);
        dispatch.Begin(NewRequest(), 20);
        Assert.AreEqual("write look read ", Run(worker, Answer));
        Assert.AreEqual((int)HttpExchange.Answered, (int)dispatch.Poll(30));
        Assert.AreEqual((int)HttpNeed.Nothing, (int)dispatch.Need);
    }

    [TestMethod]
    public void AnOpenConnectionThatWasClosedIsNotOpenedInsideTheExchange()
    {
        HttpDispatch dispatch = NewDispatch("https://192.0.2.10");
        HttpWorker worker = Open(dispatch);
        dispatch.Begin(NewRequest(), 20);
        Assert.AreEqual("write look read drop ", Run(worker, ""));
        Assert.AreEqual((int)HttpExchange.NotPrepared, (int)dispatch.Poll(30));
        Assert.AreEqual((int)HttpNeed.Connection, (int)dispatch.Need);
    }

    [TestMethod]
    public void AConnectionThatIsFoundClosedIsNeededAgain()
    {
        HttpDispatch dispatch = NewDispatch("https://192.0.2.10");
        HttpWorker worker = Open(dispatch);
        dispatch.Closed();
        Assert.AreEqual((int)HttpNeed.Connection, (int)dispatch.Need);
        dispatch.Prepare(1000, 20);
        Assert.AreEqual("drop connect ", Run(worker));
        Assert.AreEqual((int)HttpNeed.Handshake, (int)dispatch.Need, "a new connection is not secured");
    }

    [TestMethod]
    public void ARefusedCertificateDropsTheConnection()
    {
        HttpDispatch dispatch = NewDispatch("https://192.0.2.10");
        HttpWorker worker = new HttpWorker(dispatch, dispatch.Prepare(1000, 0));
        Run(worker);
        dispatch.Prepare(1000, 10);
        worker.Take();
        Assert.AreEqual((int)HttpWork.Secure, (int)worker.Next());
        worker.Did(-1);
        Assert.AreEqual((int)HttpExchange.CertificateRefused, (int)dispatch.Poll(20));
        Assert.AreEqual((int)HttpWork.Drop, (int)worker.Next());
        Assert.AreEqual((int)HttpNeed.Connection, (int)dispatch.Need);
    }

    [TestMethod]
    public void AHandshakeThatEndsAfterItsTimeHasSucceededAllTheSame()
    {
        HttpDispatch dispatch = NewDispatch("https://192.0.2.10");
        HttpWorker worker = new HttpWorker(dispatch, dispatch.Prepare(1000, 0));
        Run(worker);
        dispatch.Prepare(1000, 10);
        worker.Take();
        worker.Next();
        Assert.AreEqual((int)HttpExchange.TimedOut, (int)dispatch.Poll(5000));
        worker.Did(1);
        Assert.AreEqual((int)HttpNeed.Nothing, (int)dispatch.Need);
    }

    [TestMethod]
    public void WhoTakesOverFromAHandshakeThatHangsConnectsAnew()
    {
        HttpDispatch dispatch = NewDispatch("https://192.0.2.10");
        HttpWorker hanging = new HttpWorker(dispatch, dispatch.Prepare(1000, 0));
        Run(hanging);
        dispatch.Prepare(1000, 10);
        hanging.Take();
        Assert.AreEqual((int)HttpWork.Secure, (int)hanging.Next());
        Assert.AreEqual((int)HttpExchange.TimedOut, (int)dispatch.Poll(5000));

        HttpWorker next = new HttpWorker(dispatch, dispatch.Prepare(1000, 6000));
        next.Take();
        Assert.AreEqual((int)HttpWork.Connect, (int)next.Next(), "it has no connection to secure");
        next.Did(1);
        Assert.AreEqual((int)HttpExchange.Prepared, (int)dispatch.Poll(6010));
        Assert.AreEqual((int)HttpNeed.Handshake, (int)dispatch.Need);
    }

    [TestMethod]
    public void WhatIsBrokenOffTakesItsConnectionWithIt()
    {
        HttpDispatch dispatch = NewDispatch("https://192.0.2.10");
        HttpWorker worker = Open(dispatch);
        dispatch.Begin(NewRequest(), 20);
        worker.Take();
        worker.Next();
        dispatch.Cancel();
        Assert.AreEqual((int)HttpNeed.Connection, (int)dispatch.Need, "the rest of an answer would still come");
        worker.Did(1);
        Assert.AreEqual((int)HttpWork.Drop, (int)worker.Next());
    }

    [TestMethod]
    public void AThreadThatHungDisturbsNothingOfItsSuccessors()
    {
        HttpDispatch dispatch = NewDispatch("http://192.0.2.10:8080");
        HttpWorker first = new HttpWorker(dispatch, dispatch.Begin(NewRequest(), 0));
        first.Take();
        Assert.AreEqual((int)HttpWork.Connect, (int)first.Next());
        Assert.AreEqual((int)HttpExchange.TimedOut, (int)dispatch.Poll(5000));

        int number = dispatch.Begin(NewRequest(), 6000);
        Assert.AreEqual(2, number, "another thread takes its place");
        HttpWorker second = new HttpWorker(dispatch, number);
        Assert.AreEqual("connect write look read ", Run(second, Answer));
        first.Did(1);
        Assert.AreEqual((int)HttpWork.Drop, (int)first.Next());
        first.Did(1);
        Assert.AreEqual((int)HttpWork.None, (int)first.Next());
        Assert.IsFalse(first.Return());
        Assert.AreEqual((int)HttpExchange.Answered, (int)dispatch.Poll(6100));
        dispatch.Begin(NewRequest(), 7000);
        Assert.AreEqual("write look read ", Run(second, Answer), "its connection is still there");
    }

    [TestMethod]
    public void AnotherAddressNeedsAnotherConnection()
    {
        HttpDispatch dispatch = NewDispatch("http://192.0.2.10:8080");
        HttpWorker worker = new HttpWorker(dispatch, dispatch.Begin(NewRequest(), 0));
        Run(worker, Answer);
        Assert.IsTrue(dispatch.Configure("http://192.0.2.11:8080", null, out string reason));
        Assert.IsNull(reason);
        dispatch.Begin(NewRequest(), 20);
        Assert.AreEqual("drop connect write look read ", Run(worker, Answer));
    }

    [TestMethod]
    public void HttpsWithoutARootCertificateIsRefused()
    {
        HttpDispatch dispatch = new HttpDispatch();
        Assert.IsFalse(dispatch.Configure("https://192.0.2.10", "", out string reason));
        Assert.IsTrue(reason.IndexOf("root certificate") > 0);
        dispatch.Begin(NewRequest(), 0);
        Assert.AreEqual((int)HttpExchange.NameFailed, (int)dispatch.Poll(0));
    }

    private static HttpDispatch NewDispatch(string address)
    {
        HttpDispatch dispatch = new HttpDispatch();
        Assert.IsTrue(dispatch.Configure(address, "PEM", out string reason), reason);
        return dispatch;
    }

    private static HttpWorker Open(HttpDispatch dispatch)
    {
        HttpWorker worker = new HttpWorker(dispatch, dispatch.Prepare(1000, 0));
        Run(worker);
        dispatch.Prepare(1000, 1);
        Run(worker);
        Assert.AreEqual((int)HttpNeed.Nothing, (int)dispatch.Need);
        return worker;
    }

    private static HttpRequest NewRequest()
    {
        HttpRequest request = new HttpRequest(64, 64);
        request.Method = "GET";
        request.Path = "/v1/time";
        request.TimeoutMs = 4000;
        return request;
    }

    // A thread's turn: every piece of work succeeds, and each read gives the next of the answers; an empty one is a closed connection.
    private static string Run(HttpWorker worker, string first = null, string second = null)
    {
        string done = "";
        int reads = 0;
        bool wrote = false;
        worker.Take();
        for (HttpWork work = worker.Next(); work != HttpWork.None; work = worker.Next())
        {
            int result = 1;
            if (work == HttpWork.Read)
            {
                byte[] bytes = Encoding.UTF8.GetBytes(reads == 0 ? first : second);
                System.Array.Copy(bytes, worker.Incoming, bytes.Length);
                result = bytes.Length;
                reads++;
            }

            bool isSame = work == HttpWork.Write && wrote;
            wrote = work == HttpWork.Write;
            done += isSame ? "" : Name(work) + " ";
            worker.Did(result);
        }

        worker.Return();
        return done;
    }

    private static string Name(HttpWork work)
    {
        switch (work)
        {
            case HttpWork.Resolve: return "resolve";
            case HttpWork.Connect: return "connect";
            case HttpWork.Secure: return "secure";
            case HttpWork.Write: return "write";
            case HttpWork.Look: return "look";
            case HttpWork.Read: return "read";
            default: return "drop";
        }
    }
}
