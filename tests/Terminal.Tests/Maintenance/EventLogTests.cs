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
