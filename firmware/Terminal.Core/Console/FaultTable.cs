using Terminal.Core.Text;

namespace Terminal.Core.Console;

/// <summary>
/// The one table of faults. A lower number is looked at first: what lies above may be its consequence. From <see cref="FirstWarning"/>
/// on it is a warning: citizens are served all the same.
/// </summary>
public static class FaultTable
{
    /// <summary>One more than the highest code.</summary>
    public const int Count = 70;

    /// <summary>The first code that is a warning.</summary>
    public const int FirstWarning = 57;

    public const int SafeMode = 1;
    public const int SettingsLost = 2;
    public const int SettingsNewer = 3;
    public const int NotSetUp = 4;
    public const int NoFonts = 7;
    public const int DriveFails = 10;
    public const int DriveFull = 11;
    public const int LedgerNewer = 12;
    public const int NumbersUnknown = 13;
    public const int ReaderSilent = 20;
    public const int ReaderRefuses = 21;
    public const int WifiNotSetUp = 30;
    public const int WifiNotFound = 31;
    public const int WifiPassword = 32;
    public const int WifiNoAddress = 33;
    public const int WifiLost = 34;
    public const int WifiHardware = 35;
    public const int ServiceNotSetUp = 40;
    public const int ServiceSilent = 41;
    public const int ServiceName = 42;
    public const int ServiceCertificate = 43;
    public const int ServicePortal = 44;
    public const int ServiceNotGenuine = 45;
    public const int ServiceKeyRefused = 46;
    public const int ServiceRevoked = 47;
    public const int ServiceTrouble = 48;
    public const int ServiceAnswer = 49;
    public const int PrinterSilent = 50;
    public const int PaperOut = 51;
    public const int CoverOpen = 52;
    public const int PrinterHot = 53;
    public const int PrinterFault = 54;
    public const int PrinterGarbled = 56;
    public const int PaperLow = 57;
    public const int ClockUnsure = 60;
    public const int ClockChip = 61;
    public const int NoPin = 62;
    public const int OneCopyBad = 63;
    public const int Unsaved = 64;
    public const int Watchdog = 65;
    public const int FirmwareError = 66;
    public const int BrownOut = 67;
    public const int MemoryLow = 68;

    /// <summary>Fills the definition for a code; false when there is no such fault.</summary>
    public static bool Describe(int code, FaultDefinition d)
    {
        d.Code = code;
        if (code < ReaderSilent)
        {
            return DescribeTerminal(code, d);
        }

        return code < ServiceNotSetUp ? DescribeParts(code, d) : code < PrinterSilent ? DescribeService(code, d) : DescribeRest(code, d);
    }

    /// <summary>Adds the code as people write it: M-07.</summary>
    public static void AppendCode(int code, TextBuffer text)
    {
        text.Append("M-");
        text.AppendNumber(code, 2);
    }

    private static bool DescribeTerminal(int code, FaultDefinition d)
    {
        switch (code)
        {
            case SafeMode:
                d.Set("Chế độ an toàn", "Safe mode", "Xem: log kept; sửa xong gõ: safe-mode off", "See: log kept; when mended: safe-mode off");
                return true;
            case SettingsLost:
                d.Set("Không đọc được cài đặt đã lưu", "Stored settings cannot be read", "Gõ: test flash; nếu tốt, cài đặt lại: setup hoặc site", "Try: test flash; if good, set up again: setup or site");
                return true;
            case SettingsNewer:
                d.Set("Cài đặt của phiên bản phần mềm mới hơn", "Settings are of a newer firmware", "Nạp lại phần mềm mới, hoặc factory-reset", "Install the newer firmware, or factory-reset");
                return true;
            case NotSetUp:
                d.Set(TextId.NoSetup, "Gõ: setup, hoặc dán tệp cài đặt: site", "Type: setup, or paste a site file: site");
                return true;
            case NoFonts:
                d.Set("Thiếu tệp phông chữ", "The typeface file is missing", "Nạp lại terminal.font vào bộ nhớ", "Put terminal.font on the drive again");
                return true;
            case DriveFails:
                d.Set("Bộ nhớ không ghi được, không phát số", "The drive fails, no numbers are given", "Gõ: test flash; tắt bật máy; nếu vẫn lỗi, thay bo mạch", "Try: test flash; power off and on; else change the board");
                return true;
            case DriveFull:
                d.Set("Bộ nhớ đầy, không phát số", "The drive is full, no numbers are given", "Xuất sổ (queue export all), kiểm tra việc gửi sổ về dịch vụ", "Take the ledger (queue export all); see why it is not handed in");
                return true;
            case LedgerNewer:
                d.Set("Sổ ghi của phiên bản phần mềm mới hơn", "The ledger is of a newer firmware", "Nạp lại phần mềm mới", "Install the newer firmware");
                return true;
            case NumbersUnknown:
                d.Set("Mất sổ ghi, không biết số đã phát", "The ledger was lost, given numbers are not known", "Hỏi quầy số cuối, gõ: queue next, rồi queue reset", "Ask the desk for the last number, then: queue next, queue reset");
                return true;
            default:
                return false;
        }
    }

