using System;
using System.Collections.Concurrent;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Terminal.Virtual.Scenarios;
using Terminal.Virtual.World;

namespace Terminal.Virtual.Page;

/// <summary>
/// A terminal that lives in real time on a thread of its own. Everything that touches it runs there, one order after the other.
/// </summary>
public sealed class LiveTerminal : IDisposable
{
    private const long SliceUs = 10_000;
    private const long ShowEveryUs = 40_000;

    private readonly ConcurrentQueue<Action> orders = new ConcurrentQueue<Action>();
    private readonly RealTime realTime = new RealTime();
    private readonly Thread thread;
    private readonly ScenarioParser parser = new ScenarioParser(".");
    private long shownUs;
    private volatile bool ending;

    /// <summary>Takes a terminal over; nothing else may touch it from now on.</summary>
    public LiveTerminal(VirtualTerminal terminal)
    {
        Terminal = terminal;
        Stage = new Stage(terminal, new RunOutput(System.IO.TextWriter.Null, null));
        Recorder = new ScenarioRecorder(terminal.Parts.Clock);
        terminal.World.Pace = Pace;
        thread = new Thread(Live) { IsBackground = true, Name = "terminal" };
    }

    /// <summary>The terminal; only for orders and listeners, on the terminal's own thread.</summary>
    public VirtualTerminal Terminal { get; }

    /// <summary>What was done, as a scenario.</summary>
    public ScenarioRecorder Recorder { get; }

    /// <summary>Called some twenty times a second on the terminal's thread, to show what has changed.</summary>
    public Action Show { get; set; }

    /// <summary>Why the terminal's program has ended, or null while it runs.</summary>
    public string Broken { get; private set; }

    private Stage Stage { get; }

    /// <summary>Switches on and lets time run.</summary>
    public void Start()
    {
        orders.Enqueue(Stage.PowerOn);
        thread.Start();
    }

    /// <summary>Does what a line of the scenario language says; gives a remark, or null.</summary>
    public Task<string> Do(string line)
    {
        return Order(() =>
        {
            ScenarioCommand command = parser.ParseLine(1, line);
            return command == null ? null : Act(command.Text, command.Act);
        });
    }

    /// <summary>Holds a code with any content under the reader.</summary>
    public Task<string> Scan(string text)
    {
        byte[] payload = Encoding.UTF8.GetBytes(text);
        return Order(() => payload.Length == 0 ? null : Act("scan " + EscapedText.Write(payload), stage => stage.Scan(payload)));
    }

    /// <summary>Types a line and Enter on the console.</summary>
    public Task<string> Type(string line)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(line);
        return Order(() => Act("console " + line, stage => stage.Type(bytes)));
    }

    /// <summary>Types bytes on the console; only in an order.</summary>
    public bool TypeBytes(byte[] bytes)
    {
        Terminal.Parts.Console.Type(bytes, Terminal.Parts.Clock.NowUs);
        return true;
    }

    /// <summary>Does something on the terminal's thread.</summary>
    public Task<T> Order<T>(Func<T> order)
    {
        TaskCompletionSource<T> done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        orders.Enqueue(() =>
        {
            try
            {
                done.SetResult(order());
            }
            catch (Exception problem) when (problem is ScenarioException or ExpectationFailedException)
            {
                done.SetException(problem);
            }
            catch (Exception escaped)
            {
                done.SetException(escaped);
                throw;
            }
        });
        return done.Task;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        ending = true;
        if (thread.IsAlive)
        {
            thread.Join(2000);
        }
    }

    private string Act(string text, Action<Stage> act)
    {
        Recorder.Begin(text);
        Stage.NextCommand();
        try
        {
            act(Stage);
        }
        finally
        {
            Recorder.End();
        }

        return Stage.Remark;
    }

    private void Live()
    {
        realTime.Start(Terminal.Parts.Clock.NowUs);
        while (!ending)
        {
            try
            {
                while (orders.TryDequeue(out Action order))
                {
                    order();
                }

                Terminal.World.RunUntil(Terminal.Parts.Clock.NowUs + SliceUs);
            }
            catch (Exception escaped) when (!ending)
            {
                // On the device this would be written down and followed by a restart; here it is shown.
                Broken = escaped is StepBoundException ? escaped.Message : escaped.ToString();
                Terminal.World.PowerOff();
            }
        }
    }

    private void Pace(long toUs)
    {
        if (toUs - shownUs >= ShowEveryUs || toUs < shownUs)
        {
            shownUs = toUs;
            Show?.Invoke();
        }

        realTime.WaitUntil(toUs, () => ending);
    }
}
