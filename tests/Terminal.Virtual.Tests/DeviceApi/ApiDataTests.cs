using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Mono.Cecil;
using Terminal.DeviceApiCheck.Data;
using Terminal.DeviceApiCheck.References;

namespace Terminal.Virtual.Tests.DeviceApi;

/// <summary>The API data becomes metadata line by line, and a broken line is named.</summary>
[TestClass]
public class ApiDataTests
{
    private static readonly string ApiFolder = Path.Combine(Repository.Root, "tests", "DeviceApiCheck", "Api");

    [TestMethod]
    [DataRow("X:System.A")]
    [DataRow("M:System.A.B(System.Int32 [returns System.Int32]")]
    [DataRow("M:Missing.A.B [returns System.Void]")]
    [DataRow("M:System.A.B [returns System.Void] nonsense")]
    public void ABrokenLineIsNamed(string line)
    {
        string folder = Directory.CreateTempSubdirectory("api-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "mscorlib.txt"), "T:System.A [class]\n" + line + "\n");

            FormatException error = Assert.ThrowsExactly<FormatException>(() => Generate(folder));

            StringAssert.Contains(error.Message, "mscorlib");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [TestMethod]
    public void EveryLineIsInTheReferenceAssemblies()
    {
        ApiData data = ApiData.Read(ApiFolder);
        int lines = Directory.GetFiles(ApiFolder, "*.txt").Sum(f => File.ReadAllLines(f).Count(l => l.Length > 0));
        int typesAndMembers = data.Types.Sum(t => 1 + t.Members.Count);

        Assert.AreEqual(lines, typesAndMembers);
        foreach (ApiAssembly assembly in data.Assemblies)
        {
            using MemoryStream image = new(new ReferenceAssembly(data, assembly).Write());
            using ModuleDefinition written = ModuleDefinition.ReadModule(image);
            foreach (ApiType type in assembly.Types)
            {
                Compare(type, written.GetTypes().Single(t => t.FullName.Replace('/', '.') == type.FullName));
            }
        }
    }

    [TestMethod]
    public void TheSameDataGivesTheSameBytes()
    {
        byte[][] written = new byte[2][];
        for (int i = 0; i < written.Length; i++)
        {
            ApiData data = ApiData.Read(ApiFolder);
            written[i] = new ReferenceAssembly(data, data.Assemblies.Find(a => a.Name == "mscorlib")).Write();
        }

        CollectionAssert.AreEqual(written[0], written[1]);
    }

    private static void Generate(string folder)
    {
        ApiData data = ApiData.Read(folder);
        data.Assemblies.ForEach(a => new ReferenceAssembly(data, a).Write());
    }

    private static void Compare(ApiType type, TypeDefinition written)
    {
        foreach (ApiLine member in type.Members)
        {
            string name = TypePlan.SimpleName(member).Replace('#', '.');
            bool found = member.Kind switch
            {
                ApiKind.Field => written.Fields.Any(f => f.Name == name),
                ApiKind.Property => written.Properties.Any(p => p.Name == name && p.Parameters.Count == member.ParameterTypes.Length),
                ApiKind.Event => written.Events.Any(e => e.Name == name && e.AddMethod is not null && e.RemoveMethod is not null),
                _ => written.Methods.Any(m => m.Name == name && Same(m.Parameters, member.ParameterTypes)),
            };
            Assert.IsTrue(found, $"{member.Id} is missing.");
        }
    }

    private static bool Same(IEnumerable<ParameterDefinition> written, string[] types)
        => written.Select(p => p.ParameterType.FullName.Replace('&', '@').Replace('/', '.')).SequenceEqual(types.Select(t => t.Replace('/', '.')));
}
