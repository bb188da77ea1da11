using static Terminal.Virtual.Tests.DeviceApi.Snippet;

namespace Terminal.Virtual.Tests.DeviceApi;

/// <summary>What of the language the device runs.</summary>
internal static class LanguageSnippets
{
    public static readonly Snippet[] All =
    [
        // Generics and what is built from them.
        Refused("generic method", "DEV010", "public static T Same<T>(T x) => x;", "Same<T>"),
        Refused("generic type", "DEV010", "public class Box<T> { public T Value; }", "Box<T>"),
        Refused("generic delegate type", "DEV010", "public delegate T Make<T>();", "Make<T>"),
        Refused("call of a generic method", "DEV010", "static T A<T>(T x) => x;\npublic static int B()\n{\n    return A(5);\n}", "A(5)"),
        NotCompiled("generic collection", "public System.Collections.Generic.List<int> Numbers;"),
        NotCompiled("async", "public async void Wait() { await null; }"),
        NotCompiled("async task", "public async System.Threading.Tasks.Task Wait() { }"),
        NotCompiled("LINQ", "public static object Q(int[] a) => System.Linq.Enumerable.Where(a, x => x > 1);"),
        NotCompiled("query expression", "public static object Q(int[] a) => from x in a select x;"),
        NotCompiled("yield", "public static IEnumerable Numbers() { yield return 1; }"),
        NotCompiled("tuple", "public static (int, int) Two() => (1, 2);"),
        NotCompiled("tuple deconstruction", "public static int Swap(int a, int b) { (a, b) = (b, a + 1); var t = (a, b); return t.Item1; }"),
        NotCompiled("record", "public record Person(string Name);"),
        NotCompiled("record struct", "public record struct Size(int Width);"),
        NotCompiled("anonymous type", "public static object A() => new { X = 1 };"),
        NotCompiled("nullable value type", "public static int? Maybe() => null;"),
        NotCompiled("conditional access to a value", "public static bool Long(string x) => x?.Length > 5;"),
        NotCompiled("decimal", "public static decimal Money() => 1.5m;"),
        NotCompiled("Span", "public static int Sum(Span<byte> b) => b.Length;"),
        NotCompiled("range", "public static byte[] Part(byte[] b) => b[1..3];"),
        NotCompiled("index from the end", "public static object Last(ArrayList l) { Index i = ^1; return i; }"),
        NotCompiled("dynamic", "public static object D(dynamic d) => d.X;"),
        NotCompiled("volatile", "private volatile int _x;\npublic int X() { _x++; return _x; }"),
        NotCompiled("unsafe pointer", "public static unsafe int P(int* p) => *p;"),
        NotCompiled("stackalloc", "public static int S() { Span<int> s = stackalloc int[4]; return s[0]; }"),
        NotCompiled("u8 text", "public static object T() => \"a\"u8;"),
        NotCompiled("raw text", "public static string T() => \"\"\"a\"\"\";"),
        NotCompiled("required member", "public required int X;"),
        NotCompiled("primary constructor", "public class P(int x) { public int X => x; }"),
        NotCompiled("collection expression", "public static int[] C() => [1, 2];"),
        NotCompiled("file-local type", "}\nfile class F {"),
        NotCompiled("thread-static field", "[ThreadStatic] private static int _x;"),

        // Arrays.
        Refused("array of two dimensions", "DEV011", "public static int A()\n{\n    int[,] a = new int[2, 2];\n    return a[0, 1];\n}", "new int[2, 2]"),
        Refused("field of two dimensions", "DEV011", "public int[,] Grid;", "Grid"),
        Refused("parameter of two dimensions", "DEV011", "public static int A(byte[,] grid) => 0;"),
        Runs("array of arrays", "public static int A() { int[][] a = new int[2][]; a[0] = new int[] { 1, 2 }; return a[0][1]; }"),
        Runs("array from constant data", "private static readonly byte[] Table = { 1, 2, 3, 4, 5, 6, 7, 8, 9 };\npublic static int A() => Table[3];"),
        Runs("array of arrays from constants", "private static readonly byte[][] Table = { new byte[] { 1, 2, 3, 4 }, new byte[] { 5, 6, 7, 8 } };\npublic static int A() => Table[1][3];"),
        Runs("foreach over arrays and lists", "public static int A(byte[] b, ArrayList l, string s) { int n = 0; foreach (byte x in b) n += x; foreach (object o in l) n++; foreach (char c in s) n += c; return n; }"),

        // Delegates and lambdas.
        NotCompiled("lambda of natural type with arguments", "public static int A() { var f = (int x) => x + 1; return f(2); }"),
        Refused("lambda of natural type with a ref argument", "DEV010", "public static int A(int y)\n{\n    var f = (ref int x) => x + 1;\n    return f(ref y);\n}"),
        Runs("lambda of natural type without arguments", "public static void A() { var f = () => { }; f(); }"),
        NotCompiled("Func", "public static int A(Func<int, int> f) => f(1);"),
        Runs("lambda with a declared delegate", "public static int A(int y) { Count f = x => x + y; Count g = static x => x * 2; return f(1) + g(2); }"),
        Runs("method group, event, ?.Invoke()", "public event EventHandler Done;\npublic void A() { Done?.Invoke(this, EventArgs.Empty); Done += B; }\nprivate void B(object o, EventArgs e) { }"),
        Runs("closure in a loop", "public static int A() { int n = 0; for (int i = 0; i < 3; i++) { int k = i; Count f = x => x + k; n += f(1); } return n; }"),
        Runs("local function", "public static int A(int x) { return Twice(x); int Twice(int y) => y * 2 + x; }"),

        // Interfaces.
        Refused("default interface method", "DEV012", "public interface IShape\n{\n    int Sides { get; }\n    int Twice() => Sides * 2;\n}", "Twice"),
        Refused("static method of an interface", "DEV012", "public interface IShape\n{\n    static int Zero() => 0;\n}", "Zero"),
        Runs("interface", "public interface IShape { int Sides { get; } event EventHandler Changed; int this[int i] { get; } }"),

        // Arithmetic.
        Refused("checked", "DEV013", "public static int A(int x)\n{\n    return checked(x * 2);\n}", "checked"),
        Refused("checked conversion", "DEV013", "public static byte A(int x)\n{\n    checked { return (byte)x; }\n}"),
        Refused("array length of long", "DEV013", "public static byte[] A(long x)\n{\n    return new byte[x];\n}"),
        Runs("unchecked", "public static int A(int x) => unchecked(x * int.MaxValue + (byte)x);"),

        // Modifiers and annotations.
        Refused("in parameter", "DEV020", "public static int A(in Point p) => p.X;", "in Point"),
        NotCompiled("in parameter of a virtual method", "public virtual int A(in Point p) => p.X;"),
        Refused("readonly struct", "DEV020", "public readonly struct Fixed { public readonly int X; }", "Fixed"),
        Refused("ref struct", "DEV020", "public ref struct View { public int X; }", "View"),
        NotCompiled("ref readonly return", "private static int[] _a = new int[2];\npublic static ref readonly int A() => ref _a[0];"),
        Refused("#nullable", "DEV001", "#nullable enable\nnamespace S { public class A { public int B; } }", "#nullable"),
        Refused("nullable annotation", "DEV001 DEV020", "#nullable enable\nnamespace S {\npublic class A {\npublic string? B;\n} }", "string? B"),
        Refused("#if", "DEV001", "#if DEBUG\n#endif\nnamespace S { public class A { } }", "#"),
        Refused("#pragma", "DEV001", "#pragma warning disable CS0649\nnamespace S { public class A { } }", "#pragma"),
        Runs("#region, and words that look like directives", "#region A\nnamespace S { public class A { public const string B = @\"\n#if X\n\"; /*\n#if Y\n*/ } }\n#endregion"),
        Runs("ref and out", "public static void A(ref int x, out int y) { ref int z = ref x; z++; y = z; }"),
        Runs("init accessor", "public int X { get; init; }\npublic static Snippet A() => new Snippet { X = 1 };"),

        // What else works.
        Runs("switch on text", "public static int A(string s) { switch (s) { case \"one\": return 1; case \"two\": return 2; case \"three\": return 3; case \"four\": return 4; case \"five\": return 5; case \"six\": return 6; case \"seven\": return 7; case \"eight\": return 8; default: return 0; } }"),
        Runs("switch expression and patterns", "public static int A(object o) => o switch { int and > 3 and < 9 => 5, string { Length: > 2 } => 1, not null => 2, _ => 3 };"),
        Runs("using declaration, lock-free finally, filter", "public static int A(IDisposable d) { using var x = d; try { return 1; } catch (Exception e) when (e.Message == \"a\") { return 2; } finally { A(null); } }"),
        Runs("struct in a list", "public static int A() { ArrayList l = new(); l.Add(new Point { X = 1 }); return ((Point)l[0]).X; }"),
        Runs("extension method, params, optional", "public static int A(int x = 2, params int[] y) => x + y.Length;"),
        Runs("null operators", "private string _s;\npublic string A() { _s ??= \"a\"; return _s ?? \"b\"; }"),
        Runs("nameof, const, target-typed new", "public const int K = 3;\npublic static string A() { StringBuilder b = new(K); return nameof(A) + b; }"),
    ];
}
