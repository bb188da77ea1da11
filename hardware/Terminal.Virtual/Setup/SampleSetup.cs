using System;
using Terminal.Core.Configuration;
using Terminal.Core.Text;
using Terminal.Drivers.Ports;
using Terminal.Virtual.Service;

namespace Terminal.Virtual.Setup;

/// <summary>The sample set-up of the virtual terminal: an office that does not exist, with four services.</summary>
public static class SampleSetup
{
    /// <summary>PIN of the console.</summary>
    public const string Pin = "2468";

    /// <summary>Presses that open the desk menu's second door: buttons 1, 2, 2, 1.</summary>
    public const string DeskPresses = "1221";

    /// <summary>Identity of the terminal at the sample status service.</summary>
    public const string DeviceId = SampleAccess.Device;

    /// <summary>Name of the key.</summary>
    public const string KeyId = SampleAccess.KeyId;

    /// <summary>The key that terminal and sample status service share, in hexadecimal.</summary>
    public const string KeyHex = SampleAccess.KeyHex;

    /// <summary>Address of the sample status service inside the virtual network.</summary>
    public const string ServiceUrl = SampleAccess.BaseAddress;

    /// <summary>Name of the virtual Wi-Fi network.</summary>
    public const string WifiSsid = SampleAccess.Ssid;

    /// <summary>Password of the virtual Wi-Fi network.</summary>
    public const string WifiPassword = SampleAccess.Password;

    /// <summary>Puts the sample values into settings; the drive is not touched.</summary>
    public static void Apply(Settings settings)
    {
        Set(settings, SettingId.OfficeName, "Trung tâm Phục vụ hành chính công xã Tân Mẫu");
        Set(settings, SettingId.OfficeNameEnglish, "Tân Mẫu Commune Public Service Centre");
        Set(settings, SettingId.OfficeCode, "99001");
        Set(settings, SettingId.DeviceLetter, "A");
        Set(settings, SettingId.DeviceId, DeviceId);
        Set(settings, SettingId.Pin, Pin);
        Set(settings, SettingId.DeskPresses, DeskPresses);
        Set(settings, SettingId.WifiSsid, WifiSsid);
        Set(settings, SettingId.WifiPassword, WifiPassword);
        Set(settings, SettingId.ServiceUrl, ServiceUrl);
        Set(settings, SettingId.ServiceKey1Id, KeyId);
        Set(settings, SettingId.ServiceKey1, KeyHex);
        Set(settings, SettingId.ServiceAccounts, SampleAccess.Account);
        Set(settings, SettingId.SntpServer, "192.0.2.11");
        Set(settings, SettingId.PrinterProfile, "generic58");
        Set(settings, SettingId.Contact, "024 0000 0000");
        Set(settings, SettingId.Priority(0, false), "Người cao tuổi");
        Set(settings, SettingId.Priority(0, true), "Elderly");
        Set(settings, SettingId.Priority(1, false), "Người khuyết tật");
        Set(settings, SettingId.Priority(1, true), "People with disabilities");
        Set(settings, SettingId.Priority(2, false), "Phụ nữ có thai, có con nhỏ");
        Set(settings, SettingId.Priority(2, true), "Pregnant, with a small child");
        Service(settings, 0, "Hộ tịch - Chứng thực", "Civil status, certification", "A", "1");
        Service(settings, 1, "Đất đai - Xây dựng", "Land, construction", "B", "2");
        Service(settings, 2, "Lao động - Xã hội", "Labour, social affairs", "C", "3");
        Service(settings, 3, "Trả kết quả", "Collecting results", "D", "4");
    }

    /// <summary>Writes the sample set-up to a drive, as if a technician had set it up there; what is to be different is changed last.</summary>
    public static void Write(IFileStore files, Action<Settings> change = null)
    {
        Settings settings = new Settings(files);
        Apply(settings);
        change?.Invoke(settings);
        if (settings.Save() != StoreResult.Ok)
        {
            throw new InvalidOperationException("The drive did not take the sample set-up.");
        }
    }

    private static void Service(Settings settings, int service, string name, string english, string letter, string counter)
    {
        Set(settings, SettingId.Service(service, ServiceField.Name), name);
        Set(settings, SettingId.Service(service, ServiceField.NameEnglish), english);
        Set(settings, SettingId.Service(service, ServiceField.Letter), letter);
        Set(settings, SettingId.Service(service, ServiceField.Counter), counter);
    }

    /// <summary>Sets one value; throws when it is refused.</summary>
    public static void Set(Settings settings, int id, string value)
    {
        SettingRefusal refusal = new SettingRefusal();
        if (!settings.TrySet(id, value, refusal))
        {
            throw new InvalidOperationException($"Setting {id} refuses \"{value}\": {refusal.Message(Language.English)}");
        }
    }
}
