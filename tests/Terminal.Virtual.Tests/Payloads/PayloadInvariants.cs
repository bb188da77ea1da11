using System;
using System.Linq;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Terminal.Core.Payloads;
using Terminal.Core.Text;

namespace Terminal.Virtual.Tests.Payloads;

/// <summary>What must hold of every scan, whatever was scanned.</summary>
internal static partial class PayloadInvariants
{
    // A payload of 2,953 bytes takes at most about 400 steps; more would mean that a stage does not get on.
    private const int MostSteps = 500;

    private static readonly FieldInfo TextField =
        typeof(PayloadRecogniser).GetField("text", BindingFlags.NonPublic | BindingFlags.Instance)!;

    /// <summary>Scans a copy of the bytes and checks everything that can be checked without knowing what they are.</summary>
    public static ScannedCode Scan(PayloadRecogniser recogniser, byte[] payload, int today)
    {
        byte[] bytes = new byte[payload.Length + 2];
        payload.CopyTo(bytes, 1);
        bytes[0] = bytes[^1] = 0x55;
        bool overlong = payload.Length > PayloadText.CapacityBytes;
        recogniser.Begin(bytes, 1, payload.Length, overlong, today);
        int steps = 1;
        while (!recogniser.Step())
        {
            Assert.IsTrue(++steps < MostSteps, "does not end");
        }

        Assert.AreEqual(0x55, bytes[0], "wrote before the payload");
        Assert.AreEqual(0x55, bytes[^1], "wrote behind the payload");
        Assert.IsFalse(bytes.AsSpan(1, payload.Length).ContainsAnyExcept((byte)0), "the caller's buffer is overwritten");
        var text = (PayloadText)TextField.GetValue(recogniser)!;
        Assert.IsFalse(text.Folded.AsSpan().ContainsAnyExcept((byte)0), "the folded text is overwritten");
        Assert.IsFalse(text.Chars.AsSpan().ContainsAnyExcept('\0'), "the text is overwritten");
        Check(recogniser.Result, today);
        return recogniser.Result;
    }

    /// <summary>True when the code stands in the payload as it is, blanks (in a link '+' is one), dashes and case aside.</summary>
    public static bool StandsIn(byte[] payload, string code)
    {
        string text = Encoding.UTF8.GetString(payload);
        var cleaned = new StringBuilder();
        foreach (char c in text)
        {
            if (c > ' ' && c != 0x7F && (c < 0x80 || VietnameseLetters.Fold(c) != 0))
            {
                cleaned.Append((char)VietnameseLetters.Fold(c));
            }
            else if (c is (>= '\u2010' and <= '\u2015') or '\u2212' or '\uFE58' or '\uFE63' or '\u00AF')
            {
                cleaned.Append('-');
            }
        }

        string plain = cleaned.ToString();
        return plain.Contains(code, StringComparison.Ordinal)
            || (LinkForm().IsMatch(text) && plain.Replace("+", "").Contains(code, StringComparison.Ordinal));
    }

    private static void Check(ScannedCode code, int today)
    {
        Assert.AreNotEqual(ScanReason.None, code.Reason);
        Assert.AreEqual(code.Kind == PaperKind.None, code.Foreign != ForeignKind.None, "paper or foreign");
        CheckCode(code.DossierCode.ToString(), code.CodeUnconfirmed ? 0 : today);
        CheckCode(code.OtherDossierCode.ToString(), 0);
        Assert.AreEqual(code.DossierCodeCount > 1, code.OtherDossierCode.Length > 0);
        Matches(ProcedureForm(), code.ProcedureCode);
        Matches(AgencyForm(), code.AgencyCode);
        Matches(HostForm(), code.LinkHost);
        Matches(TokenForm(), code.LinkToken);
        foreach (TextBuffer name in new[] { code.SystemName, code.PaperName, code.Scope, code.ValidityText })
        {
            string text = name.ToString();
            Assert.IsFalse(text.Any(c => c < ' ' || (c >= 0x7F && c < 0xA0)), "control character in a name: " + text);
            Assert.IsFalse(LongNumber().IsMatch(text), "a number that may be somebody's: " + text);
            Assert.IsFalse(text.StartsWith(' ') || text.EndsWith(' ') || text.Contains("  "), "untidy name: " + text);
        }

        foreach (TextBuffer kept in new[] { code.DossierCode, code.OtherDossierCode, code.AgencyCode, code.LinkHost })
        {
            Assert.IsFalse(NineFigures().IsMatch(kept.ToString()), "a number that may be somebody's: " + kept);
        }

        CheckDay(code.AppointmentDay);
        CheckDay(code.PublicationDay);
        CheckDay(code.ValidFromDay);
        CheckDay(code.ValidUntilDay);
        CheckMinute(code.AppointmentDay, code.AppointmentMinute);
        CheckMinute(code.PublicationDay, code.PublicationMinute);
        Assert.AreEqual(PaperItems.None, code.Present & (code.Missing | code.Malformed), "an item is there or it is not");
        if (code.Kind == PaperKind.None)
        {
            CheckForeign(code);
        }
        else
        {
            Assert.AreEqual(code.HasDossierCode, (code.Present & PaperItems.DossierCode) != 0);
            Assert.AreEqual(code.HasAppointment, (code.Present & PaperItems.AppointmentDate) != 0);
        }
    }

