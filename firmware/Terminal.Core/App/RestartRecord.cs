using Terminal.Drivers.Ports;
using Terminal.Drivers.Store;

namespace Terminal.Core.App;

/// <summary>
/// How often the terminal has restarted itself because nothing else brought the network back, and when it did so last: kept
/// on the drive, written before each such restart and at no other time.
/// </summary>
public sealed class RestartRecord
{
    private const int ContentVersion = 1;
    private const int ContentBytes = 8;

    private readonly TwoCopyFile file;
    private bool isLoaded;
    private int count;
    private long lastUtcSeconds;

    /// <summary>On a drive; nothing is read before it is needed.</summary>
    public RestartRecord(IFileStore files)
    {
        file = new TwoCopyFile(files, "restarts", ContentVersion);
    }

    /// <summary>Restarts so far; valid after <see cref="Load"/>.</summary>
    public int Count
    {
        get { return count; }
    }

    /// <summary>When the last one was, in seconds since 1970-01-01 UTC; 0 when the time was not confirmed. Valid after <see cref="Load"/>.</summary>
    public long LastUtcSeconds
    {
        get { return lastUtcSeconds; }
    }

    /// <summary>Reads the record, once.</summary>
    public void Load()
    {
        if (isLoaded)
        {
            return;
        }

        isLoaded = true;
        byte[] content = file.Load();
        if (content != null && content.Length >= ContentBytes)
        {
            count = (int)Bytes.Get32(content, 0);
            lastUtcSeconds = Bytes.Get32(content, 4);
        }
    }

    /// <summary>Takes a restart down. False when the drive did not take it: there is then no restart.</summary>
    public bool Add(long utcSeconds)
    {
        Load();
        byte[] content = new byte[ContentBytes];
        Bytes.Put32(content, 0, (uint)(Count + 1));
        Bytes.Put32(content, 4, (uint)utcSeconds);
        if (file.Save(content) != StoreResult.Ok)
        {
            return false;
        }

        count++;
        lastUtcSeconds = utcSeconds;
        return true;
    }
}
