using System;
using System.Collections;
using System.IO;
using System.Linq;
using System.Reflection;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using nanoFramework.Json;
using Terminal.DeviceApiCheck.Data;
using Terminal.DeviceApiCheck.References;

namespace Terminal.Virtual.Tests.DeviceApi;

/// <summary>Where the stand-in cannot know the device's bytes it refuses to write, rather than to write others.</summary>
[TestClass]
public class JsonStandInTests
{
    [TestMethod]
    public void AFractionIsRefused()
        => Assert.ThrowsExactly<NotSupportedException>(() => JsonConvert.SerializeObject(new ArrayList { 1.5 }));

    [TestMethod]
    public void AStructIsRefused()
        => Assert.ThrowsExactly<NotSupportedException>(() => JsonConvert.SerializeObject(new ArrayList { new System.Drawing.Point(1, 2) }));

    [TestMethod]
    public void AHashtableWhoseOrderDependsOnItsHistoryIsRefused()
    {
        Hashtable table = [];
        for (int i = 0; i < 30; i++)
        {
            table.Add("n" + i, i);
        }

        Assert.ThrowsExactly<NotSupportedException>(() => JsonConvert.SerializeObject(table));
    }

    [TestMethod]
    public void EveryPublishedMemberIsThere()
    {
        ApiData data = ApiData.Read(Path.Combine(Repository.Root, "tests", "DeviceApiCheck", "Api"));
        foreach ((string library, Assembly standIn) in new[]
        {
            ("nanoFramework.Json", typeof(JsonConvert).Assembly),
            ("nanoFramework.TestFramework", typeof(nanoFramework.TestFramework.OutputHelper).Assembly),
        })
        {
            foreach (ApiType type in data.Assemblies.Find(a => a.Name == library).Types)
            {
                Type found = standIn.GetType(type.FullName);
                Assert.IsNotNull(found, type.FullName);
                foreach (ApiLine member in type.Members)
                {
                    const BindingFlags Any = BindingFlags.Public | BindingFlags.NonPublic |
                        BindingFlags.Instance | BindingFlags.Static;
                    string name = TypePlan.SimpleName(member).Replace('#', '.');
                    MemberInfo[] same = found.GetMember(name, Any);
                    bool matches = member.Kind != ApiKind.Method ? same.Length > 0
                        : same.OfType<MethodBase>().Any(m => m.GetParameters().Select(p => p.ParameterType.FullName).SequenceEqual(member.ParameterTypes));
                    Assert.IsTrue(matches, member.Id);
                }
            }
        }
    }
}
