using System;
using System.Collections.Generic;
using System.IO;

namespace Terminal.CostMeter;

/// <summary>Command line of the cost meter.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        if (args.Length is not (2 or 3) || !Directory.Exists(args[0]))
        {
            Console.Error.WriteLine(
                "usage: CostMeter <folder of the built program> <folder for the copy> [folder with the device's code]\n" +
                "The device's code is what the device API check leaves in artifacts/device-api/code.");
            return 2;
        }

        InstrumentedCopy copy = new(args[0], args[1], args.Length > 2 ? args[2] : null);
        IReadOnlyList<string> names = copy.Make();
        Console.WriteLine($"Instrumented: {string.Join(", ", names)}.");
        foreach (string method in copy.Unlisted)
        {
            Console.WriteLine($"Not in LibraryCosts.txt, a guess is counted: {method}");
        }

        return names.Count > 0 ? 0 : 1;
    }
}
