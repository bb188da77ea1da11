using System;
using System.Collections.Generic;
using System.Linq;

namespace Terminal.ContactSheet;

/// <summary>
/// How much of the glass a change of screens touches: the union of the boxes of runs that have come, gone or changed, and of
/// the ground whose colour is another.
/// </summary>
public static class ChangedArea
{
    /// <summary>Number of pixels.</summary>
    public static int Pixels(
        Picture before, IReadOnlyList<TextLog.Run> runsBefore, Picture after, IReadOnlyList<TextLog.Run> runsAfter)
    {
        int width = after.Width;
        bool[] changed = new bool[after.Pixels.Length];
        for (int i = 0; i < changed.Length; i++)
        {
            changed[i] = before.Pixels[i] != after.Pixels[i];
        }

        IEnumerable<TextLog.Run> gone = runsBefore.Where(old => !runsAfter.Any(run => Same(old, run)));
        IEnumerable<TextLog.Run> come = runsAfter.Where(run => !runsBefore.Any(old => Same(old, run)));
        foreach (TextLog.Run run in gone.Concat(come))
        {
            for (int y = run.Y; y < run.Y + run.Height; y++)
            {
                Array.Fill(changed, true, y * width + run.X, run.Width);
            }
        }

        return changed.Count(c => c);
    }

    private static bool Same(TextLog.Run one, TextLog.Run other)
        => one.X == other.X && one.Y == other.Y && one.Width == other.Width && one.Pixels.AsSpan().SequenceEqual(other.Pixels);
}
