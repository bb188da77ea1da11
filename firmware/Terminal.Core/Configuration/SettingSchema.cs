namespace Terminal.Core.Configuration;

/// <summary>
/// The one table of settings: validation, defaults, console, handbook and export come from it; what each is for stands in the section
/// "setting" of long-texts.tsv.
/// A switch rather than an array: constants cost no heap.
/// </summary>
public static class SettingSchema
{
    // The second and third priority class share their help with the first.
    private const int RepeatedHelp = 4;

    /// <summary>Fills the definition for a number; false when there is no such setting.</summary>
    public static bool Describe(int id, SettingDefinition d)
    {
        if (!SettingId.Exists(id))
        {
            return false;
        }

        d.Id = id;
        if (id >= SettingId.FirstService)
        {
            int offset = id - SettingId.FirstService;
            d.ServiceNumber = offset / ServiceField.Room + 1;
            d.Help(SettingId.SingleCount - RepeatedHelp + offset % ServiceField.Room);
            DescribeService(offset % ServiceField.Room, d);
            return true;
        }

        d.ServiceNumber = 0;
        if (id >= SettingId.Priority1 && id < SettingId.PrinterLargeType)
        {
            d.Help(SettingId.Priority1 + (id - SettingId.Priority1) % 2);
            DescribePriority(id - SettingId.Priority1, d);
            return true;
        }

        d.Help(id < SettingId.Priority1 ? id : id - RepeatedHelp);
        DescribeSingle(id, d);
        return true;
    }

    /// <summary>The number of the setting with this name, or -1.</summary>
    public static int Find(string name)
    {
        SettingDefinition d = new SettingDefinition();
        int service = 0;
        if (name.StartsWith("queue."))
        {
            // queue.3.letter: the service's number stands between the dots.
            int dot = name.IndexOf('.', 6);
            if (dot > 6 && int.TryParse(name.Substring(6, dot - 6), out service))
            {
                if (service < 1 || service > SettingId.MaxServices)
                {
                    return -1;
                }

                name = name.Substring(dot + 1);
            }
            else
            {
                service = 0;
            }
        }

        int first = service == 0 ? 0 : SettingId.Service(service - 1, 0);
        int count = service == 0 ? SettingId.SingleCount : ServiceField.Count;
        for (int id = first; id < first + count; id++)
        {
            Describe(id, d);
            if (d.Name == name)
            {
                return id;
            }
        }

        return -1;
    }

    private static void DescribeSingle(int id, SettingDefinition d)
    {
        switch (id)
        {
            case SettingId.Language:
                d.Choice("language", "vi|en", "vi");
                break;
            case SettingId.OfficeName:
                d.Set("office.name", SettingKind.Text, 0, 80, "").Remote();
                break;
            case SettingId.OfficeNameEnglish:
                d.Set("office.name.en", SettingKind.Text, 0, 80, "").Remote();
                break;
            case SettingId.OfficeCode:
                d.Set("office.code", SettingKind.Digits, 5, 5, "");
                break;
            case SettingId.DeviceLetter:
                d.Set("device.letter", SettingKind.Letter, 1, 1, "A");
                break;
            case SettingId.DeviceId:
                d.Set("device.id", SettingKind.Word, 0, 32, "");
                break;
            case SettingId.Pin:
                d.Set("pin", SettingKind.Digits, 4, 8, "").Secret();
                break;
            case SettingId.DeskPresses:
                d.Set("desk.presses", SettingKind.Presses, 3, 6, "").Secret();
                break;
            case SettingId.WifiSsid:
                d.Set("wifi.ssid", SettingKind.Text, 0, 32, "");
                break;
            case SettingId.WifiPassword:
                d.Set("wifi.password", SettingKind.Text, 0, 63, "").Secret();
                break;
            case SettingId.WifiAddress:
                d.Set("wifi.address", SettingKind.Address, 0, 15, "");
                break;
            case SettingId.WifiMask:
                d.Set("wifi.mask", SettingKind.Address, 0, 15, "255.255.255.0");
                break;
            case SettingId.WifiGateway:
                d.Set("wifi.gateway", SettingKind.Address, 0, 15, "");
                break;
            case SettingId.WifiNameServer:
                d.Set("wifi.dns", SettingKind.Address, 0, 15, "");
                break;
            case SettingId.ServiceUrl:
                d.Set("service.url", SettingKind.Url, 0, 100, "");
                break;
            case SettingId.ServiceKey1Id:
                d.Set("service.key1.id", SettingKind.Word, 0, 16, "");
                break;
            case SettingId.ServiceKey1:
                d.Set("service.key1", SettingKind.Key, 32, 128, "").Secret();
                break;
            case SettingId.ServiceKey2Id:
                d.Set("service.key2.id", SettingKind.Word, 0, 16, "");
                break;
            case SettingId.ServiceKey2:
                d.Set("service.key2", SettingKind.Key, 32, 128, "").Secret();
                break;
            case SettingId.ServiceCertificate:
                d.Set("service.certificate", SettingKind.Lines, 0, 2000, "");
                break;
            case SettingId.ServiceAccounts:
                d.Set("service.accounts", SettingKind.Text, 0, 200, "");
                break;
            case SettingId.ServiceHeartbeatMinutes:
                d.Set("service.heartbeat", SettingKind.Number, 1, 1440, "15").Remote();
                break;
            case SettingId.SntpServer:
                d.Set("sntp.server", SettingKind.Word, 0, 64, "").Remote();
                break;
            default:
                DescribeDevice(id, d);
                break;
        }
    }

