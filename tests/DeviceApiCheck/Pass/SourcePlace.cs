namespace Terminal.DeviceApiCheck.Pass;

/// <summary>A place in a source file; line and column start at 1.</summary>
internal sealed record SourcePlace(string File, int Line, int Column)
{
    public override string ToString() => $"{File}({Line},{Column})";
}
