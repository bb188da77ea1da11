namespace Terminal.Drivers.Ports;

/// <summary>One digital output; its polarity is the board's business.</summary>
public interface IDigitalOutput
{
    /// <summary>Switches the output on (true) or off.</summary>
    void Set(bool active);
}
