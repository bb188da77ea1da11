namespace Terminal.Core.Text;

/// <summary>
/// The table of all texts, Vietnamese and English side by side. A switch rather than an array: constants cost no heap.
/// </summary>
public static class Texts
{
    /// <summary>The words for a meaning; empty for an id without words.</summary>
    public static string Get(TextId id, Language language)
    {
        bool vi = language == Language.Vietnamese;
        switch (id)
        {
            case TextId.Invitation: return vi ? "Đưa mã trên giấy hẹn vào ô đọc" : "Hold the code on your slip under the reader";
            case TextId.Asking: return vi ? "Đang tra cứu" : "Looking up";
            case TextId.Appointment: return vi ? "Ngày hẹn trả kết quả" : "Appointment date";
            case TextId.NoDateInCode: return vi ? "Vui lòng xem ngày hẹn trên giấy" : "See the date on your paper";
            case TextId.NotFound: return vi ? "Không tìm thấy hồ sơ trên hệ thống" : "Dossier not found in the system";
            case TextId.CouldNotAsk: return vi ? "Chưa tra cứu được" : "Could not look up";
            case TextId.AnswerFrom: return vi ? "Thông tin lúc" : "Information from";
            case TextId.Refused: return vi ? "Thông tin hồ sơ này không hiển thị tại máy" : "This dossier is not shown here";
            case TextId.Overdue: return vi ? "Hồ sơ đã quá ngày hẹn trả" : "Past its appointment date";
            case TextId.ForeignCode: return vi ? "Đây không phải mã hồ sơ" : "This is not a dossier code";
            case TextId.ProcedurePoster: return vi ? "Đây là mã hướng dẫn thủ tục" : "This is a procedure guide code";
            case TextId.IdentityCard: return vi ? "Máy này không đọc thẻ căn cước" : "Identity cards are not read here";
            case TextId.HealthCard: return vi ? "Máy này không đọc thẻ bảo hiểm y tế" : "Health cards are not read here";
            case TextId.OtherCodeOnSheet: return vi ? "Vui lòng đưa mã khác trên cùng tờ giấy" : "Try the other code on the same sheet";
            case TextId.CodeNotCertain: return vi ? "Mã đọc chưa chắc chắn" : "Code not certain";
            case TextId.Unreadable: return vi ? "Không đọc được mã" : "Code could not be read";
            case TextId.QueueNumber: return vi ? "Số thứ tự" : "Your number";
            case TextId.QueuePaused: return vi ? "Tạm dừng nhận số" : "Paused";
            case TextId.QueueClosed: return vi ? "Đã hết giờ nhận số" : "Closed";
            case TextId.Printing: return vi ? "Đang in" : "Printing";
            case TextId.NotPrinted: return vi ? "Chưa in được phiếu" : "Not printed";
            case TextId.PaperOut: return vi ? "Máy in hết giấy" : "Printer is out of paper";
            case TextId.Reprint: return vi ? "BẢN IN LẠI" : "REPRINT";
            case TextId.DateUnsure: return vi ? "Ngày, giờ chưa được xác nhận" : "Date and time not confirmed";
            case TextId.NoSetup: return vi ? "Máy chưa được cài đặt" : "Not set up yet";
            case TextId.DossierCode: return vi ? "Mã hồ sơ" : "Dossier code";
            case TextId.Status: return vi ? "Tình trạng" : "Status";
            case TextId.OtherStatus: return vi ? "Trạng thái khác" : "Other status";
            case TextId.Sunday: return vi ? "Chủ nhật" : "Sun";
            case TextId.Monday: return vi ? "Thứ Hai" : "Mon";
            case TextId.Tuesday: return vi ? "Thứ Ba" : "Tue";
            case TextId.Wednesday: return vi ? "Thứ Tư" : "Wed";
            case TextId.Thursday: return vi ? "Thứ Năm" : "Thu";
            case TextId.Friday: return vi ? "Thứ Sáu" : "Fri";
            case TextId.Saturday: return vi ? "Thứ Bảy" : "Sat";
            case TextId.StatusNew: return vi ? "Mới đăng ký" : "Newly filed";
            case TextId.StatusReceived: return vi ? "Được tiếp nhận" : "Received";
            case TextId.StatusNotReceived: return vi ? "Không được tiếp nhận" : "Not accepted";
            case TextId.StatusProcessing: return vi ? "Đang xử lý" : "Being processed";
            case TextId.StatusMorePapers: return vi ? "Yêu cầu bổ sung giấy tờ" : "More papers needed";
            case TextId.StatusFinancial: return vi ? "Yêu cầu thực hiện nghĩa vụ tài chính" : "Payment needed";
            case TextId.StatusWithdrawn: return vi ? "Công dân yêu cầu rút hồ sơ" : "Dossier withdrawn";
            case TextId.StatusStopped: return vi ? "Dừng xử lý" : "Processing stopped";
            case TextId.StatusDone: return vi ? "Đã xử lý xong" : "Processing finished";
            case TextId.StatusReturned: return vi ? "Đã trả kết quả" : "Result handed over";
            case TextId.PaperSlip: return vi ? "Giấy tiếp nhận hồ sơ và hẹn trả kết quả" : "Slip of receipt and appointment";
            case TextId.PaperResult: return vi ? "Kết quả giải quyết" : "Result";
            case TextId.PaperOther: return vi ? "Giấy tờ của hồ sơ" : "Paper of a dossier";
            case TextId.PaymentCode: return vi ? "Đây là mã thanh toán" : "This is a payment code";
            case TextId.CardNotKept: return vi ? "Thông tin trên thẻ không được lưu lại" : "Nothing of the card was kept";
            case TextId.UpperLeftCode: return vi ? "Vui lòng đưa mã ở góc trên bên trái giấy hẹn" : "Use the code in the upper left corner of the slip";
            case TextId.FlattenPaper: return vi ? "Vui lòng vuốt phẳng giấy rồi đưa lại" : "Flatten the paper and try again";
            case TextId.NoNetwork: return vi ? "Máy đang mất kết nối mạng" : "The terminal has no network connection";
            case TextId.ServiceSilent: return vi ? "Hệ thống tra cứu chưa trả lời" : "The look-up system is not answering";
            case TextId.ServiceTrouble: return vi ? "Hệ thống tra cứu đang gặp sự cố" : "The look-up system has a problem";
            case TextId.ServiceBusy: return vi ? "Hệ thống tra cứu đang bận" : "The look-up system is busy";
            case TextId.LinePreparing: return vi ? "Máy đang mở kết nối, xin thử lại sau giây lát" : "Connecting; please try again in a moment";
            case TextId.NotAllowedToAsk: return vi ? "Máy này chưa được phép tra cứu" : "This terminal is not allowed to look up";
            case TextId.TerminalRevoked: return vi ? "Máy này đã bị ngừng quyền tra cứu" : "This terminal's right to look up has been withdrawn";
            case TextId.ClockNotSure: return vi ? "Máy đang chờ xác nhận ngày, giờ" : "The terminal is waiting for its clock to be confirmed";
            case TextId.ManyLookups: return vi ? "Máy vừa tra cứu nhiều hồ sơ liên tiếp" : "Many dossiers have just been looked up here";
            case TextId.LookupNotSetUp: return vi ? "Máy chưa được cài đặt tra cứu" : "Looking up has not been set up here";
            case TextId.AskAtCounter: return vi ? "Vui lòng hỏi tại quầy" : "Please ask at the counter";
            case TextId.ResultByPost: return vi ? "Kết quả được gửi qua dịch vụ bưu chính" : "The result is sent by post";
            case TextId.ResultOnline: return vi ? "Kết quả được trả trực tuyến" : "The result is delivered online";
            case TextId.SourceLabel: return vi ? "Nguồn thông tin" : "Source";
            case TextId.SourceProvincial: return vi ? "Hệ thống của tỉnh" : "The province's system";
            case TextId.SourceNational: return vi ? "Cổng Dịch vụ công quốc gia" : "National public service portal";
            case TextId.SourceUnknown: return vi ? "Chưa rõ nguồn" : "Source not stated";
            case TextId.FeeDue: return vi ? "Phải nộp" : "Fee due";
            case TextId.FeePayee: return vi ? "Thụ hưởng" : "Payee";
            case TextId.SecondFactor: return vi ? "Cần xác minh thêm, vui lòng hỏi tại quầy" : "Needs further proof, please ask at the counter";
            case TextId.WifiConnecting: return vi ? "Đang kết nối mạng" : "Connecting to the network";
            case TextId.WifiNotFound: return vi ? "Không thấy mạng Wi-Fi của cơ quan" : "The office's Wi-Fi is not in reach";
            case TextId.WifiPasswordWrong: return vi ? "Mật khẩu Wi-Fi không đúng" : "The Wi-Fi password is wrong";
            case TextId.WifiNoAddress: return vi ? "Bộ định tuyến chưa cấp địa chỉ mạng" : "The router hands out no address";
            case TextId.WifiLost: return vi ? "Mất kết nối Wi-Fi" : "The Wi-Fi connection was lost";
            case TextId.WifiHardware: return vi ? "Bộ phận Wi-Fi không trả lời" : "The Wi-Fi part does not answer";
            case TextId.WifiNotSetUp: return vi ? "Chưa cài đặt mạng Wi-Fi" : "Wi-Fi has not been set up";
            case TextId.Reading: return vi ? "Đang đọc mã" : "Reading the code";
            case TextId.OneMoment: return vi ? "Vui lòng đợi trong giây lát" : "One moment, please";
            case TextId.OnPaper: return vi ? "Trên giấy" : "On paper";
            case TextId.CodeWord: return vi ? "mã" : "code";
            case TextId.NextWaitReception: return vi ? "Vui lòng chờ tiếp nhận hồ sơ" : "Please wait until it is received";
            case TextId.NextComeOnDate: return vi ? "Vui lòng trở lại đúng ngày hẹn" : "Please come back on the date";
            case TextId.NextBringPapers: return vi ? "Vui lòng mang giấy tờ bổ sung đến quầy" : "Please bring the further papers";
            case TextId.NextPay: return vi ? "Vui lòng nộp thuế, phí hoặc lệ phí" : "Please pay the tax, fee or charge";
            case TextId.NextCollect: return vi ? "Mời ông/bà nhận kết quả" : "Please collect your result";
            case TextId.NextAskBeforeCollect: return vi ? "Vui lòng hỏi tại quầy trước khi nhận kết quả" : "Please ask at the counter before collecting";
            case TextId.NextThanks: return vi ? "Xin cảm ơn ông/bà" : "Thank you";
            case TextId.NotFoundNote: return vi ? "Giấy hẹn vẫn có giá trị. Hồ sơ mới nộp có thể chưa được cập nhật. Vui lòng hỏi tại quầy." : "Your paper is still valid. A new dossier may not be listed yet. Please ask at the counter.";
            case TextId.SlipStillValid: return vi ? "Giấy hẹn vẫn có giá trị. Vui lòng thử lại sau hoặc hỏi tại quầy." : "Your paper is still valid. Please try again later or ask at the counter.";
            case TextId.RefusedNote: return vi ? "Vui lòng mang giấy hẹn đến quầy để được trả lời." : "Please take your paper to the counter.";
            case TextId.LinkCode: return vi ? "Đây là mã liên kết hoặc danh thiếp." : "This is a link or a contact.";
            case TextId.TextCode: return vi ? "Mã này không có mã hồ sơ." : "There is no dossier code in it.";
            case TextId.PosterNote: return vi ? "Mã này chỉ dẫn thủ tục, không cho biết tình trạng hồ sơ. Vui lòng đưa mã trên giấy hẹn." : "It explains a procedure and knows no dossier. Please use the code on your paper.";
            case TextId.CardNote: return vi ? "Máy không giữ lại thông tin nào trên thẻ. Vui lòng cất thẻ và đưa mã trên giấy hẹn." : "Nothing from the card was kept. Please put it away and use the code on your paper.";
            case TextId.OpaqueNote: return vi ? "Mã này không có mã hồ sơ." : "This one has no dossier code in it.";
            case TextId.UnreadableNote: return vi ? "Vui lòng giữ giấy phẳng, cách ô đọc khoảng 10 cm, rồi thử lại." : "Hold the paper flat, about 10 cm from the reader, and try again.";
            case TextId.CompareCode: return vi ? "Vui lòng so mã này với mã trên giấy." : "Please compare it with your paper.";
            case TextId.ChooseService: return vi ? "Vui lòng chọn dịch vụ" : "Choose a service";
            case TextId.TakeTicket: return vi ? "Vui lòng lấy phiếu và chờ gọi số" : "Take your ticket and wait";
            case TextId.RememberNumber: return vi ? "Vui lòng nhớ số này và chờ gọi số" : "Remember this number and wait";
            case TextId.PeopleWaiting: return vi ? "Số người đang chờ" : "People waiting";
            case TextId.QueuePausedNote: return vi ? "Vui lòng chờ hoặc hỏi nhân viên tại quầy." : "Please wait or ask at the counter.";
            case TextId.QueueClosedNote: return vi ? "Vui lòng trở lại trong giờ làm việc." : "Please come back in opening hours.";
            case TextId.Printed: return vi ? "Đã in phiếu" : "Printed";
            case TextId.SentToPrinter: return vi ? "Đã gửi phiếu đến máy in" : "Sent to the printer";
            case TextId.TakePaper: return vi ? "Vui lòng lấy phiếu" : "Please take your slip";
            case TextId.LookForPaper: return vi ? "Nếu không có phiếu, vui lòng hỏi tại quầy." : "If no paper came out, ask at the counter.";
            case TextId.PrintUnknown: return vi ? "Không chắc phiếu đã in" : "The slip may not be printed";
            case TextId.TellStaff: return vi ? "Vui lòng báo nhân viên tại quầy." : "Please tell the staff.";
            case TextId.PaperLow: return vi ? "Máy in sắp hết giấy" : "Printer paper is low";
            case TextId.CoverOpen: return vi ? "Nắp máy in đang mở" : "Printer cover is open";
            case TextId.PrinterHot: return vi ? "Máy in đang quá nóng" : "Printer is too hot";
            case TextId.PrinterSilent: return vi ? "Máy in không trả lời" : "Printer does not answer";
            case TextId.PrinterBroken: return vi ? "Máy in bị lỗi" : "Printer fault";
            case TextId.PrinterNote: return vi ? "Vẫn tra cứu được trên màn hình." : "Look-ups work as usual.";
            case TextId.PrinterReady: return vi ? "Máy in sẵn sàng" : "Printer ready";
            case TextId.Online: return vi ? "Có mạng" : "Online";
            case TextId.Offline: return vi ? "Mất mạng" : "Offline";
            case TextId.OutOfOrder: return vi ? "Máy tạm ngừng hoạt động" : "Out of order";
            case TextId.PleaseCall: return vi ? "Vui lòng gọi" : "Please call";
            case TextId.FaultCode: return vi ? "Mã lỗi" : "Fault code";
            case TextId.Maintenance: return vi ? "Máy đang được bảo trì" : "Under maintenance";
            case TextId.MaintenanceNote: return vi ? "Vui lòng hỏi tại quầy. Xin lỗi ông/bà vì sự bất tiện này." : "Please ask at the counter. We are sorry for the trouble.";
            case TextId.SetupNote: return vi ? "Cáp kỹ thuật: 115200 baud, 8N1" : "Technician's cable: 115200 baud, 8N1";
            case TextId.StartingUp: return vi ? "Đang khởi động" : "Starting";
            case TextId.Version: return vi ? "Phiên bản" : "Version";
            case TextId.SecondsLeft: return vi ? "giây" : "sec";
            case TextId.OtherLanguage: return vi ? "English: nút Ngôn ngữ" : "Tiếng Việt: Language";
            case TextId.Counter: return vi ? "Quầy" : "Counter";
            case TextId.MoreServices: return vi ? "Dịch vụ khác" : "More services";
            case TextId.PartPanel: return vi ? "Màn hình" : "Screen";
            case TextId.PartStore: return vi ? "Lưu trữ" : "Storage";
            case TextId.PartMemory: return vi ? "Bộ nhớ" : "Memory";
            case TextId.PartReader: return vi ? "Đầu đọc" : "Reader";
            case TextId.PartPrinter: return vi ? "Máy in" : "Printer";
            case TextId.PartNetwork: return vi ? "Mạng" : "Network";
            case TextId.PartWaiting: return vi ? "chờ" : "waiting";
            case TextId.PartGood: return vi ? "tốt" : "good";
            case TextId.PartWarning: return vi ? "lưu ý" : "check";
            case TextId.PartBad: return vi ? "lỗi" : "fault";
            case TextId.PartUnknown: return vi ? "không kiểm tra được" : "cannot be checked";
            case TextId.PriorityTitle: return vi ? "Ông/bà thuộc đối tượng nào?" : "Do you belong to one of these?";
            case TextId.PriorityNone: return vi ? "Không thuộc đối tượng ưu tiên" : "None of them";
            case TextId.PrinterInService: return vi ? "Máy in tạm dừng để bảo trì" : "Printing pauses for maintenance";
            case TextId.PaperTooLate: return vi ? "Phiếu chờ in quá lâu nên đã bỏ" : "It waited too long and was dropped";
            case TextId.PapersWait: return vi ? "Còn nhiều phiếu đang chờ in" : "Too many papers wait";
            case TextId.QueueStoreFailed: return vi ? "Bộ nhớ của máy không ghi được số." : "The terminal's memory does not take the number.";
            case TextId.QueueStoreFull: return vi ? "Bộ nhớ của máy đã đầy." : "The terminal's memory is full.";
            case TextId.QueueStoreNewer: return vi ? "Sổ số thứ tự do phần mềm mới hơn ghi." : "A newer software wrote the ledger of numbers.";
            case TextId.QueueNumbersLost: return vi ? "Mất sổ số thứ tự, cần cán bộ cho phát tiếp." : "The ledger of numbers is lost, staff must let it go on.";
            case TextId.QueueStarting: return vi ? "Máy đang đọc sổ số thứ tự." : "The ledger of numbers is being read.";
            case TextId.QueueAllGiven: return vi ? "Đã phát hết số của hôm nay." : "All of today's numbers have been given.";
            case TextId.AdviceConfirmDate: return vi ? "Cán bộ: giữ nút 1 và nút in 3 giây để xác nhận ngày, giờ" : "Staff: hold button 1 and print for 3 s to confirm the date";
            case TextId.AdviceSettingsCopy: return vi ? "Cài đặt bị hỏng một bản, đang dùng bản lưu trước" : "One copy of the settings is damaged, the last good one is used";
            case TextId.SettingsUnreadable: return vi ? "Không đọc được cài đặt đã lưu. Vui lòng gọi kỹ thuật viên." : "The stored settings cannot be read. Please call a technician.";
            case TextId.ReaderDown: return vi ? "Máy đang không đọc được mã" : "Codes cannot be read at the moment";
            case TextId.QueueNote: return vi ? "Vẫn lấy được số thứ tự." : "Queue numbers are given.";
            default:
                // Beyond the last one nothing is packed.
                return id >= TextId.SlipIsNoOfficialPaper && id <= TextId.SetupCommand ? LongTexts.Get(LongText.Screen + 2 * (id - TextId.SlipIsNoOfficialPaper), language) : "";
        }
    }

    /// <summary>Weekday, 0 is Sunday.</summary>
    public static TextId Weekday(int weekday)
    {
        return TextId.Sunday + weekday;
    }

    /// <summary>Label of a national dossier status, 1 to 10; None for any other number.</summary>
    public static TextId DossierStatus(int status)
    {
        return status >= 1 && status <= 10 ? TextId.StatusNew + (status - 1) : TextId.None;
    }
}
