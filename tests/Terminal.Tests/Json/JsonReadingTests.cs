using System;
using System.Collections;
using nanoFramework.Json;
using nanoFramework.TestFramework;

namespace Terminal.Tests.Json;

/// <summary>
/// What nanoFramework.Json reads and where it fails, the same on both runtimes: the reason why the service's answers
/// have a reader of their own.
/// </summary>
[TestClass]
public class JsonReadingTests
{
    [TestMethod]
    public void AnObjectIsReadWithUnknownMembersSkipped()
    {
        ReadShape read = (ReadShape)JsonConvert.DeserializeObject(
            "{ \"Name\" : \"Tân Mẫu\", \"Count\":-7,\"Big\":1780275600123, \"Yes\":true, \"Other\":[1,{\"a\":2}], \"Numbers\":[3,4]," +
            "\"Table\":{\"x\":1,\"y\":{\"z\":\"w\"}}, \"Inner\":{\"Count\":5} }",
            typeof(ReadShape));

        Assert.AreEqual("Tân Mẫu", read.Name);
        Assert.AreEqual(-7, read.Count);
        Assert.AreEqual(1780275600123L, read.Big);
        Assert.IsTrue(read.Yes);
        Assert.AreEqual(2, read.Numbers.Length);
        Assert.AreEqual(4, read.Numbers[1]);
        Assert.AreEqual(1, (int)read.Table["x"]);
        Assert.AreEqual("w", (string)((Hashtable)read.Table["y"])["z"]);
        Assert.AreEqual(5, read.Inner.Count);
    }

    [TestMethod]
    public void LooseShapesAreRead()
    {
        Hashtable table = (Hashtable)JsonConvert.DeserializeObject("{\"a\":1,\"b\":[1,\"x\",{\"c\":2}],\"d\":null}", typeof(Hashtable));
        ArrayList list = (ArrayList)table["b"];
        int[] numbers = (int[])JsonConvert.DeserializeObject("[1,2,3]", typeof(int[]));

        Assert.AreEqual(1, (int)table["a"]);
        Assert.AreEqual(3, list.Count);
        Assert.AreEqual("x", (string)list[1]);
        Assert.AreEqual(2, (int)((Hashtable)list[2])["c"]);
        Assert.IsNull(table["d"]);
        Assert.AreEqual(3, numbers.Length);
        Assert.AreEqual(3, numbers[2]);
    }

    [DataRow("{\"Name\":\"a\\\"b\\\\c\\nd\"}", "a\"b\\c\nd")]
    [DataRow("{\"Name\":\"\\u0041\"}", "A")]
    [DataRow("{\"Name\":\"\\u00e9x\"}", "éx")]
    [DataRow("{\"Name\":'x'}", "x")]
    [DataRow("{\"Name\":\"x\",}", "x")]
    [DataRow("{\"Name\":\"\"}", "")]
    [DataRow("{\"Name\":null}", "")]
    [DataRow("{\"name\":\"x\",\"Name\":\"y\"}", "y")]
    public void TextsAreRead(string json, string expected)
    {
        Assert.AreEqual(expected, ((ReadShape)JsonConvert.DeserializeObject(json, typeof(ReadShape))).Name);
    }

    [TestMethod]
    public void NamesAreComparedExactly()
    {
        Assert.IsNull(((ReadShape)JsonConvert.DeserializeObject("{\"name\":\"x\"}", typeof(ReadShape))).Name);
    }

    [DataRow("{\"Name\":\"a\\/b\"}")]
    [DataRow("{\"Name\":\"\\u1ed3\"}")]
    [DataRow("{\"Name\":\"a\"")]
    [DataRow("{\"Name\":\"a")]
    [DataRow("{\"Name\":\"a\"}]")]
    [DataRow("{\"Name\" \"a\"}")]
    [DataRow("{Name:\"a\"}")]
    [DataRow("\"a\"")]
    [DataRow("")]
    [DataRow("{\"Name\":x}")]
    [DataRow("<html>")]
    public void WhatItRefusesItRefusesByName(string json)
    {
        Assert.ThrowsException(typeof(DeserializationException), () => JsonConvert.DeserializeObject(json, typeof(ReadShape)));
    }

    [DataRow("5")]
    [DataRow("{\"Count\":12")]
    [DataRow("{\"Yes\":tr")]
    [DataRow("{\"Numbers\":[1,2")]
    public void CutTextsRunOverTheEnd(string json)
    {
        Assert.ThrowsException(typeof(IndexOutOfRangeException), () => JsonConvert.DeserializeObject(json, typeof(ReadShape)));
    }

    [TestMethod]
    public void NullDoesNotFitANumber()
    {
        Assert.ThrowsException(
            typeof(NullReferenceException),
            () => JsonConvert.DeserializeObject("{\"Count\":null}", typeof(ReadShape)));
    }

    [TestMethod]
    public void ANameMayStandOnceOnly()
    {
        Assert.ThrowsException(
            typeof(ArgumentException),
            () => JsonConvert.DeserializeObject("{\"Name\":\"a\",\"Name\":\"b\"}", typeof(ReadShape)));
    }

    [TestMethod]
    public void ADateBecomesADate()
    {
        Hashtable table = (Hashtable)JsonConvert.DeserializeObject("{\"t\":\"2026-06-01T01:05:09Z\",\"s\":\"2026-06-01\"}", typeof(Hashtable));

        Assert.AreEqual(new DateTime(2026, 6, 1, 1, 5, 9).Ticks, ((DateTime)table["t"]).Ticks);
        Assert.AreEqual("2026-06-01", (string)table["s"]);
    }
}
