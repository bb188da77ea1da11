using Terminal.Core.Configuration;
using Terminal.Core.Status;
using Terminal.Drivers.Fonts;
using Terminal.Drivers.Panel;
using Terminal.Drivers.Ports;
using Terminal.Drivers.Printer;
using Terminal.Drivers.Reader;

namespace Terminal.Core.App;

/// <summary>Makes the drivers that the settings name.</summary>
internal static class PartsFactory
{
    /// <summary>The panel driver.</summary>
    public static Panel MakePanel(TerminalPorts ports, Settings settings)
    {
        PanelChip chip;
        switch (settings.GetInt(SettingId.PanelKind))
        {
            case 1: chip = PanelChip.Ili9341(); break;
            case 2: chip = PanelChip.St7789(); break;
            default: chip = PanelChip.St7796s(); break;
        }

        // The setting counts quarter turns. The controllers count from upright; the box holds the panel across, which is its 0.
        int quarterTurns = (settings.GetInt(SettingId.PanelRotation) + 1) % 4;
        return new Panel(ports.Display, chip, quarterTurns);
    }

    /// <summary>The reader driver.</summary>
    public static ReaderModule MakeReader(TerminalPorts ports, Settings settings)
    {
        int baudRate = Baud(settings, SettingId.ReaderBaud, 115200);
        ReaderMode mode = (ReaderMode)settings.GetInt(SettingId.ReaderMode);
        switch (settings.GetInt(SettingId.ReaderKind))
        {
            case 1:
                return new SsiReader(ports.Reader, baudRate, mode);
            case 2:
                ports.Reader.SetBaudRate(baudRate);
                return new PlainReader(ports.Reader);
            default:
                return new Gm65Reader(ports.Reader, baudRate, mode);
        }
    }

    /// <summary>The printer driver.</summary>
    public static EscPosPrinter MakePrinter(TerminalPorts ports, Settings settings, FontFile fonts)
    {
        PrinterProfile profile = PrinterProfiles.Find(settings.GetText(SettingId.PrinterProfile));
        if (profile == null)
        {
            profile = PrinterProfiles.Get(PrinterProfiles.Reference);
        }

        profile.Darken(settings.GetInt(SettingId.PrinterHeat), settings.GetInt(SettingId.PrinterDensity));
        ports.Printer.SetBaudRate(Baud(settings, SettingId.PrinterBaud, 9600));
        return new EscPosPrinter(ports.Printer, ports.PrinterBusy, profile, new FontGlyphs(fonts), ports.PaperTrace);
    }

    /// <summary>How the settings want Vietnamese letters printed.</summary>
    public static PrintWay WayOf(Settings settings)
    {
        switch (settings.GetInt(SettingId.PrinterWay))
        {
            case 1: return PrintWay.Glyphs;
            case 2: return PrintWay.Raster;
            case 3: return PrintWay.CodePage;
            default: return PrintWay.Cheapest;
        }
    }

    /// <summary>What asking the service needs to know.</summary>
    public static ServiceSettings MakeServiceSettings(Settings settings)
    {
        ServiceSettings service = new ServiceSettings();
        service.BaseAddress = settings.GetText(SettingId.ServiceUrl);
        service.RootCertificatePem = settings.GetText(SettingId.ServiceCertificate);
        service.Device = settings.GetText(SettingId.DeviceId);
        service.Key1Id = settings.GetText(SettingId.ServiceKey1Id);
        service.Key2Id = settings.GetText(SettingId.ServiceKey2Id);
        service.Key1 = KeyText.Bytes(settings.GetText(SettingId.ServiceKey1));
        service.Key2 = KeyText.Bytes(settings.GetText(SettingId.ServiceKey2));
        service.LimitCodes = settings.GetInt(SettingId.LookupsPer5Minutes);
        service.HeartbeatMs = settings.GetInt(SettingId.ServiceHeartbeatMinutes) * 60000;
        service.TimeServer = settings.GetText(SettingId.SntpServer);
        return service;
    }

    /// <summary>What joining the Wi-Fi needs to know.</summary>
    public static WifiSettings MakeWifiSettings(Settings settings)
    {
        WifiSettings wifi = new WifiSettings();
        wifi.Ssid = settings.GetText(SettingId.WifiSsid);
        wifi.Password = settings.GetText(SettingId.WifiPassword);
        wifi.Address = OrNull(settings.GetText(SettingId.WifiAddress));
        wifi.SubnetMask = OrNull(settings.GetText(SettingId.WifiMask));
        wifi.Gateway = OrNull(settings.GetText(SettingId.WifiGateway));
        wifi.NameServer = OrNull(settings.GetText(SettingId.WifiNameServer));
        return wifi;
    }

    private static string OrNull(string text)
    {
        return text == null || text.Length == 0 ? null : text;
    }

    private static int Baud(Settings settings, int id, int fallback)
    {
        int rate;
        return int.TryParse(settings.GetText(id), out rate) ? rate : fallback;
    }
}
