using System;
using System.Linq;
using Terminal.Virtual.Devices.Store;
using Terminal.Virtual.Service;
using Terminal.Virtual.World;

namespace Terminal.Virtual.Scenarios;

/// <summary>
/// Does what a scenario's commands say: turns the world's knobs, lets time pass, and remembers what expectations count from.
/// </summary>
public sealed partial class Stage
{
    private const long PressUs = 100_000;
    private const long TickUs = 2_000;
    private const long HeldBeforeReaderUs = 2_000_000;
    private const long IdleLookUs = 50_000;
    private const long IdleQuietUs = 700_000;
    private const long IdleLatestUs = 20_000_000;

    private readonly VirtualTerminal terminal;
    private readonly RunOutput output;

    /// <summary>Acts on a terminal; pictures go to the output.</summary>
    public Stage(VirtualTerminal terminal, RunOutput output)
    {
        this.terminal = terminal;
        this.output = output;
    }

    /// <summary>With real time an expectation may wait so long for what it wants, in microseconds; 0 in virtual time.</summary>
    public long PatienceUs { get; init; }

    /// <summary>Something worth telling about the command at hand, for the transcript; null for nothing.</summary>
    public string Remark { get; private set; }

    /// <summary>True once the box has been switched on for the first time.</summary>
    public bool HasBeenOn { get; private set; }

    private WorldParts Parts
    {
        get { return terminal.Parts; }
    }

    private long NowUs
    {
        get { return terminal.Parts.Clock.NowUs; }
    }

    /// <summary>Switches on for the first time and runs until the terminal has come to rest.</summary>
    public void BeginLife()
    {
        if (HasBeenOn)
        {
            return;
        }

        PowerOn();
        RunToIdle();
    }

    /// <summary>Forgets the remark of the last command.</summary>
    public void NextCommand()
    {
        Remark = null;
    }

    /// <summary>Lets time pass.</summary>
    public void Pass(long us)
    {
        terminal.World.RunUntil(NowUs + us);
    }

    /// <summary>Stores the sample set-up or wipes the store.</summary>
    public void Setup(string word)
    {
        terminal.Setup(word != "blank");
        if (word == "https")
        {
            terminal.Store("service.url", SampleAccess.SecureAddress);
            terminal.Store("service.certificate", SampleAccess.RootCertificate);
        }
    }

    /// <summary>Stores one setting more than the set-up has.</summary>
    public void Set(string name, string value)
    {
        terminal.Store(name, value);
    }

    /// <summary>What is wrong with the drive: dead, full, or ok for nothing.</summary>
    public void Store(string word)
    {
        Parts.Drive.Fault = word == "dead" ? DriveFault.Dead : word == "full" ? DriveFault.Full : DriveFault.None;
    }

    /// <summary>Sets world, terminal and clock chip.</summary>
    public void SetClock(DateTimeOffset moment)
    {
        Parts.Clock.SetUtc(moment);
        Parts.ClockChip.HasBattery = true;
        Parts.ClockChip.Set(moment.UtcDateTime);
        if (terminal.World.IsOn)
        {
            Parts.Board.SetUtcSeconds(moment.ToUnixTimeSeconds());
        }
    }

    /// <summary>The chip's battery is dead and the terminal has no idea of the time.</summary>
    public void UnsetClock()
    {
        Parts.ClockChip.EmptyBattery();
        if (terminal.World.IsOn)
        {
            Parts.Board.SetUtcSeconds(0);
        }
    }

    /// <summary>Only the terminal's idea of the time jumps.</summary>
    public void SetTerminalClock(DateTimeOffset moment)
    {
        Parts.Board.SetUtcSeconds(moment.ToUnixTimeSeconds());
    }

    /// <summary>A paper is held before the reader until it is read, two seconds at most, and its last byte has arrived.</summary>
    public void Scan(byte[] payload)
    {
        int before = Parts.Reader.ReadCount;
        if (Parts.Reader.IsOn)
        {
            long untilUs = NowUs + HeldBeforeReaderUs;
            Parts.Reader.Present(payload, NowUs, untilUs);
            while (Parts.Reader.IsPresented)
            {
                Pass(TickUs);
            }

            PassUntil(Parts.ReaderWire.DeviceDoneUs);
        }

        if (Parts.Reader.ReadCount == before)
        {
            Remark = "the reader has not read it";
        }
    }

    /// <summary>A short press.</summary>
    public void Press(string name)
    {
        Hold(new[] { name }, PressUs);
    }

