using System.Text;
using Terminal.Core.Configuration;
using Terminal.Core.Text;
using Terminal.Drivers.Ports;
using Terminal.Drivers.Store;
using Terminal.Tests.Fakes;
using Terminal.Tests.Store;
using nanoFramework.TestFramework;

namespace Terminal.Tests.Configuration;

[TestClass]
public class SettingsTests
{
    [TestMethod]
    public void Every_setting_has_a_name_of_its_own_both_helps_and_a_default_that_fits()
    {
        SettingDefinition d = new SettingDefinition();
        int settings = 0;
        for (int id = SettingId.Next(-1); id >= 0; id = SettingId.Next(id))
        {
            Assert.IsTrue(SettingSchema.Describe(id, d));
            Assert.AreEqual(id, SettingSchema.Find(d.FullName), d.FullName);
            Assert.IsTrue(d.HelpVietnamese.Length > 0, d.FullName);
            Assert.IsTrue(d.HelpEnglish.Length > 0, d.FullName);
            int number;
            Assert.AreEqual((int)RefusalReason.None, (int)SettingCheck.Check(d, d.Default, out number), d.FullName);
            settings++;
        }

        Assert.AreEqual(SettingId.SingleCount + SettingId.MaxServices * ServiceField.Count, settings);
        Assert.AreEqual(-1, SettingSchema.Find("no.such"));
        Assert.AreEqual(-1, SettingSchema.Find("queue.13.name"));
        Assert.AreEqual(-1, SettingSchema.Find("queue.0.name"));
    }

