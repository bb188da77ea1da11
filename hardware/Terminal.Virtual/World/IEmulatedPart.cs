namespace Terminal.Virtual.World;

/// <summary>A part of the world that lives in the world's time: an emulated device, a wire, the network.</summary>
public interface IEmulatedPart
{
    /// <summary>
    /// Lives on to the given moment, in microseconds since the world began. It never goes back; several calls for one moment are fine.
    /// What a part sends while it catches up bears the time at which it would have been sent, not the time of the call.
    /// </summary>
    void AdvanceTo(long nowUs);
}
