namespace Terminal.Core.Console;

/// <summary>perf, wear, memory.</summary>
internal sealed class CareCommands : ICommandGroup
{
    private const int Kinds = 4;

    /// <inheritdoc/>
    public int Run(CommandCall call)
    {
        switch (call.Command)
        {
            case CommandId.Perf:
                Perf(call, call.Turn);
                return call.Turn == Kinds - 1 ? CommandCall.Over : CommandCall.More;
            case CommandId.Wear:
                return Wear(call);
            default:
                return Memory(call);
        }
    }

    /// <summary>Says a histogram; false behind the last one.</summary>
    public static bool Perf(CommandCall call, int kind)
    {
        if (kind >= Kinds)
        {
            return false;
        }

        ITerminalHands hands = call.Parts.Hands;
        ConsoleReply reply = call.Reply;
        reply.Open(kind == 0 ? "echo" : kind == 1 ? "content" : kind == 2 ? "verdict" : "paper");
        int upTo = 1;
        for (int i = 0; upTo > 0; i++)
        {
            upTo = hands.WaitsUpToMs(i);
            reply.Number(upTo > 0 ? "to" + upTo.ToString() + "ms" : "longer", hands.Waits(kind, i));
        }

        reply.Number("longestMs", hands.LongestWaitMs(kind));
        reply.Close();
        return true;
    }

    /// <summary>Says what wears out.</summary>
    public static int Wear(CommandCall call)
    {
        ConsoleParts parts = call.Parts;
        ConsoleReply reply = call.Reply;
        reply.Open("wear");
        reply.Number("starts", parts.Record.Starts);
        reply.Number("watchdogs", parts.Record.Watchdogs);
        reply.Number("settingsWrites", parts.Settings.File.Sequence);
        reply.Number("recordWrites", parts.Record.File.Sequence);
        reply.Number("ledgerGenerations", parts.Queue.Journal.Generation);
        reply.Number("flashWritesSinceStart", parts.Hands.FlashWrites);
        reply.Close();
        if (parts.Printer != null)
        {
            reply.Open("printer");
            reply.Number("bytesSinceStart", parts.Printer.BytesSent);
            reply.Number("garbledBytes", parts.Printer.GarbledBytes);
            reply.Close();
        }

        return CommandCall.Over;
    }

    private static int Memory(CommandCall call)
    {
        ConsoleReply reply = call.Reply;
        reply.Open("memory");
        reply.Number("freeBytes", call.Parts.System.FreeMemoryBytes);
        reply.Number("lowestFreeBytes", call.Parts.Faults.LowestFreeBytes);
        reply.Close();
        return CommandCall.Over;
    }
}
