using Terminal.Drivers.Ports;
using Terminal.Drivers.Store;
using Terminal.Tests.Fakes;
using nanoFramework.TestFramework;

namespace Terminal.Tests.Store;

[TestClass]
public class JournalTests
{
    private const int MaxBytes = 4096;

    [TestMethod]
    public void A_new_journal_says_so_and_holds_what_is_committed()
    {
        MemoryFiles files = new MemoryFiles();
        JournalSum sum = new JournalSum();
        Journal journal = Open(files, sum);
        Assert.IsTrue(journal.Found(JournalFinding.Created));
        Assert.IsFalse(journal.HasDamage);
        Add(journal, 5);
        Assert.AreEqual(0, sum.Total);
        Assert.AreEqual(StoreResult.Ok, journal.Commit());
        Assert.AreEqual(5, sum.Total);

        JournalSum again = new JournalSum();
        Open(files, again);
        Assert.AreEqual(5, again.Total);
        Assert.AreEqual(1u, again.LastSequence);
    }

    [TestMethod]
    public void One_commit_is_two_calls_of_the_drive()
    {
        MemoryFiles files = new MemoryFiles();
        Journal journal = Open(files, new JournalSum());
        Add(journal, 1);
        int before = files.Calls;
        journal.Commit();
        Assert.AreEqual(2, files.Calls - before);
    }

    [TestMethod]
    public void The_bytes_of_a_record_are_those_of_the_specification()
    {
        MemoryFiles files = new MemoryFiles();
        Journal journal = Open(files, new JournalSum());
        Add(journal, 0x0201);
        journal.Commit();
        byte[] file = files.Get("j.a");
        Assert.AreEqual(96, file.Length);
        byte[] expected = new byte[]
        {
            0x51, 0x10, 0x02, 0x00, 0x01, 0x00, 0x00, 0x00, 0x01, 0x02,
        };
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.AreEqual(expected[i], file[64 + i]);
        }

