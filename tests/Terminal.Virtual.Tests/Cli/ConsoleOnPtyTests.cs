using System;
using System.Diagnostics;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Terminal.Virtual.Tests.Cli;

/// <summary>The program as somebody starts it, with --console pty, and a terminal program of a few lines at the other end.</summary>
[TestClass]
[DoNotParallelize]
public sealed class ConsoleOnPtyTests
{
    private const string Question = "\x1B[6n";

    [TestMethod]
    public void TechnicianFindsHistoryCompletionAndPagesOnAPlainTerminal()
    {
        using Line line = Line.Open();
        line.Type("login\r", "PIN: ");
        line.Type("2468\r", "Đã đăng nhập");
        line.Type("lang en\r", "lang: en");
        line.Type("vers\t\r", "firmware");
        line.Type("\x1B[A\r", "firmware");
        Assert.IsFalse(line.All.Contains("2468", StringComparison.Ordinal));
        string page = line.Type("config list\r", "-- more");
        Assert.AreEqual(23, page.Split("\r\n").Length - 2, "a plain terminal has 24 lines");
        line.Type("q", "# ");
        line.Type("config set office.contac\x08\x08", "");
        line.Type("\x03", "^C");
        line.Type("json on\r", "{\"ok\":true}");
        line.Type("version\r", "{\"line\":\"version\",\"firmware\":");
        line.Type("json off\r", "json: off");
        line.Type("logout\r", "Signed out");
    }

    [TestMethod]
    public void PageIsAsLongAsTheScreenOfAVt100()
    {
        using Line line = Line.Open();
        string first = line.Type("x", Question);
        StringAssert.Contains(first, "\x1B[999;999H");
        line.Type("\x1B[50;132R\x15login 2468\r", "Đã đăng nhập");
        string page = line.Type("config list\r", "-- còn nữa");
        Assert.AreEqual(49, page.Split("\r\n").Length - 2);
        line.Type("q", "# ");

        // The cursor goes into the middle of a word, and a letter that is missing comes there.
        line.Type("verion\x1B[D\x1B[D\x1B[Ds\r", "firmware");
        line.Type("logout\r", "Đã đăng xuất");
    }

    private sealed class Line : IDisposable
    {
        private readonly Process process;
        private readonly FileStream pty;
        private readonly StringBuilder heard = new StringBuilder();
        private readonly Decoder decoder = Encoding.UTF8.GetDecoder();
        private string latest = "";

        private Line(Process process, string name)
        {
            this.process = process;
            pty = new FileStream(name, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite, 0);
            Task.Run(Listen);
        }

        /// <summary>All that was ever shown.</summary>
        public string All
        {
            get
            {
                lock (heard)
                {
                    return heard.ToString();
                }
            }
        }

        public static Line Open()
        {
            if (OperatingSystem.IsWindows())
            {
                Assert.Inconclusive("SKIPPED: Windows has no pseudo-terminals of this kind.");
            }

            ProcessStartInfo start = new ProcessStartInfo("dotnet")
            {
                RedirectStandardOutput = true,
                ArgumentList = { typeof(Program).Assembly.Location, "--console", "pty", "--port", "5280" },
            };
            Process process = Process.Start(start);
            string name = null;
            string ready = null;
            while (ready == null)
            {
                string line = process.StandardOutput.ReadLine() ?? throw new IOException("The virtual terminal ended at once.");
                int at = line.IndexOf("/dev/", StringComparison.Ordinal);
                name = at >= 0 ? line[at..].Split(' ')[0] : name;
                ready = line.Contains("runs at", StringComparison.Ordinal) ? line : null;
            }

            Assert.IsNotNull(name, "it prints the name of the pseudo-terminal");
            return new Line(process, name);
        }

        /// <summary>Types, and waits until the answer has come; returns what has come since.</summary>
        public string Type(string keys, string answer)
        {
            lock (heard)
            {
                latest = "";
            }

            pty.Write(Encoding.UTF8.GetBytes(keys));
            for (int i = 0; i < 600; i++)
            {
                lock (heard)
                {
                    if (latest.Contains(answer, StringComparison.Ordinal))
                    {
                        return latest;
                    }
                }

                Thread.Sleep(50);
            }

            throw new AssertFailedException("Within 30 s the console did not say \"" + answer + "\" but: " + latest);
        }

        public void Dispose()
        {
            process.Kill(true);
            process.WaitForExit();
            process.Dispose();
            pty.Dispose();
        }

        private void Listen()
        {
            byte[] bytes = new byte[256];
            char[] chars = new char[256];
            try
            {
                for (int count = pty.Read(bytes, 0, bytes.Length); count > 0; count = pty.Read(bytes, 0, bytes.Length))
                {
                    int read = decoder.GetChars(bytes, 0, count, chars, 0);
                    lock (heard)
                    {
                        heard.Append(chars, 0, read);
                        latest += new string(chars, 0, read);
                    }
                }
            }
            catch (Exception problem) when (problem is IOException or ObjectDisposedException)
            {
                // The other end has gone.
            }
        }
    }
}
