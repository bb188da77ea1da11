using System;
using System.Linq;
using System.Text.RegularExpressions;
using Terminal.Core.Text;
using Terminal.Drivers.Ports;

namespace Terminal.Benchmarks;

/// <summary>
/// Hears the texts on the screen that are what a paper says: its code, dates and kind, or what is said of a foreign code. What the
/// service says or cannot say, the office, the countdown and icons are not.
/// </summary>
internal sealed partial class SpokenTrace : ITextTrace
{
    private static readonly string[] Papers = new[]
        {
            TextId.Appointment, TextId.NoDateInCode, TextId.PaperSlip, TextId.PaperResult, TextId.PaperOther, TextId.CodeNotCertain, TextId.CompareCode,
            TextId.ForeignCode, TextId.LinkCode, TextId.TextCode, TextId.ProcedurePoster, TextId.PosterNote, TextId.IdentityCard, TextId.HealthCard, TextId.CardNote,
            TextId.CardNotKept, TextId.PaymentCode, TextId.FlattenPaper, TextId.UpperLeftCode, TextId.OtherCodeOnSheet, TextId.OpaqueNote,
            TextId.Unreadable, TextId.UnreadableNote,
        }
        .SelectMany(t => new[] { Texts.Get(t, Language.Vietnamese), Texts.Get(t, Language.English) })
        .ToArray();

    private readonly ITextTrace _next;
    private readonly Action _spoken;

    public SpokenTrace(ITextTrace next, Action spoken)
    {
        _next = next;
        _spoken = spoken;
    }

    /// <inheritdoc/>
    public void Drawn(char[] text, int offset, int count, int x, int y, int width, int height)
    {
        _next.Drawn(text, offset, count, x, y, width, height);
        string words = new string(text, offset, count).Trim(' ', '\u2026');

        // In the first row a dossier's code has no blanks; office and countdown have.
        bool isCode = y == 0 && !words.Contains(' ');
        if (words.Length > 0 && (isCode || Date().IsMatch(words) || Papers.Any(t => t.Contains(words, StringComparison.Ordinal))))
        {
            _spoken();
        }
    }

    [GeneratedRegex(@"\d\d/\d\d/\d{4}")]
    private static partial Regex Date();
}
