using Terminal.Drivers.Ports;

namespace Terminal.Core.Status;

/// <summary>
/// Spreads waiting times, so that all terminals of a province do not knock at the same moment after a power cut.
/// Seeded once from the board's random bytes; the same bytes give the same sequence.
/// </summary>
public sealed class Jitter
{
    private uint state;

    /// <summary>Seeds itself from the board.</summary>
    public Jitter(ISystem system)
    {
        byte[] seed = new byte[4];
        system.RandomBytes(seed, 0, 4);
        state = (uint)(seed[0] | (seed[1] << 8) | (seed[2] << 16) | (seed[3] << 24));
        if (state == 0)
        {
            state = 0x9E3779B9;
        }
    }

    /// <summary>The time, plus or minus up to a quarter of it.</summary>
    public int Spread(int timeMs)
    {
        int quarter = timeMs / 4;
        return timeMs - quarter + Next(2 * quarter + 1);
    }

    /// <summary>A number from 0 to below the limit.</summary>
    public int Next(int limit)
    {
        // xorshift32 (Marsaglia 2003): full period, three shifts, no state but one word.
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        return limit <= 1 ? 0 : (int)(state % (uint)limit);
    }
}
