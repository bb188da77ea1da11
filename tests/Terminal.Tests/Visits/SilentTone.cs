using Terminal.Drivers.Ports;

namespace Terminal.Tests.Visits;

/// <summary>A buzzer that only counts.</summary>
internal sealed class SilentTone : ITone
{
    /// <summary>Tones begun.</summary>
    public int Starts;

    /// <inheritdoc/>
    public void Start(int frequencyHz, int volumePercent)
    {
        Starts++;
    }

    /// <inheritdoc/>
    public void Stop()
    {
    }
}
