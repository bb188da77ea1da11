using System;
using System.IO;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Terminal.DeviceApiCheck.Limits;
using Terminal.DeviceApiCheck.Projects;

namespace Terminal.Virtual.Tests.DeviceApi;

/// <summary>The report of what goes onto a device.</summary>
[TestClass]
public class DeploymentReportTests
{
    [TestMethod]
    public void NothingThatIsDeployedIsLeftOut()
    {
        DeploymentReport report = new(Repository.Root);
        ProjectSet set = new(Repository.Root);
        DeviceProject board = set.Projects.Single(p => p.IsProgram);
        long fonts = new FileInfo(Path.Combine(Repository.Root, "hardware", "fonts", "terminal.font")).Length;

        CollectionAssert.AreEquivalent(
            set.References(board).Append(board).Select(p => p.AssemblyName).ToArray(),
            report.Own.Select(s => s.Name).ToArray());
        Assert.AreEqual(report.Own.Sum(s => s.Bytes) + set.Packages(board).Sum(p => p.Bytes) + fonts, report.Bytes);
        StringAssert.Contains(report.ToText(), DeploymentReport.BudgetBytes.ToString());
    }

    [TestMethod]
    public void AnEstimateIsMadeOfWhatTheAssemblyHolds()
    {
        DeploymentReport report = new(Repository.Root);

        foreach (ImageSize size in report.Own)
        {
            // An assembly on the device is smaller than the desktop's, and never smaller than its code.
            string path = new ProjectSet(Repository.Root).Projects.Single(p => p.AssemblyName == size.Name).AssemblyPath;
            Assert.IsTrue(size.Bytes < new FileInfo(path).Length, size.Name);
            Assert.IsTrue(size.Bytes > size.IlBytes && size.IlBytes > 0, size.Name);
        }
    }
}
