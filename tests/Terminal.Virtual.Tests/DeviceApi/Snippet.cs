using Terminal.DeviceApiCheck.Pass;

namespace Terminal.Virtual.Tests.DeviceApi;

/// <summary>A piece of device code and what the device API check is to say about it.</summary>
/// <param name="Name">What the piece is an example of.</param>
/// <param name="By">Who refuses it.</param>
/// <param name="Rule">The code of the rule, DEV010 for example; null when the compiler refuses or nobody does.</param>
/// <param name="Source">Members of a class, or a whole file when it starts with a directive or a namespace.</param>
public sealed record Snippet(string Name, Refusal By, string Rule, string Source)
{
    internal DeviceProfile Profile { get; init; } = DeviceProfile.Portable;

    /// <summary>Part of the source on the line that is to be named; null for any line.</summary>
    public string At { get; init; }

    public override string ToString() => Name;

    /// <summary>The device runs this.</summary>
    public static Snippet Runs(string name, string source) => new(name, Refusal.None, null, source);

    /// <summary>The compiler refuses this.</summary>
    public static Snippet NotCompiled(string name, string source) => new(name, Refusal.Compiler, null, source);

    /// <summary>The pass refuses this with a rule, at the line that holds the text.</summary>
    public static Snippet Refused(string name, string rule, string source, string at = null)
        => new(name, Refusal.Pass, rule, source) { At = at };
}
