namespace Terminal.Drivers.Ports;

/// <summary>A large read-only table (a font) that is read in slices and never as a whole.</summary>
public interface IBlob
{
    /// <summary>Size in bytes; 0 when the table is missing.</summary>
    int Length { get; }

    /// <summary>Copies a slice; returns how many bytes were copied, fewer than asked only at the end or on a fault.</summary>
    int Read(int blobOffset, byte[] buffer, int offset, int count);
}
