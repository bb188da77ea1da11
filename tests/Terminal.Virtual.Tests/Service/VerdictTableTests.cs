using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Terminal.Virtual.Scenarios;
using Terminal.Virtual.Service;

namespace Terminal.Virtual.Tests.Service;

/// <summary>
/// The verdicts of DESIGN §6 as one table, each with everything that can cause it: what stands on the screen within five seconds,
/// what is heard, what the slip says, and what the console says. Every row is a whole terminal of its own.
/// </summary>
[TestClass]
public sealed class VerdictTableTests
{
    private const string Asked = "H26.12-260525-0004";
    private const string Own = "H26.12-260601-0500";
    private const string CouldNotAsk = "Chưa tra cứu được";
    private const string Silent = "Hệ thống tra cứu chưa trả lời";
    private const string Trouble = "Hệ thống tra cứu đang gặp sự cố";
    private const string NoNetwork = "Máy đang mất kết nối mạng";
    private const string Unusable = "could-not-ask, reason answer-unusable";

    private static readonly VerdictRow[] Table =
    [
        // Found: the ten statuses and what is none of them.
        Found(1, "Mới đăng ký", "Vui lòng chờ tiếp nhận hồ sơ"),
        Found(2, "Được tiếp nhận", "Vui lòng trở lại đúng ngày hẹn"),
        Found(3, "Không được tiếp nhận", "Vui lòng hỏi tại quầy"),
        Found(4, "Đang xử lý", "Vui lòng trở lại đúng ngày hẹn"),
        Found(5, "Yêu cầu bổ sung giấy tờ", "Vui lòng mang giấy tờ bổ sung đến quầy"),
        Found(6, "Yêu cầu thực hiện nghĩa vụ tài chính", "50.000"),
        Found(7, "Công dân yêu cầu rút hồ sơ", "Vui lòng hỏi tại quầy"),
        Found(8, "Dừng xử lý", "Vui lòng hỏi tại quầy"),
        Found(9, "Đã xử lý xong", "Mời ông/bà nhận kết quả"),
        Found(10, "Đã trả kết quả", "Xin cảm ơn ông/bà"),
        Record("status 0", "\"TrangThaiHoSo\":0", "Trạng thái khác (mã 0)", "found, status 0"),
        Record("status 77", "\"TrangThaiHoSo\":\"77\",\"NgayHenTra\":\"20260520\"", "Trạng thái khác (mã 77)", "found, status 77")
            .Without("quá ngày hẹn"),

        // Found: where it comes from, and what may be said of dates.
        Record("national 9", "\"TrangThaiHoSo\":9,\"NguonDuLieu\":\"quoc-gia\"", "Đã xử lý xong", "found, status 9")
            .On("Cổng Dịch vụ công quốc gia", "Vui lòng hỏi tại quầy trước khi nhận kết quả").Without("Mời ông/bà").Paper("Cổng Dịch vụ công quốc gia"),
        Record("no source", "\"TrangThaiHoSo\":9,\"NguonDuLieu\":null", "Đã xử lý xong", "found, status 9")
            .On("Chưa rõ nguồn", "Vui lòng hỏi tại quầy trước khi nhận kết quả").Paper("Chưa rõ nguồn"),
        Record("province and portal", "\"TrangThaiHoSo\":9,\"NguonDuLieu\":\"quoc-gia\",\"BanGhiKhac\":[{\"TrangThaiHoSo\":\"5\",\"NguonDuLieu\":\"tinh\"}]",
            "Yêu cầu bổ sung giấy tờ", "found, status 5").On("Hệ thống của tỉnh").Without("Đã xử lý xong").Paper("Hệ thống của tỉnh"),
        Record("overdue", "\"TrangThaiHoSo\":5,\"NgayHenTra\":\"20260529\"", "Yêu cầu bổ sung giấy tờ", "found, status 5")
            .On("Hồ sơ đã quá ngày hẹn trả", "Vui lòng mang giấy tờ bổ sung đến quầy", "Hệ thống của tỉnh").Paper("Hồ sơ đã quá ngày hẹn trả"),
        Record("overdue, money due", "\"TrangThaiHoSo\":6,\"NgayHenTra\":\"20260529\",\"LePhi\":1250000", "Yêu cầu thực hiện nghĩa vụ tài chính", "found, status 6")
            .On("Hồ sơ đã quá ngày hẹn trả", "1.250.000", "Hệ thống của tỉnh"),
        Record("no appointment", "\"TrangThaiHoSo\":4", "Đang xử lý", "found, status 4").Without("quá ngày hẹn").NoPaper("quá ngày hẹn"),
        Record("a date that is none", "\"TrangThaiHoSo\":4,\"NgayHenTra\":\"30/02/2026\"", "Đang xử lý", "found, status 4")
            .Without("30/02").Without("quá ngày hẹn").NoPaper("30/02").AndConsole("service verdict", "NgayHenTra: not a date"),
        Record("known since Saturday", "\"TrangThaiHoSo\":4,\"ThoiDiem\":\"2026-05-30T17:05:00+07:00\"", "Đang xử lý", "found, status 4")
            .On("Hệ thống của tỉnh, 30/05/2026").Paper("17:05 30/05/2026"),
        Record("another code of the same dossier", "\"MaHoSo\":\"H26.12-260601-0999\",\"MaHoSoKhac\":\"" + Own + "\",\"TrangThaiHoSo\":4", "Đang xử lý", "found, status 4"),

        // Found: texts from outside are shown tamely or not at all.
        Record("markup, controls, length", "\"TrangThaiHoSo\":4,\"TieuDe\":\"" + new string('x', 300)
                + "\",\"TenHeThong\":\"<b>Hệ\\u0007 thống</b>\\u001b@\\u202e\",\"DonViXuLy\":\"<script>\"", "Đang xử lý", "found, status 4")
            .Without("xxx").Without("<").NoPaper("xxx").Paper("<b>Hệ thống</b> @").AndConsole("service verdict", "TieuDe: longer than the contract allows"),
        Record("escapes, strangers, depth", "\"TrangThaiHoSo\":\"4\",\"TenHeThong\":\"H\\u1ec7 th\\u1ed1ng\\/t\\u1ec9nh\",\"x\":{\"y\":[[[[[[1e400,null]]]]]]}",
            "Đang xử lý", "found, status 4").Paper("Hệ thống/tỉnh"),

        // Answer from HH:MM: today's, when there is none now.
        Stored("service down"),
        Stored("service error 503"),
        Stored("wifi down"),
        Stored("wifi captive-portal"),

        // Not found, refused.
        new("not found", "H26.12-260525-0777", ["Không tìm thấy hồ sơ trên hệ thống"], "attention", "verdict not-found") { NotOn = [CouldNotAsk] },
        new("not shown", SampleDossiers.NotShownCode, ["Thông tin hồ sơ này không hiển thị tại máy"], "attention", "verdict refused"),
        new("second factor", SampleDossiers.SecondFactorCode, ["Thông tin hồ sơ này không hiển thị tại máy", "Cần xác minh thêm"], "attention", "verdict refused"),

        // Could not ask: the network.
        Failed("wifi down", NoNetwork, "no-network", before: true),
        Failed("wifi wrong-password", NoNetwork, "no-network", before: true),
        Failed("wifi no-dhcp", NoNetwork, "no-network", before: true),
        Failed("wifi slow-router 90s", NoNetwork, "no-network", before: true),
        Failed("wifi captive-portal", Trouble, "portal"),
        Failed("wifi down", NoNetwork, "no-network"),

        // Could not ask: the service.
        Failed("service down", Silent, "no-connection"),
        Failed("service slow 20s", Silent, "timed-out"),
        Failed("service error 301", Trouble, "portal"),
        Failed("service error 400", Trouble, "not-genuine"),
        Failed("service error 401", "Máy này chưa được phép tra cứu", "key-refused"),
        Failed("service error 404", Trouble, "not-genuine"),
        Failed("service error 429", "Hệ thống tra cứu đang bận", "busy"),
        Failed("service error 500", Trouble, "service-fault"),
        Failed("service error 503", Trouble, "service-fault"),
        Failed("service garbage", Trouble, "garbled"),
        Failed("service cut", Trouble, "cut"),
        Failed("service wrong-length", Trouble, "cut"),
        Failed("service bad-signature", Trouble, "not-genuine"),
        Failed("service replay", Trouble, "replayed"),
        Failed("service expired-certificate", Trouble, "garbled"),

        // Could not ask: an answer that breaks the contract.
        Broken("another code", "\"MaHoSo\":\"H26.12-260601-0999\",\"TrangThaiHoSo\":9", "MaHoSo: another code than was asked for"),
        Broken("no code", "\"MaHoSo\":\"x\",\"TrangThaiHoSo\":9", "MaHoSo: not a dossier code"),
        Broken("no status", "\"NgayHenTra\":\"20260615\"", "TrangThaiHoSo"),
        Broken("status in words", "\"TrangThaiHoSo\":\"dang xu ly\"", "TrangThaiHoSo: not a whole number"),
        Broken("status beyond bounds", "\"TrangThaiHoSo\":99999999999999999999", "TrangThaiHoSo: not a whole number"),
        Broken("status in a list", "\"TrangThaiHoSo\":[9]", "TrangThaiHoSo: of the wrong kind"),

        // Could not ask: this terminal.
        new("not set up", Asked, [CouldNotAsk, "Máy chưa được cài đặt tra cứu"], "attention", "could-not-ask, reason not-configured") { Before = "setting service.url" },
        new("time unknown", Asked, [CouldNotAsk], "attention", "could-not-ask, reason ") { Before = "clock unset\nservice down" },
        new("too many codes", Own, [CouldNotAsk, "Máy vừa tra cứu nhiều hồ sơ liên tiếp", "Vui lòng hỏi tại quầy"], "attention", "could-not-ask, reason too-many-codes")
        {
            Strikes = string.Join('\n', Enumerable.Range(1, 10).Select(n => "scan " + SampleDossiers.Code(n) + "\nwait 3s")),
        },
    ];

