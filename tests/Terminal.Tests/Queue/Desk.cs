using Terminal.Core.Configuration;
using Terminal.Core.Queue;
using Terminal.Core.Text;
using Terminal.Tests.Fakes;


namespace Terminal.Tests.Queue;

/// <summary>A desk with its drive, board and settings, as the tests need it.</summary>
public sealed class Desk
{
    /// <summary>2026-06-01 08:00 in Việt Nam, a Monday.</summary>
    public const long Monday8 = 1780275600;

    /// <summary>The drive; it outlives a restart.</summary>
    public readonly MemoryFiles Files;

    /// <summary>The board.</summary>
    public readonly FakeBoard System = new FakeBoard { UtcSeconds = 0 };

    /// <summary>Settings, all services named.</summary>
    public readonly Settings Settings;

    /// <summary>The clock.</summary>
    public readonly TrustedClock Clock;

    /// <summary>The desk.</summary>
    public readonly QueueDesk Queue;

    /// <summary>The last ticket.</summary>
    public readonly Ticket Ticket = new Ticket();

    private readonly TextBuffer text = new TextBuffer(16);

    /// <summary>A desk over a drive, at a time; 0 for a time nobody knows.</summary>
    public Desk(MemoryFiles files, long utcSeconds, int journalBytes)
    {
        Files = files;
        Settings = new Settings(files);
        SettingRefusal refusal = new SettingRefusal();
        Settings.TrySet(SettingId.Service(0, ServiceField.Name), "Hộ tịch", refusal);
        Settings.TrySet(SettingId.Service(1, ServiceField.Name), "Đất đai", refusal);
        Settings.TrySet(SettingId.QueueLockSeconds, "0", refusal);
        Clock = new TrustedClock(System, null);
        Queue = new QueueDesk(files, Settings, Clock, journalBytes);
        if (utcSeconds != 0)
        {
            SetTime(utcSeconds);
        }

        Run();
    }

    /// <summary>The service says what time it is.</summary>
    public void SetTime(long utcSeconds)
    {
        Clock.Confirm(utcSeconds, ClockSource.Service, System.UptimeMs);
    }

    /// <summary>Lets the desk work until it has nothing more to do.</summary>
    public void Run()
    {
        for (int i = 0; i < 100000 && Queue.Step(System.UptimeMs); i++)
        {
        }
    }

    /// <summary>Presses a button and returns the number as people read it, or the reason as "!" and its number.</summary>
    public string Press(int service)
    {
        PressResult result = Queue.Press(service, 0, System.UptimeMs, Ticket);
        text.Clear();
        if (result == PressResult.Given)
        {
            Ticket.AppendNumber(text);
        }
        else
        {
            text.Append('!');
            text.AppendNumber((int)result, 1);
        }

        Run();
        return text.ToString();
    }
}