    [DataRow("volume", "100", 0)]
    [DataRow("volume", "101", (int)RefusalReason.OutOfRange)]
    [DataRow("volume", "-1", (int)RefusalReason.NotANumber)]
    [DataRow("volume", "", (int)RefusalReason.NotANumber)]
    [DataRow("volume", "1234567890", (int)RefusalReason.NotANumber)]
    [DataRow("language", "en", 0)]
    [DataRow("language", "e", (int)RefusalReason.NotAChoice)]
    [DataRow("language", "vien", (int)RefusalReason.NotAChoice)]
    [DataRow("language", "", (int)RefusalReason.NotAChoice)]
    [DataRow("queue.noPrinter", "on", 0)]
    [DataRow("queue.noPrinter", "yes", (int)RefusalReason.NotAChoice)]
    [DataRow("device.letter", "B", 0)]
    [DataRow("device.letter", "b", (int)RefusalReason.NotALetter)]
    [DataRow("device.letter", "", (int)RefusalReason.NotALetter)]
    [DataRow("device.letter", "Đ", (int)RefusalReason.NotALetter)]
    [DataRow("pin", "1234", 0)]
    [DataRow("pin", "12a4", (int)RefusalReason.NotDigits)]
    [DataRow("pin", "123456789", (int)RefusalReason.TooLong)]
    [DataRow("pin", "123", (int)RefusalReason.TooShort)]
    [DataRow("office.code", "99001", 0)]
    [DataRow("office.code", "9900", (int)RefusalReason.TooShort)]
    [DataRow("desk.presses", "1234", 0)]
    [DataRow("desk.presses", "1235", (int)RefusalReason.NotPresses)]
    [DataRow("desk.presses", "12", (int)RefusalReason.NotPresses)]
    [DataRow("wifi.address", "192.168.1.20", 0)]
    [DataRow("wifi.address", "192.168.1", (int)RefusalReason.NotAnAddress)]
    [DataRow("wifi.address", "192.168.1.256", (int)RefusalReason.NotAnAddress)]
    [DataRow("wifi.address", "192.168..1", (int)RefusalReason.NotAnAddress)]
    [DataRow("wifi.address", "", 0)]
    [DataRow("service.url", "http://192.0.2.10:8080", 0)]
    [DataRow("service.url", "https://tra-cuu.example/", 0)]
    [DataRow("service.url", "https://tra-cuu.example:8443/", 0)]
    [DataRow("service.url", "https://tra-cuu.example/api", (int)RefusalReason.NotAUrl)]
    [DataRow("service.url", "http://192.0.2.10:8080/api", (int)RefusalReason.NotAUrl)]
    [DataRow("service.url", "http://192.0.2.10:1", 0)]
    [DataRow("service.url", "http://192.0.2.10:65535", 0)]
    [DataRow("service.url", "http://192.0.2.10:0", (int)RefusalReason.BadPort)]
    [DataRow("service.url", "http://192.0.2.10:65536", (int)RefusalReason.BadPort)]
    [DataRow("service.url", "http://192.0.2.10:", (int)RefusalReason.BadPort)]
    [DataRow("service.url", "http://192.0.2.10:80a", (int)RefusalReason.BadPort)]
    [DataRow("wifi.ssid", "", 0)]
    [DataRow("wifi.ssid", "  ", (int)RefusalReason.BlankOnly)]
    [DataRow("wifi.ssid", " mau", 0)]
    [DataRow("service.url", "ftp://x", (int)RefusalReason.NotAUrl)]
    [DataRow("service.url", "http://", (int)RefusalReason.NotAUrl)]
    [DataRow("service.url", "http://a b", (int)RefusalReason.NotAUrl)]
    [DataRow("service.key1", "00112233445566778899aabbccddeeff", 0)]
    [DataRow("service.key1", "00112233445566778899aabbccddeef", (int)RefusalReason.NotAKey)]
    [DataRow("service.key1", "g0112233445566778899aabbccddeeff", (int)RefusalReason.NotAKey)]
    [DataRow("device.id", "tan-mau.01", 0)]
    [DataRow("device.id", "Tân", (int)RefusalReason.NotAWord)]
    [DataRow("office.name", "Ủy ban nhân dân xã Tân Mẫu", 0)]
    [DataRow("office.name", "a\tb", (int)RefusalReason.ControlCharacter)]
    [DataRow("site.message", "a\u202Eb", (int)RefusalReason.ControlCharacter)]
    [DataRow("service.certificate", "a\nb", 0)]
    [DataRow("queue.1.hours", "07:30-11:30,13:30-17:00", 0)]
    [DataRow("queue.1.hours", "07:30-11:30,11:00-17:00", (int)RefusalReason.NotHours)]
    [DataRow("queue.1.hours", "7:30-11:30", (int)RefusalReason.NotHours)]
    [DataRow("queue.1.hours", "07:30-25:00", (int)RefusalReason.NotHours)]
    [DataRow("queue.1.hours", "07:30-11:30,", (int)RefusalReason.NotHours)]
    [DataRow("queue.1.first", "0", (int)RefusalReason.OutOfRange)]
    public void A_value_is_taken_or_refused_with_a_reason_in_both_languages(string name, string value, int reason)
    {
        Settings settings = new Settings(new MemoryFiles());
        SettingRefusal refusal = new SettingRefusal();
        int id = SettingSchema.Find(name);
        string before = settings.GetText(id);
        bool taken = settings.TrySet(id, value, refusal);
        Assert.AreEqual(reason, (int)refusal.Reason, name);
        Assert.AreEqual(reason == 0, taken);
        Assert.AreEqual(taken ? value : before, settings.GetText(id));
        Assert.AreEqual(taken, refusal.Message(Language.Vietnamese).Length == 0);
        Assert.AreEqual(taken, refusal.Message(Language.English).Length == 0);
    }

    [TestMethod]
    public void Two_services_cannot_have_the_same_numbers()
    {
        Settings settings = new Settings(new MemoryFiles());
        SettingRefusal refusal = new SettingRefusal();
        Put(settings, "queue.1.name", "Một");
        Put(settings, "queue.2.name", "Hai");
        Assert.IsFalse(settings.TrySet(SettingSchema.Find("queue.2.letter"), "A", refusal));
        Assert.AreEqual((int)RefusalReason.LetterTaken, (int)refusal.Reason);
        Assert.AreEqual(1, refusal.OtherService);
        Put(settings, "queue.1.last", "499");
        Put(settings, "queue.2.first", "500");
        Put(settings, "queue.2.letter", "A");
        Assert.IsFalse(settings.TrySet(SettingSchema.Find("queue.2.first"), "499", refusal));
        Assert.IsFalse(settings.TrySet(SettingSchema.Find("queue.1.first"), "600", refusal));
        Assert.AreEqual((int)RefusalReason.BandEmpty, (int)refusal.Reason);
    }

