using System.Device.Gpio;
using Terminal.Drivers.Board;
using Terminal.Drivers.Ports;

namespace Terminal.Esp32;

/// <summary>A GPIO that is read; buttons and switches pull it to ground against its pull-up.</summary>
internal sealed class InputPin : IDigitalInput
{
    private readonly GpioPin pin;
    private readonly PinValue active;

    private InputPin(GpioPin pin, bool activeLow)
    {
        this.pin = pin;
        active = activeLow ? PinValue.Low : PinValue.High;
    }

    /// <inheritdoc/>
    public bool IsActive
    {
        get { return pin.Read() == active; }
    }

    /// <summary>Opens the pin of a role; null where the board has none.</summary>
    public static InputPin Open(BoardTable board, PinRole role, GpioController gpio)
    {
        PinUse use = board.Find(role);
        if (use == null)
        {
            return null;
        }

        bool pullUp = use.ActiveLow && gpio.IsPinModeSupported(use.Gpio, PinMode.InputPullUp);
        return new InputPin(gpio.OpenPin(use.Gpio, pullUp ? PinMode.InputPullUp : PinMode.Input), use.ActiveLow);
    }
}
