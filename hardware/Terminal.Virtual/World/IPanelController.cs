using System;

namespace Terminal.Virtual.World;

/// <summary>A panel controller at the far end of the display link: it sees the wires, nothing else.</summary>
public interface IPanelController
{
    /// <summary>The reset line: true while it is held.</summary>
    void Reset(bool asserted, long atUs);

    /// <summary>One byte with data/command low.</summary>
    void Command(byte value, long atUs);

    /// <summary>Bytes with data/command high, as they follow the last command.</summary>
    void Data(ReadOnlySpan<byte> bytes, long atUs);
}