    [TestMethod]
    public void What_was_saved_comes_back_and_the_same_is_not_written_again()
    {
        MemoryFiles files = new MemoryFiles();
        Settings settings = new Settings(files);
        Put(settings, "office.name", "Xã Tân Mẫu");
        Put(settings, "volume", "0");
        Assert.IsTrue(settings.IsUnsaved(SettingId.Volume));
        Assert.AreEqual(StoreResult.Ok, settings.Save());
        Assert.IsFalse(settings.IsUnsaved(SettingId.Volume));
        int writes = files.Writes;
        Assert.AreEqual(StoreResult.Ok, settings.Save());
        Put(settings, "volume", "1");
        Put(settings, "volume", "0");
        Assert.AreEqual(StoreResult.Ok, settings.Save());
        Assert.AreEqual(writes, files.Writes);

        settings = new Settings(files);
        Assert.AreEqual((int)CopyState.NotRead, (int)settings.Stored);
        Assert.IsTrue(settings.Load());
        Assert.AreEqual("Xã Tân Mẫu", settings.GetText(SettingId.OfficeName));
        Assert.AreEqual(0, settings.GetInt(SettingId.Volume));
        Assert.IsTrue(settings.IsSetUp);
        Assert.AreEqual(StoreResult.Ok, settings.Save());
        Assert.AreEqual(writes, files.Writes);
    }

    [TestMethod]
    public void Nothing_stored_is_not_set_up_and_says_so()
    {
        Settings settings = new Settings(new MemoryFiles());
        Assert.IsFalse(settings.Load());
        Assert.AreEqual((int)CopyState.Absent, (int)settings.Stored);
        Assert.IsFalse(settings.IsSetUp);
    }

    [TestMethod]
    public void Unreadable_settings_are_named_and_do_not_become_defaults()
    {
        MemoryFiles files = new MemoryFiles();
        Settings settings = new Settings(files);
        Put(settings, "office.name", "Xã Tân Mẫu");
        settings.Save();
        files.Get("settings.a")[25] ^= 0x40;
        settings = new Settings(files);
        Assert.IsFalse(settings.Load());
        Assert.AreEqual((int)CopyState.Unreadable, (int)settings.Stored);
        Assert.AreEqual((int)CopyFault.Damaged, (int)settings.File.Fault(0));
        Assert.IsFalse(settings.IsSetUp);
        Assert.IsFalse(settings.WasNotRead, "the drive did read");
    }

    [TestMethod]
    public void Settings_that_the_drive_did_not_read_are_there_when_it_reads_again()
    {
        MemoryFiles files = new MemoryFiles();
        Settings settings = new Settings(files);
        Put(settings, "office.name", "Xã Tân Mẫu");
        settings.Save();
        files.EveryResult = StoreResult.Failed;
        settings = new Settings(files);
        Assert.IsFalse(settings.Load());
        Assert.IsTrue(settings.WasNotRead);
        Put(settings, "volume", "30");
        files.EveryResult = StoreResult.Ok;
        Assert.AreEqual(StoreResult.Failed, settings.Save(), "nothing is put over what may be whole");
        Assert.IsTrue(settings.BeginRevert());
        while (settings.LoadStep())
        {
        }

        Assert.AreEqual(0, settings.UnsavedCount);
        Assert.IsTrue(settings.WasNotRead, "giving up changes reads nothing");
        Assert.IsTrue(settings.Load());
        Assert.IsFalse(settings.WasNotRead);
        Assert.AreEqual("Xã Tân Mẫu", settings.GetText(SettingId.OfficeName));
        Assert.IsFalse(settings.IsSet(SettingId.Volume));
    }

