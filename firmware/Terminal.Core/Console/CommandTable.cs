namespace Terminal.Core.Console;

/// <summary>
/// The one table of commands: help, completion, the check of arguments and rights, and the handbook's reference come from it.
/// A switch rather than an array: constants cost no heap.
/// </summary>
public static class CommandTable
{
    private const CommandRights Everybody = CommandRights.Everybody;
    private const CommandRights Reader = CommandRights.Reader;
    private const CommandRights Technician = CommandRights.Technician;

    /// <summary>Fills the definition for a number; false when there is no such command.</summary>
    public static bool Describe(int id, CommandDefinition d)
    {
        d.Id = id;
        if (id < 0 || id >= CommandId.Count)
        {
            return false;
        }

        if (id < CommandId.ConfigGet)
        {
            DescribeDesk(id, d);
        }
        else if (id < CommandId.Log)
        {
            DescribeSettings(id, d);
        }
        else if (id < CommandId.Setup)
        {
            DescribeCare(id, d);
        }
        else
        {
            DescribeTerminal(id, d);
        }

        return true;
    }

    private static void DescribeDesk(int id, CommandDefinition d)
    {
        switch (id)
        {
            case CommandId.Status:
                d.Set("status", "", 0, 0, Reader).Help("Chẩn đoán, việc cần làm, rồi toàn bộ máy trên một trang", "Diagnosis and next action, then everything on one page", "status");
                break;
            case CommandId.Fault:
                d.Set("fault", "[CODE]", 0, 1, Reader).Help("Các lỗi đang có, hoặc giải thích một mã lỗi", "Faults of now, or what a fault code means", "fault M-51");
                break;
            case CommandId.Scan:
                d.Set("scan", "", 0, 0, Reader).Help("Các lần quét gần đây: kết luận, bảng mã; không lưu nội dung", "Last scans: reason, encoding; never their content", "scan");
                break;
            case CommandId.ScanLive:
                d.Set("scan live", "", 0, 0, Reader).Help("Xem trực tiếp từng lần quét; bấm phím bất kỳ để dừng", "Shows each scan as it comes; any key ends it", "scan live");
                break;
            case CommandId.ScanSystems:
                d.Set("scan systems", "", 0, 0, Reader).Help("Giấy tờ đã quét theo hệ thống phát hành: đủ, thiếu mục nào", "Papers by issuing system: complete, and which items they lack", "scan systems");
                break;
            case CommandId.ScanReasons:
                d.Set("scan reasons", "[REASON]", 0, 1, Reader).Help("Giải thích từng kết luận khi quét, với ví dụ giả định", "What each scan reason means, with a made-up example", "scan reasons no-date");
                break;
            case CommandId.Lookup:
                d.Set("lookup", "CODE", 1, 1, Technician).Help("Tra cứu một mã hồ sơ với dịch vụ", "Asks the service about a dossier code", "lookup H26.12-260525-0004");
                break;
            case CommandId.PrintTest:
                d.Set("print test", "", 0, 0, Technician).Help("In trang in thử", "Prints the test page", "print test");
                break;
            case CommandId.PrintLast:
                d.Set("print last", "", 0, 0, Technician).Help("In lại phiếu số gần nhất, có dấu bản in lại", "Prints the last ticket once more, marked as a reprint", "print last");
                break;
            case CommandId.PrintSlip:
                d.Set("print slip", "", 0, 0, Technician).Help("In phiếu của hồ sơ đang hiện, hoặc phiếu gần nhất", "Prints a slip of the dossier on the screen, or the last one", "print slip");
                break;
            case CommandId.Queue:
                d.Set("queue", "", 0, 0, Reader).Help("Hàng chờ: ngày, số đã phát, sổ ghi", "The queue: day, numbers given, ledger", "queue");
                break;
            case CommandId.QueueServices:
                d.Set("queue services", "", 0, 0, Reader).Help("Từng lĩnh vực: chữ cái, số cuối, đang mở hay dừng", "Each service: letter, last number, open or not", "queue services");
                break;
            case CommandId.QueueNumbers:
                d.Set("queue numbers", "", 0, 0, Reader).Help("Các số vừa phát và phiếu của chúng", "The last numbers and what became of their papers", "queue numbers");
                break;
            case CommandId.QueueLedger:
                d.Set("queue ledger", "[DATE]", 0, 1, Reader).Help("Sổ ghi của hôm nay hoặc một ngày", "The ledger of today or of a day", "queue ledger 2026-06-01");
                break;
            case CommandId.QueueExport:
                d.Set("queue export", "DATE|all", 1, 1, Reader).Help("Xuất sổ ghi dạng CSV", "The ledger as CSV", "queue export 2026-06-01");
                break;
            case CommandId.QueuePause:
                d.Set("queue pause", "SERVICE", 1, 1, Technician).Help("Tạm dừng phát số của một lĩnh vực đến hết ngày", "Pauses a service until the day ends", "queue pause 2");
                break;
            case CommandId.QueueOpen:
                d.Set("queue open", "SERVICE", 1, 1, Technician).Help("Mở lại một lĩnh vực", "Opens a paused service again", "queue open 2");
                break;
            case CommandId.QueueNext:
                d.Set("queue next", "SERVICE NUMBER", 2, 2, Technician).Help("Đặt số kế tiếp; chỉ tăng, không lùi", "Sets the next number; it only goes forward", "queue next 2 100");
                break;
            case CommandId.QueueReset:
                d.Set("queue reset", "", 0, 0, Technician).Help("Sau khi mất sổ ghi: cho phát số trở lại, phải gõ xác nhận", "After a loss of the ledger: numbers go on, with a typed confirmation", "queue reset");
                break;
            case CommandId.QueueReprint:
                d.Set("queue reprint", "[NUMBER]", 0, 1, Technician).Help("In lại phiếu số, có dấu bản in lại", "Prints a ticket once more, marked", "queue reprint AA001");
                break;
            default:
                d.Set("queue cancel", "NUMBER", 1, 1, Technician).Help("Hủy một số; số không được dùng lại", "Cancels a number; it is not given again", "queue cancel AA001");
                break;
        }
    }

