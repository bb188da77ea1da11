using Terminal.Drivers.Ports;

namespace Terminal.Tests.Visits;

/// <summary>A button that the test holds down or leaves.</summary>
internal sealed class FakeButton : IDigitalInput
{
    /// <inheritdoc/>
    public bool IsActive { get; set; }
}
