namespace Terminal.Core.Configuration;

/// <summary>
/// The one table of settings: validation, defaults, console, handbook and export come from it.
/// A switch rather than an array: constants cost no heap.
/// </summary>
public static class SettingSchema
{
    /// <summary>Fills the definition for a number; false when there is no such setting.</summary>
    public static bool Describe(int id, SettingDefinition d)
    {
        if (!SettingId.Exists(id))
        {
            return false;
        }

        d.Id = id;
        if (id >= SettingId.FirstService)
        {
            int offset = id - SettingId.FirstService;
            d.ServiceNumber = offset / ServiceField.Room + 1;
            DescribeService(offset % ServiceField.Room, d);
            return true;
        }

        d.ServiceNumber = 0;
        if (id >= SettingId.Priority1 && id < SettingId.PrinterLargeType)
        {
            DescribePriority(id - SettingId.Priority1, d);
            return true;
        }

        DescribeSingle(id, d);
        return true;
    }

    /// <summary>The number of the setting with this name, or -1.</summary>
    public static int Find(string name)
    {
        SettingDefinition d = new SettingDefinition();
        int service = 0;
        if (name.StartsWith("queue."))
        {
            // queue.3.letter: the service's number stands between the dots.
            int dot = name.IndexOf('.', 6);
            if (dot > 6 && int.TryParse(name.Substring(6, dot - 6), out service))
            {
                if (service < 1 || service > SettingId.MaxServices)
                {
                    return -1;
                }

                name = name.Substring(dot + 1);
            }
            else
            {
                service = 0;
            }
        }

        int first = service == 0 ? 0 : SettingId.Service(service - 1, 0);
        int count = service == 0 ? SettingId.SingleCount : ServiceField.Count;
        for (int id = first; id < first + count; id++)
        {
            Describe(id, d);
            if (d.Name == name)
            {
                return id;
            }
        }

        return -1;
    }

