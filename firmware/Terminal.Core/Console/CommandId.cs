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
    public const int Print = 7;
    public const int PrintTest = 8;
    public const int PrintLast = 9;
    public const int PrintSlip = 10;
    public const int Queue = 11;
    public const int QueueServices = 12;
    public const int QueueNumbers = 13;
    public const int QueueLedger = 14;
    public const int QueueExport = 15;
    public const int QueuePause = 16;
    public const int QueueOpen = 17;
    public const int QueueNext = 18;
    public const int QueueReset = 19;
    public const int QueueReprint = 20;
    public const int QueueCancel = 21;
    public const int Config = 22;
    public const int ConfigGet = 23;
    public const int ConfigSet = 24;
    public const int ConfigList = 25;
    public const int ConfigDiff = 26;
    public const int ConfigSave = 27;
    public const int ConfigRevert = 28;
    public const int ConfigExport = 29;
    public const int ConfigImport = 30;
    public const int Wifi = 31;
    public const int WifiScan = 32;
    public const int WifiJoin = 33;
    public const int WifiLeave = 34;
    public const int WifiWhy = 35;
    public const int Service = 36;
    public const int ServicePing = 37;
    public const int ServiceVerdict = 38;
    public const int ServiceKey = 39;
    public const int ServiceCertificate = 40;
    public const int Time = 41;
    public const int TimeSet = 42;
    public const int TimeSync = 43;
    public const int Log = 44;
    public const int LogFollow = 45;
    public const int LogLevel = 46;
    public const int LogKept = 47;
    public const int LogAudit = 48;
    public const int Test = 49;
    public const int Perf = 50;
    public const int Wear = 51;
    public const int Memory = 52;
    public const int Support = 53;
    public const int SupportQr = 54;
    public const int SupportPrint = 55;
    public const int Setup = 56;
    public const int Site = 57;
    public const int SafeMode = 58;
    public const int Reboot = 59;
    public const int FactoryReset = 60;
    public const int Version = 61;
    public const int Help = 62;
    public const int Login = 63;
    public const int Logout = 64;
    public const int Lang = 65;
    public const int Json = 66;

    /// <summary>How many there are.</summary>
    public const int Count = 67;
}
