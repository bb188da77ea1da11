using System;
using System.IO;
using Terminal.Drivers.Ports;

namespace Terminal.Esp32;

/// <summary>
/// Files on the internal littlefs drive. Data is persistent only after close; opening for writing may truncate, and a rename
/// cannot replace: so every call opens, does one thing and closes.
/// </summary>
internal sealed class FlashFiles : IFileStore
{
    private const string Root = "I:\\";

    /// <inheritdoc/>
    public int Length(string name)
    {
        try
        {
            string path = Root + name;
            if (!File.Exists(path))
            {
                return StoreResult.NotFound;
            }

            using FileStream file = new FileStream(path, FileMode.Open, FileAccess.Read);
            return (int)file.Length;
        }
        catch (Exception)
        {
            return StoreResult.Failed;
        }
    }

    /// <inheritdoc/>
    public int Read(string name, int fileOffset, byte[] buffer, int offset, int count)
    {
        try
        {
            string path = Root + name;
            if (!File.Exists(path))
            {
                return StoreResult.NotFound;
            }

            using FileStream file = new FileStream(path, FileMode.Open, FileAccess.Read);
            if (fileOffset >= file.Length)
            {
                return 0;
            }

            return Fill(file, fileOffset, buffer, offset, count);
        }
        catch (Exception)
        {
            return StoreResult.Failed;
        }
    }

    /// <inheritdoc/>
    public int Replace(string name, byte[] buffer, int offset, int count)
    {
        return Write(name, FileMode.Create, buffer, offset, count);
    }

    /// <inheritdoc/>
    public int Append(string name, byte[] buffer, int offset, int count)
    {
        return Write(name, FileMode.Append, buffer, offset, count);
    }

    /// <inheritdoc/>
    public int Delete(string name)
    {
        try
        {
            string path = Root + name;
            if (!File.Exists(path))
            {
                return StoreResult.NotFound;
            }

            File.Delete(path);
            return StoreResult.Ok;
        }
        catch (Exception)
        {
            return StoreResult.Failed;
        }
    }

    /// <inheritdoc/>
    public int List(string[] names)
    {
        try
        {
            string[] paths = Directory.GetFiles(Root);
            for (int i = 0; i < paths.Length && i < names.Length; i++)
            {
                names[i] = Path.GetFileName(paths[i]);
            }

            return paths.Length;
        }
        catch (Exception)
        {
            return StoreResult.Failed;
        }
    }

    /// <summary>Reads from an open file as much as there is of what is wanted; gives how much that was.</summary>
    internal static int Fill(FileStream file, int fileOffset, byte[] buffer, int offset, int count)
    {
        file.Seek(fileOffset, SeekOrigin.Begin);
        int total = 0;
        int read = 1;
        while (total < count && read > 0)
        {
            // Below zero behind the end.
            read = file.Read(buffer, offset + total, count - total);
            total += read > 0 ? read : 0;
        }

        return total;
    }

    private static int Write(string name, FileMode mode, byte[] buffer, int offset, int count)
    {
        try
        {
            // The close at the end of the block is what makes it persistent.
            using (FileStream file = new FileStream(Root + name, mode, FileAccess.Write))
            {
                file.Write(buffer, offset, count);
            }

            return StoreResult.Ok;
        }
        catch (Exception)
        {
            return StoreResult.Failed;
        }
    }
}
