using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using SkiaSharp;
using Terminal.Virtual.Page;
using Terminal.Virtual.Scenarios;

namespace Terminal.Virtual.Tests.Page;

/// <summary>The page: its addresses, its orders, and what a person does with it in a browser.</summary>
[TestClass]
[DoNotParallelize]
public sealed class PageTests
{
    private sealed class Site : IAsyncDisposable
    {
        public readonly LiveTerminal Live = new LiveTerminal(new VirtualTerminal(new TerminalOptions()));
        public readonly HttpClient Http = new HttpClient();
        public PageServer Server;

        public static async Task<Site> Open(int port = 5180)
        {
            Site site = new Site();
            site.Server = new PageServer(site.Live);
            await site.Server.Start(port);
            site.Live.Start();
            site.Http.BaseAddress = new Uri(site.Server.Address);
            return site;
        }

        public async Task<(HttpStatusCode Status, string Text)> Post(string path, string body)
        {
            using HttpResponseMessage answer = await Http.PostAsync(path, new StringContent(body, Encoding.UTF8));
            return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
        }

        public async Task Expect(string expectation)
        {
            (HttpStatusCode status, string text) = (0, null);
            for (int i = 0; i < 150 && status != HttpStatusCode.OK; i++)
            {
                (status, text) = await Post("do", expectation);
                await Task.Delay(100);
            }

            Assert.AreEqual(HttpStatusCode.OK, status, text);
        }

        public async ValueTask DisposeAsync()
        {
            Live.Dispose();
            Http.Dispose();
            await Server.DisposeAsync();
        }
    }

    [TestMethod]
    public async Task BusyPortGivesTheNextFreeOne()
    {
        TcpListener busy = new TcpListener(IPAddress.Loopback, 0);
        busy.Start();
        int port = ((IPEndPoint)busy.LocalEndpoint).Port;
        await using Site site = await Site.Open(port);
        busy.Stop();
        Assert.IsGreaterThan(port, new Uri(site.Server.Address).Port);
        Assert.Contains("<canvas id=\"panel\"", await site.Http.GetStringAsync("/"));
    }

    [TestMethod]
    public async Task PageFetchesNothingFromElsewhere()
    {
        await using Site site = await Site.Open();
        foreach (string path in new[] { "/", "page.css", "page.js", "words.js", "icon.svg" })
        {
            string text = (await site.Http.GetStringAsync(path)).Replace("http://www.w3.org/2000/svg", string.Empty);
            Assert.DoesNotContain("http://", text, path);
            Assert.DoesNotContain("https://", text, path);
        }
    }

    [TestMethod]
    public async Task OrdersOfOtherSitesAreRefused()
    {
        await using Site site = await Site.Open();
        using HttpRequestMessage foreign = new HttpRequestMessage(HttpMethod.Post, "do") { Content = new StringContent("power off") };
        foreign.Headers.Add("Origin", "http://evil.example");
        Assert.AreEqual(HttpStatusCode.Forbidden, (await site.Http.SendAsync(foreign)).StatusCode);
        using HttpRequestMessage rebound = new HttpRequestMessage(HttpMethod.Get, "/");
        rebound.Headers.Host = "evil.example";
        Assert.AreEqual(HttpStatusCode.Forbidden, (await site.Http.SendAsync(rebound)).StatusCode);
        Assert.IsTrue(await site.Live.Order(() => site.Live.Terminal.World.IsOn || site.Live.Terminal.Processor.Starts == 0));
    }

    [TestMethod]
    public async Task WrongOrdersAreAnsweredWithTheirMistake()
    {
        await using Site site = await Site.Open();
        (HttpStatusCode status, string text) = await site.Post("do", "jump");
        Assert.AreEqual(HttpStatusCode.BadRequest, status);
        Assert.Contains("found \"jump\"", text);
        Assert.AreEqual(HttpStatusCode.OK, (await site.Post("do", "# nothing")).Status);
        Assert.AreEqual(HttpStatusCode.RequestEntityTooLarge, (await site.Post("scan", new string('x', 70000))).Status);
    }

    [TestMethod]
    public async Task WhatWasDoneIsAScenarioThatRuns()
    {
        await using Site site = await Site.Open();
        await Task.Delay(2500);
        await site.Post("scan", "A # line\nand another ");
        await site.Post("do", "button 1 down");
        await site.Post("do", "button 1 up");
        await site.Post("do", "button print down");
        await Task.Delay(1300);
        await site.Post("do", "button print up");
        await site.Post("type", "help");
        await site.Post("do", "wifi down");
        string scenario = await site.Http.GetStringAsync("scenario");
        string[] lines = new ScenarioParser(".").Parse(Encoding.UTF8.GetBytes(scenario)).Select(c => c.Text).ToArray();
        Assert.AreEqual("setup sample", lines[0]);
        Assert.Contains("scan A \\x23 line\\nand another\\s", lines);
        Assert.Contains("press 1", lines);
        Assert.IsTrue(lines.Any(l => l.StartsWith("hold print 1", StringComparison.Ordinal)), scenario);
        Assert.Contains("console help", lines);
        Assert.AreEqual("wifi down", lines[^1]);
    }

    [TestMethod]
    public async Task GalleryHasAQrImageForEveryPaper()
    {
        await using Site site = await Site.Open();
        using JsonDocument papers = JsonDocument.Parse(await site.Http.GetStringAsync("papers"));
        Assert.IsGreaterThan(20, papers.RootElement.GetArrayLength());
        foreach (JsonElement paper in papers.RootElement.EnumerateArray())
        {
            string text = paper.GetProperty("text").GetString();
            byte[] png = await site.Http.GetByteArrayAsync("qr?text=" + Uri.EscapeDataString(text));
            using SKBitmap picture = SKBitmap.Decode(png);
            Assert.IsGreaterThan(20, picture.Width, paper.GetProperty("en").GetString());
        }
    }

