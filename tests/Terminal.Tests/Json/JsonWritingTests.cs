using System;
using System.Collections;
using nanoFramework.Json;
using nanoFramework.TestFramework;

namespace Terminal.Tests.Json;

/// <summary>The bytes of what the terminal writes as JSON, the same on both runtimes.</summary>
[TestClass]
public class JsonWritingTests
{
    [TestMethod]
    public void AClassIsWrittenInTheOrderOfItsHashes()
    {
        TicketShape ticket = new TicketShape();
        ticket.Number = "AB017";
        ticket.IssuedAtMs = 1780275600123L;
        ticket.Counter = -3;
        ticket.IsReprint = true;
        ticket.Printed = new DateTime(2026, 6, 1, 8, 5, 9);
        ticket.Lines = new string[] { "Số thứ tự", "" };
        ticket.Marks = new ArrayList();
        ticket.Marks.Add(1);
        ticket.Marks.Add("hai");
        ticket.Marks.Add(false);

        Assert.AreEqual(
            "{\"Lines\":[\"Số thứ tự\",\"\"],\"Nothing\":null,\"Printed\":\"2026-06-01T08:05:09.0000000Z\",\"Number\":\"AB017\"," +
            "\"IsReprint\":true,\"IssuedAtMs\":1780275600123,\"Marks\":[1,\"hai\",false],\"Counter\":-3}",
            JsonConvert.SerializeObject(ticket));
    }

    [TestMethod]
    public void MembersOfABaseClassAreWrittenToo()
    {
        Assert.AreEqual(
            "{\"Gamma\":0,\"Alpha\":0,\"Theta\":0,\"Delta\":0,\"Beta\":2,\"Epsilon\":0,\"Eta\":0,\"Zeta\":0}",
            JsonConvert.SerializeObject(new DerivedShape()));
    }

    [TestMethod]
    public void AHashtableIsWrittenInTheOrderOfItsHashes()
    {
        Hashtable table = new Hashtable();
        table.Add("device", "QT-0001");
        table.Add("uptimeMs", 86400000L);
        table.Add("ok", true);
        table.Add("tickets", 12);
        table.Add("none", null);
        table.Add("name", "Tân Mẫu");
        table.Add("time", new ArrayList());

        Assert.AreEqual(
            "{\"tickets\":12,\"uptimeMs\":86400000,\"time\":[],\"name\":\"Tân Mẫu\",\"ok\":true,\"device\":\"QT-0001\",\"none\":null}",
            JsonConvert.SerializeObject(table));
    }

    [TestMethod]
    public void TextsAreRawAndSevenCharactersAreEscaped()
    {
        Assert.AreEqual(
            "\"Đang tra cứu / <b> 'x' \\\" \\\\ \\n \\r \\t \\b \\f \x7F\"",
            JsonConvert.SerializeObject("Đang tra cứu / <b> 'x' \" \\ \n \r \t \b \f \x7F"));
        Assert.AreEqual("\"\x01\x1F\"", JsonConvert.SerializeObject("\x01\x1F"));
        Assert.AreEqual("\"\"", JsonConvert.SerializeObject(""));
        Assert.AreEqual("\"a😀b\"", JsonConvert.SerializeObject("a😀b"));
    }

    [TestMethod]
    public void ValuesAtTheTopStandInBrackets()
    {
        Assert.AreEqual("null", JsonConvert.SerializeObject(null));
        Assert.AreEqual("[5]", JsonConvert.SerializeObject(5));
        Assert.AreEqual("[true]", JsonConvert.SerializeObject(true));
        Assert.AreEqual("[-9223372036854775808]", JsonConvert.SerializeObject(long.MinValue));
        Assert.AreEqual("[18446744073709551615]", JsonConvert.SerializeObject(ulong.MaxValue));
        Assert.AreEqual("[\"x\"]", JsonConvert.SerializeObject('x'));
        Assert.AreEqual("[\"2026-06-01T08:05:09.0000000Z\"]", JsonConvert.SerializeObject(new DateTime(2026, 6, 1, 8, 5, 9)));
        Assert.AreEqual("[\"01:02:03\"]", JsonConvert.SerializeObject(new TimeSpan(1, 2, 3)));
    }

    [TestMethod]
    public void ArraysAreWrittenInTheirOrder()
    {
        Assert.AreEqual("[1,2,3]", JsonConvert.SerializeObject(new int[] { 1, 2, 3 }));
        Assert.AreEqual("[1,255]", JsonConvert.SerializeObject(new byte[] { 1, 255 }));
        Assert.AreEqual("[\"a\",\"b\"]", JsonConvert.SerializeObject(new string[] { "a", "b" }));
        Assert.AreEqual("[]", JsonConvert.SerializeObject(new object[0]));
        Assert.AreEqual("[[1],[],null]", JsonConvert.SerializeObject(new object[] { new int[] { 1 }, new int[0], null }));
    }

    [TestMethod]
    public void NamesAreNotEscaped()
    {
        Hashtable table = new Hashtable();
        table.Add("a\"b", 1);

        Assert.AreEqual("{\"a\"b\":1}", JsonConvert.SerializeObject(table));
    }

    [TestMethod]
    public void NumbersAsNamesKeepTheDevicesOrder()
    {
        Hashtable table = new Hashtable();
        table.Add(5, "five");
        table.Add(1, "one");
        table.Add(9, "nine");

        Assert.AreEqual("{\"5\":\"five\",\"9\":\"nine\",\"1\":\"one\"}", JsonConvert.SerializeObject(table));
    }
}
