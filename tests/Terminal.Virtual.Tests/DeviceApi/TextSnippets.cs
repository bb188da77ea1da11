using static Terminal.Virtual.Tests.DeviceApi.Snippet;

namespace Terminal.Virtual.Tests.DeviceApi;

/// <summary>What reaches text on the device as it does on a desktop, and what does not.</summary>
internal static class TextSnippets
{
    public static readonly Snippet[] All =
    [
        // Enums.
        Refused("enum.ToString()", "DEV015", "public static string A(Colour c)\n{\n    return c.ToString();\n}", "c.ToString()"),
        Refused("enum in an interpolated text", "DEV015", "public static string A(Colour c)\n{\n    return $\"{c}\";\n}", "$"),
        Refused("enum among others in an interpolated text", "DEV015", "public static string A(Colour c, int x)\n{\n    return $\"{x} {c} {x}\";\n}", "$"),
        Refused("enum added to a text", "DEV015", "public static string A(Colour c)\n{\n    return \"\" + c;\n}", "+ c"),
        Refused("enum in Concat", "DEV015", "public static string A(Colour c)\n{\n    return string.Concat(\"a\", c);\n}", "Concat"),
        Refused("enum in Format", "DEV015", "public static string A(Colour c)\n{\n    return string.Format(\"{0}\", c);\n}", "Format"),
        Refused("enum appended", "DEV015", "public static StringBuilder A(Colour c)\n{\n    return new StringBuilder().Append(c);\n}", "Append"),
        Refused("enum through a variable", "DEV015", "public static string A(Colour c)\n{\n    object o = c;\n    return \"a\" + o;\n}", "+ o"),
        Refused("enum through a choice", "DEV015", "public static string A(Colour c, bool b)\n{\n    object o = b ? c : \"x\";\n    return \"a\" + o;\n}", "+ o"),
        Refused("enum through an array", "DEV015", "public static string A(Colour c)\n{\n    object[] a = new object[] { 1, c };\n    return string.Format(\"{0}{1}\", a);\n}", "Format"),
        Refused("enum returned as an object", "DEV015", "public static object A(Colour c)\n{\n    return c;\n}", "return c"),
        Refused("enum passed as an object", "DEV015", "public static void A(Colour c)\n{\n    B(c);\n}\nstatic void B(object o) { }", "B(c)"),
        Refused("enum kept as an object", "DEV015", "private object _o;\npublic void A(Colour c)\n{\n    _o = c;\n}", "_o = c"),
        Refused("enum passed as System.Enum", "DEV015", "public static string A(Enum e)\n{\n    return e.ToString();\n}", "A(Enum e)"),
        Runs("enum's number in a text", "public static string A(Colour c) => $\"{(int)c} {(byte)c:X2}\" + (int)c;"),
        Runs("enum compared, switched, kept in a list", "public static int A(Colour c) { ArrayList l = new ArrayList(); l.Add(c); Hashtable h = new Hashtable(); h[c] = 1; object o = l[0]; return c == Colour.Red ? (int)(Colour)o : c switch { Colour.Green => 2, _ => 3 }; }"),
        Runs("enum compared as an object", "public static bool A(Colour c, object o) => o is Colour d && d == c && c.Equals(o) && object.Equals(c, o);"),

        // Number patterns.
        Refused("number pattern 0.00", "DEV016", "public static string A(double x)\n{\n    return x.ToString(\"0.00\");\n}", "0.00"),
        Refused("number pattern #", "DEV016", "public static string A(int x)\n{\n    return x.ToString(\"#\");\n}", "#"),
        Refused("number pattern in an interpolated text", "DEV016", "public static string A(int x)\n{\n    return $\"{x:000}\";\n}", "000"),
        Refused("number pattern in Format", "DEV016", "public static string A(double x)\n{\n    return string.Format(\"{0:0.00}\", x);\n}", "Format"),
        Refused("number pattern in a text that is passed on", "DEV016", "public static string A(object x)\n{\n    return B(\"{0:#,##0}\", x);\n}\nstatic string B(string f, object x) => f;", "#,##0"),
        Refused("percent", "DEV016", "public static string A(double x)\n{\n    return $\"{x:P1}\";\n}", "P1"),
        Refused("D for a fraction", "DEV016", "public static string A(double x)\n{\n    return x.ToString(\"D3\");\n}", "D3"),
        Refused("number pattern that is not constant", "DEV016", "public static string A(int x, string f)\n{\n    return x.ToString(f);\n}", "x.ToString(f)"),
        Refused("pattern of a TimeSpan", "DEV016", "public static string A(TimeSpan t)\n{\n    return $\"{t:hh}\";\n}", "hh"),
        Runs("standard number patterns", "public static string A(int x, double y, byte z) => $\"{x:D4} {x,6:N0} {y:F2} {z:X2} {y,-8:G}\" + x.ToString(\"D3\") + y.ToString(\"N1\") + z.ToString(\"x2\");"),
        Runs("one of two constants", "public static string A(int x, bool wide) => x.ToString(wide ? \"D4\" : \"D2\");"),
        Runs("date pattern", "public static string A(DateTime d) => d.ToString(\"dd/MM/yyyy HH:mm\") + $\"{d:yyyy-MM-dd} {d:HH:mm}\" + string.Format(\"{0:ddd}\", d);"),
        Runs("braces that are no item", "public static string A(int x) => $\"{{\\\"a\\\":{x}}}\" + \"{0}\" + \"{\\\"0\\\":0}\";"),
        Runs("date pattern of an object", "public static string A(object d) => string.Format(\"{0:dd/MM}\", d);"),

        // Texts.
        Refused("zero in a text", "DEV026", "public static string A()\n{\n    return \"a\\0b\";\n}", "\\0"),
        Refused("last place of a text", "DEV028", "public static int A(string x)\n{\n    return x.LastIndexOf(\", \");\n}", "LastIndexOf"),
        Refused("last place of a character", "DEV028", "public static int A(string x)\n{\n    return x.LastIndexOf(' ', 3);\n}", "LastIndexOf"),
        Refused("blanks that are not named", "DEV028", "public static string A(string x)\n{\n    return x.Trim();\n}", "Trim"),
        Runs("blanks that are named", "public static string A(string x) => x.Trim(' ', '\\t') + x.TrimEnd('/') + x.IndexOf(' ');"),
        Runs("Vietnamese in a text", "public static string A() => \"Đang tra cứu\";"),
    ];
}
