using System;
using System.Buffers.Binary;
using System.IO.Hashing;
using Terminal.Virtual.Devices.Store;

namespace Terminal.PowerCuts;

/// <summary>Reads tickets from the bytes of a drive by the specifications of journal and records alone, without the terminal's code.</summary>
public static class StoredTickets
{
    private const int SlotBytes = 32;
    private const byte Magic = 0x51;
    private const byte Ticket = 16;

    /// <summary>Sequence of the last intact record of a ticket with a number such as AB017; 0 for none.</summary>
    public static uint LastOf(StoreImage image, string number)
    {
        uint last = 0;
        foreach (string name in new[] { "journal.a", "journal.b" })
        {
            byte[] file = image.Get(name) ?? new byte[0];
            for (int at = 0; at + SlotBytes <= file.Length; at += SlotBytes)
            {
                ReadOnlySpan<byte> slot = file.AsSpan(at, SlotBytes);
                if (slot[0] == Magic && slot[1] == Ticket && slot[8 + 11] == number[0] && slot[8 + 4] == number[1]
                    && BinaryPrimitives.ReadUInt16LittleEndian(slot.Slice(8 + 5)) == int.Parse(number.AsSpan(2))
                    && BinaryPrimitives.ReadUInt32LittleEndian(slot.Slice(28)) == Crc32.HashToUInt32(slot.Slice(0, 28)))
                {
                    uint sequence = BinaryPrimitives.ReadUInt32LittleEndian(slot.Slice(4));
                    last = sequence > last ? sequence : last;
                }
            }
        }

        return last;
    }
}