    private static bool DescribeParts(int code, FaultDefinition d)
    {
        switch (code)
        {
            case ReaderSilent:
                d.Set("Đầu đọc mã không trả lời", "The reader does not answer", "Kiểm tra dây đầu đọc; config get reader.baud", "Check the reader's cable; config get reader.baud");
                return true;
            case ReaderRefuses:
                d.Set("Đầu đọc không nhận cài đặt", "The reader refuses its settings", "Kiểm tra reader.kind, hoặc đặt plain", "Check reader.kind, or set it to plain");
                return true;
            case WifiNotSetUp:
                d.Set(TextId.WifiNotSetUp, "Gõ: wifi scan, rồi wifi join TÊN", "Type: wifi scan, then wifi join NAME");
                return true;
            case WifiNotFound:
                d.Set(TextId.WifiNotFound, "Gõ: wifi scan; kiểm tra bộ định tuyến, chỉ dùng 2,4 GHz", "Type: wifi scan; check the router, 2.4 GHz only");
                return true;
            case WifiPassword:
                d.Set(TextId.WifiPasswordWrong, "Gõ lại: config set wifi.password, rồi config save", "Type it again: config set wifi.password, then config save");
                return true;
            case WifiNoAddress:
                d.Set(TextId.WifiNoAddress, "Khởi động lại bộ định tuyến, hoặc đặt wifi.address cố định", "Restart the router, or set a fixed wifi.address");
                return true;
            case WifiLost:
                d.Set(TextId.WifiLost, "Máy tự nối lại; nếu lâu, xem wifi why và sóng", "It comes back by itself; if not, see wifi why and the signal");
                return true;
            case WifiHardware:
                d.Set(TextId.WifiHardware, "Gõ: reboot; nếu vẫn lỗi, thay bo mạch", "Type: reboot; if it stays, change the board");
                return true;
            default:
                return false;
        }
    }

    private static bool DescribeService(int code, FaultDefinition d)
    {
        switch (code)
        {
            case ServiceNotSetUp:
                d.Set(TextId.LookupNotSetUp, "Đặt service.url, device.id, rồi gõ khóa: service key 1", "Set service.url and device.id, then type the key: service key 1");
                return true;
            case ServiceSilent:
                d.Set(TextId.ServiceSilent, "Gõ: service ping; kiểm tra service.url, cổng và đường mạng", "Type: service ping; check service.url, the gateway and the way to it");
                return true;
            case ServiceName:
                d.Set("Không phân giải được tên dịch vụ", "The service's name is not resolved", "Đặt wifi.dns, hoặc dùng địa chỉ IP trong service.url", "Set wifi.dns, or use an IP address in service.url");
                return true;
            case ServiceCertificate:
                d.Set("Chứng thư của dịch vụ bị từ chối", "The service's certificate is refused", "Kiểm tra giờ máy; dán lại: service certificate", "Check the time; paste it again: service certificate");
                return true;
            case ServicePortal:
                d.Set("Trang đăng nhập mạng trả lời thay dịch vụ", "A log-in page answers instead of the service", "Cho máy này đi qua trang đăng nhập của mạng", "Let this terminal through the network's log-in page");
                return true;
            case ServiceNotGenuine:
                d.Set("Chữ ký của dịch vụ không đúng", "The service's signature does not fit", "So khóa hai bên, gõ lại: service key 1", "Compare the key on both sides, type it again: service key 1");
                return true;
            case ServiceKeyRefused:
                d.Set(TextId.NotAllowedToAsk, "Kiểm tra device.id; gõ lại: service key 1", "Check device.id; type the key again: service key 1");
                return true;
            case ServiceRevoked:
                d.Set(TextId.TerminalRevoked, "Đăng ký lại máy ở cổng dịch vụ, rồi đặt khóa mới", "Register it anew at the gateway, then set the new key");
                return true;
            case ServiceTrouble:
                d.Set(TextId.ServiceTrouble, "Xem nhật ký của cổng dịch vụ; máy tự hỏi lại", "See the gateway's log; it is asked again by itself");
                return true;
            case ServiceAnswer:
                d.Set("Câu trả lời của dịch vụ không dùng được", "The service's answer cannot be used", "Gõ: service verdict; kiểm tra cổng dịch vụ bằng: verify", "Type: service verdict; prove the gateway with: verify");
                return true;
            default:
                return false;
        }
    }

