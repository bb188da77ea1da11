using Terminal.Drivers.Ports;

namespace Terminal.Core.App;

/// <summary>The drive, with a count of what wears it: every call that writes.</summary>
internal sealed class CountedFiles : IFileStore
{
    private readonly IFileStore files;
    private int writes;

    /// <summary>Over the board's drive.</summary>
    public CountedFiles(IFileStore files)
    {
        this.files = files;
    }

    /// <summary>Writing calls since the start.</summary>
    public int Writes
    {
        get { return writes; }
    }

    /// <inheritdoc/>
    public int Length(string name)
    {
        return files.Length(name);
    }

    /// <inheritdoc/>
    public int Read(string name, int fileOffset, byte[] buffer, int offset, int count)
    {
        return files.Read(name, fileOffset, buffer, offset, count);
    }

    /// <inheritdoc/>
    public int Replace(string name, byte[] buffer, int offset, int count)
    {
        writes++;
        return files.Replace(name, buffer, offset, count);
    }

    /// <inheritdoc/>
    public int Append(string name, byte[] buffer, int offset, int count)
    {
        writes++;
        return files.Append(name, buffer, offset, count);
    }

    /// <inheritdoc/>
    public int Delete(string name)
    {
        writes++;
        return files.Delete(name);
    }

    /// <inheritdoc/>
    public int List(string[] names)
    {
        return files.List(names);
    }
}
