using Terminal.Core.Text;

namespace Terminal.Core.Console;

/// <summary>
/// The one table of faults. A lower number is looked at first: what lies above may be its consequence. From <see cref="FirstWarning"/>
/// on it is a warning: citizens are served all the same. Titles and advice stand in the section "fault" of long-texts.tsv.
/// </summary>
public static class FaultTable
{
    /// <summary>One more than the highest code.</summary>
    public const int Count = 70;

    /// <summary>The first code that is a warning.</summary>
    public const int FirstWarning = 57;

    public const int SafeMode = 1;
    public const int SettingsLost = 2;
    public const int SettingsNewer = 3;
    public const int NotSetUp = 4;
    public const int BoardPort = 6;
    public const int NoFonts = 7;
    public const int DriveFails = 10;
    public const int DriveFull = 11;
    public const int LedgerNewer = 12;
    public const int NumbersUnknown = 13;
    public const int ReaderSilent = 20;
    public const int ReaderRefuses = 21;
    public const int WifiNotSetUp = 30;
    public const int WifiNotFound = 31;
    public const int WifiPassword = 32;
    public const int WifiNoAddress = 33;
    public const int WifiLost = 34;
    public const int WifiHardware = 35;
    public const int LineHeldBack = 36;
    public const int ServiceNotSetUp = 40;
    public const int ServiceSilent = 41;
    public const int ServiceName = 42;
    public const int ServiceCertificate = 43;
    public const int ServicePortal = 44;
    public const int ServiceNotGenuine = 45;
    public const int ServiceKeyRefused = 46;
    public const int ServiceRevoked = 47;
    public const int ServiceTrouble = 48;
    public const int ServiceAnswer = 49;
    public const int PrinterSilent = 50;
    public const int PaperOut = 51;
    public const int CoverOpen = 52;
    public const int PrinterHot = 53;
    public const int PrinterFault = 54;
    public const int PrinterGarbled = 56;
    public const int PaperLow = 57;
    public const int ClockUnsure = 60;
    public const int ClockChip = 61;
    public const int NoPin = 62;
    public const int OneCopyBad = 63;
    public const int Unsaved = 64;
    public const int Watchdog = 65;
    public const int FirmwareError = 66;
    public const int BrownOut = 67;
    public const int MemoryLow = 68;

    /// <summary>Fills the definition for a code; false when there is no such fault.</summary>
    public static bool Describe(int code, FaultDefinition d)
    {
        TextId shared = TextId.None;
        switch (code)
        {
            case SafeMode:
            case SettingsLost:
            case SettingsNewer:
            case BoardPort:
            case NoFonts:
            case DriveFails:
            case DriveFull:
            case LedgerNewer:
            case NumbersUnknown:
            case ReaderSilent:
            case ReaderRefuses:
            case LineHeldBack:
            case ServiceName:
            case ServiceCertificate:
            case ServicePortal:
            case ServiceNotGenuine:
            case ServiceAnswer:
            case PrinterGarbled:
            case ClockChip:
            case NoPin:
            case OneCopyBad:
            case Unsaved:
            case Watchdog:
            case FirmwareError:
            case BrownOut:
            case MemoryLow:
                break;
            case NotSetUp:
                shared = TextId.NoSetup;
                break;
            case WifiNotSetUp:
                shared = TextId.WifiNotSetUp;
                break;
            case WifiNotFound:
                shared = TextId.WifiNotFound;
                break;
            case WifiPassword:
                shared = TextId.WifiPasswordWrong;
                break;
            case WifiNoAddress:
                shared = TextId.WifiNoAddress;
                break;
            case WifiLost:
                shared = TextId.WifiLost;
                break;
            case WifiHardware:
                shared = TextId.WifiHardware;
                break;
            case ServiceNotSetUp:
                shared = TextId.LookupNotSetUp;
                break;
            case ServiceSilent:
                shared = TextId.ServiceSilent;
                break;
            case ServiceKeyRefused:
                shared = TextId.NotAllowedToAsk;
                break;
            case ServiceRevoked:
                shared = TextId.TerminalRevoked;
                break;
            case ServiceTrouble:
                shared = TextId.ServiceTrouble;
                break;
            case PrinterSilent:
                shared = TextId.PrinterSilent;
                break;
            case PaperOut:
                shared = TextId.PaperOut;
                break;
            case CoverOpen:
                shared = TextId.CoverOpen;
                break;
            case PrinterHot:
                shared = TextId.PrinterHot;
                break;
            case PrinterFault:
                shared = TextId.PrinterBroken;
                break;
            case PaperLow:
                shared = TextId.PaperLow;
                break;
            case ClockUnsure:
                shared = TextId.DateUnsure;
                break;
            default:
                return false;
        }

        d.Set(code, shared);
        return true;
    }

    /// <summary>Adds the code as people write it: M-07.</summary>
    public static void AppendCode(int code, TextBuffer text)
    {
        text.Append("M-");
        text.AppendNumber(code, 2);
    }
}
