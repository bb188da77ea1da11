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

    // What the terminal sees: also what was written and not yet closed.
    private StoreImage written;

    /// <summary>A drive with a content; factsNow tells how many facts were known when a change began, null for not recording.</summary>
    public EnumeratedFiles(StoreImage image, Func<int> factsNow)
    {
        Image = image;
        written = image;
        this.factsNow = factsNow;
    }

    /// <summary>What stands on the drive: what was written and closed.</summary>
    public StoreImage Image { get; private set; }

    /// <summary>Every change so far.</summary>
    public List<Change> Changes { get; } = new List<Change>();

    /// <summary>Bytes read so far.</summary>
    public long BytesRead { get; private set; }

    /// <inheritdoc/>
    public int Length(string name)
    {
        return written.Get(name)?.Length ?? StoreResult.NotFound;
    }

    /// <inheritdoc/>
    public int Read(string name, int fileOffset, byte[] buffer, int offset, int count)
    {
        byte[] content = written.Get(name);
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
        Write(StoreOperation.Replace(name, buffer.AsSpan(offset, count)));
        CloseReplaced(name);
        return StoreResult.Ok;
    }

    /// <inheritdoc/>
    public int Append(string name, byte[] buffer, int offset, int count)
    {
        Write(StoreOperation.Append(name, buffer.AsSpan(offset, count)));
        CloseAppended(name);
        return StoreResult.Ok;
    }

    /// <inheritdoc/>
    public int Delete(string name)
    {
        if (written.Get(name) == null)
        {
            return StoreResult.NotFound;
        }

        Write(StoreOperation.Delete(name));
        Image = Image.With(name, null);
        return StoreResult.Ok;
    }

    /// <inheritdoc/>
    public int List(string[] names)
    {
        string[] found = written.Names.ToArray();
        Array.Copy(found, names, Math.Min(found.Length, names.Length));
        return found.Length;
    }

    private void Write(StoreOperation operation)
    {
        if (factsNow != null)
        {
            Changes.Add(new Change(operation, Image, factsNow()));
        }

        written = operation.Apply(written);
    }

    // Two closes, each by itself: one of them left out must be found out.
    private void CloseReplaced(string name)
    {
        Image = Image.With(name, written.Get(name));
    }

    private void CloseAppended(string name)
    {
        Image = Image.With(name, written.Get(name));
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
