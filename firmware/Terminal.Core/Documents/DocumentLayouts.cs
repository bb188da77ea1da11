namespace Terminal.Core.Documents;

/// <summary>
/// The layouts: rows of item, style and gap. The gap is the empty paper below each line of the row in dot rows;
/// for a space its height, for a QR code the dots a module.
/// </summary>
public static class DocumentLayouts
{
    /// <summary>Bytes of a row.</summary>
    public const int RowBytes = 3;

    private static readonly byte[] QueueTicket =
    {
        (byte)DocumentItem.Reprint, (byte)DocumentStyle.Mark, 14,
        (byte)DocumentItem.Office, (byte)DocumentStyle.Head, 4,
        (byte)DocumentItem.Space, 0, 10,
        (byte)DocumentItem.NumberLabel, (byte)DocumentStyle.Title, 2,
        (byte)DocumentItem.Number, (byte)DocumentStyle.Number, 2,
        (byte)DocumentItem.Service, (byte)DocumentStyle.Tall, 6,
        (byte)DocumentItem.Counter, (byte)DocumentStyle.Tall, 6,
        (byte)DocumentItem.Moment, (byte)DocumentStyle.Middle, 6,
        (byte)DocumentItem.Thanks, (byte)DocumentStyle.Middle, 6,
    };

    private static readonly byte[] StatusSlip =
    {
        (byte)DocumentItem.Reprint, (byte)DocumentStyle.Mark, 14,
        (byte)DocumentItem.Office, (byte)DocumentStyle.Head, 4,
        (byte)DocumentItem.Space, 0, 8,
        (byte)DocumentItem.SlipTitle, (byte)DocumentStyle.Tall, 6,
        (byte)DocumentItem.Rule, (byte)DocumentStyle.Plain, 2,
        (byte)DocumentItem.CodeLabel, (byte)DocumentStyle.Plain, 4,
        (byte)DocumentItem.Code, (byte)DocumentStyle.Strong, 8,
        (byte)DocumentItem.StatusLabel, (byte)DocumentStyle.Plain, 4,
        (byte)DocumentItem.Status, (byte)DocumentStyle.TallStrong, 8,
        (byte)DocumentItem.Received, (byte)DocumentStyle.Plain, 6,
        (byte)DocumentItem.AppointmentLabel, (byte)DocumentStyle.Plain, 4,
        (byte)DocumentItem.Appointment, (byte)DocumentStyle.Strong, 6,
        (byte)DocumentItem.Overdue, (byte)DocumentStyle.Strong, 6,
        (byte)DocumentItem.Rule, (byte)DocumentStyle.Plain, 2,
        (byte)DocumentItem.Information, (byte)DocumentStyle.Plain, 6,
        (byte)DocumentItem.Source, (byte)DocumentStyle.Plain, 6,
        (byte)DocumentItem.Space, 0, 12,
        (byte)DocumentItem.CodeQr, (byte)DocumentStyle.Middle, 6,
        (byte)DocumentItem.Space, 0, 20,
        (byte)DocumentItem.NoOfficialPaper, (byte)DocumentStyle.Head, 4,
        (byte)DocumentItem.Moment, (byte)DocumentStyle.Middle, 6,
    };

    private static readonly byte[] LargeStatusSlip =
    {
        (byte)DocumentItem.Reprint, (byte)DocumentStyle.Mark, 14,
        (byte)DocumentItem.Office, (byte)DocumentStyle.Head, 4,
        (byte)DocumentItem.Space, 0, 8,
        (byte)DocumentItem.SlipTitle, (byte)DocumentStyle.Tall, 6,
        (byte)DocumentItem.Rule, (byte)DocumentStyle.Plain, 2,
        (byte)DocumentItem.CodeLabel, (byte)DocumentStyle.TallPlain, 4,
        (byte)DocumentItem.Code, (byte)DocumentStyle.TallStrong, 10,
        (byte)DocumentItem.StatusLabel, (byte)DocumentStyle.TallPlain, 4,
        (byte)DocumentItem.Status, (byte)DocumentStyle.Large, 10,
        (byte)DocumentItem.Received, (byte)DocumentStyle.TallPlain, 8,
        (byte)DocumentItem.AppointmentLabel, (byte)DocumentStyle.TallPlain, 4,
        (byte)DocumentItem.Appointment, (byte)DocumentStyle.Large, 10,
        (byte)DocumentItem.Overdue, (byte)DocumentStyle.TallStrong, 8,
        (byte)DocumentItem.Rule, (byte)DocumentStyle.Plain, 2,
        (byte)DocumentItem.Information, (byte)DocumentStyle.TallPlain, 6,
        (byte)DocumentItem.Source, (byte)DocumentStyle.TallPlain, 6,
        (byte)DocumentItem.Space, 0, 12,
        (byte)DocumentItem.CodeQr, (byte)DocumentStyle.Middle, 6,
        (byte)DocumentItem.Space, 0, 20,
        (byte)DocumentItem.NoOfficialPaper, (byte)DocumentStyle.Tall, 6,
        (byte)DocumentItem.Moment, (byte)DocumentStyle.Middle, 6,
    };

