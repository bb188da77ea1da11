using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Terminal.Virtual.Tests.DeviceApi;

namespace Terminal.Virtual.Tests.Payloads;

/// <summary>What the whole terminal lets out of what it has scanned, and what it survives.</summary>
[TestClass]
public class WholeTerminalTests
{
    // ID numbers, names, telephone and account numbers of the scenarios' papers and cards.
    private static readonly string[] Personal =
    [
        "000000000001", "001099000001", "100000001", "DN4010000000001", "0100000001|", "4e677579", "NGUYỄN", "TRẦN", "Nguyễn Văn", "01021999",
        "0900000000", "+84000000000", "00000000;;", "QRIBFTTA", "a@mau.example", "0100047516",
    ];

    [TestMethod]
    [DataRow("papers.txt")]
    [DataRow("foreign-codes.txt")]
    public void NothingPersonalLeavesTheTerminal(string scenario)
    {
        string folder = Directory.CreateTempSubdirectory("wires").FullName;
        try
        {
            string file = Path.Combine(Repository.Root, "tests", "scenarios", scenario);
            Assert.AreEqual(0, Program.Run(["run", file, "--out", folder], TextWriter.Null, TextWriter.Null));
            Dictionary<string, string> wires = Wires(Path.Combine(folder, "wire.jsonl"));
            Assert.IsTrue(wires["reader in"].Contains("00000000", StringComparison.Ordinal), "the scans were recorded");
            Assert.IsTrue(wires["http out"].Contains("/v1/lookups", StringComparison.Ordinal), "the requests were recorded");
            foreach ((string wire, string text) in wires.Where(wire => wire.Key.EndsWith(" out", StringComparison.Ordinal)))
            {
                foreach (string personal in Personal)
                {
                    Assert.IsFalse(text.Contains(personal, StringComparison.OrdinalIgnoreCase), $"'{personal}' on the wire '{wire}'");
                }
            }
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    [TestMethod]
    [DataRow("A", "Không đọc được mã")]
    [DataRow("H26.12.34-260520-0001|Giấy hẹn|", "Không đọc được mã")]
    [DataRow("\u001b@\u001dV\0\u0010\u0004\u0001\\000026", "Không đọc được mã")]
    public void SixteenKibibytesWithoutEndAreRefusedAndTheNextScanIsRead(string repeated, string screen)
    {
        string folder = Directory.CreateTempSubdirectory("long").FullName;
        try
        {
            byte[] piece = Encoding.UTF8.GetBytes(repeated);
            File.WriteAllBytes(Path.Combine(folder, "long.bin"), Enumerable.Range(0, 16 * 1024).Select(i => piece[i % piece.Length]).ToArray());
            string scenario = Path.Combine(folder, "case.txt");
            File.WriteAllText(scenario, "scan-file long.bin\nwait 3s\nexpect screen " + screen + "\nexpect no-paper\n"
                + "scan H26.12-260525-0004\nwait 2s\nexpect screen H26.12-260525-0004\nexpect screen Đang xử lý\n");
            var errors = new StringWriter();
            Assert.AreEqual(0, Program.Run(["run", scenario], TextWriter.Null, errors), errors.ToString());
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    // What crossed each wire in each direction, as text; the panel's pixels are left out.
    private static Dictionary<string, string> Wires(string file)
    {
        Dictionary<string, MemoryStream> wires = [];
        foreach (string line in File.ReadLines(file).Where(line => !line.Contains("\"wire\":\"panel\"", StringComparison.Ordinal)))
        {
            using JsonDocument record = JsonDocument.Parse(line);
            if (!record.RootElement.TryGetProperty("hex", out JsonElement hex))
            {
                continue;
            }

            string key = $"{record.RootElement.GetProperty("wire").GetString()} {record.RootElement.GetProperty("dir").GetString()}";
            if (!wires.TryGetValue(key, out MemoryStream bytes))
            {
                wires[key] = bytes = new MemoryStream();
            }

            bytes.Write(Convert.FromHexString(hex.GetString()!));
        }

        return wires.ToDictionary(wire => wire.Key, wire => Encoding.UTF8.GetString(wire.Value.ToArray()));
    }
}
