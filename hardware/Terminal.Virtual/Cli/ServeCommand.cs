using System;
using System.IO;
using System.Net.Sockets;
using System.Threading;
using Terminal.Virtual.Scenarios;
using Terminal.Virtual.Service;

namespace Terminal.Virtual.Cli;

/// <summary>serve: the sample status service alone, on a real port of this computer, for trying --gateway and verify.</summary>
public static class ServeCommand
{
    private const int DefaultPort = 5090;

    /// <summary>Serves until it is interrupted.</summary>
    public static int Run(CommandLine line, TextWriter console, TextWriter errors)
    {
        StatusService service = StatusService.Sample(() => DateTimeOffset.UtcNow.ToUnixTimeSeconds());
        try
        {
            using ServiceServer server = new ServiceServer(new ServiceSite(service, line.Seed), line.Port == 0 ? DefaultPort : line.Port);
            console.WriteLine(server.BaseAddress + "  device " + SampleAccess.Device + ", key " + SampleAccess.KeyId + " " + SampleAccess.KeyHex);
            using ManualResetEventSlim stop = new ManualResetEventSlim();
            Console.CancelKeyPress += (_, pressed) =>
            {
                pressed.Cancel = true;
                stop.Set();
            };
            stop.Wait();
            return ExitCode.Held;
        }
        catch (SocketException problem)
        {
            errors.WriteLine("expected --port with a free port, found: " + problem.Message);
            return ExitCode.Wrong;
        }
    }
}
