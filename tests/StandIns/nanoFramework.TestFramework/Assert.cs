using System;
using System.Runtime.CompilerServices;
using System.Text;
using TestFrameworkShared;

namespace nanoFramework.TestFramework;

/// <summary>
/// Desktop stand-in for the Assert of nanoFramework.TestFramework: the same members, the same comparisons
/// (exact types, ordinal strings, arrays by reference), the same words in a failure.
/// </summary>
public sealed partial class Assert
{
    /// <summary>Fails unless the condition holds.</summary>
    public static void IsTrue(bool condition, [CallerArgumentExpression(nameof(condition))] string message = "")
        => Check(condition, "Assert.IsTrue", message);

    /// <summary>Fails if the condition holds.</summary>
    public static void IsFalse(bool condition, [CallerArgumentExpression(nameof(condition))] string message = "")
        => Check(!condition, "Assert.IsFalse", message);

    /// <summary>Fails unless the value is null.</summary>
    public static void IsNull(object value, [CallerArgumentExpression(nameof(value))] string message = "")
        => Check(value is null, "Assert.IsNull", message);

    /// <summary>Fails if the value is null.</summary>
    public static void IsNotNull(object value, [CallerArgumentExpression(nameof(value))] string message = "")
        => Check(value is not null, "Assert.IsNotNull", message);

    /// <summary>Fails unless both are one object; a boxed value is never the same as another.</summary>
    public static void AreSame(
        object expected,
        object actual,
        [CallerArgumentExpression(nameof(actual))] string message = "")
        => Check(ReferenceEquals(expected, actual), "Assert.AreSame", Shown(message));

    /// <summary>Fails if both are one object.</summary>
    public static void AreNotSame(
        object notExpected,
        object actual,
        [CallerArgumentExpression(nameof(actual))] string message = "")
        => Check(!ReferenceEquals(notExpected, actual), "Assert.AreNotSame", Shown(message));

    /// <summary>Fails unless the value's type is exactly the expected one; a derived type fails.</summary>
    public static void IsInstanceOfType(
        object value,
        Type expected,
        [CallerArgumentExpression(nameof(value))] string message = "")
    {
        RequireArgument(expected, "Assert.IsInstanceOfType", nameof(expected));
        Check(
            value is not null && value.GetType() == expected,
            "Assert.IsInstanceOfType",
            $"Expected type:<{expected}>. Actual type:<{Shown(value?.GetType())}>. {Shown(message)}");
    }

    /// <summary>Fails if the value's type is exactly the given one.</summary>
    public static void IsNotInstanceOfType(
        object value,
        Type notExpected,
        [CallerArgumentExpression(nameof(value))] string message = "")
    {
        RequireArgument(notExpected, "Assert.IsNotInstanceOfType", nameof(notExpected));
        Check(
            value is null || value.GetType() != notExpected,
            "Assert.IsNotInstanceOfType",
            $"Wrong type:<{notExpected}>. {Shown(message)}");
    }

    /// <summary>Fails unless the value contains the expected part. The expected part comes first.</summary>
    public static void Contains(
        string expected,
        string value,
        [CallerArgumentExpression(nameof(value))] string message = "")
    {
        RequireBoth(expected, value, "Assert.Contains");
        Check(
            value.Contains(expected, StringComparison.Ordinal),
            "Assert.Contains",
            $"'{value}' does not contain '{expected}'. {Shown(message)}");
    }

    /// <summary>Fails if the value contains the part.</summary>
    public static void DoesNotContains(
        string notExpected,
        string value,
        [CallerArgumentExpression(nameof(value))] string message = "")
    {
        RequireBoth(notExpected, value, "Assert.DoesNotContains");
        Check(
            !value.Contains(notExpected, StringComparison.Ordinal),
            "Assert.DoesNotContains",
            $"'{value}' should not contain '{notExpected}'. {Shown(message)}");
    }

    /// <summary>Fails unless the value starts with the expected part.</summary>
    public static void StartsWith(
        string expected,
        string value,
        [CallerArgumentExpression(nameof(value))] string message = "")
    {
        RequireBoth(expected, value, "Assert.StartsWith");
        Check(
            value.StartsWith(expected, StringComparison.Ordinal),
            "Assert.StartsWith",
            $"'{value}' does not start with '{expected}'. {Shown(message)}");
    }

    /// <summary>Fails unless the value ends with the expected part.</summary>
    public static void EndsWith(
        string expected,
        string value,
        [CallerArgumentExpression(nameof(value))] string message = "")
    {
        RequireBoth(expected, value, "Assert.EndsWith");
        Check(
            value.EndsWith(expected, StringComparison.Ordinal),
            "Assert.EndsWith",
            $"'{value}' does not end with '{expected}'. {Shown(message)}");
    }

    /// <summary>Fails unless the action throws exactly the given exception type; a derived one fails.</summary>
    public static void ThrowsException(
        Type exception,
        Action action,
        [CallerArgumentExpression(nameof(action))] string message = "")
    {
        RequireArgument(action, "Assert.ThrowsException", nameof(action));
        RequireArgument(exception, "Assert.ThrowsException", nameof(exception));
        Exception thrown = null;
        try
        {
            action();
        }
        catch (Exception e)
        {
            thrown = e;
        }

        if (thrown is null)
        {
            Fail("Assert.ThrowsException", $"No exception thrown. {exception.Name} exception was expected. {Shown(message)}");
        }

        Check(
            thrown.GetType() == exception,
            "Assert.ThrowsException",
            $"Threw exception {thrown.GetType().Name}, but exception {exception.Name} was expected. {Shown(message)}\r\n" +
            $"Exception Message: {thrown.Message}");
    }

    /// <summary>Ends the test as skipped; in a Setup, ends the whole class.</summary>
    public static void SkipTest(string message = null) => throw new SkipTestException(message);

    internal static void Check(bool holds, string assertion, string message)
    {
        if (!holds)
        {
            Fail(assertion, message);
        }
    }

    internal static void RequireArgument(object value, string assertion, string name)
        => Check(value is not null, assertion, $"The parameter '{name}' is invalid. The value cannot be null.");

    private static void RequireBoth(string part, string value, string assertion)
    {
        RequireArgument(part, assertion, "expected");
        RequireArgument(value, assertion, "value");
    }

    private static void CheckEqual(bool equal, object expected, object actual, string message)
        => Check(equal, "Assert.AreEqual", $"Expected:<{Shown(expected)}>. Actual:<{Shown(actual)}>. {message}");

    private static void CheckNotEqual(bool equal, object notExpected, object actual, string message)
        => Check(!equal, "Assert.AreNotEqual", $"Not expected:<{Shown(notExpected)}>. Actual:<{Shown(actual)}>. {message}");

    private static void Fail(string assertion, string message)
        => throw new AssertFailedException($"{assertion} failed. {(string.IsNullOrEmpty(message) ? "" : Shown(message))}");

    private static string Shown(object value)
    {
        if (value is null)
        {
            return "(null)";
        }

        StringBuilder text = new(value.ToString());
        return text.Replace("\0", "\\0").ToString();
    }
}
