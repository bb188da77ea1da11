using System.Device.Pwm;
using nanoFramework.Hardware.Esp32;
using Terminal.Drivers.Board;
using Terminal.Drivers.Ports;

namespace Terminal.Esp32;

/// <summary>A PWM pin: the panel's backlight (level) or the buzzer (tone).</summary>
internal sealed class PwmOutput : ILevel, ITone
{
    // Above hearing, so that the backlight does not whistle.
    private const int BacklightHz = 25000;

    private readonly PwmChannel channel;

    private PwmOutput(PwmChannel channel)
    {
        this.channel = channel;
    }

    /// <summary>Opens the pin of a role on the given PWM function; null where the board has none.</summary>
    public static PwmOutput Open(BoardTable board, PinRole role, DeviceFunction function)
    {
        int gpio = board.Gpio(role);
        if (gpio < 0)
        {
            return null;
        }

        Configuration.SetPinFunction(gpio, function);
        return new PwmOutput(PwmChannel.CreateFromPin(gpio, BacklightHz, 0));
    }

    /// <inheritdoc/>
    public void Set(int percent)
    {
        int level = percent < 0 ? 0 : percent > 100 ? 100 : percent;
        channel.DutyCycle = level / 100.0;
        channel.Start();
    }

    /// <inheritdoc/>
    public void Start(int frequencyHz, int volumePercent)
    {
        // A buzzer is loudest at half duty; less duty is softer.
        int volume = volumePercent < 0 ? 0 : volumePercent > 100 ? 100 : volumePercent;
        channel.Frequency = frequencyHz;
        channel.DutyCycle = volume / 200.0;
        channel.Start();
    }

    /// <inheritdoc/>
    public void Stop()
    {
        channel.Stop();
    }
}
