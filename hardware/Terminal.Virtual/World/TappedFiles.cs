using System;
using System.Text;
using Terminal.Drivers.Ports;

namespace Terminal.Virtual.World;

/// <summary>The terminal's file calls on their way to the drive: heard by the tap, refused while there is no power.</summary>
public sealed class TappedFiles : IFileStore
{
    private readonly IFileStore files;
    private readonly WorldClock clock;
    private readonly WireTap tap;

    /// <summary>Listens to calls on a drive.</summary>
    public TappedFiles(IFileStore files, WorldClock clock, WireTap tap)
    {
        this.files = files;
        this.clock = clock;
        this.tap = tap;
    }

    /// <summary>False while the box has no power: nothing more reaches the drive.</summary>
    public bool Powered { get; set; } = true;

    /// <inheritdoc/>
    public int Length(string name)
    {
        return Powered ? files.Length(name) : StoreResult.Failed;
    }

    /// <inheritdoc/>
    public int Read(string name, int fileOffset, byte[] buffer, int offset, int count)
    {
        int read = Powered ? files.Read(name, fileOffset, buffer, offset, count) : StoreResult.Failed;
        if (read > 0)
        {
            tap.Record("store", false, buffer.AsSpan(offset, read), clock.NowUs, -1, "read " + name + " at " + fileOffset);
        }

        return read;
    }

    /// <inheritdoc/>
    public int Replace(string name, byte[] buffer, int offset, int count)
    {
        return Change("replace " + name, buffer.AsSpan(offset, count), () => files.Replace(name, buffer, offset, count));
    }

    /// <inheritdoc/>
    public int Append(string name, byte[] buffer, int offset, int count)
    {
        return Change("append " + name, buffer.AsSpan(offset, count), () => files.Append(name, buffer, offset, count));
    }

    /// <inheritdoc/>
    public int Delete(string name)
    {
        return Change("delete " + name, Encoding.ASCII.GetBytes(name), () => files.Delete(name));
    }

    /// <inheritdoc/>
    public int List(string[] names)
    {
        return Powered ? files.List(names) : StoreResult.Failed;
    }

    private int Change(string note, ReadOnlySpan<byte> bytes, Func<int> change)
    {
        if (!Powered)
        {
            return StoreResult.Failed;
        }

        tap.Record("store", true, bytes, clock.NowUs, -1, note);
        return change();
    }
}
