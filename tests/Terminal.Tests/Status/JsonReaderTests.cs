using System.Text;
using Terminal.Core.Status;
using Terminal.Tests.Fakes;
using nanoFramework.TestFramework;

namespace Terminal.Tests.Status;

[TestClass]
public class JsonReaderTests
{
    // What the reader tells of a text: { } [ ] for nesting, n: s: # for name, string, number, t f 0 for words, . for the end.
    [DataRow("{}", "{}.")]
    [DataRow(" [ ] ", "[].")]
    [DataRow("null", "0.")]
    [DataRow("true", "t.")]
    [DataRow("-0.5e+10", "#-0.5e+10.")]
    [DataRow("0", "#0.")]
    [DataRow("\"\"", "s.")]
    [DataRow("{\"a\":1,\"b\":[true,false,null]}", "{na#1nb[tf0]}.")]
    [DataRow("\t{\r\n\"a\" : { } }\n", "{na{}}.")]
    [DataRow("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "s\"\\/\b\f\n\r\t.")]
    [DataRow("\"\\u1ed3\\u0041\"", "sồA.")]
    [DataRow("\"\\uD83D\\ude00\"", "s\uD83D\uDE00.")]
    [DataRow("\"x\\ud83dy\"", "sx\uFFFDy.")]
    [DataRow("\"\\ude00\"", "s\uFFFD.")]
    [DataRow("\"\\ud83d\"", "s\uFFFD.")]
    [DataRow("\"\\ud83d\\ud83d\\ude00\"", "s\uFFFD\uD83D\uDE00.")]
    [DataRow("\"Hồ sơ 😀\"", "sHồ sơ \uD83D\uDE00.")]
    [DataRow("\uFEFF[]", "[].")]
    public void ReadsWhatIsValid(string text, string expected)
    {
        Assert.AreEqual(expected, Tell(text, 1000000));
        Assert.AreEqual(expected, Tell(text, 1), "one byte a slice");
    }

    [DataRow("", 1, 0)]
    [DataRow("  ", 1, 2)]
    [DataRow("{", 1, 1)]
    [DataRow("[1,", 1, 3)]
    [DataRow("\"abc", 1, 4)]
    [DataRow("\"\\", 1, 2)]
    [DataRow("\"\\u12", 1, 5)]
    [DataRow("tru", 1, 3)]
    [DataRow("-", 1, 1)]
    [DataRow("1.", 1, 2)]
    [DataRow("{\"a\"", 1, 4)]
    [DataRow("{,}", 2, 1)]
    [DataRow("{\"a\" 1}", 2, 5)]
    [DataRow("{a:1}", 2, 1)]
    [DataRow("{\"a\":1,}", 2, 7)]
    [DataRow("[1,]", 2, 3)]
    [DataRow("[1}", 2, 2)]
    [DataRow("{]", 2, 1)]
    [DataRow("[1 2]", 2, 3)]
    [DataRow("01", 9, 1)]
    [DataRow("+1", 2, 0)]
    [DataRow("'a'", 2, 0)]
    [DataRow("<html>", 2, 0)]
    [DataRow("1.e5", 7, 2)]
    [DataRow("1e+x", 7, 3)]
    [DataRow("-a", 7, 1)]
    [DataRow("\"\\x\"", 4, 1)]
    [DataRow("\"\\u12g4\"", 4, 1)]
    [DataRow("\"a\nb\"", 5, 2)]
    [DataRow("nul!", 8, 0)]
    [DataRow("{} x", 9, 3)]
    [DataRow("{}{}", 9, 2)]
    public void NamesWhatIsWrongAndWhere(string text, int fault, int at)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        JsonReader reader = new JsonReader(100);
        reader.Begin(bytes, 0, bytes.Length);
        JsonToken token = JsonToken.Pending;
        while (token != JsonToken.End && token != JsonToken.Invalid)
        {
            reader.Budget = 3;
            token = reader.Read();
        }

