using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Terminal.Core.Configuration;
using Terminal.Drivers.Printer;
using Terminal.Drivers.Reader;

namespace Terminal.Wiring;

/// <summary>What the drivers set in reader and printer, read out of the drivers themselves.</summary>
public static class DeviceSettings
{
    // What a zone is for; the bytes come from the driver.
    private static readonly Dictionary<int, string> ZoneMeanings = new()
    {
        [0x0000] = "mode (sense), lamp and aim only while reading, module's own beep off, success LED on",
        [0x0003] = "set-up codes: off, or a printed code could reprogram the module",
        [0x0005] = "pause between two readings, in units of 100 ms",
        [0x0006] = "time limit of an ordered reading, in units of 100 ms, 00 none: left as it is, counts in command mode only",
        [0x000D] = "output to the serial port, text as UTF-8",
        [0x000E] = "success beep of the module",
        [0x0013] = "same code again only after a delay, in units of 100 ms",
        [0x002C] = "all code types off; those that follow are switched on again",
        [0x0033] = "Code 128",
        [0x003F] = "QR",
        [0x0060] = "tail CR behind each payload, nothing else around it",
    };

    /// <summary>Zone bytes of a GM65.</summary>
    public static string ReaderZones()
    {
        var rows = new List<string[]>();
        for (int i = 0; i < Gm65Zone.Count; i++)
        {
            int cleared = Gm65Zone.Wanted(i, 0x00, ReaderMode.Sense);
            int set = Gm65Zone.Wanted(i, 0xFF, ReaderMode.Sense);
            int mask = ~(cleared ^ set) & 0xFF;
            int address = Gm65Zone.Address(i);
            string value = mask == 0 ? "as it is" : $"`{cleared & mask:X2}`";
            rows.Add(new[] { $"`{address:X4}`", mask == 0 ? "none" : $"`{mask:X2}`", value, Meaning(address) });
        }

        return DocumentTables.Table(new[] { "zone", "bits set", "value", "meaning" }, rows);
    }

    /// <summary>The frames to try by hand.</summary>
    public static string ReaderFrames()
    {
        var rows = new List<string[]>
        {
            new[] { "ask whether it is there (heartbeat)", Frame(Gm65Frame.Heartbeat, 0, 0x00), "`03 00 00 01 00 33 31`" },
            new[] { "read the mode", Frame(Gm65Frame.ReadZone, Gm65Zone.Address(0), 0x01), "`02 00 00 01` value, two bytes of CRC" },
            new[] { "save", Frame(Gm65Frame.SaveZone, 0, 0x00), "`02 00 00 01 00 33 31`" },
        };
        return DocumentTables.Table(new[] { "what", "to the reader", "answer" }, rows);
    }

    /// <summary>The printer profiles.</summary>
    public static string PrinterProfilesTable()
    {
        return DocumentTables.Table(
            new[] { "`printer.profile`", "width in dots", "answers at once", "answers in turn", "own letters", "cutter", "heat (dots, time, pause)", "Vietnamese page" },
            Enumerable.Range(0, PrinterProfiles.Count).Select(i => PrinterProfiles.Get(i)).Select(p => new[]
            {
                $"`{p.Name}`", Number(p.WidthDots), Yes(p.RealTimeStatus), Yes(p.QueuedStatus), Number(p.UserCharacters), Yes(p.Cutter),
                p.HeatDots < 0 ? "fixed" : $"{p.HeatDots}, {p.HeatTime}, {p.HeatInterval}",
                p.TcvnPage > 0 ? $"{p.TcvnPage}, {p.TcvnCapitalsPage}" : "none",
            }));
    }

    /// <summary>What each profile sends first.</summary>
    public static string PrinterSetup()
    {
        return DocumentTables.Table(
            new[] { "`printer.profile`", "sent before the first document" },
            Enumerable.Range(0, PrinterProfiles.Count).Select(i => PrinterProfiles.Get(i)).Select(p =>
            {
                var buffer = new CommandBuffer();
                HeadSetup.Append(buffer, p);
                return new[] { $"`{p.Name}`", "`" + Hex(buffer.Bytes, buffer.Count) + "`" };
            }));
    }

    /// <summary>Settings of reader, printer and panel with their choices and defaults.</summary>
    public static string First()
    {
        int[] ids =
        {
            SettingId.ReaderKind, SettingId.ReaderBaud, SettingId.ReaderMode, SettingId.PrinterProfile, SettingId.PrinterBaud, SettingId.PrinterWay,
            SettingId.PrinterHeat, SettingId.PrinterDensity,
            SettingId.QueueNoPrinter, SettingId.PanelKind, SettingId.PanelRotation, SettingId.Brightness, SettingId.Volume,
        };
        var definition = new SettingDefinition();
        return DocumentTables.Table(
            new[] { "setting", "choices", "default", "meaning" },
            ids.Select(id =>
            {
                SettingSchema.Describe(id, definition);
                string choices = id == SettingId.PrinterProfile ? string.Join("|", Enumerable.Range(0, PrinterProfiles.Count).Select(i => PrinterProfiles.Get(i).Name))
                    : definition.Kind == SettingKind.Number ? $"{definition.Min} to {definition.Max}" : definition.Choices;
                return new[] { $"`{definition.Name}`", choices.Replace("|", ", ", System.StringComparison.Ordinal), $"`{definition.Default}`", definition.HelpEnglish };
            }).ToList());
    }

    private static string Meaning(int address)
    {
        return ZoneMeanings.TryGetValue(address, out string meaning) ? meaning : "see drivers/Terminal.Drivers/Reader/Gm65Zone.cs";
    }

    private static string Frame(byte type, int address, byte value)
    {
        var frame = new byte[16];
        return "`" + Hex(frame, Gm65Frame.Build(frame, type, address, new[] { value }, 1)) + "`";
    }

    private static string Hex(byte[] bytes, int count)
    {
        return string.Join(" ", bytes.Take(count).Select(b => b.ToString("X2", CultureInfo.InvariantCulture)));
    }

    private static string Number(int number)
    {
        return number.ToString(CultureInfo.InvariantCulture);
    }

    private static string Yes(bool value)
    {
        return value ? "yes" : "no";
    }
}