    [TestMethod]
    public void A_newer_copy_that_did_not_read_is_not_buried_and_is_taken_in_when_it_reads()
    {
        MemoryFiles files = SavedTwice();
        files.Unreadable = "settings.b";
        Settings settings = new Settings(files);
        Assert.IsTrue(settings.Load());
        Assert.IsFalse(settings.IsSet(SettingId.Volume), "the older copy holds");
        Assert.AreEqual((int)CopyState.OneCopyBad, (int)settings.Stored);
        Assert.IsTrue(settings.WasNotRead);
        int revision = settings.Revision;
        Assert.IsFalse(settings.Load(), "nothing new");
        Assert.AreEqual(revision, settings.Revision);
        Put(settings, "contact", "024 1111 1111");
        Assert.AreEqual(StoreResult.Failed, settings.Save());

        files.Unreadable = null;
        Assert.AreEqual(StoreResult.Failed, settings.Save(), "what was saved last is newer than what holds");
        Assert.IsTrue(settings.TrySetNow(SettingId.Brightness, "50", new SettingRefusal()));
        Assert.IsFalse(settings.SaveChange(), "not even a clerk's");
        Assert.IsTrue(settings.WasNotRead);
        Assert.IsTrue(settings.BeginRevert());
        while (settings.LoadStep())
        {
        }

        Assert.AreEqual("Xã Tân Mẫu", settings.GetText(SettingId.OfficeName));
        Assert.IsFalse(settings.IsSet(SettingId.Contact));
        Assert.IsTrue(settings.Load());
        Assert.IsFalse(settings.WasNotRead);
        Assert.AreEqual("30", settings.GetText(SettingId.Volume));
        Put(settings, "contact", "024 1111 1111");
        Assert.AreEqual(StoreResult.Ok, settings.Save());
    }

    [TestMethod]
    public void An_older_copy_that_did_not_read_keeps_nobody_from_saving_when_it_reads_again()
    {
        MemoryFiles files = SavedTwice();
        files.Unreadable = "settings.a";
        Settings settings = new Settings(files);
        Assert.IsTrue(settings.Load());
        files.Unreadable = null;
        Put(settings, "contact", "024 1111 1111");
        Assert.AreEqual(StoreResult.Ok, settings.Save());
        settings = new Settings(files);
        Assert.IsTrue(settings.Load());
        Assert.AreEqual("30", settings.GetText(SettingId.Volume));
        Assert.AreEqual("024 1111 1111", settings.GetText(SettingId.Contact));
    }

    [TestMethod]
    public void What_cannot_be_read_is_put_aside_by_a_technician_only()
    {
        MemoryFiles files = new MemoryFiles();
        Settings settings = new Settings(files);
        Put(settings, "office.name", "Xã Tân Mẫu");
        Assert.AreEqual(StoreResult.Ok, settings.Save());
        files.Get("settings.a")[25] ^= 0x40;
        settings = new Settings(files);
        settings.Load();
        int writes = files.Writes;
        Put(settings, "volume", "30");
        Assert.IsFalse(settings.SaveChange());
        Assert.AreEqual(writes, files.Writes);
        Assert.AreEqual((int)CopyState.Unreadable, (int)settings.Stored);
        Assert.AreEqual(StoreResult.Ok, settings.Save());
        Assert.IsTrue(settings.SaveChange());
    }

    [TestMethod]
    public void A_clerks_change_stores_none_of_the_edits_that_a_technician_has_not_saved()
    {
        MemoryFiles files = new MemoryFiles();
        Settings settings = new Settings(files);
        Put(settings, "office.name", "Xã Tân Mẫu");
        Put(settings, "pin", "2468");
        settings.Save();
        Put(settings, "office.name", "Phường Khác");
        Put(settings, "pin", "");
        Put(settings, "language", "en");
        Assert.IsTrue(settings.TrySetNow(SettingId.Volume, "30", new SettingRefusal()));
        Assert.IsFalse(settings.IsUnsaved(SettingId.Volume));
        Assert.IsTrue(settings.SaveChange());
        Assert.AreEqual("Phường Khác", settings.GetText(SettingId.OfficeName));
        Assert.IsTrue(settings.IsUnsaved(SettingId.OfficeName));
        Settings again = new Settings(files);
        Assert.IsTrue(again.Load());
        Assert.AreEqual("Xã Tân Mẫu", again.GetText(SettingId.OfficeName));
        Assert.AreEqual("2468", again.GetText(SettingId.Pin));
        Assert.IsFalse(again.IsSet(SettingId.Language));
        Assert.AreEqual(30, again.GetInt(SettingId.Volume));
        settings.Save();
        again = new Settings(files);
        again.Load();
        Assert.AreEqual("Phường Khác", again.GetText(SettingId.OfficeName));
        Assert.AreEqual("", again.GetText(SettingId.Pin));
    }

