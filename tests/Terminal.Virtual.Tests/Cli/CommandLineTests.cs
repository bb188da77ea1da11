using System.IO;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Terminal.Virtual.Cli;

namespace Terminal.Virtual.Tests.Cli;

/// <summary>The command line and its refusals.</summary>
[TestClass]
public sealed class CommandLineTests
{
    [TestMethod]
    public void OptionsAreTakenInAnyOrder()
    {
        CommandLine line = new CommandLine(new[] { "run", "--seed", "42", "a.txt", "--out=o", "--gateway", "http://127.0.0.1:9", "--device", "D1", "--key-file", "k" });
        Assert.AreEqual("run", line.Verb);
        Assert.AreEqual("a.txt", line.File);
        Assert.AreEqual("o", line.Out);
        Assert.AreEqual(42, line.Seed);
        Assert.AreEqual("http://127.0.0.1:9/", line.Gateway.ToString());
        Assert.AreEqual("D1", line.Device);
        Assert.AreEqual("k", line.KeyFile);
    }

    [TestMethod]
    [DataRow("run")]
    [DataRow("run a b")]
    [DataRow("walk a")]
    [DataRow("run a --speed 3")]
    [DataRow("run a --seed")]
    [DataRow("run a --seed x")]
    [DataRow("run a --seed 1 --seed 2")]
    [DataRow("--port 0")]
    [DataRow("--port 70000")]
    [DataRow("--console tty")]
    [DataRow("run a --gateway ftp://x")]
    [DataRow("run a --device X")]
    [DataRow("verify --gateway http://x")]
    [DataRow("verify --key k")]
    public void WhatIsNotUnderstoodExitsWithTwoAndSaysWhy(string args)
    {
        StringWriter errors = new StringWriter();
        Assert.AreEqual(2, Program.Run(args.Split(' '), new StringWriter(), errors));
        Assert.Contains("expected ", errors.ToString());
        Assert.Contains("found ", errors.ToString());
        Assert.Contains("usage:", errors.ToString());
    }

    [TestMethod]
    public void HelpIsGivenOnRequest()
    {
        StringWriter console = new StringWriter();
        Assert.AreEqual(0, Program.Run(new[] { "--help" }, console, new StringWriter()));
        Assert.Contains("run FILE", console.ToString());
    }
}
