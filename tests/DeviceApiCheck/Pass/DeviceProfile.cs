namespace Terminal.DeviceApiCheck.Pass;

/// <summary>What a project of device code may use; DESIGN section 3.</summary>
internal enum DeviceProfile
{
    /// <summary>Core and drivers: no board, no clock, no thread, no statics that change.</summary>
    Portable,

    /// <summary>Unit tests: as Core and drivers, with a console and with static state.</summary>
    Tests,

    /// <summary>The board: everything that the device has.</summary>
    Board,
}