    private static void CheckForeign(ScannedCode code)
    {
        int kept = code.DossierCode.Length + code.OtherDossierCode.Length + code.AgencyCode.Length + code.SystemName.Length
            + code.PaperName.Length + code.Scope.Length + code.ValidityText.Length + code.AppointmentDay + code.PublicationDay
            + code.ValidFromDay + code.ValidUntilDay + (int)code.Present;
        Assert.AreEqual(0, kept, "a foreign code leaves nothing behind");
        Assert.IsTrue(code.ProcedureCode.Length == 0 || code.Foreign == ForeignKind.ProcedurePoster);
        Assert.IsTrue(code.LinkHost.Length == 0 || code.Foreign == ForeignKind.OpaqueSlipLink);
        Assert.AreEqual(code.LinkToken.Length > 0, code.Foreign == ForeignKind.OpaqueSlipLink);
    }

    // A certain code is not of a day to come; today is 0 where that does not matter.
    private static void CheckCode(string code, int today)
    {
        if (code.Length == 0)
        {
            return;
        }

        Match match = CodeForm().Match(code);
        Assert.IsTrue(match.Success, "outside the grammar: " + code);
        string[] groups = match.Groups["agency"].Value.Split('.');
        Assert.IsTrue(match.Groups["agency"].Length <= 35 && code.Length <= 52, "too long: " + code);
        Assert.AreEqual(1, groups.Count(group => LevelOne().IsMatch(group)), "one letter group: " + code);
        Assert.IsTrue(LevelOne().IsMatch(groups[0]) || LevelOne().IsMatch(groups[^1]), "first or last: " + code);
        string date = match.Groups["date"].Value;
        int year = date.Length == 6 ? 2000 + int.Parse(date[..2]) : int.Parse(date[..4]);
        int month = int.Parse(date[^4..^2]);
        int day = int.Parse(date[^2..]);
        Assert.IsTrue(year >= 2018 && LocalTime.IsDate(year, month, day), "no date: " + code);
        Assert.IsTrue(today == 0 || LocalTime.DayNumber(year, month, day) <= today + 1, "too late: " + code);
    }

    private static void CheckDay(int day) => Assert.IsTrue(
        day == 0 || (day >= LocalTime.DayNumber(2018, 1, 1) && day <= LocalTime.DayNumber(2100, 1, 1)), "day " + day);

    private static void CheckMinute(int day, int minute) => Assert.IsTrue(
        minute == ScannedCode.NoTime || (day != 0 && minute >= 0 && minute < 1440), "minute " + minute);

    private static void Matches(Regex form, TextBuffer text) =>
        Assert.IsTrue(text.Length == 0 || form.IsMatch(text.ToString()), "outside its grammar: " + text);

    // The link of SPEC.md, whose scheme may be missing: then a path with a query, or a path behind a name with a last label of
    // letters in a text without a blank, makes it one.
    [GeneratedRegex(@"://|^\s*\S*/\S*\?|^\s*\S*\.[A-Za-z]{2,}(:\d+)?/\S*\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex LinkForm();

    [GeneratedRegex(@"^(?<agency>[0-9A-Z]+(\.[0-9A-Z]+)*)-(?<date>\d{6}|\d{8})-\d{4,7}$", RegexOptions.CultureInvariant)]
    private static partial Regex CodeForm();

    [GeneratedRegex(@"^[A-Z]\d\d$")]
    private static partial Regex LevelOne();

    [GeneratedRegex(@"^\d\.\d{6}(\.\d{3}\.\d{2}\.\d{2}\.[A-Z]\d{2})?$")]
    private static partial Regex ProcedureForm();

    [GeneratedRegex(@"^[0-9A-Z]+(\.[0-9A-Z]+)*$")]
    private static partial Regex AgencyForm();

    [GeneratedRegex(@"^(?=.{3,64}$)[a-z0-9-]+(\.[a-z0-9-]+)+$")]
    private static partial Regex HostForm();

    // A long number may be somebody's; in a GUID or a hexadecimal digest it stands by chance.
    [GeneratedRegex(@"^((?!.*\d{9})[\w-]{8,64}|(?=.*[A-Fa-f])([\dA-Fa-f]{24}|[\dA-Fa-f]{32}|[\dA-Fa-f]{40}|[\dA-Fa-f]{64})|[\dA-Fa-f]{8}(-[\dA-Fa-f]{4}){3}-[\dA-Fa-f]{12})$", RegexOptions.ECMAScript)]
    private static partial Regex TokenForm();

    // Nine figures with no letter between them.
    [GeneratedRegex(@"\d([^\p{L}\d]*\d){8}")]
    private static partial Regex LongNumber();

    [GeneratedRegex(@"\d{9}")]
    private static partial Regex NineFigures();
}
