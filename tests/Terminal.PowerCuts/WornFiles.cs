using System;
using System.Collections.Generic;
using Terminal.Drivers.Ports;
using Terminal.Virtual.Devices.Store;

namespace Terminal.PowerCuts;

/// <summary>A drive that never fails, fast enough for months, and counts what its flash suffers.</summary>
public sealed class WornFiles : IFileStore
{
    private readonly Dictionary<string, Content> contents = new Dictionary<string, Content>();

    /// <summary>A drive of a capacity in bytes.</summary>
    public WornFiles(int capacityBytes)
    {
        Wear = new FlashWear(capacityBytes / FlashDrive.BlockBytes);
    }

    /// <summary>What it has cost.</summary>
    public FlashWear Wear { get; }

    /// <summary>Calls of any kind.</summary>
    public long Calls { get; private set; }

    /// <inheritdoc/>
    public int Length(string name)
    {
        Calls++;
        return contents.TryGetValue(name, out Content content) ? content.Length : StoreResult.NotFound;
    }

    /// <inheritdoc/>
    public int Read(string name, int fileOffset, byte[] buffer, int offset, int count)
    {
        Calls++;
        if (!contents.TryGetValue(name, out Content content))
        {
            return StoreResult.NotFound;
        }

        int read = Math.Clamp(content.Length - fileOffset, 0, count);
        Array.Copy(content.Bytes, Math.Min(fileOffset, content.Length), buffer, offset, read);
        return read;
    }

    /// <inheritdoc/>
    public int Replace(string name, byte[] buffer, int offset, int count)
    {
        Calls++;
        Wear.Count(StoreOperationKind.Replace, name, count, 0);
        contents[name] = new Content();
        contents[name].Add(buffer, offset, count);
        return StoreResult.Ok;
    }

    /// <inheritdoc/>
    public int Append(string name, byte[] buffer, int offset, int count)
    {
        Calls++;
        if (!contents.TryGetValue(name, out Content content))
        {
            contents[name] = content = new Content();
        }

        Wear.Count(StoreOperationKind.Append, name, count, content.Length);
        content.Add(buffer, offset, count);
        return StoreResult.Ok;
    }

    /// <inheritdoc/>
    public int Delete(string name)
    {
        Calls++;
        if (!contents.Remove(name))
        {
            return StoreResult.NotFound;
        }

        Wear.Count(StoreOperationKind.Delete, name, 0, 0);
        return StoreResult.Ok;
    }

    /// <inheritdoc/>
    public int List(string[] names)
    {
        Calls++;
        int count = 0;
        foreach (string name in contents.Keys)
        {
            if (count < names.Length)
            {
                names[count] = name;
            }

            count++;
        }

        return count;
    }

    private sealed class Content
    {
        public byte[] Bytes { get; private set; } = new byte[4096];

        public int Length { get; private set; }

        public void Add(byte[] buffer, int offset, int count)
        {
            while (Length + count > Bytes.Length)
            {
                byte[] larger = new byte[Bytes.Length * 2];
                Array.Copy(Bytes, larger, Length);
                Bytes = larger;
            }

            Array.Copy(buffer, offset, Bytes, Length, count);
            Length += count;
        }
    }
}
