using System;
using System.Diagnostics;
using System.Threading;

namespace Terminal.Virtual.World;

/// <summary>Holds a world back so that its time runs as fast as the wall clock's.</summary>
public sealed class RealTime
{
    private const long LateUs = 1_000_000;
    private const int LongestSleepMs = 20;
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private long offsetUs;

    /// <summary>From now on the world's moment now is the present.</summary>
    public void Start(long nowUs)
    {
        watch.Restart();
        offsetUs = nowUs;
    }

    /// <summary>
    /// Waits until the moment has come; the cancel check is asked meanwhile. Time that the computer has slept through
    /// is not made up for.
    /// </summary>
    public void WaitUntil(long toUs, Func<bool> cancelled)
    {
        if (Present - toUs > LateUs)
        {
            offsetUs -= Present - toUs;
        }

        while (Present < toUs && !cancelled())
        {
            Thread.Sleep((int)Math.Clamp((toUs - Present) / 1000, 1, LongestSleepMs));
        }
    }

    private long Present
    {
        get { return watch.ElapsedTicks * 1_000_000 / Stopwatch.Frequency + offsetUs; }
    }
}
