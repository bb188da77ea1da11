using System;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Terminal.Virtual.Scenarios;

namespace Terminal.Virtual.Page;

/// <summary>The page: plain files from the program itself, one socket for what changes, one address for each thing to do.</summary>
public sealed class PageServer : IAsyncDisposable
{
    /// <summary>Port that is tried first.</summary>
    public const int FirstPort = 5080;

    private const int PortsToTry = 50;
    private const int MaxOrderBytes = 64 * 1024;

    private readonly LiveTerminal live;
    private readonly LiveFeed feed;
    private WebApplication application;

    /// <summary>A page for a terminal.</summary>
    public PageServer(LiveTerminal live)
    {
        this.live = live;
        feed = new LiveFeed(live);
    }

    /// <summary>Where the page is.</summary>
    public string Address { get; private set; }

    /// <summary>Starts at the port, or at the next free one.</summary>
    public async Task Start(int port)
    {
        for (int tried = 0; ; tried++)
        {
            try
            {
                await StartAt(port + tried);
                return;
            }
            catch (IOException) when (tried < PortsToTry && port + tried < 65535)
            {
                await application.DisposeAsync();
            }
        }
    }

    /// <summary>Returns when the page is closed by a signal.</summary>
    public Task WaitForEnd()
    {
        return application.WaitForShutdownAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (application != null)
        {
            await application.DisposeAsync();
        }
    }

    private static async Task Send(HttpContext context, string name, string contentType)
    {
        context.Response.ContentType = contentType;
        context.Response.Headers.CacheControl = "no-cache";
        using Stream asset = typeof(PageServer).Assembly.GetManifestResourceStream("Page/" + name);
        await asset.CopyToAsync(context.Response.Body);
    }

    private async Task StartAt(int port)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        builder.Services.AddRoutingCore();
        builder.Logging.ClearProviders();
        application = builder.Build();
        application.Use(RefuseStrangers);
        application.UseWebSockets();
        application.UseRouting();
        Map();
        await application.StartAsync();
        Address = "http://127.0.0.1:" + port;
    }

    private void Map()
    {
        application.MapGet("/", context => Send(context, "index.html", "text/html; charset=utf-8"));
        application.MapGet("/page.css", context => Send(context, "page.css", "text/css; charset=utf-8"));
        application.MapGet("/page.js", context => Send(context, "page.js", "text/javascript; charset=utf-8"));
        application.MapGet("/words.js", context => Send(context, "words.js", "text/javascript; charset=utf-8"));
        application.MapGet("/icon.svg", context => Send(context, "icon.svg", "image/svg+xml"));
        application.MapGet("/papers", Papers);
        application.MapGet("/qr", Qr);
        application.MapGet("/panel.png", Panel);
        application.MapGet("/scenario", Scenario);
        application.MapPost("/do", context => Answer(context, live.Do));
        application.MapPost("/scan", context => Answer(context, live.Scan));
        application.MapPost("/type", context => Answer(context, live.Type));
        application.Map("/live", feed.Serve);
    }

    // The page can do everything with the terminal, so it answers only pages of its own: another site in the same browser
    // must not be able to give orders, nor a name that points here.
    private Task RefuseStrangers(HttpContext context, RequestDelegate next)
    {
        string host = context.Request.Host.Host;
        string origin = context.Request.Headers.Origin.ToString();
        bool ownHost = host == "127.0.0.1" || host == "localhost";
        bool ownOrigin = origin.Length == 0 || origin == "http://" + context.Request.Host.Value;
        if (ownHost && ownOrigin)
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private static async Task Answer(HttpContext context, Func<string, Task<string>> order)
    {
        if (context.Request.ContentLength is null or > MaxOrderBytes)
        {
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return;
        }

        using StreamReader reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        string text = await reader.ReadToEndAsync();
        string answer;
        try
        {
            answer = await order(text) ?? string.Empty;
        }
        catch (Exception problem) when (problem is ScenarioException or ExpectationFailedException)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            answer = problem.Message;
        }

        context.Response.ContentType = "text/plain; charset=utf-8";
        await context.Response.WriteAsync(answer);
    }

    private Task Papers(HttpContext context)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        return context.Response.WriteAsync(SamplePapers.ToJson(live.Terminal.Parts.Clock.UtcSeconds));
    }

    private async Task Qr(HttpContext context)
    {
        byte[] png = QrPicture.Encode(context.Request.Query["text"].ToString());
        if (png == null)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        context.Response.ContentType = "image/png";
        await context.Response.Body.WriteAsync(png);
    }

    private async Task Panel(HttpContext context)
    {
        byte[] png = await live.Order(live.Terminal.PanelPng);
        context.Response.ContentType = "image/png";
        context.Response.Headers.CacheControl = "no-store";
        await context.Response.Body.WriteAsync(png);
    }

    private async Task Scenario(HttpContext context)
    {
        string text = await live.Order(live.Recorder.Write);
        context.Response.ContentType = "text/plain; charset=utf-8";
        context.Response.Headers.ContentDisposition = "attachment; filename=\"recorded.txt\"";
        await context.Response.WriteAsync(text);
    }
}
