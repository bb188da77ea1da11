using nanoFramework.TestFramework;
using Terminal.Core.Text;

namespace Terminal.Tests.Text;

/// <summary>Days and local time.</summary>
[TestClass]
public class LocalTimeTests
{
    [TestMethod]
    [DataRow(1970, 1, 1, 0, 4)]
    [DataRow(2000, 2, 29, 11016, 2)]
    [DataRow(2026, 6, 1, 20605, 1)]
    [DataRow(2099, 12, 31, 47481, 4)]
    [DataRow(1969, 12, 31, -1, 3)]
    public void DayNumbers(int year, int month, int day, int number, int weekday)
    {
        Assert.AreEqual(number, LocalTime.DayNumber(year, month, day));
        LocalTime time = new LocalTime();
        time.SetDayNumber(number);
        Assert.AreEqual(year, time.Year);
        Assert.AreEqual(month, time.Month);
        Assert.AreEqual(day, time.Day);
        Assert.AreEqual(weekday, time.Weekday);
    }

    [TestMethod]
    public void EveryDayFollowsTheOneBefore()
    {
        LocalTime time = new LocalTime();
        int number = LocalTime.DayNumber(2026, 1, 1);
        for (int month = 1; month <= 12; month++)
        {
            for (int day = 1; day <= LocalTime.DaysInMonth(2026, month); day++)
            {
                time.SetDayNumber(number);
                Assert.AreEqual(2026 * 10000 + month * 100 + day, time.Year * 10000 + time.Month * 100 + time.Day);
                number++;
            }
        }

        Assert.AreEqual(LocalTime.DayNumber(2027, 1, 1), number);
    }

    [TestMethod]
    public void LocalTimeIsSevenHoursAhead()
    {
        LocalTime time = new LocalTime();
        long utc = LocalTime.ToUtcSeconds(2026, 6, 1, 6, 59, 58);
        time.SetUtcSeconds(utc);
        Assert.AreEqual(6, time.Hour);
        Assert.AreEqual(59, time.Minute);
        Assert.AreEqual(58, time.Second);
        Assert.AreEqual(1, time.Day);
        Assert.AreEqual(LocalTime.DayNumber(2026, 6, 1), LocalTime.LocalDay(utc), "the local day, though UTC says 31 May");
        Assert.AreEqual(-1, LocalTime.LocalDay(-7 * 3600 - 1));
        TextBuffer text = new TextBuffer(32);
        time.AppendDate(text);
        text.Append(' ');
        time.AppendTime(text);
        Assert.AreEqual("01/06/2026 06:59", text.ToString());
    }

    [TestMethod]
    public void ImpossibleDates()
    {
        Assert.IsFalse(LocalTime.IsDate(2026, 2, 29));
        Assert.IsTrue(LocalTime.IsDate(2028, 2, 29));
        Assert.IsFalse(LocalTime.IsDate(2100, 2, 29));
        Assert.IsFalse(LocalTime.IsDate(2026, 0, 1));
        Assert.IsFalse(LocalTime.IsDate(2026, 13, 1));
        Assert.IsFalse(LocalTime.IsDate(2026, 4, 31));
        Assert.IsFalse(LocalTime.IsDate(2026, 4, 0));
    }
}
