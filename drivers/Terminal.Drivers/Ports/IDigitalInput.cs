namespace Terminal.Drivers.Ports;

/// <summary>One digital input; its polarity is the board's business.</summary>
public interface IDigitalInput
{
    /// <summary>True while the input is active (button held down, plug in the jack, printer busy), not debounced.</summary>
    bool IsActive { get; }
}
