using System.IO;
using System.Linq;
using System.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Terminal.Virtual.Devices.Store;
using Terminal.Virtual.Scenarios;

namespace Terminal.Virtual.Tests.PowerCuts;

/// <summary>Stored settings that cannot be read: said on screen and console, and nobody but a technician puts others in their place.</summary>
[TestClass]
public class UnreadableSettingsTests
{
    [TestMethod]
    public void TwoDamagedCopiesAreSaidAndAreNotWrittenOver()
    {
        VirtualTerminal terminal = Damaged("settings.a", "settings.b");
        byte[][] before = Copies(terminal);
        Stage stage = Begin(terminal);
        stage.ExpectScreen("Không đọc được cài đặt đã lưu", true);
        stage.Type(Encoding.UTF8.GetBytes("status"));
        stage.Pass(1_000_000);
        stage.ExpectConsole("M-02");

        // Whatever a clerk tries at the buttons.
        stage.Hold(new[] { "1", "print" }, 3_200_000);
        foreach (string button in new[] { "4", "2", "language" })
        {
            stage.Pass(500_000);
            stage.Press(button);
        }

        stage.PowerOff();
        byte[][] after = Copies(terminal);
        CollectionAssert.AreEqual(before[0], after[0]);
        CollectionAssert.AreEqual(before[1], after[1]);
    }

    [TestMethod]
    public void OneDamagedCopyCostsNothingAndIsSaid()
    {
        VirtualTerminal terminal = Damaged("settings.b");
        Stage stage = Begin(terminal);
        stage.ExpectScreen("Trung tâm Phục vụ hành chính công xã Tân Mẫu", true);
        stage.Type(Encoding.UTF8.GetBytes("login 2468"));
        stage.Pass(500_000);
        stage.Type(Encoding.UTF8.GetBytes("status"));
        stage.Pass(1_000_000);
        stage.ExpectConsole("M-63");
    }

    private static VirtualTerminal Damaged(params string[] names)
    {
        VirtualTerminal terminal = new VirtualTerminal(new TerminalOptions());

        // A second writing: both copies are there.
        terminal.Store("contact", "024 1111 1111");
        foreach (string name in names)
        {
            byte[] copy = terminal.Parts.Drive.Image.Get(name).ToArray();
            copy[30] ^= 0x10;
            terminal.Parts.Drive.Load(terminal.Parts.Drive.Image.With(name, copy));
        }

        return terminal;
    }

    private static Stage Begin(VirtualTerminal terminal)
    {
        Stage stage = new Stage(terminal, new RunOutput(TextWriter.Null, null));
        stage.SetClock(TerminalOptions.FirstMoment);
        stage.BeginLife();
        return stage;
    }

    private static byte[][] Copies(VirtualTerminal terminal)
    {
        StoreImage image = terminal.Parts.Drive.Image;
        return new[] { image.Get("settings.a"), image.Get("settings.b") };
    }
}
