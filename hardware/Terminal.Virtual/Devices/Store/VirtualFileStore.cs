using System;
using Terminal.Drivers.Ports;

namespace Terminal.Virtual.Devices.Store;

/// <summary>The board's end of the drive: the terminal's file calls, each opened, done and closed.</summary>
public sealed class VirtualFileStore : IFileStore
{
    private readonly FlashDrive drive;

    /// <summary>File calls on a drive.</summary>
    public VirtualFileStore(FlashDrive drive)
    {
        this.drive = drive;
    }

    /// <inheritdoc/>
    public int Length(string name)
    {
        return !drive.TryLength(name, out int? length) ? StoreResult.Failed : length ?? StoreResult.NotFound;
    }

    /// <inheritdoc/>
    public int Read(string name, int fileOffset, byte[] buffer, int offset, int count)
    {
        return !drive.TryRead(name, fileOffset, buffer.AsSpan(offset, count), out int? read)
            ? StoreResult.Failed
            : read ?? StoreResult.NotFound;
    }

    /// <inheritdoc/>
    public int Replace(string name, byte[] buffer, int offset, int count)
    {
        return Change(StoreOperation.Replace(name, buffer.AsSpan(offset, count)));
    }

    /// <inheritdoc/>
    public int Append(string name, byte[] buffer, int offset, int count)
    {
        return Change(StoreOperation.Append(name, buffer.AsSpan(offset, count)));
    }

    /// <inheritdoc/>
    public int Delete(string name)
    {
        bool exists = drive.Image.Get(name) != null;
        int result = Change(StoreOperation.Delete(name));
        return result == StoreResult.Ok && !exists ? StoreResult.NotFound : result;
    }

    /// <inheritdoc/>
    public int List(string[] names)
    {
        if (!drive.TryList(out string[] found))
        {
            return StoreResult.Failed;
        }

        Array.Copy(found, names, Math.Min(found.Length, names.Length));
        return found.Length;
    }

    private int Change(StoreOperation operation)
    {
        switch (drive.Change(operation))
        {
            case DriveFault.None: return StoreResult.Ok;
            case DriveFault.Full: return StoreResult.Full;
            default: return StoreResult.Failed;
        }
    }
}
