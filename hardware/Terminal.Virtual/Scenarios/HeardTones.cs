using System.Linq;
using Terminal.Virtual.World;

namespace Terminal.Virtual.Scenarios;

/// <summary>
/// What a tone means to the ear. The box's tones are told apart by pitch: high ones say that all is well, low ones refuse,
/// those between ask for attention.
/// </summary>
public static class HeardTones
{
    private const int HighHz = 2000;
    private const int LowHz = 1000;

    /// <summary>ok, error or attention.</summary>
    public static string Meaning(int frequencyHz)
    {
        return frequencyHz >= HighHz ? "ok" : frequencyHz < LowHz ? "error" : "attention";
    }

    /// <summary>True when a tone of that meaning could be heard.</summary>
    public static bool Heard(ToneRecorder tones, string meaning)
    {
        return Audible(tones).Contains(meaning);
    }

    /// <summary>What could be heard, for a message.</summary>
    public static string Describe(ToneRecorder tones)
    {
        string[] heard = Audible(tones);
        return heard.Length == 0 ? "silence" : string.Join(", ", heard);
    }

    private static string[] Audible(ToneRecorder tones)
    {
        return tones.Tones
            .Where(t => t.VolumePercent > 0 && t.EndUs > t.StartUs)
            .Select(t => Meaning(t.FrequencyHz))
            .ToArray();
    }
}
