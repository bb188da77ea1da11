using System;
using System.Collections.Generic;
using System.Text;
using Terminal.Core.App;

namespace Terminal.Virtual.Tests.Scenarios;

/// <summary>
/// A terminal of the simplest kind in the place of the real one, so that the runner is tested by itself: it shows what it reads,
/// prints what it shows, repeats what is typed, and misbehaves when asked on the console.
/// </summary>
internal sealed class ProbeTerminal
{
    private readonly TerminalPorts ports;
    private readonly Queue<byte> toPrinter = new Queue<byte>();
    private readonly Queue<byte> toReader = new Queue<byte>();
    private readonly Queue<byte> toConsole = new Queue<byte>();
    private readonly StringBuilder typed = new StringBuilder();
    private readonly List<byte> scanned = new List<byte>();
    private string shown = string.Empty;
    private string printing;
    private bool printWasDown;
    private bool hangs;
    private long toneUntilMs = -1;
    private int stage;
    private long nextMs;

    public ProbeTerminal(TerminalPorts ports)
    {
        this.ports = ports;
    }

    public int Step(long nowMs)
    {
        if (hangs)
        {
            return 0;
        }

        ports.System.FeedWatchdog();
        if (stage < 4)
        {
            return Start(nowMs);
        }

        ReadScans(nowMs);
        ReadConsole();
        Drain(toPrinter, ports.Printer);
        Press();
        Drain(toReader, ports.Reader);
        Drain(toConsole, ports.Console);
        if (toneUntilMs >= 0 && nowMs >= toneUntilMs)
        {
            ports.Tone.Stop();
            toneUntilMs = -1;
        }

        return 5;
    }

    private static void Drain(Queue<byte> bytes, Terminal.Drivers.Ports.ISerialChannel line)
    {
        while (bytes.Count > 0 && line.Write(new[] { bytes.Peek() }, 0, 1) == 1)
        {
            bytes.Dequeue();
        }
    }

    // Wakes the panel as its sheet wants it, then switches the reader to induction with a CR as tail.
    private int Start(long nowMs)
    {
        if (nowMs < nextMs)
        {
            return 5;
        }

        stage++;
        nextMs = nowMs + 150;
        switch (stage)
        {
            case 1:
                ports.Display.Reset(true);
                return 20;
            case 2:
                ports.Display.Reset(false);
                return 20;
            case 3:
                ports.Display.Command(0x11, null, 0);
                return 20;
            default:
                ports.Display.Command(0x3A, new byte[] { 0x55 }, 1);
                ports.Display.Command(0x36, new byte[] { 0x28 }, 1);
                ports.Display.Command(0x29, null, 0);
                ports.Backlight.Set(80);
                Send(toReader, Convert.FromHexString("7e000801000087abcd" + "7e000801006001abcd"));
                Show("ready " + ports.System.ResetReason, 10);
                return 5;
        }
    }

    private void ReadScans(long nowMs)
    {
        byte[] buffer = new byte[256];
        int count = ports.Reader.Read(buffer, 0, buffer.Length);
        for (int i = 0; i < count; i++)
        {
            if (buffer[i] == '\r')
            {
                Show(Encoding.UTF8.GetString(scanned.ToArray()), 60);
                ports.Tone.Start(2500, 50);
                toneUntilMs = nowMs + 50;
                scanned.Clear();
            }
            else
            {
                scanned.Add(buffer[i]);
            }
        }
    }

    private void ReadConsole()
    {
        byte[] buffer = new byte[256];
        int count = ports.Console.Read(buffer, 0, buffer.Length);
        for (int i = 0; i < count; i++)
        {
            if (buffer[i] != '\r')
            {
                typed.Append((char)buffer[i]);
                continue;
            }

            string command = typed.ToString();
            typed.Clear();
            Send(toConsole, Encoding.ASCII.GetBytes("\r\n\x1b[1mdid " + command + "\x1b[0m\r\n"));
            Do(command);
        }
    }

    private void Do(string command)
    {
        switch (command)
        {
            case "throw": throw new InvalidOperationException("as asked");
            case "hang": hangs = true; break;
            case "sleep": stage = 3; nextMs = long.MaxValue; break;
            case "dark": ports.Backlight.Set(0); break;
            case "wipe": Fill(0, 55, 480, 34, 0); break;
            case "write": ports.Files.Append("log", new byte[] { 1, 2, 3 }, 0, 3); break;
            case "count": Show("log holds " + ports.Files.Length("log"), 100); break;
            case "reboot": ports.System.Reboot(); break;
            case "time": Show("time " + ports.System.UtcSeconds, 100); break;
            case "refuse": ports.Tone.Start(400, 50); break;
        }
    }

    private void Press()
    {
        bool down = ports.PrintButton.IsActive;
        if (down && !printWasDown)
        {
            Send(toPrinter, Encoding.ASCII.GetBytes("\x1b@PAPER " + shown + "\n\n\n"));
            printing = "PAPER " + shown;
        }

        printWasDown = down;
        if (printing != null && toPrinter.Count <= 2)
        {
            ports.PaperTrace.Drawn(printing.ToCharArray(), 0, printing.Length, 0, 0, 384, 24);
            printing = null;
        }
    }

    private void Send(Queue<byte> line, byte[] bytes)
    {
        foreach (byte value in bytes)
        {
            line.Enqueue(value);
        }
    }

    // Stripes stand for letters: what counts is that the box has ink and changes when something else is drawn.
    private void Show(string text, int y)
    {
        shown = text;
        int width = Math.Min(470, Math.Max(8, text.Length * 8));
        Fill(0, y, 480, 24, 0);
        Fill(2, y, width, 24, text.GetHashCode(StringComparison.Ordinal) | 0x0101);
        char[] characters = text.ToCharArray();
        ports.ScreenTrace.Drawn(characters, 0, characters.Length, 2, y, width, 24);
    }

    private void Fill(int x, int y, int width, int height, int pattern)
    {
        ports.Display.Command(0x2A, new[] { (byte)(x >> 8), (byte)x, (byte)((x + width - 1) >> 8), (byte)(x + width - 1) }, 4);
        ports.Display.Command(0x2B, new[] { (byte)(y >> 8), (byte)y, (byte)((y + height - 1) >> 8), (byte)(y + height - 1) }, 4);
        ports.Display.Command(0x2C, null, 0);
        byte[] row = new byte[width * 2];
        for (int i = 0; i < row.Length; i++)
        {
            row[i] = (byte)(pattern == 0 ? 0xFF : (i & 8) == 0 ? pattern : 0);
        }

        for (int i = 0; i < height; i++)
        {
            ports.Display.Pixels(row, 0, row.Length);
        }
    }
}
