namespace Terminal.Virtual.World;

/// <summary>A part that hangs on the box's supply.</summary>
public interface IPoweredPart
{
    /// <summary>Power comes on: what is volatile starts as after a power cut.</summary>
    void PowerOn(long nowUs);

    /// <summary>Power goes: what is volatile is lost, nothing is sent any more.</summary>
    void PowerOff(long nowUs);
}
