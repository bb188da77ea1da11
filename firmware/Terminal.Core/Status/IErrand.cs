using Terminal.Drivers.Ports;

namespace Terminal.Core.Status;

/// <summary>Something to be asked or told when no look-up is under way. It may be cut short by one at any time, and begins again.</summary>
public interface IErrand
{
    /// <summary>Which call it makes.</summary>
    ServiceCall Call { get; }

    /// <summary>True when it wants to run now.</summary>
    bool IsDue(long nowMs);

    /// <summary>Writes a part of the body; true when the body is complete (BodyBytes is then set) and may be sent.</summary>
    bool Write(HttpRequest request);

    /// <summary>Takes a part of the outcome; true when it is done with it.</summary>
    bool Done(ServiceLine line, long nowMs);
}
