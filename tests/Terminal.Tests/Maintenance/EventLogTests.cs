using System;
using nanoFramework.TestFramework;
using Terminal.Core.Maintenance;
using Terminal.Core.Text;

namespace Terminal.Tests.Maintenance;

[TestClass]
public class EventLogTests
{
    [TestMethod]
    public void RingKeepsTheNewest()
    {
        EventLog log = new EventLog();
        for (int i = 0; i < 100; i++)
        {
            log.Add(LogLevel.Info, LogArea.Queue, i * 10L, "number", i);
        }

        TextBuffer text = new TextBuffer(EventLog.LineChars);
        long uptimeMs;
        LogLevel level;
        LogArea area;
        Assert.AreEqual(36, log.Oldest);
        Assert.IsFalse(log.Read(35, text, out uptimeMs, out level, out area));
        Assert.IsTrue(log.Read(99, text, out uptimeMs, out level, out area));
        Assert.AreEqual("number 99", text.ToString());
        Assert.AreEqual(990L, uptimeMs);
        Assert.IsTrue(area == LogArea.Queue);
    }

    [TestMethod]
    public void ALineIsCutToItsRoomAndIsAscii()
    {
        TextBuffer text = new TextBuffer(100);
        text.Append("M-52 begins: paper h\u1EBFt ");
        while (text.Length < 100)
        {
            text.Append('z');
        }

        EventLog log = new EventLog();
        log.Add(LogLevel.Info, LogArea.Printer, 0, text);
        log.Add(LogLevel.Info, LogArea.Printer, 0, "next");
        long uptimeMs;
        LogLevel level;
        LogArea area;
        Assert.IsTrue(log.Read(0, text, out uptimeMs, out level, out area));
        Assert.AreEqual(EventLog.LineChars, text.Length);
        Assert.IsTrue(text.ToString().StartsWith("M-52 begins: paper h?t zzz"));
        Assert.IsTrue(log.Read(1, text, out uptimeMs, out level, out area));
        Assert.AreEqual("next", text.ToString());
    }

    [TestMethod]
    public void LongLinesLeaveRoomForFewer()
    {
        EventLog log = new EventLog();
        TextBuffer text = new TextBuffer(EventLog.LineChars);
        for (int i = 0; i < 1000; i++)
        {
            text.Clear();
            text.AppendNumber(i, 4);
            while (text.Length < (i < 500 ? EventLog.LineChars : 13 + i % 31))
            {
                text.Append((char)('a' + text.Length % 26));
            }

            string written = text.ToString();
            log.Add(LogLevel.Info, LogArea.System, i * 10L, text);
            int kept = log.Total - log.Oldest;
            Assert.AreEqual(i < 500 ? Math.Min(i + 1, EventLog.RoomBytes / EventLog.LineChars) : kept, kept);
            Assert.IsTrue(i < 600 || kept == EventLog.Lines);
            AssertStands(log, i, written);
            log.Read(log.Oldest, text, out long _, out LogLevel _, out LogArea _);
            Assert.IsTrue(text.ToString().StartsWith((10000 + log.Oldest).ToString().Substring(1)));
        }
    }

    private static void AssertStands(EventLog log, int number, string written)
    {
        TextBuffer text = new TextBuffer(EventLog.LineChars);
        long uptimeMs;
        LogLevel level;
        LogArea area;
        Assert.IsTrue(log.Read(number, text, out uptimeMs, out level, out area));
        Assert.AreEqual(written, text.ToString());
        Assert.AreEqual(number * 10L, uptimeMs);
    }

    [TestMethod]
    public void LevelKeepsSmallTalkOut()
    {
        EventLog log = new EventLog();
        log.Add(LogLevel.Debug, LogArea.System, 0, "small talk");
        Assert.AreEqual(0, log.Total);
        log.Level = LogLevel.Debug;
        log.Add(LogLevel.Debug, LogArea.System, 0, "small talk");
        Assert.AreEqual(1, log.Total);
    }
}
