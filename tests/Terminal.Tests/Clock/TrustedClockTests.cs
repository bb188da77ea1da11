using Terminal.Tests.Fakes;
using nanoFramework.TestFramework;
using Terminal.Core.Queue;
using Terminal.Drivers.Clock;

namespace Terminal.Tests.Clock;

[TestClass]
public class TrustedClockTests
{
    private const long Monday8 = 1780275600; // 2026-06-01 08:00 in Vietnam

    [TestMethod]
    public void Without_any_source_nothing_is_trusted()
    {
        FakeBoard system = new FakeBoard { UtcSeconds = 0 };
        TrustedClock clock = new TrustedClock(system, null);
        clock.Step(0);
        Assert.IsFalse(clock.IsTrusted);
        system.UtcSeconds = Monday8;
        Assert.IsFalse(clock.IsTrusted);
    }

    [TestMethod]
    public void The_chip_is_believed_at_the_start()
    {
        FakeBoard system = new FakeBoard { UtcSeconds = 0 };
        TrustedClock clock = new TrustedClock(system, Chip(0x00));
        clock.Step(0);
        Assert.IsTrue(clock.IsTrusted);
        Assert.AreEqual(Monday8, clock.UtcSeconds);
        Assert.AreEqual((int)ClockSource.Chip, (int)clock.Source);
    }

    [TestMethod]
    public void A_stopped_chip_is_not_believed_and_is_set_by_the_next_source()
    {
        FakeBoard system = new FakeBoard { UtcSeconds = 0 };
        ClockRegisters chip = Chip(0x80);
        TrustedClock clock = new TrustedClock(system, chip);
        clock.Step(0);
        Assert.IsFalse(clock.IsTrusted);
        Assert.AreEqual((int)Ds3231State.Stopped, (int)clock.ChipState);
        Assert.IsTrue(clock.Confirm(Monday8 + 3600, ClockSource.Service, 1000));
        Assert.IsTrue(clock.IsTrusted);
        Assert.AreEqual((byte)0x02, chip.Registers[2]);
        Assert.AreEqual((byte)0x00, (byte)(chip.Registers[0x0F] & 0x80));
    }

    [TestMethod]
    public void A_time_before_the_firmware_was_written_is_none()
    {
        FakeBoard system = new FakeBoard { UtcSeconds = 0 };
        TrustedClock clock = new TrustedClock(system, null);
        Assert.IsFalse(clock.Confirm(1000, ClockSource.Service, 0));
        Assert.IsFalse(clock.Confirm(TrustedClock.LatestUtcSeconds, ClockSource.Clerk, 0));
        Assert.IsFalse(clock.IsTrusted);
    }

    [TestMethod]
    public void An_unsigned_time_server_cannot_move_a_confirmed_day()
    {
        FakeBoard system = new FakeBoard { UtcSeconds = 0 };
        TrustedClock clock = new TrustedClock(system, null);
        clock.Step(0);
        system.NetworkTime = Monday8;
        clock.Step(100);
        Assert.IsTrue(clock.IsTrusted);
        Assert.AreEqual((int)ClockSource.Network, (int)clock.Source);
        clock.Confirm(Monday8 + 10, ClockSource.Service, 200);
        system.NetworkTime = Monday8 + 86400;
        clock.Step(300);
        Assert.AreEqual(Monday8 + 10, clock.UtcSeconds);
        Assert.AreEqual(1, clock.RefusedTimes);
        system.NetworkTime = Monday8 + 40;
        clock.Step(400);
        Assert.AreEqual(Monday8 + 40, clock.UtcSeconds);
    }

    [TestMethod]
    public void A_time_that_somebody_sets_by_hand_is_named_as_his_until_the_service_speaks_again()
    {
        TrustedClock clock = new TrustedClock(new FakeBoard { UtcSeconds = 0 }, null);
        clock.Confirm(Monday8, ClockSource.Service, 0);
        clock.Confirm(Monday8 + 600, ClockSource.Clerk, 100);
        Assert.AreEqual((int)ClockSource.Clerk, (int)clock.Source);
        Assert.AreEqual(Monday8 + 600, clock.UtcSeconds);
        clock.Confirm(Monday8 + 601, ClockSource.Network, 200);
        Assert.AreEqual((int)ClockSource.Clerk, (int)clock.Source);
        clock.Confirm(Monday8, ClockSource.Service, 300);
        Assert.AreEqual((int)ClockSource.Service, (int)clock.Source);
    }

    [TestMethod]
    public void A_jump_that_nobody_ordered_is_counted()
    {
        FakeBoard system = new FakeBoard { UtcSeconds = 0 };
        TrustedClock clock = new TrustedClock(system, null);
        clock.Confirm(Monday8, ClockSource.Service, 0);
        system.Pass(60);
        clock.Step(system.UptimeMs);
        Assert.AreEqual(0, clock.Jumps);
        system.UtcSeconds += 86400;
        clock.Step(system.UptimeMs);
        Assert.AreEqual(1, clock.Jumps);
        Assert.AreEqual(86400L, clock.LastJumpSeconds);
        clock.Step(system.UptimeMs + 20);
        Assert.AreEqual(1, clock.Jumps);
    }

    [TestMethod]
    public void The_chip_brings_a_strayed_clock_back_within_ten_minutes()
    {
        FakeBoard system = new FakeBoard { UtcSeconds = 0 };
        ClockRegisters chip = Chip(0x00);
        TrustedClock clock = new TrustedClock(system, chip);
        clock.Step(0);
        system.UtcSeconds += 86400;
        clock.Step(1000);
        Assert.AreEqual(Monday8 + 86400, clock.UtcSeconds);
        clock.Step(600001);
        Assert.AreEqual(Monday8, clock.UtcSeconds);
        Assert.AreEqual((int)ClockSource.Chip, (int)clock.Source);
    }

    [TestMethod]
    public void Every_failed_transfer_leaves_a_clock_that_is_right_or_not_trusted()
    {
        for (int n = 1; n <= 12; n++)
        {
            FakeBoard system = new FakeBoard { UtcSeconds = 0 };
            ClockRegisters chip = Chip(0x00);
            chip.FailAt = n;
            TrustedClock clock = new TrustedClock(system, chip);
            clock.Step(0);
            Assert.IsTrue(!clock.IsTrusted || clock.UtcSeconds == Monday8);
            clock.Confirm(Monday8 + 60, ClockSource.Service, 100);
            Assert.IsTrue(clock.IsTrusted);
            Assert.AreEqual(Monday8 + 60, clock.UtcSeconds);
        }
    }

    // 2026-06-01 01:00:00 UTC, which is 08:00 in Việt Nam.
    private static ClockRegisters Chip(int status)
    {
        ClockRegisters chip = new ClockRegisters();
        chip.Registers[2] = 0x01;
        chip.Registers[3] = 0x02;
        chip.Registers[4] = 0x01;
        chip.Registers[5] = 0x06;
        chip.Registers[6] = 0x26;
        chip.Registers[0x0F] = (byte)status;
        return chip;
    }
}
