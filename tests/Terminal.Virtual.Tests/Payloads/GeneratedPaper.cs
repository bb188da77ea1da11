using System.Collections.Generic;
using System.Linq;
using System.Text;
using Terminal.Core.Payloads;
using Terminal.Core.Text;

namespace Terminal.Virtual.Tests.Payloads;

/// <summary>A paper made from the grammar of SPEC.md, with what a reader must find in it.</summary>
internal sealed class GeneratedPaper
{
    private static readonly string[] SlipNames =
    [
        "Giấy tiếp nhận hồ sơ và hẹn trả kết quả", "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ", "Giấy hẹn trả kết quả",
        "Phiếu hẹn", "Biên nhận hồ sơ",
    ];

    private static readonly string[] ResultNames =
        ["Quyết định cấp phép", "Giấy chứng nhận đăng ký kết hôn", "Trích lục khai sinh", "Kết quả giải quyết TTHC"];

    private static readonly string[] OtherNames =
        ["Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ", "Phiếu từ chối tiếp nhận", "Thông báo dừng giải quyết"];

    private static readonly string[] Systems =
        ["Hệ thống thông tin giải quyết TTHC tỉnh Mẫu", "Cổng dịch vụ công quốc gia", "Phần mềm một cửa Mẫu", "VNPT iGate"];

    private readonly SeededRandom random;
    private readonly List<(LabelKind Kind, string Value)> items = [];

    /// <summary>The payload.</summary>
    public string Text { get; private set; }

    /// <summary>The dossier code in its printed form.</summary>
    public string Code { get; private set; }

    /// <summary>The procedure code, empty when the paper has none.</summary>
    public string Procedure { get; private set; } = "";

    /// <summary>Expected kind.</summary>
    public PaperKind Kind { get; private set; }

    /// <summary>Expected appointment, 0 for none.</summary>
    public int AppointmentDay { get; private set; }

    /// <summary>Expected minute of the appointment.</summary>
    public int AppointmentMinute { get; private set; } = ScannedCode.NoTime;

    /// <summary>The ID number in it, which must be found nowhere afterwards.</summary>
    public string Id { get; private set; } = "";

    /// <summary>Makes a paper that is read on the given day.</summary>
    public GeneratedPaper(SeededRandom random, int today)
    {
        this.random = random;
        int receipt = today - random.Below(400);
        Code = MakeCode(random, receipt);
        bool bare = random.OneIn(6);
        if (bare)
        {
            Kind = PaperKind.DossierReference;
            Text = random.OneIn(2) ? Code : Link(Code);
            return;
        }

        AddItems(receipt, today);
        Text = random.Below(4) switch
        {
            0 => Positional(),
            1 => Json(),
            2 => Labelled(random.Of("\n", "; ", " | ", "\t", "\r\n", ";"), random.Of(": ", "=", ":", " : ", " = ")),
            _ => Labelled("&", "="),
        };
    }

    /// <summary>A code in any form of the grammar.</summary>
    public static string MakeCode(SeededRandom random, int receiptDay)
    {
        var time = new LocalTime();
        time.SetDayNumber(receiptDay);
        string unit = random.Below(5) switch
        {
            0 => $"000.{random.Below(100):00}.{random.Below(100):00}.H{random.Below(100):00}",
            1 => $"{random.Below(100):00}.{random.Below(100):00}.H{random.Below(100):00}",
            2 => $"G{random.Below(100):00}.{random.Below(100):00}",
            3 => $"H{random.Below(100):00}",
            _ => $"H{random.Below(100):00}.{random.Below(100):00}.{random.Below(100):00}",
        };
        string date = $"{time.Year:0000}{time.Month:00}{time.Day:00}"[(random.OneIn(2) ? 2 : 0)..];
        int digits = random.Between(4, 7);
        return $"{unit}-{date}-{random.Below(10_000_000).ToString("0000000")[..digits]}";
    }

    private void AddItems(int receipt, int today)
    {
        items.Add((LabelKind.DossierCode, Code));
        Kind = random.Of(PaperKind.Slip, PaperKind.Slip, PaperKind.Result, PaperKind.OtherPaper);
        string[] names = Kind == PaperKind.Slip ? SlipNames : Kind == PaperKind.Result ? ResultNames : OtherNames;
        items.Add((LabelKind.PaperName, random.Of(names)));
        if (!random.OneIn(5))
        {
            Procedure = $"{random.Between(1, 3)}.{random.Below(1_000_000):000000}" + (random.OneIn(4) ? ".000.00.00.H48" : "");
            items.Add((LabelKind.ProcedureCode, Procedure));
        }

        if (!random.OneIn(4))
        {
            Id = random.OneIn(4) ? $"{random.Between(100_000_000, 999_999_999)}" : $"0{random.Below(100_000):00000}{random.Below(1_000_000):000000}";
            items.Add((LabelKind.ApplicantId, Id));
        }

        if (!random.OneIn(5))
        {
            items.Add((LabelKind.SystemName, random.Of(Systems)));
        }

        items.Add((LabelKind.Publication, Moment(receipt + random.Below(today - receipt + 1), random.Below(1440), true, out _)));
        if (Kind == PaperKind.Slip)
        {
            AppointmentDay = today + random.Between(1, 60);
            int minute = random.Below(1440);
            items.Add((LabelKind.Appointment, Moment(AppointmentDay, minute, random.OneIn(2), out bool timed)));
            AppointmentMinute = timed ? minute : ScannedCode.NoTime;
        }
        else if (Kind == PaperKind.Result && random.OneIn(2))
        {
            items.Add((LabelKind.ValidUntil, Moment(today + random.Below(3000), 0, false, out _)));
        }
    }

