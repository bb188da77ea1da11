using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Terminal.DeviceApiCheck.Limits;

namespace Terminal.Virtual.Tests.DeviceApi;

/// <summary>The limits of the device's format.</summary>
[TestClass]
public class AssemblySizeTests
{
    private static readonly AssemblySize Full = new("A", 49151, 49151, 49151, 0, 255, "T");

    [TestMethod]
    public void JustBelowEveryLimitPasses() => Assert.IsEmpty(Full.Excesses());

    [TestMethod]
    public void EachTableIsRefusedAtItsLimit()
    {
        AssemblySize[] over =
        [
            Full with { IlBytes = 49152 },
            Full with { TextBytes = 49152 },
            Full with { SignatureBytes = 49152 },
            Full with { MostMethodsOfAKind = 256 },
        ];

        CollectionAssert.AreEqual(new[] { 1, 1, 1, 1 }, over.Select(s => s.Excesses().Count()).ToArray());
    }

    [TestMethod]
    public void ALineReadsBackAsItWasWritten()
    {
        AssemblySize size = new("Terminal.Core.App", 1, 2, 3, 4, 5, "Terminal.Core.App.TerminalApp");

        Assert.AreEqual(size, AssemblySize.FromLine(size.ToLine()));
    }
}
