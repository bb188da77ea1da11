namespace Terminal.Drivers.Board;

/// <summary>Direction of a pin, seen from the chip.</summary>
public enum PinDirection
{
    /// <summary>Read by the chip.</summary>
    Input = 0,

    /// <summary>Driven by the chip.</summary>
    Output = 1,

    /// <summary>Both, as an I2C data line.</summary>
    Both = 2,
}