    private static void DescribeDevice(int id, SettingDefinition d)
    {
        switch (id)
        {
            case SettingId.PrinterProfile:
                d.Set("printer.profile", SettingKind.Word, 1, 24, "generic58").Restart();
                break;
            case SettingId.PrinterBaud:
                d.Choice("printer.baud", "9600|19200|38400|57600|115200", "9600").Restart();
                break;
            case SettingId.PrinterWay:
                d.Choice("printer.way", "auto|glyphs|raster|codepage", "auto").Restart();
                break;
            case SettingId.PrinterMaxAgeSeconds:
                d.Set("printer.maxAge", SettingKind.Number, 10, 3600, "120");
                break;
            case SettingId.PrinterLargeType:
                d.Switch("printer.largeType", "off");
                break;
            case SettingId.PrinterHeat:
                d.Set("printer.heat", SettingKind.Number, 0, 255, "0").Restart();
                break;
            case SettingId.PrinterDensity:
                d.Set("printer.density", SettingKind.Number, 0, 31, "0").Restart();
                break;
            case SettingId.ReaderKind:
                d.Choice("reader.kind", "gm65|ssi|plain", "gm65").Restart();
                break;
            case SettingId.ReaderBaud:
                d.Choice("reader.baud", "9600|19200|38400|57600|115200", "115200").Restart();
                break;
            case SettingId.ReaderMode:
                d.Choice("reader.mode", "sense|continuous|command|manual", "sense").Restart();
                break;
            case SettingId.Volume:
                d.Set("volume", SettingKind.Number, 0, 100, "60").Remote();
                break;
            case SettingId.Brightness:
                d.Set("brightness", SettingKind.Number, 10, 100, "80").Remote();
                break;
            case SettingId.PanelKind:
                d.Choice("panel.kind", "st7796|ili9341|st7789", "st7796").Restart();
                break;
            case SettingId.PanelRotation:
                d.Choice("panel.rotation", "0|90|180|270", "0").Restart();
                break;
            case SettingId.QueueNoPrinter:
                d.Switch("queue.noPrinter", "off");
                break;
            case SettingId.QueueLockSeconds:
                d.Set("queue.lock", SettingKind.Number, 0, 30, "3").Remote();
                break;
            case SettingId.QueueUpload:
                d.Switch("queue.upload", "on").Remote();
                break;
            case SettingId.SummaryAtClose:
                d.Switch("summary.atClose", "off").Remote();
                break;
            case SettingId.LookupsPer5Minutes:
                d.Set("lookup.limit", SettingKind.Number, 1, 100, "10").Remote();
                break;
            case SettingId.AnswerSeconds:
                d.Set("answer.seconds", SettingKind.Number, 10, 120, "30").Remote();
                break;
            case SettingId.ConsoleOpenRead:
                d.Switch("console.openRead", "off");
                break;
            case SettingId.Contact:
                d.Set("contact", SettingKind.Text, 0, 40, "").Remote();
                break;
            case SettingId.SiteMessage:
                d.Set("site.message", SettingKind.Text, 0, 120, "").Remote();
                break;
            case SettingId.SiteMessageEnglish:
                d.Set("site.message.en", SettingKind.Text, 0, 120, "").Remote();
                break;
        }
    }

    private static void DescribePriority(int offset, SettingDefinition d)
    {
        string name;
        switch (offset / 2)
        {
            case 0: name = offset % 2 == 0 ? "priority.1" : "priority.1.en"; break;
            case 1: name = offset % 2 == 0 ? "priority.2" : "priority.2.en"; break;
            default: name = offset % 2 == 0 ? "priority.3" : "priority.3.en"; break;
        }

        d.Set(name, SettingKind.Text, 0, 40, "");
    }

    private static void DescribeService(int field, SettingDefinition d)
    {
        switch (field)
        {
            case ServiceField.Name:
                d.Set("name", SettingKind.Text, 0, 40, "");
                break;
            case ServiceField.NameEnglish:
                d.Set("name.en", SettingKind.Text, 0, 40, "");
                break;
            case ServiceField.Letter:
                d.Set("letter", SettingKind.Letter, 1, 1, Letter(d.ServiceNumber));
                break;
            case ServiceField.First:
                d.Set("first", SettingKind.Number, 1, 9999, "1");
                break;
            case ServiceField.Last:
                d.Set("last", SettingKind.Number, 1, 9999, "9999");
                break;
            case ServiceField.Counter:
                d.Set("counter", SettingKind.Text, 0, 20, "");
                break;
            case ServiceField.Hours:
                d.Set("hours", SettingKind.Hours, 0, 40, "").Remote();
                break;
            case ServiceField.Cap:
                d.Set("cap", SettingKind.Number, 0, 9999, "0").Remote();
                break;
            default:
                d.Switch("priority", "off");
                break;
        }
    }

    private static string Letter(int serviceNumber)
    {
        switch (serviceNumber)
        {
            case 1: return "A";
            case 2: return "B";
            case 3: return "C";
            case 4: return "D";
            case 5: return "E";
            case 6: return "F";
            case 7: return "G";
            case 8: return "H";
            case 9: return "K";
            case 10: return "L";
            case 11: return "M";
            default: return "N";
        }
    }
}
