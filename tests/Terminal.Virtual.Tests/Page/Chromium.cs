using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Terminal.Virtual.Tests.Page;

/// <summary>A Chromium without a window, driven over its debugging socket.</summary>
internal sealed class Chromium : IAsyncDisposable
{
    private static readonly string[] Names = { "chromium", "chromium-browser", "google-chrome", "chrome" };
    private readonly Process process;
    private readonly string profile;
    private readonly ClientWebSocket socket = new ClientWebSocket();
    private int lastId;

    private Chromium(Process process, string profile)
    {
        this.process = process;
        this.profile = profile;
    }

    /// <summary>Opens an address; ends the test as inconclusive where there is no Chromium.</summary>
    public static async Task<Chromium> Open(string address)
    {
        string program = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator)
            .SelectMany(folder => Names.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);
        if (program == null)
        {
            Assert.Inconclusive("SKIPPED: no Chromium in PATH (" + string.Join(", ", Names) + "), so the page is not tried in a browser.");
        }

        string profile = Directory.CreateTempSubdirectory().FullName;
        ProcessStartInfo start = new ProcessStartInfo(program)
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            ArgumentList =
            {
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run",
                "--window-size=1400,1300", "--user-data-dir=" + profile, "--remote-debugging-port=0", "about:blank",
            },
        };
        Chromium browser = new Chromium(Process.Start(start), profile);
        await browser.Connect(address);
        return browser;
    }

    /// <summary>Evaluates an expression on the page and gives its value as text.</summary>
    public async Task<string> Evaluate(string expression)
    {
        JsonElement answer = await Call("Runtime.evaluate", new { expression, awaitPromise = true, returnByValue = true });
        JsonElement result = answer.GetProperty("result");
        if (result.TryGetProperty("exceptionDetails", out JsonElement exception))
        {
            Assert.Fail("The page threw: " + exception);
        }

        JsonElement value = result.GetProperty("result");
        return value.TryGetProperty("value", out JsonElement text) ? text.ToString() : null;
    }

    /// <summary>Waits until an expression is true on the page.</summary>
    public async Task Until(string expression, string what)
    {
        for (int i = 0; i < 300; i++)
        {
            if (await Evaluate("!!(" + expression + ")") == "True")
            {
                return;
            }

            await Task.Delay(100);
        }

        Assert.Fail("Within 30 s the page did not come to this: " + what);
    }

    /// <summary>Picture of the page.</summary>
    public async Task<byte[]> Screenshot()
    {
        JsonElement answer = await Call("Page.captureScreenshot", new { format = "png" });
        return Convert.FromBase64String(answer.GetProperty("result").GetProperty("data").GetString());
    }

    public async ValueTask DisposeAsync()
    {
        socket.Dispose();
        process.Kill(true);
        await process.WaitForExitAsync();
        process.Dispose();
        try
        {
            Directory.Delete(profile, true);
        }
        catch (IOException)
        {
            // A helper process of the browser still holds a file; the system's own cleaning takes it.
        }
    }

    private async Task Connect(string address)
    {
        using CancellationTokenSource patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        string debugging = null;
        while (debugging == null)
        {
            string line = await process.StandardError.ReadLineAsync(patience.Token) ?? throw new IOException("Chromium ended at once.");
            Match match = Regex.Match(line, "ws://[^ ]+");
            debugging = match.Success ? match.Value : null;
        }

        _ = process.StandardError.ReadToEndAsync(CancellationToken.None);
        string list = "http://" + new Uri(debugging).Authority + "/json/list";
        using System.Net.Http.HttpClient http = new System.Net.Http.HttpClient();
        using JsonDocument pages = JsonDocument.Parse(await http.GetStringAsync(list, patience.Token));
        string page = pages.RootElement.EnumerateArray().First(p => p.GetProperty("type").GetString() == "page")
            .GetProperty("webSocketDebuggerUrl").GetString();
        await socket.ConnectAsync(new Uri(page), patience.Token);
        await Call("Page.navigate", new { url = address });
    }

    private async Task<JsonElement> Call(string method, object parameters)
    {
        int id = ++lastId;
        byte[] message = JsonSerializer.SerializeToUtf8Bytes(new { id, method, @params = parameters });
        using CancellationTokenSource patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await socket.SendAsync(message, WebSocketMessageType.Text, true, patience.Token);
        while (true)
        {
            using MemoryStream received = new MemoryStream();
            byte[] buffer = new byte[64 * 1024];
            WebSocketReceiveResult part;
            do
            {
                part = await socket.ReceiveAsync(buffer, patience.Token);
                received.Write(buffer, 0, part.Count);
            }
            while (!part.EndOfMessage);
            JsonElement answer = JsonDocument.Parse(Encoding.UTF8.GetString(received.ToArray())).RootElement;
            if (answer.TryGetProperty("id", out JsonElement answered) && answered.GetInt32() == id)
            {
                return answer;
            }
        }
    }
}