    private static void DescribeSettings(int id, CommandDefinition d)
    {
        switch (id)
        {
            case CommandId.ConfigGet:
                d.Set("config get", "NAME", 1, 1, Reader).Help("Xem một thông số và ý nghĩa", "Shows a setting and what it is for", "config get volume");
                break;
            case CommandId.ConfigSet:
                d.Set("config set", "NAME [VALUE]", 1, 11, Technician).Help("Đổi một thông số; bí mật được hỏi riêng, không hiện", "Changes a setting; a secret is asked for and not shown", "config set volume 3");
                break;
            case CommandId.ConfigList:
                d.Set("config list", "[PREFIX]", 0, 1, Reader).Help("Liệt kê thông số; dấu * là chưa lưu", "Lists settings; * marks what is not saved", "config list wifi");
                break;
            case CommandId.ConfigDiff:
                d.Set("config diff", "", 0, 0, Reader).Help("Những thay đổi chưa lưu", "Changes that are not saved", "config diff");
                break;
            case CommandId.ConfigSave:
                d.Set("config save", "", 0, 0, Technician).Help("Lưu, đọc lại để kiểm tra", "Saves, and reads back", "config save");
                break;
            case CommandId.ConfigRevert:
                d.Set("config revert", "", 0, 0, Technician).Help("Bỏ những thay đổi chưa lưu", "Gives up what is not saved", "config revert");
                break;
            case CommandId.ConfigExport:
                d.Set("config export", "", 0, 0, Reader).Help("Xuất các thông số đã đặt, không có bí mật", "Settings that differ from their defaults, without secrets", "config export");
                break;
            case CommandId.ConfigImport:
                d.Set("config import", "", 0, 0, Technician).Help("Dán các dòng đã xuất, kết thúc bằng end", "Paste exported lines; the line end closes it", "config import");
                break;
            case CommandId.Wifi:
                d.Set("wifi", "", 0, 0, Reader).Help("Tình trạng Wi-Fi", "How Wi-Fi stands", "wifi");
                break;
            case CommandId.WifiScan:
                d.Set("wifi scan", "", 0, 0, Technician).Help("Tìm các mạng xung quanh", "Looks for networks in reach", "wifi scan");
                break;
            case CommandId.WifiJoin:
                d.Set("wifi join", "SSID", 1, 1, Technician).Help("Vào một mạng; mật khẩu được hỏi riêng; lưu khi vào được", "Joins a network; asks for the password; saves once joined", "wifi join \"Van phong\"");
                break;
            case CommandId.WifiLeave:
                d.Set("wifi leave", "", 0, 0, Technician).Help("Rời mạng và xóa tên mạng, chưa lưu", "Leaves and forgets the network, not saved yet", "wifi leave");
                break;
            case CommandId.WifiWhy:
                d.Set("wifi why", "", 0, 0, Reader).Help("Vì sao không có mạng, đã thử những gì", "Why there is no network and what was tried", "wifi why");
                break;
            case CommandId.Service:
                d.Set("service", "", 0, 0, Reader).Help("Tình trạng dịch vụ tra cứu", "How the status service stands", "service");
                break;
            case CommandId.ServicePing:
                d.Set("service ping", "", 0, 0, Technician).Help("Hỏi giờ dịch vụ: đường truyền, khóa, chữ ký", "Asks the service for its time: proves line, key and signature", "service ping");
                break;
            case CommandId.ServiceVerdict:
                d.Set("service verdict", "", 0, 0, Reader).Help("Kết quả lần hỏi gần nhất và cách khắc phục", "What the last exchange came to, and what to do", "service verdict");
                break;
            case CommandId.ServiceKey:
                d.Set("service key", "1|2 [NAME]", 1, 2, Technician).Help("Gõ khóa, không hiện; lưu ngay", "Type a key, not shown; saved at once", "service key 1 k1");
                break;
            case CommandId.ServiceCertificate:
                d.Set("service certificate", "", 0, 0, Technician).Help("Dán chứng thư gốc PEM cho https; dòng end để xóa", "Paste the root certificate (PEM) for https; the line end alone clears it", "service certificate");
                break;
            case CommandId.Time:
                d.Set("time", "", 0, 0, Reader).Help("Ngày giờ, ai xác nhận, pin đồng hồ", "Date and time, who confirmed it, the clock chip", "time");
                break;
            case CommandId.TimeSet:
                d.Set("time set", "YYYY-MM-DD HH:MM", 2, 2, Technician).Help("Đặt giờ Việt Nam", "Sets Vietnam's local time", "time set 2026-06-01 08:00");
                break;
            default:
                d.Set("time sync", "", 0, 0, Technician).Help("Hỏi máy chủ giờ", "Asks the time server", "time sync");
                break;
        }
    }

