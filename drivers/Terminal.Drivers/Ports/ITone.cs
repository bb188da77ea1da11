namespace Terminal.Drivers.Ports;

/// <summary>A buzzer that sounds one frequency at a time.</summary>
public interface ITone
{
    /// <summary>Sounds until <see cref="Stop"/> or the next start. Volume in per cent, 0 is silent.</summary>
    void Start(int frequencyHz, int volumePercent);

    /// <summary>Silence.</summary>
    void Stop();
}