        Assert.AreEqual((int)JsonToken.Invalid, (int)token);
        Assert.AreEqual(fault, (int)reader.Fault);
        Assert.AreEqual(at, reader.At);
        Assert.AreEqual((int)JsonToken.Invalid, (int)reader.Read(), "stays invalid");
    }

    [DataRow("22C0AF22")] // overlong slash
    [DataRow("22EDA08022")] // surrogate in UTF-8
    [DataRow("22F490808022")] // above U+10FFFF
    [DataRow("228022")] // continuation without a lead
    [DataRow("22E1BB")] // ends inside a character
    public void RefusesWhatIsNotUtf8(string hex)
    {
        byte[] bytes = Hex.Bytes(hex);
        JsonReader reader = new JsonReader(16);
        reader.Begin(bytes, 0, bytes.Length);
        reader.Budget = 100;

        Assert.AreEqual((int)JsonToken.Invalid, (int)reader.Read());
        Assert.AreEqual((int)JsonFault.NotUtf8, (int)reader.Fault);
    }

    [TestMethod]
    public void ATextLongerThanItsRoomIsCutAndReadToItsEnd()
    {
        byte[] bytes = Encoding.UTF8.GetBytes("[\"0123456789\",1]");
        JsonReader reader = new JsonReader(4);
        reader.Begin(bytes, 0, bytes.Length);
        reader.Budget = 1000;
        reader.Read();

        Assert.AreEqual((int)JsonToken.String, (int)reader.Read());
        Assert.AreEqual(4, reader.TextLength);
        Assert.IsTrue(reader.IsTextCut);
        Assert.AreEqual((int)JsonToken.Number, (int)reader.Read());
        Assert.IsFalse(reader.IsTextCut);
    }

    [TestMethod]
    public void NestingIsBounded()
    {
        Assert.AreEqual("[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]].", Tell("[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]", 5));
        byte[] bytes = Encoding.UTF8.GetBytes("[[[[[[[[[[[[[[[[[");
        JsonReader reader = new JsonReader(4);
        reader.Begin(bytes, 0, bytes.Length);
        reader.Budget = 100;
        for (int i = 0; i < JsonReader.MaxDepth; i++)
        {
            Assert.AreEqual((int)JsonToken.BeginArray, (int)reader.Read());
        }

        Assert.AreEqual((int)JsonToken.Invalid, (int)reader.Read());
        Assert.AreEqual((int)JsonFault.TooDeep, (int)reader.Fault);
    }

    [TestMethod]
    public void ASliceEndsWithItsBudget()
    {
        byte[] bytes = Encoding.UTF8.GetBytes("\"0123456789\"");
        JsonReader reader = new JsonReader(20);
        reader.Begin(bytes, 0, bytes.Length);
        reader.Budget = 5;

        Assert.AreEqual((int)JsonToken.Pending, (int)reader.Read());
        Assert.IsTrue(reader.At <= 6, "looked at " + reader.At + " bytes");
        reader.Budget = 100;
        Assert.AreEqual((int)JsonToken.String, (int)reader.Read());
        Assert.AreEqual(10, reader.TextLength);
    }

    private static string Tell(string text, int slice)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        JsonReader reader = new JsonReader(100);
        reader.Begin(bytes, 0, bytes.Length);
        StringBuilder told = new StringBuilder();
        while (true)
        {
            reader.Budget = slice;
            JsonToken token = reader.Read();
            switch (token)
            {
                case JsonToken.Pending: break;
                case JsonToken.BeginObject: told.Append('{'); break;
                case JsonToken.EndObject: told.Append('}'); break;
                case JsonToken.BeginArray: told.Append('['); break;
                case JsonToken.EndArray: told.Append(']'); break;
                case JsonToken.Name: told.Append('n').Append(new string(reader.Text, 0, reader.TextLength)); break;
                case JsonToken.String: told.Append('s').Append(new string(reader.Text, 0, reader.TextLength)); break;
                case JsonToken.Number: told.Append('#').Append(new string(reader.Text, 0, reader.TextLength)); break;
                case JsonToken.True: told.Append('t'); break;
                case JsonToken.False: told.Append('f'); break;
                case JsonToken.Null: told.Append('0'); break;
                case JsonToken.End: return told.Append('.').ToString();
                default: return told.Append("! ").Append((int)reader.Fault).Append(" at ").Append(reader.At).ToString();
            }
        }
    }
}