    [TestMethod]
    public void A_change_that_the_drive_does_not_take_is_said_and_what_was_stored_stands()
    {
        MemoryFiles files = new MemoryFiles();
        Settings settings = new Settings(files);
        Put(settings, "office.name", "Xã Tân Mẫu");
        Put(settings, "pin", "2468");
        settings.Save();
        Put(settings, "office.name", "Phường Khác");
        files.EveryResult = StoreResult.Failed;
        Assert.IsTrue(settings.TrySetNow(SettingId.Pin, "", new SettingRefusal()));
        Assert.IsFalse(settings.SaveChange());
        Assert.IsTrue(settings.HasUnstored);
        Assert.IsTrue(settings.IsUnsaved(SettingId.OfficeName));
        Assert.IsTrue(settings.IsSetUp, "what was read before still holds");
        files.EveryResult = StoreResult.Ok;
        Settings again = new Settings(files);
        again.Load();
        Assert.AreEqual("2468", again.GetText(SettingId.Pin));
        Assert.IsTrue(settings.SaveChange());
        Assert.IsFalse(settings.HasUnstored);
        again = new Settings(files);
        again.Load();
        Assert.AreEqual("", again.GetText(SettingId.Pin));
        Assert.AreEqual("Xã Tân Mẫu", again.GetText(SettingId.OfficeName));
    }

    [TestMethod]
    public void A_technicians_edit_of_the_same_setting_gives_way_to_what_is_stored_at_once()
    {
        MemoryFiles files = new MemoryFiles();
        Settings settings = new Settings(files);
        Put(settings, "pin", "2468");
        settings.Save();
        Put(settings, "pin", "1111");
        Assert.AreEqual(1, settings.UnsavedCount);
        Assert.IsTrue(settings.TrySetNow(SettingId.Pin, "", new SettingRefusal()));
        Assert.AreEqual(0, settings.UnsavedCount);
        Assert.IsTrue(settings.SaveChange());
        Settings again = new Settings(files);
        again.Load();
        Assert.IsFalse(again.IsSet(SettingId.Pin));
    }

    [DataRow("", "255.255.255.0", "", 0)]
    [DataRow("192.168.1.20", "255.255.255.0", "192.168.1.1", 0)]
    [DataRow("192.168.1.20", "255.255.255.0", "", (int)RefusalReason.NoGateway)]
    [DataRow("192.168.1.20", "255.255.255.0", "192.168.2.1", (int)RefusalReason.GatewayElsewhere)]
    [DataRow("192.168.1.20", "255.255.255.0", "192.168.1.20", (int)RefusalReason.GatewayElsewhere)]
    [DataRow("192.168.1.255", "255.255.255.0", "192.168.1.1", (int)RefusalReason.NotAHost)]
    [DataRow("192.168.1.0", "255.255.255.0", "192.168.1.1", (int)RefusalReason.NotAHost)]
    [DataRow("192.168.1.20", "255.0.255.0", "192.168.1.1", (int)RefusalReason.NotAMask)]
    [DataRow("192.168.1.20", "255.255.255.255", "192.168.1.1", (int)RefusalReason.NotAMask)]
    [DataRow("192.168.1.20", "0.0.0.0", "192.168.1.1", (int)RefusalReason.NotAMask)]
    [DataRow("10.1.2.3", "255.255.0.0", "10.1.0.1", 0)]
    public void A_fixed_address_needs_a_mask_and_a_gateway_that_go_with_it(string address, string mask, string gateway, int reason)
    {
        Settings settings = new Settings(new MemoryFiles());
        SettingRefusal refusal = new SettingRefusal();
        Put(settings, "wifi.address", address);
        Put(settings, "wifi.mask", mask);
        Put(settings, "wifi.gateway", gateway);
        Assert.AreEqual(reason == 0, settings.FitTogether(refusal));
        Assert.AreEqual(reason, reason == 0 ? 0 : (int)refusal.Reason);
        Assert.AreEqual(reason == 0, refusal.Message(Language.Vietnamese).Length == 0);
    }

