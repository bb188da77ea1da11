using Terminal.Core.Payloads;
using Terminal.Core.Text;

namespace Terminal.Virtual.Tests.Payloads;

/// <summary>What the payload specification explains and a terminal never says.</summary>
internal static class SpecificationWords
{
    /// <summary>Number of kinds of damage, <see cref="TextDamage.None"/> included.</summary>
    public const int DamageCount = (int)TextDamage.Unknown + 1;

    /// <summary>The word for what text has suffered.</summary>
    public static string DamageWord(TextDamage damage)
    {
        switch (damage)
        {
            case TextDamage.DoubleUtf8: return "double-utf8";
            case TextDamage.Windows1258: return "windows-1258";
            case TextDamage.Tcvn3: return "tcvn3";
            case TextDamage.Unknown: return "unknown-encoding";
            default: return "clean";
        }
    }

    /// <summary>What that means, one English sentence.</summary>
    public static string DamageMeaning(TextDamage damage)
    {
        switch (damage)
        {
            case TextDamage.DoubleUtf8: return "UTF-8 that was taken for Windows-1252 and encoded once more; undone.";
            case TextDamage.Windows1258: return "No UTF-8, and looks like Windows-1258; read as such.";
            case TextDamage.Tcvn3: return "No UTF-8, and looks like TCVN3 (ABC); read as such.";
            case TextDamage.Unknown: return "No UTF-8 and no known Vietnamese encoding; only its ASCII part is used.";
            default: return "Clean UTF-8 or ASCII.";
        }
    }

    /// <summary>What the circular calls an item of a paper.</summary>
    public static string ItemName(int index)
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
