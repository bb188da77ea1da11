using nanoFramework.TestFramework;
using Terminal.Drivers.Clock;

namespace Terminal.Tests.Clock;

[TestClass]
public class Ds3231Tests
{
    // Registers 00 to 06, then what they say. Hour 52 is midnight and 72 noon in 12-hour mode.
    [DataRow(0x45, 0x59, 0x23, 0x05, 0x31, 0x12, 0x26, "2026-12-31 23:59:45")]
    [DataRow(0x00, 0x00, 0x00, 0x01, 0x01, 0x01, 0x00, "2000-1-1 0:0:0")]
    [DataRow(0x30, 0x15, 0x52, 0x01, 0x29, 0x02, 0x28, "2028-2-29 0:15:30")]
    [DataRow(0x30, 0x15, 0x72, 0x01, 0x29, 0x02, 0x28, "2028-2-29 12:15:30")]
    [DataRow(0x30, 0x15, 0x61, 0x01, 0x29, 0x02, 0x28, "2028-2-29 13:15:30")]
    [DataRow(0x30, 0x15, 0x41, 0x01, 0x29, 0x02, 0x28, "2028-2-29 1:15:30")]
    [DataRow(0x30, 0x15, 0x08, 0x01, 0x01, 0x86, 0x01, "2101-6-1 8:15:30")]
    public void The_registers_mean(int r0, int r1, int r2, int r3, int r4, int r5, int r6, string expected)
    {
        ClockRegisters chip = new ClockRegisters();
        int[] values = new int[] { r0, r1, r2, r3, r4, r5, r6 };
        for (int i = 0; i < values.Length; i++)
        {
            chip.Registers[i] = (byte)values[i];
        }

        ClockReading reading = new ClockReading();
        Assert.AreEqual((int)Ds3231State.Good, (int)new Ds3231(chip).Read(reading));
        Assert.AreEqual(expected, Say(reading));
    }

    [TestMethod]
    public void The_stop_flag_says_that_the_time_is_not_to_be_trusted()
    {
        ClockRegisters chip = Running();
        chip.Registers[0x0F] = 0x88;
        Assert.AreEqual((int)Ds3231State.Stopped, (int)new Ds3231(chip).Read(new ClockReading()));
    }

    [TestMethod]
    public void Writing_sets_the_time_starts_the_oscillator_and_clears_the_flag()
    {
        ClockRegisters chip = new ClockRegisters();
        chip.Registers[0x0E] = 0x9C;
        chip.Registers[0x0F] = 0x88;
        ClockReading reading = new ClockReading { Year = 2026, Month = 6, Day = 1, Weekday = 2, Hour = 8, Minute = 5, Second = 9 };
        Ds3231 clock = new Ds3231(chip);
        Assert.IsTrue(clock.Write(reading));
        byte[] expected = new byte[] { 0x09, 0x05, 0x08, 0x02, 0x01, 0x06, 0x26 };
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.AreEqual(expected[i], chip.Registers[i]);
        }

        Assert.AreEqual((byte)0x1C, chip.Registers[0x0E]);
        Assert.AreEqual((byte)0x08, chip.Registers[0x0F]);
        ClockReading back = new ClockReading();
        Assert.AreEqual((int)Ds3231State.Good, (int)clock.Read(back));
        Assert.AreEqual("2026-6-1 8:5:9", Say(back));
    }

    [TestMethod]
    public void The_flag_is_cleared_last_and_stays_when_any_transfer_fails()
    {
        for (int n = 1; n <= 5; n++)
        {
            ClockRegisters chip = new ClockRegisters();
            chip.Registers[0x0F] = 0x80;
            chip.FailAt = n;
            Assert.IsFalse(new Ds3231(chip).Write(new ClockReading { Year = 2026, Month = 1, Day = 1, Weekday = 1 }));
            Assert.AreEqual((byte)0x80, chip.Registers[0x0F]);
        }
    }

    [TestMethod]
    public void No_answer_and_nonsense_are_told_apart()
    {
        ClockRegisters chip = Running();
        chip.FailAt = 1;
        Ds3231 clock = new Ds3231(chip);
        Assert.AreEqual((int)Ds3231State.NoAnswer, (int)clock.Read(new ClockReading()));
        chip.Transfers = 0;
        chip.FailAt = 2;
        Assert.AreEqual((int)Ds3231State.NoAnswer, (int)clock.Read(new ClockReading()));
        chip.FailAt = 0;
        chip.Registers[5] = 0x1A;
        Assert.AreEqual((int)Ds3231State.Nonsense, (int)clock.Read(new ClockReading()));
        chip.Registers[5] = 0x13;
        Assert.AreEqual((int)Ds3231State.Nonsense, (int)clock.Read(new ClockReading()));
    }

    [DataRow(0x19, 0x40, 101)]
    [DataRow(0x00, 0x00, 0)]
    [DataRow(0xF6, 0xC0, -37)]
    public void The_temperature_counts_in_quarters(int high, int low, int expected)
    {
        ClockRegisters chip = Running();
        chip.Registers[0x11] = (byte)high;
        chip.Registers[0x12] = (byte)low;
        int quarters;
        Assert.IsTrue(new Ds3231(chip).ReadTemperature(out quarters));
        Assert.AreEqual(expected, quarters);
    }

    private static ClockRegisters Running()
    {
        ClockRegisters chip = new ClockRegisters();
        chip.Registers[3] = 1;
        chip.Registers[4] = 1;
        chip.Registers[5] = 1;
        chip.Registers[6] = 0x26;
        return chip;
    }

    private static string Say(ClockReading r)
    {
        return r.Year + "-" + r.Month + "-" + r.Day + " " + r.Hour + ":" + r.Minute + ":" + r.Second;
    }
}
