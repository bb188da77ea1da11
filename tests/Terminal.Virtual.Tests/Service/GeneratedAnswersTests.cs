using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Terminal.Core.Status;
using Terminal.Core.Text;

namespace Terminal.Virtual.Tests.Service;

/// <summary>
/// 100,000 generated answers at the reader of answers: valid ones with every freedom that JSON leaves, broken ones, and noise.
/// Nothing escapes, nothing is allocated, no step is long, and what is taken is fit for a public screen.
/// </summary>
[TestClass]
public sealed class GeneratedAnswersTests
{
    private const int Answers = 100_000;
    private const string Code = "H26.12-260525-0004";

    private static readonly string[] Members =
    {
        "MaHoSo", "MaHoSoKhac", "TrangThaiHoSo", "NgayTiepNhan", "NgayHenTra", "NgayTra", "DonViXuLy", "TieuDe", "HinhThucTra",
        "NoiTra", "LePhi", "MaThanhToan", "NguonDuLieu", "TenHeThong", "ThoiDiem", "BanGhiKhac", "GhiChu", "", "mahoso",
    };

    private static readonly string[] Texts =
    {
        "\"" + Code + "\"", "\"h26.12-260525-0004\"", "\"H26.12-260525-0005\"", "4", "\"4\"", "4.0", "40e-1", "-1", "1e400", "99999999999999999999",
        "\"20260615170000\"", "\"2026-06-15 17:00:00\"", "\"2026-06-15T17:00:00+07:00\"", "\"30/02/2026\"", "\"2026-13-45\"", "null", "true", "[]", "{}",
        "[[[]]]", "{\"a\":{\"b\":[1,2,{\"c\":null}]}}", "\"<script>alert(1)</script>\"", "\"\\u0000\\u001b[2J\\u202e\"", "\"\\ud83d\"", "\"\\ud83d\\ude00\"",
        "\"tinh\"", "\"quoc-gia\"", "\"UBND xã Mẫu\"", "\"Thủ tu\u0323c ho\u0323\u0302 ti\u0323ch\"", "50000", "\"50000.5\"", "\"\"", "0", "3",
    };

    [TestMethod]
    public void Nothing_escapes_and_nothing_is_allocated()
    {
        int seed = TestSeed.Next();
        Random random = new Random(seed);
        AnswerReader reader = new AnswerReader();
        StatusAnswer answer = new StatusAnswer();
        TextBuffer asked = ClientRig.Text(Code);
        TextBuffer words = new TextBuffer(200);
        byte[] bytes = Encoding.UTF8.GetBytes("{}");
        Read(reader, answer, asked, words, bytes);
        long allocated = 0;
        int taken = 0;
        HashSet<AnswerFault> faults = new HashSet<AnswerFault>();
        for (int i = 0; i < Answers; i++)
        {
            bytes = Generate(random);
            long before = GC.GetAllocatedBytesForCurrentThread();
            int steps = Read(reader, answer, asked, words, bytes);
            allocated += GC.GetAllocatedBytesForCurrentThread() - before;
            faults.Add(reader.Fault);

            // The best record of the list of others is read once more, and none a third time.
            Assert.IsTrue(steps <= 3 + (2 * bytes.Length / (AnswerReader.SliceBytes - 8)), "answer " + i + " took " + steps + " steps");
            if (reader.IsTaken)
            {
                taken++;
                CheckFit(answer, i);
            }
            else
            {
                Assert.AreNotEqual(AnswerFault.None, reader.Fault, "answer " + i + " was refused without a reason");
                Assert.IsTrue(words.Length > 0, "answer " + i + ": nothing for the console");
            }
        }

        // Words of the console are constants made into characters; nothing else is allocated by reading.
        Assert.IsTrue(allocated < Answers * 400L, "allocated " + allocated + " bytes");
        Assert.IsTrue(taken > Answers / 50, "only " + taken + " were taken");
        foreach (AnswerFault fault in new[] { AnswerFault.NotJson, AnswerFault.NotAnObject, AnswerFault.Missing, AnswerFault.WrongKind, AnswerFault.Twice, AnswerFault.NotANumber, AnswerFault.OtherCode, AnswerFault.NotACode })
        {
            Assert.IsTrue(faults.Contains(fault), "no answer was refused as " + fault);
        }
    }

