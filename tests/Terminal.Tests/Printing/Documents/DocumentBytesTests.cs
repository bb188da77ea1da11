using System.IO.Hashing;
using nanoFramework.TestFramework;
using Terminal.Core.Documents;
using Terminal.Core.Text;
using Terminal.Drivers.Printer;

namespace Terminal.Tests.Documents;

[TestClass]
public class DocumentBytesTests
{
    // Profile, kind, way, bytes and their CRC-32, status questions left out: the same on both runtimes.
    [DataRow(0, 0, 0, 1001, 0x5167D621u)]
    [DataRow(1, 0, 0, 1034, 0x92A09261u)]
    [DataRow(1, 0, 2, 8389, 0x0C0C9A76u)]
    [DataRow(1, 1, 0, 2273, 0x164063D5u)]
    [DataRow(1, 1, 2, 13139, 0x9B7E835Bu)]
    [DataRow(2, 1, 0, 1503, 0xBA5990E1u)]
    [DataRow(2, 3, 1, 1494, 0x2C562077u)]
    [DataRow(3, 0, 0, 244, 0x4B64DE8Bu)]
    [DataRow(3, 1, 3, 571, 0x5DD0DDF3u)]
    [DataRow(3, 2, 0, 13552, 0xEE12F440u)]
    public void ADocumentIsTheSameOnBothRuntimes(int profile, int kind, int way, int bytes, uint crc)
    {
        DocumentBench bench = new DocumentBench(PrinterProfiles.Get(profile));
        bench.Settings.Way = (PrintWay)way;
        bench.Run(1500);
        PrintJob job = bench.Queue.Prepare((DocumentKind)kind);
        if (job.Kind == DocumentKind.QueueTicket)
        {
            job.Number.Append("AB017");
            job.Service.Append("Chứng thực, hộ tịch");
            job.Counter.Append("2");
        }
        else
        {
            job.Code.Append("H26.12.34-260601-0017");
            job.Status.Append("Đang xử lý");
        }

        job.UtcSeconds = LocalTime.ToUtcSeconds(2026, 6, 1, 8, 15, 0);
        job.AppointmentUtcSeconds = LocalTime.ToUtcSeconds(2026, 6, 5, 0, 0, 0);
        bench.Queue.Submit(job, bench.NowMs);
        bench.Run(60000);
        string end = bench.Heard();
        Assert.IsTrue(end == "bp" || end == "bs");
        byte[] wire = new byte[bench.Head.WireCount];
        System.Array.Copy(bench.Head.Wire, 0, wire, 0, wire.Length);
        Crc32 hash = new Crc32();
        hash.Append(wire);
        uint actual = hash.GetCurrentHashAsUInt32();
        Assert.AreEqual(bytes, wire.Length, "CRC-32 " + actual.ToString("X8"));
        Assert.AreEqual(crc, actual);
    }
}
