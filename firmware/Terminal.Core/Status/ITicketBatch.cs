using Terminal.Core.Text;

namespace Terminal.Core.Status;

/// <summary>
/// Ledger lines on their way to the service, oldest first. A batch stays as it is until it has been acknowledged or refused for
/// good; it bears one key for ever, so that handing it in twice does no harm.
/// </summary>
public interface ITicketBatch
{
    /// <summary>Lines of the batch; 0 while there is none to send.</summary>
    int Count { get; }

    /// <summary>Collects lines, a few a call. True while there is more to do at once.</summary>
    bool Collect();

    /// <summary>True when the batch may be sent.</summary>
    bool IsReady { get; }

    /// <summary>Adds the batch's key: at most 80 characters 0-9 A-Z a-z . _ -.</summary>
    void AppendKey(TextBuffer text);

    /// <summary>Fills a line.</summary>
    void Fill(int index, TicketLine line);

    /// <summary>The service has the batch. False when that could not be recorded; the batch is then sent again.</summary>
    bool Acknowledged();

    /// <summary>The service will never take the batch; it is passed over. False when that could not be recorded.</summary>
    bool RefusedForGood();
}
