namespace Terminal.Core.Configuration;

/// <summary>
/// Every setting by its number. The numbers stand in stored files: one is never given a new meaning, new ones go to the end.
/// </summary>
public static class SettingId
{
    /// <summary>Most services of the queue.</summary>
    public const int MaxServices = 12;

    /// <summary>Most priority classes: as many as there are buttons beside the one for none.</summary>
    public const int MaxPriorities = 3;

    public const int Language = 0;
    public const int OfficeName = 1;
    public const int OfficeNameEnglish = 2;
    public const int OfficeCode = 3;
    public const int DeviceLetter = 4;
    public const int DeviceId = 5;
    public const int Pin = 6;
    public const int DeskPresses = 7;
    public const int WifiSsid = 8;
    public const int WifiPassword = 9;
    public const int WifiAddress = 10;
    public const int WifiMask = 11;
    public const int WifiGateway = 12;
    public const int WifiNameServer = 13;
    public const int ServiceUrl = 14;
    public const int ServiceKey1Id = 15;
    public const int ServiceKey1 = 16;
    public const int ServiceKey2Id = 17;
    public const int ServiceKey2 = 18;
    public const int ServiceCertificate = 19;
    public const int ServiceAccounts = 20;
    public const int ServiceHeartbeatMinutes = 21;
    public const int SntpServer = 22;
    public const int PrinterProfile = 23;
    public const int PrinterBaud = 24;
    public const int PrinterWay = 25;
    public const int PrinterMaxAgeSeconds = 26;
    public const int ReaderKind = 27;
    public const int ReaderBaud = 28;
    public const int Volume = 29;
    public const int Brightness = 30;
    public const int PanelKind = 31;
    public const int PanelRotation = 32;
    public const int QueueNoPrinter = 33;
    public const int QueueLockSeconds = 34;
    public const int QueueUpload = 35;
    public const int SummaryAtClose = 36;
    public const int LookupsPer5Minutes = 37;
    public const int AnswerSeconds = 38;
    public const int ConsoleOpenRead = 39;
    public const int Contact = 40;
    public const int SiteMessage = 41;
    public const int SiteMessageEnglish = 42;
    public const int Priority1 = 43;
    public const int Priority1English = 44;

    // Each further class takes two numbers: 43 to 48.
    public const int PrinterLargeType = 49;
    public const int ReaderMode = 50;
    public const int PrinterHeat = 51;
    public const int PrinterDensity = 52;

    /// <summary>How many single settings there are; services follow at <see cref="FirstService"/>.</summary>
    public const int SingleCount = 53;

    /// <summary>Number of the first setting of the first service.</summary>
    public const int FirstService = 100;

    /// <summary>One more than the highest number.</summary>
    public const int Count = FirstService + MaxServices * ServiceField.Room;

    /// <summary>The number of a service's setting; service counts from 0, field is one of <see cref="ServiceField"/>.</summary>
    public static int Service(int service, int field)
    {
        return FirstService + service * ServiceField.Room + field;
    }

    /// <summary>The number of a priority class's name; index counts from 0.</summary>
    public static int Priority(int index, bool english)
    {
        return Priority1 + index * 2 + (english ? 1 : 0);
    }

    /// <summary>True when a setting with this number exists.</summary>
    public static bool Exists(int id)
    {
        return id >= 0 && (id < SingleCount
            || (id >= FirstService && id < Count && (id - FirstService) % ServiceField.Room < ServiceField.Count));
    }

    /// <summary>The setting after this one, -1 for the first; -1 behind the last.</summary>
    public static int Next(int id)
    {
        for (id++; id < Count; id++)
        {
            if (Exists(id))
            {
                return id;
            }
        }

        return -1;
    }
}
