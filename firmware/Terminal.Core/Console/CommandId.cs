namespace Terminal.Core.Console;

/// <summary>Numbers of the commands, in the order of help.</summary>
public static class CommandId
{
    public const int Status = 0;
    public const int Fault = 1;
    public const int Scan = 2;
    public const int ScanLive = 3;
    public const int Lookup = 4;
    public const int PrintTest = 5;
    public const int PrintLast = 6;
    public const int PrintSlip = 7;
    public const int Queue = 8;
    public const int QueueServices = 9;
    public const int QueueNumbers = 10;
    public const int QueueLedger = 11;
    public const int QueueExport = 12;
    public const int QueuePause = 13;
    public const int QueueOpen = 14;
    public const int QueueNext = 15;
    public const int QueueReset = 16;
    public const int QueueReprint = 17;
    public const int QueueCancel = 18;
    public const int ConfigGet = 19;
    public const int ConfigSet = 20;
    public const int ConfigList = 21;
    public const int ConfigDiff = 22;
    public const int ConfigSave = 23;
    public const int ConfigRevert = 24;
    public const int ConfigExport = 25;
    public const int ConfigImport = 26;
    public const int Wifi = 27;
    public const int WifiScan = 28;
    public const int WifiJoin = 29;
    public const int WifiLeave = 30;
    public const int WifiWhy = 31;
    public const int Service = 32;
    public const int ServicePing = 33;
    public const int ServiceVerdict = 34;
    public const int ServiceKey = 35;
    public const int ServiceCertificate = 36;
    public const int Time = 37;
    public const int TimeSet = 38;
    public const int TimeSync = 39;
    public const int Log = 40;
    public const int LogFollow = 41;
    public const int LogLevel = 42;
    public const int LogKept = 43;
    public const int LogAudit = 44;
    public const int Test = 45;
    public const int Perf = 46;
    public const int Wear = 47;
    public const int Memory = 48;
    public const int Support = 49;
    public const int SupportQr = 50;
    public const int SupportPrint = 51;
    public const int Setup = 52;
    public const int Site = 53;
    public const int SafeMode = 54;
    public const int Reboot = 55;
    public const int FactoryReset = 56;
    public const int Version = 57;
    public const int Help = 58;
    public const int Login = 59;
    public const int Logout = 60;
    public const int Lang = 61;
    public const int Json = 62;

    /// <summary>How many there are.</summary>
    public const int Count = 63;
}
