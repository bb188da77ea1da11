using nanoFramework.TestFramework;
using Terminal.Drivers.Ports;
using Terminal.Tests.Fakes;

namespace Terminal.Tests.Visits;

/// <summary>The whole terminal, from the bytes of its devices to the bytes of its devices, on either runtime.</summary>
[TestClass]
public class WholeTerminalTests
{
    [TestMethod]
    public void APaperIsReadAskedForAnsweredAndPrinted()
    {
        Box box = Started(null);
        box.Service.Body = "{\"MaHoSo\":\"" + Box.Code + "\",\"TrangThaiHoSo\":4,\"NgayHenTra\":\"20260615\"}";
        box.Scan(Box.Code);
        box.Await(Box.Code, 500);
        box.Await("Đang xử lý", 1500);
        box.Await("15/06/2026", 100);
        Assert.AreEqual(1, box.Service.Lookups);
        Assert.IsTrue(box.Service.LastBody.IndexOf(Box.Code) >= 0, box.Service.LastBody);
        Assert.IsTrue(box.Tone.Starts > 0, "somebody hears it");
        box.Press(box.Print);
        box.Run(8000);
        Assert.IsTrue(box.Paper.Has(Box.Code) && box.Paper.Has("15/06/2026"), box.Paper.ToString());
        Assert.IsTrue(box.Printer.WrittenBytes > 1000, box.Printer.WrittenBytes + " bytes went to the printer");
    }

    [TestMethod]
    public void OnlyAScanThatTakesLongHasAScreenOfItsOwn()
    {
        Box box = Started(null);
        box.Screen.Clear();
        for (int ms = 0; ms < 180; ms += 10)
        {
            box.Arrive("x");
            box.Run(10);
        }

        Assert.IsFalse(box.Screen.Has("Đang đọc mã"), "most scans are understood by then: " + box.Screen.ToString());
        for (int ms = 0; ms < 200; ms += 10)
        {
            box.Arrive("x");
            box.Run(10);
        }

        Assert.IsTrue(box.Screen.Has("Đang đọc mã"), box.Screen.ToString());
        box.Arrive("\r");
        box.Await("Đây không phải mã hồ sơ", 1000);
    }

    [TestMethod]
    public void AServiceThatDoesNotAnswerIsNotANotFound()
    {
        Box box = Started(null);
        box.Service.LatencyMs = 60000;
        box.Scan(Box.Code);
        box.Await(Box.Code, 500);
        box.Await("Chưa tra cứu được", 5000);
        Assert.IsFalse(box.Screen.Has("Không tìm thấy"), box.Screen.ToString());
    }

    [TestMethod]
    public void ACitizenCardIsRefusedAndNothingIsAsked()
    {
        Box box = Started(null);
        int asked = box.Service.Lookups;
        box.Scan("001099000001||Nguyễn Văn Mẫu|01011990|Nam|Thôn Mẫu, xã Tân Mẫu|01012022");
        box.Await("Máy này không đọc thẻ căn cước", 500);
        box.Run(3000);
        Assert.AreEqual(asked, box.Service.Lookups);
        Assert.IsFalse(box.Screen.Has("001099000001"));
        Assert.IsFalse(box.Type("scan").IndexOf("001099000001") >= 0);
    }

    [TestMethod]
    public void NumbersGoOnBehindAPowerCut()
    {
        Box box = Started(null);
        box.Press(box.First);
        box.Await("AB001", 2000);
        box.Run(10000);
        Assert.IsTrue(box.Paper.Has("AB001"), box.Paper.ToString());
        box = Started(box.Files);
        box.Press(box.First);
        box.Await("AB002", 2000);
    }

    [TestMethod]
    public void ATechnicianReadsWhatIsWrong()
    {
        Box box = Started(null);
        string said = box.Type("login 2468");
        Assert.IsTrue(said.IndexOf("2468") < 0, "a PIN is not echoed: " + said);
        said = box.Type("lookup " + Box.Code);
        Assert.IsTrue(said.IndexOf(Box.Code) >= 0, said);
        Assert.IsTrue(box.Type("status").Length > 200);
    }

    [TestMethod]
    public void APinClearedWithTheCaseOpenIsClearedForGoodAndATechniciansEditsWait()
    {
        Box box = Started(null);
        box.Type("login 2468");
        box.Type("lang en;config set contact 0900;config set pin 1111");
        HoldCaseButton(box);
        string said = box.Type("status");
        Assert.IsTrue(said.IndexOf("M-62") >= 0, said);
        said = box.Type("config diff");
        Assert.IsTrue(said.IndexOf("contact *") >= 0 && said.IndexOf("pin") < 0, said);
        box = Started(box.Files);
        said = box.Type("config get contact");
        Assert.IsTrue(said.IndexOf("contact") >= 0 && said.IndexOf("0900") < 0, said);
        said = box.Type("log audit");
        Assert.IsTrue(said.IndexOf("pin-cleared-with-case-open") >= 0, said);
    }

    [TestMethod]
    public void APinThatTheDriveKeepsIsNotCalledCleared()
    {
        Box box = Started(null);
        box.Files.EveryResult = StoreResult.Failed;
        HoldCaseButton(box);
        string said = box.Type("log");
        Assert.IsTrue(said.IndexOf("not stored") >= 0, said);
        said = box.Type("fault");
        Assert.IsTrue(said.IndexOf("M-64") >= 0, said);
        box.Files.EveryResult = StoreResult.Ok;
        box = Started(box.Files);
        said = box.Type("status");
        Assert.IsTrue(said.IndexOf("login") >= 0, said);
    }

    private static void HoldCaseButton(Box box)
    {
        box.CaseButton.Down = true;
        box.Run(6000);
        box.CaseButton.Down = false;
        box.Run(1000);
    }

    // To the idle screen, with the network up and the time known.
    private static Box Started(MemoryFiles files)
    {
        Box box = new Box(files);
        box.Await("giấy hẹn", 10000);
        box.Run(8000);
        return box;
    }
}
