using System;
using System.Collections.Generic;
using System.Linq;
using Terminal.Drivers.Ports;
using Terminal.Virtual.Devices.Store;

namespace Terminal.PowerCuts;

/// <summary>A drive that never fails and remembers every change with the image before it, so that every cut can be made afterwards.</summary>
public sealed class EnumeratedFiles : IFileStore
{
    private readonly Func<int> factsNow;

    /// <summary>A drive with a content; factsNow tells how many facts were known when a change began, null for not recording.</summary>
    public EnumeratedFiles(StoreImage image, Func<int> factsNow)
    {
        Image = image;
        this.factsNow = factsNow;
    }

    /// <summary>What stands on the drive.</summary>
    public StoreImage Image { get; private set; }

    /// <summary>Every change so far.</summary>
    public List<Change> Changes { get; } = new List<Change>();

    /// <summary>Bytes read so far.</summary>
    public long BytesRead { get; private set; }

    /// <inheritdoc/>
    public int Length(string name)
    {
        return Image.Get(name)?.Length ?? StoreResult.NotFound;
    }

    /// <inheritdoc/>
    public int Read(string name, int fileOffset, byte[] buffer, int offset, int count)
    {
        byte[] content = Image.Get(name);
        if (content == null)
        {
            return StoreResult.NotFound;
        }

        int read = Math.Clamp(content.Length - fileOffset, 0, count);
        Array.Copy(content, Math.Min(fileOffset, content.Length), buffer, offset, read);
        BytesRead += read;
        return read;
    }

    /// <inheritdoc/>
    public int Replace(string name, byte[] buffer, int offset, int count)
    {
        return Make(StoreOperation.Replace(name, buffer.AsSpan(offset, count)));
    }

    /// <inheritdoc/>
    public int Append(string name, byte[] buffer, int offset, int count)
    {
        return Make(StoreOperation.Append(name, buffer.AsSpan(offset, count)));
    }

    /// <inheritdoc/>
    public int Delete(string name)
    {
        return Image.Get(name) == null ? StoreResult.NotFound : Make(StoreOperation.Delete(name));
    }

    /// <inheritdoc/>
    public int List(string[] names)
    {
        string[] found = Image.Names.ToArray();
        Array.Copy(found, names, Math.Min(found.Length, names.Length));
        return found.Length;
    }

    private int Make(StoreOperation operation)
    {
        if (factsNow != null)
        {
            Changes.Add(new Change(operation, Image, factsNow()));
        }

        Image = operation.Apply(Image);
        return StoreResult.Ok;
    }

    /// <summary>One change, what stood on the drive before it, and how many facts were known then.</summary>
    public sealed class Change
    {
        /// <summary>A recorded change.</summary>
        public Change(StoreOperation operation, StoreImage before, int factsKnown)
        {
            Operation = operation;
            Before = before;
            FactsKnown = factsKnown;
        }

        /// <summary>What was done.</summary>
        public StoreOperation Operation { get; }

        /// <summary>The drive before.</summary>
        public StoreImage Before { get; }

        /// <summary>Facts known when it began.</summary>
        public int FactsKnown { get; }

        /// <summary>Facts that may be durable although power fails within it: those of the action that it belongs to.</summary>
        public int FactsAllowed { get; set; }

        /// <summary>World time at which it began, in milliseconds, and whether the date was known.</summary>
        public BoxTime Time { get; set; }
    }
}
