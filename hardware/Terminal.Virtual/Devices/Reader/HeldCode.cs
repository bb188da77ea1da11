using System;

namespace Terminal.Virtual.Devices.Reader;

/// <summary>What somebody holds before a reader's window: one payload, for a time, until it is read.</summary>
internal sealed class HeldCode
{
    private byte[] payload;
    private long untilUs;

    /// <summary>True while it is held and has not been read, or its time has not been looked at.</summary>
    public bool IsThere => payload != null;

    /// <summary>Holds a payload up to the given moment, in place of the one before.</summary>
    public void Hold(ReadOnlySpan<byte> code, long until)
    {
        payload = code.ToArray();
        untilUs = until;
    }

    /// <summary>True when it can be read at this moment; a code whose time is over is taken away.</summary>
    public bool CanBeRead(long nowUs)
    {
        if (nowUs > untilUs)
        {
            payload = null;
        }

        return payload != null;
    }

    /// <summary>The payload, which is read by that; null when there is none.</summary>
    public byte[] Take()
    {
        byte[] taken = payload;
        payload = null;
        return taken;
    }
}
