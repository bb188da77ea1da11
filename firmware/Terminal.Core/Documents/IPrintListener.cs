namespace Terminal.Core.Documents;

/// <summary>Hears what becomes of documents, for the screen and the ledger.</summary>
public interface IPrintListener
{
    /// <summary>A job's first byte is about to go to the printer.</summary>
    void PrintBegun(PrintJob job);

    /// <summary>
    /// An attempt ended, or the job was dropped. The job's outcome and reason tell how. When
    /// <see cref="PrintJob.WillReprint"/> is set, one more attempt follows by itself, marked as a reprint; otherwise this was
    /// the last word on the job, and it must not be kept.
    /// </summary>
    void PrintEnded(PrintJob job);

    /// <summary>A job cannot be printed now and waits; its reason tells why. Said once for each reason.</summary>
    void PrintDelayed(PrintJob job);
}
