using Terminal.Drivers.Ports;
using Terminal.Drivers.Store;
using Terminal.Tests.Fakes;
using nanoFramework.TestFramework;

namespace Terminal.Tests.Store;

/// <summary>Another firmware over the same drive: a newer one finds everything, an older one touches nothing it does not know.</summary>
[TestClass]
public class FirmwareChangeTests
{
    [TestMethod]
    public void NewerFirmwareReadsWhatTheOlderOneKept()
    {
        MemoryFiles files = new MemoryFiles();
        new TwoCopyFile(files, "x", 1).Save(new byte[] { 7, 8 });
        TwoCopyFile newer = new TwoCopyFile(files, "x", 2);
        byte[] content = newer.Load();
        Assert.AreEqual((int)CopyState.Good, (int)newer.State);
        Assert.AreEqual(1, newer.ContentVersion);
        Assert.AreEqual(8, (int)content[1]);
        Assert.AreEqual(StoreResult.Ok, newer.Save(new byte[] { 9 }));
    }

    [TestMethod]
    public void OlderFirmwareLeavesContentOfANewerOneAlone()
    {
        MemoryFiles files = new MemoryFiles();
        TwoCopyFile newer = new TwoCopyFile(files, "x", 2);
        newer.Save(new byte[] { 1 });
        newer.Save(new byte[] { 2 });
        byte[] a = Copy(files.Get("x.a"));
        byte[] b = Copy(files.Get("x.b"));

        TwoCopyFile older = new TwoCopyFile(files, "x", 1);
        Assert.IsNull(older.Load());
        Assert.AreEqual((int)CopyState.Newer, (int)older.State);
        Assert.AreEqual(StoreResult.Failed, older.Save(new byte[] { 3 }));
        Same(a, files.Get("x.a"));
        Same(b, files.Get("x.b"));

        newer = new TwoCopyFile(files, "x", 2);
        Assert.AreEqual(2, (int)newer.Load()[0]);
    }

    [TestMethod]
    public void OlderFirmwareLeavesAJournalOfANewerOneAlone()
    {
        MemoryFiles files = new MemoryFiles();
        Journal journal = Open(files, new JournalSum());
        Add(journal, 5);
        journal.Commit();
        byte[] file = files.Get("j.a");
        ChangeVersion(file, Journal.FormatVersion + 1);
        byte[] before = Copy(file);

        JournalSum sum = new JournalSum();
        Journal older = Open(files, sum);
        Assert.AreEqual((int)JournalState.Newer, (int)older.State);
        Assert.IsTrue(older.Found(JournalFinding.NewerFormat));
        Assert.AreEqual(0, sum.Total, "nothing of it is taken for an older format's");
        Add(older, 6);
        Assert.AreEqual(StoreResult.Failed, older.Commit());
        Same(before, files.Get("j.a"));
        Assert.IsNull(files.Get("j.b"));

        // The newer firmware is back: its number is the one that this test gave it.
        ChangeVersion(files.Get("j.a"), Journal.FormatVersion);
        Open(files, sum);
        Assert.AreEqual(5, sum.Total);
    }

    private static void ChangeVersion(byte[] file, int version)
    {
        JournalRecord header = new JournalRecord();
        byte[] body = new byte[28];
        Assert.IsTrue(header.Read(file, 0, new Checksum(), body));
        Assert.AreEqual(JournalRecord.HeaderType, header.Type);
        Bytes.Put16(header.Payload, 0, version);
        header.Write(file, 0, new Checksum(), body);
    }

    private static Journal Open(MemoryFiles files, JournalSum sum)
    {
        Journal journal = new Journal(files, "j", 4096, sum);
        journal.Open();
        for (int i = 0; i < 1000 && journal.Step(); i++)
        {
        }

        return journal;
    }

    private static void Add(Journal journal, int value)
    {
        JournalRecord record = new JournalRecord();
        record.Clear(JournalSum.ValueType, 2);
        Bytes.Put16(record.Payload, 0, value);
        journal.Add(record);
    }

    private static byte[] Copy(byte[] bytes)
    {
        byte[] copy = new byte[bytes.Length];
        System.Array.Copy(bytes, copy, bytes.Length);
        return copy;
    }

    private static void Same(byte[] expected, byte[] actual)
    {
        Assert.AreEqual(Hex.Text(expected, 0, expected.Length), Hex.Text(actual, 0, actual.Length));
    }
}
