using System;

namespace nanoFramework.TestFramework;

/// <summary>Marks a class whose public methods hold tests. The launcher asks for exactly this attribute.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false)]
public class TestClassAttribute : Attribute
{
    /// <summary>The attribute that runs a test; published for derived attributes.</summary>
    public virtual TestMethodAttribute GetTestMethodAttribute(TestMethodAttribute testMethodAttribute)
        => testMethodAttribute;
}

/// <summary>Marks a test without arguments.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = false)]
public class TestMethodAttribute : Attribute
{
}

/// <summary>Marks a method that runs once, before the tests of its class.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = false)]
public class SetupAttribute : Attribute
{
}

/// <summary>Marks a method that runs once, after the tests of its class.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = false)]
public class CleanupAttribute : Attribute
{
}

/// <summary>One test: the arguments of one call. They are non-null primitives and strings of exactly the parameters' types.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public class DataRowAttribute : Attribute
{
    /// <summary>The arguments of one call, at least one.</summary>
    public DataRowAttribute(params object[] methodParameters)
    {
        if (methodParameters is null)
        {
            throw new ArgumentNullException(nameof(methodParameters));
        }

        if (methodParameters.Length == 0)
        {
            throw new ArgumentException("A row has at least one argument.", nameof(methodParameters));
        }

        MethodParameters = methodParameters;
    }

    /// <summary>The arguments of one call.</summary>
    public object[] MethodParameters { get; }
}