    [TestMethod]
    public void A_short_password_and_two_keys_of_one_name_do_not_fit()
    {
        Settings settings = new Settings(new MemoryFiles());
        SettingRefusal refusal = new SettingRefusal();
        Assert.IsTrue(settings.FitTogether(refusal));
        Put(settings, "wifi.password", "seven77");
        Assert.IsFalse(settings.FitTogether(refusal));
        Assert.AreEqual((int)RefusalReason.PasswordTooShort, (int)refusal.Reason);
        Put(settings, "wifi.password", "eight888");
        Put(settings, "service.key1", "00112233445566778899aabbccddeeff");
        Put(settings, "service.key1.id", "k1");
        Put(settings, "service.key2.id", "k1");
        Assert.IsTrue(settings.FitTogether(refusal));
        Put(settings, "service.key2", "ff112233445566778899aabbccddeeff");
        Assert.IsFalse(settings.FitTogether(refusal));
        Assert.AreEqual((int)RefusalReason.SameKeyName, (int)refusal.Reason);
        Put(settings, "service.key2.id", "k2");
        Assert.IsTrue(settings.FitTogether(refusal));
    }

    [TestMethod]
    public void A_clearing_that_was_cut_off_is_finished_at_the_next_start()
    {
        MemoryFiles files = new MemoryFiles();
        Settings settings = new Settings(files);
        Put(settings, "office.name", "Xã Tân Mẫu");
        Put(settings, "pin", "24681357");
        settings.Save();
        settings.ResetToDefaults();
        Assert.AreEqual(StoreResult.Ok, settings.Save());
        Assert.IsTrue(Holds(files.Get("settings.a"), "24681357"));
        settings = new Settings(files);
        Assert.IsTrue(settings.Load());
        Assert.IsFalse(Holds(files.Get("settings.a"), "24681357"));
        Assert.IsFalse(Holds(files.Get("settings.b"), "24681357"));
        Assert.IsFalse(settings.IsSetUp);
        Assert.AreEqual((int)CopyState.Good, (int)settings.Stored);
        int writes = files.Writes;
        settings = new Settings(files);
        settings.Load();
        Assert.AreEqual(writes, files.Writes);
    }

    [TestMethod]
    public void While_changes_are_given_up_what_was_not_changed_stands()
    {
        Settings settings = new Settings(new MemoryFiles());
        Assert.IsFalse(settings.BeginRevert());
        Put(settings, "volume", "1");
        Put(settings, "wifi.ssid", "TTPVHCC");
        settings.Save();
        int revision = settings.Revision;
        Put(settings, "volume", "30");
        Put(settings, "brightness", "55");
        Assert.IsTrue(settings.BeginRevert());
        Assert.AreEqual("TTPVHCC", settings.GetText(SettingId.WifiSsid));
        while (settings.LoadStep())
        {
            Assert.AreEqual("TTPVHCC", settings.GetText(SettingId.WifiSsid));
        }

        Assert.AreEqual(1, settings.GetInt(SettingId.Volume));
        Assert.AreEqual(80, settings.GetInt(SettingId.Brightness));
        Assert.IsFalse(settings.IsSet(SettingId.Brightness));
        Assert.IsFalse(settings.IsUnsaved(SettingId.Volume) || settings.IsUnsaved(SettingId.Brightness));
        Assert.AreEqual(revision + 4, settings.Revision);
    }

    [TestMethod]
    public void Giving_up_changes_brings_the_stored_values_back()
    {
        Settings settings = new Settings(new MemoryFiles());
        Put(settings, "volume", "1");
        settings.Save();
        Put(settings, "volume", "30");
        Put(settings, "brightness", "55");
        Assert.IsTrue(settings.Load());
        Assert.AreEqual(1, settings.GetInt(SettingId.Volume));
        Assert.AreEqual(80, settings.GetInt(SettingId.Brightness));
        Assert.IsFalse(settings.IsUnsaved(SettingId.Brightness));
    }

