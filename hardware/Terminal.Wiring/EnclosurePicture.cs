using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Security.Cryptography;
using System.Text;

namespace Terminal.Wiring;

/// <summary>
/// The pictures of the case. OpenSCAD draws them where it is installed; a file beside them holds the hash of what they
/// were drawn from, so that a stale picture is found without it.
/// </summary>
public static class EnclosurePicture
{
    /// <summary>File with the hash, from the repository's root.</summary>
    public const string HashFile = "hardware/enclosure/pictures.sha256";

    private static readonly string[] Inputs = { "hardware/enclosure/enclosure.scad", "hardware/enclosure/parameters.scad" };

    // Name, view of enclosure.scad, camera (translate, rotate, distance).
    private static readonly (string Name, string View, string Camera, string Size)[] Views =
    {
        ("enclosure.png", "whole", "0,-45,112,87,0,24,760", "1100,1000"),
        ("enclosure-open.png", "open", "118,-45,118,74,0,14,980", "1400,900"),
        ("enclosure-print.png", "print", "105,118,20,45,0,18,1050", "1400,1000"),
    };

    /// <summary>Pictures, from the repository's root.</summary>
    public static IEnumerable<string> Pictures()
    {
        foreach ((string name, string _, string _, string _) in Views)
        {
            yield return "hardware/enclosure/" + name;
        }
    }

    /// <summary>Hash of the inputs; line ends do not count.</summary>
    public static string InputHash(string root)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string input in Inputs)
        {
            string text = File.ReadAllText(Path.Combine(root, input)).Replace("\r\n", "\n", StringComparison.Ordinal);
            hash.AppendData(Encoding.UTF8.GetBytes($"{input} {text.Length}\n{text}"));
        }

        foreach ((string name, string view, string camera, string size) in Views)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{name} {view} {camera} {size}\n"));
        }

        return Convert.ToHexString(hash.GetHashAndReset()).ToLowerInvariant();
    }

    /// <summary>Draws the pictures when they are stale; 1 when they are and OpenSCAD cannot be run.</summary>
    public static int Render(string root)
    {
        string wanted = InputHash(root);
        string hashFile = Path.Combine(root, HashFile);
        if (File.Exists(hashFile) && File.ReadAllText(hashFile).Trim() == wanted)
        {
            Console.WriteLine("unchanged pictures of the case");
            return 0;
        }

        foreach ((string name, string view, string camera, string size) in Views)
        {
            if (!Run(root, name, view, camera, size))
            {
                return 1;
            }

            Console.WriteLine("written   hardware/enclosure/" + name);
        }

        File.WriteAllText(hashFile, wanted + "\n");
        return 0;
    }

    private static bool Run(string root, string name, string view, string camera, string size)
    {
        string folder = Path.Combine(root, "hardware", "enclosure");
        string[] openscad =
        {
            "openscad", "-o", Path.Combine(folder, name), "--imgsize=" + size, "--camera=" + camera, "--projection=p", "--colorscheme=Tomorrow",
            "-D", $"view=\"{view}\"", Path.Combine(folder, "enclosure.scad"),
        };

        // Without a display OpenSCAD needs one that is not shown.
        bool noDisplay = OperatingSystem.IsLinux() && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("DISPLAY"));
        return noDisplay && TryRun("xvfb-run", ["-a", .. openscad]) || TryRun(openscad[0], openscad[1..], explain: true);
    }

    private static bool TryRun(string program, string[] arguments, bool explain = false)
    {
        try
        {
            var start = new ProcessStartInfo(program, arguments) { RedirectStandardError = true };
            using Process process = Process.Start(start);
            string words = process.StandardError.ReadToEnd();
            process.WaitForExit();
            if (process.ExitCode == 0)
            {
                return true;
            }

            if (explain)
            {
                Console.Error.WriteLine(words);
            }
        }
        catch (System.ComponentModel.Win32Exception)
        {
            if (explain)
            {
                Console.Error.WriteLine("The pictures of the case are stale and OpenSCAD is not installed. Install it (apt-get install openscad xvfb) and run this again.");
            }
        }

        return false;
    }
}
