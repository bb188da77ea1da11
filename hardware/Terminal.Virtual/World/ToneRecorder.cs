using System.Collections.Generic;
using Terminal.Drivers.Ports;

namespace Terminal.Virtual.World;

/// <summary>Writes down what the buzzer sounds.</summary>
public sealed class ToneRecorder : ITone
{
    private const int KeptTones = 1000;
    private readonly WorldClock clock;
    private readonly List<Tone> tones = new List<Tone>();
    private Tone sounding;

    /// <summary>Listens in the world's time.</summary>
    public ToneRecorder(WorldClock clock)
    {
        this.clock = clock;
    }

    /// <summary>One tone; its end is long.MaxValue while it sounds.</summary>
    public sealed class Tone
    {
        /// <summary>Begin, in microseconds.</summary>
        public long StartUs { get; init; }

        /// <summary>End, in microseconds.</summary>
        public long EndUs { get; internal set; } = long.MaxValue;

        /// <summary>Pitch in hertz.</summary>
        public int FrequencyHz { get; init; }

        /// <summary>Volume in per cent; 0 is not heard.</summary>
        public int VolumePercent { get; init; }
    }

    /// <summary>What sounded, oldest first; bounded.</summary>
    public IReadOnlyList<Tone> Tones
    {
        get { return tones; }
    }

    /// <summary>Tones since the world began.</summary>
    public long Count { get; private set; }

    /// <inheritdoc/>
    public void Start(int frequencyHz, int volumePercent)
    {
        Stop();
        sounding = new Tone { StartUs = clock.NowUs, FrequencyHz = frequencyHz, VolumePercent = volumePercent };
        tones.Add(sounding);
        Count++;
        if (tones.Count > KeptTones)
        {
            tones.RemoveAt(0);
        }
    }

    /// <inheritdoc/>
    public void Stop()
    {
        if (sounding != null)
        {
            sounding.EndUs = clock.NowUs;
            sounding = null;
        }
    }

    /// <summary>Forgets what has begun to sound.</summary>
    public void Forget()
    {
        tones.Clear();
    }
}