    public static IEnumerable<object[]> Names => Table.Select(row => new object[] { row.Name });

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void The_citizen_sees_hears_and_takes_home(string name)
    {
        VerdictRow row = Table.Single(r => r.Name == name);
        StringBuilder scenario = row.Start();
        scenario.Append("scan ").Append(row.Code).Append("\nwait 4950ms\nexpect screen ").Append(row.Code).Append('\n');
        Lines(scenario, "expect screen ", row.Screen);
        Lines(scenario, "expect no-screen ", [.. row.NotOn, "Đang tra cứu"]);
        // Not found and could not ask are never confused.
        Lines(scenario, "expect no-screen ", row.Console.Contains("not-found", StringComparison.Ordinal) ? [CouldNotAsk] : ["Không tìm thấy"]);
        scenario.Append("press print\nwait 12s\n");
        Lines(scenario, "expect paper ", [row.Code, row.Screen[0], "Phiếu tra cứu, không thay thế giấy tiếp nhận hồ sơ", .. row.OnPaper]);
        VirtualTerminal terminal = Holds(row.Name, scenario.ToString());
        foreach (string text in row.NotOnPaper)
        {
            Assert.IsFalse(ReadingOrder.Holds(terminal.PaperText.Since(0), text), text + " on paper");
        }

        Assert.IsTrue(HeardTones.Heard(terminal.Parts.Tones, row.Tone), HeardTones.Describe(terminal.Parts.Tones));
        Assert.AreEqual(row.Tone == "attention", HeardTones.Heard(terminal.Parts.Tones, "attention"), HeardTones.Describe(terminal.Parts.Tones));
        Assert.IsFalse(HeardTones.Heard(terminal.Parts.Tones, "error"), HeardTones.Describe(terminal.Parts.Tones));
    }

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void The_technician_reads(string name)
    {
        VerdictRow row = Table.Single(r => r.Name == name);
        StringBuilder scenario = row.Start("console login 2468\nwait 500ms\n");
        scenario.Append(row.Strikes.Contains("scan", StringComparison.Ordinal) ? "wait 40s\n" : "");
        scenario.Append("console lookup ").Append(row.Code).Append("\nwait 6s\nexpect console ").Append(row.Console).Append('\n');
        if (row.AlsoAsk.Length > 0)
        {
            scenario.Append("console ").Append(row.AlsoAsk).Append("\nwait 500ms\nexpect console ").Append(row.AlsoSays).Append('\n');
        }

        Holds(row.Name, scenario.ToString());
    }

