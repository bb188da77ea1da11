using Terminal.Drivers.Ports;
using Terminal.Drivers.Store;
using Terminal.Tests.Fakes;
using nanoFramework.TestFramework;

namespace Terminal.Tests.Store;

[TestClass]
public class TwoCopyFileTests
{
    [TestMethod]
    public void Nothing_written_is_absent_and_not_empty()
    {
        TwoCopyFile file = new TwoCopyFile(new MemoryFiles(), "x", 1);
        Assert.IsNull(file.Load());
        Assert.AreEqual((int)CopyState.Absent, (int)file.State);
    }

    [TestMethod]
    public void What_was_saved_comes_back_and_the_copies_take_turns()
    {
        MemoryFiles files = new MemoryFiles();
        TwoCopyFile file = new TwoCopyFile(files, "x", 1);
        Assert.AreEqual(StoreResult.Ok, file.Save(Content(1)));
        byte[] first = files.Get("x.a");
        Assert.AreEqual(StoreResult.Ok, file.Save(Content(2)));
        Assert.AreSame(first, files.Get("x.a"));
        Assert.AreEqual(StoreResult.Ok, file.Save(Content(3)));
        Assert.AreNotSame(first, files.Get("x.a"));

        file = new TwoCopyFile(files, "x", 1);
        byte[] content = file.Load();
        Assert.AreEqual((int)CopyState.Good, (int)file.State);
        Assert.AreEqual(3, (int)content[0]);
        Assert.AreEqual(3u, file.Sequence);
    }

    [TestMethod]
    public void The_bytes_of_a_file_are_those_of_the_specification()
    {
        MemoryFiles files = new MemoryFiles();
        new TwoCopyFile(files, "x", 7).Save(new byte[] { 0x41, 0x42, 0x43 });
        byte[] file = files.Get("x.a");
        byte[] header = new byte[]
        {
            0x51, 0x54, 0x32, 0x43, 0x07, 0x00, 0x00, 0x00, 0x01, 0x00, 0x00, 0x00, 0x03, 0x00, 0x00, 0x00,
        };
        Assert.AreEqual(23, file.Length);
        for (int i = 0; i < header.Length; i++)
        {
            Assert.AreEqual(header[i], file[i]);
        }

        // CRC-32 of the 16 bytes above and "ABC".
        Assert.AreEqual(0x11FB0C3Eu, Bytes.Get32(file, 16));
        Assert.AreEqual(0x41, (int)file[20]);
    }

    [TestMethod]
    public void Any_changed_byte_of_the_newer_copy_leaves_the_older_one()
    {
        MemoryFiles files = new MemoryFiles();
        TwoCopyFile file = new TwoCopyFile(files, "x", 1);
        file.Save(Content(1));
        file.Save(Content(2));
        byte[] newer = files.Get("x.b");
        for (int i = 0; i < newer.Length; i++)
        {
            newer[i] ^= 0x10;
            TwoCopyFile read = new TwoCopyFile(files, "x", 1);
            byte[] content = read.Load();
            newer[i] ^= 0x10;

            // Bytes 4 and 5 are the version: a higher one is a newer firmware's, which is left alone.
            bool isVersion = i == 4 || i == 5;
            if (isVersion)
            {
                continue;
            }

            Assert.AreEqual((int)CopyState.OneCopyBad, (int)read.State);
            Assert.AreEqual(1, (int)content[0]);
        }
    }

    [TestMethod]
    public void Any_length_of_the_newer_copy_leaves_the_older_one()
    {
        MemoryFiles files = new MemoryFiles();
        TwoCopyFile file = new TwoCopyFile(files, "x", 1);
        file.Save(Content(1));
        file.Save(Content(2));
        byte[] newer = files.Get("x.b");
        for (int length = 0; length < newer.Length; length++)
        {
            byte[] cut = new byte[length];
            System.Array.Copy(newer, 0, cut, 0, length);
            files.Put("x.b", cut);
            TwoCopyFile read = new TwoCopyFile(files, "x", 1);
            Assert.AreEqual(1, (int)read.Load()[0]);
            Assert.AreEqual((int)CopyState.OneCopyBad, (int)read.State);
        }
    }

    [TestMethod]
    public void Two_bad_copies_are_unreadable_and_never_defaults()
    {
        MemoryFiles files = new MemoryFiles();
        files.Put("x.a", new byte[] { 1, 2, 3 });
        files.Put("x.b", new byte[40]);
        TwoCopyFile file = new TwoCopyFile(files, "x", 1);
        Assert.IsNull(file.Load());
        Assert.AreEqual((int)CopyState.Unreadable, (int)file.State);
        Assert.AreEqual((int)CopyFault.Short, (int)file.Fault(0));
        Assert.AreEqual((int)CopyFault.NoHeader, (int)file.Fault(1));
        Assert.AreEqual(StoreResult.Ok, file.Save(Content(9)));
        Assert.AreEqual(9, (int)new TwoCopyFile(files, "x", 1).Load()[0]);
    }

    [TestMethod]
    public void A_newer_firmwares_content_is_left_alone()
    {
        MemoryFiles files = new MemoryFiles();
        new TwoCopyFile(files, "x", 2).Save(Content(5));
        TwoCopyFile old = new TwoCopyFile(files, "x", 1);
        Assert.IsNull(old.Load());
        Assert.AreEqual((int)CopyState.Newer, (int)old.State);
        Assert.AreEqual(StoreResult.Failed, old.Save(Content(6)));
        Assert.AreEqual(5, (int)new TwoCopyFile(files, "x", 2).Load()[0]);
    }

    [TestMethod]
    public void A_failed_write_leaves_the_last_content()
    {
        MemoryFiles files = new MemoryFiles();
        TwoCopyFile file = new TwoCopyFile(files, "x", 1);
        file.Save(Content(1));
        files.NextWriteResult = StoreResult.Failed;
        Assert.AreEqual(StoreResult.Failed, file.Save(Content(2)));
        files.NextWriteResult = StoreResult.Full;
        Assert.AreEqual(StoreResult.Full, file.Save(Content(2)));
        Assert.AreEqual(1, (int)new TwoCopyFile(files, "x", 1).Load()[0]);
        Assert.AreEqual(StoreResult.Ok, file.Save(Content(2)));
        Assert.AreEqual(2, (int)new TwoCopyFile(files, "x", 1).Load()[0]);
    }

    [TestMethod]
    public void A_drive_that_does_not_read_is_not_written_over()
    {
        MemoryFiles files = new MemoryFiles();
        new TwoCopyFile(files, "x", 1).Save(Content(1));
        TwoCopyFile file = new TwoCopyFile(files, "x", 1);
        files.EveryResult = StoreResult.Failed;
        Assert.IsNull(file.Load());
        Assert.AreEqual((int)CopyState.Unreadable, (int)file.State);
        files.EveryResult = StoreResult.Ok;
        Assert.AreEqual(StoreResult.Failed, file.Save(Content(2)));
        Assert.AreEqual(1, (int)file.Load()[0]);
        Assert.AreEqual(StoreResult.Ok, file.Save(Content(2)));
    }

    private static byte[] Content(int first)
    {
        byte[] content = new byte[70];
        content[0] = (byte)first;
        content[69] = 0xEE;
        return content;
    }
}