    /// <summary>Buttons are held down together.</summary>
    public void Hold(string[] names, long us)
    {
        foreach (string name in names)
        {
            SetButton(name, true);
        }

        Pass(us);
        foreach (string name in names)
        {
            SetButton(name, false);
        }
    }

    /// <summary>A finger goes on a button or off it.</summary>
    public void SetButton(string name, bool down)
    {
        Parts.Button(name).Set(down);
    }

    /// <summary>One of the printer's words.</summary>
    public void Printer(string word)
    {
        terminal.Printer(word);
    }

    /// <summary>One of the network's words.</summary>
    public void Wifi(string word, long us)
    {
        Parts.Network.Wifi(word, us);
    }

    /// <summary>One of the service's words, with its time in milliseconds or its status code.</summary>
    public void Service(string word, long amount)
    {
        Parts.Network.Disturb(word, amount);
    }

    /// <summary>The service starts anew and closes every connection.</summary>
    public void RestartService()
    {
        Parts.Network.RestartService();
    }

    /// <summary>What the service knows about a dossier; null for nothing.</summary>
    public void SetDossier(string code, string json)
    {
        Parts.Network.Service.Dossiers.Set(code, json);
    }

    /// <summary>The box is switched on.</summary>
    public void PowerOn()
    {
        HasBeenOn = true;
        terminal.World.PowerOn();
    }

    /// <summary>The box is switched off.</summary>
    public void PowerOff()
    {
        terminal.World.PowerOff();
    }

    /// <summary>Power fails inside the n-th store operation from now.</summary>
    public void CutPowerAfterWrites(int count)
    {
        Parts.Drive.CutInChange(count);
    }

    /// <summary>The runtime stands still.</summary>
    public void Freeze(long us)
    {
        terminal.World.Freeze(us);
    }

    /// <summary>The reader's cable, which also carries its power.</summary>
    public void PlugReader(bool plug)
    {
        Parts.PlugReader(plug);
    }

    /// <summary>Another reader module is put in.</summary>
    public void MountReader(string kind)
    {
        Parts.MountReader(kind);
    }

    /// <summary>The reader's line carries bytes that no code has in it: a disturbance, or a module gone mad.</summary>
    public void ReaderNoise(byte[] bytes)
    {
        Parts.ReaderWire.Send(bytes, NowUs);
    }

    /// <summary>The reader's line carries letters without end; time does not pass.</summary>
    public void ReaderFlood(int count)
    {
        byte[] letters = new byte[count];
        Array.Fill(letters, (byte)'A');
        ReaderNoise(letters);
    }

    /// <summary>Another board, before power is on.</summary>
    public void MountBoard(BoardLines lines)
    {
        terminal.MountBoard(lines);
    }

    /// <summary>The technician's cable.</summary>
    public void PlugConsole(bool plug)
    {
        Parts.ConsoleWire.SetPlugged(plug);
    }

    /// <summary>The technician types a line and Enter.</summary>
    public void Type(byte[] line)
    {
        TypeBytes(line.Append((byte)'\r').ToArray());
    }

    /// <summary>Bytes arrive on the console's line as they are.</summary>
    public void TypeBytes(byte[] bytes)
    {
        Parts.Console.Forget();
        Parts.Console.Type(bytes, NowUs);
        PassUntil(Parts.ConsoleWire.DeviceDoneUs);
    }

    private void PassUntil(long us)
    {
        if (us > NowUs)
        {
            Pass(us - NowUs);
        }
    }

    // At rest: the reader is set up, the network has joined or failed, and the words on the panel stand still.
    private void RunToIdle()
    {
        long startUs = NowUs;
        long quietSinceUs = NowUs;
        string seen = null;
        long traffic = -1;
        while (NowUs - startUs < IdleLatestUs)
        {
            Pass(IdleLookUs);
            string now = WordsOnPanel();
            long trafficNow = Parts.Tap.CountOf("reader") + Parts.Tap.CountOf("http");
            if (now != seen || trafficNow != traffic || Parts.Network.IsJoining)
            {
                seen = now;
                traffic = trafficNow;
                quietSinceUs = NowUs;
            }
            else if (now.Length > 0 && NowUs - quietSinceUs >= IdleQuietUs)
            {
                return;
            }
        }

        Remark = "the terminal has not come to rest within " + IdleLatestUs / 1_000_000 + " s";
    }

    // A clock that counts seconds is no unrest.
    private string WordsOnPanel()
    {
        string all = ReadingOrder.ByRows(terminal.ScreenText.Standing);
        return new string(all.Where(c => !char.IsAsciiDigit(c)).ToArray());
    }
}
