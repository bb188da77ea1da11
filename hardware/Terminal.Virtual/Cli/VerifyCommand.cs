using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Terminal.Virtual.Gateway;
using Terminal.Virtual.Scenarios;
using Terminal.Virtual.Service;
using Terminal.Virtual.Service.Verify;

namespace Terminal.Virtual.Cli;

/// <summary>verify: tries the contract's rules against a gateway and prints which are kept.</summary>
public static class VerifyCommand
{
    /// <summary>Exit code 0 when everything that was tried conforms, 1 when not, 2 when it could not begin.</summary>
    public static int Run(CommandLine line, TextWriter console, TextWriter errors)
    {
        KeyFile key = KeyFile.Read(line.KeyFile, out string reason);
        if (key == null)
        {
            errors.WriteLine("expected --key with a key file, found in \"" + line.KeyFile + "\": " + reason);
            return ExitCode.Wrong;
        }

        try
        {
            string certificate = line.Certificate == null ? null : File.ReadAllText(line.Certificate);
            ContractClient client = new ContractClient(
                line.Gateway.GetLeftPart(UriPartial.Authority), certificate, line.Device ?? SampleAccess.Device, key.Id, Convert.FromHexString(key.Hex));
            IReadOnlyList<CheckResult> results = new ContractVerifier(client, line.Code).Run();
            foreach (CheckResult result in results)
            {
                console.WriteLine(result);
            }

            int failed = results.Count(r => r.Conforms == false);
            console.WriteLine(results.Count(r => r.Conforms == true) + " rules kept, " + failed + " not, "
                + results.Count(r => r.Conforms == null) + " not tried.");
            return failed == 0 ? ExitCode.Held : ExitCode.Failed;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or FormatException)
        {
            errors.WriteLine("expected an address, a device and a key that can be used, found: " + problem.Message);
            return ExitCode.Wrong;
        }
    }
}