    private static void DescribeCare(int id, CommandDefinition d)
    {
        switch (id)
        {
            case CommandId.Log:
                d.Set("log", "[LINES]", 0, 1, Reader).Help("Nhật ký trong bộ nhớ", "The log in memory", "log 10");
                break;
            case CommandId.LogFollow:
                d.Set("log follow", "", 0, 0, Reader).Help("Xem nhật ký trực tiếp; bấm phím bất kỳ để dừng", "Shows the log as it is written; any key ends it", "log follow");
                break;
            case CommandId.LogLevel:
                d.Set("log level", "[debug|info|warning|error]", 0, 1, Technician).Help("Mức ghi nhật ký", "From which level on events are logged", "log level debug");
                break;
            case CommandId.LogKept:
                d.Set("log kept", "", 0, 0, Reader).Help("Các lần khởi động lại và lỗi, giữ qua tắt máy", "Restarts and faults, kept over power-off", "log kept");
                break;
            case CommandId.LogAudit:
                d.Set("log audit", "", 0, 0, Reader).Help("Ai đã đổi thông số nào, lúc nào", "Who changed which setting and when", "log audit");
                break;
            case CommandId.Test:
                d.Set("test", "PART", 1, 1, Technician).Help("Kiểm tra: panel, colours, reader, printer, buttons, tone, flash, memory, all; start: lúc bật máy", "Tests a part: panel, colours, reader, printer, buttons, tone, flash, memory, all; start: what the start found", "test flash");
                break;
            case CommandId.Perf:
                d.Set("perf", "", 0, 0, Reader).Help("Thời gian chờ từ lúc quét: hiện chữ, có kết quả", "Waiting times from the scan to the echo and the verdict", "perf");
                break;
            case CommandId.Wear:
                d.Set("wear", "", 0, 0, Reader).Help("Hao mòn: ghi bộ nhớ, giấy, số lần khởi động", "Wear: flash writes, printing, starts", "wear");
                break;
            case CommandId.Memory:
                d.Set("memory", "", 0, 0, Reader).Help("Bộ nhớ còn trống", "Free memory", "memory");
                break;
            case CommandId.Support:
                d.Set("support", "", 0, 0, Reader).Help("Một khối để dán vào thư; không có bí mật hay thông tin cá nhân", "One block to paste into a mail; no secret, nothing personal", "support");
                break;
            case CommandId.SupportQr:
                d.Set("support qr", "", 0, 0, Reader).Help("Khối đó thành mã QR trên màn hình, để chụp ảnh", "The same as a QR code on the screen, to be photographed", "support qr");
                break;
            default:
                d.Set("support print", "", 0, 0, Technician).Help("In mã QR đó ra giấy", "Prints that QR code", "support print");
                break;
        }
    }

