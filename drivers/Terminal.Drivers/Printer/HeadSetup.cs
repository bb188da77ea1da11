namespace Terminal.Drivers.Printer;

/// <summary>What a head is told before its first document, and after its last line.</summary>
public static class HeadSetup
{
    // Pause between the parts of a row, 500 µs: two steps of 250 in the upper three bits of the density.
    private const int DensityPause = 2 << 5;

    /// <summary>
    /// Adds the set-up: ESC @ (which empties the memory for user-defined characters), then what the profile knows:
    /// motion units, no Chinese mode, heat, density, automatic status; and user-defined characters switched on:
    /// codes without one go on printing the head's own letters.
    /// </summary>
    public static void Append(CommandBuffer piece, PrinterProfile profile)
    {
        piece.Add(0x1B, 0x40);
        if (profile.MotionUnits)
        {
            // 203 dots an inch in both directions.
            piece.Add(0x1D, 0x50);
            piece.Add(203, 203);
        }

        if (profile.ChineseMode)
        {
            piece.Add(0x1C, 0x2E);
        }

        if (profile.HeatDots >= 0)
        {
            piece.Add(0x1B, 0x37, profile.HeatDots);
            piece.Add(profile.HeatTime, profile.HeatInterval);
        }

        if (profile.Density > 0)
        {
            piece.Add(0x12, 0x23, DensityPause | profile.Density);
        }

        if (profile.AutomaticStatusSetting >= 0)
        {
            piece.Add(0x1D, 0x61, profile.AutomaticStatusSetting);
        }

        if (profile.UserCharacters > 0)
        {
            piece.Add(0x1B, 0x25, 0x01);
        }
    }

    /// <summary>Adds the way to the tear bar, or the cut.</summary>
    public static void AppendEnd(CommandBuffer piece, PrinterProfile profile)
    {
        piece.FeedRows = profile.TearFeedRows;
        if (profile.Cutter)
        {
            piece.Add(0x1D, 0x56);
            piece.Add(0x42, profile.TearFeedRows);
        }
        else
        {
            piece.Add(0x1B, 0x4A, profile.TearFeedRows);
        }
    }
}