    [TestMethod]
    public async Task TechnicianUsesTheConsoleOfThePage()
    {
        await using Site site = await Site.Open();
        await using Chromium browser = await Chromium.Open(site.Server.Address);
        await browser.Until("document.querySelectorAll('.paper').length > 20 && document.getElementById('link').classList.contains('on')", "gallery and link");
        await site.Expect("expect screen Đưa mã trên giấy hẹn vào ô đọc");
        await Line(browser, "status", "Cần đăng nhập");
        await Line(browser, "login 2468", "Đã đăng nhập");
        await Line(browser, "lang en", "lang: en");
        await Line(browser, "status", "uptimeMin");
        await Line(browser, "config list", "-- more");
        await Keys(browser, new[] { " " }, "priority.2");
        await Keys(browser, new[] { "q" }, "# ");
        await Keys(browser, new[] { "v", "e", "r", "x", "Backspace", "Tab", "Enter" }, "firmware");
        await Keys(browser, new[] { "ArrowUp", "Enter" }, "firmware");
        await browser.Evaluate(
            "(() => { const d = new DataTransfer(); d.setData('text', 'config import\\nvolume=30\\nend\\n');"
            + " console_ = document.getElementById('console'); console_.dispatchEvent(new ClipboardEvent('paste', { clipboardData: d })); })()");
        await Shows(browser, "taken 1, refused 0");
        await Line(browser, "logout", "Signed out");
    }

    private static async Task Line(Chromium browser, string line, string answer)
    {
        await Clear(browser);
        await browser.Evaluate(
            "(() => { document.getElementById('type-line').value = '" + line + "'; document.getElementById('type').requestSubmit(); })()");
        await Shows(browser, answer);
    }

    private static async Task Keys(Chromium browser, string[] keys, string answer)
    {
        await Clear(browser);
        foreach (string key in keys)
        {
            await browser.Evaluate("document.getElementById('console').dispatchEvent(new KeyboardEvent('keydown', { key: '" + key + "', cancelable: true }))");
        }

        await Shows(browser, answer);
    }

    // What was there before counts no more.
    private static Task<string> Clear(Chromium browser)
    {
        return browser.Evaluate("lines = [''], column = 0, document.getElementById('console').textContent = ''");
    }

    private static async Task Shows(Chromium browser, string text)
    {
        try
        {
            await browser.Until("document.getElementById('console').textContent.includes('" + text + "')", "the console shows " + text);
        }
        catch (AssertFailedException problem)
        {
            string shown = await browser.Evaluate("document.getElementById('console').textContent");
            throw new AssertFailedException(problem.Message + "; it shows:\n" + shown, problem);
        }
    }

    [TestMethod]
    public async Task BrowserShowsPanelPaperAndConsoleAndObeysClicks()
    {
        await using Site site = await Site.Open();
        await using Chromium browser = await Chromium.Open(site.Server.Address);
        await browser.Until("document.querySelectorAll('.paper').length > 20 && document.getElementById('link').classList.contains('on')", "gallery and link");
        Assert.AreEqual("False", await browser.Evaluate("document.getElementById('hints').hidden"), "three hints at first sight");
        Assert.AreEqual("3", await browser.Evaluate("document.querySelectorAll('#hints li').length"));
        await browser.Until(
            "(() => { const d = document.getElementById('panel').getContext('2d').getImageData(0, 0, 480, 320).data;"
            + " let lit = 0; for (let i = 0; i < d.length; i += 4) lit += d[i] > 200; return lit > 20000; })()",
            "a lit panel");
        await site.Expect("expect screen Đưa mã trên giấy hẹn vào ô đọc");
        await browser.Evaluate("[...document.querySelectorAll('.paper')].find(p => p.title === 'H26.12-260525-0009').click()");
        await site.Expect("expect screen H26.12-260525-0009");
        await site.Expect("expect screen Đã xử lý xong");
        await browser.Evaluate(
            "(() => { const k = document.querySelector('[data-key=print]'); const p = { pointerId: 1, bubbles: true };"
            + " k.setPointerCapture = () => {}; k.dispatchEvent(new PointerEvent('pointerdown', p));"
            + " setTimeout(() => k.dispatchEvent(new PointerEvent('pointerup', p)), 150); })()");
        await browser.Until("document.getElementById('paper').height > 200", "paper comes out");
        await browser.Evaluate("(() => { const s = document.getElementById('switch-wifi'); s.value = 'wifi down'; s.dispatchEvent(new Event('change')); })()");
        await browser.Until("document.getElementById('switch-wifi').classList.contains('odd')", "the switch shows that Wi-Fi is off");
        await browser.Evaluate("document.getElementById('language').click()");
        Assert.AreEqual("vi", await browser.Evaluate("document.documentElement.lang"));
        Assert.Contains("Giấy tờ", await browser.Evaluate("document.getElementById('papers-title').textContent"));
        await browser.Until("document.querySelectorAll('#wires .wire').length > 5", "the wires are shown");
        byte[] png = await browser.Screenshot();
        Assert.IsGreaterThan(20_000, png.Length);
        string kept = Environment.GetEnvironmentVariable("TERMINAL_TEST_PICTURES");
        if (!string.IsNullOrEmpty(kept))
        {
            Directory.CreateDirectory(kept);
            await File.WriteAllBytesAsync(Path.Combine(kept, "page.png"), png);
        }
    }
}
