using System;
using System.IO;
using Terminal.Drivers.Ports;

namespace Terminal.Esp32;

/// <summary>A read-only table in a file of the internal drive, kept open and read in slices.</summary>
internal sealed class FlashBlob : IBlob
{
    private readonly FileStream file;
    private int length;

    /// <summary>Opens the file; a missing one gives a table of length 0.</summary>
    public FlashBlob(string path)
    {
        try
        {
            if (File.Exists(path))
            {
                file = new FileStream(path, FileMode.Open, FileAccess.Read);
                length = (int)file.Length;
            }
        }
        catch (Exception)
        {
            length = 0;
        }
    }

    /// <inheritdoc/>
    public int Length
    {
        get { return length; }
    }

    /// <inheritdoc/>
    public int Read(int blobOffset, byte[] buffer, int offset, int count)
    {
        if (blobOffset < 0 || blobOffset >= Length)
        {
            return 0;
        }

        try
        {
            return FlashFiles.Fill(file, blobOffset, buffer, offset, count);
        }
        catch (Exception)
        {
            return 0;
        }
    }
}
