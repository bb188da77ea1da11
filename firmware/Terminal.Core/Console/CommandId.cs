namespace Terminal.Core.Console;

/// <summary>Numbers of the commands, in the order of help.</summary>
public static class CommandId
{
    public const int Status = 0;
    public const int Fault = 1;
    public const int Scan = 2;
    public const int ScanLive = 3;
    public const int ScanSystems = 4;
    public const int ScanReasons = 5;
    public const int Lookup = 6;
    public const int PrintTest = 7;
    public const int PrintLast = 8;
    public const int PrintSlip = 9;
    public const int Queue = 10;
    public const int QueueServices = 11;
    public const int QueueNumbers = 12;
    public const int QueueLedger = 13;
    public const int QueueExport = 14;
    public const int QueuePause = 15;
    public const int QueueOpen = 16;
    public const int QueueNext = 17;
    public const int QueueReset = 18;
    public const int QueueReprint = 19;
    public const int QueueCancel = 20;
    public const int ConfigGet = 21;
    public const int ConfigSet = 22;
    public const int ConfigList = 23;
    public const int ConfigDiff = 24;
    public const int ConfigSave = 25;
    public const int ConfigRevert = 26;
    public const int ConfigExport = 27;
    public const int ConfigImport = 28;
    public const int Wifi = 29;
    public const int WifiScan = 30;
    public const int WifiJoin = 31;
    public const int WifiLeave = 32;
    public const int WifiWhy = 33;
    public const int Service = 34;
    public const int ServicePing = 35;
    public const int ServiceVerdict = 36;
    public const int ServiceKey = 37;
    public const int ServiceCertificate = 38;
    public const int Time = 39;
    public const int TimeSet = 40;
    public const int TimeSync = 41;
    public const int Log = 42;
    public const int LogFollow = 43;
    public const int LogLevel = 44;
    public const int LogKept = 45;
    public const int LogAudit = 46;
    public const int Test = 47;
    public const int Perf = 48;
    public const int Wear = 49;
    public const int Memory = 50;
    public const int Support = 51;
    public const int SupportQr = 52;
    public const int SupportPrint = 53;
    public const int Setup = 54;
    public const int Site = 55;
    public const int SafeMode = 56;
    public const int Reboot = 57;
    public const int FactoryReset = 58;
    public const int Version = 59;
    public const int Help = 60;
    public const int Login = 61;
    public const int Logout = 62;
    public const int Lang = 63;
    public const int Json = 64;

    /// <summary>How many there are.</summary>
    public const int Count = 65;
}