    private static void DescribeSingle(int id, SettingDefinition d)
    {
        switch (id)
        {
            case SettingId.Language:
                d.Choice("language", "vi|en", "vi").Help("Ngôn ngữ của màn hình khi chờ", "Language of the idle screen");
                break;
            case SettingId.OfficeName:
                d.Set("office.name", SettingKind.Text, 0, 80, "").Remote().Help("Tên cơ quan", "Name of the office in Vietnamese");
                break;
            case SettingId.OfficeNameEnglish:
                d.Set("office.name.en", SettingKind.Text, 0, 80, "").Remote().Help("Tên cơ quan bằng tiếng Anh", "Name of the office in English");
                break;
            case SettingId.OfficeCode:
                d.Set("office.code", SettingKind.Digits, 5, 5, "").Help("Mã đơn vị hành chính cấp xã, 5 chữ số", "Code of the commune, 5 digits");
                break;
            case SettingId.DeviceLetter:
                d.Set("device.letter", SettingKind.Letter, 1, 1, "A").Help("Chữ cái của máy, đứng đầu số thứ tự; hai máy trong một cơ quan phải khác nhau", "Letter of this terminal, first in every number; two terminals of one office must differ");
                break;
            case SettingId.DeviceId:
                d.Set("device.id", SettingKind.Word, 0, 32, "").Help("Mã máy đăng ký với dịch vụ", "Identity of this terminal at the service");
                break;
            case SettingId.Pin:
                d.Set("pin", SettingKind.Digits, 4, 8, "").Secret().Help("Mã PIN của bảng điều khiển, 4 đến 8 chữ số", "PIN of the console, 4 to 8 digits");
                break;
            case SettingId.DeskPresses:
                d.Set("desk.presses", SettingKind.Presses, 3, 6, "").Secret().Help("Mã vào thực đơn của cán bộ: các nút 1-4 bấm lần lượt", "Code of the desk menu: buttons 1-4 pressed in turn");
                break;
            case SettingId.WifiSsid:
                d.Set("wifi.ssid", SettingKind.Text, 0, 32, "").Help("Tên mạng Wi-Fi", "Name of the Wi-Fi network");
                break;
            case SettingId.WifiPassword:
                d.Set("wifi.password", SettingKind.Text, 0, 63, "").Secret().Help("Mật khẩu Wi-Fi", "Password of the Wi-Fi network");
                break;
            case SettingId.WifiAddress:
                d.Set("wifi.address", SettingKind.Address, 0, 15, "").Help("Địa chỉ cố định; để trống: DHCP", "Fixed address; empty for DHCP");
                break;
            case SettingId.WifiMask:
                d.Set("wifi.mask", SettingKind.Address, 0, 15, "255.255.255.0").Help("Mặt nạ mạng", "Subnet mask");
                break;
            case SettingId.WifiGateway:
                d.Set("wifi.gateway", SettingKind.Address, 0, 15, "").Help("Địa chỉ bộ định tuyến", "Address of the router");
                break;
            case SettingId.WifiNameServer:
                d.Set("wifi.dns", SettingKind.Address, 0, 15, "").Help("Máy chủ tên miền", "Name server");
                break;
            case SettingId.ServiceUrl:
                d.Set("service.url", SettingKind.Url, 0, 100, "").Help("Địa chỉ dịch vụ tra cứu, nên là địa chỉ IP", "Address of the status service, best an IP address");
                break;
            case SettingId.ServiceKey1Id:
                d.Set("service.key1.id", SettingKind.Word, 0, 16, "").Help("Tên khóa thứ nhất", "Name of the first key");
                break;
            case SettingId.ServiceKey1:
                d.Set("service.key1", SettingKind.Key, 32, 128, "").Secret().Help("Khóa thứ nhất, số thập lục phân", "First key, in hexadecimal");
                break;
            case SettingId.ServiceKey2Id:
                d.Set("service.key2.id", SettingKind.Word, 0, 16, "").Help("Tên khóa thứ hai, dùng khi đổi khóa", "Name of the second key, for a change of keys");
                break;
            case SettingId.ServiceKey2:
                d.Set("service.key2", SettingKind.Key, 32, 128, "").Secret().Help("Khóa thứ hai, số thập lục phân", "Second key, in hexadecimal");
                break;
            case SettingId.ServiceCertificate:
                d.Set("service.certificate", SettingKind.Lines, 0, 2000, "").Help("Chứng thư gốc (PEM) cho https", "Root certificate (PEM) for https");
                break;
            case SettingId.ServiceAccounts:
                d.Set("service.accounts", SettingKind.Text, 0, 200, "").Help("Tài khoản được nhận thanh toán: mã ngân hàng:số tài khoản, cách nhau bằng dấu chấm phẩy", "Accounts that payments may go to: bank code:account, separated by semicolons");
                break;
            case SettingId.ServiceHeartbeatMinutes:
                d.Set("service.heartbeat", SettingKind.Number, 1, 1440, "15").Remote().Help("Báo tình trạng máy mỗi bao nhiêu phút", "Minutes between two reports of health");
                break;
            case SettingId.SntpServer:
                d.Set("sntp.server", SettingKind.Word, 0, 64, "").Remote().Help("Máy chủ giờ", "Time server");
                break;
            default:
                DescribeDevice(id, d);
                break;
        }
    }

