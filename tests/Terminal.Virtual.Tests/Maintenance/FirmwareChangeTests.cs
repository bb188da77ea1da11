using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Terminal.Core.Configuration;
using Terminal.Core.Queue;
using Terminal.Drivers.Store;
using Terminal.Virtual.Devices.Store;
using Terminal.Virtual.Scenarios;
using Terminal.Virtual.Tests.DeviceApi;

namespace Terminal.Virtual.Tests.Maintenance;

/// <summary>
/// Another firmware over the same drive, with the whole terminal. A newer one finds settings, numbers and what the service has not
/// taken yet; an older one names what it does not understand, gives no numbers, and leaves every byte of it alone.
/// </summary>
[TestClass]
public sealed class FirmwareChangeTests
{
    // A drive as a terminal left it at the release of these formats: a line a file, name and bytes. It is never made anew: every later
    // firmware must read it. Settings of the sample with brightness 55; a day of six numbers that no service has taken.
    private static readonly string OldDrive = Path.Combine(Repository.Root, "tests", "Terminal.Virtual.Tests", "Maintenance", "drive-2026.txt");

    [TestMethod]
    public void ANewerFirmwareFindsSettingsNumbersAndWhatIsNotHandedInYet()
    {
        using Run run = new Run(Read(OldDrive), wifi: false);
        run.Console("login 2468");
        StringAssert.Contains(run.Console("config get brightness"), "55");
        StringAssert.Contains(run.Console("queue numbers"), "AA004");
        StringAssert.Contains(run.Console("queue"), "notHandedIn 8");
        run.Stage.Press("1");
        run.Stage.Pass(3_000_000);
        run.Stage.ExpectScreen("AA005", true);
        run.Stage.Wifi("up", 0);
        run.Stage.Pass(180_000_000);
        string taken = string.Join("\n", run.Terminal.Parts.Network.Service.Tickets.Lines.Values);
        foreach (string number in new[] { "AA001", "AA002", "AA003", "AB001", "AC001", "AA004", "AA005" })
        {
            StringAssert.Contains(taken, number, "what the old firmware could not hand in, the new one does");
        }
    }

    [TestMethod]
    public void SettingsOfVersionOneAreTakenOver()
    {
        FlashDrive drive = new FlashDrive(1 << 20, 1);
        drive.Load(Read(OldDrive));
        byte[] content = new TwoCopyFile(new VirtualFileStore(drive), "settings", Settings.ContentVersion).Load();
        FlashDrive old = new FlashDrive(1 << 20, 1);
        old.Load(drive.Image.With("settings.a", null).With("settings.b", null));
        byte[] loud = { (byte)SettingId.Volume, 0, 1, 0, (byte)'3' };
        new TwoCopyFile(new VirtualFileStore(old), "settings", 1).Save(content.Concat(loud).ToArray());
        using Run run = new Run(old.Image, wifi: false);
        run.Console("login 2468");
        StringAssert.Contains(run.Console("config get volume"), "100", "three steps of four are a hundred per cent now");
        StringAssert.Contains(run.Console("config get brightness"), "55");
    }

    [TestMethod]
    public void AnOlderFirmwareLeavesEveryByteOfANewerOneAlone()
    {
        StoreImage newer = Newer(Read(OldDrive));
        using Run run = new Run(newer, wifi: true);
        run.Stage.ExpectScreen("M-03", true);
        string status = run.Console("status");
        StringAssert.Contains(status, "M-03");
        StringAssert.Contains(status, "M-12");
        StringAssert.Contains(run.Console("fault M-12"), "Nạp lại phần mềm mới");
        run.Stage.Press("1");
        run.Stage.Pass(2_000_000);
        run.Stage.ExpectPaperPrinted(false);
        run.Stage.Scan(Encoding.ASCII.GetBytes("H26.12-260525-0004"));
        run.Stage.Pass(3_000_000);
        run.Stage.Hold(["print"], 3_000_000);
        run.Console("config set volume 10");
        run.Console("config save");
        run.Console("queue next 1 50");
        run.Console("queue reset");
        run.Stage.Pass(20L * 3_600_000_000);
        run.Stage.PowerOff();
        run.Stage.PowerOn();
        run.Stage.Pass(60_000_000);
        SameFiles(newer, run.Terminal.Parts.Drive.Image);
    }

