using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using nanoFramework.TestFramework;

namespace nanoFramework.TestAdapter;

/// <summary>
/// A test class as the launcher sees it. What the launcher would silently leave out, or what would fail on the
/// device only, is a refused test here, so that it fails in the report with what to do about it.
/// </summary>
internal sealed class DeviceTestClass
{
    private const BindingFlags Every =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;

    // ldarg.0, call to the base constructor, ret; an unoptimised build adds nop.
    private const int EmptyConstructorBytes = 9;

    private DeviceTestClass(Type type) => Type = type;

    public Type Type { get; }

    /// <summary>Everything that the launcher runs, in its order.</summary>
    public List<DeviceTest> Tests { get; } = [];

    /// <summary>The test classes of an assembly, in the order of their full names.</summary>
    public static List<DeviceTestClass> AllOf(Assembly assembly)
    {
        List<DeviceTestClass> classes = [];
        foreach (Type type in assembly.GetTypes().OrderBy(t => t.FullName, StringComparer.Ordinal))
        {
            if (type.IsClass && type.CustomAttributes.Any(a => a.AttributeType == typeof(TestClassAttribute)))
            {
                DeviceTestClass found = new(type);
                found.FindTests();
                classes.Add(found);
            }
        }

        return classes;
    }

    private void FindTests()
    {
        string classRefusal = ClassRefusal();
        foreach (TestPart part in Enum.GetValues<TestPart>())
        {
            foreach (MethodInfo method in MethodsInOrder())
            {
                AddTests(method, part, classRefusal);
            }
        }
    }

    // The device's metadata has virtual methods first, then instance methods, then static ones, each in source
    // order, and after them the public instance methods of base classes.
    private IEnumerable<MethodInfo> MethodsInOrder()
    {
        for (Type level = Type; level is not null && level != typeof(object); level = level.BaseType)
        {
            IEnumerable<MethodInfo> own = level.GetMethods(Every | BindingFlags.DeclaredOnly)
                .Where(m => level == Type || (m.IsPublic && !m.IsStatic))
                .OrderBy(m => m.IsVirtual ? 0 : m.IsStatic ? 2 : 1)
                .ThenBy(m => m.MetadataToken);
            foreach (MethodInfo method in own)
            {
                yield return method;
            }
        }
    }

    private void AddTests(MethodInfo method, TestPart part, string classRefusal)
    {
        List<CustomAttributeData> attributes = DeviceAttributes(method);
        for (int i = 0; i < attributes.Count; i++)
        {
            if (PartOf(attributes[i]) != part)
            {
                continue;
            }

            object[] row = part == TestPart.DataRow ? DeviceRow.Arguments(attributes[i]) : null;
            DeviceTest test = new(this, method, part, i, row)
            {
                Refusal = classRefusal ?? MethodRefusal(method, attributes),
            };
            test.Refusal ??= part == TestPart.DataRow
                ? DeviceRow.Refusal(attributes[i], method)
                : method.GetParameters().Length == 0 ? null
                : "A test with parameters and without a [DataRow] is called without arguments and fails on the device.";
            Tests.Add(test);
        }
    }

    // The attributes that reach the device, in source order; the compiler's and debugger's are stripped there.
    private static List<CustomAttributeData> DeviceAttributes(MethodInfo method)
    {
        List<CustomAttributeData> attributes = method.CustomAttributes
            .Where(a => a.AttributeType.Namespace?.StartsWith("System", StringComparison.Ordinal) != true)
            .ToList();
        if (attributes.Any(a => a.AttributeType == typeof(DataRowAttribute)))
        {
            attributes.RemoveAll(a => a.AttributeType == typeof(TestMethodAttribute));
        }

        return attributes;
    }

    private static TestPart? PartOf(CustomAttributeData attribute)
    {
        Type type = attribute.AttributeType;
        return type == typeof(SetupAttribute) ? TestPart.Setup
            : type == typeof(TestMethodAttribute) ? TestPart.TestMethod
            : type == typeof(DataRowAttribute) ? TestPart.DataRow
            : type == typeof(CleanupAttribute) ? TestPart.Cleanup
            : null;
    }

    private string ClassRefusal()
    {
        if (Type.Assembly.GetName().Name != "NFUnitTest")
        {
            return "The launcher loads the assembly NFUnitTest and no other: name the test assembly so.";
        }

        if (Type.ContainsGenericParameters)
        {
            return "A generic test class: the device has no generics.";
        }

        for (Type level = Type; level is not null && level != typeof(object); level = level.BaseType)
        {
            FieldInfo state = level.GetFields(Every | BindingFlags.DeclaredOnly).FirstOrDefault(f => !f.IsStatic);
            if (state is not null)
            {
                return $"The launcher creates no instance, so {level.Name}.{state.Name} cannot be used: " +
                    "make it a local variable or a static field.";
            }
        }

        foreach (ConstructorInfo constructor in Type.GetConstructors(Every & ~BindingFlags.Static))
        {
            if (constructor.GetMethodBody()?.GetILAsByteArray()?.Length > EmptyConstructorBytes)
            {
                return "The launcher creates no instance, so the constructor never runs: use [Setup].";
            }
        }

        return typeof(IDisposable).IsAssignableFrom(Type)
            ? "The launcher creates no instance, so nothing is disposed: use [Cleanup]."
            : null;
    }

    private static string MethodRefusal(MethodInfo method, List<CustomAttributeData> attributes)
    {
        if (!method.IsPublic)
        {
            return "The launcher finds public methods only: this test would silently never run on the device.";
        }

        if (method.IsVirtual)
        {
            return "A virtual method needs an instance, and the launcher creates none.";
        }

        if (method.ContainsGenericParameters)
        {
            return "A generic test method: the device has no generics.";
        }

        CustomAttributeData named = attributes.FirstOrDefault(a => a.NamedArguments.Count > 0);
        return named is null
            ? null
            : $"[{named.AttributeType.Name}] has a named argument: the device cannot read it, and every later test is lost.";
    }
}