    private string Moment(int day, int minuteOfDay, bool withTime, out bool timed)
    {
        var time = new LocalTime();
        time.SetDayNumber(day);
        (int d, int m, int y, int hour, int minute) = (time.Day, time.Month, time.Year, minuteOfDay / 60, minuteOfDay % 60);
        timed = withTime;
        string[] forms = withTime
            ?
            [
                $"{d:00}/{m:00}/{y} {hour:00}:{minute:00}", $"{hour:00}:{minute:00} {d:00}/{m:00}/{y}", $"{y}-{m:00}-{d:00}T{hour:00}:{minute:00}:00",
                $"{y}-{m:00}-{d:00} {hour:00}:{minute:00}:00", $"{y}{m:00}{d:00}{hour:00}{minute:00}00",
                $"{hour} giờ {minute:00} phút, ngày {d:00}/{m:00}/{y}", $"{hour}h{minute:00} ngày {d}/{m}/{y}",
                $"{hour} giờ {minute:00} phút ngày {d} tháng {m} năm {y}", $"{y}-{m:00}-{d:00}T{hour:00}:{minute:00}:00+07:00",
            ]
            :
            [
                $"{d:00}/{m:00}/{y}", $"{d}/{m}/{y}", $"{d:00}-{m:00}-{y}", $"{d:00}.{m:00}.{y}", $"{y}-{m:00}-{d:00}", $"{y}{m:00}{d:00}",
                $"ngày {d:00} tháng {m:00} năm {y}", $"ngày {d:00}/{m:00}/{y}", $"{d:00}{m:00}{y}",
            ];
        return random.Of(forms);
    }

    // Without labels the names must begin with the words by which they are known, and dates stand alone.
    private string Positional()
    {
        List<string> values = items.Select(item => item.Kind == LabelKind.ValidUntil ? "Hiệu lực đến " + item.Value : item.Value).ToList();
        for (int i = values.Count - 1; i > 0 && random.OneIn(2); i--)
        {
            int other = random.Below(i + 1);
            (values[i], values[other]) = (values[other], values[i]);
        }

        // An ID number in front and a name behind it is how a card begins.
        if (values[0] == Id)
        {
            (values[0], values[1]) = (values[1], values[0]);
        }

        return string.Join(random.Of("|", ";", " | ", "\t", "\n", "||", " ; "), values);
    }

    private string Labelled(string separator, string equals)
    {
        var text = new StringBuilder();
        foreach ((LabelKind kind, string value) in Shuffled())
        {
            text.Append(text.Length > 0 ? separator : "").Append(Wording(kind)).Append(equals).Append(value);
        }

        return text.ToString();
    }

    private string Json()
    {
        var text = new StringBuilder("{");
        foreach ((LabelKind kind, string value) in Shuffled())
        {
            text.Append(text.Length > 1 ? "," : "").Append('"').Append(Wording(kind).Replace("_", random.Of("", "_"))).Append("\":\"");
            foreach (char c in value)
            {
                text.Append(c >= 0x80 && random.OneIn(3) ? $"\\u{(int)c:x4}" : c == '/' && random.OneIn(2) ? "\\/" : c.ToString());
            }

            text.Append('"');
        }

        return text.Append('}').ToString();
    }

    private IEnumerable<(LabelKind Kind, string Value)> Shuffled() => items.OrderBy(_ => random.Below(1000)).ToList();

    // A wording of the table, with blanks, underscores, glued, in camel case or capitals.
    private string Wording(LabelKind kind)
    {
        string[] words = random.Of(LabelWordings.Of(kind).Split(' ')).Split('_');
        return random.Below(4) switch
        {
            0 => string.Join(" ", words),
            1 => string.Join("_", words).ToLowerInvariant(),
            2 => string.Concat(words.Select(word => word[0] + word[1..].ToLowerInvariant())),
            _ => string.Join(" ", words.Select(word => word[0] + word[1..].ToLowerInvariant())),
        };
    }

    private string Link(string code) => random.Of("https://", "http://", "HTTPS://", "") + random.Of("dichvucong.mau.gov.vn", "mau.vn:8080", "a.b.c.vn")
        + random.Of("/tra-cuu?", "/?", "/x/y?a=1&", "/#/p?") + random.Of("MHS", "maHoSo", "ma_ho_so", "ma", "code") + "=" + code
        + random.Of("", "&SGT=012345678901", "#x", "&a=b");
}
