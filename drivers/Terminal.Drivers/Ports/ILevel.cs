namespace Terminal.Drivers.Ports;

/// <summary>An output with a level, such as the panel's backlight.</summary>
public interface ILevel
{
    /// <summary>Sets the level in per cent, 0 (off) to 100; values outside are clamped.</summary>
    void Set(int percent);
}
