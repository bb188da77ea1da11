using System;
using System.IO;
using Terminal.DeviceApiCheck.Data;
using Terminal.DeviceApiCheck.Limits;
using Terminal.DeviceApiCheck.Projects;
using Terminal.DeviceApiCheck.References;

namespace Terminal.DeviceApiCheck;

/// <summary>The device API check's command line; README.md says what it does and when the build calls it.</summary>
internal static class Program
{
    private const int Done = 0;
    private const int Refused = 1;
    private const int WrongCall = 2;

    private static int Main(string[] args)
    {
        try
        {
            switch (args)
            {
                case ["references", string apiFolder, string outFolder]:
                    WriteReferences(apiFolder, outFolder);
                    return Done;
                case ["check", string settingsFile]:
                    return CheckCommand.FromFile(settingsFile).Run(Console.Out) ? Done : Refused;
                case ["projects"]:
                    ProjectsCommand.Write(Repository.Find(), Console.Out);
                    return Done;
                case ["sizes"]:
                    Console.Write(new DeploymentReport(Repository.Find()).ToText());
                    return Done;
                default:
                    Console.Error.WriteLine(
                        "Usage: references <folder of the API data> <folder for the assemblies>\n" +
                        "       check <file of settings>\n" +
                        "       projects       writes the device projects (.nfproj) anew; build Terminal.sln first\n" +
                        "       sizes          what goes onto a device, against the budget; build Terminal.sln first");
                    return WrongCall;
            }
        }
        catch (FormatException e)
        {
            Console.Error.WriteLine($"error DEV000: {e.Message}");
            return Refused;
        }
    }

    private static void WriteReferences(string apiFolder, string outFolder)
    {
        ApiData data = ApiData.Read(apiFolder);
        Directory.CreateDirectory(outFolder);
        foreach (ApiAssembly assembly in data.Assemblies)
        {
            OutputFile.WriteIfChanged(
                Path.Combine(outFolder, assembly.Name + ".dll"),
                new ReferenceAssembly(data, assembly).Write());
        }
    }
}