        // CRC-32 of the 28 bytes before it.
        Assert.AreEqual(0x2C2DA4CEu, Bytes.Get32(file, 64 + 28));
    }

    [TestMethod]
    public void Every_length_of_the_last_record_is_either_whole_or_named_as_torn()
    {
        for (int cut = 1; cut < 32; cut++)
        {
            MemoryFiles files = new MemoryFiles();
            Journal journal = Open(files, new JournalSum());
            Add(journal, 7);
            journal.Commit();
            Add(journal, 8);
            journal.Commit();
            byte[] file = files.Get("j.a");
            byte[] torn = new byte[file.Length - cut];
            System.Array.Copy(file, 0, torn, 0, torn.Length);
            files.Put("j.a", torn);

            JournalSum sum = new JournalSum();
            journal = Open(files, sum);
            Assert.AreEqual(7, sum.Total);
            Assert.IsTrue(journal.Found(JournalFinding.TornTail));
            Assert.AreEqual(0, journal.LostRecords);
            Add(journal, 20);
            Assert.AreEqual(StoreResult.Ok, journal.Commit());
            JournalSum again = new JournalSum();
            journal = Open(files, again);
            Assert.AreEqual(27, again.Total);
            Assert.IsFalse(journal.Found(JournalFinding.TornTail));
        }
    }

    [TestMethod]
    public void A_damaged_record_is_counted_once_and_its_neighbours_stay()
    {
        MemoryFiles files = new MemoryFiles();
        Journal journal = Open(files, new JournalSum());
        for (int i = 1; i <= 3; i++)
        {
            Add(journal, i);
            journal.Commit();
        }

        files.Get("j.a")[64 + 32 + 12] ^= 1;
        JournalSum sum = new JournalSum();
        journal = Open(files, sum);
        Assert.AreEqual(4, sum.Total);
        Assert.AreEqual(1, sum.Lost);
        Assert.AreEqual(1, journal.LostRecords);
        Assert.IsTrue(journal.Found(JournalFinding.DamagedRecords));
        Assert.IsTrue(journal.HasDamage);

        sum = new JournalSum();
        journal = Open(files, sum);
        Assert.AreEqual(1, sum.Lost);
        Assert.AreEqual(0, journal.LostRecords);
        Assert.IsFalse(journal.HasDamage);
    }

    [TestMethod]
    public void A_compaction_keeps_what_the_content_keeps_and_takes_the_other_file()
    {
        MemoryFiles files = new MemoryFiles();
        JournalSum sum = new JournalSum();
        Journal journal = Open(files, sum);
        for (int i = 1; i <= 50; i++)
        {
            Add(journal, i);
            journal.Commit();
        }

        Assert.IsTrue(journal.BeginCompaction());
        Run(journal);
        Assert.IsNull(files.Get("j.a"));
        Assert.AreEqual(2u, journal.Generation);
        Add(journal, 1000);
        Assert.AreEqual(StoreResult.Ok, journal.Commit());

        JournalSum again = new JournalSum();
        journal = Open(files, again);
        Assert.AreEqual(1275 + 1000, again.Total);
        Assert.IsTrue(journal.NextSequence > 51);
    }

    [TestMethod]
    public void A_compaction_that_is_given_up_is_told_to_the_content()
    {
        foreach (int result in new int[] { StoreResult.Full, StoreResult.Failed })
        {
            MemoryFiles files = new MemoryFiles();
            JournalSum sum = new JournalSum();
            Journal journal = Open(files, sum);
            Add(journal, 1);
            journal.Commit();
            Assert.IsTrue(journal.BeginCompaction());
            files.NextWriteResult = result;
            Run(journal);
            Assert.IsFalse(journal.IsCompacting);
            Assert.AreEqual(1, sum.GivenUp);
        }
    }

    [TestMethod]
    public void A_record_that_comes_during_a_compaction_is_in_the_new_file()
    {
        for (int at = 0; at < 12; at++)
        {
            MemoryFiles files = new MemoryFiles();
            JournalSum sum = new JournalSum();
            Journal journal = Open(files, sum);
            for (int i = 1; i <= 50; i++)
            {
                Add(journal, i);
                journal.Commit();
            }

            journal.BeginCompaction();
            for (int i = 0; i < at; i++)
            {
                journal.Step();
            }

            Add(journal, 1000);
            Assert.AreEqual(StoreResult.Ok, journal.Commit());
            Run(journal);
            JournalSum again = new JournalSum();
            Open(files, again);
            Assert.AreEqual(1275 + 1000, again.Total);
        }
    }

    [TestMethod]
    public void A_file_without_its_marker_does_not_count()
    {
        MemoryFiles files = new MemoryFiles();
        Journal journal = Open(files, new JournalSum());
        for (int i = 1; i <= 50; i++)
        {
            Add(journal, i);
            journal.Commit();
        }

        byte[] old = files.Get("j.a");
        journal.BeginCompaction();
        Run(journal);
        byte[] compacted = files.Get("j.b");
        byte[] cut = new byte[compacted.Length - 32];
        System.Array.Copy(compacted, 0, cut, 0, cut.Length);
        files.Put("j.b", cut);
        files.Put("j.a", old);

        JournalSum sum = new JournalSum();
        journal = Open(files, sum);
        Assert.AreEqual(1275, sum.Total);
        Assert.IsTrue(journal.Found(JournalFinding.CompactionCut));
        Assert.IsTrue(journal.RecoveryReadBytes <= 2 * (old.Length + cut.Length));
    }

    [TestMethod]
    public void A_full_file_refuses_and_stays_whole()
    {
        MemoryFiles files = new MemoryFiles();
        Journal journal = Open(files, new JournalSum());
        int committed = 0;
        while (true)
        {
            Add(journal, 1);
            if (journal.Commit() != StoreResult.Ok)
            {
                break;
            }

            committed++;
        }

        Assert.AreEqual(MaxBytes / 32 - 2, committed);
        Assert.AreEqual((int)JournalState.Ready, (int)journal.State);
        JournalSum sum = new JournalSum();
        Open(files, sum);
        Assert.AreEqual(committed, sum.Total);
    }

    [TestMethod]
    public void Garbage_in_both_files_is_named_lost_and_a_new_journal_works()
    {
        MemoryFiles files = new MemoryFiles();
        files.Put("j.a", Noise(700, 3));
        files.Put("j.b", Noise(900, 5));
        JournalSum sum = new JournalSum();
        Journal journal = Open(files, sum);
        Assert.AreEqual((int)JournalState.Ready, (int)journal.State);
        Assert.IsTrue(journal.Found(JournalFinding.Lost));
        Assert.AreEqual(Journal.AllRecords, sum.Lost);
        Add(journal, 3);
        Assert.AreEqual(StoreResult.Ok, journal.Commit());
        JournalSum again = new JournalSum();
        journal = Open(files, again);
        Assert.AreEqual(3, again.Total);
        Assert.IsFalse(journal.HasDamage);
    }

    [TestMethod]
    public void A_first_file_that_was_cut_off_is_begun_anew()
    {
        for (int length = 0; length < 64; length++)
        {
            MemoryFiles files = new MemoryFiles();
            Open(files, new JournalSum());
            byte[] file = files.Get("j.a");
            byte[] cut = new byte[length];
            System.Array.Copy(file, 0, cut, 0, length);
            files.Put("j.a", cut);
            Journal journal = Open(files, new JournalSum());
            Assert.AreEqual((int)JournalState.Ready, (int)journal.State);
            Assert.IsTrue(journal.Found(JournalFinding.CreationCut));
            Assert.IsFalse(journal.HasDamage);
        }
    }

    [TestMethod]
    public void A_dead_drive_fails_and_nothing_is_pretended()
    {
        MemoryFiles files = new MemoryFiles();
        Journal journal = Open(files, new JournalSum());
        files.EveryResult = StoreResult.Failed;
        Add(journal, 1);
        Assert.AreEqual(StoreResult.Failed, journal.Commit());
        Assert.AreEqual((int)JournalState.Failed, (int)journal.State);
        Assert.IsTrue(journal.Found(JournalFinding.WriteFailed));
        files.EveryResult = StoreResult.Ok;
        Add(journal, 1);
        Assert.AreEqual(StoreResult.Failed, journal.Commit());
        journal.Open();
        Run(journal);
        Assert.AreEqual((int)JournalState.Ready, (int)journal.State);
    }

    private static Journal Open(MemoryFiles files, JournalSum sum)
    {
        Journal journal = new Journal(files, "j", MaxBytes, sum);
        journal.Open();
        Run(journal);
        return journal;
    }

    private static void Run(Journal journal)
    {
        for (int i = 0; i < 1000 && journal.Step(); i++)
        {
        }
    }

    private static void Add(Journal journal, int value)
    {
        JournalRecord record = new JournalRecord();
        record.Clear(JournalSum.ValueType, 2);
        Bytes.Put16(record.Payload, 0, value);
        journal.Add(record);
    }

    private static byte[] Noise(int length, int seed)
    {
        byte[] noise = new byte[length];
        uint state = (uint)seed;
        for (int i = 0; i < length; i++)
        {
            state = state * 1664525 + 1013904223;
            noise[i] = (byte)(state >> 24);
        }

        return noise;
    }
}
