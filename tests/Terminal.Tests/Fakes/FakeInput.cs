using Terminal.Drivers.Ports;

namespace Terminal.Tests.Fakes;

/// <summary>A button or a plug that the test holds down or leaves.</summary>
public sealed class FakeInput : IDigitalInput
{
    /// <summary>True while it is held.</summary>
    public bool Down;

    /// <inheritdoc/>
    public bool IsActive
    {
        get { return Down; }
    }
}
