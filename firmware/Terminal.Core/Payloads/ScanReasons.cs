namespace Terminal.Core.Payloads;

/// <summary>
/// The one table of scan reasons: word (screen, console, log, tests), meaning (console help) and a synthetic example.
/// SPEC.md repeats it and a test fails when they drift.
/// </summary>
public static class ScanReasons
{
    /// <summary>Number of reasons, <see cref="ScanReason.None"/> not counted; they are numbered from 1.</summary>
    public const int Count = (int)ScanReason.Binary;

    /// <summary>Number of the last reason that a paper can have; those above are of foreign codes.</summary>
    public const int LastOfPapers = (int)ScanReason.BadCode;

    private const string Paper =
        "H26.12.34-260525-0001|1.001234|012345678901|Giấy tiếp nhận hồ sơ và hẹn trả kết quả|" +
        "Hệ thống thông tin giải quyết TTHC tỉnh Mẫu|08:30 25/05/2026";

    /// <summary>The word of a reason; "none" before the first scan.</summary>
    public static string Word(ScanReason reason)
    {
        switch (reason)
        {
            case ScanReason.Complete: return "complete";
            case ScanReason.NoDate: return "no-date";
            case ScanReason.Incomplete: return "incomplete";
            case ScanReason.Malformed: return "malformed";
            case ScanReason.CodeOnly: return "code-only";
            case ScanReason.CodeLink: return "code-link";
            case ScanReason.Unconfirmed: return "unconfirmed";
            case ScanReason.NoCode: return "no-code";
            case ScanReason.BadCode: return "bad-code";
            case ScanReason.IdentityCard: return "identity-card";
            case ScanReason.HealthCard: return "health-card";
            case ScanReason.Payment: return "payment";
            case ScanReason.PaymentDamaged: return "payment-damaged";
            case ScanReason.Procedure: return "procedure";
            case ScanReason.OpaqueLink: return "opaque-link";
            case ScanReason.Wifi: return "wifi";
            case ScanReason.Contact: return "contact";
            case ScanReason.Link: return "link";
            case ScanReason.Number: return "number";
            case ScanReason.Token: return "token";
            case ScanReason.Text: return "text";
            case ScanReason.Empty: return "empty";
            case ScanReason.Overlong: return "overlong";
            case ScanReason.Binary: return "binary";
            default: return "none";
        }
    }

    /// <summary>What a reason means, one English sentence for console and specification.</summary>
    public static string Meaning(ScanReason reason)
    {
        switch (reason)
        {
            case ScanReason.Complete: return "Every item that this kind of paper must carry is there.";
            case ScanReason.NoDate: return "A slip that has all its items but the appointment date.";
            case ScanReason.Incomplete: return "A paper with a dossier code; items are missing.";
            case ScanReason.Malformed: return "A paper with a dossier code; an item is not in its grammar.";
            case ScanReason.CodeOnly: return "A dossier code and nothing else.";
            case ScanReason.CodeLink: return "A look-up link with the dossier code in it.";
            case ScanReason.Unconfirmed: return "A dossier code put together again from text that had lost its separators.";
            case ScanReason.NoCode: return "A paper of a dossier without a dossier code.";
            case ScanReason.BadCode: return "Text in the shape of a dossier code, with an impossible date or number.";
            case ScanReason.IdentityCard: return "Citizen or identity card; nothing of it was kept.";
            case ScanReason.HealthCard: return "Health insurance card; nothing of it was kept.";
            case ScanReason.Payment: return "Payment code (VietQR, EMVCo).";
            case ScanReason.PaymentDamaged: return "Payment code that is cut off or whose checksum is wrong.";
            case ScanReason.Procedure: return "Procedure code or the page of a procedure.";
            case ScanReason.OpaqueLink: return "Link on a slip that holds a token only.";
            case ScanReason.Wifi: return "Wi-Fi access code.";
            case ScanReason.Contact: return "Contact card, telephone, message or mail.";
            case ScanReason.Link: return "Any other link.";
            case ScanReason.Number: return "A number only; treated as personal, not kept.";
            case ScanReason.Token: return "A long token, for example from an app; not kept.";
            case ScanReason.Text: return "Readable text without a dossier code.";
            case ScanReason.Empty: return "Nothing but blanks or control characters.";
            case ScanReason.Overlong: return "Longer than a QR code can be (2,953 bytes).";
            case ScanReason.Binary: return "Bytes that are no text.";
            default: return "No scan yet.";
        }
    }