    private static VerdictRow Found(int status, string label, string advice)
    {
        return new VerdictRow("status " + status, SampleDossiers.Code(status), [label, advice, "Hệ thống của tỉnh"], "ok", "found, status " + status + ", words " + label)
        {
            NotOn = [CouldNotAsk],
        };
    }

    private static VerdictRow Record(string name, string members, string label, string console)
    {
        return new VerdictRow(name, Own, [label], "ok", "verdict " + console) { Before = "service set " + Own + " {" + members + "}", NotOn = [CouldNotAsk] };
    }

    private static VerdictRow Broken(string name, string members, string fault)
    {
        return new VerdictRow(name, Own, [CouldNotAsk, Trouble], "attention", Unusable)
        {
            Before = "service set " + Own + " {" + members + "}",
            AlsoAsk = "service verdict",
            AlsoSays = fault,
        };
    }

    private static VerdictRow Failed(string word, string reason, string console, bool before = false)
    {
        return new VerdictRow(word + (before ? " from the start" : ""), Asked, [CouldNotAsk, reason, "Giấy hẹn vẫn có giá trị"], "attention", "could-not-ask, reason " + console)
        {
            Before = before ? word : "",
            Strikes = before ? "" : word,
        };
    }

    private static VerdictRow Stored(string word)
    {
        return new VerdictRow("stored, " + word, Asked, ["Đang xử lý", "Thông tin lúc 08:0", "Thứ Hai, 15/06/2026"], "ok", "answer-from, status 4")
        {
            Strikes = "scan " + Asked + "\nwait 3s\n" + word + "\nwait 40s",
            NotOn = [CouldNotAsk],
            OnPaper = ["Thông tin lúc 08:00 01/06/2026"],
        };
    }

    private static void Lines(StringBuilder scenario, string command, IEnumerable<string> texts)
    {
        foreach (string text in texts)
        {
            scenario.Append(command).Append(text).Append('\n');
        }
    }

    private static VirtualTerminal Holds(string name, string scenario)
    {
        VirtualTerminal terminal = new VirtualTerminal(new TerminalOptions());
        StringWriter errors = new StringWriter();
        StringWriter transcript = new StringWriter();
        using RunOutput output = new RunOutput(transcript, null);
        int exit = new ScenarioRunner(name, terminal, new Stage(terminal, output), output, errors)
            .Run(new ScenarioParser(".").Parse(Encoding.UTF8.GetBytes(scenario)));
        Assert.AreEqual(0, exit, errors + "\n" + transcript);
        return terminal;
    }
}