    [TestMethod]
    public void An_export_comes_back_by_import_without_the_secrets()
    {
        Settings settings = new Settings(new MemoryFiles());
        Put(settings, "office.name", "Xã Tân Mẫu \\ một");
        Put(settings, "service.certificate", "dòng 1\ndòng 2");
        Put(settings, "pin", "2468");
        Put(settings, "queue.3.name", "Đất đai = Xây dựng");
        Settings other = new Settings(new MemoryFiles());
        SettingRefusal refusal = new SettingRefusal();
        TextBuffer line = new TextBuffer(2200);
        int lines = 0;
        for (int id = SettingId.Next(-1); id >= 0; id = SettingId.Next(id))
        {
            line.Clear();
            if (settings.ExportLine(id, line))
            {
                lines++;
                Assert.IsTrue(other.ImportLine(line.ToString(), refusal), line.ToString());
            }
        }

        Assert.AreEqual(3, lines);
        Assert.AreEqual("Xã Tân Mẫu \\ một", other.GetText(SettingId.OfficeName));
        Assert.AreEqual("dòng 1\ndòng 2", other.GetText(SettingId.ServiceCertificate));
        Assert.AreEqual("Đất đai = Xây dựng", other.GetText(SettingId.Service(2, ServiceField.Name)));
        Assert.AreEqual("", other.GetText(SettingId.Pin));
        line.Clear();
        settings.AppendValue(SettingId.Pin, line);
        Assert.AreEqual("***", line.ToString());
        Assert.IsTrue(other.ImportLine("# note", refusal));
        Assert.IsFalse(other.ImportLine("volume", refusal));
        Assert.IsFalse(other.ImportLine("nothing=1", refusal));
    }

    [TestMethod]
    public void A_file_may_begin_with_a_byte_order_mark_and_a_value_ends_in_no_control_character()
    {
        Settings settings = new Settings(new MemoryFiles());
        SettingRefusal refusal = new SettingRefusal();
        Assert.IsTrue(settings.ImportLine("\uFEFFcontact = 0900 \u200B\r", refusal));
        Assert.AreEqual("0900", settings.GetText(SettingId.Contact));
        Assert.IsFalse(settings.ImportLine("contact = 0901\u0085", refusal));
        Assert.AreEqual((int)RefusalReason.ControlCharacter, (int)refusal.Reason);
    }

    [TestMethod]
    public void The_service_changes_only_what_it_may()
    {
        Settings settings = new Settings(new MemoryFiles());
        SettingRefusal refusal = new SettingRefusal();
        Assert.IsTrue(settings.TrySetRemote(SettingId.SiteMessage, "Nghỉ lễ", refusal));
        Assert.IsFalse(settings.TrySetRemote(SettingId.ServiceKey1, "00112233445566778899aabbccddeeff", refusal));
        Assert.AreEqual((int)RefusalReason.NotRemote, (int)refusal.Reason);
        Assert.IsFalse(settings.TrySetRemote(9999, "x", refusal));
        Assert.AreEqual((int)RefusalReason.UnknownSetting, (int)refusal.Reason);
    }

    [TestMethod]
    public void A_stored_value_that_is_no_longer_taken_is_counted_and_its_default_holds()
    {
        MemoryFiles files = new MemoryFiles();
        TwoCopyFile file = new TwoCopyFile(files, "settings", Settings.ContentVersion);
        file.Save(new byte[] { SettingId.Volume, 0, 3, 0, (byte)'9', (byte)'9', (byte)'9', SettingId.Brightness, 0, 2, 0, (byte)'4', (byte)'0' });
        Settings settings = new Settings(files);
        Assert.IsTrue(settings.Load());
        Assert.AreEqual(1, settings.RefusedAtLoad);
        Assert.AreEqual(SettingId.Volume, settings.LastRefusedId);
        Assert.AreEqual(60, settings.GetInt(SettingId.Volume));
        Assert.AreEqual(40, settings.GetInt(SettingId.Brightness));
    }

