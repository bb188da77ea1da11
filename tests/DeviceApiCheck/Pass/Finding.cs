namespace Terminal.DeviceApiCheck.Pass;

/// <summary>Something that the device does not run, at its place in the source.</summary>
internal sealed record Finding(string Code, string Text, SourcePlace Place)
{
    /// <summary>The form that builds and editors understand: file(line,column): error code: text.</summary>
    public override string ToString() => $"{Place}: error {Code}: {Text}";
}
