using System;
using System.IO;
using System.Text;
using System.Threading;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Terminal.Virtual.Cli;

namespace Terminal.Virtual.Tests.Cli;

/// <summary>The console on a pseudo-terminal, opened as any terminal program opens it.</summary>
[TestClass]
public sealed class PseudoTerminalTests
{
    [TestMethod]
    public void BytesCrossInBothDirectionsUnchanged()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Inconclusive("SKIPPED: Windows has no pseudo-terminals of this kind.");
        }

        using PseudoTerminal pty = PseudoTerminal.Open();
        StringBuilder typed = new StringBuilder();
        using AutoResetEvent heard = new AutoResetEvent(false);
        pty.Listen(bytes =>
        {
            lock (typed)
            {
                typed.Append(Encoding.Latin1.GetString(bytes));
            }

            heard.Set();
        });
        using FileStream program = new FileStream(pty.Name, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite, 0);
        byte[] keys = { (byte)'h', 0x03, 0x1B, (byte)'[', (byte)'A', 0x04, (byte)'\r' };
        program.Write(keys);
        for (int i = 0; i < 50 && typed.Length < keys.Length; i++)
        {
            heard.WaitOne(100);
        }

        Assert.AreEqual(Encoding.Latin1.GetString(keys), typed.ToString(), "nothing is echoed, translated or taken for a signal");
        foreach (byte value in Encoding.UTF8.GetBytes("Xã\r\n"))
        {
            pty.Write(value);
        }

        byte[] buffer = new byte[16];
        int read = 0;
        while (read < 5)
        {
            read += program.Read(buffer, read, buffer.Length - read);
        }

        Assert.AreEqual("Xã\r\n", Encoding.UTF8.GetString(buffer, 0, read));
    }

    [TestMethod]
    public void ProgramThatNeverReadsHoldsNobodyUp()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Inconclusive("SKIPPED: Windows has no pseudo-terminals of this kind.");
        }

        using PseudoTerminal pty = PseudoTerminal.Open();
        pty.Listen(_ => { });
        for (int i = 0; i < 300_000; i++)
        {
            pty.Write((byte)'x');
        }
    }
}