    /// <summary>The same in Vietnamese.</summary>
    public static string MeaningVietnamese(ScanReason reason)
    {
        switch (reason)
        {
            case ScanReason.Complete: return "Đủ mọi mục mà loại giấy này phải có.";
            case ScanReason.NoDate: return "Giấy hẹn đủ các mục, chỉ thiếu ngày hẹn trả.";
            case ScanReason.Incomplete: return "Giấy có mã hồ sơ nhưng thiếu mục.";
            case ScanReason.Malformed: return "Giấy có mã hồ sơ nhưng có mục viết sai quy cách.";
            case ScanReason.CodeOnly: return "Chỉ có mã hồ sơ.";
            case ScanReason.CodeLink: return "Liên kết tra cứu có mã hồ sơ.";
            case ScanReason.Unconfirmed: return "Mã hồ sơ ghép lại từ chữ đã mất dấu ngăn cách.";
            case ScanReason.NoCode: return "Giấy tờ của hồ sơ nhưng không có mã.";
            case ScanReason.BadCode: return "Giống mã hồ sơ nhưng ngày hoặc số không thể có.";
            case ScanReason.IdentityCard: return "Thẻ căn cước; không giữ lại gì.";
            case ScanReason.HealthCard: return "Thẻ bảo hiểm y tế; không giữ lại gì.";
            case ScanReason.Payment: return "Mã thanh toán (VietQR, EMVCo).";
            case ScanReason.PaymentDamaged: return "Mã thanh toán bị cắt hoặc sai số kiểm tra.";
            case ScanReason.Procedure: return "Mã thủ tục hoặc trang của thủ tục.";
            case ScanReason.OpaqueLink: return "Liên kết trên giấy chỉ có một chuỗi định danh.";
            case ScanReason.Wifi: return "Mã vào Wi-Fi.";
            case ScanReason.Contact: return "Danh thiếp, điện thoại, tin nhắn hoặc thư.";
            case ScanReason.Link: return "Liên kết khác.";
            case ScanReason.Number: return "Chỉ là một số; coi là thông tin cá nhân, không giữ.";
            case ScanReason.Token: return "Chuỗi dài, ví dụ của ứng dụng; không giữ.";
            case ScanReason.Text: return "Chữ đọc được, không có mã hồ sơ.";
            case ScanReason.Empty: return "Chỉ có khoảng trắng hoặc ký tự điều khiển.";
            case ScanReason.Overlong: return "Dài hơn một mã QR có thể chứa (2.953 byte).";
            case ScanReason.Binary: return "Dữ liệu không phải chữ.";
            default: return "Chưa quét lần nào.";
        }
    }

    /// <summary>A synthetic payload that gives the reason; \xHH stands for a byte, "&#215; n" at the end for repetition.</summary>
    public static string Example(ScanReason reason)
    {
        switch (reason)
        {
            case ScanReason.Complete: return Paper + "|15/06/2026";
            case ScanReason.NoDate: return Paper;
            case ScanReason.Incomplete: return "Mã hồ sơ: H26.12.34-260525-0001; Ngày hẹn trả kết quả: 15/06/2026";
            case ScanReason.Malformed: return "Mã hồ sơ: H26.12.34-260525-0001; Ngày hẹn trả kết quả: 31/06/2026";
            case ScanReason.CodeOnly: return "000.00.53.H48-220921-0099";
            case ScanReason.CodeLink: return "https://dichvucong.example.gov.vn/portaldvc/tra-cuu?MHS=000.17.22.H56-210531-0001";
            case ScanReason.Unconfirmed: return "H2612342605250001";
            case ScanReason.NoCode: return "Giấy tiếp nhận hồ sơ và hẹn trả kết quả|1.001234|15/06/2026";
            case ScanReason.BadCode: return "H26.12.34-261325-0001";
            case ScanReason.IdentityCard: return "001099000001|100000001|NGUYỄN VĂN MẪU|01021999|Nam|Thôn Mẫu, Xã Mẫu|01072021";
            case ScanReason.HealthCard: return "DN4010000000001|4e677579e1bb856e204d|01/02/1999|1|78c3a3204d|01 - 001|01/01/2026|-";
            case ScanReason.Payment: return "00020101021138550010A000000727012500069704360111000000000010208QRIBFTTA53037045802VN6304764A";
            case ScanReason.PaymentDamaged: return "00020101021138550010A000000727012500069704360111000000000010208QRIBFTTA53037045802VN63040000";
            case ScanReason.Procedure: return "https://dichvucong.gov.vn/p/home/dvc-chi-tiet-thu-tuc-hanh-chinh.html?ma_thu_tuc=1.001193";
            case ScanReason.OpaqueLink: return "https://dichvucong.example.gov.vn/apiqr/qr?id=0b0e7c1a-0000-4000-8000-00000000a001";
            case ScanReason.Wifi: return "WIFI:T:WPA;S:MAU;P:00000000;;";
            case ScanReason.Contact: return "tel:+84000000000";
            case ScanReason.Link: return "https://zalo.me/0000000000";
            case ScanReason.Number: return "012345678901";
            case ScanReason.Token: return "aGVsbG8tdGhpcy1pcy1hLXN5bnRoZXRpYy10b2tlbi1mb3ItdGVzdGluZy1vbmx5LTAwMDE";
            case ScanReason.Text: return "Xin chào";
            case ScanReason.Empty: return "\\x00\\x1B";
            case ScanReason.Overlong: return "A × 2954";
            case ScanReason.Binary: return "\\xFF\\xFE\\x80\\x81\\x90\\x8D";
            default: return "";
        }
    }
}