    [TestMethod]
    [DataRow("0", 0)]
    [DataRow("1", 30)]
    [DataRow("2", 60)]
    [DataRow("3", 100)]
    public void Content_of_version_1_is_migrated_and_written_back_only_when_somebody_saves(string stored, int percent)
    {
        MemoryFiles files = new MemoryFiles();
        TwoCopyFile file = new TwoCopyFile(files, "settings", 1);
        file.Save(new byte[] { SettingId.Volume, 0, 1, 0, (byte)stored[0], SettingId.OfficeName, 0, 2, 0, (byte)'X', (byte)'Y' });
        int writes = files.Writes;
        Settings settings = new Settings(files);
        Assert.IsTrue(settings.Load());
        Assert.AreEqual(0, settings.RefusedAtLoad);
        Assert.AreEqual(1, settings.File.ContentVersion);
        Assert.AreEqual(percent, settings.GetInt(SettingId.Volume));
        Assert.AreEqual("XY", settings.GetText(SettingId.OfficeName));
        Assert.AreEqual(writes, files.Writes);

        Put(settings, "brightness", "55");
        Assert.AreEqual(StoreResult.Ok, settings.Save());
        settings = new Settings(files);
        Assert.IsTrue(settings.Load());
        Assert.AreEqual(Settings.ContentVersion, settings.File.ContentVersion);
        Assert.AreEqual(percent, settings.GetInt(SettingId.Volume));
        Assert.AreEqual(55, settings.GetInt(SettingId.Brightness));
        Assert.AreEqual("XY", settings.GetText(SettingId.OfficeName));
    }

    [TestMethod]
    public void Without_anything_stored_every_setting_has_the_number_of_its_default()
    {
        Settings settings = new Settings(new MemoryFiles());
        SettingDefinition d = new SettingDefinition();
        for (int id = SettingId.Next(-1); id >= 0; id = SettingId.Next(id))
        {
            int number;
            SettingSchema.Describe(id, d);
            SettingCheck.Check(d, d.Default, out number);
            Assert.AreEqual(number, settings.GetInt(id), d.FullName);
        }
    }

    [TestMethod]
    public void A_damaged_copy_is_said_and_the_next_save_mends_it()
    {
        MemoryFiles files = new MemoryFiles();
        Settings settings = new Settings(files);
        Put(settings, "office.name", "Một");
        settings.Save();
        Put(settings, "office.name", "Hai");
        settings.Save();
        files.Get("settings.b")[25] ^= 0x40;
        settings = new Settings(files);
        Assert.IsTrue(settings.Load());
        Assert.AreEqual((int)CopyState.OneCopyBad, (int)settings.Stored);
        Assert.AreEqual("Một", settings.GetText(SettingId.OfficeName));
        int writes = files.Writes;
        Assert.AreEqual(StoreResult.Ok, settings.Save());
        Assert.AreEqual(writes + 1, files.Writes);
        Assert.AreEqual((int)CopyState.Good, (int)settings.Stored);
        Assert.AreEqual(StoreResult.Ok, settings.Save());
        Assert.AreEqual(writes + 1, files.Writes);
    }

    // The name of the office in both copies, the volume in settings.b alone.
    private static MemoryFiles SavedTwice()
    {
        MemoryFiles files = new MemoryFiles();
        Settings settings = new Settings(files);
        Put(settings, "office.name", "Xã Tân Mẫu");
        settings.Save();
        Put(settings, "volume", "30");
        settings.Save();
        return files;
    }

    private static void Put(Settings settings, string name, string value)
    {
        SettingRefusal refusal = new SettingRefusal();
        Assert.IsTrue(settings.TrySet(SettingSchema.Find(name), value, refusal), name);
    }

    private static bool Holds(byte[] content, string text)
    {
        // Byte by byte: a string ends at the first NUL on the device.
        byte[] wanted = Encoding.UTF8.GetBytes(text);
        for (int at = 0; at + wanted.Length <= content.Length; at++)
        {
            int same = 0;
            while (same < wanted.Length && content[at + same] == wanted[same])
            {
                same++;
            }

            if (same == wanted.Length)
            {
                return true;
            }
        }

        return false;
    }
}
