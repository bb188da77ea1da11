namespace Terminal.Core.Payloads;

/// <summary>
/// The one table of a paper's items: word (console, specification), Vietnamese name as the circular has it. They are numbered by
/// their bit in <see cref="PaperItems"/>.
/// </summary>
public static class PaperItemWords
{
    /// <summary>Number of items.</summary>
    public const int Count = 10;

    /// <summary>The item of a number, 0 to <see cref="Count"/> - 1.</summary>
    public static PaperItems At(int index)
    {
        return (PaperItems)(1 << index);
    }

    /// <summary>The word of an item.</summary>
    public static string Word(int index)
    {
        switch (index)
        {
            case 0: return "dossier-code";
            case 1: return "procedure-code";
            case 2: return "applicant-id";
            case 3: return "paper-name";
            case 4: return "system-name";
            case 5: return "publication-time";
            case 6: return "appointment-date";
            case 7: return "validity";
            case 8: return "scope";
            case 9: return "agency-code";
            default: return "";
        }
    }

    /// <summary>What the circular calls it.</summary>
    public static string Name(int index)
    {
        switch (index)
        {
            case 0: return "Mã số hồ sơ";
            case 1: return "Mã TTHC";
            case 2: return "Mã định danh tổ chức, cá nhân";
            case 3: return "Tên giấy tờ";
            case 4: return "Tên hệ thống cung cấp dữ liệu";
            case 5: return "Thời điểm xuất bản";
            case 6: return "Ngày hẹn trả kết quả";
            case 7: return "Thời hạn hiệu lực";
            case 8: return "Phạm vi hiệu lực";
            case 9: return "Mã định danh cơ quan";
            default: return "";
        }
    }
}