    [TestMethod]
    public void ALedgerOfANewerFirmwareAloneIsNamedAndTheRestServes()
    {
        StoreImage old = Read(OldDrive);
        StoreImage newer = NewerJournal(old);
        using Run run = new Run(newer, wifi: true);
        run.Stage.ExpectScreen("Sổ số thứ tự do phần mềm mới hơn ghi", true);
        run.Console("login 2468");
        StringAssert.Contains(run.Console("status"), "M-12");
        run.Stage.Press("1");
        run.Stage.Pass(2_000_000);
        run.Stage.ExpectScreen("Sổ số thứ tự do phần mềm mới hơn ghi", true);
        run.Stage.ExpectPaperPrinted(false);
        run.Stage.Pass(20_000_000);
        run.Stage.Scan(Encoding.ASCII.GetBytes("H26.12-260525-0004"));
        run.Stage.Pass(3_000_000);
        run.Stage.ExpectScreen("H26.12-260525-0004", true);
        run.Stage.Pass(20L * 3_600_000_000);
        foreach (string name in newer.Names.Where(n => n.StartsWith("journal")))
        {
            CollectionAssert.AreEqual(newer.Get(name), run.Terminal.Parts.Drive.Image.Get(name), name);
        }

        // The newer firmware comes back: everything is there.
        StoreImage later = run.Terminal.Parts.Drive.Image;
        foreach (string name in old.Names.Where(n => n.StartsWith("journal")))
        {
            later = later.With(name, old.Get(name));
        }

        using Run back = new Run(later, wifi: false);
        back.Console("login 2468");
        StringAssert.Contains(back.Console("queue numbers"), "AA004");
    }

    private static void SameFiles(StoreImage before, StoreImage after)
    {
        foreach (string name in before.Names)
        {
            byte[] now = after.Get(name);
            Assert.IsNotNull(now, name + " is gone");
            Assert.AreEqual(Convert.ToHexString(before.Get(name)), Convert.ToHexString(now), name);
        }
    }

    // Every file as a firmware of the next formats would have left it.
    private static StoreImage Newer(StoreImage old)
    {
        FlashDrive drive = new FlashDrive(1 << 20, 1);
        drive.Load(NewerJournal(old));
        VirtualFileStore files = new VirtualFileStore(drive);
        foreach (string name in old.Names.Where(n => n.EndsWith(".a") && !n.StartsWith("journal")).Select(n => n[..^2]).ToArray())
        {
            byte[] content = new TwoCopyFile(files, name, 99).Load();
            TwoCopyFile newer = new TwoCopyFile(files, name, 99);
            newer.Save(content);
            newer.Save(content);
        }

        return drive.Image;
    }

    private static StoreImage NewerJournal(StoreImage old)
    {
        StoreImage image = old;
        foreach (string name in old.Names.Where(n => n.StartsWith("journal")).ToArray())
        {
            byte[] file = (byte[])old.Get(name).Clone();
            JournalRecord header = new JournalRecord();
            byte[] body = new byte[28];
            if (header.Read(file, 0, new Checksum(), body) && header.Type == JournalRecord.HeaderType)
            {
                Bytes.Put16(header.Payload, 0, Journal.FormatVersion + 1);
                header.Write(file, 0, new Checksum(), body);
            }

            image = image.With(name, file);
        }

        return image;
    }

    private static StoreImage Read(string path)
    {
        StoreImage image = StoreImage.Empty;
        foreach (string line in File.ReadLines(path).Where(l => l.Length > 0))
        {
            string[] parts = line.Split(' ');
            image = image.With(parts[0], Convert.FromHexString(parts[1]));
        }

        return image;
    }

    private sealed class Run : IDisposable
    {
        private readonly RunOutput output = new RunOutput(TextWriter.Null, null);

        public Run(StoreImage image, bool wifi)
        {
            Terminal = new VirtualTerminal(new TerminalOptions());
            Terminal.Parts.Drive.Load(image);
            Stage = new Stage(Terminal, output);
            Stage.SetClock(TerminalOptions.FirstMoment.AddHours(1));
            Stage.Wifi(wifi ? "up" : "down", 0);
            Stage.BeginLife();
        }

        public VirtualTerminal Terminal { get; }

        public Stage Stage { get; }

        public string Console(string line)
        {
            Stage.Type(Encoding.UTF8.GetBytes(line));
            Stage.Pass(1_500_000);
            return Terminal.Parts.Console.Text;
        }

        public void Dispose() => output.Dispose();
    }
}