    private static void DescribeDevice(int id, SettingDefinition d)
    {
        switch (id)
        {
            case SettingId.PrinterProfile:
                d.Set("printer.profile", SettingKind.Word, 1, 24, "generic58").Restart().Help("Kiểu máy in", "Kind of printer");
                break;
            case SettingId.PrinterBaud:
                d.Choice("printer.baud", "9600|19200|38400|57600|115200", "9600").Restart().Help("Tốc độ đường truyền máy in", "Speed of the printer's line");
                break;
            case SettingId.PrinterWay:
                d.Choice("printer.way", "auto|glyphs|raster|codepage", "auto").Restart().Help("Cách in chữ Việt", "How Vietnamese is printed");
                break;
            case SettingId.PrinterMaxAgeSeconds:
                d.Set("printer.maxAge", SettingKind.Number, 10, 3600, "120").Help("Phiếu chờ in quá bao nhiêu giây thì không tự in nữa", "Seconds after which a waiting paper is no longer printed by itself");
                break;
            case SettingId.PrinterLargeType:
                d.Switch("printer.largeType", "off").Help("Phiếu tra cứu in chữ to", "The status slip in large type");
                break;
            case SettingId.PrinterHeat:
                d.Set("printer.heat", SettingKind.Number, 0, 255, "0").Restart().Help("Thời gian đốt của đầu in 58 mm, đơn vị 10 µs, từ 3; lớn hơn: đậm hơn, chậm hơn; 0: theo kiểu máy in", "Heating time of a 58 mm head in 10 µs, from 3 on; more is darker and slower; 0 for the profile's");
                break;
            case SettingId.PrinterDensity:
                d.Set("printer.density", SettingKind.Number, 0, 31, "0").Restart().Help("Độ đậm của đầu in 58 mm: 50 % và 5 % mỗi bậc; 0: giữ nguyên của máy in", "Density of a 58 mm head: 50 % and 5 % a step; 0 leaves the head's own");
                break;
            case SettingId.ReaderKind:
                d.Choice("reader.kind", "gm65|ssi|plain", "gm65").Restart().Help("Kiểu đầu đọc mã", "Kind of code reader");
                break;
            case SettingId.ReaderBaud:
                d.Choice("reader.baud", "9600|19200|38400|57600|115200", "115200").Restart().Help("Tốc độ đường truyền đầu đọc", "Speed of the reader's line");
                break;
            case SettingId.ReaderMode:
                d.Choice("reader.mode", "sense|continuous|command|manual", "sense").Restart().Help("Khi nào đầu đọc đọc mã", "When the reader reads");
                break;
            case SettingId.Volume:
                d.Set("volume", SettingKind.Number, 0, 100, "60").Remote().Help("Âm lượng, phần trăm; 0 là tắt", "Loudness in per cent, 0 is off");
                break;
            case SettingId.Brightness:
                d.Set("brightness", SettingKind.Number, 10, 100, "80").Remote().Help("Độ sáng màn hình, phần trăm", "Brightness of the panel in per cent");
                break;
            case SettingId.PanelKind:
                d.Choice("panel.kind", "st7796|ili9341|st7789", "st7796").Restart().Help("Kiểu màn hình", "Kind of panel");
                break;
            case SettingId.PanelRotation:
                d.Choice("panel.rotation", "0|90|180|270", "0").Restart().Help("Xoay màn hình, độ", "Rotation of the panel in degrees");
                break;
            case SettingId.QueueNoPrinter:
                d.Switch("queue.noPrinter", "off").Help("Không có máy in: số chỉ hiện trên màn hình", "No printer: the number is shown on the screen only");
                break;
            case SettingId.QueueLockSeconds:
                d.Set("queue.lock", SettingKind.Number, 0, 30, "3").Remote().Help("Khóa nút sau mỗi lần lấy số, giây", "Seconds a button rests after a number was given");
                break;
            case SettingId.QueueUpload:
                d.Switch("queue.upload", "on").Remote().Help("Gửi sổ số thứ tự về dịch vụ", "Send the ledger of numbers to the service");
                break;
            case SettingId.SummaryAtClose:
                d.Switch("summary.atClose", "off").Remote().Help("Tự in tổng kết ngày khi hết giờ", "Print the day's summary at closing time");
                break;
            case SettingId.LookupsPer5Minutes:
                d.Set("lookup.limit", SettingKind.Number, 1, 100, "10").Remote().Help("Số mã khác nhau được tra trong 5 phút", "Different codes that may be looked up in 5 minutes");
                break;
            case SettingId.AnswerSeconds:
                d.Set("answer.seconds", SettingKind.Number, 10, 120, "30").Remote().Help("Thời gian hiện câu trả lời, giây", "Seconds that an answer stays on the screen");
                break;
            case SettingId.ConsoleOpenRead:
                d.Switch("console.openRead", "off").Help("Cho xem trên bảng điều khiển mà không cần PIN", "Console may be read without the PIN");
                break;
            case SettingId.Contact:
                d.Set("contact", SettingKind.Text, 0, 40, "").Remote().Help("Số điện thoại gọi khi máy hỏng", "Number to call when the terminal is out of order");
                break;
            case SettingId.SiteMessage:
                d.Set("site.message", SettingKind.Text, 0, 120, "").Remote().Help("Thông báo trên màn hình chờ", "Message on the idle screen in Vietnamese");
                break;
            case SettingId.SiteMessageEnglish:
                d.Set("site.message.en", SettingKind.Text, 0, 120, "").Remote().Help("Thông báo bằng tiếng Anh", "Message on the idle screen in English");
                break;
        }
    }

