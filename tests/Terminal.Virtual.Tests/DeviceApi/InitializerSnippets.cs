using static Terminal.Virtual.Tests.DeviceApi.Snippet;

namespace Terminal.Virtual.Tests.DeviceApi;

/// <summary>Static initialisers: the device runs them all at start, in the order of its tables.</summary>
internal static class InitializerSnippets
{
    public static readonly Snippet[] All =
    [
        Refused("another class's static", "DEV017", "static class First { public static readonly int[] Table = new int[4]; }\nstatic class Second { public static readonly int Length = First.Table.Length; }", "First.Table.Length"),
        Refused("another class's static through a method", "DEV017", "static class First { private static readonly int[] Table = new int[4]; public static int Read() => Table[1]; }\nstatic class Second { public static readonly int Value = First.Read(); }", "First.Read()"),
        Refused("another class's static through a constructor", "DEV017", "static class First { public static readonly int[] Table = new int[4]; }\nclass Third { public readonly int X = First.Table[0]; }\nstatic class Second { public static readonly Third Value = new Third(); }", "new Third()"),
        Refused("lambda in a static initialiser", "DEV017", "private static readonly Count F = x => x + 1;\npublic static int A() => F(1);", "F ="),
        Runs("another class's constant", "static class First { public const int Size = 4; }\nstatic class Second { public static readonly int[] Table = new int[First.Size]; }"),
        Runs("a static of the same class", "private static readonly int[] Table = new int[4];\nprivate static readonly int Length = Table.Length;\npublic static int A() => Length;"),
        Runs("a static of a library", "private static readonly string Empty = string.Empty;\nprivate static readonly TimeSpan Zero = TimeSpan.Zero;\npublic static string A() => Empty + Zero.Ticks;"),
        Runs("another class without an initialiser", "static class First { public static int Twice(int x) => x * 2; }\nclass Third { public int X = 1; }\nstatic class Second { public static readonly int Value = First.Twice(2); public static readonly Third Other = new Third(); }"),
        Runs("a method as a delegate", "private static readonly Count F = Twice;\nprivate static int Twice(int x) => x * 2;\npublic static int A() => F(1);"),
        Runs("tables and a text", "private static readonly byte[] Table = { 1, 2, 3, 4, 5 };\nprivate static readonly string[] Names = { \"a\", \"b\" };\npublic static string A() => Names[Table[0]];"),
    ];
}
