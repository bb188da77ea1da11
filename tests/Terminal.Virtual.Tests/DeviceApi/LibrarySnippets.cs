using Terminal.DeviceApiCheck.Pass;
using static Terminal.Virtual.Tests.DeviceApi.Snippet;

namespace Terminal.Virtual.Tests.DeviceApi;

/// <summary>What the device's libraries have, and who may use it.</summary>
internal static class LibrarySnippets
{
    public static readonly Snippet[] All =
    [
        NotCompiled("string.Replace", "public static string A(string s) => s.Replace(\"a\", \"b\");"),
        NotCompiled("string.Join", "public static string A(string[] s) => string.Join(\",\", s);"),
        NotCompiled("string.IsNullOrWhiteSpace", "public static bool A(string s) => string.IsNullOrWhiteSpace(s);"),
        NotCompiled("StartsWith(char)", "public static bool A(string s) => s.StartsWith('a');"),
        NotCompiled("Contains(char)", "public static bool A(string s) => s.Contains('a');"),
        NotCompiled("Enum.Parse", "public static object A() => Enum.Parse(typeof(Colour), \"Red\");"),
        NotCompiled("Enum.GetNames", "public static object A() => Enum.GetNames(typeof(Colour));"),
        NotCompiled("Array.Resize", "public static void A(byte[] b) => Array.Resize(ref b, 2);"),
        NotCompiled("Array.Empty", "public static byte[] A() => Array.Empty<byte>();"),
        NotCompiled("ASCII encoding", "public static byte[] A() => Encoding.ASCII.GetBytes(\"a\");"),
        NotCompiled("DivideByZeroException", "public static void A() { try { } catch (DivideByZeroException) { } }"),
        NotCompiled("a member that does not exist", "public static void A(ArrayList l) => l.Sort();"),
        NotCompiled("wrong argument types", "public static void A(StringBuilder b) => b.Insert(\"0\", 0);"),
        NotCompiled("too many arguments", "public static int A(string s) => s.IndexOf(\"a\", 1, 2, 3);"),
        NotCompiled("an attribute that does not exist", "[System.ComponentModel.Description(\"x\")] public int A;"),
        Runs("an attribute that exists", "[Obsolete(\"use B\")] public int A() => 1;\n[System.Diagnostics.Conditional(\"DEBUG\")] public static void B() { }"),
        NotCompiled("an attribute on the wrong target", "[Flags] public int A() => 1;"),
        Runs("text, collections, mathematics", "public static string A(string s) { Hashtable h = new Hashtable(); h[\"a\"] = Math.Max(1, 2); byte[] b = Encoding.UTF8.GetBytes(s); return s.Substring(1).Trim(' ').ToUpper() + Encoding.UTF8.GetString(b, 0, b.Length) + h.Count; }"),
        Runs("bulk copy and conversion", "public static int A(byte[] b) { Array.Copy(b, 0, b, 1, 2); Array.Clear(b, 0, 2); return Convert.ToInt32(\"1F\", 16) + BitConverter.ToInt32(b, 0) + int.Parse(\"5\"); }"),
        Runs("CRC-32 of an array", "public static uint A(byte[] b) { System.IO.Hashing.Crc32 c = new System.IO.Hashing.Crc32(); c.Append(b); return c.GetCurrentHashAsUInt32(); }"),
        Refused("CRC-32 of a SpanByte", "DEV024", "public static uint A(byte[] b)\n{\n    return System.IO.Hashing.Crc32.HashToUInt32(b);\n}", "HashToUInt32"),
        Refused("SpanByte", "DEV024", "public static int A(byte[] b)\n{\n    return new SpanByte(b, 0, 2).Length;\n}", "SpanByte"),
        Runs("JSON written", "public static string A(Hashtable h) => nanoFramework.Json.JsonConvert.SerializeObject(h);"),
        Refused("JSON read", "DEV024", "public static object A(string s)\n{\n    return nanoFramework.Json.JsonConvert.DeserializeObject(s, typeof(Hashtable));\n}", "Deserialize"),
        Refused("thread", "DEV024", "public static void A()\n{\n    new System.Threading.Thread(A).Start();\n}", "Thread"),
        Refused("sleep", "DEV024", "public static void A()\n{\n    System.Threading.Thread.Sleep(5);\n}", "Sleep"),
        Refused("lock", "DEV024", "private readonly object _o = new object();\npublic void A()\n{\n    lock (_o)\n    {\n        GetHashCode();\n    }\n}"),
        Refused("clock", "DEV024", "public static DateTime A()\n{\n    return DateTime.UtcNow;\n}", "UtcNow"),
        Refused("random without a seed", "DEV024", "public static int A()\n{\n    return new Random().Next(6);\n}", "Random"),
        Runs("random with a seed", "public static int A(int seed) => new Random(seed).Next(6);"),
        Refused("stream", "DEV024", "public static int A(System.IO.Stream s)\n{\n    return s.ReadByte();\n}"),
        NotCompiled("files in Core", "public static byte[] A() => System.IO.File.ReadAllBytes(\"a\");"),
        NotCompiled("network in Core", "public static object A() => new System.Net.IPAddress(1);"),
        NotCompiled("serial port in Core", "public static object A() => new System.IO.Ports.SerialPort(\"COM1\");"),
        Runs("files, threads and clock on the board", "public static byte[] A() { System.Threading.Thread.Sleep(1); SpanByte s = new SpanByte(new byte[2], 0, 1); return DateTime.UtcNow.Ticks > 0 ? System.IO.File.ReadAllBytes(\"I:\\\\a\") : null; }") with { Profile = DeviceProfile.Board },
        Refused("console in Core", "DEV024", "public static void A()\n{\n    Console.WriteLine(\"a\");\n}", "WriteLine"),
        Runs("assertions and output in tests", "public static void A() { nanoFramework.TestFramework.Assert.AreEqual(Colour.Red, Colour.Green); nanoFramework.TestFramework.OutputHelper.WriteLine(\"a\"); Console.WriteLine(\"b\"); }") with { Profile = DeviceProfile.Tests },
        NotCompiled("test framework in Core", "public static void A() => nanoFramework.TestFramework.Assert.IsTrue(true);"),
        Refused("member by name", "DEV023", "public static object A()\n{\n    return typeof(Snippet).GetMethod(\"A\");\n}", "GetMethod"),
        Refused("type by name", "DEV023", "public static object A()\n{\n    return Type.GetType(\"Snippets.Snippet\");\n}", "GetType"),
        Runs("type of an object", "public static bool A(object o) => o.GetType() == typeof(Snippet) && o.GetType().Name == \"Snippet\";"),
        Refused("type for the compiler only", "DEV025", "public static object A()\n{\n    return DBNull.Value;\n}", "DBNull"),
        Refused("unsigned native integer", "DEV025", "public UIntPtr P;", "UIntPtr"),
        Refused("native method", "DEV022", "[System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.InternalCall)]\npublic static extern int A();"),
        NotCompiled("native library", "[System.Runtime.InteropServices.DllImport(\"c\")]\npublic static extern int A();"),
        Refused("static that changes", "DEV027", "private static int _count;\npublic static int A()\n{\n    return ++_count;\n}", "_count"),
        Runs("static that changes, in a test", "private static int _count;\npublic static int A() => ++_count;") with { Profile = DeviceProfile.Tests },
    ];
}
