using Terminal.Drivers.Ports;

namespace Terminal.ContactSheet;

/// <summary>A blob whose reads are counted.</summary>
public sealed class CountedBlob : IBlob
{
    private readonly IBlob blob;

    /// <summary>Before another blob.</summary>
    public CountedBlob(IBlob blob) => this.blob = blob;

    /// <summary>Calls of <see cref="Read"/>.</summary>
    public int Reads { get; set; }

    /// <inheritdoc/>
    public int Length => blob.Length;

    /// <inheritdoc/>
    public int Read(int blobOffset, byte[] buffer, int offset, int count)
    {
        Reads++;
        return blob.Read(blobOffset, buffer, offset, count);
    }
}
