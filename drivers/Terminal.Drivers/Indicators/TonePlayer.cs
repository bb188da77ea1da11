using Terminal.Drivers.Ports;

namespace Terminal.Drivers.Indicators;

/// <summary>
/// Plays one pattern at a time; a new one replaces the old. Tones of 2,000 Hz and more mean that all is well,
/// those below 1,000 Hz refuse, those between ask for attention.
/// </summary>
public sealed class TonePlayer
{
    // Frequency in Hz (0 is a pause) and length in ms, in turn.
    private static readonly short[] Read = { 2000, 70 };
    private static readonly short[] Answer = { 2100, 80, 0, 40, 2800, 120 };
    private static readonly short[] Attention = { 1500, 90, 0, 70, 1500, 90, 0, 70, 1500, 90 };
    private static readonly short[] Refusal = { 400, 350 };

    private readonly ITone tone;
    private short[] playing;
    private int next;
    private long untilMs;

    /// <summary>Plays on the tone port; null makes all patterns silent.</summary>
    public TonePlayer(ITone tone)
    {
        this.tone = tone;
        VolumePercent = 60;
    }

    /// <summary>Volume in per cent; 0 is silent.</summary>
    public int VolumePercent;

    /// <summary>Begins a pattern.</summary>
    public void Play(TonePattern pattern, long nowMs)
    {
        playing = Notes(pattern);
        next = 0;
        untilMs = nowMs;
        Step(nowMs);
    }

    /// <summary>Goes on with the pattern. Returns in how many ms it wants to be called again, or -1 when nothing sounds.</summary>
    public int Step(long nowMs)
    {
        if (playing == null || tone == null)
        {
            return -1;
        }

        while (nowMs >= untilMs)
        {
            if (next >= playing.Length)
            {
                tone.Stop();
                playing = null;
                return -1;
            }

            int frequencyHz = playing[next];
            if (frequencyHz == 0 || VolumePercent == 0)
            {
                tone.Stop();
            }
            else
            {
                tone.Start(frequencyHz, VolumePercent);
            }

            untilMs += playing[next + 1];
            next += 2;
        }

        return (int)(untilMs - nowMs);
    }

    private static short[] Notes(TonePattern pattern)
    {
        switch (pattern)
        {
            case TonePattern.Read: return Read;
            case TonePattern.Answer: return Answer;
            case TonePattern.Attention: return Attention;
            case TonePattern.Refusal: return Refusal;
            default: return null;
        }
    }
}
