namespace Terminal.Core.App;

/// <summary>
/// The terminal: one cooperative loop over all its parts. A board calls <see cref="Step"/> and sleeps as long as it says.
/// </summary>
public sealed class TerminalApp
{
    private readonly TerminalPorts ports;

    /// <summary>Makes the terminal; nothing is sent and nothing is read before the first step.</summary>
    public TerminalApp(TerminalPorts ports)
    {
        this.ports = ports;
    }

    /// <summary>
    /// Does one bounded piece of work. Returns how long the board may sleep, in milliseconds, at most 1,000; 0 means call again at once.
    /// </summary>
    public int Step(long nowMs)
    {
        ports.System.FeedWatchdog();
        return 20;
    }
}
