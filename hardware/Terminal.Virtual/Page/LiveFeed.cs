using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Linq;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Terminal.Virtual.World;

namespace Terminal.Virtual.Page;

/// <summary>
/// Sends every open page what has changed. Binary messages: 1, first row, rows of RGB565 for the panel;
/// 2, first row, rows of dots for the paper. Text messages are JSON: state, console, wires.
/// </summary>
public sealed class LiveFeed
{
    private const int KeptPaperRows = 3000;
    private const int KeptConsoleBytes = 32 * 1024;
    private const int MostWaiting = 400;
    private const int MostWireBytes = 96;

    private readonly LiveTerminal live;
    private readonly List<Channel<byte[]>> pages = new List<Channel<byte[]>>();
    private readonly List<byte> consoleNew = new List<byte>();
    private readonly List<byte> consoleKept = new List<byte>();
    private readonly List<WireEntry> wires = new List<WireEntry>();
    private readonly ushort[] shown;
    private readonly int width;
    private readonly int height;
    private long panelSeen = -1;
    private bool litSeen;
    private int paperSeen;
    private string stateSeen;

    /// <summary>Watches a terminal.</summary>
    public LiveFeed(LiveTerminal live)
    {
        this.live = live;
        width = Parts.Panel.Width;
        height = Parts.Panel.Height;
        shown = new ushort[width * height];
        Parts.Console.Heard += HearConsole;
        Parts.Tap.Heard = wires.Add;
        live.Show = Show;
    }

    private WorldParts Parts
    {
        get { return live.Terminal.Parts; }
    }

    /// <summary>One page's socket.</summary>
    public async Task Serve(HttpContext context)
    {
        if (!context.WebSockets.IsWebSocketRequest)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        using WebSocket socket = await context.WebSockets.AcceptWebSocketAsync();
        Channel<byte[]> page = Channel.CreateBounded<byte[]>(MostWaiting);
        await live.Order(() => Greet(page));
        try
        {
            Task closed = ReadUntilClosed(socket, page);
            await foreach (byte[] message in page.Reader.ReadAllAsync(context.RequestAborted))
            {
                WebSocketMessageType type = message[0] == '{' ? WebSocketMessageType.Text : WebSocketMessageType.Binary;
                await socket.SendAsync(message, type, true, context.RequestAborted);
            }

            await closed;
        }
        catch (Exception problem) when (problem is WebSocketException or OperationCanceledException)
        {
            // The page was closed.
        }
        finally
        {
            await live.Order(() => pages.Remove(page));
        }
    }

    private static async Task ReadUntilClosed(WebSocket socket, Channel<byte[]> page)
    {
        byte[] buffer = new byte[256];
        try
        {
            while (socket.State == WebSocketState.Open)
            {
                WebSocketReceiveResult result = await socket.ReceiveAsync(buffer, CancellationToken.None);
                if (result.MessageType == WebSocketMessageType.Close)
                {
                    break;
                }
            }
        }
        catch (WebSocketException)
        {
            // Gone without a word.
        }

        page.Writer.TryComplete();
    }

    // A new page gets everything that the others have seen already.
    private bool Greet(Channel<byte[]> page)
    {
        page.Writer.TryWrite(PanelRows(0, height));
        int from = Math.Max(0, paperSeen - KeptPaperRows);
        if (paperSeen > from)
        {
            page.Writer.TryWrite(PaperRows(from, paperSeen));
        }

        page.Writer.TryWrite(ConsoleMessage(consoleKept));
        page.Writer.TryWrite(Encoding.UTF8.GetBytes(State()));
        pages.Add(page);
        return true;
    }

    private void HearConsole(byte value)
    {
        consoleNew.Add(value);
    }

    private void Show()
    {
        ShowPanel();
        ShowPaper();
        ShowConsole();
        ShowWires();
        string state = State();
        if (state != stateSeen)
        {
            stateSeen = state;
            Tell(Encoding.UTF8.GetBytes(state));
        }
    }

