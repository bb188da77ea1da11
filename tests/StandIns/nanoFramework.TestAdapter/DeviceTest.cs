using System.Reflection;

namespace nanoFramework.TestAdapter;

/// <summary>One line that the launcher would print: a test method, one row, a Setup or a Cleanup.</summary>
internal sealed class DeviceTest
{
    public DeviceTest(DeviceTestClass owner, MethodInfo method, TestPart part, int attributeIndex, object[] arguments)
    {
        Owner = owner;
        Method = method;
        Part = part;
        Arguments = arguments;
        FullName = $"{method.DeclaringType.FullName}.{method.Name}.{attributeIndex}";
    }

    public DeviceTestClass Owner { get; }

    public MethodInfo Method { get; }

    public TestPart Part { get; }

    /// <summary>The row's arguments; null for a test without a row.</summary>
    public object[] Arguments { get; }

    /// <summary>The name that the launcher prints: type, method, index of the attribute.</summary>
    public string FullName { get; }

    /// <summary>Why the device could not run this test, or null.</summary>
    public string Refusal { get; set; }

    public string DisplayName
        => Arguments is null ? $"{Owner.Type.Name}.{Method.Name}" : $"{Owner.Type.Name}.{Method.Name} {RowText.Of(Arguments)}";
}
