using System;
using Terminal.Drivers.Ports;

namespace Terminal.Tests.Fakes;

/// <summary>A small drive in memory for the tests: files as they stand after each close, and faults on order.</summary>
public sealed class MemoryFiles : IFileStore
{
    private const int MaxFiles = 16;

    private readonly string[] names = new string[MaxFiles];
    private readonly byte[][] contents = new byte[MaxFiles][];

    /// <summary>An empty drive.</summary>
    public MemoryFiles()
    {
        // On the device an element that was never assigned is no proper null and must not be compared.
        for (int i = 0; i < MaxFiles; i++)
        {
            names[i] = null;
        }
    }

    /// <summary>Calls that change a file.</summary>
    public int Writes;

    /// <summary>Calls of any kind.</summary>
    public int Calls;

    /// <summary>What the next writing call returns instead of doing it; Ok for none.</summary>
    public int NextWriteResult;

    /// <summary>What every writing call returns instead of doing it; Ok for none.</summary>
    public int EveryWriteResult;

    /// <summary>What every call returns; Ok for none.</summary>
    public int EveryResult;

    /// <summary>A file that does not read; null for none.</summary>
    public string Unreadable;

    /// <summary>What a file holds, or null.</summary>
    public byte[] Get(string name)
    {
        int index = Find(name);
        return index < 0 ? null : contents[index];
    }

    /// <summary>Puts a file there; null removes it.</summary>
    public void Put(string name, byte[] content)
    {
        int index = Find(name);
        if (index < 0)
        {
            index = Find(null);
        }

        names[index] = content == null ? null : name;
        contents[index] = content;
    }

    /// <inheritdoc/>
    public int Length(string name)
    {
        Calls++;
        if (EveryResult != StoreResult.Ok)
        {
            return EveryResult;
        }

        byte[] content = Get(name);
        return content == null ? StoreResult.NotFound : content.Length;
    }

    /// <inheritdoc/>
    public int Read(string name, int fileOffset, byte[] buffer, int offset, int count)
    {
        Calls++;
        if (EveryResult != StoreResult.Ok)
        {
            return EveryResult;
        }

        byte[] content = Get(name);
        if (content == null || name == Unreadable)
        {
            return content == null ? StoreResult.NotFound : StoreResult.Failed;
        }

        int read = content.Length - fileOffset < count ? content.Length - fileOffset : count;
        if (read > 0)
        {
            Array.Copy(content, fileOffset, buffer, offset, read);
        }

        return read > 0 ? read : 0;
    }

    /// <inheritdoc/>
    public int Replace(string name, byte[] buffer, int offset, int count)
    {
        int refused = BeginWrite();
        if (refused != StoreResult.Ok)
        {
            return refused;
        }

        byte[] content = new byte[count];
        Array.Copy(buffer, offset, content, 0, count);
        Put(name, content);
        return StoreResult.Ok;
    }

    /// <inheritdoc/>
    public int Append(string name, byte[] buffer, int offset, int count)
    {
        int refused = BeginWrite();
        if (refused != StoreResult.Ok)
        {
            return refused;
        }

        byte[] old = Get(name);
        int length = old == null ? 0 : old.Length;
        byte[] content = new byte[length + count];
        if (length > 0)
        {
            Array.Copy(old, 0, content, 0, length);
        }

        Array.Copy(buffer, offset, content, length, count);
        Put(name, content);
        return StoreResult.Ok;
    }

    /// <inheritdoc/>
    public int Delete(string name)
    {
        int refused = BeginWrite();
        if (refused != StoreResult.Ok)
        {
            return refused;
        }

        if (Get(name) == null)
        {
            return StoreResult.NotFound;
        }

        Put(name, null);
        return StoreResult.Ok;
    }

    /// <inheritdoc/>
    public int List(string[] found)
    {
        Calls++;
        int count = 0;
        for (int i = 0; i < MaxFiles; i++)
        {
            if (names[i] != null)
            {
                if (count < found.Length)
                {
                    found[count] = names[i];
                }

                count++;
            }
        }

        return count;
    }

    private int BeginWrite()
    {
        Calls++;
        Writes++;
        int result = EveryResult != StoreResult.Ok ? EveryResult : EveryWriteResult != StoreResult.Ok ? EveryWriteResult : NextWriteResult;
        NextWriteResult = StoreResult.Ok;
        return result;
    }

    private int Find(string name)
    {
        for (int i = 0; i < MaxFiles; i++)
        {
            if (names[i] == name)
            {
                return i;
            }
        }

        return -1;
    }
}