    [TestMethod]
    public void A_valid_answer_is_taken_without_any_allocation()
    {
        AnswerReader reader = new AnswerReader();
        StatusAnswer answer = new StatusAnswer();
        TextBuffer asked = ClientRig.Text(Code);
        byte[] bytes = Encoding.UTF8.GetBytes("{\"MaHoSo\":\"" + Code + "\",\"TrangThaiHoSo\":4,\"TieuDe\":\"Thủ tục hộ tịch\",\"NgayHenTra\":\"20260615170000\"}");
        for (int i = 0; i < 100; i++)
        {
            ReadOnly(reader, answer, asked, bytes);
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++)
        {
            ReadOnly(reader, answer, asked, bytes);
        }

        Assert.AreEqual(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.IsTrue(reader.IsTaken);
    }

    private static int Read(AnswerReader reader, StatusAnswer answer, TextBuffer asked, TextBuffer words, byte[] bytes)
    {
        int steps = ReadOnly(reader, answer, asked, bytes);
        words.Clear();
        reader.Describe(words);
        return steps;
    }

    private static int ReadOnly(AnswerReader reader, StatusAnswer answer, TextBuffer asked, byte[] bytes)
    {
        reader.Begin(bytes, bytes.Length, asked, ClientRig.StartUtc, answer);
        int steps = 1;
        while (!reader.Step())
        {
            steps++;
        }

        return steps;
    }

    private static void CheckFit(StatusAnswer answer, int number)
    {
        Assert.IsTrue(
            answer.Code.ToString() == Code || answer.OtherCode.ToString() == Code, "answer " + number + " is about " + answer.Code);
        Assert.IsTrue(answer.StatusNumber is >= 0 and <= 9999);
        foreach (long utc in new[] { answer.ReceivedUtc, answer.AppointmentUtc, answer.ReturnedUtc })
        {
            Assert.IsTrue(utc == 0 || utc is >= 946684800 - 25200 and < 4102444800, "answer " + number + ": moment " + utc);
        }

        foreach (TextBuffer text in new[] { answer.Office, answer.Title, answer.ReturnPlace, answer.SystemName })
        {
            for (int i = 0; i < text.Length; i++)
            {
                char c = text.Chars[i];
                Assert.IsFalse(c < ' ' || (c >= '\u007F' && c <= '\u009F') || (c >= '\u202A' && c <= '\u202E'), "answer " + number + ": U+" + ((int)c).ToString("X4"));
            }
        }
    }

    private static byte[] Generate(Random random)
    {
        if (random.Next(20) == 0)
        {
            byte[] noise = new byte[random.Next(600)];
            random.NextBytes(noise);
            return noise;
        }

        StringBuilder text = new StringBuilder(Blanks(random));
        if (random.Next(40) == 0)
        {
            text.Append(Texts[random.Next(Texts.Length)]);
        }
        else
        {
            Record(random, text, 0);
        }

        byte[] bytes = Encoding.UTF8.GetBytes(text.ToString());
        for (int faults = random.Next(6) == 0 ? 1 + random.Next(3) : 0; faults > 0 && bytes.Length > 0; faults--)
        {
            bytes = Break(random, bytes);
        }

        return bytes.Length > ServiceLine.MaxAnswerBytes ? bytes[..ServiceLine.MaxAnswerBytes] : bytes;
    }

    private static void Record(Random random, StringBuilder text, int depth)
    {
        List<(string Name, string Value)> members = new List<(string, string)>();
        bool isPlain = random.Next(2) == 0;
        if (random.Next(20) != 0)
        {
            members.Add(("MaHoSo", isPlain || random.Next(8) != 0 ? "\"" + Code + "\"" : Texts[random.Next(Texts.Length)]));
        }

        if (random.Next(20) != 0)
        {
            members.Add(("TrangThaiHoSo", isPlain || random.Next(8) != 0 ? random.Next(12).ToString() : Texts[random.Next(Texts.Length)]));
        }

        foreach (string name in Members.Skip(3).Where(_ => random.Next(3) == 0))
        {
            members.Add((name, Value(random, name, depth, isPlain)));
        }

        if (random.Next(30) == 0)
        {
            members.Add((Members[random.Next(Members.Length)], Texts[random.Next(Texts.Length)]));
        }

        (string Name, string Value)[] mixed = members.OrderBy(_ => random.Next()).ToArray();
        text.Append('{');
        for (int i = 0; i < mixed.Length; i++)
        {
            text.Append(i == 0 ? "" : ",").Append(Blanks(random)).Append('"').Append(Escaped(random, mixed[i].Name)).Append('"').Append(Blanks(random)).Append(':').Append(mixed[i].Value);
        }

        text.Append('}').Append(Blanks(random));
    }

    private static string Value(Random random, string name, int depth, bool isPlain)
    {
        if (name == "BanGhiKhac" && depth == 0)
        {
            StringBuilder list = new StringBuilder("[");
            for (int i = random.Next(3); i >= 0; i--)
            {
                Record(random, list, 1);
                list.Append(i == 0 ? "" : ",");
            }

            return list.Append(']').ToString();
        }

        if (isPlain && name is "DonViXuLy" or "TieuDe" or "NoiTra" or "TenHeThong")
        {
            return "\"" + Escaped(random, string.Concat(Enumerable.Repeat("Ủy ban nhân dân xã Mẫu \u0007\u202e<b>", random.Next(12)))) + "\"";
        }

        return isPlain && (name == "BanGhiKhac" || name == "MaHoSoKhac") ? "null" : isPlain && name != "GhiChu" ? "\"20260615170000\"" : Texts[random.Next(Texts.Length)];
    }

    // Any character may stand as an escape.
    private static string Escaped(Random random, string text)
    {
        return string.Concat(text.Select(c => c < ' ' || c == '"' || c == '\\' || random.Next(12) == 0 ? "\\u" + ((int)c).ToString("x4") : c.ToString()));
    }

    private static string Blanks(Random random)
    {
        return random.Next(4) == 0 ? " \n\t\r"[..random.Next(5)] : "";
    }

    private static byte[] Break(Random random, byte[] bytes)
    {
        int at = random.Next(bytes.Length);
        switch (random.Next(4))
        {
            case 0:
                return bytes[..at];
            case 1:
                bytes[at] = (byte)random.Next(256);
                return bytes;
            case 2:
                return bytes[..at].Concat(bytes[(at + 1)..]).ToArray();
            default:
                return bytes[..at].Concat(new[] { bytes[random.Next(bytes.Length)] }).Concat(bytes[at..]).ToArray();
        }
    }
}