    private void ShowPanel()
    {
        IPanelView panel = Parts.Panel;
        bool lit = panel.IsLit;
        long seen = Parts.Tap.CountOf("panel");
        if (seen == panelSeen && lit == litSeen)
        {
            return;
        }

        panelSeen = seen;
        litSeen = lit;
        int first = -1;
        int last = -1;
        for (int y = 0; y < height; y++)
        {
            bool changed = false;
            for (int x = 0; x < width; x++)
            {
                ushort colour = lit ? Rgb565(panel.Colour(x, y)) : (ushort)0;
                changed |= shown[y * width + x] != colour;
                shown[y * width + x] = colour;
            }

            if (changed)
            {
                first = first < 0 ? y : first;
                last = y;
            }
        }

        if (first >= 0)
        {
            Tell(PanelRows(first, last + 1));
        }
    }

    private static ushort Rgb565(int colour)
    {
        return (ushort)(colour >> 8 & 0xF800 | colour >> 5 & 0x07E0 | colour >> 3 & 0x001F);
    }

    private byte[] PanelRows(int from, int to)
    {
        byte[] message = new byte[5 + (to - from) * width * 2];
        message[0] = 1;
        BinaryPrimitives.WriteInt32LittleEndian(message.AsSpan(1), from);
        int at = 5;
        for (int i = from * width; i < to * width; i++)
        {
            message[at++] = (byte)shown[i];
            message[at++] = (byte)(shown[i] >> 8);
        }

        return message;
    }

    private void ShowPaper()
    {
        int rows = Parts.Printer.Rows;
        if (rows > paperSeen)
        {
            Tell(PaperRows(paperSeen, rows));
            paperSeen = rows;
        }
    }

    private byte[] PaperRows(int from, int to)
    {
        Devices.Printer.Paper paper = Parts.Printer.Printer.Paper;
        byte[] message = new byte[5 + (to - from) * paper.RowBytes];
        message[0] = 2;
        BinaryPrimitives.WriteInt32LittleEndian(message.AsSpan(1), from);
        for (int row = from; row < to; row++)
        {
            paper.Row(row).CopyTo(message, 5 + (row - from) * paper.RowBytes);
        }

        return message;
    }

    private void ShowConsole()
    {
        if (consoleNew.Count == 0)
        {
            return;
        }

        Tell(ConsoleMessage(consoleNew));
        consoleKept.AddRange(consoleNew);
        consoleNew.Clear();
        if (consoleKept.Count > KeptConsoleBytes)
        {
            consoleKept.RemoveRange(0, consoleKept.Count - KeptConsoleBytes);
        }
    }

    private static byte[] ConsoleMessage(List<byte> bytes)
    {
        // Bytes, not characters: a letter may be cut between two messages.
        return JsonSerializer.SerializeToUtf8Bytes(new { console = Convert.ToBase64String(bytes.ToArray()) });
    }

    private void ShowWires()
    {
        if (wires.Count == 0)
        {
            return;
        }

        // The panel's traffic is far too much to read byte by byte: one line tells how much it was.
        var lines = wires.Where(w => w.Wire != "panel").TakeLast(200)
            .Select(w => new
            {
                t = w.TimeMs,
                wire = w.Wire,
                dir = w.Outgoing ? "out" : "in",
                bytes = w.Bytes.Length,
                hex = Convert.ToHexStringLower(w.Bytes.AsSpan(0, Math.Min(w.Bytes.Length, MostWireBytes))),
                note = w.Note,
            }).ToList();
        int panelBytes = wires.Where(w => w.Wire == "panel").Sum(w => w.Bytes.Length);
        if (panelBytes > 0)
        {
            lines.Add(new { t = wires[^1].TimeMs, wire = "panel", dir = "out", bytes = panelBytes, hex = string.Empty, note = (string)null });
        }

        wires.Clear();
        Tell(JsonSerializer.SerializeToUtf8Bytes(new { wires = lines }));
    }

    private string State()
    {
        return JsonSerializer.Serialize(new { state = LiveState.Of(live) });
    }

    private void Tell(byte[] message)
    {
        foreach (Channel<byte[]> page in pages)
        {
            if (!page.Writer.TryWrite(message))
            {
                // A page that does not keep up is let go; it comes back and is greeted anew.
                page.Writer.TryComplete();
            }
        }
    }
}
