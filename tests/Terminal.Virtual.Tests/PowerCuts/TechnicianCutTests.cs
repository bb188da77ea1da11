using System.IO;
using System.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Terminal.Core.Configuration;
using Terminal.PowerCuts;
using Terminal.Virtual.Devices.Store;
using Terminal.Virtual.Scenarios;
using Terminal.Virtual.Setup;

namespace Terminal.Virtual.Tests.PowerCuts;

/// <summary>Power fails while a technician at the console saves, imports, clears or sets up: the old settings or the new ones, never a mixture.</summary>
[TestClass]
public class TechnicianCutTests
{
    private const int MostChanges = 5;
    private const string NewContact = "024 7777 7777";

    private static readonly string[] SetUp =
    {
        "setup", "vi", "2468", "Xã Tân Mẫu", "99001", "A", "TTPVHCC", "matkhau-mau", "http://10.0.0.5:8080", "t-00001-01", "k1",
        SampleSetup.KeyHex, "generic58", "Hộ tịch", "Đất đai", "",
    };

    [TestMethod]
    [DataRow(1, DisplayName = "seed 1")]
    [DataRow(2, DisplayName = "seed 2")]
    public void SavingAnImportLeavesTheOldSettingsOrAllOfTheNew(int seed)
    {
        for (int n = 1; n <= MostChanges; n++)
        {
            VirtualTerminal terminal = Begin(seed, true, out Stage stage);
            Type(stage, "login 2468", "config import", "contact=" + NewContact, "queue.1.name=Hộ tịch", "volume=30", "end");
            CutIn(terminal, stage, n, "config save");
            Settings settings = Stored(terminal);
            string found = settings.GetText(SettingId.Contact) + "/" + settings.GetText(SettingId.Service(0, ServiceField.Name)) + "/" + settings.GetInt(SettingId.Volume);
            Assert.IsTrue(found == NewContact + "/Hộ tịch/30" || found == "024 0000 0000/Hộ tịch - Chứng thực/60", $"change {n}: {found}");
            Assert.AreEqual(SampleSetup.Pin, settings.GetText(SettingId.Pin));
            stage.ExpectScreen("Đưa mã trên giấy hẹn vào ô đọc", true);
        }
    }

    [TestMethod]
    [DataRow(1, DisplayName = "seed 1")]
    [DataRow(2, DisplayName = "seed 2")]
    public void AFactoryResetIsDoneOrNotAndKeepsTheLedger(int seed)
    {
        for (int n = 1; n <= MostChanges; n++)
        {
            VirtualTerminal terminal = Begin(seed, true, out Stage stage);
            stage.Press("1");
            stage.Pass(8_000_000);
            Type(stage, "login 2468", "factory-reset");
            CutIn(terminal, stage, n, "ERASE");
            Settings settings = Stored(terminal);
            bool isCleared = settings.GetText(SettingId.OfficeName).Length == 0;
            stage.ExpectScreen(isCleared ? "Máy chưa được cài đặt" : "Đưa mã trên giấy hẹn vào ô đọc", true);
            Assert.AreEqual(isCleared ? "" : SampleSetup.Pin, settings.GetText(SettingId.Pin));
            foreach (string name in new[] { "settings.a", "settings.b" })
            {
                string content = Encoding.UTF8.GetString(terminal.Parts.Drive.Image.Get(name) ?? new byte[0]);
                Assert.IsFalse(isCleared && content.Contains(SampleSetup.KeyHex), $"change {n}: {name} still holds the key");
            }

            Assert.IsTrue(StoredTickets.LastOf(terminal.Parts.Drive.Image, "AA001") > 0, "the ledger is gone");
        }
    }

    [TestMethod]
    [DataRow(1, DisplayName = "seed 1")]
    [DataRow(2, DisplayName = "seed 2")]
    public void AFirstSetUpIsThereOrCanBeDoneAgain(int seed)
    {
        for (int n = 1; n <= MostChanges; n++)
        {
            VirtualTerminal terminal = Begin(seed, false, out Stage stage);
            Type(stage, SetUp);
            CutIn(terminal, stage, n, "y");
            if (!Stored(terminal).IsSetUp)
            {
                Type(stage, SetUp);
                Type(stage, "y");
                stage.Pass(30_000_000);
            }

            Settings settings = Stored(terminal);
            Assert.IsTrue(settings.IsSetUp, $"change {n}: {settings.Stored}");
            Assert.AreEqual("Xã Tân Mẫu/2468/Đất đai", settings.GetText(SettingId.OfficeName) + "/" + settings.GetText(SettingId.Pin) + "/"
                + settings.GetText(SettingId.Service(1, ServiceField.Name)));
            stage.ExpectScreen("Đưa mã trên giấy hẹn vào ô đọc", true);
        }
    }

    private static VirtualTerminal Begin(int seed, bool sample, out Stage stage)
    {
        VirtualTerminal terminal = new VirtualTerminal(new TerminalOptions { Seed = seed, ProveTexts = false });
        stage = new Stage(terminal, new RunOutput(TextWriter.Null, null));
        stage.Setup(sample ? "sample" : "blank");
        if (sample)
        {
            // A second writing: both copies are there.
            stage.Set("brightness", "70");
        }

        stage.SetClock(TerminalOptions.FirstMoment);
        stage.BeginLife();
        return terminal;
    }

    private static void Type(Stage stage, params string[] lines)
    {
        foreach (string line in lines)
        {
            stage.Type(Encoding.UTF8.GetBytes(line));
            stage.Pass(400_000);
        }
    }

    // The cut comes within the n-th change from here, or within one that the terminal makes by itself later: the box starts again.
    private static void CutIn(VirtualTerminal terminal, Stage stage, int n, string line)
    {
        terminal.Parts.Drive.CutInChange(n);
        Type(stage, line);
        stage.Pass(40_000_000);
        terminal.Parts.Drive.CutInChange(0);
    }

    private static Settings Stored(VirtualTerminal terminal)
    {
        FlashDrive copy = new FlashDrive(terminal.Parts.Drive.CapacityBytes, 1);
        copy.Load(terminal.Parts.Drive.Image);
        Settings settings = new Settings(new VirtualFileStore(copy));
        settings.Load();
        return settings;
    }
}
