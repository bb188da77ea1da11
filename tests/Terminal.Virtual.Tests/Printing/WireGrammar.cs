using System;
using System.Collections.Generic;
using Terminal.Drivers.Printer;

namespace Terminal.Virtual.Tests.Printing;

/// <summary>
/// Takes a stream to a printer apart after a closed list of commands, each with its length and the arguments that the driver may
/// use. Written from the data sheet; it knows neither the driver nor the emulated printer.
/// </summary>
internal sealed class WireGrammar
{
    private readonly List<byte> wire;
    private readonly PrinterProfile profile;
    private int at;

    public WireGrammar(List<byte> wire, PrinterProfile profile)
    {
        this.wire = wire;
        this.profile = profile;
    }

    /// <summary>The commands in order, as hexadecimal of their fixed part.</summary>
    public List<string> Commands { get; } = [];

    /// <summary>Bytes that are letters to be printed.</summary>
    public List<byte> Letters { get; } = [];

    /// <summary>Null when every byte has its place, otherwise what is wrong.</summary>
    public string Problem()
    {
        at = 0;
        while (at < wire.Count)
        {
            int begin = at;
            byte first = wire[at++];
            if (first >= 0x20 && first != 0x7F)
            {
                Letters.Add(first);
                continue;
            }

            bool known = first switch
            {
                0x0A => true,
                0x00 => true,
                0x10 => RealTime(),
                0x12 => Is(0x23) && Any(1),
                0x1B => Escape(),
                0x1C => Is(0x2E),
                0x1D => Group(),
                _ => false,
            };
            if (!known || at > wire.Count)
            {
                int count = Math.Min(12, wire.Count - begin);
                return $"at byte {begin}: {Convert.ToHexString(wire.GetRange(begin, count).ToArray())}";
            }

            int shown = Math.Min(at - begin, 8);
            Commands.Add(Convert.ToHexString(wire.GetRange(begin, shown).ToArray()));
        }

        return null;
    }

    private byte Next() => at < wire.Count ? wire[at++] : (byte)0;

    private bool Is(byte value) => Next() == value;

    private bool In(int from, int to)
    {
        byte value = Next();
        return value >= from && value <= to;
    }

    private bool Any(int count)
    {
        at += count;
        return at <= wire.Count;
    }

    private bool RealTime() => Next() switch
    {
        0x04 => In(1, 4),
        0x05 => Is(2),
        0x14 => Is(8) && Any(7),
        _ => false,
    };

    private bool Escape() => Next() switch
    {
        0x40 => true,
        0x25 => Is(1),
        0x26 => Characters(),
        0x33 or 0x4A => Any(1),
        0x37 => profile.HeatDots >= 0 && Is((byte)profile.HeatDots) && Is((byte)profile.HeatTime) && Is((byte)profile.HeatInterval),
        0x3F => In(0x21, 0x7E),
        0x45 => In(0, 1),
        0x61 => In(0, 2),
        0x74 => profile.TcvnPage > 0 && (wire[at] == profile.TcvnPage || wire[at] == profile.TcvnCapitalsPage) && Any(1),
        _ => false,
    };

    private bool Group() => Next() switch
    {
        0x21 => In(0, 0x77),
        0x28 => Is(0x6B) && Counted(),
        0x42 => In(0, 1),
        0x50 => Is(203) && Is(203),
        0x56 => Is(0x42) && Any(1),
        0x61 => Is((byte)profile.AutomaticStatusSetting),
        0x72 => Is(1),
        0x76 => Is(0x30) && In(0, 3) && Image(),
        _ => false,
    };

    private bool Characters()
    {
        if (!Is(3))
        {
            return false;
        }

        int from = Next();
        int to = Next();
        if (from < 0x21 || to > 0x7E || to < from)
        {
            return false;
        }

        for (int code = from; code <= to; code++)
        {
            if (!Is(12) || !Any(36))
            {
                return false;
            }
        }

        return true;
    }

    private bool Counted()
    {
        int count = Next() + 256 * Next();
        return count is >= 3 and <= 70 && Is(0x31) && Any(count - 1);
    }

    private bool Image()
    {
        int rowBytes = Next() + 256 * Next();
        int rows = Next() + 256 * Next();
        return rowBytes > 0 && rowBytes <= profile.WidthDots / 8 && rows is > 0 and <= 255 && Any(rowBytes * rows);
    }
}
