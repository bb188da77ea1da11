using Terminal.Core.Text;

namespace Terminal.Core.Configuration;

/// <summary>Why a value was not taken, in words that say what would be.</summary>
public sealed class SettingRefusal
{
    private readonly SettingDefinition definition = new SettingDefinition();

    /// <summary>The reason; None when the value was taken.</summary>
    public RefusalReason Reason;

    /// <summary>The setting in question.</summary>
    public int Id;

    /// <summary>The other service, from 1, that has the letter already.</summary>
    public int OtherService;

    internal bool Refuse(int id, RefusalReason reason)
    {
        Id = id;
        Reason = reason;
        return reason == RefusalReason.None;
    }

    /// <summary>The sentence for a person; empty when the value was taken. Allocates.</summary>
    public string Message(Language language)
    {
        bool vi = language == Language.Vietnamese;
        string min = "";
        string max = "";
        string choices = "";
        if (SettingSchema.Describe(Id, definition))
        {
            min = definition.Min.ToString();
            max = definition.Max.ToString();
            choices = definition.Choices;
        }

        switch (Reason)
        {
            case RefusalReason.None: return "";
            case RefusalReason.UnknownSetting: return vi ? "Không có thông số này" : "There is no such setting";
            case RefusalReason.TooShort: return (vi ? "Quá ngắn, ít nhất " : "Too short, at least ") + min + (vi ? " ký tự" : " characters");
            case RefusalReason.TooLong: return (vi ? "Quá dài, nhiều nhất " : "Too long, at most ") + max + (vi ? " ký tự" : " characters");
            case RefusalReason.NotANumber: return (vi ? "Phải là số từ " : "Must be a number from ") + min + (vi ? " đến " : " to ") + max;
            case RefusalReason.OutOfRange: return (vi ? "Phải từ " : "Must be from ") + min + (vi ? " đến " : " to ") + max;
            case RefusalReason.NotAChoice: return (vi ? "Chọn một trong: " : "Must be one of: ") + choices;
            case RefusalReason.NotALetter: return vi ? "Phải là một chữ in hoa A-Z" : "Must be one capital letter A-Z";
            case RefusalReason.NotDigits: return vi ? "Chỉ được có chữ số" : "Must be digits only";
            case RefusalReason.NotAnAddress: return vi ? "Phải là địa chỉ IPv4, ví dụ 192.168.1.20" : "Must be an IPv4 address such as 192.168.1.20";
            case RefusalReason.NotAUrl: return vi ? "Phải bắt đầu bằng http:// hoặc https:// rồi tên máy" : "Must begin with http:// or https:// and a host";
            case RefusalReason.NotAWord: return vi ? "Chỉ dùng a-z, 0-9, dấu chấm, gạch nối" : "Only a-z, 0-9, dot and dash";
            case RefusalReason.NotAKey: return vi ? "Phải là số thập lục phân, từ " + min + " đến " + max + " chữ số, số lượng chẵn" : "Must be hexadecimal, " + min + " to " + max + " digits, an even number of them";
            case RefusalReason.NotHours: return vi ? "Viết như 07:30-11:30,13:30-17:00, tăng dần" : "Write as 07:30-11:30,13:30-17:00, in rising order";
            case RefusalReason.NotPresses: return vi ? "Từ " + min + " đến " + max + " chữ số 1-4" : "Must be " + min + " to " + max + " digits 1-4";
            case RefusalReason.ControlCharacter: return vi ? "Có ký tự không in được" : "Holds a character that cannot be printed";
            case RefusalReason.LetterTaken: return (vi ? "Trùng chữ và dải số với lĩnh vực " : "Same letter and numbers as service ") + OtherService.ToString();
            case RefusalReason.BandEmpty: return vi ? "Số đầu phải nhỏ hơn hoặc bằng số cuối" : "The first number must not be above the last";
            case RefusalReason.NotRemote: return vi ? "Thông số này không đổi từ xa được" : "This setting cannot be changed from afar";
            default: return vi ? "Thiếu dấu = và giá trị" : "The = and a value are missing";
        }
    }
}
