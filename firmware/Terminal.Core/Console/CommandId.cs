namespace Terminal.Core.Console;

/// <summary>Numbers of the commands, in the order of help.</summary>
public static class CommandId
{
    public const int Status = 0;
    public const int Fault = 1;
    public const int Scan = 2;
    public const int ScanLive = 3;
    public const int ScanSystems = 4;
    public const int Lookup = 5;
    public const int PrintTest = 6;
    public const int PrintLast = 7;
    public const int PrintSlip = 8;
    public const int Queue = 9;
    public const int QueueServices = 10;
    public const int QueueNumbers = 11;
    public const int QueueLedger = 12;
    public const int QueueExport = 13;
    public const int QueuePause = 14;
    public const int QueueOpen = 15;
    public const int QueueNext = 16;
    public const int QueueReset = 17;
    public const int QueueReprint = 18;
    public const int QueueCancel = 19;
    public const int ConfigGet = 20;
    public const int ConfigSet = 21;
    public const int ConfigList = 22;
    public const int ConfigDiff = 23;
    public const int ConfigSave = 24;
    public const int ConfigRevert = 25;
    public const int ConfigExport = 26;
    public const int ConfigImport = 27;
    public const int Wifi = 28;
    public const int WifiScan = 29;
    public const int WifiJoin = 30;
    public const int WifiLeave = 31;
    public const int WifiWhy = 32;
    public const int Service = 33;
    public const int ServicePing = 34;
    public const int ServiceVerdict = 35;
    public const int ServiceKey = 36;
    public const int ServiceCertificate = 37;
    public const int Time = 38;
    public const int TimeSet = 39;
    public const int TimeSync = 40;
    public const int Log = 41;
    public const int LogFollow = 42;
    public const int LogLevel = 43;
    public const int LogKept = 44;
    public const int LogAudit = 45;
    public const int Test = 46;
    public const int Perf = 47;
    public const int Wear = 48;
    public const int Memory = 49;
    public const int Support = 50;
    public const int SupportQr = 51;
    public const int SupportPrint = 52;
    public const int Setup = 53;
    public const int Site = 54;
    public const int SafeMode = 55;
    public const int Reboot = 56;
    public const int FactoryReset = 57;
    public const int Version = 58;
    public const int Help = 59;
    public const int Login = 60;
    public const int Logout = 61;
    public const int Lang = 62;
    public const int Json = 63;

    /// <summary>How many there are.</summary>
    public const int Count = 64;
}
