using Terminal.Core.Queue;

namespace Terminal.PowerCuts;

/// <summary>Something that somebody outside the terminal has seen happen: from then on it must hold.</summary>
public sealed class Fact
{
    /// <summary>Kinds of fact.</summary>
    public enum Kind
    {
        /// <summary>A number was shown.</summary>
        Ticket,

        /// <summary>A reprint was ordered.</summary>
        Reprint,

        /// <summary>What became of a paper was taken to record.</summary>
        Outcome,

        /// <summary>A ticket was cancelled.</summary>
        Cancel,

        /// <summary>A service was paused.</summary>
        Pause,

        /// <summary>A service was reopened.</summary>
        Reopen,

        /// <summary>The service's acknowledgement was taken to record.</summary>
        Acknowledge,

        /// <summary>Settings were saved with a mark.</summary>
        Settings,

        /// <summary>The queue has gone over to another day.</summary>
        Day,
    }

    /// <summary>True when the call that records it did not succeed: it may hold, or not.</summary>
    public bool OnlyTried { get; init; }

    /// <summary>What kind.</summary>
    public Kind What { get; init; }

    /// <summary>Sequence of the line, or of the paper that is meant.</summary>
    public uint Sequence { get; init; }

    /// <summary>The ticket.</summary>
    public Ticket Ticket { get; init; }

    /// <summary>Outcome of a paper.</summary>
    public TicketOutcome Outcome { get; init; }

    /// <summary>Service from 0, or the mark in the settings.</summary>
    public int Number { get; init; }

    /// <summary>Queue day at that moment.</summary>
    public int Day { get; init; }
}