    private static void DescribeTerminal(int id, CommandDefinition d)
    {
        switch (id)
        {
            case CommandId.Setup:
                d.Set("setup", "", 0, 0, Technician).Help("Cài đặt lần đầu, hỏi từng bước", "First set-up, step by step", "setup");
                break;
            case CommandId.Site:
                d.Set("site", "OFFICE", 1, 1, Technician).Help("Dán tệp cài đặt chung; lấy dòng của cơ quan này", "Paste a site file; takes the line of this office", "site 99001");
                break;
            case CommandId.SafeMode:
                d.Set("safe-mode", "[on|off]", 0, 1, Technician).Help("Chế độ an toàn: chỉ bảng lệnh, màn hình, nhật ký", "Safe mode: console, screen and log only", "safe-mode on");
                break;
            case CommandId.Reboot:
                d.Set("reboot", "", 0, 0, Technician).Help("Khởi động lại", "Restarts the terminal", "reboot");
                break;
            case CommandId.FactoryReset:
                d.Set("factory-reset", "", 0, 0, Technician).Help("Xóa mọi thông số, giữ sổ ghi số; phải gõ xác nhận", "Clears all settings, keeps the ledger; with a typed confirmation", "factory-reset");
                break;
            case CommandId.Version:
                d.Set("version", "", 0, 0, Everybody).Help("Phiên bản phần mềm", "Version of the firmware", "version");
                break;
            case CommandId.Help:
                d.Set("help", "[COMMAND]", 0, 2, Everybody).Help("Danh sách lệnh, hoặc một lệnh", "The commands, or one of them", "help config");
                break;
            case CommandId.Login:
                d.Set("login", "[PIN]", 0, 1, Everybody).Help("Đăng nhập bằng PIN; PIN không hiện", "Signs in with the PIN, which is not shown", "login");
                break;
            case CommandId.Logout:
                d.Set("logout", "", 0, 0, Everybody).Help("Đăng xuất", "Signs out", "logout");
                break;
            case CommandId.Lang:
                d.Set("lang", "[vi|en]", 0, 1, Everybody).Help("Ngôn ngữ của bảng lệnh", "Language of the console", "lang en");
                break;
            default:
                d.Set("json", "[on|off]", 0, 1, Everybody).Help("Mỗi dòng một đối tượng JSON, cho chương trình đọc", "One JSON object a line, for programs", "json on");
                break;
        }
    }
}
