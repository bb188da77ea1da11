using System.Device.Gpio;
using Terminal.Drivers.Board;
using Terminal.Drivers.Ports;

namespace Terminal.Esp32;

/// <summary>A GPIO that is driven.</summary>
internal sealed class OutputPin : IDigitalOutput
{
    private readonly GpioPin pin;
    private readonly bool activeLow;

    private OutputPin(GpioPin pin, bool activeLow)
    {
        this.pin = pin;
        this.activeLow = activeLow;
    }

    /// <summary>Opens the pin of a role, switched off; null where the board has none.</summary>
    public static OutputPin Open(BoardTable board, PinRole role, GpioController gpio)
    {
        PinUse use = board.Find(role);
        if (use == null)
        {
            return null;
        }

        OutputPin output = new OutputPin(gpio.OpenPin(use.Gpio, PinMode.Output), use.ActiveLow);
        output.Set(false);
        return output;
    }

    /// <inheritdoc/>
    public void Set(bool active)
    {
        pin.Write(active == activeLow ? PinValue.Low : PinValue.High);
    }
}
