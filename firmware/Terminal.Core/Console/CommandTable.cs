namespace Terminal.Core.Console;

/// <summary>
/// The one table of commands: help, completion, the check of arguments and rights, and the handbook's reference come from it and from
/// the section "command" of long-texts.tsv.
/// A switch rather than an array: constants cost no heap.
/// </summary>
public static class CommandTable
{
    private const CommandRights Everybody = CommandRights.Everybody;
    private const CommandRights Reader = CommandRights.Reader;
    private const CommandRights Technician = CommandRights.Technician;

    /// <summary>Fills the definition for a number; false when there is no such command.</summary>
    public static bool Describe(int id, CommandDefinition d)
    {
        d.Id = id;
        if (id < 0 || id >= CommandId.Count)
        {
            return false;
        }

        if (id < CommandId.Config)
        {
            DescribeDesk(id, d);
        }
        else if (id < CommandId.Log)
        {
            DescribeSettings(id, d);
        }
        else if (id < CommandId.Setup)
        {
            DescribeCare(id, d);
        }
        else
        {
            DescribeTerminal(id, d);
        }

        return true;
    }

    private static void DescribeDesk(int id, CommandDefinition d)
    {
        switch (id)
        {
            case CommandId.Status:
                d.Set("status", "", 0, 0, Reader);
                break;
            case CommandId.Fault:
                d.Set("fault", "[CODE]", 0, 1, Reader);
                break;
            case CommandId.Scan:
                d.Set("scan", "", 0, 0, Reader);
                break;
            case CommandId.ScanLive:
                d.Set("scan live", "", 0, 0, Reader);
                break;
            case CommandId.ScanSystems:
                d.Set("scan systems", "", 0, 0, Reader);
                break;
            case CommandId.ScanReasons:
                d.Set("scan reasons", "[REASON]", 0, 1, Reader);
                break;
            case CommandId.Lookup:
                d.Set("lookup", "CODE", 1, 1, Technician);
                break;
            case CommandId.Print:
                d.Set("print", "", 0, 0, Reader);
                break;
            case CommandId.PrintTest:
                d.Set("print test", "", 0, 0, Technician);
                break;
            case CommandId.PrintLast:
                d.Set("print last", "", 0, 0, Technician);
                break;
            case CommandId.PrintSlip:
                d.Set("print slip", "", 0, 0, Technician);
                break;
            case CommandId.Queue:
                d.Set("queue", "", 0, 0, Reader);
                break;
            case CommandId.QueueServices:
                d.Set("queue services", "", 0, 0, Reader);
                break;
            case CommandId.QueueNumbers:
                d.Set("queue numbers", "", 0, 0, Reader);
                break;
            case CommandId.QueueLedger:
                d.Set("queue ledger", "[DATE]", 0, 1, Reader);
                break;
            case CommandId.QueueExport:
                d.Set("queue export", "DATE|all", 1, 1, Reader);
                break;
            case CommandId.QueuePause:
                d.Set("queue pause", "SERVICE", 1, 1, Technician);
                break;
            case CommandId.QueueOpen:
                d.Set("queue open", "SERVICE", 1, 1, Technician);
                break;
            case CommandId.QueueNext:
                d.Set("queue next", "SERVICE NUMBER", 2, 2, Technician);
                break;
            case CommandId.QueueReset:
                d.Set("queue reset", "", 0, 0, Technician);
                break;
            case CommandId.QueueReprint:
                d.Set("queue reprint", "[NUMBER]", 0, 1, Technician);
                break;
            default:
                d.Set("queue cancel", "NUMBER", 1, 1, Technician);
                break;
        }
    }