    private static void DescribePriority(int offset, SettingDefinition d)
    {
        string name;
        switch (offset / 2)
        {
            case 0: name = offset % 2 == 0 ? "priority.1" : "priority.1.en"; break;
            case 1: name = offset % 2 == 0 ? "priority.2" : "priority.2.en"; break;
            default: name = offset % 2 == 0 ? "priority.3" : "priority.3.en"; break;
        }

        d.Set(name, SettingKind.Text, 0, 40, "");
        if (offset % 2 == 0)
        {
            d.Help("Đối tượng ưu tiên; để trống: không dùng", "Priority class in Vietnamese; empty for none");
        }
        else
        {
            d.Help("Đối tượng ưu tiên bằng tiếng Anh", "Priority class in English");
        }
    }

    private static void DescribeService(int field, SettingDefinition d)
    {
        switch (field)
        {
            case ServiceField.Name:
                d.Set("name", SettingKind.Text, 0, 40, "").Help("Tên lĩnh vực; để trống: không phát số", "Name of the service in Vietnamese; empty for none");
                break;
            case ServiceField.NameEnglish:
                d.Set("name.en", SettingKind.Text, 0, 40, "").Help("Tên lĩnh vực bằng tiếng Anh", "Name of the service in English");
                break;
            case ServiceField.Letter:
                d.Set("letter", SettingKind.Letter, 1, 1, Letter(d.ServiceNumber)).Help("Chữ cái của lĩnh vực trong số thứ tự", "Letter of the service in its numbers");
                break;
            case ServiceField.First:
                d.Set("first", SettingKind.Number, 1, 9999, "1").Help("Số đầu tiên trong ngày", "First number of a day");
                break;
            case ServiceField.Last:
                d.Set("last", SettingKind.Number, 1, 9999, "9999").Help("Số cuối cùng trong ngày", "Last number of a day");
                break;
            case ServiceField.Counter:
                d.Set("counter", SettingKind.Text, 0, 20, "").Help("Quầy phục vụ, ví dụ Quầy 1", "Counter, for example Quầy 1");
                break;
            case ServiceField.Hours:
                d.Set("hours", SettingKind.Hours, 0, 40, "").Remote().Help("Giờ phát số, ví dụ 07:30-11:30,13:30-17:00; để trống: luôn luôn", "When numbers are given, for example 07:30-11:30,13:30-17:00; empty for always");
                break;
            case ServiceField.Cap:
                d.Set("cap", SettingKind.Number, 0, 9999, "0").Remote().Help("Số phiếu nhiều nhất trong ngày; 0: không giới hạn", "Most tickets a day; 0 for no limit");
                break;
            default:
                d.Switch("priority", "off").Help("Cho chọn đối tượng ưu tiên", "A priority class may be chosen");
                break;
        }
    }

    private static string Letter(int serviceNumber)
    {
        switch (serviceNumber)
        {
            case 1: return "A";
            case 2: return "B";
            case 3: return "C";
            case 4: return "D";
            case 5: return "E";
            case 6: return "F";
            case 7: return "G";
            case 8: return "H";
            case 9: return "K";
            case 10: return "L";
            case 11: return "M";
            default: return "N";
        }
    }
}
