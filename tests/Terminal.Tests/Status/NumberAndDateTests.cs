using nanoFramework.TestFramework;
using Terminal.Core.Status;
using Terminal.Core.Text;

namespace Terminal.Tests.Status;

[TestClass]
public class NumberAndDateTests
{
    [DataRow("0", 0L)]
    [DataRow("4", 4L)]
    [DataRow("-7", -7L)]
    [DataRow("007", 7L)]
    [DataRow("4.0", 4L)]
    [DataRow("4.000", 4L)]
    [DataRow("40e-1", 4L)]
    [DataRow("5e4", 50000L)]
    [DataRow("5E+4", 50000L)]
    [DataRow("0.00005e6", 50L)]
    [DataRow("999999999999999", 999999999999999L)]
    [DataRow("0e999", 0L)]
    public void WholeNumbersAreRead(string text, long expected)
    {
        char[] chars = text.ToCharArray();

        Assert.IsTrue(WholeNumber.TryRead(chars, chars.Length, out long value), text);
        Assert.AreEqual(expected, value);
    }

    [DataRow("")]
    [DataRow("-")]
    [DataRow(".")]
    [DataRow("4.5")]
    [DataRow("1e-1")]
    [DataRow("4 ")]
    [DataRow("0x4")]
    [DataRow("4e")]
    [DataRow("4e+")]
    [DataRow("4e4x")]
    [DataRow("1.2.3")]
    [DataRow("1000000000000000")]
    [DataRow("1e15")]
    [DataRow("1e9999")]
    public void WhatIsNoWholeNumberIsRefused(string text)
    {
        char[] chars = text.ToCharArray();

        Assert.IsFalse(WholeNumber.TryRead(chars, chars.Length, out long value), text);
    }

    // All of these are 2026-06-15 17:00 in Vietnam.
    [DataRow("20260615170000")]
    [DataRow("202606151700")]
    [DataRow("20260615T170000")]
    [DataRow("2026-06-15 17:00:00")]
    [DataRow("2026-06-15 17:00")]
    [DataRow("2026-06-15T17:00:00")]
    [DataRow("2026-06-15T17:00:00.123")]
    [DataRow("2026-06-15T17:00:00+07:00")]
    [DataRow("2026-06-15T17:00:00.5+0700")]
    [DataRow("2026-06-15T10:00:00Z")]
    [DataRow("2026-06-15t10:00:00z")]
    [DataRow("2026-06-15T05:00:00-05:00")]
    [DataRow("15/06/2026 17:00:00")]
    [DataRow("15/06/2026 17:00")]
    [DataRow("  2026-06-15 17:00  ")]
    public void EveryFormOfAMomentIsRead(string text)
    {
        DossierDate date = new DossierDate();
        char[] chars = text.ToCharArray();

        Assert.IsTrue(date.TryRead(chars, chars.Length), text);
        Assert.AreEqual(LocalTime.ToUtcSeconds(2026, 6, 15, 17, 0, 0), date.UtcSeconds, text);
        Assert.IsTrue(date.HasTime, text);
    }

    [DataRow("20260615")]
    [DataRow("2026-06-15")]
    [DataRow("15/06/2026")]
    [DataRow("20260615000000")]
    [DataRow("2026-06-15T00:00:00+07:00")]
    public void ABareDayHasNoTime(string text)
    {
        DossierDate date = new DossierDate();
        char[] chars = text.ToCharArray();

        Assert.IsTrue(date.TryRead(chars, chars.Length), text);
        Assert.AreEqual(LocalTime.ToUtcSeconds(2026, 6, 15, 0, 0, 0), date.UtcSeconds, text);
        Assert.IsFalse(date.HasTime, text);
    }

    [DataRow("")]
    [DataRow("tomorrow")]
    [DataRow("2026")]
    [DataRow("20261301")]
    [DataRow("20260230")]
    [DataRow("20250229")]
    [DataRow("19991231")]
    [DataRow("21000101")]
    [DataRow("2026-06-15 24:00")]
    [DataRow("2026-06-15 17:60")]
    [DataRow("2026-06-15 17:00:60")]
    [DataRow("2026-06-15 17")]
    [DataRow("2026-06-15X17:00")]
    [DataRow("2026-0615")]
    [DataRow("2026-06-15T17:00:00+15:00")]
    [DataRow("2026-06-15T17:00:00.")]
    [DataRow("2026-06-15T17:00:00 Z")]
    [DataRow("15/06-2026")]
    [DataRow("32/01/2026")]
    [DataRow("20260615170000123")]
    [DataRow("<b>20260615</b>")]
    public void WhatIsNoMomentIsRefused(string text)
    {
        DossierDate date = new DossierDate();
        char[] chars = text.ToCharArray();

        Assert.IsFalse(date.TryRead(chars, chars.Length), text);
    }
}
