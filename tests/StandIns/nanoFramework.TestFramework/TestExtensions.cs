using System;

namespace nanoFramework.TestFramework;

/// <summary>Comparison of arrays.</summary>
public static class TestExtensions
{
    /// <summary>
    /// True when both arrays have the same length and elements: primitives of one type by value (NaN equals nothing), anything else by
    /// reference. False when either is null; a null element throws, as it does on the device.
    /// </summary>
    public static bool SequenceEqual(this Array a, Array b)
    {
        if (a is null || b is null || a.Length != b.Length)
        {
            return false;
        }

        for (int i = 0; i < a.Length; i++)
        {
            object left = a.GetValue(i);
            object right = b.GetValue(i);
            Type type = left.GetType();
            if (type != right.GetType())
            {
                return false;
            }

            if (!SameElement(type, left, right))
            {
                return false;
            }
        }

        return true;
    }

    private static bool SameElement(Type type, object left, object right)
    {
        if (left is double number)
        {
            return number == (double)right;
        }

        if (left is float single)
        {
            return single == (float)right;
        }

        return type.IsPrimitive ? left.Equals(right) : ReferenceEquals(left, right);
    }
}
