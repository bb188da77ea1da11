using System;
using System.IO;
using Terminal.Drivers.Fonts;
using Terminal.Drivers.Ports;

namespace Terminal.Virtual.Blobs;

/// <summary>A blob that is a file on the desktop; missing files are blobs of length 0.</summary>
public sealed class FileBlob : IBlob
{
    private readonly byte[] content;

    /// <summary>Reads the file.</summary>
    public FileBlob(string path)
    {
        content = File.Exists(path) ? File.ReadAllBytes(path) : Array.Empty<byte>();
    }

    /// <summary>A blob of the given bytes.</summary>
    public FileBlob(byte[] content)
    {
        this.content = content;
    }

    /// <summary>The font file, which the build puts beside the program.</summary>
    public static FileBlob Fonts() => new(Path.Combine(AppContext.BaseDirectory, "terminal.font"));

    /// <summary>A font file, opened as far as it can be.</summary>
    public static FontFile Open(IBlob blob)
    {
        FontFile file = new(blob);
        while (file.OpenStep())
        {
        }

        return file;
    }

    /// <inheritdoc/>
    public int Length => content.Length;

    /// <inheritdoc/>
    public int Read(int blobOffset, byte[] buffer, int offset, int count)
    {
        int there = Math.Min(count, content.Length - blobOffset);
        if (blobOffset < 0 || there <= 0)
        {
            return 0;
        }

        Array.Copy(content, blobOffset, buffer, offset, there);
        return there;
    }
}