    private static readonly byte[] SelfTest =
    {
        (byte)DocumentItem.Reprint, (byte)DocumentStyle.Mark, 14,
        (byte)DocumentItem.SelfTestTitle, (byte)DocumentStyle.Title, 6,
        (byte)DocumentItem.Office, (byte)DocumentStyle.Head, 4,
        (byte)DocumentItem.Moment, (byte)DocumentStyle.Middle, 6,
        (byte)DocumentItem.Rule, (byte)DocumentStyle.Plain, 2,
        (byte)DocumentItem.Profile, (byte)DocumentStyle.Plain, 4,
        (byte)DocumentItem.Version, (byte)DocumentStyle.Plain, 8,
        (byte)DocumentItem.GlyphsHeading, (byte)DocumentStyle.Strong, 4,
        (byte)DocumentItem.GlyphsLetters, (byte)DocumentStyle.Plain, 4,
        (byte)DocumentItem.RasterHeading, (byte)DocumentStyle.Strong, 4,
        (byte)DocumentItem.RasterLetters, (byte)DocumentStyle.Plain, 4,
        (byte)DocumentItem.CodePageHeading, (byte)DocumentStyle.Strong, 4,
        (byte)DocumentItem.CodePageLetters, (byte)DocumentStyle.Plain, 4,
        (byte)DocumentItem.Space, 0, 12,
        (byte)DocumentItem.TestQrDots, (byte)DocumentStyle.Middle, 6,
        (byte)DocumentItem.Space, 0, 30,
        (byte)DocumentItem.TestQrCommand, (byte)DocumentStyle.Middle, 6,
        (byte)DocumentItem.Space, 0, 20,
        (byte)DocumentItem.Pattern, (byte)DocumentStyle.Plain, 16,
    };

    private static readonly byte[] DailySummary =
    {
        (byte)DocumentItem.Reprint, (byte)DocumentStyle.Mark, 14,
        (byte)DocumentItem.Office, (byte)DocumentStyle.Head, 4,
        (byte)DocumentItem.Space, 0, 8,
        (byte)DocumentItem.SummaryTitle, (byte)DocumentStyle.Tall, 6,
        (byte)DocumentItem.SummaryDay, (byte)DocumentStyle.Head, 6,
        (byte)DocumentItem.Rule, (byte)DocumentStyle.Plain, 2,
        (byte)DocumentItem.SummaryServices, (byte)DocumentStyle.Plain, 6,
        (byte)DocumentItem.Rule, (byte)DocumentStyle.Plain, 2,
        (byte)DocumentItem.SummaryFigures, (byte)DocumentStyle.Plain, 6,
        (byte)DocumentItem.Rule, (byte)DocumentStyle.Plain, 2,
        (byte)DocumentItem.Moment, (byte)DocumentStyle.Middle, 6,
    };

    /// <summary>The rows of a kind of document; a status slip has a form in large type.</summary>
    public static byte[] Get(DocumentKind kind, bool largeType)
    {
        switch (kind)
        {
            case DocumentKind.QueueTicket: return QueueTicket;
            case DocumentKind.StatusSlip: return largeType ? LargeStatusSlip : StatusSlip;
            case DocumentKind.SelfTest: return SelfTest;
            default: return DailySummary;
        }
    }
}
