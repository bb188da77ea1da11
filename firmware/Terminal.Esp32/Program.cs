using System;
using System.Threading;
using nanoFramework.Runtime.Native;
using Terminal.Core.App;
using Terminal.Drivers.Board;

namespace Terminal.Esp32;

/// <summary>
/// The device's entry point. It never returns: the runtime would then wait for a debugger for ever. An exception is kept on the
/// drive; one is survived, several within a minute restart the device.
/// </summary>
public static class Program
{
    private const int RestartPauseMs = 5000;

    /// <summary>Runs the terminal.</summary>
    public static void Main()
    {
        try
        {
            Run();
        }
        catch (Exception fault)
        {
            FaultRecord.Write(new FlashFiles(), fault);
        }

        // A pause, so that a technician with a debugger can step in before the next start.
        while (true)
        {
            Thread.Sleep(RestartPauseMs);
            Power.RebootDevice();
        }
    }

    private static void Run()
    {
        BoardTable table = Boards.Esp32S3DevKitC1();
        string pinFault = PinCheck.FirstFault(table);
        if (pinFault != null)
        {
            throw new InvalidOperationException(pinFault);
        }

        BoardPorts board = new BoardPorts(table);
        TerminalApp terminal = new TerminalApp(board.Ports);
        LoopGuard guard = new LoopGuard();
        while (true)
        {
            long nowMs = Environment.TickCount64;
            int sleepMs = 0;
            try
            {
                board.Step(nowMs);
                sleepMs = terminal.Step(nowMs);
            }
            catch (Exception fault)
            {
                FaultRecord.Write(board.Ports.Files, fault);
                if (guard.Fault(nowMs))
                {
                    throw;
                }
            }

            // Zero would keep the other threads (network) from running for a whole time slice.
            Thread.Sleep(sleepMs > 0 ? sleepMs : 1);
        }
    }
}
