namespace Terminal.Benchmarks;

/// <summary>An object on the heap, as it was first met.</summary>
internal sealed class HeldObject(HeldObject holder, string name, string type, long bytes)
{
    /// <summary>The fields and indices that lead to it.</summary>
    public string Path { get; } = holder is null ? name : holder.Path + "." + name;

    /// <summary>Its class.</summary>
    public string Type { get; } = type;

    /// <summary>What it takes itself.</summary>
    public long Bytes { get; } = bytes;

    /// <summary>What it takes with all that was met through it; known after <see cref="AddToHolder"/> of those.</summary>
    public long BytesBelow { get; private set; } = bytes;

    public void AddToHolder()
    {
        if (holder is not null)
        {
            holder.BytesBelow += BytesBelow;
        }
    }
}
