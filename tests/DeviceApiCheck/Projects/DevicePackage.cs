namespace Terminal.DeviceApiCheck.Projects;

/// <summary>A library of the device and the package that brings it.</summary>
internal sealed record DevicePackage(string Library, string Id, string Version, string[] Needs, int Bytes)
{
    /// <summary>The library's file in the package.</summary>
    public string FileName => Library + (Library == PackageTable.Launcher ? ".exe" : ".dll");
}