    private static void DescribeSettings(int id, CommandDefinition d)
    {
        switch (id)
        {
            case CommandId.Config:
                d.Set("config", "", 0, 0, Reader);
                break;
            case CommandId.ConfigGet:
                d.Set("config get", "NAME", 1, 1, Reader);
                break;
            case CommandId.ConfigSet:
                d.Set("config set", "NAME [VALUE]", 1, 11, Technician);
                break;
            case CommandId.ConfigList:
                d.Set("config list", "[PREFIX]", 0, 1, Reader);
                break;
            case CommandId.ConfigDiff:
                d.Set("config diff", "", 0, 0, Reader);
                break;
            case CommandId.ConfigSave:
                d.Set("config save", "", 0, 0, Technician);
                break;
            case CommandId.ConfigRevert:
                d.Set("config revert", "", 0, 0, Technician);
                break;
            case CommandId.ConfigExport:
                d.Set("config export", "", 0, 0, Reader);
                break;
            case CommandId.ConfigImport:
                d.Set("config import", "", 0, 0, Technician);
                break;
            case CommandId.Wifi:
                d.Set("wifi", "", 0, 0, Reader);
                break;
            case CommandId.WifiScan:
                d.Set("wifi scan", "", 0, 0, Technician);
                break;
            case CommandId.WifiJoin:
                d.Set("wifi join", "SSID", 1, 1, Technician);
                break;
            case CommandId.WifiLeave:
                d.Set("wifi leave", "", 0, 0, Technician);
                break;
            case CommandId.WifiWhy:
                d.Set("wifi why", "", 0, 0, Reader);
                break;
            case CommandId.Service:
                d.Set("service", "", 0, 0, Reader);
                break;
            case CommandId.ServicePing:
                d.Set("service ping", "", 0, 0, Technician);
                break;
            case CommandId.ServiceVerdict:
                d.Set("service verdict", "", 0, 0, Reader);
                break;
            case CommandId.ServiceKey:
                d.Set("service key", "1|2 [NAME]", 1, 2, Technician);
                break;
            case CommandId.ServiceCertificate:
                d.Set("service certificate", "", 0, 0, Technician);
                break;
            case CommandId.Time:
                d.Set("time", "", 0, 0, Reader);
                break;
            case CommandId.TimeSet:
                d.Set("time set", "YYYY-MM-DD HH:MM", 2, 2, Technician);
                break;
            default:
                d.Set("time sync", "", 0, 0, Technician);
                break;
        }
    }

    private static void DescribeCare(int id, CommandDefinition d)
    {
        switch (id)
        {
            case CommandId.Log:
                d.Set("log", "[LINES]", 0, 1, Reader);
                break;
            case CommandId.LogFollow:
                d.Set("log follow", "", 0, 0, Reader);
                break;
            case CommandId.LogLevel:
                d.Set("log level", "[debug|info|warning|error]", 0, 1, Technician);
                break;
            case CommandId.LogKept:
                d.Set("log kept", "", 0, 0, Reader);
                break;
            case CommandId.LogAudit:
                d.Set("log audit", "", 0, 0, Reader);
                break;
            case CommandId.Test:
                d.Set("test", "[panel|colours|reader|printer|flash|memory|clock|wifi|service|buttons|tone|all|start]", 0, 1, Technician);
                break;
            case CommandId.Perf:
                d.Set("perf", "", 0, 0, Reader);
                break;
            case CommandId.Wear:
                d.Set("wear", "", 0, 0, Reader);
                break;
            case CommandId.Memory:
                d.Set("memory", "", 0, 0, Reader);
                break;
            case CommandId.Support:
                d.Set("support", "", 0, 0, Reader);
                break;
            case CommandId.SupportQr:
                d.Set("support qr", "", 0, 0, Reader);
                break;
            default:
                d.Set("support print", "", 0, 0, Technician);
                break;
        }
    }

    private static void DescribeTerminal(int id, CommandDefinition d)
    {
        switch (id)
        {
            case CommandId.Setup:
                d.Set("setup", "", 0, 0, Technician);
                break;
            case CommandId.Site:
                d.Set("site", "OFFICE", 1, 1, Technician);
                break;
            case CommandId.SafeMode:
                d.Set("safe-mode", "[on|off]", 0, 1, Technician);
                break;
            case CommandId.Reboot:
                d.Set("reboot", "", 0, 0, Technician);
                break;
            case CommandId.FactoryReset:
                d.Set("factory-reset", "", 0, 0, Technician);
                break;
            case CommandId.Version:
                d.Set("version", "", 0, 0, Everybody);
                break;
            case CommandId.Help:
                d.Set("help", "[COMMAND]", 0, 2, Everybody);
                break;
            case CommandId.Login:
                d.Set("login", "[PIN]", 0, 1, Everybody);
                break;
            case CommandId.Logout:
                d.Set("logout", "", 0, 0, Everybody);
                break;
            case CommandId.Lang:
                d.Set("lang", "[vi|en]", 0, 1, Everybody);
                break;
            default:
                d.Set("json", "[on|off]", 0, 1, Everybody);
                break;
        }
    }
}
