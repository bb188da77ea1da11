using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace Terminal.DeviceApiCheck.Projects;

/// <summary>Texts of one device project: the .nfproj and its packages.config, in the form of the stable line's project system.</summary>
internal sealed class ProjectFile
{
    private readonly DeviceProject project;
    private readonly List<DeviceProject> references;
    private readonly List<DevicePackage> packages;

    public ProjectFile(DeviceProject project, List<DeviceProject> references, List<DevicePackage> packages)
    {
        this.project = project;
        this.references = references;
        this.packages = packages;
    }

    /// <summary>The .nfproj.</summary>
    public string ProjectText()
    {
        StringBuilder text = new();
        text.Append(
            $"""
            <?xml version="1.0" encoding="utf-8"?>
            <!-- Generated from {project.Name}.csproj and its folder; how: tests/DeviceApiCheck/README.md, "Device projects". -->
            <Project ToolsVersion="Current" DefaultTargets="Build" xmlns="http://schemas.microsoft.com/developer/msbuild/2003">
              <PropertyGroup Label="Globals">
                <NanoFrameworkProjectSystemPath>$(MSBuildExtensionsPath)\nanoFramework\v1.0\</NanoFrameworkProjectSystemPath>
                <!-- What the desktop build adds to every project, and what it leaves in obj, is not for this one. -->
                <ImportDirectoryBuildProps>false</ImportDirectoryBuildProps>
                <ImportDirectoryBuildTargets>false</ImportDirectoryBuildTargets>
                <ImportDirectoryPackagesProps>false</ImportDirectoryPackagesProps>
                <BaseIntermediateOutputPath>obj\nf\</BaseIntermediateOutputPath>
              </PropertyGroup>
              <Import Project="$(NanoFrameworkProjectSystemPath)NFProjectSystem.Default.props" Condition="Exists('$(NanoFrameworkProjectSystemPath)NFProjectSystem.Default.props')" />

            """);
        if (project.IsTest)
        {
            text.Append("  <ItemGroup>\n    <ProjectCapability Include=\"TestContainer\" />\n  </ItemGroup>\n");
        }

        text.Append(
            $$"""
              <PropertyGroup>
                <Configuration Condition=" '$(Configuration)' == '' ">Release</Configuration>
                <Platform Condition=" '$(Platform)' == '' ">AnyCPU</Platform>
                <ProjectTypeGuids>{{SolutionFile.ProjectKind}};{FAE04EC0-301F-11D3-BF4B-00C04F79EFBC}</ProjectTypeGuids>
                <ProjectGuid>{{project.Guid}}</ProjectGuid>
                <OutputType>{{(project.IsProgram ? "Exe" : "Library")}}</OutputType>
                <FileAlignment>512</FileAlignment>
                <RootNamespace>{{project.RootNamespace}}</RootNamespace>
                <AssemblyName>{{project.AssemblyName}}</AssemblyName>
                <TargetFrameworkVersion>v1.0</TargetFrameworkVersion>
                <LangVersion>10</LangVersion>
                <Deterministic>true</Deterministic>

            """);
        if (project.IsTest)
        {
            string settings = string.Concat(Enumerable.Repeat("..\\", project.RelativeFolder.Count(c => c == '/') - 1)) + "nano.runsettings";
            text.Append(
                $"""
                    <IsCodedUITest>False</IsCodedUITest>
                    <IsTestProject>true</IsTestProject>
                    <TestProjectType>UnitTest</TestProjectType>
                    <RunSettingsFilePath>$(MSBuildProjectDirectory)\{settings}</RunSettingsFilePath>

                """);
        }

        text.Append(
            """
              </PropertyGroup>
              <Import Project="$(NanoFrameworkProjectSystemPath)NFProjectSystem.props" Condition="Exists('$(NanoFrameworkProjectSystemPath)NFProjectSystem.props')" />
              <PropertyGroup>
                <OutputPath>bin\nf\$(Configuration)\</OutputPath>
              </PropertyGroup>

            """);
        AppendItems(text, project.Sources.Select(Compile));
        AppendItems(text, references.Select(r => $"    <ProjectReference Include=\"{Windows(PathTo(r))}\" />\n"));
        AppendItems(text, packages.Select(Reference));
        AppendItems(text, ["    <None Include=\"packages.config\" />\n"]);
        text.Append(
            """
              <Import Project="$(NanoFrameworkProjectSystemPath)NFProjectSystem.CSharp.targets" Condition="Exists('$(NanoFrameworkProjectSystemPath)NFProjectSystem.CSharp.targets')" />
              <ProjectExtensions>
                <ProjectCapabilities>
                  <ProjectConfigurationsDeclaredAsItems />
                </ProjectCapabilities>
              </ProjectExtensions>
            </Project>

            """);
        return text.ToString().Replace("\r", "");
    }

    /// <summary>The packages.config, a line a package.</summary>
    public string PackagesText()
    {
        StringBuilder text = new("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<packages>\n");
        foreach (DevicePackage package in packages.DistinctBy(p => p.Id).OrderBy(p => p.Id, System.StringComparer.Ordinal))
        {
            string development = package.Library == PackageTable.TestFramework ? " developmentDependency=\"true\"" : "";
            text.Append($"  <package id=\"{package.Id}\" version=\"{package.Version}\" targetFramework=\"netnano1.0\"{development} />\n");
        }

        return text.Append("</packages>\n").ToString();
    }

    private static void AppendItems(StringBuilder text, IEnumerable<string> items)
    {
        string all = string.Concat(items);
        if (all.Length > 0)
        {
            text.Append("  <ItemGroup>\n").Append(all).Append("  </ItemGroup>\n");
        }
    }

    // A file of another folder is shown in that folder.
    private static string Compile(string source)
        => source.StartsWith("../", System.StringComparison.Ordinal)
            ? $"    <Compile Include=\"{Windows(source)}\">\n      <Link>{Windows(source[3..])}</Link>\n    </Compile>\n"
            : $"    <Compile Include=\"{Windows(source)}\" />\n";

    private static string Windows(string path) => path.Replace('/', '\\');

    private string PathTo(DeviceProject other)
        => Path.GetRelativePath(project.Folder, Path.Combine(other.Folder, other.Name + ".nfproj")).Replace('\\', '/');

    // Packages are restored beside the solution.
    private string Reference(DevicePackage package)
    {
        string up = string.Concat(Enumerable.Repeat("..\\", project.RelativeFolder.Count(c => c == '/') + 1));
        return
            $"    <Reference Include=\"{package.Library}\">\n" +
            $"      <HintPath>{up}packages\\{package.Id}.{package.Version}\\lib\\{package.FileName}</HintPath>\n" +
            "    </Reference>\n";
    }
}
