using System;
using System.Collections.Generic;
using System.Linq;

namespace Terminal.Virtual.Devices.Store;

/// <summary>What stands on a drive at one moment. It never changes; a change makes a new one that shares the rest.</summary>
public sealed class StoreImage
{
    /// <summary>An empty drive.</summary>
    public static readonly StoreImage Empty = new StoreImage(new KeyValuePair<string, byte[]>[0]);

    private readonly KeyValuePair<string, byte[]>[] files;

    private StoreImage(KeyValuePair<string, byte[]>[] files)
    {
        this.files = files;
    }

    /// <summary>Names of the files, in the order of their making.</summary>
    public IEnumerable<string> Names
    {
        get { return files.Select(f => f.Key); }
    }

    /// <summary>Bytes in all files.</summary>
    public long TotalBytes
    {
        get { return files.Sum(f => (long)f.Value.Length); }
    }

    /// <summary>Content of a file, or null. Not to be changed.</summary>
    public byte[] Get(string name)
    {
        foreach (KeyValuePair<string, byte[]> file in files)
        {
            if (file.Key == name)
            {
                return file.Value;
            }
        }

        return null;
    }

    /// <summary>The same drive with other content in one file; null for without it.</summary>
    public StoreImage With(string name, byte[] content)
    {
        List<KeyValuePair<string, byte[]>> changed = new List<KeyValuePair<string, byte[]>>(files);
        int index = changed.FindIndex(f => f.Key == name);
        if (index >= 0)
        {
            changed.RemoveAt(index);
        }

        if (content != null)
        {
            changed.Insert(index >= 0 ? index : changed.Count, new KeyValuePair<string, byte[]>(name, content));
        }

        return new StoreImage(changed.ToArray());
    }

    /// <summary>True when both hold the same files with the same bytes.</summary>
    public bool SameAs(StoreImage other)
    {
        return files.Length == other.files.Length
            && files.All(f => other.Get(f.Key) is byte[] content && content.AsSpan().SequenceEqual(f.Value));
    }
}
