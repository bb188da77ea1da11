namespace Terminal.Drivers.Board;

/// <summary>What a chip's GPIOs may not be used for.</summary>
public sealed class ChipPins
{
    private readonly int highestGpio;
    private readonly int[] forbidden;
    private readonly int[] inputOnly;
    private string name;

    private ChipPins(string name, int highestGpio, int[] forbidden, int[] inputOnly)
    {
        this.name = name;
        this.highestGpio = highestGpio;
        this.forbidden = forbidden;
        this.inputOnly = inputOnly;
    }

    /// <summary>Name of the chip.</summary>
    public string Name
    {
        get { return name; }
    }

    /// <summary>
    /// ESP32-S3 with octal PSRAM: straps 0, 3, 45, 46; USB 19, 20; flash and PSRAM 26 to 37; 22 to 25 do not exist (data sheet, table 2-1).
    /// </summary>
    public static ChipPins Esp32S3Octal()
    {
        return new ChipPins(
            "ESP32-S3 (octal PSRAM)",
            48,
            new int[] { 0, 3, 19, 20, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 45, 46 },
            new int[0]);
    }

    /// <summary>
    /// ESP32 on WROOM and WROVER: straps 0, 2, 5, 12, 15; wire protocol 1, 3; flash 6 to 11; WROVER's PSRAM 16, 17;
    /// 34 to 39 are inputs only; 20, 24, 28 to 31 do not exist (data sheet, section 2.2).
    /// </summary>
    public static ChipPins Esp32()
    {
        return new ChipPins(
            "ESP32",
            39,
            new int[] { 0, 1, 2, 3, 5, 6, 7, 8, 9, 10, 11, 12, 15, 16, 17, 20, 24, 28, 29, 30, 31 },
            new int[] { 34, 35, 36, 37, 38, 39 });
    }

    /// <summary>True when the pin exists and is not taken by straps, flash, PSRAM or the debugger.</summary>
    public bool IsFree(int gpio)
    {
        return gpio >= 0 && gpio <= highestGpio && !Contains(forbidden, gpio);
    }

    /// <summary>True when the pin cannot drive.</summary>
    public bool IsInputOnly(int gpio)
    {
        return Contains(inputOnly, gpio);
    }

    private static bool Contains(int[] list, int value)
    {
        for (int i = 0; i < list.Length; i++)
        {
            if (list[i] == value)
            {
                return true;
            }
        }

        return false;
    }
}