    private static bool DescribeRest(int code, FaultDefinition d)
    {
        switch (code)
        {
            case PrinterSilent:
                d.Set(TextId.PrinterSilent, "Kiểm tra nguồn và dây máy in; config get printer.baud", "Check its power and cable; config get printer.baud");
                return true;
            case PaperOut:
                d.Set(TextId.PaperOut, "Thay cuộn giấy, mặt nhiệt hướng lên", "Put a new roll in, thermal side up");
                return true;
            case CoverOpen:
                d.Set(TextId.CoverOpen, "Đóng nắp đến khi nghe tiếng khớp", "Close the cover until it clicks");
                return true;
            case PrinterHot:
                d.Set(TextId.PrinterHot, "Chờ nguội; kiểm tra khe thoáng", "Let it cool; check the vents");
                return true;
            case PrinterFault:
                d.Set(TextId.PrinterBroken, "Tắt bật máy in; gõ: print test", "Switch it off and on; type: print test");
                return true;
            case PrinterGarbled:
                d.Set("Máy in trả lời sai", "The printer's answers are garbled", "Kiểm tra printer.baud và printer.profile", "Check printer.baud and printer.profile");
                return true;
            case PaperLow:
                d.Set(TextId.PaperLow, "Chuẩn bị cuộn giấy mới", "Have a new roll ready");
                return true;
            case ClockUnsure:
                d.Set(TextId.DateUnsure, "Gõ: time set NGÀY GIỜ", "Type: time set DATE TIME");
                return true;
            case ClockChip:
                d.Set("Đồng hồ không giữ được giờ", "The clock chip does not keep the time", "Thay pin CR2032 trên mạch đồng hồ", "Change the CR2032 on the clock module");
                return true;
            case NoPin:
                d.Set("Chưa đặt PIN, ai cũng vào được", "No PIN is set, everybody may come in", "Gõ: config set pin, rồi config save", "Type: config set pin, then config save");
                return true;
            case OneCopyBad:
                d.Set("Một bản lưu cài đặt bị hỏng", "One copy of the settings is damaged", "Gõ: config save để ghi lại", "Type: config save to write it anew");
                return true;
            case Unsaved:
                d.Set("Có thay đổi chưa lưu", "Changes are not saved", "Xem: config diff; lưu: config save", "See: config diff; save: config save");
                return true;
            case Watchdog:
                d.Set("Máy bị treo và tự khởi động lại", "It hung and was restarted by the watchdog", "Xem: log kept; gửi: support", "See: log kept; send: support");
                return true;
            case FirmwareError:
                d.Set("Phần mềm gặp lỗi ở lần chạy trước", "The firmware met an error in its last run", "Xem: log kept; gửi: support", "See: log kept; send: support");
                return true;
            case BrownOut:
                d.Set("Điện áp nguồn tụt", "The supply voltage fell", "Kiểm tra bộ nguồn 5 V 3 A và dây", "Check the 5 V 3 A supply and its cable");
                return true;
            case MemoryLow:
                d.Set("Bộ nhớ trong sắp hết", "Memory is low", "Gõ: memory; khởi động lại: reboot; gửi: support", "Type: memory; restart: reboot; send: support");
                return true;
            default:
                return false;
        }
    }
}
